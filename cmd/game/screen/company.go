package screen

import "slices"

// adapt changes looks that depend on the company: on the parent, or on the
// siblings.
func (a *arranger) adapt(it *item, kids []*item) {
	switch it.node.Style {
	case TopBar:
		a.badges(kids)
		if !slices.ContainsFunc(kids, func(k *item) bool { return k.look.Grow }) {
			kids[0].look.Grow = true
		}
	case Page:
		if it.wide() {
			it.look.Most = max(it.look.Most, widePage*a.unit)
		}
	case ScenCard:
		sink(kids)
	case MeterRow:
		kids[0].look.Grow = true
	case Hero:
		a.enlarge(kids)
	case Choice, TabItem:
		a.voice(it, kids)
	case Row, Foot:
		a.lineUp(kids)
		if !slices.ContainsFunc(kids, (*item).apart) {
			it.look.Gap = min(it.look.Gap, 6*a.unit)
		}
	case Lines:
		for _, k := range kids {
			k.look.Balance = k.look.Balance || k.node.Style == Small // a last word alone looks lost
		}
	case Choices, Column, Grid2, Plain:
		a.listed(it, kids)
	case Left, Middle:
		a.uncard(it, kids)
		if a.class != Narrow {
			sink(kids)
		}
	}
}

// widePage is how wide a page is that has columns or a chart.
const widePage = 1040

// wide tells whether a page has use for more than a column of text.
func (it *item) wide() bool {
	found := false
	Walk(it.node, func(_ string, n *Node) bool {
		switch {
		case n.Kind == Chart, n.Style == Grid2, n.Style == Grid3, n.Style == Split, n.Style == SplitBack:
			found = true
		}
		return !found
	})
	return found
}

// sink puts the footer of a card at its bottom.
func sink(kids []*item) {
	for _, k := range kids {
		if k.node.Style == Foot {
			k.look.Push = true
		}
	}
}

// listed gives lists of choices and of people their own distances, whatever
// style they come with.
func (a *arranger) listed(it *item, kids []*item) {
	all := func(style Style) bool {
		return len(kids) > 0 && !slices.ContainsFunc(kids, func(k *item) bool { return k.node.Style != style })
	}
	switch {
	case all(PersonRow) && it.look.Flow == Below:
		it.look.Gap = 2 * a.unit
	case all(Choice):
		it.look = styled(Choices, a.class).scaled(a.unit, a.text).under(it.look)
		it.look.Push = it.look.Push && it.node.Style == Choices // a list in a text stays where it is
		// An odd number would leave a hole in two columns.
		if len(kids)%2 == 1 {
			it.look.Flow = Below
			for _, k := range kids { // and three below each other have to be lower
				k.look.Least = min(k.look.Least, sheet[Choice].Least*a.unit)
			}
		}
	}
}

// voice sets the words of a choice or a tab in its own type, whatever style
// they come with.
func (a *arranger) voice(it *item, kids []*item) {
	for _, k := range kids {
		if k.body == (textBody{}) && k.node.Style != Letter && k.node.Style != Price && k.node.Style != Tally {
			k.look.Type, k.look.Ink, k.look.Most = it.look.Type, it.look.Ink, 0
			k.look.Balance, k.look.Centre = it.look.Balance, it.look.Centre
			a.widths(k)
		}
	}
}

// lineUp lets the word before a meter grow, so that meters lie below each other.
func (a *arranger) lineUp(kids []*item) {
	if len(kids) > 1 && kids[0].body == (textBody{}) && kids[1].node.Kind == Meter {
		kids[0].look.Grow = true
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
			k.look.Fill, k.look.Border, k.look.Pad = Colour{}, Colour{}, Edges{}
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
	return it.body != (textBody{}) || it.node.Kind == Button || it.node.Kind == Chooser || it.node.Kind == Link || it.look.Stroke > 0
}

// uncard takes the card away from a column of cards.
func (a *arranger) uncard(it *item, kids []*item) {
	if slices.ContainsFunc(kids, func(k *item) bool { return k.node.Style == CardBox }) {
		it.look.Fill, it.look.Border, it.look.Pad = Colour{}, Colour{}, Edges{}
		it.look.Gap = max(it.look.Gap, 14*a.unit)
	}
}
