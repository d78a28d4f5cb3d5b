package html

import (
	"strconv"

	"stepback/cmd/game/screen"
)

// Of makes the elements of a screen. Of its nodes it takes those that shown
// agrees to: what has no place on a phone is not to be heard there either.
func Of(tree *screen.Node, shown func(path string) bool, language screen.Language) Element {
	w := writer{shown, language}
	root, _ := w.node(tree, screen.Path("", tree, 0), place{})
	return root
}

type writer struct {
	shown    func(path string) bool
	language screen.Language
}

// place is what surrounds a node.
type place struct {
	inline  bool // in a paragraph, heading or button, where only words may be
	control bool // in a button or link, which is read as one
	nav     bool
	toggles bool // among buttons of which one is selected
}

// node makes the element of a node; ok is false when there is nothing to say.
func (w *writer) node(n *screen.Node, path string, at place) (e Element, ok bool) {
	if !w.shown(path) {
		return Element{}, false
	}
	e = Element{Path: path, Tag: "div"}
	if at.inline {
		e.Tag = "span"
	}
	e.setIf("class", string(n.Style)) // for the page that is the whole game
	switch n.Kind {
	case screen.Button, screen.Link:
		w.control(&e, n, at)
	case screen.Slider:
		slider(&e, n)
	case screen.Chooser:
		chooser(&e, n)
	case screen.Field:
		field(&e, n)
	case screen.Meter:
		meter(&e, n, at)
	case screen.Picture:
		return e, picture(&e, n)
	case screen.Timeline, screen.Code:
		image(&e, n)
	case screen.Hours:
		w.hours(&e, n)
	case screen.Chart:
		w.chart(&e, n)
	case screen.Table:
		e.Tag, e.Boxed = "table", true
		e.setIf("aria-label", n.Label)
		e.Kids = rows(path, n.Table)
	default:
		w.words(&e, n, at)
	}
	return e, true
}

// words makes what is only read: text, and what holds it together.
func (w *writer) words(e *Element, n *screen.Node, at place) {
	inner := at
	switch n.Kind {
	case screen.Main:
		e.Tag = "main"
		e.set("data-screen", n.Key)
	case screen.Section:
		w.section(e, n, at)
	case screen.Nav:
		e.Tag, inner.nav = "nav", true
		e.setIf("aria-label", n.Label)
	case screen.Heading:
		inner.inline = true
		if !at.control {
			e.Tag = "h" + strconv.Itoa(min(max(n.Level, 1), 3))
			e.set("id", ID(e.Path))
			e.set("tabindex", "-1") // so that the focus can be brought here
		}
	case screen.Paragraph:
		inner.inline = true
		if !at.inline {
			e.Tag = "p"
		}
	case screen.List:
		e.Tag = "ul"
		e.set("role", "list") // a list without bullets is none to some browsers
		e.setIf("aria-label", n.Label)
	case screen.Item:
		e.Tag = "li"
	default:
		if n.Label != "" && !at.inline {
			e.set("role", "group")
			e.set("aria-label", n.Label)
		}
	}
	w.content(e, n, inner)
}

// section is a region if it has a name.
func (w *writer) section(e *Element, n *screen.Node, at place) {
	if at.inline {
		return
	}
	if heading := w.heading(n, e.Path); heading != "" {
		e.Tag = "section"
		e.set("aria-labelledby", ID(heading))
	} else if n.Label != "" {
		e.Tag = "section"
		e.set("aria-label", n.Label)
	}
}

// heading finds the first heading in a node that is not that of a section
// inside it.
func (w *writer) heading(n *screen.Node, path string) string {
	for i := range n.Children {
		kid := &n.Children[i]
		below := screen.Path(path, kid, i)
		switch {
		case !w.shown(below) || kid.Kind == screen.Section || kid.Kind == screen.Button:
		case kid.Kind == screen.Heading:
			return below
		default:
			if found := w.heading(kid, below); found != "" {
				return found
			}
		}
	}
	return ""
}

// content fills an element with the text and the children of its node. Text
// beside children comes after the pictures and the letter that lead them.
func (w *writer) content(e *Element, n *screen.Node, at place) {
	if n.Style == screen.Excerpt {
		excerpt(e, n)
		return
	}
	if len(n.Children) == 0 {
		e.Text = n.Text
		// What holds nothing is painted by itself, unless a control around it is.
		e.Boxed = !at.control && n.Text != ""
		return
	}
	at.toggles = at.toggles && n.Kind == screen.Item || anySelected(n)
	own := n.Text != ""
	for i := range n.Children {
		kid := &n.Children[i]
		if own && kid.Kind != screen.Picture && kid.Style != screen.Letter {
			e.Kids = append(e.Kids, part(e.Path, "text", "span", n.Text))
			own = false
		}
		if k, ok := w.node(kid, screen.Path(e.Path, kid, i), at); ok {
			e.Kids = append(e.Kids, k)
		}
	}
	if own {
		e.Kids = append(e.Kids, part(e.Path, "text", "span", n.Text))
	}
}

// anySelected tells whether a button right below is selected, or one in an
// item right below.
func anySelected(n *screen.Node) bool {
	for i := range n.Children {
		kid := &n.Children[i]
		switch kid.Kind {
		case screen.Button:
			if kid.Selected {
				return true
			}
		case screen.Item:
			if anySelected(kid) {
				return true
			}
		}
	}
	return false
}
