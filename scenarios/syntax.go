//go:build !js || author

package scenarios

import (
	"strings"

	"github.com/BurntSushi/toml"
)

// complaint is something that the TOML decoder says, and how this package says
// it.
type complaint struct{ says, what, fix string }

const somethingFollows = "something follows the value"

var complaints = []complaint{
	{"strings cannot contain newlines", "this text does not end on its line",
		`close it with a quote, or put three quotes (""") around a text of several lines`},
	{`expected '"""'`, `a text that begins with """ here never ends`, `close it with """`},
	{`expected '"'`, "this text never ends", "close it with a quote"},
	{"hexadecimal digits", `a backslash begins a code such as \u00e9, and this is none`, `write \\ for a backslash, or put single quotes around the text`},
	{"invalid escape", "", `write \\ for a backslash, or put single quotes around the text`},
	{"expected value but found", "there is no value after the equals sign", `put texts into quotes: title = "The bug"`},
	{"unexpected EOF; expected value", "there is no value after the equals sign", `put texts into quotes: title = "The bug"`},
	{"expected '.' or '='", "this is neither a heading nor a field", `a line is either [a.heading] or  key = "value"`},
	{"expected '.' or ']'", "this heading does not end", "close it with ]"},
	{"end of table array name", "this heading does not end", "close it with ]]"},
	{"end with a newline, comment", somethingFollows, "put a text into quotes; begin a comment with #; or begin a new line"},
	{"inline table terminator", "these braces do not end", "close them with }, and separate fields by commas"},
	{"array terminator", "a comma is missing before this, or the list does not end", "separate elements by commas, and close the list with ]"},
	{"out of range for", "this number is too large", "write a smaller one"},
	{"leading zero", "a number cannot begin with 0", "leave the 0 out"},
	{"cannot contain control characters: '0x0d'", "lines end in an old way (CR only)", "save the file with the line ends LF or CRLF"},
	{"cannot contain control characters", "there is an invisible control character", "delete it"},
	{"expected 'true' or 'false'", "this is no value", `put texts into quotes: title = "The bug"`},
	{"not a table", "", "choose another name, or write it as a table everywhere"},
	{"already", "", "give one of the two another name, or remove it"},
}

// syntax tells the decoder's complaint in the words of this package. The scan
// stopped at an offset, which for texts that never end is where they begin.
func (c *checker) syntax(e *toml.ParseError, scanned int) {
	text := c.src.text
	start := min(max(0, e.Position.Start), len(text)) // the decoder is off by one at both ends of a file
	at := span{start, start + e.Position.Len}
	what, fix := strings.TrimPrefix(e.Message, "toml: "), "look at this line and the one above it for a quote, a bracket or a comma too few or too many"
	for _, known := range complaints {
		if !strings.Contains(e.Message, known.says) {
			continue
		}
		fix = known.fix
		if known.what != "" {
			what = known.what
		}
		break
	}
	switch {
	case strings.Contains(what, "never ends") || strings.Contains(what, "does not end on its line"):
		at = span{scanned, scanned + 1}
	case c.quoteInside(start, &at):
		otherwise := fix
		if what == somethingFollows {
			otherwise = "begin a new line"
		}
		what, fix = "the text ended at this quote, and something follows it", "use 'single' quotes inside it"
		if text[at.start] == '\'' {
			fix = `put "double" quotes around it`
		}
		fix += "; or, if it ends here, " + otherwise
	}
	if slip, put := c.slipped(at.start); slip != "" {
		what, fix = slip, put
	}
	c.report(codeSyntax, at, what, fix)
}

// quoteInside reports whether what cannot be read follows a text that ended at
// a quote of its own words, and where that quote is.
func (c *checker) quoteInside(start int, at *span) bool {
	before := strings.TrimRight(c.src.text[:start], " \t")
	end := len(before) - 1
	if start < len(c.src.text) && strings.IndexByte("\"'", c.src.text[start]) >= 0 {
		return false // another text, so a comma is missing
	}
	if end < 1 || before[end] != '"' && before[end] != '\'' || strings.HasSuffix(before, strings.Repeat(before[end:], 3)) {
		return false
	}
	line := before[strings.LastIndexByte(before, '\n')+1 : end]
	if !strings.Contains(line, before[end:]) {
		return false // this quote begins a text
	}
	*at = span{end, end + 1}
	return true
}
