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
		var path vector.Path
		p.round4(&path, s.Rect, corners(s.Radius, s.SquareLeft, s.SquareRight))
		p.fill(&path, s.Colour)
	case screen.Hatch:
		p.hatch(s)
	case screen.Disc:
		p.disc(s)
	case screen.Stroke:
		p.stroke(s)
	case screen.Area:
		p.area(s.Points, s.Colour, opacity(s.Soft))
	}
}

func (p *painter) disc(s screen.Shape) {
	k := p.state.Scale
	x, y, r := s.Rect.X+s.Rect.W/2, s.Rect.Y+s.Rect.H/2, s.Rect.W/2
	circle := func(radius float64, c screen.Colour) {
		vector.FillCircle(p.dst, float32(x*k), float32(y*k), float32(radius*k), p.state.Theme.Value(c), true)
	}
	if s.Width > 0 {
		circle(r, s.Border)
		r -= s.Width
	}
	if s.Colour.Strength != screen.None && r > 0 {
		circle(r, s.Colour)
	}
}

// stroke draws a line piece by piece with a dot at every joint: one path with
// joints leaves gaps where it turns sharply.
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
			vector.FillCircle(p.dst, float32(point.X*k), float32(point.Y*k), float32(s.Width/2*k), c, true)
		}
	}
}

// line draws one piece. Level and upright ones lie on the device's grid.
func (p *painter) line(a, b screen.Point, width float64, c color.RGBA) {
	k := p.state.Scale
	w := width * k
	x0, y0, x1, y1 := a.X*k, a.Y*k, b.X*k, b.Y*k
	if a.X == b.X || a.Y == b.Y {
		w = max(math.Round(w), 1)
		half := math.Mod(w, 2) / 2
		if a.X == b.X {
			x0 = math.Floor(x0) + half
			x1 = x0
		} else {
			y0 = math.Floor(y0) + half
			y1 = y0
		}
	}
	vector.StrokeLine(p.dst, float32(x0), float32(y0), float32(x1), float32(y1), float32(w), c, true)
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
	p.fillWith(&path, c, alpha)
}
