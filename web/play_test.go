package web_test

import (
	"strings"
	"testing"

	"stepback/web/browsertest"
)

// The whole scenario in a browser, from the library to the last part of the
// debrief.

// onward is the button that leaves each screen but the desk.
var onward = map[string][]string{
	"library":     {"Start…"},
	"consequence": {"Go on"},
	"briefing":    {"To my desk"},
	"plan":        {"Keep it as it is", "This is my plan"},
	"review":      {"Look back"},
	"debrief":     {"Go on", "Same quarter, again"},
}

// TestWholeScenario plays by the roles and names that a screen reader says, at
// the sizes of a phone and of a projector, with a reload in the middle. Few
// pixels are painted: names are what counts here, and paint takes long.
func TestWholeScenario(t *testing.T) {
	for name, options := range map[string][]browsertest.Option{
		"phone":     {browsertest.Phone(), browsertest.Scale(1), browsertest.ReducedMotion(), browsertest.Query("seed=3")},
		"projector": {browsertest.Size(1920, 1080), browsertest.Scale(0.5), browsertest.ReducedMotion(), browsertest.Query("seed=4")},
	} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, options...)
			p.WaitReady()
			if name == "projector" {
				p.Click("button", "Settings")
				p.Click("button", "Big type, for a projector")
				p.Click("button", "Back")
				waitScreen(t, p, "library")
			}
			played := playThrough(t, p, true)
			for _, screen := range []string{"library", "desk", "consequence", "briefing", "plan", "review", "debrief"} {
				if played[screen] == 0 {
					t.Errorf("the screen %s never came", screen)
				}
			}
			if played["desk"] < 8 {
				t.Errorf("only %d dilemmas", played["desk"])
			}
		})
	}
}

// playThrough presses choices and the buttons that go on until the debrief is
// over, and counts the screens.
func playThrough(t *testing.T, p *browsertest.Page, reload bool) map[string]int {
	t.Helper()
	played := map[string]int{}
	for step := 0; step < 120; step++ {
		screen := screenOf(p)
		played[screen]++
		if screen == "desk" && played["desk"] == 5 && reload {
			title := p.Eval(`document.querySelector("#mirror h1").textContent`)
			p.Reload()
			p.WaitReady()
			p.Click("button", "Continue")
			waitScreen(t, p, "desk")
			if again := p.Eval(`document.querySelector("#mirror h1").textContent`); again != title {
				t.Fatalf("after the reload the dilemma is %q, before it was %q", again, title)
			}
		}
		if screen == "debrief" && p.Has("button", "Same quarter, again") {
			return played
		}
		before := mark(p)
		p.Click("button", next(t, p, screen, played["desk"]))
		p.Until("something follows on the "+screen, func() bool { return mark(p) != before })
	}
	t.Fatal("the scenario does not end")
	return nil
}

// next is the name of the button to press: choices in turn, so that a run meets
// different things.
func next(t *testing.T, p *browsertest.Page, screen string, dilemma int) string {
	t.Helper()
	if screen == "desk" {
		return []string{"A: …", "B: …"}[dilemma%2]
	}
	for _, name := range onward[screen] {
		if p.Has("button", name) {
			return name
		}
	}
	t.Fatalf("no way on from the screen %s:\n%s", screen, p.Text())
	return ""
}

// mark tells one screen from the next.
func mark(p *browsertest.Page) string {
	return screenOf(p) + p.Eval(`document.querySelector("#mirror main").textContent`)
}

// TestWholeScenarioByKeys plays with the keyboard alone.
func TestWholeScenarioByKeys(t *testing.T) {
	p := browsertest.Open(t, browsertest.Size(1366, 768), browsertest.Query("seed=5"))
	p.WaitReady()
	for step := 0; step < 120; step++ {
		screen, before := screenOf(p), mark(p)
		switch {
		case screen == "debrief" && p.Has("button", "Same quarter, again"):
			return
		case screen == "desk":
			p.Press("b")
		default:
			p.Press("Enter")
		}
		p.Until("something follows on the "+screen, func() bool { return mark(p) != before })
	}
	t.Fatal("the scenario does not end")
}

// TestWholeScenarioAsPage plays without graphics.
func TestWholeScenarioAsPage(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Phone(), browsertest.Query("seed=6"))
	p.WaitReady()
	played := playThrough(t, p, false)
	if played["desk"] < 8 || !strings.Contains(p.Text(), "One thing to take to work") {
		t.Errorf("played %v and read:\n%s", played, p.Text())
	}
}
