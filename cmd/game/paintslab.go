package main

import (
	_ "embed"
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
)

// slab is a rectangle with round corners at any angle, filled or only its rim.
// Boxes, borders, discs and lines are slabs. They are drawn all at once, by a
// shader that looks at each pixel once; a path would be drawn sixteen times to
// be smooth, and keep the picture waiting after each text.
type slab struct {
	middle screen.Point // device pixels, as all lengths here
	along  screen.Point // the direction of its length, as long as 1
	half   screen.Point // half its length, half its width
	radius float64
	rim    float64 // 0: filled
	colour color.RGBA
	alpha  float32
}

//go:embed slab.kage
var slabSource []byte

// slabs are those that wait to be drawn.
type slabs struct {
	shader   *ebiten.Shader
	vertices []ebiten.Vertex
	indices  []uint32
}

func newSlabs() (*slabs, error) {
	shader, err := ebiten.NewShader(slabSource)
	if err != nil {
		return nil, err
	}
	return &slabs{shader: shader}, nil
}

// add has a slab drawn, or what of it lies in a convex shape.
func (q *slabs) add(s slab, within []screen.Point) {
	first := uint32(len(q.vertices))
	r, g, b, a := float32(s.colour.R)/255*s.alpha, float32(s.colour.G)/255*s.alpha, float32(s.colour.B)/255*s.alpha, float32(s.colour.A)/255*s.alpha
	for i, at := range within {
		dx, dy := at.X-s.middle.X, at.Y-s.middle.Y
		q.vertices = append(q.vertices, ebiten.Vertex{
			DstX: float32(at.X), DstY: float32(at.Y),
			SrcX: float32(dx*s.along.X + dy*s.along.Y), SrcY: float32(dy*s.along.X - dx*s.along.Y),
			ColorR: r, ColorG: g, ColorB: b, ColorA: a,
			Custom0: float32(s.half.X), Custom1: float32(s.half.Y), Custom2: float32(s.radius), Custom3: float32(s.rim),
		})
		if i >= 2 {
			q.indices = append(q.indices, first, first+uint32(i)-1, first+uint32(i))
		}
	}
}

// draw draws all that wait.
func (q *slabs) draw(dst *ebiten.Image) {
	dst.DrawTrianglesShader32(q.vertices, q.indices, q.shader, nil)
	q.vertices, q.indices = q.vertices[:0], q.indices[:0]
}

// around are the corners of a slab, and of the pixels that its edge touches.
func (s slab) around() []screen.Point {
	x, y := s.half.X+1, s.half.Y+1
	corner := func(x, y float64) screen.Point {
		return screen.Point{X: s.middle.X + x*s.along.X - y*s.along.Y, Y: s.middle.Y + x*s.along.Y + y*s.along.X}
	}
	return []screen.Point{corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y)}
}

// level is a slab that lies as rectangles do, given in CSS px.
func (p *painter) level(r screen.Rect, radius float64, c screen.Colour) slab {
	k := p.state.Scale
	return slab{
		middle: screen.Point{X: (r.X + r.W/2) * k, Y: (r.Y + r.H/2) * k},
		along:  screen.Point{X: 1},
		half:   screen.Point{X: r.W / 2 * k, Y: r.H / 2 * k},
		radius: max(min(radius, r.W/2, r.H/2), 0) * k,
		colour: p.state.Theme.Value(c), alpha: 1,
	}
}

// beam is a slab from one point to another, in device pixels.
func beam(a, b screen.Point, width float64, c color.RGBA) slab {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	s := slab{
		middle: screen.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2},
		along:  screen.Point{X: 1},
		half:   screen.Point{X: length / 2, Y: width / 2},
		colour: c, alpha: 1,
	}
	if length > 0 {
		s.along = screen.Point{X: (b.X - a.X) / length, Y: (b.Y - a.Y) / length}
	}
	return s
}

// fillRound fills a rectangle with round corners.
func (p *painter) fillRound(r screen.Rect, radius float64, c screen.Colour) {
	if c.Strength == screen.None || r.Empty() {
		return
	}
	s := p.level(r, radius, c)
	p.slabs.add(s, s.around())
}

// border draws the rim of a rectangle with round corners, inside of it.
func (p *painter) border(r screen.Rect, radius, width float64, c screen.Colour) {
	if c.Strength == screen.None || width <= 0 {
		return
	}
	s := p.level(r, radius, c)
	// A whole number of device pixels, so that straight parts are not blurred.
	s.rim = max(math.Floor(width*p.state.Scale), 1)
	p.slabs.add(s, s.around())
}

// fillPart fills a rectangle whose ends may be square: it is part of a longer one.
func (p *painter) fillPart(r screen.Rect, radius float64, squareLeft, squareRight bool, c screen.Colour) {
	if c.Strength == screen.None || r.Empty() {
		return
	}
	whole := r
	if squareLeft {
		whole.X, whole.W = whole.X-radius, whole.W+radius
	}
	if squareRight {
		whole.W += radius
	}
	s := p.level(whole, radius, c)
	within := s.around()
	k := p.state.Scale
	for i := range within {
		if squareLeft {
			within[i].X = max(within[i].X, r.X*k)
		}
		if squareRight {
			within[i].X = min(within[i].X, r.Right()*k)
		}
	}
	p.slabs.add(s, within)
}

// disc fills a circle, given in device pixels.
func (p *painter) disc(middle screen.Point, radius float64, c color.RGBA) {
	s := slab{middle: middle, along: screen.Point{X: 1}, half: screen.Point{X: radius, Y: radius}, radius: radius, colour: c, alpha: 1}
	p.slabs.add(s, s.around())
}
