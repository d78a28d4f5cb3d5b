package web_test

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stepback/web/browsertest"
	"stepback/web/page"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// forWasm serves the page as it is, but hands requests for the game to answer.
func forWasm(answer func(w http.ResponseWriter, r *http.Request, page http.Handler)) browsertest.Option {
	return browsertest.Serve(func(page http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, ".wasm") {
				answer(w, r, page)
				return
			}
			page.ServeHTTP(w, r)
		})
	})
}

// TestReadableBeforeTheGame holds the game back, a tenth of it come and then
// half: there is a situation to read, painted, and a bar that has moved but not
// arrived.
func TestReadableBeforeTheGame(t *testing.T) {
	tenth, half := make(chan struct{}), make(chan struct{})
	t.Cleanup(func() { close(half) })
	p := browsertest.Open(t, forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		plain := r.Clone(r.Context())
		plain.Header.Del("Accept-Encoding")
		page.ServeHTTP(&heldWriter{ResponseWriter: w, holds: []hold{{10, tenth}, {50, half}}}, plain)
	}))
	p.Wait("heading", "stepback Step back so that others step up.")
	p.WaitText("What do you do?")
	p.Until("it is painted", func() bool {
		return p.Eval(`performance.getEntriesByName("first-contentful-paint").length`) == "1"
	})
	if bar, _ := strconv.ParseFloat(p.Wait("progressbar", "Getting the game ready").Value, 64); bar > 10 {
		t.Errorf("by then the bar is at %v", bar)
	}
	close(tenth)
	if text := p.Eval(`document.getElementById("boot-scene-text").textContent`); len(strings.Fields(text)) < 20 || strings.ContainsAny(text, "{}") {
		t.Errorf("the situation to read meanwhile is %q", text)
	}
	p.Until("the bar is about half way", func() bool {
		bar := p.Wait("progressbar", "Getting the game ready")
		value, _ := strconv.ParseFloat(bar.Value, 64)
		return value > 30 && value < 70
	})
	percent, _, _ := strings.Cut(p.Eval(`document.getElementById("boot-percent").textContent`), " ")
	if n, err := strconv.Atoi(percent); err != nil || n < 30 || n > 70 {
		t.Errorf("the bar reads %q in words", percent)
	}
	if p.Has("button", "Reload") {
		t.Error("a problem is shown while all is well")
	}
}

// TestDecideMeanwhile decides the first scene while the game comes, changes its
// mind, and finds what follows as the first screen. Whoever comes again is not
// asked.
func TestDecideMeanwhile(t *testing.T) {
	half := make(chan struct{})
	p := browsertest.Open(t, forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		plain := r.Clone(r.Context())
		plain.Header.Del("Accept-Encoding")
		page.ServeHTTP(&heldWriter{ResponseWriter: w, holds: []hold{{50, half}}}, plain)
	}))
	p.Click("button", "A Write the fix yourself tonight…")
	p.Click("button", "B Leave it with Tomas…")
	p.WaitText("Taken. It counts as soon as the game is here")
	if pressed := p.Eval(`[...document.querySelectorAll(".boot-choice[aria-pressed=true]")].map((b) => b.textContent.trim()[0])`); pressed != "B" {
		t.Errorf("%q is shown as decided", pressed)
	}
	close(half)
	p.WaitReady()
	p.Wait("heading", "Leave it with Tomas; go through it together for three hours.")
	if screen := screenOf(p); screen != "consequence" {
		t.Errorf("the first screen is %s", screen)
	}
	if focus := p.Focused(); focus.Role != "heading" {
		t.Errorf("%v has the focus", focus)
	}
	p.Reload()
	p.WaitText("What do you do?")
	if !hidden(p, "boot-choices") {
		t.Error("who has played is asked again")
	}
	p.WaitReady()
	waitScreen(t, p, "library")
}

// TestDecideLate decides when the game had its first screen ready and was not
// looking any more.
func TestDecideLate(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	waitScreen(t, p, "library")
	p.Eval(`(() => { document.querySelectorAll(".boot-choice")[2].click(); stepback.ready(); })()`)
	p.Wait("heading", "Ask Mira to take it from him.")
}

// TestNotAsked opens pages for something else than a first run.
func TestNotAsked(t *testing.T) {
	for _, query := range []string{"projector", "notes", "preview=/none"} {
		p := browsertest.Open(t, browsertest.Query(query), forWasm(func(w http.ResponseWriter, r *http.Request, _ http.Handler) { <-r.Context().Done() }))
		p.WaitText("What do you do?")
		if !hidden(p, "boot-choices") {
			t.Errorf("with ?%s the first scene is to be decided", query)
		}
	}
}

func hidden(p *browsertest.Page, id string) bool {
	return p.Eval(`document.getElementById("`+id+`").hidden`) == "true"
}

// heldWriter passes a response on up to some percent of it, and goes on when it
// is released.
type heldWriter struct {
	http.ResponseWriter
	holds       []hold
	total, sent int
}

type hold struct {
	percent int
	release <-chan struct{}
}

