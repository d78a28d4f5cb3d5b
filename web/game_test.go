package web_test

import (
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

// The game in a browser: what is painted, what is read, and what takes pointer
// and keyboard are three things that must be one.

// screenOf is the name of the present screen.
func screenOf(p *browsertest.Page) string {
	return p.Eval(`document.querySelector("main[data-screen]")?.dataset.screen ?? ""`)
}

func waitScreen(t *testing.T, p *browsertest.Page, name string) {
	t.Helper()
	p.Until("the screen is "+name, func() bool { return screenOf(p) == name })
}

// TestPlayByKeys: letters choose, Enter goes on, and the focus comes to the
// heading of each new screen, where reading begins.
func TestPlayByKeys(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	if f := p.Focused(); f.Role == "button" || f.Role == "heading" {
		t.Errorf("%v has taken the focus from the page around", f)
	}
	for _, step := range []struct{ key, screen string }{{"Enter", "desk"}, {"b", "consequence"}} {
		p.Press(step.key)
		waitScreen(t, p, step.screen)
		if f := p.Focused(); f.Role != "heading" {
			t.Errorf("on the %s %v has the focus, want a heading", step.screen, f)
		}
	}
	p.Press("Enter")
	p.Until("the story goes on", func() bool { return screenOf(p) != "consequence" })
	p.Press("Ctrl+s", "Alt+s")
	if got := screenOf(p); got == "settings" {
		t.Error("a shortcut of the browser pressed a button of the game")
	}
}

// TestTab: the keyboard reaches every control in the order in which it is
// read, and each shows that it has the focus inside the window.
func TestTab(t *testing.T) {
	for name, option := range map[string]browsertest.Option{
		"painted": browsertest.Size(1366, 768), "small": browsertest.Size(700, 400), "read": browsertest.WithoutWebGL(),
	} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, option)
			p.WaitReady()
			p.Press("Enter")
			waitScreen(t, p, "desk")
			const enabled = `[...document.querySelectorAll("#mirror :is(button:not(:disabled), a, input)")].map((e) => e.dataset.path)`
			want := p.Eval(enabled + `.join("\n")`)
			p.Eval(`document.querySelector("#mirror :is(button:not(:disabled), a, input)").focus()`)
			var got []string
			for i := range strings.Split(want, "\n") {
				if i > 0 {
					p.Press("Tab")
				}
				got = append(got, p.Eval(`document.activeElement.dataset.path`))
				p.Until("the focus is in the window", func() bool {
					return p.Eval(`(() => {
						const r = document.activeElement.getBoundingClientRect();
						return r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth;
					})()`) == "true"
				})
			}
			if strings.Join(got, "\n") != want {
				t.Errorf("Tab goes\n%s\nwant\n%s", strings.Join(got, "\n"), want)
			}
		})
	}
}

// TestIdle: a screen that nobody touches is not drawn again, and what changes
// it is one frame.
func TestIdle(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	settle := func() {
		p.Until("nothing is drawn", func() bool {
			before := p.Draws()
			time.Sleep(500 * time.Millisecond)
			return p.Draws() == before
		})
	}
	settle()
	before := p.Draws()
	time.Sleep(2 * time.Second)
	if n := p.Draws() - before; n != 0 {
		t.Errorf("%d draws in two idle seconds", n)
	}
	for _, key := range []string{"s", "Escape", "Enter"} { // to the settings, back, and to the desk
		frames, screen := p.Frames(), screenOf(p)
		p.Press(key)
		p.Until("the screen has changed", func() bool { return screenOf(p) != screen && p.Frames() > frames })
		settle()
		if n := p.Frames() - frames; n != 1 {
			t.Errorf("%s took %d frames", key, n)
		}
	}
	// A pointer that moves over nothing is not worth a frame; over a button, one.
	p.MoveTo(1360, 764)
	settle()
	frames := p.Frames()
	p.MoveTo(1358, 762)
	settle()
	if n := p.Frames() - frames; n != 0 {
		t.Errorf("moving over nothing took %d frames", n)
	}
	b := p.Box("button", "B: …")
	p.MoveTo(b.X+5, b.Y+5)
	p.MoveTo(b.X+9, b.Y+9)
	p.Until("the button shows it", func() bool { return p.Frames() > frames })
	settle()
	if n := p.Frames() - frames; n != 1 {
		t.Errorf("pointing at a button took %d frames", n)
	}
}

