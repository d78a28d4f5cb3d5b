package web_test

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"stepback/web/browsertest"
)

// Scenarios after the first are fetched when somebody wants them.

const experts = "Start: The expert's trap"

// without has the server lack the scenarios after the first, while away says so.
func without(away *atomic.Bool) browsertest.Option {
	return browsertest.Serve(func(page http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if away.Load() && strings.HasSuffix(r.URL.Path, ".toml") {
				http.NotFound(w, r)
				return
			}
			page.ServeHTTP(w, r)
		})
	})
}

// TestLaterScenario: its card is there at once, and it is fetched when it is begun.
// Where it cannot be had the page says so. It goes on after a reload and in
// another language.
func TestLaterScenario(t *testing.T) {
	var away atomic.Bool
	away.Store(true)
	p := browsertest.Open(t, browsertest.WithoutWebGL(), without(&away), browsertest.Tolerate("404"))
	p.WaitReady()
	const fetched = `performance.getEntriesByType("resource").filter((e) => /\.toml$/.test(e.name)).length + ""`
	if got := p.Eval(fetched); got != "0" {
		t.Errorf("%s scenarios were fetched before anybody wanted one", got)
	}
	p.Click("button", experts)
	p.WaitText("could not be fetched")
	away.Store(false)
	p.Click("button", experts)
	waitScreen(t, p, "desk")
	p.Press("a")
	waitScreen(t, p, "consequence")

	p.Reload()
	p.WaitReady()
	p.Click("button", "Continue")
	p.Until("the run goes on", func() bool { return screenOf(p) != "library" })
	p.Click("button", "Menu")
	p.Click("button", "Deutsch")
	p.Wait("button", "Weitermachen")
}
