package html_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
	"stepback/cmd/game/screen/typeset"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim"
	"stepback/sim/story"
	"stepback/web/browsertest"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// What a browser shows is what Of makes: a game is played at random in a browser
// and, by the same keys and with the same luck, here, and after each key the two
// pages are compared element by element. That the elements say what is painted
// and what is written is compared in cmd/game/screen.
func TestLivePage(t *testing.T) {
	browsertest.NeedPage(t)
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("seed=1"))
	seen := map[string]bool{}
	for seed := range 3 {
		p.WaitReady()
		p.Eval(`localStorage.clear()`)
		p.Go(fmt.Sprintf("/?seed=%d", seed+2))
		p.WaitReady()
		g := &twin{t: t, p: p, model: sameGame(t, uint64(seed+2)), luck: sim.Career{Seed: uint64(seed)}}
		p.Press("Enter")
		g.model.Update(screen.Begin{})
		for range 25 {
			g.compare()
			seen[g.model.View().Key] = true
			if !g.step() {
				break
			}
		}
	}
	for _, name := range strings.Fields("desk consequence briefing plan") {
		if !seen[name] {
			t.Errorf("no walk came to the screen %s", name)
		}
	}
}

// twin is the game of the browser, here.
type twin struct {
	t     *testing.T
	p     *browsertest.Page
	model *screen.Model
	luck  sim.Career
	steps uint32
}

// sameGame starts the game as the page does, with the one scenario that is played.
func sameGame(t *testing.T, seed uint64) *screen.Model {
	t.Helper()
	name := scenarios.Library()[0]
	data, err := scenarios.Source(name)
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Decode(name, data)
	if sc == nil {
		t.Fatal(problems)
	}
	m := screen.New(screen.Config{Scenarios: []*story.Scenario{sc}, Words: english(t), Language: "en", Languages: words.Languages(), Seed: seed, Chooses: true, Page: true})
	m.Update(screen.Resized{Class: screen.Wide})
	return m
}

func english(t *testing.T) *words.Words {
	t.Helper()
	w, err := words.In("en", nil)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// step presses a key that there is, in both games; false where none leads on.
func (g *twin) step() bool {
	var keys []string
	tree := g.model.View()
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		if n.Kind == screen.Button && n.Press != nil && !n.Disabled && n.Hotkey != "" && n.Hotkey != "R" { // a room has all scenarios
			keys = append(keys, strings.Fields(n.Hotkey)[0])
		}
		return true
	})
	if len(keys) == 0 {
		return false
	}
	g.steps++
	key := keys[int(g.luck.Luck(g.steps, 1))%len(keys)]
	_, n := screen.Hotkey(tree, key)
	if n.Press == (screen.Show{Page: screen.PageLibrary}) {
		return false
	}
	g.model.Update(n.Press)
	if len(key) == 1 {
		key = strings.ToLower(key)
	}
	g.p.Press(key)
	return true
}

// live is each element of the page: what it is, what it is called, what it says.
const live = `[...document.querySelectorAll("#mirror main, #mirror main *")].map((e) => [
	e.tagName.toLowerCase(), e.getAttribute("role") ?? "", e.getAttribute("aria-label") ?? "", e.getAttribute("aria-valuetext") ?? "",
	e.children.length ? "" : e.textContent].join("|")).join("\n")`

// compare waits until the browser shows what it shall.
func (g *twin) compare() {
	g.t.Helper()
	measure, err := typeset.New()
	if err != nil {
		g.t.Fatal(err)
	}
	tree := g.model.View()
	shown := map[string]bool{}
	for _, b := range screen.Arrange(tree, screen.Viewport{Width: 1366, Height: 768}, measure).Boxes {
		shown[b.Path] = true
	}
	page := html.Of(tree, func(path string) bool { return shown[path] }, english(g.t))
	var want []string
	page.Visit(func(e *html.Element) {
		line := e.Tag
		for _, name := range []string{"role", "aria-label", "aria-valuetext"} {
			value, _ := e.Attr(name)
			line += "|" + value
		}
		text := e.Text
		if len(e.Kids) > 0 {
			text = ""
		}
		want = append(want, line+"|"+text)
	})
	var got []string
	for range 100 {
		got = strings.Split(g.p.Eval(live), "\n")
		if strings.Join(got, "\n") == strings.Join(want, "\n") {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			g.t.Fatalf("after %d steps, on the %s, the page has\n%s\nwant\n%s", g.steps, tree.Key, got[min(i, len(got)-1)], want[i])
		}
	}
	g.t.Fatalf("after %d steps, on the %s, the page has more: %s", g.steps, tree.Key, got[len(want)])
}
