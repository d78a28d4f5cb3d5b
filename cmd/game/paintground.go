package main

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2/vector"

	"stepback/cmd/game/screen"
)

var tealFull = screen.Colour{Tone: screen.Teal, Strength: screen.Full}

// ground paints what is behind the content of a box: focus, fill, border.
func (p *painter) ground(b *screen.Box) {
	look := b.Look
	hover := b.Path == p.state.Hover && b.Active()
	if hover {
		look = hovered(b, look)
	}
	if b.Path == p.state.Focus && b.Active() {
		look = p.focused(b, look)
	}
	p.fillRound(b.Rect, look.Radius, look.Fill)
	p.border(b.Rect, look.Radius, look.Stroke, look.Border)
}

// hovered shows that a box can be pressed: a teal border, or a tint where there
// is none.
func hovered(b *screen.Box, look screen.Look) screen.Look {
	switch {
	case b.Node.Kind == screen.Slider:
	case look.Border.Strength != screen.None:
		look.Border = tealFull
	case look.Fill == tealFull:
		look.Fill = screen.Colour{Tone: screen.Ink, Strength: screen.Full}
	case look.Fill.Strength == screen.None:
		look.Fill = screen.Colour{Tone: screen.Ink, Strength: screen.Tint}
	}
	return look
}

// focused shows where the keyboard is: a border of full teal, added outside
// where the box has none, and a soft glow of its tint around.
func (p *painter) focused(b *screen.Box, look screen.Look) screen.Look {
	const line, glow = 2, 4
	u := p.frame.Unit
	outer, radius := b.Rect, look.Radius
	if look.Border.Strength != screen.None {
		look.Border, look.Stroke = tealFull, max(look.Stroke, line*u)
	} else {
		outer, radius = outer.Inset(-line*u), max(radius, 6*u)+line*u
		p.border(outer, radius, line*u, tealFull)
	}
	p.border(outer.Inset(-glow*u), radius+glow*u, glow*u, screen.Colour{Tone: screen.Teal, Strength: screen.Tint})
	return look
}

func (p *painter) fillRound(r screen.Rect, radius float64, c screen.Colour) {
	if c.Strength == screen.None || r.Empty() {
		return
	}
	var path vector.Path
	p.round4(&path, r, corners(radius, false, false))
	p.fill(&path, c)
}

// border fills the ring between two rounded rectangles: unlike a stroke it is
// even at every corner and sharp at every width.
func (p *painter) border(r screen.Rect, radius, width float64, c screen.Colour) {
	if c.Strength == screen.None || width <= 0 {
		return
	}
	// A whole number of device pixels, so that straight parts are not blurred.
	width = max(math.Floor(width*p.state.Scale), 1) / p.state.Scale
	var path vector.Path
	radius = min(radius, r.W/2, r.H/2)
	p.round4(&path, r, corners(radius, false, false))
	p.round4(&path, r.Inset(width), corners(max(radius-width, 0), false, false))
	options := &vector.DrawPathOptions{AntiAlias: true}
	options.ColorScale.ScaleWithColor(p.state.Theme.Value(c))
	vector.FillPath(p.dst, &path, &vector.FillOptions{FillRule: vector.FillRuleEvenOdd}, options)
}

// corners are the radii from the top left, clockwise.
func corners(radius float64, squareLeft, squareRight bool) [4]float64 {
	left, right := radius, radius
	if squareLeft {
		left = 0
	}
	if squareRight {
		right = 0
	}
	return [4]float64{left, right, right, left}
}

// round4 adds a rectangle with rounded corners to a path, in device pixels.
func (p *painter) round4(path *vector.Path, r screen.Rect, radii [4]float64) {
	s := p.state.Scale
	most := max(min(r.W, r.H)/2, 0)
	var q [4]float32
	for i, radius := range radii {
		q[i] = float32(min(radius, most) * s)
	}
	x0, y0, x1, y1 := float32(r.X*s), float32(r.Y*s), float32(r.Right()*s), float32(r.Bottom()*s)
	path.MoveTo(x0+q[0], y0)
	path.LineTo(x1-q[1], y0)
	path.ArcTo(x1, y0, x1, y0+q[1], q[1])
	path.LineTo(x1, y1-q[2])
	path.ArcTo(x1, y1, x1-q[2], y1, q[2])
	path.LineTo(x0+q[3], y1)
	path.ArcTo(x0, y1, x0, y1-q[3], q[3])
	path.LineTo(x0, y0+q[0])
	path.ArcTo(x0, y0, x0+q[0], y0, q[0])
	path.Close()
}

func (p *painter) fill(path *vector.Path, c screen.Colour) { p.fillWith(path, c, 1) }

func (p *painter) fillWith(path *vector.Path, c screen.Colour, alpha float32) {
	options := &vector.DrawPathOptions{AntiAlias: true}
	options.ColorScale.ScaleWithColor(p.state.Theme.Value(c))
	options.ColorScale.ScaleAlpha(alpha)
	vector.FillPath(p.dst, path, nil, options)
}