// TestParity: without graphics the same words are read, in the same order, with
// the same roles.
func TestParity(t *testing.T) {
	const words = `[...document.querySelectorAll("#mirror main, #mirror main *")].map((e) => [
		e.tagName, e.getAttribute("role") ?? "", e.getAttribute("aria-label") ?? "", e.getAttribute("aria-valuetext") ?? "",
		e.children.length ? "" : e.textContent].join("|")).join("\n")`
	luck := browsertest.Query("seed=7")
	painted, read := browsertest.Open(t, luck), browsertest.Open(t, luck, browsertest.WithoutWebGL())
	for _, p := range []*browsertest.Page{painted, read} {
		p.WaitReady()
	}
	same := func() {
		t.Helper()
		a, b := strings.Split(painted.Eval(words), "\n"), strings.Split(read.Eval(words), "\n")
		for i := range a {
			if i >= len(b) || a[i] != b[i] {
				t.Errorf("on the %s the page reads %q where the picture's mirror reads %q", screenOf(painted), b[min(i, len(b)-1)], a[i])
				return
			}
		}
	}
	same()
	for _, key := range []string{"s", "Escape", "Enter", "b", "Enter", "Enter", "Enter", "a", "Enter"} {
		before := mark(painted)
		for _, p := range []*browsertest.Page{painted, read} {
			p.Press(key)
			p.Until(key+" is answered", func() bool { return mark(p) != before })
		}
		same()
	}
}

// TestReadIsPlayable: the page without graphics is the whole game.
func TestReadIsPlayable(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL())
	p.WaitReady()
	p.Click("button", "Start…")
	waitScreen(t, p, "desk")
	p.Press("a")
	waitScreen(t, p, "consequence")
	p.Click("button", "Go on")
	p.Until("the story goes on", func() bool { return screenOf(p) != "consequence" })
	if p.Draws() != 0 {
		t.Error("something was drawn")
	}
	if over := p.Eval(`document.documentElement.scrollWidth - document.documentElement.clientWidth`); over != "0" {
		t.Errorf("the page is %s px too wide", over)
	}
}

// TestGoOnLater: a reload goes on from the last decision.
func TestGoOnLater(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL())
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	title := p.Eval(`document.querySelector("#mirror h1").textContent`)
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Reload()
	p.WaitReady()
	p.Click("button", "Continue")
	p.Until("the run is back", func() bool { return screenOf(p) != "library" })
	if p.Has("heading", title) {
		t.Error("the decision is forgotten")
	}
}

// TestNothingKept: with blocked storage the game is played, and says that it
// cannot be gone on with; with a full one, as soon as that is known.
func TestNothingKept(t *testing.T) {
	t.Run("blocked", func(t *testing.T) {
		p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.StorageBlocked())
		p.WaitReady()
		p.WaitText("This browser keeps nothing for us")
		p.Until("it is said", func() bool { return strings.Contains(p.Live(), "keeps nothing") })
		p.Press("Enter")
		waitScreen(t, p, "desk")
		p.Press("b")
		waitScreen(t, p, "consequence")
	})
	t.Run("full", func(t *testing.T) {
		p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.StorageFull())
		p.WaitReady()
		p.Press("Enter")
		waitScreen(t, p, "desk")
		p.Until("it is said", func() bool { return strings.Contains(p.Live(), "no room left") })
	})
}

// TestSlider: a slider is set by keys and by pointer, and says its value.
func TestSlider(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "desk")
	p.Press("b")
	waitScreen(t, p, "consequence")
	p.Press("Enter")
	waitScreen(t, p, "briefing")
	p.Eval(`document.querySelector("input[type=range]").focus()`)
	before := p.Focused()
	p.Press("Right")
	p.Until("the value grows", func() bool {
		return p.Focused().Value > before.Value || p.Focused().State["valuetext"] != before.State["valuetext"]
	})
	if got := p.Focused(); got.Role != "slider" || got.Name == "" {
		t.Errorf("%v has the focus", got)
	}
	b := p.Box("slider", before.Name)
	p.ClickAt(b.X+b.Width-4, b.Y+b.Height/2)
	p.Until("it is at its end", func() bool {
		return p.Eval(`document.activeElement.value === document.activeElement.max`) == "true"
	})
	p.ClickAt(b.X+8, b.Y+b.Height/2)
	p.Until("it is at its start", func() bool {
		return p.Eval(`document.activeElement.value === document.activeElement.min`) == "true"
	})
}

// TestHiddenPicture: assistive tools and the keyboard meet only the mirror.
func TestHiddenPicture(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	if got := p.Eval(`(() => { const c = document.querySelector("canvas"); return c.ariaHidden + " " + c.tabIndex; })()`); got != "true -1" {
		t.Errorf("the canvas is %s", got)
	}
	if got := p.Eval("document.title"); !strings.HasSuffix(got, "Stepback") || strings.HasPrefix(got, "Stepback") {
		t.Errorf("the title is %q", got)
	}
}
