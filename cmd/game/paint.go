package main

import (
	"image"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// painter turns frames into pixels. It keeps fonts and composed pictures; what
// is on the screen it is told each time.
type painter struct {
	fonts    *fonts
	pictures *pictures
	slabs    *slabs
	moving   bool

	// Of the frame being painted:
	dst   *ebiten.Image
	frame *screen.Frame
	state paintState
}

// paintState is what a frame does not say: where pointer and focus are, and how
// far the animation is.
type paintState struct {
	Theme         *look.Theme
	Scale         float64       // device pixels per CSS px
	Hover, Focus  string        // paths of boxes, "" for none
	Since         time.Duration // since the tree was shown: meters move for the first part of it
	ReducedMotion bool
}

// newPainter reads the fonts. Pictures are read when they are first painted.
func newPainter() (*painter, error) {
	fonts, err := newFonts()
	if err != nil {
		return nil, err
	}
	slabs, err := newSlabs()
	if err != nil {
		return nil, err
	}
	return &painter{fonts: fonts, pictures: newPictures(), slabs: slabs}, nil
}

// paint draws a whole frame. dst is as large as the window in device pixels.
func (p *painter) paint(dst *ebiten.Image, frame *screen.Frame, state paintState) {
	p.frame, p.state, p.moving = frame, state, false
	dst.Fill(p.state.Theme.Value(screen.Colour{Tone: screen.Paper, Strength: screen.Full}))
	var scrolled, fixed []*screen.Box
	for i := range frame.Boxes {
		switch b := &frame.Boxes[i]; {
		case b.Fixed:
			fixed = append(fixed, b)
		case !frame.Visible(b).Empty():
			scrolled = append(scrolled, b)
		}
	}
	p.layer(dst.SubImage(p.pixels(frame.View)).(*ebiten.Image), scrolled)
	p.layer(dst, fixed)
	p.dst, p.frame = nil, nil
}

// layer draws boxes: first what is behind, in all of them, then pictures, then
// texts, which spares the graphics card most of its changes between them.
func (p *painter) layer(dst *ebiten.Image, boxes []*screen.Box) {
	p.dst = dst
	for _, b := range boxes {
		p.ground(b)
		for _, s := range p.shapes(b) {
			p.shape(s)
		}
		p.behind(b)
	}
	p.slabs.draw(dst)
	for _, b := range boxes {
		p.picture(b)
	}
	for _, b := range boxes {
		for _, r := range b.Lines {
			p.text(r)
		}
	}
}

// animating tells whether the last painted frame still moves, so that another
// one is needed.
func (p *painter) animating() bool { return p.moving }

// pixels is a rectangle of CSS px on the device's grid.
func (p *painter) pixels(r screen.Rect) image.Rectangle {
	return image.Rect(p.round(r.X), p.round(r.Y), p.round(r.Right()), p.round(r.Bottom()))
}

func (p *painter) round(v float64) int { return int(math.Round(v * p.state.Scale)) }

// shapes are the shapes of a box; those of a meter depend on the time.
func (p *painter) shapes(b *screen.Box) []screen.Shape {
	m := b.Node.Meter
	if m == nil || m.From < 0 || p.state.ReducedMotion || p.state.Since >= look.Settle {
		return b.Shapes
	}
	p.moving = true
	return screen.MeterShapes(b, m.From+(m.Value-m.From)*look.Eased(p.state.Since), p.frame.Unit)
}
