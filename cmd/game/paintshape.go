package main

import (
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2/vector"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

func (p *painter) shape(s screen.Shape) {
	switch s.Form {
	case screen.Fill:
		p.fillPart(s.Rect, s.Radius, s.SquareLeft, s.SquareRight, s.Colour)
	case screen.Hatch:
		p.hatch(s)
	case screen.Disc:
		p.dot(s)
	case screen.Stroke:
		p.stroke(s)
	case screen.Area:
		p.area(s.Points, s.Colour, opacity(s.Soft))
	}
}

// dot is a disc with a border, or without.
func (p *painter) dot(s screen.Shape) {
	k := p.state.Scale
	middle, r := screen.Point{X: (s.Rect.X + s.Rect.W/2) * k, Y: (s.Rect.Y + s.Rect.H/2) * k}, s.Rect.W/2
	if s.Width > 0 {
		p.disc(middle, r*k, p.state.Theme.Value(s.Border))
		r -= s.Width
	}
	if s.Colour.Strength != screen.None && r > 0 {
		p.disc(middle, r*k, p.state.Theme.Value(s.Colour))
	}
}

// stroke draws a line piece by piece with a dot at every joint.
func (p *painter) stroke(s screen.Shape) {
	c := p.state.Theme.Value(s.Colour)
	if s.Dash > 0 {
		for _, d := range dashes(s.Points, s.Dash) {
			p.line(d[0], d[1], s.Width, c)
		}
		return
	}
	straight := len(s.Points) == 2
	for i := 1; i < len(s.Points); i++ {
		p.line(s.Points[i-1], s.Points[i], s.Width, c)
	}
	for _, point := range s.Points {
		if !straight {
			k := p.state.Scale
			p.disc(screen.Point{X: point.X * k, Y: point.Y * k}, s.Width/2*k, c)
		}
	}
}

// line draws one piece. Level and upright ones lie on the device's grid.
func (p *painter) line(a, b screen.Point, width float64, c color.RGBA) {
	k := p.state.Scale
	w := width * k
	a, b = screen.Point{X: a.X * k, Y: a.Y * k}, screen.Point{X: b.X * k, Y: b.Y * k}
	if a.X == b.X || a.Y == b.Y {
		w = max(math.Round(w), 1)
		half := math.Mod(w, 2) / 2
		if a.X == b.X {
			a.X = math.Floor(a.X) + half
			b.X = a.X
		} else {
			a.Y = math.Floor(a.Y) + half
			b.Y = a.Y
		}
	}
	s := beam(a, b, w, c)
	p.slabs.add(s, s.around())
}

// dashes cuts a line into pieces of one length with gaps as long between them.
func dashes(points []screen.Point, length float64) [][2]screen.Point {
	var pieces [][2]screen.Point
	done := 0.0 // of the present piece or gap
	drawing := true
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		whole := math.Hypot(b.X-a.X, b.Y-a.Y)
		for at := 0.0; at < whole; {
			step := min(length-done, whole-at)
			if drawing {
				pieces = append(pieces, [2]screen.Point{between(a, b, at/whole), between(a, b, (at+step)/whole)})
			}
			at, done = at+step, done+step
			if done >= length-1e-9 {
				done, drawing = 0, !drawing
			}
		}
	}
	return pieces
}

func between(a, b screen.Point, t float64) screen.Point {
	return screen.Point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}

// opacity of a soft shape is low.
func opacity(soft bool) float32 {
	if soft {
		return look.Soft
	}
	return 1
}

// area fills a shape with any number of corners: what a curve spreads over.
func (p *painter) area(points []screen.Point, c screen.Colour, alpha float32) {
	if len(points) < 3 {
		return
	}
	k := float32(p.state.Scale)
	var path vector.Path
	path.MoveTo(float32(points[0].X)*k, float32(points[0].Y)*k)
	for _, q := range points[1:] {
		path.LineTo(float32(q.X)*k, float32(q.Y)*k)
	}
	path.Close()
	options := &vector.DrawPathOptions{AntiAlias: true}
	options.ColorScale.ScaleWithColor(p.state.Theme.Value(c))
	options.ColorScale.ScaleAlpha(alpha)
	p.slabs.draw(p.dst) // what lies below
	vector.FillPath(p.dst, &path, nil, options)
}
