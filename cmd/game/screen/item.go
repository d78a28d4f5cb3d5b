package screen

import (
	"slices"
	"strconv"
)

// item is a node on its way to a box. Places are relative to the parent's.
type item struct {
	node *Node
	path string
	look Look
	bare bool // has no box of its own: its lines belong to the parent's
	body body // what a leaf shows; nil where there are kids
	kids []*item

	least, natural float64 // width without breaking words, and without breaking lines

	x, y, w, h float64
	baseline   float64 // of a single line; 0 for anything else
	lines      []Run
	shapes     []Shape
	track      Rect
}

// body is the content of a leaf.
type body interface {
	// widths are the narrowest and the wanted width, without padding.
	widths(a *arranger, it *item) (least, natural float64)
	// fit sets the item's height for the width it has, and its lines and shapes.
	fit(a *arranger, it *item)
}

// Path is where a node is in its tree: the parent's path and the node's key.
// A node without a key is called by its place among its siblings.
func Path(parent string, n *Node, place int) string {
	key := n.Key
	if key == "" {
		key = "#" + strconv.Itoa(place)
	}
	if parent == "" {
		return key
	}
	return parent + "/" + key
}

// Walk visits a tree in reading order, with the path of each node. It stays out
// of a node's children when visit says false.
func Walk(tree *Node, visit func(path string, n *Node) bool) {
	walk(tree, Path("", tree, 0), visit)
}

func walk(n *Node, path string, visit func(string, *Node) bool) {
	if !visit(path, n) {
		return
	}
	for i := range n.Children {
		child := &n.Children[i]
		walk(child, Path(path, child, i), visit)
	}
}

// arranger is what all steps of one arrangement share.
type arranger struct {
	measure    Measure
	unit, text float64
	class      Class
	tight      bool // things move closer together, see tight.go
	tabs       bool // the desk shows one column and tabs to choose it
	stack      bool // the desk shows its columns below each other
}

// build makes the items of a tree, with their looks and widths. Type and ink
// come from above where a style has none of its own.
func (a *arranger) build(n *Node, path string, above Look) *item {
	if n.Style == TopBar {
		defer a.bar()()
	}
	look := lookOf(n, a.class)
	a.tighten(n.Style, &look)
	look = look.scaled(a.unit, a.text)
	it := &item{node: n, path: path, look: look.under(above)}
	switch {
	case look.Hidden:
		return it
	case len(n.Children) > 0:
		it.kids = a.kids(it)
	default:
		it.body = bodyOf(n)
	}
	a.widths(it)
	return it
}

func (l Look) under(above Look) Look {
	if l.Type.Size == 0 {
		l.Type = above.Type
	}
	if l.Ink.Strength == None {
		l.Ink = above.Ink
	}
	return l
}

func (a *arranger) kids(it *item) []*item {
	n := it.node
	var kids []*item
	for i := range n.Children {
		child := &n.Children[i]
		if kid := a.build(child, Path(it.path, child, i), it.look); !kid.look.Hidden {
			kids = append(kids, kid)
		}
	}
	if n.Text != "" {
		kids = slices.Insert(kids, leading(kids), a.bareText(it))
	}
	a.adapt(it, kids)
	return kids
}

// leading is how many pictures and letters stand before a node's own text.
func leading(kids []*item) int {
	for i, k := range kids {
		if k.node.Kind != Picture && k.node.Style != Letter {
			return i
		}
	}
	return len(kids)
}

// bareText is the own text of a node that also has children.
func (a *arranger) bareText(owner *item) *item {
	look := Look{Type: owner.look.Type, Ink: owner.look.Ink, Upper: owner.look.Upper, Balance: owner.look.Balance, Centre: owner.look.Centre}
	it := &item{node: owner.node, path: owner.path, look: look, bare: true, body: textBody{}}
	a.widths(it)
	return it
}

func bodyOf(n *Node) body {
	switch n.Kind {
	case Meter:
		return meterBody{}
	case Slider:
		return sliderBody{}
	case Picture:
		return pictureBody{}
	case Chart:
		return chartBody{}
	case Hours:
		return hoursBody{}
	case Timeline:
		return timelineBody{}
	case Table:
		return tableBody{}
	case Field:
		return fieldBody{}
	case Code:
		return codeBody{}
	}
	if n.Style == Excerpt {
		return excerptBody{}
	}
	return textBody{}
}

// widths sets the widths of an item from its body or its kids.
func (a *arranger) widths(it *item) {
	if it.body != nil {
		it.least, it.natural = it.body.widths(a, it)
	} else {
		it.least, it.natural = it.kidWidths()
	}
	pad := it.look.Pad.across()
	it.least = max(it.least+pad, it.look.Wide)
	it.natural = max(it.natural+pad, it.look.Wide)
}

func (it *item) kidWidths() (least, natural float64) {
	sum, most := 0.0, 0.0
	for _, k := range it.kids {
		least = max(least, k.least)
		most = max(most, k.natural)
		sum += k.natural
	}
	gaps := it.look.Gap * float64(max(len(it.kids)-1, 0))
	switch it.look.Flow {
	case Below:
		return least, most
	case Beside, Apart, Words:
		return least, sum + gaps
	}
	return least, most*float64(len(it.kids)) + gaps
}

// fit lays an item out in a width.
func (a *arranger) fit(it *item, width float64) {
	it.w = width
	it.shapes, it.lines = nil, nil
	if it.body != nil {
		it.body.fit(a, it)
		return
	}
	switch it.look.Flow {
	case Beside, Apart:
		a.beside(it)
	case Words:
		a.words(it)
	case Halves:
		a.grid(it, 2)
	case Thirds:
		a.grid(it, 3)
	case Even:
		a.grid(it, len(it.kids))
	case SplitFlow:
		a.split(it, 2.0/3)
	case SplitBackFlow:
		a.split(it, 1.0/3)
	default:
		a.below(it)
	}
}

// inner is the width inside the padding.
func (it *item) inner() float64 { return max(it.w-it.look.Pad.across(), 1) }
