package main

import (
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/sample"
	"stepback/cmd/game/screen/typeset"
)

// TestWidthsAgree compares the widths that the layout works with with those
// that the engine draws, for all words of the samples.
func TestWidthsAgree(t *testing.T) {
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := newFonts()
	if err != nil {
		t.Fatal(err)
	}
	for name, tree := range sample.Screens() {
		for _, b := range screen.Arrange(&tree, screen.Viewport{Width: 1366, Height: 768}, measure).Boxes {
			for _, r := range b.Lines {
				advances := measure.Advances(r.Text, r.Type.Weight, r.Type.Size)
				want := text.Advance(r.Text, fonts.face(r.Type, 1))
				if got := advances[len(r.Text)]; math.Abs(got-want) > 0.01 {
					t.Errorf("%s, %s: %q is %.3f wide, drawn %.3f", name, b.Path, r.Text, got, want)
				}
			}
		}
	}
}

func TestDashes(t *testing.T) {
	line := []screen.Point{{X: 0}, {X: 5}, {X: 25}}
	pieces := dashes(line, 10)
	drawn := 0.0
	for _, p := range pieces {
		drawn += p[1].X - p[0].X
	}
	if len(pieces) != 3 || drawn != 15 {
		t.Errorf("25 px in dashes of 10: %v", pieces)
	}
}

func TestCut(t *testing.T) {
	square := []screen.Point{{X: 0, Y: 0}, {X: 4, Y: 0}, {X: 4, Y: 4}, {X: 0, Y: 4}}
	wide := []screen.Point{{X: -2, Y: 1}, {X: 6, Y: 1}, {X: 6, Y: 3}, {X: -2, Y: 3}}
	for _, p := range cut(wide, square) {
		if p.X < 0 || p.X > 4 || p.Y < 1 || p.Y > 3 {
			t.Errorf("%v is outside", p)
		}
	}
	if inside := cut(square, outline(screen.Rect{X: -10, Y: -10, W: 30, H: 30}, 5)); len(inside) != 4 {
		t.Errorf("a square well inside became %v", inside)
	}
}
