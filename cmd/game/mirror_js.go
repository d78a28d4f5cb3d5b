package main

import (
	"strings"
	"syscall/js"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
)

// mirror is the screen as elements of the page. Over a canvas they are unseen
// and lie where the things they stand for are painted; without one they are the
// game.
type mirror struct {
	loop     *loop
	painted  bool // there is a picture below
	root     js.Value
	live     js.Value
	end      js.Value // gives what scrolls its height
	elements map[string]js.Value
	styles   map[string]string // of elements that have their place
	tree     *screen.Node
	page     *html.Element
	drawn    []js.Value // charts, while the page is printed
}

func newMirror(l *loop, painted bool) *mirror {
	m := &mirror{
		loop: l, painted: painted,
		root:     document.Call("getElementById", "mirror"),
		live:     document.Call("getElementById", "live"),
		elements: map[string]js.Value{},
		styles:   map[string]string{},
	}
	if painted {
		m.root.Call("setAttribute", "tabindex", "-1") // keys that scroll go to what has the focus
		m.end = document.Call("createElement", "div")
		m.end.Set("className", "mirror-end")
		m.root.Call("append", m.end)
	}
	return m
}

// show makes the page that of a screen, with as few changes as it takes.
func (m *mirror) show(tree *screen.Node, frame *screen.Frame) {
	boxes := boxesOf(frame)
	page := html.Of(tree, func(path string) bool { return boxes[path] != nil }, m.loop.language)
	before := m.tree
	focus := m.focused()
	for _, e := range html.Plan(m.page, &page) {
		m.apply(e)
	}
	m.page, m.tree = &page, tree
	m.forget()
	if m.painted {
		m.place(boxes, frame)
		m.scrolled(frame)
	} else {
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
	element := m.elements[e.Path]
	switch e.Op {
	case html.Insert:
		element = document.Call("createElement", e.Tag)
		if e.Boxed && m.painted {
			element.Call("setAttribute", "data-box", "")
		}
		m.elements[e.Path] = element
		delete(m.styles, e.Path)
		m.put(element, e)
	case html.Move:
		m.put(element, e)
	case html.Remove:
		element.Call("remove")
	case html.Set:
		element.Call("setAttribute", e.Name, e.Value)
		if e.Name == "value" {
			element.Set("value", e.Value) // the attribute is only its first value
		}
		if e.Name == html.Face && !m.painted {
			showFace(element, e.Value)
		}
	case html.Unset:
		element.Call("removeAttribute", e.Name)
	case html.Say:
		element.Set("textContent", e.Value)
	}
}

func (m *mirror) put(element js.Value, e html.Edit) {
	parent := m.root
	if e.Parent != "" {
		parent = m.elements[e.Parent]
	}
	if e.Before == "" {
		parent.Call("append", element)
		return
	}
	parent.Call("insertBefore", element, m.elements[e.Before])
}

// forget drops the elements that are no longer on the page.
func (m *mirror) forget() {
	there := map[string]bool{}
	m.page.Visit(func(e *html.Element) { there[e.Path] = true })
	for path := range m.elements {
		if !there[path] {
			delete(m.elements, path)
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
