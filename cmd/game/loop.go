package main

import (
	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
	"stepback/cmd/game/screen/typeset"
)

// loop is the game running: what happens goes to the model, what the model asks
// for is done, and the screen that follows is shown. Between two events it does
// nothing at all.
type loop struct {
	model    model
	language screen.Language
	tongue   tongue
	store    store
	measure  screen.Measure
	face     face

	window screen.Viewport
	class  screen.Class
	theme  string        // of the page around the screens
	tree   *screen.Node  // on the screen
	frame  *screen.Frame // of tree

	after   func() // called when a step is done; nil for nothing
	queue   []func()
	busy    bool
	stopped bool // by a mistake of ours

	lives screen.Lives // what is being lived between frames, nil for nothing

	// What has changed since the screen was shown:
	stale   bool // the model
	resized bool // the window
	scroll  bool // how far it is scrolled
}

// model is what the loop needs of [screen.Model].
type model interface {
	Update(screen.Message) []screen.Command
	View() *screen.Node
	Settings() screen.Settings
	// Notes are the facilitator's, nil for none.
	Notes() []byte
}

// face is where screens are shown.
type face interface {
	// show brings a screen up.
	show(tree *screen.Node, frame *screen.Frame)
	// scrolled shows the same screen, scrolled.
	scrolled(frame *screen.Frame)
}

func newLoop() (*loop, error) {
	kept := openStore()
	tag, files := firstLanguage(kept)
	t, err := tongueOf(tag, files)
	if err != nil {
		return nil, err
	}
	measure, err := typeset.New()
	if err != nil {
		return nil, err
	}
	return &loop{
		model:    screen.New(configure(t, kept)),
		language: t.words,
		tongue:   t,
		store:    kept,
		measure:  measure,
		stale:    true,
	}, nil
}

// send takes a message in.
func (l *loop) send(m screen.Message) {
	l.do(func() { l.update(m) })
}

// press sends what the button at a path of the present screen sends.
func (l *loop) press(path string) {
	l.do(func() {
		n := screen.At(l.tree, path)
		if n = orMark(l.frame, path, n); n != nil && n.Kind == screen.Button && n.Press != nil && !n.Disabled {
			l.update(n.Press)
		}
	})
}

// orMark finds what is not in the tree but on the screen: decisions on a chart.
func orMark(frame *screen.Frame, path string, n *screen.Node) *screen.Node {
	if n == nil && frame != nil {
		if b := frame.Find(path); b != nil {
			return b.Node
		}
	}
	return n
}

// set gives the slider at a path a value.
func (l *loop) set(path string, value int) {
	l.do(func() {
		n := screen.At(l.tree, path)
		if n != nil && n.Slider != nil && !n.Disabled && value != n.Slider.Value {
			l.update(n.Slider.Set(value))
		}
	})
}

// write gives the field at a path a text.
func (l *loop) write(path, value string) {
	l.do(func() {
		if n := screen.At(l.tree, path); n != nil && n.Field != nil && n.Field.Set != nil && value != n.Field.Value {
			l.update(n.Field.Set(value))
		}
	})
}

// hotkey presses what a key presses and tells whether there is such a thing.
func (l *loop) hotkey(key string) bool {
	if l.tree == nil {
		return false
	}
	path, n := screen.Hotkey(l.tree, key)
	switch {
	case n != nil:
		l.press(path)
	case key == "?" && !l.model.Settings().NoLetters:
		l.send(screen.ShowKeys{On: true})
	default:
		return false
	}
	return true
}

// fit takes in how large the window is.
func (l *loop) fit(width, height, scale float64) {
	if width == l.window.Width && height == l.window.Height && scale == l.window.Scale {
		return
	}
	l.do(func() {
		l.window.Width, l.window.Height, l.window.Scale = width, height, scale
		l.resized = true
	})
}

// scrollTo scrolls to so many px from the top.
func (l *loop) scrollTo(y float64) {
	if y == l.window.Scroll {
		return
	}
	l.do(func() { l.window.Scroll, l.scroll = y, true })
}

// follow scrolls as far as it takes to see the box at a path.
func (l *loop) follow(path string) {
	l.do(func() { l.window.Focus, l.scroll = path, true })
}

// do takes one step and then shows what has changed. Steps that come meanwhile,
// such as the events that moving the focus causes, wait for their turn.
func (l *loop) do(step func()) {
	l.queue = append(l.queue, step)
	if l.busy || l.stopped {
		return
	}
	l.busy = true
	defer func() { l.busy = false }()
	l.guard(func() {
		for len(l.queue) > 0 {
			step := l.queue[0]
			l.queue = l.queue[1:]
			step()
			if len(l.queue) == 0 {
				l.show()
			}
		}
		if l.after != nil {
			l.after()
		}
	})
}

func (l *loop) update(m screen.Message) {
	commands, still := l.model.Update(m), false
	for _, c := range commands {
		if c == (screen.Still{}) {
			still = true
			continue
		}
		l.perform(c)
	}
	l.stale = l.stale || !still
}

// show brings up what has changed.
func (l *loop) show() {
	if l.window.Width == 0 || !(l.stale || l.resized || l.scroll) {
		return
	}
	only := !l.stale && !l.resized
	l.suit()
	if l.stale {
		l.view()
	}
	l.frame = screen.Arrange(l.tree, l.window, l.measure)
	l.window.Scroll, l.window.Focus = l.frame.Scroll, ""
	l.stale, l.resized, l.scroll = false, false, false
	if only {
		l.face.scrolled(l.frame)
		return
	}
	l.face.show(l.tree, l.frame)
}

// suit takes the player's settings in, and tells the model what kind of window
// it has, if that has changed.
func (l *loop) suit() {
	settings := l.model.Settings()
	l.window.Text, l.window.Projector = float64(settings.Text)/100, settings.Projector
	l.dress(settings.Theme)
	if class := l.window.Class(); class != l.class || l.tree == nil {
		l.class = class
		l.update(screen.Resized{Class: class})
	}
}

// dress has what is around the screens go with their theme.
func (l *loop) dress(theme string) {
	if theme != l.theme {
		l.theme = theme
		dress(look.Called(theme))
	}
}

// view asks for the screen. A new one is read from its top.
func (l *loop) view() {
	before := l.tree
	l.tree = l.model.View()
	if before == nil || before.Key != l.tree.Key {
		l.window.Scroll = 0
	}
}
