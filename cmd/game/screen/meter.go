package screen

import "math"

// meterBody is a bar, smooth or in segments.
type meterBody struct{}

const (
	meterWidth = 110
	bandsWidth = 168
	bandHeight = 8
	barHeight  = 10
	markHeight = 18
	bandGap    = 3
)

func (meterBody) widths(a *arranger, it *item) (least, natural float64) {
	if it.node.Meter != nil && it.node.Meter.Segments > 0 {
		return 72 * a.unit, bandsWidth * a.unit
	}
	return 72 * a.unit, meterWidth * a.unit
}

func (meterBody) fit(a *arranger, it *item) {
	m := it.node.Meter
	if m == nil {
		return
	}
	height := barHeight * a.unit
	it.h = markHeight * a.unit
	if m.Segments > 0 {
		height = bandHeight * a.unit
		it.h = 12 * a.unit
		it.w = min(it.w, 1.4*bandsWidth*a.unit)
	}
	it.track = Rect{0, (it.h - height) / 2, it.w, height}
	it.shapes = m.shapes(it.track, m.Value, a.unit)
}

// MeterShapes draws the box of a meter at another value than its own, while it
// moves from the old to the new one.
func MeterShapes(b *Box, value, unit float64) []Shape {
	return b.Node.Meter.shapes(b.Track, value, unit)
}

func (m *MeterData) shapes(bar Rect, value, unit float64) []Shape {
	value = math.Min(math.Max(value, 0), 1)
	if m.Segments > 0 {
		return m.bands(bar, value, unit)
	}
	return m.smooth(bar, value, unit)
}

func (m *MeterData) colour() Colour {
	if m.Tone == Ink {
		return full(Teal)
	}
	return full(m.Tone)
}

func (m *MeterData) smooth(bar Rect, value, unit float64) []Shape {
	radius := bar.H / 2
	shapes := []Shape{{Form: Fill, Rect: bar, Radius: radius, Colour: tint(Line)}}
	sure := math.Max(value-m.Unheard, 0)
	if value > 0 && m.Unheard > 0 {
		shapes = append(shapes, Shape{Form: Hatch, Rect: part(bar, 0, value), Radius: radius, Colour: m.colour()})
	}
	if sure > 0 {
		shapes = append(shapes, Shape{Form: Fill, Rect: part(bar, 0, sure), Radius: radius, Colour: m.colour(), SquareRight: m.Unheard > 0})
	}
	if m.Before >= 0 {
		x := bar.X + bar.W*m.Before
		reach := 4 * unit
		shapes = append(shapes, hairline(x, bar.Y-reach+unit, x, bar.Bottom()+reach-unit, 2*unit, full(Ink)))
	}
	return shapes
}

// bands are separate segments, each full, hatched or empty: nobody knows more
// exactly than that.
func (m *MeterData) bands(bar Rect, value, unit float64) []Shape {
	n := float64(m.Segments)
	gap := bandGap * unit
	width := (bar.W - gap*(n-1)) / n
	radius := bar.H / 2
	sure, heard := int(math.Round((value-m.Unheard)*n)), int(math.Round(value*n))
	var shapes []Shape
	for i := range m.Segments {
		band := Rect{bar.X + float64(i)*(width+gap), bar.Y, width, bar.H}
		s := Shape{Form: Fill, Rect: band, Radius: radius, Colour: tint(Line)}
		switch {
		case i < sure:
			s.Colour = m.colour()
		case i < heard:
			s.Form, s.Colour = Hatch, m.colour()
		}
		shapes = append(shapes, s)
	}
	return shapes
}

// part is a stretch of a bar, at least as long as it is high so that its ends
// stay round.
func part(bar Rect, from, to float64) Rect {
	w := math.Max(bar.W*(to-from), math.Min(bar.H, bar.W))
	return Rect{bar.X + bar.W*from, bar.Y, w, bar.H}
}
