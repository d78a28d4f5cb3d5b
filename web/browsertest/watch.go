package browsertest

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// watch remembers what a page does without showing it.
type watch struct {
	home string

	mu       sync.Mutex
	console  []string
	problems []string
	requests []string
}

func newWatch(home string) *watch { return &watch{home: home} }

// see is called by the browser's connection, for each event, and must be fast.
func (w *watch) see(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		line := e.Type.String() + ": " + join(e.Args)
		w.console = append(w.console, line)
		if e.Type == "error" || e.Type == "assert" {
			w.problems = append(w.problems, "console "+line)
		}
	case *runtime.EventExceptionThrown:
		said := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			said += " " + e.ExceptionDetails.Exception.Description
		}
		w.problems = append(w.problems, "exception "+said)
	case *log.EventEntryAdded:
		line := e.Entry.Level.String() + ": " + e.Entry.Text + " " + e.Entry.URL
		w.console = append(w.console, line)
		if e.Entry.Level == "error" {
			w.problems = append(w.problems, "log "+line)
		}
	case *network.EventRequestWillBeSent:
		w.requests = append(w.requests, e.Request.URL)
		if w.foreign(e.Request.URL) {
			w.problems = append(w.problems, "request to another host: "+e.Request.URL)
		}
	}
}

// foreign tells whether an address leaves the page's own server.
func (w *watch) foreign(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return true
	}
	switch u.Scheme {
	case "data", "blob", "about":
		return false
	}
	return !strings.HasPrefix(address, w.home+"/")
}

func join(objects []*runtime.RemoteObject) string {
	var parts []string
	for _, o := range objects {
		var s string
		switch {
		case o.Description != "":
			s = o.Description
		case json.Unmarshal(o.Value, &s) != nil:
			s = string(o.Value)
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

// Problems returns the errors of the console, exceptions, breaches of the
// content security policy and requests to other hosts, less the tolerated.
func (p *Page) Problems() []string {
	p.watch.mu.Lock()
	defer p.watch.mu.Unlock()
	var problems []string
problem:
	for _, problem := range p.watch.problems {
		for _, part := range p.set.tolerate {
			if strings.Contains(problem, part) {
				continue problem
			}
		}
		problems = append(problems, problem)
	}
	return problems
}

// Console returns all that was written to the console, a panic of the game
// among it.
func (p *Page) Console() []string {
	p.watch.mu.Lock()
	defer p.watch.mu.Unlock()
	return append([]string(nil), p.watch.console...)
}

// Requests returns the address of everything the page has asked for.
func (p *Page) Requests() []string {
	p.watch.mu.Lock()
	defer p.watch.mu.Unlock()
	return append([]string(nil), p.watch.requests...)
}

// Draws returns how many times the page has drawn with WebGL since it was
// loaded. An idle screen adds none.
func (p *Page) Draws() int {
	p.t.Helper()
	n, err := strconv.Atoi(p.Eval("globalThis.stepbackDraws ?? 0"))
	p.must("counting draws", err)
	return n
}

// Frames returns how many pictures the page has brought to the canvas since it
// was loaded; painting one may take many draws.
func (p *Page) Frames() int {
	p.t.Helper()
	n, err := strconv.Atoi(p.Eval("globalThis.stepbackFrames ?? 0"))
	p.must("counting frames", err)
	return n
}

// Heap returns how many bytes the page's own objects take, after what is no
// longer needed has been thrown away.
func (p *Page) Heap() float64 {
	p.t.Helper()
	must(p, heapprofiler.CollectGarbage, struct{}{})
	return must(p, runtime.GetHeapUsage, struct{}{}).UsedSize
}

// What is run before the page's own scripts.
const (
	countDraws = `(() => {
	globalThis.stepbackDraws = globalThis.stepbackFrames = 0;
	const gl = globalThis.WebGL2RenderingContext?.prototype;
	if (!gl) return;
	for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced", "drawRangeElements"]) {
		const draw = gl[name];
		gl[name] = function (...args) {
			globalThis.stepbackDraws++;
			if (onCanvas && !counted) {
				counted = true;
				globalThis.stepbackFrames++;
				setTimeout(() => { counted = false; });
			}
			return draw.apply(this, args);
		};
	}
	// What one turn of the game brings to the canvas itself is a frame.
	let onCanvas = true, counted = false;
	const bind = gl.bindFramebuffer;
	gl.bindFramebuffer = function (target, buffer) { onCanvas = !buffer; return bind.call(this, target, buffer); };
})()`

	withoutWebGL = `(() => {
	const get = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
		return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
	};
})()`

	storageBlocked = `Object.defineProperty(globalThis, "localStorage", {
	get() { throw new DOMException("The operation is insecure.", "SecurityError"); },
})`

	storageFull = `Storage.prototype.setItem = function () {
	throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
}`
)
