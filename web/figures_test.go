package web_test

import (
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stepback/web"
	"stepback/web/browsertest"
)

// What `make figures` measures in a real browser. Each figure stands beside a
// reference of the same run, since the machine is often busy.

// asIs has the page painted as a player's is.
var asIs = browsertest.Scale(1)

// number is a value of the page that is a number.
func number(b *testing.B, p *browsertest.Page, expression string) float64 {
	b.Helper()
	n, err := strconv.ParseFloat(p.Eval("("+expression+`) + ""`), 64)
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return n
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// The page notes when it was first drawn on; when its own choices could be
// pressed, while the game comes; and when the first dilemma is on the desk, and
// the frame that shows it is over. The player presses Start at once.
const (
	noteFirstDraw = `(() => {
	const gl = WebGL2RenderingContext.prototype, frame = requestAnimationFrame.bind(globalThis);
	for (const name of ["drawArrays", "drawElements"]) {
		const draw = gl[name];
		gl[name] = function (...args) {
			if (!globalThis.drawing) {
				globalThis.drawing = true;
				frame(() => frame(() => { globalThis.firstFrame = performance.now(); }));
			}
			return draw.apply(this, args);
		};
	}
})()`
	noteFirstDecision = `(() => {
	const frame = requestAnimationFrame.bind(globalThis);
	const asked = () => {
		const choices = document.getElementById("boot-choices");
		if (!choices || choices.hidden) return frame(asked);
		frame(() => frame(() => { globalThis.firstChoice = performance.now(); }));
	};
	frame(asked);
	new MutationObserver((_, seen) => {
		if (document.documentElement?.dataset.state !== "ready") return;
		const screen = document.querySelector("main[data-screen]")?.dataset.screen;
		if (screen === "library" && !globalThis.started) {
			globalThis.started = true;
			[...document.querySelectorAll("#mirror button")].find((b) => b.textContent.startsWith("Start")).click();
		} else if (screen === "desk") {
			seen.disconnect();
			frame(() => frame(() => { globalThis.firstDecision = performance.now(); }));
		}
	}).observe(document, { attributes: true, subtree: true, childList: true });
})()`
)

// helloPage starts a program with nothing around it.
const helloPage = `<!doctype html><title>hello</title><link rel="icon" href="data:,"><body><script src="EXEC"></script><script>
	const go = new Go();
	WebAssembly.instantiateStreaming(fetch("WASM"), go.importObject).then(({ instance }) => go.run(instance));
</script>`

// hello serves the least program: Ebitengine, and a line of text in our font.
func hello(b *testing.B) browsertest.Option {
	b.Helper()
	folder := b.TempDir()
	if said, err := exec.Command("go", "run", "./build", "-game", "./cmd/game/hello", "-o", folder).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, said)
	}
	files := os.DirFS(folder)
	served, err := web.Handler(files)
	if err != nil {
		b.Fatal(err)
	}
	index := helloPage
	entries, err := os.ReadDir(folder)
	if err != nil {
		b.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); strings.HasPrefix(name, "game.") && strings.HasSuffix(name, ".wasm") {
			index = strings.Replace(index, "WASM", name, 1)
		} else if strings.HasPrefix(name, "wasm_exec.") && strings.HasSuffix(name, ".js") {
			index = strings.Replace(index, "EXEC", name, 1)
		}
	}
	return browsertest.Serve(func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/" {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				_, _ = w.Write([]byte(index))
				return
			}
			served.ServeHTTP(w, r)
		})
	})
}

