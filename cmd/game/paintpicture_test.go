package main

import (
	"image"
	"image/color"
	"testing"

	"stepback/cmd/game/assets"
)

func TestHalvedIsTheMean(t *testing.T) {
	px := func(r, g, b, a uint32) uint32 { return r | g<<8 | b<<16 | a<<24 }
	for _, c := range []struct {
		name   string
		pixels []uint32
		want   uint32
	}{
		{"of one colour", []uint32{px(9, 200, 255, 255), px(9, 200, 255, 255), px(9, 200, 255, 255), px(9, 200, 255, 255)}, px(9, 200, 255, 255)},
		{"of four", []uint32{px(0, 255, 1, 4), px(4, 255, 2, 0), px(8, 0, 3, 0), px(12, 0, 4, 0)}, px(6, 128, 3, 1)},
		{"of the brightest", []uint32{1<<32 - 1, 1<<32 - 1, 1<<32 - 1, 1<<32 - 1}, 1<<32 - 1},
	} {
		if got := (cutting{2, c.pixels}).halved(); got.side != 1 || len(got.pixels) != 1 || got.pixels[0] != c.want {
			t.Errorf("%s: %x, not %x", c.name, got.pixels, c.want)
		}
	}
}

func TestCutOutIsTheAtlas(t *testing.T) {
	atlas := decoded(nil, assets.PortraitAtlas)
	at, _ := assets.Head(assets.Portraits()[3])
	img := cutOut(atlas, at).image()
	for _, p := range []image.Point{{}, {X: 120, Y: 100}, {X: 60, Y: 200}, {X: at.Dx() - 1, Y: at.Dy() - 1}} {
		want := color.RGBAModel.Convert(atlas.At(at.Min.X+p.X, at.Min.Y+p.Y))
		if got := img.At(p.X, p.Y); got != want {
			t.Errorf("at %v there is %v, not %v", p, got, want)
		}
	}
}

func TestShrinks(t *testing.T) {
	for _, c := range [][3]int{{240, 48, 60}, {240, 120, 120}, {240, 121, 240}, {240, 400, 240}, {240, 36, 60}} {
		if got := shrinks(c[0], c[1]); got != c[2] {
			t.Errorf("%d for %d: %d, not %d", c[0], c[1], got, c[2])
		}
	}
}
