package main

import (
	"math"
	"syscall/js"
)

// Ebitengine reads the ratio of device pixels to CSS px once, so that a page
// that is zoomed, or moved to a projector, would be blurred from then on. So it
// is told that there is no such ratio (DisableHiDPI), and that the body, by
// which it sizes its canvas, is as large as the window has device pixels. The
// style sheet stretches the canvas over the window whatever its pixels.

// cssSize is the window in CSS px, and the device pixels of one.
var cssSize struct{ width, height, scale float64 }

// watchSize calls changed now and whenever the window has another size or
// density.
func watchSize(changed func()) {
	measure := func() {
		mirror := document.Call("getElementById", "mirror")
		cssSize.width, cssSize.height = window.Get("innerWidth").Float(), window.Get("innerHeight").Float()
		if w := mirror.Get("offsetWidth").Float(); w > 0 {
			cssSize.width = w
		}
		if h := mirror.Get("offsetHeight").Float(); h > 0 && driverName() == "canvas" {
			cssSize.height = h
		}
		cssSize.scale = window.Get("devicePixelRatio").Float()
		tellEbitengine()
		changed()
	}
	measure()
	// In the capturing phase, to be before Ebitengine's own listener.
	window.Call("addEventListener", "resize", js.FuncOf(func(js.Value, []js.Value) any {
		measure()
		return nil
	}), true)
	boot.Set("onPixelRatio", js.FuncOf(func(js.Value, []js.Value) any {
		window.Call("dispatchEvent", window.Get("Event").New("resize"))
		return nil
	}))
}

func driverName() string {
	return document.Get("documentElement").Get("dataset").Get("driver").String()
}

func tellEbitengine() {
	body := document.Get("body")
	for side, length := range map[string]float64{"clientWidth": cssSize.width, "clientHeight": cssSize.height} {
		property := map[string]any{"value": math.Round(length * cssSize.scale), "configurable": true}
		window.Get("Object").Call("defineProperty", body, side, property)
	}
}

// windowSize answers from what was measured: Ebitengine only knows pixels.
func windowSize(_, _ float64) (width, height, scale float64) {
	return cssSize.width, cssSize.height, cssSize.scale
}
