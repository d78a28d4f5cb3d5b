package scenarios

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words of a string stand elsewhere in the file than in the string, since
// quotes, escapes and folded lines are gone from it. A literal walks both.

// piece is one character of a string: what it is and where it was written.
type piece struct {
	text  string
	at    int  // byte in the literal
	wrong bool // an escape that TOML does not have
}

// pieces calls yield for every character of a string literal, quotes and all.
func pieces(literal string, yield func(piece) bool) {
	quote, body := opening(literal)
	end := len(literal) - quote
	for at := body; at < end; {
		text, n, ok := literal[at:at+1], 1, true
		switch {
		case literal[at] != '\\' || literal[0] == '\'':
			_, n = utf8.DecodeRuneInString(literal[at:end])
			text = literal[at : at+n]
		default:
			text, n, ok = escaped(literal[at:end])
		}
		if !yield(piece{text, at, !ok}) {
			return
		}
		at += n
	}
}

// opening returns the length of the quotes and where the text begins: a line
// break right after three quotes does not count.
func opening(literal string) (quote, body int) {
	quote = 1
	if len(literal) >= 6 && literal[0] == literal[1] && literal[1] == literal[2] {
		quote = 3
	}
	body = quote
	if quote == 3 && strings.HasPrefix(literal[body:], "\n") {
		body++
	}
	return quote, body
}

var shortEscapes = map[byte]string{'b': "\b", 't': "\t", 'n': "\n", 'f': "\f", 'r': "\r", 'e': "\x1b", '"': `"`, '\\': `\`}

// escaped reads one escape at the front of s.
func escaped(s string) (text string, n int, ok bool) {
	if len(s) < 2 {
		return "", len(s), false
	}
	if short, ok := shortEscapes[s[1]]; ok {
		return short, 2, true
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[1]]
	if digits > 0 && len(s) >= 2+digits {
		code, err := strconv.ParseUint(s[2:2+digits], 16, 32)
		return string(rune(code)), 2 + digits, err == nil && code <= unicode.MaxRune && utf8.ValidRune(rune(code))
	}
	// A backslash at the end of a line folds all blanks that follow.
	rest := strings.TrimLeft(s[1:], " \t\r\n")
	n = len(s) - len(rest)
	return "", n, strings.Contains(s[:n], "\n")
}

// unquote returns the text of a string literal, and whether every escape in it
// is one.
func unquote(literal string) (text string, ok bool) {
	var b strings.Builder
	ok = true
	pieces(literal, func(p piece) bool {
		b.WriteString(p.text)
		ok = ok && !p.wrong
		return true
	})
	return b.String(), ok
}

// inside returns where in the literal the byte of its text is that stands at
// an offset.
func inside(literal string, offset int) int {
	found, passed := -1, 0
	pieces(literal, func(p piece) bool {
		if p.text != "" && passed+len(p.text) > offset {
			found = p.at
		}
		passed += len(p.text)
		return found < 0
	})
	if found < 0 {
		quote, _ := opening(literal)
		return max(0, len(literal)-quote) // the end of the text
	}
	return found
}

// within returns the span of a part of a node's text in the source.
func (n *node) within(src string, offset, length int) span {
	if _, ok := n.value.(string); !ok {
		return n.at
	}
	literal := src[n.at.start:n.at.end]
	start, end := inside(literal, offset), inside(literal, offset+length)
	return span{n.at.start + start, n.at.start + max(start+1, end)}
}
