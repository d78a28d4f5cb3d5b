package main

import (
	"image/color"
	"math"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// corner is a vertex of a slab, as the shader gets it.
type corner struct{ x, y, along, across float64 }

func cornersOf(q *slabs) (list []corner) {
	for _, v := range q.vertices {
		list = append(list, corner{float64(v.DstX), float64(v.DstY), float64(v.SrcX), float64(v.SrcY)})
	}
	return list
}

// TestSlabsKnowWhereTheyAre: what a vertex says of its place in the slab fits
// where it is drawn, at any angle.
func TestSlabsKnowWhereTheyAre(t *testing.T) {
	for _, to := range []screen.Point{{X: 110, Y: 20}, {X: 10, Y: 120}, {X: 80, Y: 90}, {X: -60, Y: -45}, {X: 10, Y: 20}} {
		from := screen.Point{X: 10, Y: 20}
		s := beam(from, to, 6, color.RGBA{A: 255})
		var q slabs
		q.add(s, s.around())
		if len(q.vertices) != 4 || len(q.indices) != 6 {
			t.Fatalf("%d vertices and %d indices", len(q.vertices), len(q.indices))
		}
		for _, c := range cornersOf(&q) {
			if far, near := math.Hypot(c.x-s.middle.X, c.y-s.middle.Y), math.Hypot(c.along, c.across); math.Abs(far-near) > 1e-3 {
				t.Errorf("to %v: %v from the middle, and says %v", to, far, near)
			}
			if math.Abs(math.Abs(c.along)-s.half.X-1) > 1e-3 || math.Abs(math.Abs(c.across)-4) > 1e-3 {
				t.Errorf("to %v: a corner at %v along and %v across", to, c.along, c.across)
			}
		}
	}
}

// TestPartsEndSquare: a part of a bar does not reach beyond its square ends, and
// its round ones are those of the whole.
func TestPartsEndSquare(t *testing.T) {
	p := &painter{slabs: &slabs{}, state: paintState{Theme: &look.Light, Scale: 2}}
	p.fillPart(screen.Rect{X: 10, Y: 10, W: 30, H: 8}, 4, true, false, screen.Colour{Tone: screen.Teal, Strength: screen.Full})
	left, right := math.Inf(1), math.Inf(-1)
	for _, c := range cornersOf(p.slabs) {
		left, right = min(left, c.x), max(right, c.x)
	}
	if left != 20 || right != 81 {
		t.Errorf("it is drawn from %v to %v", left, right)
	}
	if r := p.slabs.vertices[0].Custom2; r != 8 {
		t.Errorf("its corners have a radius of %v", r)
	}
}
