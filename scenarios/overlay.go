package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stepback/sim/story"
)

// An overlay is a scenario in another language: the same tables and ids, and
// of their fields only the texts. Whatever it leaves out is read in the
// language of the original.

// Overlay is the texts of one scenario in one language.
type Overlay struct {
	Language string // "de", "pt-BR"

	src   *source
	root  *node
	texts map[string]*node // by id
	marks map[string]string
	forms []wordForm
}

// wordForm is what stands for a person in a text, such as {owner.er}, by the
// person's pronoun. {name} in it is the first name.
type wordForm struct {
	key   string
	words map[string]string // by she, he and they
}

// Fields of an overlay beside the texts.
const (
	overlayLanguage = "language"
	overlayForms    = "form"
	overlayMarks    = "made-from"
	overlayDropped  = "dropped" // translations of texts that the scenario has no longer, by id
)

// IsOverlay tells from the name of a file, such as first-ninety-days.de.toml,
// whether it is an overlay. It returns the name of the scenario's file and the
// language.
func IsOverlay(name string) (original, language string, ok bool) {
	stem, ok := strings.CutSuffix(name, ".toml")
	dot := strings.LastIndexByte(stem, '.')
	if !ok || dot < 1 || !isLanguage(stem[dot+1:]) {
		return "", "", false
	}
	return stem[:dot] + ".toml", stem[dot+1:], true
}

// isLanguage tells whether something can be the code of a language: "de",
// "pt-BR".
func isLanguage(code string) bool {
	base, region, hasRegion := strings.Cut(code, "-")
	return len(base) >= 2 && len(base) <= 3 && base == strings.ToLower(base) && isLetters(base) &&
		(!hasRegion || len(region) >= 2 && len(region) <= 4 && isLetters(region))
}

