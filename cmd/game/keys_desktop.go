//go:build !js

package main

import (
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"stepback/cmd/game/screen"
)

// named are the keys that a hotkey may call by name, as browsers do.
var named = map[ebiten.Key]string{
	ebiten.KeyEnter: "Enter", ebiten.KeyNumpadEnter: "Enter", ebiten.KeySpace: " ", ebiten.KeyEscape: "Escape",
	ebiten.KeyArrowLeft: "ArrowLeft", ebiten.KeyArrowRight: "ArrowRight", ebiten.KeyArrowUp: "ArrowUp", ebiten.KeyArrowDown: "ArrowDown",
	ebiten.KeyPageUp: "PageUp", ebiten.KeyPageDown: "PageDown", ebiten.KeyHome: "Home", ebiten.KeyEnd: "End",
	ebiten.KeyBackspace: "Backspace", ebiten.KeyDelete: "Delete",
}

// keys takes in what was typed.
func (h *hands) keys() {
	for _, m := range []ebiten.Key{ebiten.KeyControl, ebiten.KeyAlt, ebiten.KeyMeta} {
		if ebiten.IsKeyPressed(m) {
			return
		}
	}
	if inpututil.IsKeyJustPressed(ebiten.KeyTab) {
		h.tab(ebiten.IsKeyPressed(ebiten.KeyShift))
	}
	for _, k := range inpututil.AppendJustPressedKeys(nil) {
		if name, ok := named[k]; ok {
			h.key(name)
		}
	}
	for _, r := range ebiten.AppendInputChars(nil) {
		if !unicode.IsSpace(r) {
			h.loop.hotkey(string(r))
		}
	}
}

// key goes to the control with the focus, then to what has it as its own, then
// to the page.
func (h *hands) key(name string) {
	b := h.loop.frame.Find(h.canvas.focus)
	switch {
	case b != nil && b.Node.Slider != nil && h.nudge(b, name):
	case b != nil && b.Node.Slider == nil && (name == "Enter" || name == " "):
		h.press(b.Path)
	case h.loop.hotkey(name):
	default:
		h.page(name)
	}
}

// nudge moves a slider by its step and tells whether the key was for that.
func (h *hands) nudge(b *screen.Box, name string) bool {
	s := b.Node.Slider
	step := max(s.Step, 1)
	value, ok := map[string]int{
		"ArrowLeft": s.Value - step, "ArrowDown": s.Value - step, "ArrowRight": s.Value + step, "ArrowUp": s.Value + step,
		"Home": s.Min, "End": s.Max,
	}[name]
	if ok {
		h.loop.set(b.Path, min(max(value, s.Min), s.Max))
	}
	return ok
}

// page scrolls.
func (h *hands) page(name string) {
	f := h.loop.frame
	by := map[string]float64{
		"ArrowUp": -60, "ArrowDown": 60, "PageUp": -0.9 * f.View.H, "PageDown": 0.9 * f.View.H, " ": 0.9 * f.View.H,
		"Home": -f.Content, "End": f.Content,
	}[name]
	if by != 0 {
		h.scroll(by)
	}
}

// tab moves the focus to the next control of the tree, or to the one before.
func (h *hands) tab(back bool) {
	order := h.order()
	if len(order) == 0 {
		return
	}
	at, step := -1, 1
	if back {
		at, step = 0, -1
	}
	for i, path := range order {
		if path == h.canvas.focus {
			at = i
		}
	}
	h.canvas.focus = order[(at+step+len(order))%len(order)]
	h.loop.follow(h.canvas.focus)
}

// order is every control on the screen, as it is read.
func (h *hands) order() (paths []string) {
	seen := map[string]bool{}
	add := func(path string) {
		if b := h.loop.frame.Find(path); b != nil && b.Active() && !seen[path] {
			seen[path] = true
			paths = append(paths, path)
		}
	}
	screen.Walk(h.loop.tree, func(path string, n *screen.Node) bool {
		add(path)
		if n.Chart != nil {
			for i, m := range n.Chart.Marks {
				mark := screen.MarkNode(m)
				add(screen.Path(path, &mark, i))
			}
		}
		return true
	})
	return paths
}
