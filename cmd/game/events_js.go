package main

import (
	"strconv"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// listen takes in what the player does. point is told what the pointer is over.
func (m *mirror) listen(point func(path string)) {
	listen(m.root, "click", func(e js.Value) {
		if path := pathOf(e, "button"); path != "" {
			m.loop.press(path)
		}
	})
	listen(m.root, "input", func(e js.Value) {
		if input := e.Get("target"); input.Get("type").String() == "text" {
			m.loop.write(input.Get("dataset").Get("path").String(), input.Get("value").String())
		} else {
			m.slide(input)
		}
	})
	listen(m.root, "pointerover", func(e js.Value) {
		if e.Get("pointerType").String() != "touch" {
			point(pathOf(e, ""))
		}
	})
	listen(m.root, "pointerleave", func(js.Value) { point("") })
	if m.painted {
		listen(m.root, "scroll", func(js.Value) { m.loop.scrollTo(m.root.Get("scrollTop").Float()) })
	}
	listen(document, "keydown", m.key)
	listen(window, "beforeprint", func(js.Value) { m.drawCharts() })
	listen(window, "afterprint", func(js.Value) { m.undrawCharts() })
	m.listenFiles()
}

// pathOf is the path of the control that an event is about.
func pathOf(event js.Value, tag string) string {
	control := event.Get("target").Call("closest", tag+"[data-path]")
	if !control.Truthy() {
		return ""
	}
	return control.Get("dataset").Get("path").String()
}

// slide takes in where a range was moved to, and puts it back if the game
// thinks otherwise.
func (m *mirror) slide(input js.Value) {
	path := input.Get("dataset").Get("path")
	value, err := strconv.Atoi(input.Get("value").String())
	if !path.Truthy() || err != nil {
		return
	}
	m.loop.set(path.String(), value)
	if n := screen.At(m.tree, path.String()); n != nil && n.Slider != nil {
		input.Set("value", strconv.Itoa(n.Slider.Value))
	}
}

// key presses what has a key of its own, unless the key is somebody else's: the
// browser's, that of whoever writes, or that of the control with the focus.
func (m *mirror) key(e js.Value) {
	if e.Get("defaultPrevented").Bool() || e.Get("repeat").Bool() || e.Get("isComposing").Bool() ||
		e.Get("ctrlKey").Bool() || e.Get("altKey").Bool() || e.Get("metaKey").Bool() {
		return
	}
	key := e.Get("key").String()
	if takes(e.Get("target"), key) {
		return
	}
	switch {
	case m.loop.hotkey(key):
		e.Call("preventDefault")
	case m.painted && document.Get("activeElement").Equal(document.Get("body")):
		// Nothing has the focus, so that the browser would scroll the body.
		elements.Call("focus", rootPath)
	}
}

// takes tells whether an element has its own use for a key.
func takes(element js.Value, key string) bool {
	if !element.Get("matches").Truthy() {
		return false
	}
	if element.Call("matches", "input:not([type=range]), textarea, select, [contenteditable]").Bool() {
		return key != "PageDown" && key != "PageUp" // a line has no use for those, and a clicker has
	}
	if key == "Enter" || key == " " {
		return element.Call("matches", "button, a, summary").Bool()
	}
	return len(key) > 1 && element.Call("matches", "input").Bool() // arrows, Home, End
}
