package web_test

import (
	"strings"
	"testing"

	"stepback/web/browsertest"
)

// What goes wrong in mid-game: nothing is lost, nothing is broken. Lost
// graphics, blocked and full storage, and what can be missing at the start are
// in other files.

// TestTwoWindows: a decision in one window does not write over those of
// another unnoticed, and a reload goes on from the later one.
func TestTwoWindows(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("seed=7"))
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	other := p.Beside("seed=7")
	other.WaitReady()
	other.Click("button", "Continue")
	waitScreen(t, other, "desk")
	other.Press("b")
	waitScreen(t, other, "consequence")

	p.WaitText("goes on in another window")
	p.Until("it is announced", func() bool { return strings.Contains(p.Live(), "goes on in another window") })
	p.Reload()
	p.WaitReady()
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
}

// TestEmptiedStorage: what is taken away in mid-game is kept again.
func TestEmptiedStorage(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("seed=7"))
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	other := p.Beside("seed=7") // the event is told to other windows
	other.WaitReady()
	other.Eval(`localStorage.clear()`)
	p.Until("it is kept again", func() bool { return p.Eval(`!!localStorage.getItem("stepback:play")`) == "true" })

	p.Eval(`localStorage.clear()`) // of which this one is not told
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Reload()
	p.WaitReady()
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
}

// TestZoomed: a laptop's window at 500 %, which is one of 273×154: the game is
// played, and nothing needs a scroll sideways.
func TestZoomed(t *testing.T) {
	p := browsertest.Open(t, browsertest.Size(273, 154), browsertest.WithoutWebGL(), browsertest.Query("seed=7"))
	p.WaitReady()
	for _, step := range [][2]string{{"Start: Your first ninety days", "desk"}, {"B: …", "consequence"}, {"Go on", "briefing"}} {
		p.Click("button", step[0])
		waitScreen(t, p, step[1])
		if over := p.Eval(`document.documentElement.scrollWidth - document.documentElement.clientWidth`); over != "0" {
			t.Errorf("the %s is %s px too wide", step[1], over)
		}
	}
}
