package story

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stepback/sim"
)

// Texts name people in braces: {owner} is the first name of who plays the
// role, {mira} that of a person by key; {owner.they}, {owner.them},
// {owner.their} and {owner.They} are pronouns. {coins} is how much there is of
// an attribute. After a colon stand forms to choose from: {owner:is|are} by
// whether the person is a she or he or a they, {owner:she|he|they} by each of
// the three, {coins:coin|coins} by whether it is one or another number.

var pronouns = map[string]map[string]string{
	"she":  {"they": "she", "them": "her", "their": "her", "theirs": "hers", "themself": "herself"},
	"he":   {"they": "he", "them": "him", "their": "his", "theirs": "his", "themself": "himself"},
	"they": {"they": "they", "them": "them", "their": "their", "theirs": "theirs", "themself": "themself"},
}

// text fills in the names of the present cast, and the attributes.
func (p *Play) text(s string) string {
	return fill(s, func(words string) (string, bool) {
		name, pronoun, forms := slotParts(words)
		if i := p.scenario.attribute(name); i >= 0 {
			return amountForm(int(p.attributes[i]), pronoun, forms)
		}
		person := p.named(name)
		if person == nil {
			return "", false
		}
		if len(forms) > 0 {
			return person.chosen(forms)
		}
		return person.form(pronoun)
	})
}

// slotParts takes apart what stands in braces.
func slotParts(words string) (name, pronoun string, forms []string) {
	if name, list, ok := strings.Cut(words, ":"); ok {
		return name, "", strings.Split(list, "|")
	}
	name, pronoun, _ = strings.Cut(words, ".")
	return name, pronoun, nil
}

// amountForm writes a number, or the form that goes with it.
func amountForm(n int, pronoun string, forms []string) (string, bool) {
	switch {
	case len(forms) == 2 && n == 1:
		return forms[0], true
	case len(forms) == 2:
		return forms[1], true
	}
	return strconv.Itoa(n), pronoun == "" && len(forms) == 0
}

// chosen is the form that goes with a person's pronoun.
func (p *Person) chosen(forms []string) (string, bool) {
	i := place(pronounForms, p.Pronoun)
	switch {
	case i < 0:
		return "", false
	case len(forms) == 2:
		return forms[i/2], true // she and he, or they
	case len(forms) == len(pronounForms):
		return forms[i], true
	}
	return "", false
}

// pronounForms is the order of three forms.
var pronounForms = []string{"she", "he", "they"}

func (s *Scenario) attribute(key string) int {
	for i := range s.Attributes {
		if s.Attributes[i].Key == key {
			return i
		}
	}
	return -1
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

// BadSlots lists what stands in braces in a text and means nothing, each with
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
			return append(bad, Slot{Words: text[open:], At: open, Open: true})
		}
		if slot := (Slot{Words: text[open+1 : open+end], At: open}); !slot.right(names) {
			bad = append(bad, slot)
		}
		at = open + end + 1
	}
	return bad
}

// Slot is something in braces.
type Slot struct {
	Words string // without the braces
	At    int
	Open  bool // the brace is never closed

	// What it seems to be, when it is wrong.
	Name    string   // before the dot or the colon
	Pronoun string   // after a dot
	Forms   []string // after a colon
	Amount  bool     // the name is that of an attribute
	Known   bool     // the name is known, so that it is the rest that is wrong
}

// right takes the slot apart and reports whether it means something.
func (s *Slot) right(names *Names) bool {
	s.Name, s.Pronoun, s.Forms = slotParts(s.Words)
	s.Amount = place(names.attributes(), s.Name) >= 0
	person := place(names.Roles, s.Name) >= 0 || place(names.People, s.Name) >= 0
	s.Known = s.Amount || person
	pronoun := place(names.PronounForms(), strings.ToLower(s.Pronoun)) >= 0
	plain := s.Words == s.Name
	switch {
	case !s.Known || plain:
		return s.Known
	case s.Forms == nil:
		return person && pronoun
	}
	return len(s.Forms) == 2 || person && len(s.Forms) == len(pronounForms)
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
	fill(text, func(words string) (string, bool) {
		key, _, _ := slotParts(words)
		if place(keys, key) < 0 {
			keys = append(keys, key)
		}
		return "", false
	})
	return keys
}
