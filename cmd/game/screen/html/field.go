package html

import (
	"strconv"

	"stepback/cmd/game/screen"
)

// chooser makes a file input with its label. The input itself is what is
// pressed; where the screen is painted it lies unseen over all of the picture.
func chooser(e *Element, n *screen.Node) {
	e.Boxed = true
	e.set("data-input", "file")
	words := part(e.Path, "words", "span", n.Text)
	words.set("aria-hidden", "true") // the input says them
	input := part(e.Path, "input", "input", "")
	input.set("data-path", e.Path)
	input.set("type", "file")
	input.set("accept", ".toml")
	input.set("aria-label", named(n, ""))
	e.Kids = []Element{words, input}
}

// field makes a line to type into, with its label.
func field(e *Element, n *screen.Node) {
	e.Boxed = true
	e.set("data-input", "text")
	label, input := labelled(e.Path, n.Text, "text")
	input.set("autocomplete", "off")
	input.set("maxlength", strconv.Itoa(n.Field.Most))
	input.set("value", n.Field.Value)
	if n.Field.Set == nil {
		input.set("readonly", "")
	}
	e.Kids = []Element{label, input}
}

// labelled makes an input of a type, and the label that names it.
func labelled(path, words, kind string) (label, input Element) {
	label = part(path, "label", "label", words)
	input = part(path, "input", "input", "")
	input.set("id", ID(input.Path))
	label.set("for", ID(input.Path))
	input.set("data-path", path)
	input.set("type", kind)
	return label, input
}

// excerpt makes a line of a file with what points at its marked part below.
func excerpt(e *Element, n *screen.Node) {
	e.Boxed = true
	caret := part(e.Path, "caret", "span", screen.Caret(n))
	caret.set("aria-hidden", "true") // the words say where it is
	e.Kids = []Element{part(e.Path, "line", "span", n.Text), caret}
}
