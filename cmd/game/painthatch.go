package main

import (
	"math"

	"stepback/cmd/game/screen"
)

// hatch fills a rounded rectangle with slanted stripes over its tint: there is
// something, but nobody has heard how much.
func (p *painter) hatch(s screen.Shape) {
	p.fillRound(s.Rect, s.Radius, screen.Colour{Tone: screen.Card, Strength: screen.Full})
	p.fillRound(s.Rect, s.Radius, screen.Colour{Tone: s.Colour.Tone, Strength: screen.Tint})
	u := p.frame.Unit
	k := p.state.Scale
	r := screen.Rect{X: s.Rect.X * k, Y: s.Rect.Y * k, W: s.Rect.W * k, H: s.Rect.H * k}
	outline, c := outline(r, s.Radius*k), p.state.Theme.Value(s.Colour)
	width, step, slant := 1.5*u*k, 5.5*u*k, r.H*0.6
	for x := r.X - slant; x < r.Right(); x += step {
		stripe := beam(screen.Point{X: x, Y: r.Bottom()}, screen.Point{X: x + slant, Y: r.Y}, width, c)
		stripe.half.X += width // the outline ends it
		stripe.alpha = 0.6
		p.slabs.add(stripe, cut(stripe.around(), outline))
	}
}

// outline is a rounded rectangle as a polygon, clockwise on the screen.
func outline(r screen.Rect, radius float64) []screen.Point {
	const steps = 6
	radius = min(radius, r.W/2, r.H/2)
	centres := [4]screen.Point{
		{X: r.Right() - radius, Y: r.Y + radius}, {X: r.Right() - radius, Y: r.Bottom() - radius},
		{X: r.X + radius, Y: r.Bottom() - radius}, {X: r.X + radius, Y: r.Y + radius},
	}
	var points []screen.Point
	for corner, c := range centres {
		for i := range steps + 1 {
			angle := (float64(corner)-1)*math.Pi/2 + float64(i)/steps*math.Pi/2
			points = append(points, screen.Point{X: c.X + radius*math.Cos(angle), Y: c.Y + radius*math.Sin(angle)})
		}
	}
	return points
}

// cut is the part of a polygon inside a convex one (Sutherland and Hodgman).
func cut(polygon, by []screen.Point) []screen.Point {
	for i := range by {
		a, b := by[i], by[(i+1)%len(by)]
		var kept []screen.Point
		for j, q := range polygon {
			last := polygon[(j+len(polygon)-1)%len(polygon)]
			in, was := side(a, b, q), side(a, b, last)
			if (in >= 0) != (was >= 0) {
				kept = append(kept, between(last, q, was/(was-in)))
			}
			if in >= 0 {
				kept = append(kept, q)
			}
		}
		polygon = kept
	}
	return polygon
}

// side is positive right of the line from a to b, which is inside.
func side(a, b, q screen.Point) float64 {
	return (b.X-a.X)*(q.Y-a.Y) - (b.Y-a.Y)*(q.X-a.X)
}
