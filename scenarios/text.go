package scenarios

import (
	"slices"
	"strings"

	"stepback/scenarios/translation"
	"stepback/sim/story"
)

// Text is one text of a scenario that players or facilitators read.
type Text struct {
	ID       string // "scene.sale-bug.choice.sit-down.outcome.on-time"
	Words    string // as they are shown
	Optional bool   // may well stay as it is in other languages, as names do

	plain bool // of a file without people, with slots in double braces
	kind  textKind
	names story.Names
	at    span
}

// Texts lists the texts of a scenario in the order of its file. The problems
// are those of the scenario; with errors there are no texts.
func Texts(name string, data []byte) ([]Text, Problems) {
	c := &checker{src: newSource(name, "")}
	c.decode(name, data)
	if c.sc == nil {
		return nil, c.problems.sorted()
	}
	slices.SortStableFunc(c.texts, func(a, b Text) int { return a.at.start - b.at.start })
	return c.texts, c.problems.sorted()
}

// told keeps a text for translators, and returns it in the language that is
// asked for.
func (c *checker) told(n *node, text string, kind textKind) string {
	t := Text{ID: textID(n), Words: text, Optional: kind.stays, kind: kind, names: c.names, at: n.at}
	c.texts = append(c.texts, t)
	if own := c.opts.Overlay.text(t.ID); own != "" {
		return own
	}
	return text
}

// Entries puts every text of a scenario beside its translation.
func (o *Overlay) Entries(texts []Text) []translation.Entry {
	list := make([]translation.Entry, len(texts))
	for i, t := range texts {
		list[i] = translation.Entry{ID: t.ID, Context: t.context(), Original: t.Words, Translation: o.text(t.ID),
			Mark: o.marks[t.ID], Optional: t.Optional}
	}
	return list
}

// context says to whom a text alone would say little where it is read.
func (t *Text) context() string {
	parts := strings.Split(t.ID, ".")
	field := parts[len(parts)-1]
	switch {
	case len(parts) == 1:
		return "the library and the briefing"
	case parts[0] == "person":
		return map[string]string{"role": "what they do, below the name", "wish": "after “Wants”"}[field]
	case slices.Contains(parts, "outcome"):
		return "told after the choice; at most 35 words"
	case slices.Contains(parts, "later"):
		return "comes back weeks after the choice; at most 35 words"
	case slices.Contains(parts, "choice") && field == "hint":
		return "a price, in brackets after the choice"
	case slices.Contains(parts, "choice"):
		return "a choice; about ten words"
	}
	return map[string]string{"kicker": "above the title: the day and the work", "notes": "for the facilitator", "title": "a heading",
		"text": "read aloud to a room; about 55 words"}[field]
}

// Superfluous lists the ids of texts that the scenario does not have, in the
// order of the overlay.
func (o *Overlay) Superfluous(texts []Text) (ids []string) {
	for _, id := range o.order() {
		if !slices.ContainsFunc(texts, func(t Text) bool { return t.ID == id }) && !isPersonForm(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// isPersonForm tells a person's own form of the name from a text.
func isPersonForm(id string) bool {
	parts := strings.Split(id, ".")
	return len(parts) == 4 && parts[0] == "person" && parts[2] == "form" && ValidID(parts[1]) && ValidID(parts[3])
}

// order lists the ids of all texts in the order of the file.
func (o *Overlay) order() (ids []string) {
	for id := range o.texts {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int { return o.texts[a].at.start - o.texts[b].at.start })
	return ids
}

// PlainTexts lists every text of a file that is nothing but texts by id, such
// as the words of the interface.
func PlainTexts(name string, data []byte) ([]Text, Problems) {
	c := &checker{src: newSource(name, "")}
	root, ok := c.open(data)
	if !ok {
		return nil, c.problems.sorted()
	}
	var collect func(n *node)
	collect = func(n *node) {
		if words, ok := n.value.(string); ok {
			c.texts = append(c.texts, Text{ID: n.id, Words: flow(words), plain: true})
		}
		for _, k := range n.kids {
			collect(k)
		}
	}
	collect(root)
	return c.texts, nil
}
