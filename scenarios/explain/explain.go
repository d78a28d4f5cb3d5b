// Package explain says at length what a problem means: why it matters, an
// example that is wrong and the same put right. The game does not carry these
// texts, and the command does.
package explain

import (
	_ "embed"
	"strings"
)

//go:embed codes.md
var page string

// Entry explains one code.
type Entry struct {
	Code  string
	Title string
	Text  string // paragraphs
	// Wrong and Right are TOML, without what has nothing to do with it; empty
	// where the mistake cannot be shown as text.
	Wrong, Right string
}

// Entries returns all explanations, in the order of the codes.
func Entries() (list []Entry) {
	for _, part := range strings.Split(page, "\n## ")[1:] {
		heading, text, _ := strings.Cut(part, "\n")
		e := Entry{Wrong: fenced(text, "wrong"), Right: fenced(text, "right")}
		e.Code, e.Title, _ = strings.Cut(heading, ": ")
		text, _, _ = strings.Cut(text, "\n```")
		text, _, _ = strings.Cut(text, "\nWrong:")
		e.Text = strings.TrimSpace(text)
		list = append(list, e)
	}
	return list
}

// fenced returns what stands between fences that begin with a word.
func fenced(text, word string) string {
	_, after, found := strings.Cut(text, "\n```toml "+word+"\n")
	if !found {
		return ""
	}
	body, _, _ := strings.Cut(after, "\n```")
	return body + "\n"
}
