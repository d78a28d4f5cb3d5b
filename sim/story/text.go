package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stepback/sim"
)

// Texts name people in braces: {owner} is the first name of who plays the
// role, {mira} that of a person by key; {owner.they}, {owner.them},
// {owner.their} and {owner.They} are pronouns.

var pronouns = map[string]map[string]string{
	"she":  {"they": "she", "them": "her", "their": "her", "theirs": "hers", "themself": "herself"},
	"he":   {"they": "he", "them": "him", "their": "his", "theirs": "his", "themself": "himself"},
	"they": {"they": "they", "them": "them", "their": "their", "theirs": "theirs", "themself": "themself"},
}

// text fills in the names of the present cast.
func (p *Play) text(s string) string {
	return fill(s, func(name string) (string, bool) {
		key, form, _ := strings.Cut(name, ".")
		person := p.named(key)
		if person == nil {
			return "", false
		}
		return person.form(form)
	})
}

func (p *Play) named(key string) *Person {
	if p.scene >= 0 {
		for i, c := range p.scenario.Scenes[p.scene].Cast {
			if c.Role == key && i < len(p.roles) {
				return &p.scenario.People[p.roles[i]]
			}
		}
	}
	for i := range p.scenario.People {
		if p.scenario.People[i].Key == key {
			return &p.scenario.People[i]
		}
	}
	return nil
}

// form gives a first name or one of its pronouns.
func (p *Person) form(form string) (string, bool) {
	if form == "" {
		return p.First(), true
	}
	key := strings.ToLower(form)
	word, ok := p.Forms[key]
	if !ok { // a text that is not translated yet
		word, ok = pronouns[p.Pronoun][key]
	}
	if ok && form != key {
		word = capital(word)
	}
	return word, ok
}

func capital(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[n:]
}

// fill replaces what stands in braces; what the lookup does not know stays.
func fill(s string, lookup func(string) (string, bool)) string {
	if !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '{')
		if open < 0 {
			return b.String() + s
		}
		end := strings.IndexByte(s[open:], '}')
		if end < 0 {
			return b.String() + s
		}
		b.WriteString(s[:open])
		if word, ok := lookup(s[open+1 : open+end]); ok {
			b.WriteString(word)
		} else {
			b.WriteString(s[open : open+end+1])
		}
		s = s[open+end+1:]
	}
}

// BadSlots lists what stands in braces in a text and names nobody, each with
// its byte offset. The checker asks it of every text.
func BadSlots(text string, names *Names) (bad []Slot) {
	for at := 0; at < len(text); {
		open := strings.IndexByte(text[at:], '{')
		if open < 0 {
			return bad
		}
		open += at
		end := strings.IndexByte(text[open:], '}')
		if end < 0 {
			return append(bad, Slot{text[open:], open})
		}
		name := text[open+1 : open+end]
		key, form, dotted := strings.Cut(name, ".")
		known := place(names.Roles, key) >= 0 || place(names.People, key) >= 0
		if !known || dotted && place(names.PronounForms(), strings.ToLower(form)) < 0 {
			bad = append(bad, Slot{name, open})
		}
		at = open + end + 1
	}
	return bad
}

// Slot is something in braces.
type Slot struct {
	Name string
	At   int
}

// FirstName returns the first name of a member of the team.
func (p *Play) FirstName(who sim.Subject) string {
	if who < 0 || int(who) >= len(p.scenario.People) {
		return ""
	}
	return p.scenario.People[who].First()
}

// Mentioned lists who is named in the braces of a text, each once.
func Mentioned(text string) (keys []string) {
	fill(text, func(name string) (string, bool) {
		key := name
		if end := strings.IndexAny(name, ".:"); end >= 0 {
			key = name[:end]
		}
		if place(keys, key) < 0 {
			keys = append(keys, key)
		}
		return "", false
	})
	return keys
}
