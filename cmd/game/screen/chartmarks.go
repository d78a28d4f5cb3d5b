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
	return p.data.Numbered || p.it.w < least*p.a.unit*p.a.text || p.rows() > 3
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
			return spot.row < len(p.data.Marks)
		}
		if o.row > spot.row && x > o.x-2 && x < o.x+o.w+2 {
			return true
		}
	}
	return false
}

// rows is how many rows of labels there would be above the plot.
func (p *plot) rows() int {
	rows := 0
	for _, spot := range p.places() {
		rows = max(rows, spot.row+1)
	}
	return rows
}

// labels is how far the plot lies below the first label. Where the curves leave
// room at the top of the plot, labels use it.
func (p *plot) labels() float64 {
	if len(p.data.Marks) == 0 || p.listed() {
		return 0
	}
	rows := p.rows()
	free := p.area.H*(1-p.height(p.highest())) - 20*p.a.unit
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
		x, y := p.x(float64(m.Week)), p.y(p.data.Curves[0].at(m.Week))-p.pile(i)
		if places != nil {
			p.labelled(m, i, places[i], top, x, y)
		}
		radius := 8 * p.a.unit
		if m.On || places == nil {
			radius = 10 * p.a.unit
		}
		p.it.shapes = append(p.it.shapes, disc(x, y, radius, full(m.Tone), full(Card), 2.5*p.a.unit))
		if places == nil {
			p.numbered(i, x, y, radius)
		}
	}
}

// pile is how far a dot lies above its curve because decisions of the same week
// lie below it.
func (p *plot) pile(i int) float64 {
	up := 0.0
	for _, m := range p.data.Marks[:i] {
		if m.Week == p.data.Marks[i].Week {
			up += 18 * p.a.unit
		}
	}
	return up
}

func (p *plot) labelled(m Mark, i int, spot place, top, x, y float64) {
	height, t := p.rowHeight(), p.markType()
	rowTop := top + float64(spot.row)*height
	leader := hairline(x, rowTop+3*p.a.unit, x, y, 1.5*p.a.unit, full(Muted))
	leader.Dash = 3 * p.a.unit
	p.it.shapes = append(p.it.shapes, leader)
	colour := full(Ink)
	if m.On || m.Press != nil {
		colour = full(Teal)
	}
	line := p.a.label(m.Text, 0, (height-t.line())/2+p.a.baseline(t), t, colour)
	p.button(m, i, Rect{spot.x, rowTop, spot.w, height}, []Run{line})
}

func (p *plot) numbered(i int, x, y, radius float64) {
	t := p.a.small(ExtraBold)
	t.Size = 11 * p.a.unit // it has to fit in its dot, at any size of text
	n := p.a.label(strconv.Itoa(i+1), 0, 0, t, full(Card))
	n.X, n.Y = x-n.Width/2, y-t.line()/2+p.a.baseline(t)
	p.it.lines = append(p.it.lines, n)
}

// list names the decisions below the plot, in as many columns as have room, and
// returns its height.
func (p *plot) list(top float64) float64 {
	if len(p.data.Named()) == 0 || !p.listed() {
		return 0
	}
	const column = 210
	gap := 16 * p.a.unit
	columns := max(int(p.it.w/(column*p.a.unit*p.a.text)), 1)
	width := (p.it.w - gap*float64(columns-1)) / float64(columns)
	each := (len(p.data.Marks) + columns - 1) / columns
	start, deepest := top+8*p.a.unit, 0.0
	y := start
	for i, m := range p.data.Marks {
		if i%each == 0 {
			y = start
		}
		y += p.entry(m, i, Rect{float64(i/each) * (width + gap), y, width, 0})
		deepest = max(deepest, y)
	}
	return deepest - top
}

// entry writes one decision of the list and returns its height.
func (p *plot) entry(m Mark, i int, r Rect) float64 {
	look := Look{Type: p.markType(), Ink: full(Ink)}
	if m.On || m.Press != nil {
		look.Ink = full(Teal)
	}
	lines := p.a.breakLines(strconv.Itoa(i+1)+". "+m.Text, look, r.W)
	height := float64(len(lines)) * look.Type.line()
	r.H = math.Max(height, 26*p.a.unit)
	for j := range lines {
		lines[j].Y += (r.H - height) / 2
	}
	p.button(m, i, r, lines)
	return r.H
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

// Named are the decisions that the chart itself names.
func (c *ChartData) Named() []Mark {
	if c.Numbered {
		return nil
	}
	return c.Marks
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