func isLetters(word string) bool {
	for _, r := range word {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}

// ReadOverlay reads an overlay. It is nil when there are errors. Whether it
// fits its scenario is for [Overlay.Check] to say.
func ReadOverlay(name string, data []byte) (*Overlay, Problems) {
	c := &checker{src: newSource(name, "")}
	root, ok := c.open(data)
	if !ok {
		return nil, c.problems.sorted()
	}
	o := &Overlay{src: c.src, root: root, texts: map[string]*node{}, marks: map[string]string{}}
	c.overlay(o)
	if c.problems.Errors() > 0 {
		return nil, c.problems.sorted()
	}
	return o, c.problems.sorted()
}

func (c *checker) overlay(o *Overlay) {
	f := fields{c: c, n: o.root, what: "the overlay"}
	if !c.format(o.root.kid("format")) {
		return
	}
	c.needFormat(f)
	c.language(f, o)
	for _, k := range o.root.kids {
		switch k.key {
		case "format", overlayLanguage, overlayDropped:
		case overlayForms:
			o.forms = c.wordForms(f)
		case overlayMarks:
			for _, mark := range k.kids {
				o.marks[mark.key], _ = mark.value.(string)
			}
		default:
			c.overlayTexts(o, k)
		}
	}
	if dropped := o.root.kid(overlayDropped); dropped != nil {
		for _, k := range dropped.kids {
			if _, ok := k.value.(string); ok && o.texts[k.key] == nil { // or else it came back by itself
				o.texts[k.key] = k
			}
		}
	}
}

// rightToLeft are the languages that the game cannot set yet.
var rightToLeft = []string{"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}

func (c *checker) language(f fields, o *Overlay) {
	word, n := f.word(overlayLanguage)
	_, named, _ := IsOverlay(c.src.file)
	switch {
	case n == nil:
		f.missing(overlayLanguage, fmt.Sprintf("add  language = %q  at the top", cmp.Or(named, "de")))
	case !isLanguage(word):
		c.report(codeLanguage, n.at, quote(word)+" is no code of a language", `write two small letters, such as "de", and a region where it matters, such as "pt-BR"`)
	case slices.Contains(rightToLeft, strings.Split(word, "-")[0]):
		c.report(codeLanguage, n.at, quote(word)+" is written from right to left, which the game cannot show yet", "translate into another language for now")
	case named != "" && named != word:
		c.report(codeLanguage, n.at, fmt.Sprintf("the name of the file says %s, and this says %s", quote(named), quote(word)), "make the two the same")
	}
	o.Language = word
}

// wordForms reads what stands for people in texts of this language.
func (c *checker) wordForms(f fields) (list []wordForm) {
	n, ok := f.table(overlayForms)
	if !ok {
		return nil
	}
	for _, k := range n.kids {
		c.id(k)
		form := wordForm{key: k.key, words: map[string]string{}}
		if word, ok := k.value.(string); ok && k.kind == isValue {
			for _, pronoun := range pronounWords {
				form.words[pronoun] = word
			}
		} else if k.kind == isTable {
			table := c.fields(k, "the form "+k.key, pronounWords...)
			for _, pronoun := range pronounWords {
				if k.kid(pronoun) == nil {
					table.missing(pronoun, fmt.Sprintf(`add  %s = "…"; {name} in it is the first name`, pronoun))
				}
				form.words[pronoun], _ = table.word(pronoun)
			}
		} else {
			c.wrongType(k, "a text or a table", fmt.Sprintf(`write  %s = { she = "…", he = "…", they = "{name}" }`, k.key))
		}
		list = append(list, form)
	}
	return list
}

// overlayTexts collects every text at or below a node.
func (c *checker) overlayTexts(o *Overlay, n *node) {
	for _, k := range n.kids {
		c.overlayTexts(o, k)
	}
	if n.kind != isValue {
		return
	}
	if _, ok := n.value.(string); !ok {
		c.wrongType(n, "a text", "leave it out: an overlay exchanges texts, and everything else stays that of the scenario")
		return
	}
	if o.texts[textID(n)] != nil {
		c.report(codeTwice, n.at, fmt.Sprintf("%s is translated twice", strings.Map(visible, textID(n))), "remove one of the two")
	}
	o.texts[textID(n)] = n
}

// text returns what an overlay says for an id. It is empty for an overlay that
// is nil or has nothing to say.
func (o *Overlay) text(id string) string {
	if o == nil || o.texts[id] == nil {
		return ""
	}
	text, _ := o.texts[id].value.(string)
	return flow(text)
}

// formsOf returns what stands for a person in the overlay's language: its
// forms, and those of the person's own, such as person.tomas.form.s.
func (o *Overlay) formsOf(person *story.Person) map[string]string {
	if o == nil {
		return nil
	}
	forms := map[string]string{}
	for _, form := range o.forms {
		word := o.text("person." + person.Key + ".form." + form.key)
		if word == "" {
			word = strings.ReplaceAll(form.words[person.Pronoun], "{name}", person.First())
		}
		forms[form.key] = word
	}
	return forms
}

// formKeys lists the forms of the language; it is never nil, which would mean
// the English ones.
func (o *Overlay) formKeys() []string {
	keys := []string{}
	for _, form := range o.forms {
		keys = append(keys, form.key)
	}
	return keys
}

// call gives every node below n its id: the keys that lead to it, or its place
// in a list, counted from 1.
func (n *node) call(id string) {
	for i, k := range n.kids {
		key := k.key
		if n.kind == isArray {
			key = fmt.Sprint(i + 1)
		}
		k.id = key
		if id != "" {
			k.id = id + "." + key
		}
		k.call(k.id)
	}
}

// textID is the id of the text at a node. An outcome may be a text or a table
// with one, and stays the same text when its author turns one into the other.
func textID(n *node) string {
	parts := strings.Split(n.id, ".")
	if last := len(parts) - 1; last > 2 && parts[last] == "text" && (parts[last-2] == "outcome" || parts[last-2] == "later") {
		return strings.Join(parts[:last], ".")
	}
	return n.id
}
