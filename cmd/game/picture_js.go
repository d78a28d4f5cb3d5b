package main

import (
	"errors"
	"syscall/js"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
	"stepback/cmd/game/screen/svg"
)

// drawPicture has the browser turn a drawing into pixels and hands it to the
// player.
func (l *loop) drawPicture(c screen.DrawPicture) {
	frame := l.pictureFrame(c.Tree)
	drawing := svg.Of(frame, c.Tree.Key, &look.Light)
	image := window.Get("Image").New()
	listen(image, "load", func(js.Value) {
		canvas := document.Call("createElement", "canvas")
		canvas.Set("width", pictureScale*frame.Width)
		canvas.Set("height", pictureScale*frame.Height)
		context := canvas.Call("getContext", "2d")
		context.Set("fillStyle", svg.Colour(look.Light.Value(look.Colour{Tone: look.Paper, Strength: look.Full})))
		context.Call("fillRect", 0, 0, pictureScale*frame.Width, pictureScale*frame.Height)
		context.Call("drawImage", image, 0, 0, pictureScale*frame.Width, pictureScale*frame.Height)
		var done js.Func
		done = js.FuncOf(func(_ js.Value, args []js.Value) any {
			done.Release()
			if !args[0].Truthy() {
				l.send(screen.Kept{Err: errors.New("toBlob")})
				return nil
			}
			downloadBlob(c.Name, args[0])
			l.send(screen.Kept{})
			return nil
		})
		canvas.Call("toBlob", done, "image/png")
	})
	listen(image, "error", func(js.Value) { l.send(screen.Kept{Err: errors.New("image/svg+xml")}) })
	image.Set("src", "data:image/svg+xml;charset=utf-8,"+window.Call("encodeURIComponent", drawing).String())
}

// drawCharts puts drawings where the page's elements have tables, for print.
func (m *mirror) drawCharts() {
	m.undrawCharts()
	if m.tree == nil {
		return
	}
	const a4, high = 794, 1123 // px at 96 to the inch
	frame := screen.Arrange(m.tree, screen.Viewport{Width: a4, Height: high}, m.loop.measure)
	for i := range frame.Boxes {
		b := &frame.Boxes[i]
		if b.Node.Chart == nil {
			continue
		}
		figure := elements.Call("at", b.Path)
		if !figure.Truthy() {
			continue
		}
		drawn := document.Call("createElement", "div")
		drawn.Set("className", "drawn")
		drawn.Set("innerHTML", svg.Of(frame, b.Path, &look.Contrast)) // its texts are escaped
		figure.Call("prepend", drawn)
		m.drawn = append(m.drawn, drawn)
	}
}

// undrawCharts takes them away again.
func (m *mirror) undrawCharts() {
	for _, drawn := range m.drawn {
		drawn.Call("remove")
	}
	m.drawn = nil
}