// BenchmarkFirstDecision opens the page as nobody has before, and tells how long
// it takes until the first dilemma can be decided, on the page and then on the
// desk, beside the first frame of the least program. They take turns.
func BenchmarkFirstDecision(b *testing.B) {
	least := hello(b)
	var frames, choices, libraries, decisions []float64
	once := func(what string, options ...browsertest.Option) float64 {
		p := browsertest.Open(b, append(options, asIs)...)
		defer p.Go("about:blank") // leaves the machine to the next one
		p.Until(what, func() bool { return p.Eval("typeof globalThis."+what) == "number" })
		if what == "firstDecision" {
			choices = append(choices, number(b, p, "globalThis.firstChoice"))
			libraries = append(libraries, number(b, p, "globalThis.firstFrame"))
		}
		return number(b, p, "globalThis."+what)
	}
	for range 7 {
		frames = append(frames, once("firstFrame", browsertest.Script(noteFirstDraw), least))
		decisions = append(decisions, once("firstDecision", browsertest.Script(noteFirstDraw), browsertest.Script(noteFirstDecision)))
	}
	b.ReportMetric(median(frames), "hello-ms")
	b.ReportMetric(median(choices), "choice-ms")
	b.ReportMetric(median(libraries), "library-ms")
	b.ReportMetric(median(decisions), "desk-ms")
	b.ReportMetric(median(choices)/median(frames), "choice/hello")
	b.ReportMetric(median(decisions)/median(frames), "desk/hello")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkSecondStart compares the start of a page that the browser has kept
// with the first one.
func BenchmarkSecondStart(b *testing.B) {
	var first, second []float64
	for range 5 {
		p := browsertest.Open(b, asIs, browsertest.Installs(), browsertest.Script(noteReady))
		start := func() float64 {
			p.WaitReady()
			return number(b, p, "globalThis.stepbackReady - performance.timeOrigin")
		}
		first = append(first, start())
		waitKept(p)
		p.Reload() // from the cache; the browser compiles
		start()
		time.Sleep(3 * time.Second) // and keeps what it compiled
		p.Reload()
		second = append(second, start())
		p.Go("about:blank")
	}
	b.ReportMetric(median(first), "first-ms")
	b.ReportMetric(median(second), "second-ms")
	b.ReportMetric(median(second)/median(first), "second/first")
	b.ReportMetric(0, "ns/op")
}

// timeSlices keeps how long each piece of work took that was put off, which is
// how futures are lived, and whether the page was changed by it, which is how
// the player is told.
const timeSlices = `(() => {
	const slices = globalThis.slices = [], changes = new MutationObserver(() => {});
	changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
	const handler = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
	Object.defineProperty(MessagePort.prototype, "onmessage", { ...handler, set(step) {
		handler.set.call(this, (event) => {
			changes.takeRecords();
			const began = performance.now();
			step(event);
			slices.push({ began, ended: performance.now(), shown: changes.takeRecords().length > 0 });
		});
	} });
})()`

// idleSlices does nothing in slices of four milliseconds: what those take longer
// is the doing of a busy machine.
const idleSlices = `(() => {
	const idle = globalThis.idle = [];
	const slice = () => {
		const began = performance.now();
		while (performance.now() - began < 4);
		idle.push(performance.now() - began);
		if (idle.length < 140) setTimeout(slice, 1);
	};
	slice();
})()`

// BenchmarkFutures lives a thousand futures of each choice of a decision in the
// debrief, and tells how long that takes and how long its slices are, beside
// slices that do nothing for four milliseconds: what those take longer is the
// doing of a busy machine.
func BenchmarkFutures(b *testing.B) {
	p := browsertest.Open(b, asIs, browsertest.WithoutWebGL(), browsertest.Query("seed=3"), browsertest.Script(timeSlices))
	p.WaitReady()
	playToDebrief(b, p, "a")
	p.Eval("globalThis.slices.length = 0")
	lookAgain(p)
	lived := `globalThis.slices.filter((s) => !s.shown).map((s) => s.ended - s.began).sort((a, b) => b - a)`
	b.ReportMetric(number(b, p, `globalThis.slices.at(-1).ended - globalThis.slices[0].began`), "all-ms")
	b.ReportMetric(number(b, p, lived+`[0]`), "longest-ms")
	b.ReportMetric(number(b, p, `((all) => all[Math.floor(all.length / 100)])(`+lived+`)`), "one-in-100-ms")
	p.Eval(idleSlices)
	p.Until("the idle slices are over", func() bool { return p.Eval(`globalThis.idle.length`) == "140" })
	b.ReportMetric(number(b, p, `Math.max(...globalThis.idle)`), "idle-longest-ms")
	b.ReportMetric(0, "ns/op")
}

// noteLongTasks keeps how long each task took that kept the page waiting for
// more than 50 ms.
const noteLongTasks = `(() => {
	globalThis.longTasks = [];
	new PerformanceObserver((list) => {
		for (const task of list.getEntries()) globalThis.longTasks.push(task.duration);
	}).observe({ type: "longtask", buffered: true });
})()`

// playOn presses what goes on, and begins again when a run is over.
const playOn = `(() => {
	const pressable = [...document.querySelectorAll("#mirror button:not(:disabled)")];
	const screen = document.querySelector("main[data-screen]")?.dataset.screen;
	const named = (...names) => names.map((name) => pressable.find((b) => b.textContent.startsWith(name) || b.ariaLabel?.startsWith(name))).find(Boolean);
	const turn = globalThis.turns = (globalThis.turns ?? 0) + 1;
	const choices = pressable.filter((b) => /^[A-D]: /.test(b.ariaLabel ?? ""));
	let next;
	if (screen === "desk") next = choices[turn % choices.length];
	else if (screen === "library") next = pressable.filter((b) => b.textContent.startsWith("Start"))[globalThis.runs % 5];
	else if (screen === "debrief") next = document.querySelector("#mirror main").textContent.includes("One thing to take") && named("Library") || named("Go on");
	next ??= named("Go on", "To my desk", "Keep it as it is", "This is my plan", "Look back", "Start again", "Menu", "Library");
	next?.click();
	if (screen === "library") globalThis.runs = (globalThis.runs ?? 0) + 1;
	return screen + ": " + (next?.ariaLabel ?? next?.textContent ?? "nothing to press in " + pressable.map((b) => b.textContent).join(", "));
})()`

// BenchmarkAnimated plays for a minute with everything that moves, and counts
// the tasks that took more than 50 ms.
func BenchmarkAnimated(b *testing.B) {
	p := browsertest.Open(b, asIs, browsertest.Script(noteLongTasks), browsertest.Query("seed=3"))
	p.WaitReady()
	p.Eval(playOn) // the first screens are shaped and uploaded
	time.Sleep(2 * time.Second)
	p.Eval("globalThis.longTasks.length = 0")
	frames := p.Frames()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(700 * time.Millisecond) {
		p.Eval(playOn)
	}
	b.ReportMetric(number(b, p, "globalThis.longTasks.length"), "long-tasks")
	b.ReportMetric(number(b, p, "Math.max(0, ...globalThis.longTasks)"), "longest-ms")
	b.ReportMetric(float64(p.Frames()-frames), "frames")
	b.ReportMetric(number(b, p, "globalThis.turns"), "presses")
	b.ReportMetric(0, "ns/op")
}

// keepMemory keeps the memory of the game where it can be looked at.
const keepMemory = `(() => {
	for (const name of ["instantiate", "instantiateStreaming"]) {
		const start = WebAssembly[name];
		WebAssembly[name] = async (...args) => {
			const started = await start.apply(WebAssembly, args);
			globalThis.gameMemory = (started.instance ?? started).exports.mem;
			return started;
		};
	}
})()`

// BenchmarkSoak has a robot play scenario after scenario in one page, for ten
// minutes or for STEPBACK_SOAK (such as 2m), and compares the memory at the end
// with that after a fifth of the time, when every screen has been met.
func BenchmarkSoak(b *testing.B) {
	length := 10 * time.Minute
	if asked, err := time.ParseDuration(os.Getenv("STEPBACK_SOAK")); err == nil {
		length = asked
	}
	p := browsertest.Open(b, asIs, browsertest.Script(keepMemory), browsertest.ReducedMotion(), browsertest.Query("seed=3"))
	p.WaitReady()
	megabytes := func() (wasm, script float64) {
		return number(b, p, "globalThis.gameMemory.buffer.byteLength / 1e6"), p.Heap() / 1e6
	}
	play := func(length time.Duration) {
		for end := time.Now().Add(length); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			p.Eval(playOn)
		}
	}
	play(length / 5)
	wasm, script := megabytes()
	play(length - length/5)
	wasmEnd, scriptEnd := megabytes()
	b.ReportMetric(wasm, "wasm-MB")
	b.ReportMetric(wasmEnd, "wasm-end-MB")
	b.ReportMetric(script, "js-MB")
	b.ReportMetric(scriptEnd, "js-end-MB")
	b.ReportMetric((wasmEnd+scriptEnd)/(wasm+script), "end/early")
	b.ReportMetric(number(b, p, "globalThis.runs"), "runs")
	b.ReportMetric(number(b, p, "globalThis.turns"), "presses")
	b.ReportMetric(0, "ns/op")
}
