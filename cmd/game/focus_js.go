package main

import (
	"strings"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
)

// refocus brings the keyboard, and a screen reader with it, to the heading of a
// new screen; and when what had it is gone, to the heading nearest to that. At
// the start the focus is left alone: a page in a frame must not take it.
func (m *mirror) refocus(before, after *screen.Node, focus string) {
	switch {
	case before == nil:
	case before.Key != after.Key:
		m.focusHeading(after.Key)
	case focus != "" && !m.reachable(focus):
		m.focusHeading(html.Node(focus))
	}
	if heading := m.headingIn(m.page.Path); heading != "" {
		elements.Call("name", heading)
	}
}

// reachable tells whether an element is there and can be used.
func (m *mirror) reachable(path string) bool {
	element := elements.Call("at", path)
	return element.Truthy() && !element.Call("hasAttribute", "disabled").Bool() && document.Get("activeElement").Equal(element)
}

// focusHeading focuses the first heading around a path.
func (m *mirror) focusHeading(path string) {
	for {
		if heading := m.headingIn(path); heading != "" {
			elements.Call("focus", heading)
			return
		}
		cut := strings.LastIndex(path, "/")
		if cut < 0 {
			return
		}
		path = path[:cut]
	}
}

// headingIn is the path of the highest heading in the element at a path, the
// first of those.
func (m *mirror) headingIn(path string) (found string) {
	best := "h9"
	m.page.Visit(func(e *html.Element) {
		inside := e.Path == path || strings.HasPrefix(e.Path, path+"/")
		if inside && len(e.Tag) == 2 && e.Tag[0] == 'h' && e.Tag < best {
			found, best = e.Path, e.Tag
		}
	})
	return found
}