func (w *heldWriter) WriteHeader(code int) {
	w.total, _ = strconv.Atoi(w.Header().Get("Content-Length"))
	w.ResponseWriter.WriteHeader(code)
}

func (w *heldWriter) Write(b []byte) (int, error) {
	for len(w.holds) > 0 && 100*(w.sent+len(b)) >= w.total*w.holds[0].percent {
		w.ResponseWriter.(http.Flusher).Flush()
		<-w.holds[0].release
		w.holds = w.holds[1:]
	}
	w.sent += len(b)
	return w.ResponseWriter.Write(b)
}

// TestGameStarts is the plain case: no complaint of the browser, nothing asked
// of anybody else (the harness sees to both), and the page's own part gone.
func TestGameStarts(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	if p.Has("progressbar", "Getting the game ready") {
		t.Error("the bar is still there")
	}
	if driver := p.Eval("document.documentElement.dataset.driver"); driver != "canvas" {
		t.Errorf("drawn by %q", driver)
	}
	wasm := 0
	for _, address := range p.Requests() {
		if strings.HasSuffix(address, ".wasm") {
			wasm++
		}
	}
	if wasm != 1 {
		t.Errorf("the game was fetched %d times", wasm)
	}
}

// TestProblems is everything that can go wrong on the way to the first screen,
// and what the player then reads.
func TestProblems(t *testing.T) {
	tests := map[string]struct {
		option   browsertest.Option
		title    string
		tolerate []string
	}{
		"missing": {
			forWasm(func(w http.ResponseWriter, r *http.Request, _ http.Handler) { http.NotFound(w, r) }),
			"A part of the game is missing", []string{"404"},
		},
		"broken off": {
			forWasm(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
				w.Header().Set("Content-Type", "application/wasm")
				w.Header().Set("Content-Length", "1000000")
				fmt.Fprint(w, "\x00asm\x01\x00\x00\x00")
			}),
			"The connection broke off", []string{"ERR_"},
		},
		"a sign-in page instead": {
			forWasm(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
				w.Header().Set("Content-Type", "text/html")
				fmt.Fprint(w, "<!doctype html><title>Sign in</title>")
			}),
			"The server sent something else", nil,
		},
		"no WebAssembly": {browsertest.WithoutWebAssembly(), "This browser cannot run the game", nil},
		"no loader": {
			browsertest.Serve(func(page http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if strings.Contains(r.URL.Path, "wasm_exec") {
						http.NotFound(w, r)
						return
					}
					page.ServeHTTP(w, r)
				})
			}),
			"A part of the game is missing", []string{"404", "MIME type"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, test.option, browsertest.Tolerate(test.tolerate...))
			p.Wait("heading", test.title)
			p.Wait("alert", "")
			p.WaitText("is safe")
			if focused := p.Focused(); focused.Name != "Reload" {
				t.Errorf("the keyboard is at %v, not at Reload", focused)
			}
			if p.Has("progressbar", "Getting the game ready") {
				t.Error("the bar is still there")
			}
		})
	}
}

// TestReload: the button of the message does what it says.
func TestReload(t *testing.T) {
	fail := true
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Tolerate("404"),
		forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
			if fail {
				http.NotFound(w, r)
				return
			}
			page.ServeHTTP(w, r)
		}))
	p.Wait("heading", "A part of the game is missing")
	fail = false
	p.Click("button", "Reload")
	p.Until("the game is ready", func() bool { return p.Eval(`document.documentElement.dataset.state`) == "ready" })
}

// TestMislabelled: a host that does not know the type of the file still gets
// the game to the player.
func TestMislabelled(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
		page.ServeHTTP(&mislabelled{w}, r)
	}))
	p.WaitReady()
}

type mislabelled struct{ http.ResponseWriter }

func (w *mislabelled) WriteHeader(code int) {
	w.Header().Set("Content-Type", "application/octet-stream")
	w.ResponseWriter.WriteHeader(code)
}

// TestPanic: a game that stops, however late, ends in words, not in a picture
// that no longer answers.
func TestPanic(t *testing.T) {
	wasm := compile(t, "./testdata/panic")
	p := browsertest.Open(t, forWasm(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write(wasm)
	}))
	p.Wait("heading", "The game stopped")
	p.Wait("button", "Reload")
	if said := strings.Join(p.Console(), "\n"); !strings.Contains(said, "a mistake of ours") {
		t.Errorf("the console does not tell why:\n%s", said)
	}
}

func compile(t *testing.T, command string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "game.wasm")
	cmd := exec.Command("go", "build", "-buildvcs=false", "-o", out, command)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build %s: %v\n%s", command, err, said)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// TestWithoutWebGL: the game is told in time that it cannot draw.
func TestWithoutWebGL(t *testing.T) {
	for name, option := range map[string]browsertest.Option{
		"none":     browsertest.WithoutWebGL(),
		"unwanted": browsertest.Query("driver=dom"),
	} {
		t.Run(name, func(t *testing.T) {
			hold := forWasm(func(_ http.ResponseWriter, r *http.Request, _ http.Handler) { <-r.Context().Done() })
			p := browsertest.Open(t, option, hold)
			p.Until("the page has looked", func() bool { return p.Eval("globalThis.stepback?.webgl2") == "false" })
		})
	}
}

