package main

import (
	"strings"
	"syscall/js"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
)

// mirror is the screen as elements of the page. Over a canvas they are unseen
// and lie where the things they stand for are painted; without one they are the
// game. web/page/mirror.js has the elements, and makes the changes.
type mirror struct {
	loop    *loop
	painted bool // there is a picture below
	root    js.Value
	live    js.Value
	changes changes           // that are not made yet
	styles  map[string]string // of elements that have their place
	tree    *screen.Node
	page    *html.Element
	drawn   []js.Value // charts, while the page is printed
}

// Elements that are of no screen.
const (
	rootPath = ""
	endPath  = "~end" // gives what scrolls its height
)

var elements = window.Get("stepbackMirror")

func newMirror(l *loop, painted bool) *mirror {
	m := &mirror{
		loop: l, painted: painted,
		root:   document.Call("getElementById", "mirror"),
		live:   document.Call("getElementById", "live"),
		styles: map[string]string{},
	}
	if painted {
		m.root.Call("setAttribute", "tabindex", "-1") // keys that scroll go to what has the focus
		elements.Call("end", endPath)
	}
	return m
}

// changes is what is to be done with elements: a name and words that end in
// zeros, as mirror.js reads them.
type changes struct{ words strings.Builder }

func (c *changes) add(words ...string) {
	for _, word := range words {
		if strings.IndexByte(word, 0) >= 0 {
			word = strings.ReplaceAll(word, "\x00", "\ufffd") // as a browser shows it
		}
		c.words.WriteString(word)
		c.words.WriteByte(0)
	}
}

// make makes them, and begins anew.
func (c *changes) make() {
	if c.words.Len() > 0 {
		elements.Call("apply", c.words.String())
		c.words.Reset()
	}
}

// show makes the page that of a screen, with as few changes as it takes.
func (m *mirror) show(tree *screen.Node, frame *screen.Frame) {
	boxes := boxesOf(frame)
	page := html.Of(tree, func(path string) bool { return boxes[path] != nil }, m.loop.language)
	before := m.tree
	focus := elements.Call("focused").String()
	plan := html.Plan(m.page, &page)
	for _, e := range plan {
		m.apply(e)
	}
	m.page, m.tree = &page, tree
	m.forget()
	if m.painted {
		m.place(boxes, frame)
	}
	m.changes.make()
	if m.painted {
		m.scrolled(frame)
	} else {
		showFaces(plan)
		document.Get("documentElement").Get("style").Call("setProperty", "--text", m.loop.window.Text)
	}
	m.announce(before, tree)
	m.refocus(before, tree, focus)
}

func boxesOf(frame *screen.Frame) map[string]*screen.Box {
	boxes := make(map[string]*screen.Box, len(frame.Boxes))
	for i := range frame.Boxes {
		boxes[frame.Boxes[i].Path] = &frame.Boxes[i]
	}
	return boxes
}

func (m *mirror) apply(e html.Edit) {
	switch e.Op {
	case html.Insert:
		delete(m.styles, e.Path)
		boxed := ""
		if e.Boxed && m.painted {
			boxed = "boxed"
		}
		m.changes.add("insert", e.Path, e.Tag, boxed, e.Parent, e.Before)
	case html.Move:
		m.changes.add("move", e.Path, e.Parent, e.Before)
	case html.Remove:
		m.changes.add("remove", e.Path)
	case html.Set:
		m.changes.add("set", e.Path, e.Name, e.Value)
	case html.Unset:
		m.changes.add("unset", e.Path, e.Name)
	case html.Say:
		m.changes.add("say", e.Path, e.Value)
	}
}

// forget drops the styles of elements that are no longer on the page.
func (m *mirror) forget() {
	there := map[string]bool{}
	m.page.Visit(func(e *html.Element) { there[e.Path] = true })
	for path := range m.styles {
		if !there[path] && path != rootPath && path != endPath {
			delete(m.styles, path)
		}
	}
}

// announce has screen readers say what is new.
func (m *mirror) announce(before, after *screen.Node) {
	news := strings.Join(screen.Announce(before, after), " ")
	if news != "" || before == nil || before.Key != after.Key {
		m.live.Set("textContent", news)
	}
}
