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
	scrolled, fixed := p.visible(func(*screen.Box) bool { return true })
	for _, l := range []layer{{p.scrolling(dst), scrolled}, {dst, fixed}} {
		p.figures(l, true)
		p.texts(l)
	}
	p.dst, p.frame = nil, nil
}

// move draws what moves of a frame once more, over what was painted of it
// before: a meter and a face leave nothing to be seen of what they were.
func (p *painter) move(dst *ebiten.Image, frame *screen.Frame, state paintState) {
	p.frame, p.state, p.moving = frame, state, false
	scrolled, fixed := p.visible(moves)
	for _, l := range []layer{{p.scrolling(dst), scrolled}, {dst, fixed}} {
		p.figures(l, false)
	}
	p.dst, p.frame = nil, nil
}

// layer are boxes, and what to draw them on.
type layer struct {
	dst   *ebiten.Image
	boxes []*screen.Box
}

// scrolling is what of a window scrolls.
func (p *painter) scrolling(dst *ebiten.Image) *ebiten.Image {
	return dst.SubImage(p.pixels(p.frame.View)).(*ebiten.Image)
}

// visible are the boxes that can be seen, of those that are wanted: they scroll,
// or are fixed above those that do.
func (p *painter) visible(wanted func(*screen.Box) bool) (scrolled, fixed []*screen.Box) {
	for i := range p.frame.Boxes {
		switch b := &p.frame.Boxes[i]; {
		case !wanted(b):
		case b.Fixed:
			fixed = append(fixed, b)
		case !p.frame.Visible(b).Empty():
			scrolled = append(scrolled, b)
		}
	}
	return scrolled, fixed
}

// figures draws all of a layer but its texts, what it stands on as well or not:
// first what is made of slabs, then pictures, and at last come the texts. So the
// graphics card is spared most of its changes between one kind of thing and
// another; and nothing lies on another box's picture or text.
func (p *painter) figures(l layer, ground bool) {
	p.dst = l.dst
	for _, b := range l.boxes {
		if ground {
			p.ground(b)
		}
		for _, s := range p.shapes(b) {
			p.shape(s)
		}
		p.behind(b)
	}
	p.slabs.draw(l.dst)
	for _, b := range l.boxes {
		p.picture(b)
	}
}

func (p *painter) texts(l layer) {
	p.dst = l.dst
	for _, b := range l.boxes {
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
	if !moves(b) || b.Node.Meter == nil || p.state.ReducedMotion || p.state.Since >= look.Settle {
		return b.Shapes
	}
	p.moving = true
	m := b.Node.Meter
	return screen.MeterShapes(b, m.From+(m.Value-m.From)*look.Eased(p.state.Since), p.frame.Unit)
}

// moves tells whether a box is a meter or a face that was another one before.
func moves(b *screen.Box) bool {
	m, face := b.Node.Meter, b.Node.Picture
	return m != nil && m.From >= 0 || face != nil && face.From != "" && face.From != face.Mood
}
