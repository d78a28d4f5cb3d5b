package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

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

// TestEmptiedStorage: what is taken away in mid-game is kept again. A storage that
// is full from then on is told of at the next decision, and the game goes on.
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

	p.Eval(`Storage.prototype.setItem = () => { throw new DOMException("The quota has been exceeded.", "QuotaExceededError"); }`)
	p.Press("Enter")
	waitScreen(t, p, "plan")
	p.Until("it is said", func() bool { return strings.Contains(p.Live(), "no room left") })
	p.Press("Enter")
	waitScreen(t, p, "desk")
	p.WaitText("no room left")
}

// checkWhole looks that nothing on the screen is beyond the sides of the window,
// and that all that can be pressed is seen whole once it is scrolled to.
func checkWhole(t *testing.T, p *browsertest.Page) {
	t.Helper()
	out := ""
	for range 20 { // the window may have another size since a moment ago
		if out = p.Eval(beyond); out == "" {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("on the %s, in %s: not to be seen is\n%s", screenOf(p), p.Eval(`innerWidth + "×" + innerHeight`), out)
}

// beyond is what of the screen is beyond the window.
const beyond = `(() => {
		const out = [], wide = document.documentElement.clientWidth;
		for (const e of document.querySelectorAll("#mirror main *")) {
			const r = e.getBoundingClientRect();
			if (r.width && !e.closest("table, .excerpt") && (r.left < -1 || r.right > wide + 1)) out.push(e.tagName + " " + e.textContent.slice(0, 40) + " " + r.left + "–" + r.right);
		}
		for (const e of document.querySelectorAll("#mirror :is(button, a, input[type=range], input[type=text])")) {
			e.scrollIntoView({ block: "nearest" });
			const r = e.getBoundingClientRect();
			if (r.height < innerHeight && (r.top < -1 || r.bottom > innerHeight + 1)) out.push(e.tagName + " " + e.textContent.slice(0, 40) + " ends at " + r.bottom);
		}
		return out.slice(0, 5).join("\n");
	})()`

// TestZoomed: a laptop's window at 500 %, which is one of 273×154, and a window
// of 200×200: the game is played by pointer, painted or read.
func TestZoomed(t *testing.T) {
	for name, options := range map[string][]browsertest.Option{
		"painted": {browsertest.Scale(5)}, "read": {browsertest.Scale(5), browsertest.WithoutWebGL()},
	} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, append(options, browsertest.Size(273, 154), browsertest.ReducedMotion(), browsertest.Query("seed=7"))...)
			p.WaitReady()
			play := func(steps ...[2]string) {
				t.Helper()
				for _, step := range steps {
					checkWhole(t, p)
					p.Click("button", step[0])
					waitScreen(t, p, step[1])
				}
				checkWhole(t, p)
			}
			play([2]string{"Start: Your first ninety days", "desk"}, [2]string{"Team", "desk"}, [2]string{"Story", "desk"}, [2]string{"B: …", "consequence"})
			p.Rescale(1, 200, 200)
			play([2]string{"Go on", "briefing"}, [2]string{"To my desk", "plan"}, [2]string{"Keep it as it is", "desk"}, [2]string{"Menu", "library"})
		})
	}
}

// crowd is the small scenario with twelve people of long names.
func crowd(t *testing.T) []byte {
	t.Helper()
	var more strings.Builder
	for i := range 9 {
		fmt.Fprintf(&more, "\n[person.p%d]\nname = \"Rajagopalachari%d Wolfeschlegelsteinhausenbergerdorff\"\nrole = \"Principal engineer for reliability and observability\"\npronoun = \"they\"\nportrait = \"tomas\"\n", i, i)
	}
	return []byte(strings.Replace(string(smallScenario(t)), "\n[work.checkout]", more.String()+"\n[work.checkout]", 1))
}

// TestCrowd: a file with twelve people of long names is dropped and played, on a
// laptop and on a phone.
func TestCrowd(t *testing.T) {
	for name, options := range map[string][]browsertest.Option{"painted": nil, "read": {browsertest.WithoutWebGL()}} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, append(options, browsertest.ReducedMotion(), browsertest.Query("seed=7"))...)
			p.WaitReady()
			p.Drop(ownFile(t, "crowd.toml", crowd(t)))
			waitScreen(t, p, "problems")
			checkWhole(t, p)
			p.Click("button", "Play it")
			waitScreen(t, p, "desk")
			checkWhole(t, p)
			everybody := func() bool {
				return strings.Contains(p.Text(), "Tomas") && strings.Count(p.Text(), "Rajagopalachari") == 9
			}
			p.Until("all are there", everybody)
			p.Resize(360, 640)
			p.Click("button", "Team")
			p.Until("all are there on a phone", everybody)
			checkWhole(t, p)
			p.Click("button", "Story")
			p.Click("button", "B: …")
			waitScreen(t, p, "consequence")
			checkWhole(t, p)
		})
	}
}
