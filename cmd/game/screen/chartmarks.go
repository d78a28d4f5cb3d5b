package screen

import (
	"math"
	"strconv"
)

// place is a label above the plot: its row, from the top, and its left end.
type place struct {
	row   int
	x, w  float64
	after bool // right of its leader; else it ends there
}

// listed tells whether decisions are named in a list below the chart, because
// there is no room for their names above it.
func (p *plot) listed() bool {
	const least = 520
	return p.it.w < least*p.a.unit*p.a.text
}

func (p *plot) markType() Type { return p.a.small(SemiBold) }

// places gives every mark a row in which its label meets no other label and no
// leader of a later one.
func (p *plot) places() []place {
	t, air := p.markType(), 6*p.a.unit
	places := make([]place, len(p.data.Marks))
	for i, m := range p.data.Marks {
		w := p.a.width(m.Text, t)
		x := p.x(float64(m.Week))
		spot := place{x: x + air, w: w, after: true}
		if spot.x+w > p.it.w {
			spot.x, spot.after = math.Max(x-air-w, 0), false
		}
		for p.taken(places[:i], spot, x) {
			spot.row++
		}
		places[i] = spot
	}
	return places
}

// taken tells whether a label would cover another one, or be crossed by the
// leader of one above it.
func (p *plot) taken(others []place, spot place, x float64) bool {
	air := 10 * p.a.unit
	for i, o := range others {
		leader := p.x(float64(p.data.Marks[i].Week))
		if o.row == spot.row && spot.x < o.x+o.w+air && o.x < spot.x+spot.w+air {
			return true
		}
		// A leader runs down from its row: it crosses labels in lower rows.
		if o.row < spot.row && leader > spot.x-2 && leader < spot.x+spot.w+2 {
			return spot.row < len(p.data.Marks)+len(others)
		}
		if o.row > spot.row && x > o.x-2 && x < o.x+o.w+2 {
			return true
		}
	}
	return false
}

// labels is how far the plot lies below the first label. Where the curves leave
// room at the top of the plot, labels use it.
func (p *plot) labels() float64 {
	if len(p.data.Marks) == 0 || p.listed() {
		return 0
	}
	rows := 0
	for _, spot := range p.places() {
		rows = max(rows, spot.row+1)
	}
	free := p.area.H*(1-p.highest()/float64(max(p.data.Top, 1))) - 20*p.a.unit
	inside := min(math.Floor(math.Max(free, 0)/p.rowHeight()), float64(rows-1))
	return (float64(rows) - inside) * p.rowHeight()
}

// highest is the highest point of all curves.
func (p *plot) highest() float64 {
	most := 0.0
	for _, c := range p.data.Curves {
		for _, v := range append(c.High[:len(c.High):len(c.High)], c.Points...) {
			most = math.Max(most, v)
		}
	}
	return most
}

func (p *plot) rowHeight() float64 {
	return math.Max(p.markType().line()+4*p.a.unit, 24*p.a.unit)
}

// marks draws the dots on the first curve, with leaders to their labels.
func (p *plot) marks(top float64) {
	if len(p.data.Curves) == 0 {
		return
	}
	var places []place
	if !p.listed() {
		places = p.places()
	}
	for i, m := range p.data.Marks {
		x, y := p.x(float64(m.Week)), p.y(p.data.Curves[0].at(m.Week))
		if places != nil {
			p.labelled(m, i, places[i], top, x, y)
		}
		radius := 8 * p.a.unit
		if m.On {
			radius = 10 * p.a.unit
		}
		p.it.shapes = append(p.it.shapes, disc(x, y, radius, full(m.Tone), full(Card), 2.5*p.a.unit))
		if places == nil {
			p.numbered(i, x, y, radius)
		}
	}
}

func (p *plot) labelled(m Mark, i int, spot place, top, x, y float64) {
	height, t := p.rowHeight(), p.markType()
	rowTop := top + float64(spot.row)*height
	leader := hairline(x, rowTop+3*p.a.unit, x, y, 1.5*p.a.unit, full(Muted))
	leader.Dash = 3 * p.a.unit
	p.it.shapes = append(p.it.shapes, leader)
	colour := full(Ink)
	if m.On {
		colour = full(Teal)
	}
	line := p.a.label(m.Text, 0, (height-t.line())/2+p.a.baseline(t), t, colour)
	p.button(m, i, Rect{spot.x, rowTop, spot.w, height}, []Run{line})
}

func (p *plot) numbered(i int, x, y, radius float64) {
	t := p.a.small(ExtraBold)
	t.Size = 11 * p.a.unit
	n := p.a.label(strconv.Itoa(i+1), 0, 0, t, full(Card))
	n.X, n.Y = x-n.Width/2, y-t.line()/2+p.a.baseline(t)
	p.it.lines = append(p.it.lines, n)
}

// list names the decisions below a narrow chart and returns its height.
func (p *plot) list(top float64) float64 {
	if len(p.data.Marks) == 0 || !p.listed() {
		return 0
	}
	start := top + 8*p.a.unit
	y := start
	look := Look{Type: p.markType(), Ink: full(Ink)}
	for i, m := range p.data.Marks {
		text := strconv.Itoa(i+1) + ". " + m.Text
		lines := p.a.breakLines(text, look, p.it.w)
		height := math.Max(float64(len(lines))*look.Type.line(), 28*p.a.unit)
		for j := range lines {
			lines[j].Y += (height - float64(len(lines))*look.Type.line()) / 2
		}
		p.button(m, i, Rect{0, y, p.it.w, height}, lines)
		y += height
	}
	return y - start + 8*p.a.unit
}

// button adds the label of a mark as a box of its own, so that it can be
// pressed where it sends something.
func (p *plot) button(m Mark, i int, r Rect, lines []Run) {
	node := MarkNode(m)
	p.it.kids = append(p.it.kids, &item{
		node: &node, path: Path(p.it.path, &node, i), body: textBody{}, lines: lines,
		look: Look{Type: p.markType(), Ink: full(Ink), Radius: 6 * p.a.unit}, x: r.X, y: r.Y, w: r.W, h: r.H,
	})
}

// MarkNode is the node that stands for a decision on a chart: a button where
// it sends something, else a paragraph.
func MarkNode(m Mark) Node {
	n := Node{Kind: Paragraph, Key: m.Key, Text: m.Text, Selected: m.On}
	if m.Press != nil {
		n.Kind, n.Press = Button, m.Press
	}
	return n
}
