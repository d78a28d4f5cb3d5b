package browsertest

import (
	"context"
	"strings"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Click waits for something and presses the pointer's main button in the
// middle of it. Like a person's click it reaches whatever lies on top there.
func (p *Page) Click(role, name string) {
	p.t.Helper()
	x, y := p.middle(p.Wait(role, name))
	p.ClickAt(x, y)
}

// ClickAt presses the pointer's main button at a point of the window.
func (p *Page) ClickAt(x, y float64) {
	p.t.Helper()
	p.MoveTo(x, y)
	for _, kind := range []input.DispatchMouseEventType{"mousePressed", "mouseReleased"} {
		must(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: "left", ClickCount: 1})
	}
}

// MoveTo moves the pointer.
func (p *Page) MoveTo(x, y float64) {
	p.t.Helper()
	must(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: x, Y: y})
}

// Wheel turns the wheel over the middle of the window; down is positive.
func (p *Page) Wheel(dy float64) {
	p.t.Helper()
	must(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{
		Type: "mouseWheel", X: float64(p.set.width) / 2, Y: float64(p.set.height) / 2, DeltaY: dy,
		DeltaX: 1e-9, // must be sent, and a plain zero is not
	})
}

// Box is where something is, in CSS pixels of the window.
type Box struct{ X, Y, Width, Height float64 }

// Box waits for something and returns its box, without scrolling to it.
func (p *Page) Box(role, name string) Box {
	p.t.Helper()
	return p.box(p.Wait(role, name))
}

func (p *Page) box(n Node) Box {
	p.t.Helper()
	quads := must(p, dom.GetContentQuads, dom.GetContentQuadsParams{BackendNodeID: n.id}).Quads
	if len(quads) == 0 {
		p.t.Fatalf("%v takes no room on the page", n)
	}
	q := quads[0]
	left, right := min(q[0], q[2], q[4], q[6]), max(q[0], q[2], q[4], q[6])
	top, bottom := min(q[1], q[3], q[5], q[7]), max(q[1], q[3], q[5], q[7])
	return Box{left, top, right - left, bottom - top}
}

func (p *Page) middle(n Node) (x, y float64) {
	p.t.Helper()
	must(p, dom.ScrollIntoViewIfNeeded, dom.ScrollIntoViewIfNeededParams{BackendNodeID: n.id})
	b := p.box(n)
	return b.X + b.Width/2, b.Y + b.Height/2
}

// keys are the names a person has for keys that are not characters.
var keys = map[string]string{
	"Tab": kb.Tab, "Enter": kb.Enter, "Escape": kb.Escape, "Space": " ", "Backspace": kb.Backspace, "Delete": kb.Delete,
	"Up": kb.ArrowUp, "Down": kb.ArrowDown, "Left": kb.ArrowLeft, "Right": kb.ArrowRight,
	"Home": kb.Home, "End": kb.End, "PageUp": kb.PageUp, "PageDown": kb.PageDown,
	"F1": kb.F1, "F2": kb.F2, "F5": kb.F5, "F6": kb.F6, "F11": kb.F11,
}

var modifiers = map[string]chromedp.Modifier{
	"Shift": chromedp.ModifierShift, "Ctrl": chromedp.ModifierCtrl, "Alt": chromedp.ModifierAlt, "Meta": chromedp.ModifierMeta,
}

// Press presses keys one after the other: a character ("a", "?"), a name
// ("Tab", "Enter", "Escape", "Space", "Up", "PageDown", "F1", …), or either
// with modifiers ("Shift+Tab", "Ctrl+r").
func (p *Page) Press(names ...string) {
	p.t.Helper()
	for _, name := range names {
		parts := strings.Split(name, "+")
		var held []chromedp.Modifier
		for _, m := range parts[:len(parts)-1] {
			modifier, ok := modifiers[m]
			if !ok {
				p.t.Fatalf("there is no key %q", name)
			}
			held = append(held, modifier)
		}
		last := parts[len(parts)-1]
		key, ok := keys[last]
		if !ok {
			if len([]rune(last)) != 1 {
				p.t.Fatalf("there is no key %q", name)
			}
			key = last
		}
		p.must("pressing "+name, p.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(held...))))
	}
}

// Type writes text into whatever has the keyboard.
func (p *Page) Type(s string) {
	p.t.Helper()
	p.must("typing", p.do(chromedp.KeyEvent(s)))
}

// Paste puts a text into whatever has the keyboard at once.
func (p *Page) Paste(s string) {
	p.t.Helper()
	must(p, input.InsertText, input.InsertTextParams{Text: s})
}

func (p *Page) do(actions ...chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(p.ctx, Patience)
	defer cancel()
	return chromedp.Do(ctx, actions...)
}
