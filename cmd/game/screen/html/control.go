package html

import (
	"math"
	"strconv"

	"stepback/cmd/game/screen"
)

// control makes a button or a link. Whatever is in it is read as one, so that
// it holds only words.
func (w *writer) control(e *Element, n *screen.Node, at place) {
	if at.control {
		w.content(e, n, at) // a button in a button: only the outer one is pressed
		return
	}
	e.set("data-path", e.Path)
	e.setIf("aria-label", n.Label)
	if n.Kind == screen.Link {
		e.Tag = "a"
		e.set("href", n.Address)
		e.set("target", "_blank")
		e.set("rel", "noopener")
	} else {
		e.Tag = "button"
		e.set("type", "button")
		e.setIf("aria-keyshortcuts", n.Hotkey)
		selection(e, n, at)
		if n.Disabled {
			e.set("disabled", "")
		}
	}
	w.content(e, n, place{inline: true, control: true})
	apart(e)
	e.Boxed = true
}

// apart keeps the last word of each piece of a control from the first of the
// next, for what reads the control as one text: speech input that compares it
// with the name, or the clipboard.
func apart(e *Element) {
	for i := range e.Kids {
		e.Kids[i].Visit(func(piece *Element) {
			if piece.Text != "" {
				piece.Text += " "
			}
		})
	}
}

// selection says which of several buttons is the chosen one: the present page
// of a navigation, else a pressed one.
func selection(e *Element, n *screen.Node, at place) {
	switch {
	case at.nav && n.Selected:
		e.set("aria-current", "true")
	case at.nav:
	case n.Selected || at.toggles:
		e.set("aria-pressed", strconv.FormatBool(n.Selected))
	}
}

// slider makes a range with its label and its value in words.
func slider(e *Element, n *screen.Node) {
	s := n.Slider
	e.Boxed = true
	e.set("data-slider", "")
	label, input := labelled(e.Path, n.Text, "range")
	input.set("min", strconv.Itoa(s.Min))
	input.set("max", strconv.Itoa(s.Max))
	input.set("step", strconv.Itoa(max(s.Step, 1)))
	input.set("value", strconv.Itoa(s.Value))
	input.setIf("aria-label", n.Label)
	input.setIf("aria-valuetext", s.Words)
	if n.Disabled {
		input.set("disabled", "")
	}
	words := part(e.Path, "words", "span", s.Words)
	words.set("aria-hidden", "true") // the input says them
	e.Kids = []Element{label, input, words}
}

// meter makes a measured quantity. It says no more than the picture shows: a
// bar of five bands has five values.
func meter(e *Element, n *screen.Node, at place) {
	if at.control {
		e.Text = named(n, n.Meter.Words)
		return
	}
	most := 100
	if n.Meter.Segments > 0 {
		most = n.Meter.Segments
	}
	value := strconv.Itoa(int(math.Round(min(max(n.Meter.Value, 0), 1) * float64(most))))
	e.Boxed = true
	e.set("role", "meter")
	e.setIf("aria-label", named(n, ""))
	e.set("aria-valuemin", "0")
	e.set("aria-valuemax", strconv.Itoa(most))
	e.set("aria-valuenow", value)
	e.setIf("aria-valuetext", n.Meter.Words)
	bar := part(e.Path, "bar", "meter", "")
	bar.set("aria-hidden", "true")
	bar.set("max", strconv.Itoa(most))
	bar.set("value", value)
	e.Kids = []Element{bar}
}

// named joins the name of a node with what it says.
func named(n *screen.Node, words string) string {
	name := n.Label
	if name == "" {
		name = n.Text
	}
	if name == "" || words == "" {
		return name + words
	}
	return name + ": " + words
}
