package web_test

import (
	"testing"

	"stepback/web/browsertest"
)

// The game in windows of other sizes than it needs.

// TestScroll: what does not fit scrolls by wheel and keys, and is clicked where
// it then is.
func TestScroll(t *testing.T) {
	p := browsertest.Open(t, browsertest.Size(700, 400))
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	at := func() string { return p.Eval(`Math.round(document.getElementById("mirror").scrollTop)`) }
	p.Wheel(120)
	p.Until("the wheel scrolls", func() bool { return at() != "0" })
	p.Press("Home")
	p.Until("Home scrolls back", func() bool { return at() == "0" })
	p.Click("button", "C: …")
	waitScreen(t, p, "consequence")
	if at() != "0" {
		t.Error("the new screen is not read from its top")
	}
}

// TestNothingToScroll: a game that fits into its frame leaves the wheel to the
// page around.
func TestNothingToScroll(t *testing.T) {
	p := browsertest.Open(t, browsertest.Size(1366, 1100))
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	if got := p.Eval(`(() => { const m = document.getElementById("mirror"); return m.scrollHeight - m.clientHeight; })()`); got != "0" {
		t.Errorf("a screen that fits scrolls by %s px", got)
	}
	if got := p.Eval(`document.elementFromPoint(683, 740).dispatchEvent(new WheelEvent("wheel", {deltaY: 50, bubbles: true, cancelable: true}))`); got != "true" {
		t.Error("the wheel is taken from the page around")
	}
}

// TestCrisp: the picture has all the pixels of the device, whatever happens to
// the window.
func TestCrisp(t *testing.T) {
	p := browsertest.Open(t, browsertest.Scale(1.25), browsertest.Size(1093, 614))
	p.WaitReady()
	check := func(when string, width, height string) {
		t.Helper()
		p.Until(when+": "+width+"×"+height, func() bool {
			return p.Eval(`(() => { const c = document.querySelector("canvas"); return c.width + "×" + c.height; })()`) == width+"×"+height
		})
	}
	check("at the start", "1366", "768")
	p.Rescale(2, 640, 360)
	check("on a projector", "1280", "720")
	p.Resize(800, 600)
	check("in another window", "1600", "1200")
	p.Click("button", "Start…")
	waitScreen(t, p, "desk")
}
