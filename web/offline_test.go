package web_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"stepback/web/browsertest"
	"stepback/web/page"
)

// What a host can do to a page that was visited before.
const (
	online = iota
	offline
	brokenOff // the service worker of a new build, and then nothing any more
	halfNew   // the service worker of a new build, and files of the old one
	allNew
)

// hosted serves the page as the present state says.
func hosted(state *atomic.Int32) browsertest.Option {
	return browsertest.Serve(func(old http.Handler) http.Handler {
		read := func(path string) (http.Header, string) {
			w := httptest.NewRecorder()
			old.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
			body, _ := io.ReadAll(w.Result().Body)
			return w.Result().Header, string(body)
		}
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			at, name := state.Load(), strings.TrimPrefix(r.URL.Path, "/")
			switch {
			case at == offline, at == brokenOff && name != "sw.js":
				panic(http.ErrAbortHandler)
			case at == online || name != "sw.js" && (name != "" || at == halfNew):
				old.ServeHTTP(w, r)
				return
			}
			header, index := read("/")
			newIndex := regexp.MustCompile(`data-version="[^"]*"`).ReplaceAllString(index, `data-version="the next one"`)
			body := newIndex
			if name == "sw.js" {
				header, body = read("/sw.js")
				body = strings.Replace(body, page.Digest([]byte(index)), page.Digest([]byte(newIndex)), 1)
				body = strings.Replace(body, `const version = "`, `const version = "next-`, 1)
			}
			w.Header().Set("Content-Type", header.Get("Content-Type"))
			fmt.Fprint(w, body)
		})
	})
}

// startTime is how long the present start took, in milliseconds.
func startTime(p *browsertest.Page) string {
	return p.Eval(`Math.round(globalThis.stepbackReady - performance.timeOrigin) + ""`)
}

const noteReady = `new MutationObserver(() => {
	if (document.documentElement?.dataset.state === "ready") globalThis.stepbackReady ??= Date.now();
}).observe(document, { attributes: true, subtree: true })`

// TestOffline: after one visit the page starts without its server, in a folder
// of any depth, with every scenario and language.
func TestOffline(t *testing.T) {
	var state atomic.Int32
	p := browsertest.Open(t, browsertest.Installs(), browsertest.WithoutWebGL(), hosted(&state), browsertest.Below("/some/sub/path/"),
		browsertest.Script(noteReady), browsertest.Tolerate("ERR_", "Failed to load resource"))
	p.WaitReady()
	first := startTime(p)
	waitKept(p)
	state.Store(offline)
	p.Reload()
	p.WaitReady()
	t.Logf("the first start took %s ms, the second %s ms", first, startTime(p))
	p.Click("button", experts)
	waitScreen(t, p, "desk")
	p.Click("button", "Menu")
	p.Click("button", "Deutsch")
	p.Wait("button", "Weitermachen")
}

// waitKept waits until the browser has the whole page.
func waitKept(p *browsertest.Page) {
	p.Until("the page is kept", func() bool { return p.Eval(`navigator.serviceWorker.controller?.state`) == "activated" })
}

// TestUpdate: a new build whose files are not all there, or in the midst of which
// the network goes, changes nothing; one that is whole is offered, and taken when
// the player agrees. A run goes on.
func TestUpdate(t *testing.T) {
	var state atomic.Int32
	p := browsertest.Open(t, browsertest.Installs(), browsertest.WithoutWebGL(), hosted(&state), browsertest.Tolerate("another version", "ERR_", "Failed to load resource"))
	version := func() string { return p.Eval(`document.documentElement.dataset.version`) }
	p.WaitReady()
	before := version()
	waitKept(p)
	p.Press("Enter")
	waitScreen(t, p, "desk")

	update := func() string {
		return p.Eval(`navigator.serviceWorker.getRegistration().then((r) => r.update()).then((r) => new Promise((done) => {
			const fresh = r.installing;
			if (!fresh) return done(r.waiting ? "waiting" : "none");
			fresh.addEventListener("statechange", () => done(fresh.state));
		})).catch((error) => String(error))`)
	}
	state.Store(brokenOff)
	if got := update(); got != "redundant" {
		t.Errorf("a new version that broke off is %s", got)
	}
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Reload()
	p.WaitReady()
	if got := version(); got != before {
		t.Errorf("without a network the version is %s", got)
	}
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
	state.Store(halfNew)
	if got := update(); got != "redundant" {
		t.Errorf("half a new version is %s", got)
	}
	p.Reload()
	p.WaitReady()
	if got := version(); got != before || p.Has("button", "Use it now") {
		t.Errorf("half a new version is used: %s", got)
	}

	state.Store(allNew)
	update()
	p.Reload()
	p.WaitReady()
	if got := version(); got != before {
		t.Errorf("the new version came unasked: %s", got)
	}
	p.Click("button", "Use it now")
	p.Until("the new version is there", func() bool { return version() == "the next one" })
	p.WaitReady()
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
}
