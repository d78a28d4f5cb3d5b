package main

import (
	"syscall/js"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
)

// run shows the game on a canvas with the page's elements over it or, where
// nothing can be drawn, as a page alone.
func run(l *loop) error {
	if addressHas("notes") {
		runNotes(l)
		return nil
	}
	if !boot.Get("webgl2").Bool() {
		runPage(l)
		return nil
	}
	return runCanvas(l)
}

// driver tells the page's style sheet how screens are shown.
func driver(name string) {
	document.Get("documentElement").Get("dataset").Set("driver", name)
}

func runPage(l *loop) {
	driver("dom")
	m := newMirror(l, false)
	l.face = m
	l.followAnswer()
	watchSize(func() { l.fit(cssSize.width, cssSize.height, cssSize.scale) })
	m.listen(func(string) {})
	listenToAuthor(l)
	followLinks(l)
	followStore(l)
	followSystem(l)
	l.shareNotes()
	ready()
	select {} // events do the rest
}

func runCanvas(l *loop) error {
	driver("canvas")
	m := newMirror(l, true)
	c, err := newCanvas(l, func() {})
	if err != nil {
		return err
	}
	l.face = painted{c, m}
	hideCanvas()
	// On paper the page's own elements are read, as where nothing is painted.
	listen(window, "beforeprint", func(js.Value) { driver("dom") })
	listen(window, "afterprint", func(js.Value) { driver("canvas") })
	watchSize(func() {})
	l.followAnswer()
	l.fit(cssSize.width, cssSize.height, cssSize.scale)
	m.listen(c.point)
	listenToAuthor(l)
	followLinks(l)
	followStore(l)
	followSystem(l)
	l.shareNotes()
	// The ratio of pixels is ours to know: see pixels_js.go.
	return ebiten.RunGameWithOptions(c, &ebiten.RunGameOptions{InitUnfocused: true, DisableHiDPI: true})
}

// followAnswer begins the first scenario with what the player has decided while
// the game came, or decides until the first screen is up.
func (l *loop) followAnswer() {
	take := func() {
		if answer := boot.Get("answer"); answer.Truthy() {
			boot.Set("answer", nil)
			l.do(func() {
				l.update(screen.Begin{})
				l.update(screen.Choose{Choice: answer.String()})
			})
		}
	}
	take()
	boot.Set("onAnswer", js.FuncOf(func(js.Value, []js.Value) any {
		take()
		return nil
	}))
}

// listenToAuthor follows the edits of the scenario where that is asked for.
func listenToAuthor(l *loop) {
	if previewing() {
		followEdits(l)
	}
}

// hideCanvas keeps the picture from assistive tools and from the keyboard:
// whatever is in it, the mirror says better.
func hideCanvas() {
	canvas := document.Call("querySelector", "body > canvas")
	canvas.Call("setAttribute", "aria-hidden", "true")
	canvas.Call("setAttribute", "tabindex", "-1")
}

// painted is a picture with its mirror over it.
type painted struct {
	canvas *canvas
	mirror *mirror
}

func (p painted) show(tree *screen.Node, frame *screen.Frame) {
	p.canvas.show(tree, frame)
	p.mirror.show(tree, frame)
}

func (p painted) scrolled(frame *screen.Frame) {
	p.canvas.scrolled(frame)
	p.mirror.scrolled(frame)
}
