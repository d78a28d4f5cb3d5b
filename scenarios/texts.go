package scenarios

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"stepback/sim/story"
)

// textKind is a use of text, with how long it may be for people to read it
// in the moment it is shown.
type textKind struct {
	code  string
	words int // 0 for no limit
	names names
	stays bool // in most translations, as a name does
}

// names says whom braces in a text may name.
type names uint8

const (
	namesNobody names = iota // the text is shown as it is
	namesPeople
	namesRoles // and people
)

var (
	lineText    = textKind{}
	nameText    = textKind{stays: true}
	endingText  = textKind{names: namesPeople}
	chapterText = textKind{code: codeLongScene, words: 90, names: namesNobody}
	sceneText   = textKind{code: codeLongScene, words: 90, names: namesRoles}
	choiceText  = textKind{code: codeLongChoice, words: 16, names: namesRoles}
	outcomeText = textKind{code: codeLongOutcome, words: 35, names: namesRoles}
	roleText    = textKind{names: namesRoles}
)

// needText reads a text that must be there.
func (f fields) needText(key string, kind textKind) string {
	if f.n.kid(key) == nil {
		f.missing(key, fmt.Sprintf("add  %s = \"…\"", key))
		return ""
	}
	return f.text(key, kind)
}

// text reads a text that players see.
func (f fields) text(key string, kind textKind) string {
	text, n := f.word(key)
	if n == nil {
		return ""
	}
	return f.c.text(n, text, kind)
}

// text checks a text that players see, and returns it as it is shown.
func (c *checker) text(n *node, text string, kind textKind) string {
	if strings.TrimSpace(text) == "" {
		what, fix := n.key+" is empty", "write the text, or remove the field"
		if n.key == "" {
			what, fix = "this text is empty", "write the text, or take it out of the list"
		}
		c.report(codeEmpty, n.at, what, fix)
		return ""
	}
	c.runes(n, text)
	c.slots(n, text, kind)
	if words := kind.count(text); words > kind.words {
		c.report(kind.code, n.at, fmt.Sprintf("this has %d words; at most %d are read well", words, kind.words),
			fmt.Sprintf("take out %s; read it aloud to hear which", count(words-kind.words, "word")))
	}
	return c.told(n, flow(text), kind)
}

// count returns how many words a text of a kind has, 0 where there is no limit.
func (kind textKind) count(text string) (words int) {
	if kind.words > 0 {
		for range strings.FieldsSeq(text) {
			words++
		}
	}
	return words
}

// runes reports what the game cannot show, once for each character.
func (c *checker) runes(n *node, text string) {
	var seen map[rune]bool
	letters, foreign := 0, 0 // the first letter that the font lacks stands for all
	defer func() {
		if letters > 1 {
			c.problems[foreign].What += fmt.Sprintf(", nor %s of this text", count(letters-1, "other letter"))
		}
	}()
	for at, r := range text {
		if r == '\n' || Drawable(r) || seen[r] {
			continue
		}
		if c.full() {
			return
		}
		if seen == nil {
			seen = map[rune]bool{}
		}
		seen[r] = true
		if unicode.IsLetter(r) {
			if letters++; letters > 1 {
				continue
			}
			foreign = len(c.problems)
		}
		where := n.within(c.src.text, at, len(string(r)))
		// A tab that indents a line is blank space like any other; one that
		// was written as an escape was hardly meant: "C:\the".
		if r == '\t' && c.src.text[where.start] == '\t' {
			continue
		}
		what, fix := fmt.Sprintf("the font has no %q (%U)", r, r), "use another character, or a word"
		switch {
		case unicode.IsLetter(r):
			fix = "the game can be read in the languages of Europe that are written in Latin letters; write the text in one of them"
		case unicode.In(r, unicode.Mn):
			what, fix = fmt.Sprintf("an accent stands here as a character of its own (%U)", r), "type the letter with its accent again: é is one character"
		case unicode.In(r, unicode.Bidi_Control):
			what, fix = fmt.Sprintf("there is an invisible character that reorders text (%U)", r), "delete it; it often comes with text copied from a web page"
		case r == '\t':
			what, fix = `\t stands for a tab`, `write \\ for a backslash, or a space`
		case unicode.In(r, unicode.Cf, unicode.Cc, unicode.Zl, unicode.Zp):
			what, fix = fmt.Sprintf("there is an invisible character (%U)", r), "delete it; write a space where one is meant"
		}
		c.report(codeRune, where, what, fix)
	}
}

