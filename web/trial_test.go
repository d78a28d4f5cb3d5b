package web_test

import (
	"strings"
	"testing"

	"stepback/web/browsertest"
)

// TestTryOut: a scenario that was chosen is tried out beside the game, which
// answers meanwhile, and tells what the plays have shown. Nothing is painted:
// the processor is for the plays.
func TestTryOut(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL())
	p.WaitReady()
	p.Choose("button", "Choose a file…", ownFile(t, "small.toml", smallScenario(t)))
	p.Click("button", "Try it out 2,000 times")
	waitScreen(t, p, "playtest")
	p.Wait("meter", "Plays so far")
	p.Press("Escape")
	waitScreen(t, p, "problems")

	p.Press("t")
	p.Wait("heading", "How it ends")
	p.Until("it is announced", func() bool { return strings.Contains(p.Live(), "28,000 plays") })
	for _, words := range []string{"A small quarter, tried out", "How long it takes", "always do it myself"} {
		if !strings.Contains(p.Text(), words) {
			t.Errorf("it does not say %q:\n%s", words, p.Text())
		}
	}
	lookOnce(t, p, "playtest, found")
	p.Press("Escape")
	waitScreen(t, p, "problems")
}
