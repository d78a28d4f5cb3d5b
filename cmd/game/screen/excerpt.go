package screen

import "strings"

// excerptBody is a line of a file with what is meant in it underlined.
type excerptBody struct{ textBody }

func (b excerptBody) fit(a *arranger, it *item) {
	b.textBody.fit(a, it)
	text, mark := it.node.Text, it.node.Mark
	t := it.look.Type
	advances := a.measure.Advances(text, t.Weight, t.Size)
	for i, s := range wrap(text, advances, it.inner()) {
		from, to := max(s.start, mark.From), min(s.end, mark.To)
		if from > to || from == to && mark.From < mark.To || i >= len(it.lines) {
			continue
		}
		line := it.lines[i]
		it.shapes = append(it.shapes, Shape{Form: Fill, Colour: full(Coral), Rect: Rect{
			X: line.X + advances[from] - advances[s.start], Y: line.Y + 2*a.unit,
			W: max(advances[to]-advances[from], 3*a.unit), H: 2 * a.unit}})
	}
}

// Caret is what stands below an excerpt, in letters of one width, to point at
// its marked part.
func Caret(n *Node) string {
	runes := func(from, to int) int { return len([]rune(n.Text[min(from, len(n.Text)):min(to, len(n.Text))])) }
	return strings.Repeat(" ", runes(0, n.Mark.From)) + strings.Repeat("^", max(1, runes(n.Mark.From, n.Mark.To)))
}
