package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"stepback/scenarios/translation"
	"stepback/sim/story"
)

// Check holds an overlay against the scenario that it translates, whose texts
// [Texts] gives.
func (o *Overlay) Check(texts []Text) Problems {
	c := &checker{src: o.src}
	c.names.Forms = o.formKeys()
	c.strangers(o, texts)
	entries := o.Entries(texts)
	for i := range texts {
		if at := o.texts[texts[i].ID]; at != nil && entries[i].Translation != "" {
			c.translated(at, &texts[i], &entries[i])
		}
	}
	c.untranslated(entries)
	return c.problems.sorted()
}

// strangers reports texts that the scenario does not have.
func (c *checker) strangers(o *Overlay, texts []Text) {
	known := make([]string, len(texts))
	for i := range texts {
		known[i] = texts[i].ID
	}
	dropped := o.root.kid(overlayDropped)
	for _, id := range o.Superfluous(texts) {
		n := o.texts[id]
		if dropped != nil && dropped.kid(id) == n {
			continue // set aside by stepback i18n
		}
		p := c.report(codeNoText, n.keyAt, fmt.Sprintf("the scenario has no text %s", strings.Map(visible, id)),
			"write the id as in the scenario, or remove the text if the scenario has dropped it")
		p.Mean = nearest(id, known)
	}
	for _, id := range o.order() {
		if form := o.texts[id]; isPersonForm(id) && !slices.Contains(c.names.Forms, form.key) {
			c.report(codeNoText, form.keyAt, fmt.Sprintf("the overlay has no form %s", quote(form.key)), "add it to  [form], or write one of: "+listed(c.names.Forms)).
				Mean = nearest(form.key, c.names.Forms)
		}
	}
}

// slack is how much longer than an English text its translation may be, in
// tenths.
const slack = 14

// translated checks one translation.
func (c *checker) translated(n *node, t *Text, e *translation.Entry) {
	if t.plain {
		c.runes(n, e.Translation)
		c.sameSlots(n, t.Words, e.Translation)
	} else {
		kind := t.kind
		kind.words = kind.words * slack / 10
		forms := c.names.Forms
		c.names = t.names
		c.names.Forms = forms
		c.text(n, n.value.(string), kind)
		c.lostNames(n, t, e)
	}
	if e.State() == translation.Outdated {
		c.report(codeOutdated, n.at, "the original has changed; it now reads "+quoteLong(t.Words),
			"change the translation, or remove its line below [made-from] if it still fits")
	}
}

// lostNames reports people whom only the original names.
func (c *checker) lostNames(n *node, t *Text, e *translation.Entry) {
	known := append(append([]string{}, t.names.Roles...), t.names.People...)
	for _, who := range story.Mentioned(t.Words) {
		if contains(known, who) && !contains(story.Mentioned(e.Translation), who) {
			c.report(codeLostName, n.at, fmt.Sprintf("the original names {%s}, and the translation does not", who),
				"name them, unless it is clear who is meant whoever plays the role")
		}
	}
}

// sameSlots reports slots such as {{.Name}} that only one of two texts has.
func (c *checker) sameSlots(n *node, original, translation string) {
	for _, slot := range doubleBraces(original) {
		if !contains(doubleBraces(translation), slot) {
			c.report(codeLostName, n.at, fmt.Sprintf("the original has %s, and the translation does not", slot), "put it where it belongs")
		}
	}
	for _, slot := range doubleBraces(translation) {
		if !contains(doubleBraces(original), slot) {
			c.report(codeSlot, n.at, fmt.Sprintf("the original has no %s", slot), "use only slots of the original")
		}
	}
}

// doubleBraces lists what stands in double braces.
func doubleBraces(text string) (list []string) {
	for {
		_, rest, found := strings.Cut(text, "{{")
		slot, after, closed := strings.Cut(rest, "}}")
		if !found || !closed {
			return list
		}
		list, text = append(list, "{{"+slot+"}}"), after
	}
}

// quoteLong quotes a text of the original, with its end left out when it is
// long.
func quoteLong(text string) string {
	const most = 160
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return "“" + strings.ReplaceAll(text, "\n", " ") + "”"
}

// untranslated reports what is missing, in one problem: nobody wants hundreds.
func (c *checker) untranslated(entries []translation.Entry) {
	var missing []string
	for i := range entries {
		if entries[i].State() == translation.Missing {
			missing = append(missing, entries[i].ID)
		}
	}
	if len(missing) == 0 {
		return
	}
	few := missing[:min(3, len(missing))]
	more := ""
	if len(missing) > len(few) {
		more = ", …"
	}
	c.report(codeMissingText, span{}, fmt.Sprintf("no translation for %d of %d texts: %s%s", len(missing), len(entries), strings.Join(few, ", "), more),
		"stepback i18n extract puts them into the file, each below its original")
}
