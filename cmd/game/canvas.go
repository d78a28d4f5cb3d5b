package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// canvas paints the frames of a loop with Ebitengine, and only when there is
// something new to be seen.
type canvas struct {
	loop    *loop
	painter *painter
	input   func() // what to do in each turn of Ebitengine's
	hover   string // path under the pointer
	focus   string // path with the focus, where the canvas shows it

	dirty bool
	moves motion
}

// newCanvas prepares for painting. SetFPSMode and ScheduleFrame are deprecated
// in favour of leaving Draw early; but only with them an idle game is not
// called at all, and one change is one frame and not four.
func newCanvas(l *loop, input func()) (*canvas, error) {
	p, err := newPainter()
	if err != nil {
		return nil, err
	}
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	return &canvas{loop: l, painter: p, input: input}, nil
}

// repaint asks for a frame.
func (c *canvas) repaint() {
	c.dirty = true
	frame()
}

// frame has Ebitengine ask for a picture.
func frame() {
	ebiten.ScheduleFrame()
	wake()
}

// point tells what is under the pointer.
func (c *canvas) point(path string) {
	if path != c.hover {
		c.hover = path
		c.repaint()
	}
}

// show and scrolled make a canvas the picture of a face.
func (c *canvas) show(tree *screen.Node, frame *screen.Frame) {
	c.moves.follow(tree, time.Now())
	c.repaint()
}

func (c *canvas) scrolled(*screen.Frame) { c.repaint() }

// Update is Ebitengine's turn.
func (c *canvas) Update() error {
	c.input()
	return nil
}

// Draw is Ebitengine's question for a picture. What was painted stays until
// something else is.
func (c *canvas) Draw(dst *ebiten.Image) {
	if c.loop.frame == nil || c.loop.stopped || !(c.dirty || c.painter.animating()) {
		return
	}
	c.loop.guard(func() {
		if !c.dirty {
			c.painter.move(dst, c.loop.frame, c.state())
		}
		if c.dirty || !c.painter.animating() { // soft edges that were drawn again and again are hard
			c.painter.paint(dst, c.loop.frame, c.state())
		}
	})
	c.dirty = false
	ready()
	c.pace()
}

func (c *canvas) state() paintState {
	settings := c.loop.model.Settings()
	return paintState{
		Theme:         look.Called(settings.Theme),
		Scale:         c.loop.window.Scale,
		Hover:         c.hover,
		Focus:         c.focus,
		Since:         c.moves.since(time.Now()),
		ReducedMotion: settings.ReducedMotion,
	}
}

// pace goes with the display while something moves.
func (c *canvas) pace() {
	if !c.painter.animating() {
		ebiten.SetFPSMode(ebiten.FPSModeVsyncOffMinimum)
		return
	}
	ebiten.SetFPSMode(ebiten.FPSModeVsyncOn)
	frame()
}

// Layout is never called, as there is LayoutF.
func (c *canvas) Layout(int, int) (int, int) { panic("LayoutF is asked instead") }

// LayoutF says how many pixels there are to paint: all that the device has.
func (c *canvas) LayoutF(width, height float64) (float64, float64) {
	w, h, scale := windowSize(width, height)
	if w != c.loop.window.Width || h != c.loop.window.Height || scale != c.loop.window.Scale {
		c.dirty = true
		c.loop.fit(w, h, scale)
	}
	return w * scale, h * scale
}