// slots reports braces that name nobody.
func (c *checker) slots(n *node, text string, kind textKind) {
	names := story.Names{Forms: c.names.Forms}
	if kind.names >= namesPeople {
		names.People, names.Attributes = c.names.People, c.names.Attributes
	}
	if kind.names == namesRoles {
		names.Roles = c.names.Roles
	}
	bad := story.BadSlots(text, &names)
	if len(bad) == 0 {
		return
	}
	known := slices.Concat(names.Roles, names.People)
	for i := range names.Attributes {
		known = append(known, names.Attributes[i].Key)
	}
	for _, slot := range bad {
		if c.full() {
			return
		}
		length, what := len(slot.Words)+2, fmt.Sprintf("{%s} names nobody", shorten(slot.Words))
		fix, mean := "write a person or a role of this scene: "+listed(known), nearest(slot.Name, known)
		if len(names.Attributes) > 0 {
			fix = "write a person, a role of this scene or an attribute: " + listed(known)
		}
		switch {
		case kind.names == namesNobody:
			what, fix, mean = fmt.Sprintf("%s is shown as it is written, braces and all", n.key), "write the name itself, without braces", ""
		case slot.Open:
			length, what, fix, mean = 1, "this brace is never closed", "write } after the name", ""
		case len(known) == 0:
			fix = "this scenario has no people; write the text without braces"
		case slot.Known:
			what, fix, mean = badForm(&slot, &names)
		}
		c.report(codeSlot, n.within(c.src.text, slot.At, length), what, fix).Mean = mean
	}
}

// badForm says what is wrong with the forms of a name that is right.
func badForm(slot *story.Slot, names *story.Names) (what, fix, mean string) {
	switch {
	case slot.Forms != nil && slot.Amount:
		return fmt.Sprintf("{%s} has %s", shorten(slot.Words), count(len(slot.Forms), "form")),
			fmt.Sprintf("write two, for one and for any other number: {%s:coin|coins}", slot.Name), ""
	case slot.Forms != nil:
		return fmt.Sprintf("{%s} has %s", shorten(slot.Words), count(len(slot.Forms), "form")),
			fmt.Sprintf("write two, for she or he and for they: {%[1]s:is|are}; or three, for she, he and they: {%[1]s:…|…|…}", slot.Name), ""
	case slot.Amount:
		return fmt.Sprintf("%q is no form of a number", shorten(slot.Pronoun)), fmt.Sprintf("write {%s}", slot.Name), ""
	}
	known := names.PronounForms()
	fix = "write one of: " + listed(known) + "; or begin it with a capital letter"
	if names.Forms != nil { // an overlay makes its own
		fix = fmt.Sprintf(`add it below  [form], as in  %s = { she = "…", he = "…", they = "{name}" }`, shorten(strings.ToLower(slot.Pronoun)))
	}
	return fmt.Sprintf("%q is no form of a name", shorten(slot.Pronoun)), fix, nearest(slot.Pronoun, known)
}

func contains(list []string, word string) bool {
	for _, w := range list {
		if w == word {
			return true
		}
	}
	return false
}

func shorten(s string) string { return strings.Trim(quote(s), `"`) }

// flow joins the lines of a text, since the screen breaks them anew. An empty
// line stays as the end of a paragraph.
func flow(text string) string {
	if flows(text) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		gap := "\n\n"
		for word := range strings.FieldsSeq(paragraph) {
			if b.Len() > 0 {
				b.WriteString(gap)
			}
			b.WriteString(word)
			gap = " "
		}
	}
	return b.String()
}

// flows reports whether a text is one paragraph with single blanks already.
func flows(text string) bool {
	before := ' '
	for _, r := range text {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before = r
	}
	return before != ' '
}

// Drawable reports whether the font of the game has a character.
func Drawable(r rune) bool {
	for _, part := range font {
		if r >= part[0] && r <= part[1] {
			return true
		}
	}
	return false
}

// font is what Atkinson Hyperlegible Next can draw in the cut that the game
// carries; a test of cmd/stepback holds it against the file.
var font = [][2]rune{
	{0x20, 0x7e}, {0xa0, 0xac}, {0xae, 0xb4}, {0xb6, 0x107}, {0x10a, 0x113}, {0x116, 0x11b}, {0x11e, 0x123},
	{0x126, 0x127}, {0x12a, 0x12b}, {0x12e, 0x133}, {0x136, 0x137}, {0x139, 0x13e}, {0x141, 0x148}, {0x150, 0x155},
	{0x158, 0x15b}, {0x15e, 0x165}, {0x16a, 0x16b}, {0x16e, 0x17e}, {0x192, 0x192}, {0x218, 0x21b}, {0x1e9e, 0x1e9e},
	{0x2013, 0x2014}, {0x2018, 0x201a}, {0x201c, 0x201e}, {0x2020, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030},
	{0x2039, 0x203a}, {0x2044, 0x2044}, {0x20ac, 0x20ac}, {0x2122, 0x2122}, {0x2212, 0x2212}, {0x221e, 0x221e},
	{0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265},
}
