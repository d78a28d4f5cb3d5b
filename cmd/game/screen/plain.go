package screen

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a screen as plain text: what a transcript keeps, a terminal shows and
// golden tests compare. It says everything the tree says, in reading order, and
// nothing about looks.
func Text(tree *Node) string {
	w := &writer{}
	w.node(tree)
	return strings.TrimRight(w.out.String(), "\n") + "\n"
}

// writer writes blocks: lines that belong together, with an empty line where
// something new begins.
type writer struct {
	out    strings.Builder
	indent string
}

func (w *writer) line(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, line := range strings.Split(text, "\n") {
		w.out.WriteString(strings.TrimRight(w.indent+line, " ") + "\n")
	}
}

// gap makes sure that an empty line comes before what follows.
func (w *writer) gap() {
	if s := w.out.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		w.out.WriteString("\n")
	}
}

func (w *writer) children(n *Node) {
	for i := range n.Children {
		w.node(&n.Children[i])
	}
}

func (w *writer) node(n *Node) {
	if n.Style == Unseen {
		return
	}
	switch n.Kind {
	case Heading:
		w.heading(n)
	case Button, Link, Chooser:
		w.line("%s", pressable(n))
	case Item:
		w.item(n)
	case Section:
		w.gap()
		w.group(n)
		w.gap()
	case Chart:
		w.chart(n)
	case Table:
		w.gap()
		w.table(n.Table)
		w.gap()
	case Hours:
		w.line("%s", labelled(n, n.Hours.words()))
	default:
		w.plain(n)
	}
}

// plain writes what fits on one line: text, meters, sliders, rows of words.
func (w *writer) plain(n *Node) {
	if n.Kind == Main {
		w.line("[%s]", n.Key)
		w.gap()
	}
	if len(n.Children) > 0 && inline(n) {
		w.line("%s", words(n))
		return
	}
	if text := ownWords(n); text != "" {
		w.line("%s", text)
	}
	if n.Style == Excerpt {
		w.line("%s", Caret(n))
	}
	w.children(n)
}

// group writes a region: named by its Label only where no heading does.
func (w *writer) group(n *Node) {
	if n.Label != "" && (len(n.Children) == 0 || n.Children[0].Kind != Heading) {
		w.line("(%s)", n.Label)
	}
	w.plain(n)
}

func (w *writer) heading(n *Node) {
	w.gap()
	w.line("%s", n.Text)
	underline := "-"
	if n.Level <= 1 {
		underline = "="
	}
	w.line("%s", strings.Repeat(underline, utf8.RuneCountInString(n.Text)))
}

func (w *writer) item(n *Node) {
	if inline(n) || len(n.Children) == 0 {
		w.line("• %s", words(n))
		return
	}
	inner := &writer{indent: w.indent + "  "}
	inner.children(n)
	body := strings.Trim(inner.out.String(), "\n")
	w.out.WriteString(strings.Replace(body, w.indent+"  ", w.indent+"• ", 1) + "\n")
}

// pressable is a button or link: its key or a bullet, its words, its state. Its
// name stands for its words where it says more, for what is only drawn in it.
func pressable(n *Node) string {
	key := n.Hotkey
	if key == "" {
		key = "•"
	}
	text := words(n)
	if !covers(key+" "+text, n.Label) {
		text = n.Label
	}
	if n.Kind == Link {
		return fmt.Sprintf("[%s] %s <%s>", key, text, n.Address)
	}
	return fmt.Sprintf("[%s] %s%s", key, text, standing(n))
}

// covers tells whether every word of a name is in a text.
func covers(text, name string) bool {
	apart := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	there := apart(text)
	return !slices.ContainsFunc(apart(name), func(word string) bool { return !slices.Contains(there, word) })
}

// inline tells whether all below a node is words on one line.
func inline(n *Node) bool {
	for i := range n.Children {
		switch c := &n.Children[i]; c.Kind {
		case Group, Item:
			if !inline(c) || stacks(c) {
				return false
			}
		case Paragraph, Picture, Meter:
			if c.Style == Excerpt {
				return false
			}
		default:
			return false
		}
	}
	return !stacks(n)
}

