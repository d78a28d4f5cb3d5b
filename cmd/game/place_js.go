package main

import (
	"fmt"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
)

// The mirror scrolls by itself, as any part of a page does: wheel, touch, keys
// and the browser's own "bring into view" all work, and what it does not need
// it passes on to the page around a frame. Its elements lie where they are in
// all that scrolls, so that scrolling moves none of them.

// place lays the elements over their boxes.
func (m *mirror) place(boxes map[string]*screen.Box, frame *screen.Frame) {
	m.placeIn(m.page, boxes, frame, screen.Point{Y: -frame.Scroll}, false)
	view := frame.View
	scrolls := max(frame.Content-view.H, 0)
	m.style(endPath, fmt.Sprintf("height:%gpx", frame.Height+scrolls))
	// What the browser brings into view shall not end up below a fixed bar.
	m.style(rootPath, fmt.Sprintf("scroll-padding:%gpx 0 %gpx", view.Y+12, frame.Height-view.Bottom()+12))
}

// placeIn lays out an element and what is in it. corner is where its places
// count from, in the window as it is scrolled now.
func (m *mirror) placeIn(e *html.Element, boxes map[string]*screen.Box, frame *screen.Frame, corner screen.Point, fixed bool) {
	box := boxes[html.Node(e.Path)]
	switch {
	case box == nil:
	case box.Fixed && !fixed:
		// A bar that stays covers what scrolls below it.
		fixed = true
		m.lay(e.Path, box.Rect, "position:fixed;z-index:1;pointer-events:auto;")
		corner = screen.Point{X: box.Rect.X, Y: box.Rect.Y}
	case e.Boxed:
		r := box.Rect
		r.X, r.Y = r.X-corner.X, r.Y-corner.Y
		m.lay(e.Path, r, "")
	}
	if box != nil && box.Node.Slider != nil {
		m.laySlider(e, box)
		return
	}
	if box != nil && box.Node.Field != nil {
		m.layField(e, box)
		return
	}
	for i := range e.Kids {
		m.placeIn(&e.Kids[i], boxes, frame, corner, fixed)
	}
}

// thumb is the width of a range's thumb in the style sheet. Its middle runs
// from half a thumb inside one end to half a thumb inside the other.
const thumb = 16

// laySlider lays the range over the bar of its slider, and makes it as high as
// a finger needs.
func (m *mirror) laySlider(e *html.Element, box *screen.Box) {
	bar := box.Track
	top := bar.Y + bar.H/2 - 22 - box.Rect.Y
	m.lay(e.Path+"~input", screen.Rect{X: bar.X - box.Rect.X - thumb/2, Y: top, W: bar.W + thumb, H: 44}, "")
}

// layField lays what is typed into over its painted frame, in letters of the
// screen's size.
func (m *mirror) layField(e *html.Element, box *screen.Box) {
	r := box.Track
	r.X, r.Y = r.X-box.Rect.X, r.Y-box.Rect.Y
	m.style(e.Path+"~input",
		fmt.Sprintf("left:%gpx;top:%gpx;width:%gpx;height:%gpx;font-size:%gpx", r.X, r.Y, r.W, r.H, box.Look.Type.Size))
}

func (m *mirror) lay(path string, r screen.Rect, more string) {
	m.style(path, fmt.Sprintf("%sleft:%gpx;top:%gpx;width:%gpx;height:%gpx", more, r.X, r.Y, r.W, r.H))
}

// style gives an element a style of its own.
func (m *mirror) style(path, css string) {
	if m.styles[path] != css {
		m.styles[path] = css
		m.changes.add("style", path, css)
	}
}

// scrolled sees to it that the page is scrolled as far as the picture.
func (m *mirror) scrolled(frame *screen.Frame) {
	if !m.painted {
		return
	}
	if at := m.root.Get("scrollTop").Float(); at-frame.Scroll > 0.5 || frame.Scroll-at > 0.5 {
		m.root.Set("scrollTop", frame.Scroll)
	}
}
