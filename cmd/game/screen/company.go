package screen

import "slices"

// adapt changes looks that depend on the company: on the parent, or on the
// siblings.
func (a *arranger) adapt(it *item, kids []*item) {
	switch it.node.Style {
	case TopBar:
		a.badges(kids)
	case MeterRow:
		kids[0].look.Grow = true
	case Hero:
		a.enlarge(kids)
	case Row, Foot:
		if !slices.ContainsFunc(kids, (*item).apart) {
			it.look.Gap = min(it.look.Gap, 6*a.unit)
		}
	case Choices:
		// An odd number would leave a hole in two columns.
		if len(kids)%2 == 1 {
			it.look.Flow = Below
		}
	case Left, Middle:
		a.uncard(it, kids)
	}
}

// badges makes a pill of the header strip stand out; on a phone it has no room
// for a border.
func (a *arranger) badges(kids []*item) {
	for _, k := range kids {
		if k.node.Style != Pill || k.node.Kind == Button {
			continue
		}
		k.look.Border = full(Ink)
		if a.class == Narrow {
			k.look.Border, k.look.Pad = Colour{}, Edges{}
			a.widths(k)
		}
	}
}

// enlarge sets the title of the opening block in a larger size.
func (a *arranger) enlarge(kids []*item) {
	for _, k := range kids {
		if k.node.Kind == Heading && k.node.Level <= 1 {
			k.look.Type.Size *= 1.25
			a.widths(k)
		}
	}
}

// apart tells whether something keeps its distance in a row: all but plain
// words, which read on.
func (it *item) apart() bool {
	return it.body != (textBody{}) || it.node.Kind == Button || it.node.Kind == Link || it.look.Stroke > 0
}

// uncard takes the card away from a column of cards.
func (a *arranger) uncard(it *item, kids []*item) {
	if slices.ContainsFunc(kids, func(k *item) bool { return k.node.Style == CardBox }) {
		it.look.Fill, it.look.Border, it.look.Pad = Colour{}, Colour{}, Edges{}
		it.look.Gap = max(it.look.Gap, 14*a.unit)
	}
}
