// Package html says a screen in the elements of a web page: headings, buttons,
// sliders, tables. It is pure. [Of] makes the elements of a tree, and [Plan]
// finds the least that turns one page into the next, so that what stays keeps
// its focus, its scroll and a screen reader's place in it.
package html

import "strings"

// Element is an element of the page with all that is in it.
type Element struct {
	Path  string // names it: the path of its node, with "~part" for a piece of one
	Tag   string
	Attrs []Attr
	Text  string // of an element without kids
	Kids  []Element
	// Boxed elements lie over the box of their path where the screen is
	// painted; the others only hold them together.
	Boxed bool
}

// Attr is an attribute of an element.
type Attr struct{ Name, Value string }

// Attr returns the value of an attribute, and whether it is there.
func (e *Element) Attr(name string) (string, bool) {
	for _, a := range e.Attrs {
		if a.Name == name {
			return a.Value, true
		}
	}
	return "", false
}

func (e *Element) set(name, value string) { e.Attrs = append(e.Attrs, Attr{name, value}) }

// setIf sets an attribute that has something to say.
func (e *Element) setIf(name, value string) {
	if value != "" {
		e.set(name, value)
	}
}

// Visit goes through an element and all in it, in the order of the page.
func (e *Element) Visit(visit func(*Element)) {
	visit(e)
	for i := range e.Kids {
		e.Kids[i].Visit(visit)
	}
}

// Words returns what can be read in an element, a line for each text.
func (e *Element) Words() string {
	var lines []string
	e.Visit(func(e *Element) {
		if e.Text != "" {
			lines = append(lines, e.Text)
		}
	})
	return strings.Join(lines, "\n")
}

// ID is what other elements refer to an element by; such references are lists
// divided by spaces, so that it has none itself.
func ID(path string) string { return strings.ReplaceAll(path, " ", "_") }

// part is a piece of a node: a cell of its table, the input of a slider.
func part(path, name, tag, text string) Element {
	return Element{Path: path + "~" + name, Tag: tag, Text: text}
}

// Node is the path of the node that an element belongs to.
func Node(path string) string {
	path, _, _ = strings.Cut(path, "~")
	return path
}
