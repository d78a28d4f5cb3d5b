package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stepback/scenarios/translation"
)

// NewOverlay returns the overlay of a language in which nothing is translated
// yet.
func NewOverlay(language string) (*Overlay, Problems) {
	return ReadOverlay("new."+language+".toml", fmt.Appendf(nil, "format = 1\nlanguage = %q\n", language))
}

const (
	newHeader = `# Write each translation between the quotes below its original, which stands
# after "#." and is written anew by stepback i18n. Names in braces and ids stay.
`
	marksHeader = `
# Written by stepback i18n: from which original each text was made, and how it
# read then. Take a line out to say that an outdated text still fits.
[made-from]
`
	originalMark = "#. "
)

// Write returns the file of an overlay with these entries, in their order, each
// below its original. What translators wrote beside, such as comments and
// texts that the scenario has dropped, is kept.
func (o *Overlay) Write(entries []translation.Entry) []byte {
	var b strings.Builder
	b.WriteString(cmp.Or(o.header(), newHeader))
	fmt.Fprintf(&b, "format = 1\nlanguage = %s\n", basic(o.Language))
	parts := o.parts(entries)
	o.writeLines(&b, parts[0])
	o.writeForms(&b)
	for _, part := range parts[1:] {
		fmt.Fprintf(&b, "\n%s[%s]\n", o.commentsAbove(o.root.below(part.heading)), part.heading)
		o.writeLines(&b, part)
	}
	writeMarks(&b, entries)
	return []byte(b.String())
}

// Bare returns the file of an overlay with nothing that only translators need.
func (o *Overlay) Bare() []byte {
	bare := &Overlay{Language: o.Language, src: newSource("", ""), root: &node{}, texts: map[string]*node{}, forms: o.forms}
	var entries []translation.Entry
	for _, id := range o.order() {
		if text := o.text(id); text != "" {
			entries = append(entries, translation.Entry{ID: id, Translation: text})
		}
	}
	file := bare.Write(entries)
	return file[len(newHeader):]
}

// line is a text as it is written below a heading.
type line struct {
	id, key, above, text string
}

// part is a heading with its texts; the first has none.
type part struct {
	heading string
	lines   []line
}

// parts sorts the texts below their headings, in the order of the entries.
func (o *Overlay) parts(entries []translation.Entry) []part {
	list := []part{{}}
	known := map[string]bool{}
	dropped := part{heading: overlayDropped}
	add := func(id, above, text string) {
		heading, key := headingOf(id)
		i := slices.IndexFunc(list, func(p part) bool { return p.heading == heading })
		if i < 0 {
			i = len(list)
			list = append(list, part{heading: heading})
		}
		known[id] = true
		list[i].lines = append(list[i].lines, line{id, key, above, text})
	}
	for _, e := range entries {
		add(e.ID, e.Original, e.Translation)
	}
	for _, id := range o.order() {
		switch text := o.text(id); {
		case known[id]:
		case isPersonForm(id):
			add(id, "", text)
		case text != "":
			dropped.lines = append(dropped.lines, line{id, basic(id), "", text})
		}
	}
	if len(dropped.lines) > 0 {
		list = append(list, dropped)
	}
	return list
}

// headingOf splits an id as a scenario does: [scene.sale-bug.choice.sit-down]
// and below it  outcome.on-time.
func headingOf(id string) (heading, key string) {
	parts := strings.Split(id, ".")
	n := 2
	switch {
	case len(parts) < 3:
		n = len(parts) - 1
	case len(parts) > 4 && parts[2] == "choice":
		n = 4
	}
	return strings.Join(parts[:n], "."), strings.Join(parts[n:], ".")
}

func (o *Overlay) writeLines(b *strings.Builder, p part) {
	for _, l := range p.lines {
		n := o.texts[l.id]
		b.WriteString(o.commentsAbove(n))
		for _, original := range strings.Split(l.above, "\n") {
			if original != "" {
				fmt.Fprintln(b, originalMark+original)
			}
		}
		fmt.Fprintf(b, "%s = %s%s\n", l.key, basic(l.text), o.commentBehind(n))
	}
}

func (o *Overlay) writeForms(b *strings.Builder) {
	if len(o.forms) == 0 {
		return
	}
	table := o.root.kid(overlayForms)
	fmt.Fprintf(b, "\n%s[%s]\n", o.commentsAbove(table), overlayForms)
	for _, form := range o.forms {
		b.WriteString(o.commentsAbove(table.kid(form.key)))
		she, he, they := basic(form.words["she"]), basic(form.words["he"]), basic(form.words["they"])
		if she == he && he == they {
			fmt.Fprintf(b, "%s = %s\n", form.key, she)
		} else {
			fmt.Fprintf(b, "%s = { she = %s, he = %s, they = %s }\n", form.key, she, he, they)
		}
	}
}

func writeMarks(b *strings.Builder, entries []translation.Entry) {
	header := marksHeader
	for i := range entries {
		if e := entries[i]; e.Mark != "" {
			fmt.Fprintf(b, "%s%s = %s\n", header, basic(e.ID), basic(e.Mark))
			header = ""
		}
	}
}

// header is what comes before the first field, word for word.
func (o *Overlay) header() string {
	end := len(o.src.text)
	for i, text := range o.src.lines {
		if line := strings.TrimSpace(o.src.line(i + 1)); line != "" && line[0] != '#' {
			end = text
			break
		}
	}
	return o.src.text[:end]
}

// below finds the table of a heading.
func (n *node) below(heading string) *node {
	for _, key := range strings.Split(heading, ".") {
		n = n.kid(key)
	}
	return n
}

// commentsAbove returns the comments of translators between what a node stands
// below and the node.
func (o *Overlay) commentsAbove(n *node) (comments string) {
	if n == nil {
		return ""
	}
	at := n.keyAt.start
	if n.kind == isTable && n.at.end > n.at.start {
		at = n.at.start // a heading
	}
	first, _ := slices.BinarySearch(o.src.lines, at+1)
	for number := first - 1; number > 0; number-- {
		text := strings.TrimSpace(o.src.line(number))
		if text != "" && text[0] != '#' {
			return comments
		}
		if text != "" && text+" " != originalMark && !strings.HasPrefix(text, originalMark) {
			comments = text + "\n" + comments
		}
	}
	return "" // the header of the file
}

// commentBehind returns the comment on the line where a text ends.
func (o *Overlay) commentBehind(n *node) string {
	if n == nil {
		return ""
	}
	rest, _, _ := strings.Cut(o.src.text[n.at.end:], "\n")
	if comment := strings.TrimSpace(rest); strings.HasPrefix(comment, "#") {
		return " " + comment
	}
	return ""
}

// basic writes a text as TOML, over several lines when it has paragraphs.
func basic(text string) string {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`)
	if strings.Contains(text, "\n") {
		return `"""` + "\n" + escape.Replace(text) + `"""`
	}
	return `"` + escape.Replace(text) + `"`
}
