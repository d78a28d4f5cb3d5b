//go:build !js

package main

import (
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"stepback/cmd/game/screen"
)

// hands turn Ebitengine's input into what the player did. In a browser the
// page's own elements do all of this.
type hands struct {
	loop   *loop
	canvas *canvas

	down     string  // path of what was pressed down, "" for none
	drag     bool    // a finger scrolls
	from     float64 // where it was
	touch    ebiten.TouchID
	touching bool
}

// turn is called whenever there may be input.
func (h *hands) turn() {
	if h.loop.frame == nil || h.loop.tree == nil {
		return
	}
	if files := ebiten.DroppedFiles(); files != nil {
		h.loop.drop(files)
	}
	if passing != nil {
		passing()
	}
	if trying != nil {
		h.loop.guard(trying)
	}
	runSoon()
	h.pointer()
	h.wheel()
	h.keys()
}

// keep lets go of what is no longer on the screen.
func (h *hands) keep(frame *screen.Frame) {
	for _, path := range []*string{&h.canvas.focus, &h.canvas.hover, &h.down} {
		if b := frame.Find(*path); b == nil || !b.Active() {
			*path = ""
		}
	}
}

// pointer follows the mouse, or the first finger.
func (h *hands) pointer() {
	x, y, pressed, released := h.where()
	over := ""
	if b := h.loop.frame.At(x, y); b != nil {
		over = b.Path
	}
	if !h.touching {
		h.canvas.point(over)
	}
	switch {
	case pressed:
		h.down, h.drag, h.from = over, h.touching && over == "", y
		h.slide(x)
	case released:
		if h.down != "" && h.down == over {
			h.press(over)
		}
		h.down, h.drag, h.touching = "", false, false
	case h.drag:
		h.loop.scrollTo(h.loop.window.Scroll + h.from - y)
		h.from = y
	default:
		h.slide(x)
	}
}

// where is the pointer, in CSS px, and what its button has done.
func (h *hands) where() (x, y float64, pressed, released bool) {
	scale := h.loop.window.Scale
	if touches := inpututil.AppendJustPressedTouchIDs(nil); len(touches) > 0 && !h.touching {
		h.touch, h.touching, pressed = touches[0], true, true
	}
	if h.touching {
		tx, ty := ebiten.TouchPosition(h.touch)
		if released = inpututil.IsTouchJustReleased(h.touch); released {
			tx, ty = inpututil.TouchPositionInPreviousTick(h.touch)
		}
		return float64(tx) / scale, float64(ty) / scale, pressed, released
	}
	mx, my := ebiten.CursorPosition()
	return float64(mx) / scale, float64(my) / scale,
		inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft),
		inpututil.IsMouseButtonJustReleased(ebiten.MouseButtonLeft)
}

// slide sets the slider that is held.
func (h *hands) slide(x float64) {
	if b := h.loop.frame.Find(h.down); b != nil && b.Node.Slider != nil {
		h.loop.set(b.Path, screen.SliderAt(b, x))
	}
}

// press does what a control is for.
func (h *hands) press(path string) {
	b := h.loop.frame.Find(path)
	switch {
	case b == nil:
	case b.Node.Kind == screen.Link:
		openLink(b.Node.Address)
	case b.Node.Kind == screen.Button:
		h.loop.press(path)
	}
}

// wheel scrolls three lines a notch.
func (h *hands) wheel() {
	if _, dy := ebiten.Wheel(); dy != 0 {
		h.scroll(-dy * 60)
	}
}

func (h *hands) scroll(by float64) {
	f := h.loop.frame
	h.loop.scrollTo(min(max(f.Scroll+by, 0), max(f.Content-f.View.H, 0)))
}