// stacks tells whether a node puts its children below each other.
func stacks(n *Node) bool {
	switch n.Style {
	case Row, Spread, Flowing, MeterRow, PersonRow, Foot, TopBar, Choice, Lines:
		return false
	}
	return n.Kind != Button && len(n.Children) > 1
}

// words is all that a node and its children say, on one line.
func words(n *Node) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	add(ownWords(n))
	for i := range n.Children {
		if c := &n.Children[i]; c.Style != Letter || n.Kind != Button { // a button's letter is its key
			add(words(c))
		}
	}
	return strings.Join(parts, " · ")
}

// ownWords is what a node itself says.
func ownWords(n *Node) string {
	switch n.Kind {
	case Meter:
		return labelled(n, n.Meter.Words)
	case Slider:
		return fmt.Sprintf("%s: %s (%d, %d–%d)%s", n.Text, n.Slider.Words, n.Slider.Value, n.Slider.Min, n.Slider.Max, standing(n))
	case Field:
		return fmt.Sprintf("%s: %s", n.Text, n.Field.Value)
	case Picture, Code:
		if n.Label == "" {
			return ""
		}
		return "(" + n.Label + ")"
	case Timeline:
		return labelled(n, fmt.Sprintf("%d/%d", n.Timeline.Now, n.Timeline.Weeks))
	}
	return n.Text
}

func labelled(n *Node, text string) string {
	name := n.Label
	if name == "" {
		name = n.Text
	}
	if name == "" {
		return text
	}
	return name + ": " + text
}

// standing is the state of a control in signs, as words would need a language.
func standing(n *Node) string {
	switch {
	case n.Disabled:
		return " (–)"
	case n.Selected:
		return " (*)"
	}
	return ""
}

func (h *HoursData) words() string {
	var parts []string
	for _, p := range h.Parts {
		if p.Hours > 0 {
			parts = append(parts, p.Name+" "+p.Figure())
		}
	}
	return strings.Join(parts, ", ")
}

func (w *writer) chart(n *Node) {
	w.gap()
	title := n.Chart.Caption
	if title == "" {
		title = n.Label
	}
	if title != "" {
		w.line("%s", title)
	}
	w.table(n.Chart.Table("#"))
	if n.Chart.GapNote != "" {
		w.line("%s", n.Chart.GapNote)
	}
	for _, m := range n.Chart.Named() {
		mark := MarkNode(m)
		text := fmt.Sprintf("%d: %s%s", m.Week, m.Text, standing(&mark))
		if mark.Kind == Button {
			text = "[•] " + text
		}
		w.line("%s", text)
	}
	w.gap()
}

// Table is the chart's curves as rows of a table: a row for each week that any
// of them has, under the names of the curves. corner names the weeks.
func (c *ChartData) Table(corner string) [][]string {
	head := []string{corner}
	for _, curve := range c.Curves {
		head = append(head, curve.Name)
	}
	rows := [][]string{head}
	for week := c.Start; week <= c.Weeks; week++ {
		row, lived := []string{strconv.Itoa(week)}, false
		for _, curve := range c.Curves {
			cell := curve.figure(week)
			lived = lived || cell != ""
			row = append(row, cell)
		}
		if lived { // the others are still to come
			rows = append(rows, row)
		}
	}
	return rows
}

// figure is what a curve reads in a week, and how far most futures spread there.
func (c Curve) figure(week int) string {
	i := week - c.First
	if i < 0 || i >= len(c.Points) {
		return ""
	}
	whole := func(v float64) string { return strconv.FormatFloat(v, 'f', 0, 64) }
	words := whole(c.Points[i])
	if i < len(c.Low) && i < len(c.High) {
		words += " (" + whole(c.Low[i]) + "–" + whole(c.High[i]) + ")"
	}
	return words
}

func (w *writer) table(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		w.line("%s", line.String())
	}
}
