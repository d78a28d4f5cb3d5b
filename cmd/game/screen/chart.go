package screen

import (
	"math"
	"strconv"
)

// chartBody is curves over weeks: legend, labels of decisions, plot, axis.
type chartBody struct{}

func (chartBody) widths(a *arranger, it *item) (least, natural float64) {
	return 240 * a.unit, 640 * a.unit
}

// plot is a chart while it is drawn.
type plot struct {
	a    *arranger
	it   *item
	data *ChartData
	area Rect // where the curves are
}

func (chartBody) fit(a *arranger, it *item) {
	p := &plot{a: a, it: it, data: it.node.Chart}
	it.kids, it.baseline = nil, 0
	y := p.head()
	p.area = p.room(y)
	if labels := p.labels(); labels > 0 {
		p.area.Y = y + labels
	}
	p.grid()
	p.gap()
	for _, c := range p.data.Curves {
		p.band(c)
	}
	for _, c := range p.data.Curves {
		p.curve(c)
	}
	p.nameEnds()
	noted := p.gapNote()
	p.marks(y)
	it.h = p.area.Bottom() + p.axis()
	if !noted {
		it.h += p.gapKey(it.h)
	}
	it.h += p.list(it.h)
}

// head sets caption and legend, and returns where the plot begins.
func (p *plot) head() float64 {
	y := 0.0
	if p.data.Caption != "" {
		look := p.it.look
		look.Type = set(SemiBold, 15*p.a.unit*p.a.text, 1.35)
		for _, l := range p.a.breakLines(p.data.Caption, look, p.it.w) {
			l.Y += y
			p.it.lines = append(p.it.lines, l)
		}
		y = float64(len(p.it.lines))*look.Type.line() + 4*p.a.unit
	}
	var entries []legendEntry
	for _, c := range p.data.Curves {
		entries = append(entries, legendEntry{text: c.Name, colour: full(c.Tone), curve: true, dashed: c.Dashed})
	}
	if len(entries) > 0 && !p.endNames() {
		y += p.a.legend(p.it, entries, 0, y, p.it.w) + 10*p.a.unit
	}
	return y
}

// room is the plot without labels above it.
func (p *plot) room(y float64) Rect {
	t := p.a.small(Regular)
	left := 0.0
	for _, value := range p.scale() {
		left = math.Max(left, p.a.width(strconv.Itoa(value), t)+10*p.a.unit)
	}
	right := 10 * p.a.unit
	w := p.it.w - left - right
	most := 250.0
	if p.a.class == Big {
		most = 196 // a projector shows all of a screen at once
	}
	h := math.Min(math.Max(w*0.27, 150*p.a.unit), most*p.a.unit)
	if p.endNames() {
		w -= p.endRoom()
		h = math.Max(h, float64(len(p.data.Curves))*p.endType().line())
	}
	return Rect{left, y + t.line()/2, w, h}
}

func (p *plot) x(week float64) float64 {
	return p.area.X + p.area.W*(week-float64(p.data.Start))/p.weeks()
}

// weeks is how many weeks the axis has.
func (p *plot) weeks() float64 { return float64(max(p.data.Weeks-p.data.Start, 1)) }

func (p *plot) y(value float64) float64 {
	return p.area.Bottom() - p.area.H*math.Min(math.Max(p.height(value), 0), 1)
}

// height is how far up the axis a value lies, 0 to 1.
func (p *plot) height(value float64) float64 {
	return (value - float64(p.data.Base)) / float64(max(p.data.Top-p.data.Base, 1))
}

// scale is the values that have a number: the ends of the axis and its middle.
func (p *plot) scale() [3]int {
	return [3]int{p.data.Base, p.data.Base + (p.data.Top-p.data.Base)/2, p.data.Top}
}

func (p *plot) grid() {
	t := p.a.small(Regular)
	for _, value := range p.scale() {
		y := p.y(float64(value))
		p.it.shapes = append(p.it.shapes, hairline(p.area.X, y, p.area.Right(), y, p.a.unit, tint(Ink)))
		number := p.a.label(strconv.Itoa(value), 0, y-t.line()/2+p.a.baseline(t), t, full(Muted))
		number.X = p.area.X - 10*p.a.unit - number.Width
		p.it.lines = append(p.it.lines, number)
	}
}

// axis numbers the weeks, as many as have room, and returns its height.
func (p *plot) axis() float64 {
	t := p.a.small(Regular)
	step := 1
	for p.area.W/p.weeks()*float64(step) < p.a.width("00", t)+10*p.a.unit && step < p.data.Weeks {
		step++
	}
	y := p.area.Bottom() + 6*p.a.unit
	for week := p.data.Start + step; week <= p.data.Weeks; week += step {
		number := p.a.label(strconv.Itoa(week), 0, y+p.a.baseline(t), t, full(Muted))
		number.X = math.Min(p.x(float64(week))-number.Width/2, p.it.w-number.Width)
		p.it.lines = append(p.it.lines, number)
	}
	return 6*p.a.unit + t.line()
}

func (p *plot) points(c Curve, values []float64) []Point {
	points := make([]Point, len(values))
	for i, v := range values {
		points[i] = Point{p.x(float64(c.First + i)), p.y(v)}
	}
	return points
}

func (p *plot) curve(c Curve) {
	s := Shape{Form: Stroke, Points: p.points(c, c.Points), Width: 3 * p.a.unit, Colour: full(c.Tone)}
	if c.Dashed {
		s.Dash = 6 * p.a.unit
	}
	p.it.shapes = append(p.it.shapes, s)
}

// band shades how far the futures of a curve are spread.
func (p *plot) band(c Curve) {
	if len(c.Low) == 0 || len(c.Low) != len(c.High) {
		return
	}
	p.it.shapes = append(p.it.shapes, Shape{Form: Area, Points: ring(p.points(c, c.High), p.points(c, c.Low)), Colour: full(c.Tone), Soft: true})
}

// ring is the outline between two lines.
func ring(there, back []Point) []Point {
	points := append([]Point{}, there...)
	for i := len(back) - 1; i >= 0; i-- {
		points = append(points, back[i])
	}
	return points
}

// gap shades what lies between the first two curves.
func (p *plot) gap() {
	if !p.data.Gap || len(p.data.Curves) < 2 {
		return
	}
	one, two := p.data.Curves[0], p.data.Curves[1]
	area := ring(p.points(one, one.Points), p.points(two, two.Points))
	p.it.shapes = append(p.it.shapes, Shape{Form: Area, Points: area, Colour: tint(Coral)})
}
