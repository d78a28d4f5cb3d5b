package screen

import (
	"math"
	"slices"
)

// Arrange gives a tree its boxes. It is pure: the same tree, window and font
// give the same frame.
func Arrange(tree *Node, v Viewport, m Measure) *Frame {
	v = v.normal()
	frame := arrange(tree, v, m, false)
	if v.Class() == Narrow && v.Text == 1 && !frame.showsChoices() {
		if tight := arrange(tree, v, m, true); tight.showsChoices() {
			return tight
		}
	}
	return frame
}

func arrange(tree *Node, v Viewport, m Measure, tight bool) *Frame {
	a := &arranger{measure: m, unit: v.unit(), text: v.Text, class: v.Class(), tight: tight}
	a.tabs = a.class != Big && !v.columns() && hasTabs(tree)
	a.stack = a.class != Big && !v.columns() && !a.tabs
	base := Look{Type: sheet[Body].Type, Ink: full(Ink)}.scaled(a.unit, a.text)
	root := a.build(tree, Path("", tree, 0), base)
	page := a.page(root, v)
	frame := &Frame{Width: v.Width, Height: v.Height, Unit: a.unit}
	page.settle(frame, v)
	page.emit(frame, v.Scale)
	if a.class == Big {
		frame.moreBelow()
	}
	return frame
}

func hasTabs(tree *Node) bool {
	return slices.ContainsFunc(tree.Children, func(n Node) bool { return n.Style == Tabs })
}

// page is a root taken apart: bars that stay, and what scrolls between them.
type page struct {
	root        *item
	top, bottom *item // nil for none
}

func (a *arranger) page(root *item, v Viewport) *page {
	p := &page{root: root}
	var kids []*item
	for _, k := range root.kids {
		switch k.node.Style {
		case TopBar:
			p.top = k
			a.topBar(k, v.Width)
		case Tabs:
			if !a.tabs {
				continue
			}
			p.bottom = k
			a.fit(k, v.Width)
			k.shapes = append(k.shapes, hairline(0, 0, v.Width, 0, a.unit, border))
		default:
			kids = append(kids, k)
		}
	}
	p.loosen(v.Height)
	root.kids = kids
	a.fitRoot(root, v.Width, v.Height-p.topHeight()-p.bottomHeight())
	return p
}

// bar makes what is built and fitted meanwhile as small as on a laptop: on a
// projector, the header strip is for the one at the desk.
func (a *arranger) bar() (done func()) {
	unit := a.unit
	if a.class == Big {
		a.unit = max(1, unit/2)
	}
	return func() { a.unit = unit }
}

// topBar fits the header strip. On a phone the brand makes room for the weeks.
func (a *arranger) topBar(bar *item, width float64) {
	defer a.bar()()
	if a.class == Narrow {
		bar.kids = slices.DeleteFunc(bar.kids, func(k *item) bool { return k.node.Style == Brand })
		slices.SortStableFunc(bar.kids, func(k, l *item) int { return l.early() - k.early() })
	}
	a.fit(bar, width)
	bar.shapes = append(bar.shapes, hairline(0, bar.h, width, bar.h, a.unit, border))
}

// early is more than zero for what comes before the bar of weeks on a phone:
// the words that say which week it is.
func (it *item) early() int {
	if it.node.Kind == Paragraph && it.node.Style != Pill {
		return 1
	}
	return 0
}

// loosen lets bars scroll with the page where they would take too much of it:
// large text on a small screen.
func (p *page) loosen(height float64) {
	const most = 0.3
	if p.top != nil && p.top.h+p.bottomHeight() > most*height {
		p.top.look.Grow = false
	}
}

func (p *page) topHeight() float64 {
	if p.top == nil {
		return 0
	}
	return p.top.h
}

func (p *page) bottomHeight() float64 {
	if p.bottom == nil {
		return 0
	}
	return p.bottom.h
}

// fitRoot fits what scrolls, at least as tall as the room for it.
func (a *arranger) fitRoot(root *item, width, height float64) {
	w := width
	if root.look.Most > 0 {
		w = min(w, root.look.Most+root.look.Pad.across())
	}
	if root.node.Style == Desk && (a.tabs || a.stack) {
		w = min(w, 760*a.unit*a.text)
	}
	root.w = w
	if root.node.Style == Desk {
		a.desk(root, height)
	} else {
		a.below(root)
		if root.node.Style != Page { // which is read from its top
			root.stretch(height)
		}
	}
	root.x = (width - root.w) / 2
}

const (
	leftWidth  = 300
	rightWidth = 286
)

// desk lays out the columns beside each other, or shows only one of them.
func (a *arranger) desk(root *item, height float64) {
	columns := root.columns()
	if a.stack && len(columns) > 1 {
		a.stacked(root, columns)
		return
	}
	if a.class == Big || a.tabs || len(columns) < 2 {
		root.kids = root.oneColumn(columns)
		a.below(root)
		root.stretch(height)
		if a.tabs && a.class == Wide {
			return
		}
		last := root.kids[len(root.kids)-1]
		last.stretch(root.h - root.look.Pad.Bottom - last.y)
		return
	}
	pad, gap := root.look.Pad, root.look.Gap
	room := root.inner() - gap*float64(len(columns)-1)
	for _, c := range columns {
		room -= a.sideWidth(c)
	}
	x, tall := pad.Left, height-pad.along()
	for _, c := range columns {
		w := a.sideWidth(c)
		if w == 0 {
			w = room
		}
		a.fit(c, w)
		c.x, c.y = x, pad.Top
		x += w + gap
		tall = max(tall, c.h)
	}
	for _, c := range columns {
		if c.node.Style == Middle { // its foot stays in sight, however long the sides are
			c.stretch(height - pad.along())
			continue
		}
		c.stretch(tall)
	}
	root.kids, root.h = columns, tall+pad.along()
}

// stacked puts the middle first and the sides below it, beside each other if
// there is room: a tablet.
func (a *arranger) stacked(root *item, columns []*item) {
	sides := &item{node: &Node{}, look: styled(Grid2, a.class).scaled(a.unit, a.text), bare: true}
	var kids []*item
	for _, c := range columns {
		if c.node.Style == Middle {
			kids = append(kids, c)
		} else {
			sides.kids = append(sides.kids, c)
		}
	}
	root.kids = append(kids, sides)
	a.below(root)
}

// sideWidth is the width of a side column, 0 for the middle, which grows.
func (a *arranger) sideWidth(c *item) float64 {
	grow := math.Sqrt(a.text) // a column that doubled would leave no middle
	switch c.node.Style {
	case Left:
		return leftWidth * a.unit * grow
	case Right:
		return rightWidth * a.unit * grow
	}
	return 0
}

func (it *item) columns() []*item {
	var columns []*item
	for _, k := range it.kids {
		switch k.node.Style {
		case Left, Middle, Right:
			columns = append(columns, k)
		}
	}
	return columns
}

// oneColumn is what a narrow desk shows: the column that is selected, else the
// middle, and whatever else is not a column.
func (it *item) oneColumn(columns []*item) []*item {
	var shown *item
	for _, c := range columns {
		if c.node.Selected || shown == nil || (c.node.Style == Middle && !shown.node.Selected) {
			shown = c
		}
	}
	var kids []*item
	for _, k := range it.kids {
		switch k.node.Style {
		case Left, Middle, Right:
			if k == shown {
				kids = append(kids, k)
			}
		default:
			kids = append(kids, k)
		}
	}
	return kids
}