// TestPolicy: the policy is in the page itself, for hosts that send no headers,
// and nothing on the page would need an exception from it.
func TestPolicy(t *testing.T) {
	p := browsertest.Open(t, browsertest.Serve(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(&withoutPolicy{w}, r)
		})
	}), browsertest.Tolerate("Content Security Policy", "violates"))
	p.WaitReady()
	if got := p.Eval(`document.querySelector("meta[http-equiv]").content`); got != page.Policy {
		t.Errorf("the page's policy is %q", got)
	}
	const ownCode = `(async () => {
		const page = new DOMParser().parseFromString(await (await fetch("./")).text(), "text/html");
		return page.querySelectorAll("[style], style, script:not([src]), [onclick]").length;
	})()`
	if got := p.Eval(ownCode); got != "0" {
		t.Errorf("%s elements carry code or style of their own", got)
	}
	if got := p.Eval(`(() => { const s = document.createElement("script"); s.textContent = "globalThis.inline = 1"; document.body.append(s); return globalThis.inline ?? "refused"; })()`); got != "refused" {
		t.Error("the policy lets a script in that is not ours")
	}
}

type withoutPolicy struct{ http.ResponseWriter }

func (w *withoutPolicy) WriteHeader(code int) {
	w.Header().Del("Content-Security-Policy")
	w.ResponseWriter.WriteHeader(code)
}

// TestFits: nothing of the page's own part is cut off or needs a sideways
// scroll, from the smallest phone to a projector.
func TestFits(t *testing.T) {
	for _, size := range [][2]int{{320, 568}, {360, 640}, {1366, 768}, {1920, 1080}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			hold := forWasm(func(_ http.ResponseWriter, r *http.Request, _ http.Handler) { <-r.Context().Done() })
			p := browsertest.Open(t, hold, browsertest.Size(size[0], size[1]))
			p.Wait("progressbar", "Getting the game ready")
			if over := p.Eval(`document.getElementById("boot").scrollWidth - document.getElementById("boot").clientWidth`); over != "0" {
				t.Errorf("it is %s px too wide", over)
			}
		})
	}
}

// TestKeysOfTheBrowser: what is the browser's never reaches the canvas, so
// that Ebitengine cannot swallow it (WCAG 2.1.2).
func TestKeysOfTheBrowser(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	p.Eval(`(() => {
		globalThis.seen = [];
		const canvas = document.querySelector("canvas");
		canvas.addEventListener("keydown", (e) => seen.push(e.key));
		canvas.focus();
	})()`)
	p.Press("a", "F2", "Ctrl+b", "Alt+x", "Down", "Tab")
	if got := p.Eval("seen.filter((k) => !/^(Control|Alt)/.test(k)).join()"); got != "a,ArrowDown" {
		t.Errorf("the canvas saw %s", got)
	}
	if p.Eval(`document.activeElement === document.querySelector("canvas")`) == "true" {
		t.Error("Tab does not leave the canvas")
	}
}

// TestLostContext: graphics that are reset in the middle of a run bring the game
// back by itself, with the run; if it happens again at once, the player decides.
func TestLostContext(t *testing.T) {
	const lose = `document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()`
	p := browsertest.Open(t, browsertest.Tolerate("CONTEXT_LOST"))
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Eval(lose)
	p.Wait("heading", "The picture was lost")
	p.Until("the game is back", func() bool { return p.Eval(`document.documentElement.dataset.state`) == "ready" })
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
	p.Eval(lose)
	p.Wait("heading", "The picture was lost again")
	p.WaitText("?driver=dom")
}

// TestAnotherDensity: moving to a projector is told to a game that wants to
// know, and starts one anew that does not.
func TestAnotherDensity(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	p.Eval(`stepback.onPixelRatio = () => { globalThis.told = devicePixelRatio }`)
	p.Rescale(2, 1366, 768)
	p.Until("the game is told", func() bool { return p.Eval("globalThis.told") == "2" })

	p.Eval(`delete stepback.onPixelRatio`)
	p.Rescale(1, 1366, 768)
	p.Until("the page has started again", func() bool {
		return p.Eval(`globalThis.told ?? document.documentElement.dataset.state`) == "ready"
	})
}

// TestInAFrame: a learning platform shows the page inside its own, below a
// path of its choice.
func TestInAFrame(t *testing.T) {
	p := browsertest.Open(t, browsertest.Host(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1><iframe title="Stepback" src="page/" width="900" height="600"></iframe>`)
	})))
	const frame = `document.querySelector("iframe")?.contentDocument?.`
	p.Until("the game is ready", func() bool { return p.Eval(frame+`documentElement.dataset.state`) == "ready" })
	p.ClickAt(400, 300)
	p.Until("the frame has the keyboard", func() bool { return p.Eval(frame+`hasFocus()`) == "true" })
}
