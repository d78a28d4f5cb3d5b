package scenarios

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Slips that many make and whose plain message would help nobody: what they
// meant is told from how the line looks.

// slip is a way to get TOML wrong.
type slip struct {
	line      *regexp.Regexp // what the line looks like
	what, fix string
}

// Compiling the patterns takes milliseconds, which a player need not wait for.
var slips = sync.OnceValue(func() []slip {
	return []slip{
		{regexp.MustCompile(`^(<{7}|={7}|>{7})`), "two versions of the file were not put together (a merge conflict)", "keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>"},
		{regexp.MustCompile(`^\s*//`), "this is no comment here", "begin a comment with #"},
		{regexp.MustCompile(`=\s*[0-9.]+\s*%`), "a percentage stands in quotes", `write it as "62%"`},
		{regexp.MustCompile(`=\s*-?[0-9]+,[0-9]+\s*(#|$)`), "a number has a point where this has a comma", "write it as 2.5"},
		{regexp.MustCompile(`=\s*(?i:yes|on|true)\s*(#|,|}|$)`), "this is not how yes is written", "write  true,  in small letters and without quotes"},
		{regexp.MustCompile(`=\s*(?i:no|off|false)\s*(#|,|}|$)`), "this is not how no is written", "write  false,  in small letters and without quotes"},
		{regexp.MustCompile(`=\s*[“”„‟«»‘’‚‹›「]`), "a text stands in typographic quotes, which an editor puts in place of plain ones", `type plain quotes: "`},
		{regexp.MustCompile(`=\s*"[^"]*[“”„‟«»]\s*$`), "the text begins with a plain quote and ends with a typographic one", `type plain quotes: "`},
		{regexp.MustCompile(`=\s*"[^"]*";\s*$`), "a line does not end with a semicolon", "delete it"},
		{regexp.MustCompile(`^\s*\[[^\]]*\][^#\]]*[^#\]\s]`), "something follows the heading", "begin a new line after it, or put # before a comment"},
		{regexp.MustCompile(`^\s*\[[^"'\]]*[^a-zA-Z0-9_.\-"'\[\] ][^\]]*\]`), "a heading has a character that ids cannot have", "use small letters, digits and hyphens: [scene.sale-bug]"},
		{regexp.MustCompile(`^\s*\[[^"'\]]*[a-zA-Z0-9] +[a-zA-Z0-9][^\]]*\]`), "a heading has a blank in it", "put a hyphen in its place: [scene.sale-bug]"},
		{regexp.MustCompile(`^\s*\[+[^\]]*(\.\.|\.\s*\]|\[\s*\.)`), "the id is missing in this heading", "write one after the dot: [scene.sale-bug]"},
		{regexp.MustCompile("\u00a0"), "there is a no-break space, which looks like a blank and is none", "delete it, and type a blank; it often comes with text copied from a web page"},
		{regexp.MustCompile(`^\s*[\pL][\pL\pN_\- ]*:(\s|$)`), "there is a colon where TOML has an equals sign", `write  key = "value"`},
		{regexp.MustCompile(`^\s*[\pL][\pL\pN_\-]* +[\pL][\pL\pN_\- ]*=`), "the name of a field has a blank in it", "write it with a hyphen, as the guide does"},
		{regexp.MustCompile(`^\s*[\pL][\pL\pN ,.'’]+$`), "there is no equals sign, so this is no field", `write  key = "value";  begin a note for yourself with #`},
	}
})

// otherFormat tells a file that is written in another language altogether, ""
// for all that could be TOML.
func otherFormat(text string) (what, fix string) {
	start := strings.TrimLeft(text, " \t\r\n")
	fix = "write it in TOML; stepback new my-quarter.toml gives a file to start from"
	switch {
	case strings.HasPrefix(start, "{"):
		return "this looks like JSON, and scenarios are TOML", fix
	case strings.HasPrefix(start, "---\n") || strings.HasPrefix(start, "%YAML"):
		return "this looks like YAML, and scenarios are TOML", fix
	case strings.HasPrefix(start, "<") && !strings.HasPrefix(start, "<<<"):
		return "this looks like a web page, and scenarios are TOML", fix
	case strings.HasPrefix(start, "PK\x03\x04"), strings.HasPrefix(start, "%PDF"):
		return "this is a document of another program, and scenarios are plain text", fix
	}
	return "", ""
}

// slipped finds the slip that the line of a place looks like, "" for none.
func (c *checker) slipped(at int) (what, fix string) {
	if what, fix := otherFormat(c.src.text); what != "" {
		return what, fix
	}
	var p Problem
	c.src.place(&p, span{at, at})
	line := c.src.line(p.Line)
	if len(line) > 500 {
		return "", "" // nobody slips in a way that takes so long to see
	}
	for _, slip := range slips() {
		if slip.line.MatchString(line) {
			return slip.what, slip.fix
		}
	}
	return "", ""
}

// phraseSlips are words that phrases do not have, and what stands for them.
var phraseSlips = []phraseSlip{
	{">=", "for >= write  at least", false}, {"<=", "for <= write  at most", false}, {">", "for > write  above", false}, {"<", "for < write  below", false},
	{"=", "for = write  is", false}, {"+", "quantities move by what people do, not by a number; use an action of the guide", true},
	{"and", `write a list for "and":  ["…", "…"]`, false}, {"or", `write  { any = ["…", "…"] }  for "or"`, false},
	{"if", `leave out "if"`, false}, {"when", `leave out "when"`, false}, {"fire", "for fire write  let PERSON go", true},
	{"random", "for anybody at random write  anybody", true}, {"best", "for best write  most skilled in DOMAIN", false},
	{"minutes", "write minutes as hours: 1.5 hours", false},
}

type phraseSlip struct {
	word, fix string
	far       bool // what is nearest to the phrase is not what was meant
}

// slippedPhrase returns what to do about a word of a phrase that the language
// does not have, nil for none.
func slippedPhrase(phrase string) *phraseSlip {
	words := strings.Fields(strings.ToLower(phrase))
	for i := range phraseSlips {
		if contains(words, phraseSlips[i].word) {
			return &phraseSlips[i]
		}
	}
	if first, _ := utf8.DecodeRuneInString(phrase); unicode.IsUpper(first) {
		return &phraseSlip{fix: "phrases have small letters only"}
	}
	return nil
}

// disguised says which character of a word is not the one that it looks like,
// or cannot be seen; "" when all are plain.
func disguised(word string) string {
	for _, r := range word {
		if r > unicode.MaxASCII {
			return fmt.Sprintf("type it again by hand: it has a character that cannot be seen or that looks like another one (%U)", r)
		}
	}
	return ""
}

// asID returns what a key could be called as an id, "" when that is unclear.
func asID(key string) string {
	var b strings.Builder
	for i, r := range key {
		switch lower := unicode.ToLower(r); {
		case r == '_' || r == ' ' || r == '.':
			b.WriteByte('-')
		case lower != r && i > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteString("-" + string(lower))
		default:
			b.WriteRune(lower)
		}
	}
	if id := b.String(); ValidID(id) && id != key {
		return id
	}
	return ""
}
