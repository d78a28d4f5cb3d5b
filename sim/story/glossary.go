package story

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Term is a word of the field and what it means, for whoever meets it in a
// text.
type Term struct{ Key, Term, Means string }

// Facilitator is what somebody who plays the scenario with a room has in mind.
type Facilitator struct {
	Purpose   string
	Debate    string // what rooms usually argue about
	Pauses    []int  // scenes after which the room talks
	Questions []string
}

// Terms returns the places of the glossary's terms that occur in a text as
// whole words, in capitals or not.
func (s *Scenario) Terms(text string) (list []int) {
	lower := strings.ToLower(text)
	for i := range s.Glossary {
		if hasWord(lower, strings.ToLower(s.Glossary[i].Term)) {
			list = append(list, i)
		}
	}
	return list
}

// hasWord reports whether a word, or several, stand in a text by themselves.
func hasWord(text, word string) bool {
	for at := 0; word != ""; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at += len(word)
	}
	return false
}
