package screen

import "math"

// hoursBody is a bar of the week, and below it the names that had no room in
// their part.
type hoursBody struct{}

const (
	hoursHeight = 30
	swatch      = 10
)

func (hoursBody) widths(a *arranger, it *item) (least, natural float64) {
	return 120 * a.unit, 300 * a.unit
}

func (hoursBody) fit(a *arranger, it *item) {
	h := it.node.Hours
	t := a.small(SemiBold)
	t.Size *= 12.0 / 13 // to name as many parts as can be
	bar := Rect{0, 0, it.w, max(hoursHeight*a.unit, t.line()+8*a.unit)}
	it.track, it.baseline = bar, 0
	radius := 8 * a.unit
	it.shapes = []Shape{{Form: Fill, Rect: bar, Radius: radius, Colour: tint(Line)}}
	x := 0.0
	var homeless []legendEntry
	for i, p := range h.Parts {
		w := bar.W * p.Hours / h.whole()
		if w <= 0 {
			continue
		}
		part := Shape{Form: Fill, Rect: Rect{x, 0, w, bar.H}, Radius: radius, Colour: ground(p.Tone)}
		part.SquareLeft, part.SquareRight = x > 0, x+w < bar.W-0.5
		it.shapes = append(it.shapes, part)
		if x > 0 { // neighbours of any two colours can be told apart
			it.shapes = append(it.shapes, Shape{Form: Fill, Rect: Rect{x - 0.75*a.unit, 0, 1.5 * a.unit, bar.H}, Colour: full(Card)})
		}
		name := a.label(p.Name, 0, 0, t, onTone(p.Tone))
		if name.Width <= w-4*a.unit {
			name.X, name.Y = x+(w-name.Width)/2, (bar.H-t.line())/2+a.baseline(t)
			it.lines = append(it.lines, name)
		} else {
			homeless = append(homeless, legendEntry{text: h.Parts[i].Name, colour: full(p.Tone)})
		}
		x += w
	}
	it.h = bar.H
	if len(homeless) > 0 {
		it.h += 8*a.unit + a.legend(it, homeless, 0, bar.H+8*a.unit, it.w)
	}
}

// Figure is the hours of a part to the quarter, as they are written everywhere:
// "4½".
func (p HoursPart) Figure() string { return quarters(int(math.Round(4 * p.Hours))) }

// whole is the hours that the bar stands for: never less than its parts.
func (h *HoursData) whole() float64 {
	sum := 0.0
	for _, p := range h.Parts {
		sum += p.Hours
	}
	return max(sum, h.Total, 0.001)
}

// ground is the colour of a part; time that is free looks empty.
func ground(t Tone) Colour {
	if t == Line {
		return tint(Line)
	}
	return full(t)
}

// onTone is the colour of words on a tone.
func onTone(t Tone) Colour {
	switch t {
	case Line, Paper, Card:
		return full(Ink)
	}
	return full(Card)
}

// small is the type of words in drawings.
func (a *arranger) small(w Weight) Type {
	return set(w, 13*a.unit*a.text, 1.38)
}

// legendEntry names a colour: by a swatch, or by a piece of a curve.
type legendEntry struct {
	text   string
	colour Colour
	curve  bool
	dashed bool
}

// legend lays entries out in rows and returns their height.
func (a *arranger) legend(it *item, entries []legendEntry, x0, y, width float64) float64 {
	t := a.small(Regular)
	x, top := x0, y
	for _, e := range entries {
		mark := swatch * a.unit
		if e.curve {
			mark = 18 * a.unit
		}
		lead := mark + 6*a.unit
		look := Look{Type: t, Ink: full(Muted)}
		w := a.width(e.text, t)
		if x > x0 && x+lead+w > x0+width {
			x, y = x0, y+t.line()
		}
		it.shapes = append(it.shapes, a.legendMark(e, x, y+t.line()/2, mark))
		lines := a.breakLines(e.text, look, x0+width-x-lead)
		for _, l := range lines {
			l.X, l.Y = l.X+x+lead, l.Y+y
			it.lines = append(it.lines, l)
		}
		y += float64(max(len(lines)-1, 0)) * t.line()
		x += lead + w + 16*a.unit
	}
	return y + t.line() - top
}

func (a *arranger) legendMark(e legendEntry, x, y, w float64) Shape {
	if !e.curve {
		return Shape{Form: Fill, Rect: Rect{x, y - w/2, w, w}, Radius: 3 * a.unit, Colour: e.colour}
	}
	line := hairline(x, y, x+w, y, 3*a.unit, e.colour)
	if e.dashed {
		line.Dash = 5 * a.unit
	}
	return line
}
