package web_test

import (
	"strings"
	"testing"

	"stepback/web/browsertest"
)

// TestTryAYear: who has ended a run once watches a year of a team that a worker
// lives, and reads what came of it.
func TestTryAYear(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Script(`localStorage.setItem("stepback:settings", '{"text":100,"ended":true}')`))
	p.WaitReady()
	p.Click("button", "Try a year")
	waitScreen(t, p, "sandbox")
	p.Click("button", "Live the year")
	p.Wait("meter", "The year")
	p.Until("it is over", func() bool { return strings.Contains(p.Text(), "In 100 other teams of this kind") })
	lookOnce(t, p, "sandbox, a year over")
	p.Press("Escape")
	waitScreen(t, p, "library")
}
