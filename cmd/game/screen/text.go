package screen

import "strings"

// textBody is words that wrap.
type textBody struct{}

func (textBody) widths(a *arranger, it *item) (least, natural float64) {
	text := it.words()
	advances := a.measure.Advances(text, it.look.Type.Weight, it.look.Type.Size)
	for _, line := range wrap(text, advances, 1e9) {
		natural = max(natural, line.width)
	}
	least = longestWord(text, advances)
	if it.node.Style == Letter { // a square
		least = max(natural, it.look.Least-it.look.Pad.across(), it.look.Type.line()+it.look.Pad.along()-it.look.Pad.across())
		natural = least
	}
	return least, natural
}

func (textBody) fit(a *arranger, it *item) {
	lines := a.breakLines(it.words(), it.look, it.inner())
	y := it.look.Pad.Top
	for _, l := range lines {
		l.X += it.look.Pad.Left
		switch {
		case it.look.Centre:
			l.X += (it.inner() - l.Width) / 2
		case it.look.End:
			l.X += it.inner() - l.Width
		}
		l.Y += y
		it.lines = append(it.lines, l)
	}
	it.h = it.look.Pad.along() + float64(len(lines))*it.look.Type.line()
	it.baseline = 0
	if len(lines) == 1 {
		it.baseline = it.lines[0].Y
	}
	if it.node.Style == Brand {
		it.lines = a.brand(it.lines)
	}
	it.atLeast()
}

// words is the text of an item as it is shown.
func (it *item) words() string {
	if it.look.Upper {
		return strings.ToUpper(it.node.Text)
	}
	return it.node.Text
}

// breakLines sets a text in a width, from (0, 0) at its top left.
func (a *arranger) breakLines(text string, look Look, width float64) []Run {
	t := look.Type
	advances := a.measure.Advances(text, t.Weight, t.Size)
	spans := wrap(text, advances, width)
	if look.Balance {
		spans = balance(text, advances, width)
	}
	lines := make([]Run, len(spans))
	for i, s := range spans {
		y := float64(i)*t.line() + a.baseline(t)
		lines[i] = Run{Text: text[s.start:s.end], Y: y, Width: s.width, Type: t, Colour: look.Ink}
	}
	return lines
}

// baseline is how far below the top of its line a baseline lies.
func (a *arranger) baseline(t Type) float64 {
	up, down := a.measure.Ascent(t.Weight, t.Size), a.measure.Descent(t.Weight, t.Size)
	return (t.line()-up-down)/2 + up
}

// width is the width of a text on one line.
func (a *arranger) width(text string, t Type) float64 {
	advances := a.measure.Advances(text, t.Weight, t.Size)
	return advances[len(text)]
}

// label is a single line of text for a drawing.
func (a *arranger) label(text string, x, y float64, t Type, colour Colour) Run {
	return Run{Text: text, X: x, Y: y, Width: a.width(text, t), Type: t, Colour: colour}
}

// brand paints the second half of the name in the accent.
func (a *arranger) brand(lines []Run) []Run {
	if len(lines) != 1 || lines[0].Text != "stepback" {
		return lines
	}
	first, second := lines[0], lines[0]
	first.Text, second.Text = "step", "back"
	first.Width = a.width(first.Text, first.Type)
	second.X, second.Width = first.X+first.Width, lines[0].Width-first.Width
	second.Colour = full(Teal)
	return []Run{first, second}
}
