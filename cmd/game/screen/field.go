package screen

import "unicode/utf16"

// fieldBody is a line that the player types: its label and a box. What is in
// the box is shown by the page's own field, which lies over it.
type fieldBody struct{}

const fieldHeight = 44

func (fieldBody) widths(a *arranger, it *item) (least, natural float64) {
	least, natural = textBody{}.widths(a, it)
	return max(least, 120*a.unit), max(natural, 320*a.unit)
}

func (fieldBody) fit(a *arranger, it *item) {
	textBody{}.fit(a, it)
	top := it.h + 6*a.unit
	it.track = Rect{X: 0, Y: top, W: min(it.w, 420*a.unit*a.text), H: fieldHeight * a.unit * max(1, a.text*0.75)}
	it.shapes = append(it.shapes,
		Shape{Form: Fill, Rect: it.track, Radius: 10 * a.unit, Colour: full(Muted)},
		Shape{Form: Fill, Rect: it.track.Inset(1.5 * a.unit), Radius: 9 * a.unit, Colour: full(Card)})
	it.h = it.track.Bottom() + 8*a.unit // what follows is not about it
	it.baseline = 0
}

// full says that no more fits into a line that the player types, once that is
// so: what is pasted beyond it is not taken. Browsers count as UTF-16 does.
func (m *Model) full(n *FieldData) Node {
	units := 0
	for _, r := range n.Value {
		units += utf16.RuneLen(r)
	}
	if units < n.Most {
		return Node{}
	}
	words := text("full", Strong, m.say("field-full", "N", n.Most))
	words.Live = true
	return words
}
