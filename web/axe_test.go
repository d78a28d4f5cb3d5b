package web_test

import (
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"stepback/web/browsertest"
)

// What a machine can find of the faults that keep people out is found here: axe
// looks at every screen, painted and read, in light and in dark. What it cannot
// find is in ACCESSIBILITY.md.

// axeVersion is of the package axe-core.
const axeVersion = "4.14.1"

// axeSource is the script of axe. It goes into the page through the browser's
// protocol, so that the page's policy stays as it is for players.
var axeSource = sync.OnceValues(func() (string, error) {
	folder, err := exec.Command("./npm.sh", "axe-core", axeVersion).Output()
	if err != nil {
		return "", err
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(folder)), "axe.min.js"))
	return string(source), err
})

// axe looks at pages.
type axe struct {
	t    *testing.T
	p    *browsertest.Page
	seen map[string]bool // screens that were looked at
	// painted pages have letters that nobody sees over those of the picture, of
	// which axe knows nothing. What the picture's contrast is, is computed in
	// cmd/game/screen/look.
	painted bool
}

// axeFinding is a rule that was broken.
type axeFinding struct {
	ID, Help, HelpURL string
	Nodes             []struct{ HTML, FailureSummary string }
}

// lookOnce looks at the present screen of a test about something else, where axe
// is at hand.
func lookOnce(t *testing.T, p *browsertest.Page, name string) {
	t.Helper()
	if hasAxe() {
		(&axe{t: t, p: p, seen: map[string]bool{}}).look(name)
	}
}

// hasAxe tells whether axe can be had, or must be.
func hasAxe() bool {
	_, err := exec.LookPath("npm")
	return err == nil || os.Getenv("STEPBACK_TEST") == "all"
}

// look looks at the present screen in light and in dark, and remembers it by a
// name.
func (a *axe) look(name string) {
	a.t.Helper()
	a.seen[name] = true
	schemes := []string{"light", "dark"}
	if a.painted {
		schemes = schemes[:1] // what is read is the same
	}
	for _, scheme := range schemes {
		a.p.Prefer("prefers-color-scheme", scheme)
		a.p.Until("the page is "+scheme, func() bool {
			return a.p.Eval(`getComputedStyle(document.documentElement).colorScheme`) == scheme
		})
		for _, f := range a.findings(scheme == "dark") {
			n := f.Nodes[0]
			a.t.Errorf("%s, %s: %s (%s), %d times, first at\n%s\n%s", name, scheme, f.Help, f.ID, len(f.Nodes), n.HTML, n.FailureSummary)
		}
	}
	a.p.Prefer("prefers-color-scheme", "light")
}

// findings are what axe finds by all its rules, or by those on colours.
func (a *axe) findings(coloursOnly bool) (found []axeFinding) {
	a.t.Helper()
	source, err := axeSource()
	if err != nil {
		a.t.Fatalf("axe cannot be had: %v", err)
	}
	if a.p.Eval(`typeof globalThis.axe`) == "undefined" {
		a.p.Eval(`(() => {` + source + `})()`)
	}
	options := map[string]any{
		"runOnly":     []string{"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"},
		"rules":       map[string]any{"color-contrast": map[string]bool{"enabled": !a.painted}},
		"resultTypes": []string{"violations"},
	}
	if coloursOnly {
		options["runOnly"] = map[string]any{"type": "rule", "values": []string{"color-contrast", "link-in-text-block"}}
	}
	asked, err := json.Marshal(options)
	if err != nil {
		a.t.Fatal(err)
	}
	said := a.p.Eval(`axe.run(document, ` + string(asked) + `).then((r) => JSON.stringify(r.violations))`)
	if err := json.Unmarshal([]byte(said), &found); err != nil {
		a.t.Fatalf("axe says %s", said)
	}
	return found
}

// press presses a key and waits for a screen.
func (a *axe) press(key, screen string) {
	a.t.Helper()
	a.p.Press(key)
	waitScreen(a.t, a.p, screen)
}

// click clicks a button and waits for a screen.
func (a *axe) click(name, screen string) {
	a.t.Helper()
	a.p.Click("button", name)
	waitScreen(a.t, a.p, screen)
}

// TestAxe walks every screen of the game.
func TestAxe(t *testing.T) {
	browsertest.NeedPage(t)
	if !hasAxe() {
		t.Skip("axe comes from npm")
	}
	for name, options := range map[string][]browsertest.Option{
		"painted": {browsertest.Scale(0.5)}, "read": {browsertest.WithoutWebGL()},
	} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, append(options, browsertest.ReducedMotion(), browsertest.Query("seed=7"))...)
			p.WaitReady()
			a := &axe{t: t, p: p, painted: name == "painted", seen: map[string]bool{}}
			a.beside()
			a.inGerman()
			a.files()
			a.stories()
			a.play()
			a.large()
			a.lookBack()
			a.room()
		})
	}
}

// TestAxeBefore looks at what the page says by itself: while the game comes, when
// it does not come, and when there is a new one.
func TestAxeBefore(t *testing.T) {
	browsertest.NeedPage(t)
	if !hasAxe() {
		t.Skip("axe comes from npm")
	}
	release := make(chan struct{})
	p := browsertest.Open(t, browsertest.Tolerate("404"), forWasm(func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		<-release
		http.NotFound(w, r)
	}))
	p.Wait("progressbar", "Getting the game ready")
	lookOnce(t, p, "boot")
	p.Eval(`document.getElementById("boot-update").hidden = false`)
	lookOnce(t, p, "a new version")
	p.Eval(`document.getElementById("boot-update").hidden = true`)
	close(release)
	p.Wait("heading", "A part of the game is missing")
	lookOnce(t, p, "a problem")
}

// beside looks at the library and what is beside a run.
func (a *axe) beside() {
	a.t.Helper()
	a.look("library")
	a.press("s", "settings")
	a.look("settings")
	a.press("Escape", "library")
	a.click("About", "about")
	a.look("about")
	a.click("What the model rests on", "evidence")
	a.look("evidence")
	a.press("Escape", "about")
	a.press("Escape", "library")
	a.press("?", "keys")
	a.look("keys")
	a.press("Escape", "library")
}

// inGerman looks at two pages in another language than their scenarios.
func (a *axe) inGerman() {
	a.t.Helper()
	a.p.Click("button", "Deutsch")
	a.p.Wait("button", "Einstellungen")
	a.look("library, German")
	a.press("s", "settings")
	a.look("settings, German")
	a.press("Escape", "library")
	a.p.Click("button", "English")
	a.p.Wait("button", "Settings")
}

// files looks at what becomes of files that players bring.
func (a *axe) files() {
	a.t.Helper()
	t, p := a.t, a.p
	small := string(smallScenario(t))
	bad := strings.Replace(small, `owner = "tomas"`, `owner = "thomas"`, 1)
	p.Choose("button", "Choose a file…", ownFile(t, "small.toml", []byte(bad)))
	waitScreen(t, p, "problems")
	a.look("problems")
	p.Choose("button", "Choose another file…", ownFile(t, "small.toml", []byte(small)))
	p.Wait("button", "Play it")
	a.look("problems, none")
	a.press("t", "playtest")
	a.look("playtest, under way")
	a.press("Escape", "problems")
	a.click("Play it", "desk")
	a.press("b", "consequence")
	p.Press("Enter")
	p.Click("button", "Menu")
	waitScreen(t, p, "library")
	// Another version of the file, without the choice that was taken.
	changed := strings.ReplaceAll(small, "scene.sale-bug.choice.", "scene.sale-bug.choice.other-")
	p.Choose("button", "Choose a file…", ownFile(t, "small.toml", []byte(changed)))
	waitScreen(t, p, "problems")
	p.Press("Escape")
	waitScreen(t, p, "library")
	p.Click("button", "Continue")
	waitScreen(t, p, "changed")
	a.look("changed")
	a.press("Escape", "library")
}

// stories looks at a story without a team, to its end, and at a chapter.
func (a *axe) stories() {
	a.t.Helper()
	t, p := a.t, a.p
	ferry, err := os.ReadFile("../scenarios/testdata/ferry.toml")
	if err != nil {
		t.Fatal(err)
	}
	p.Choose("button", "Choose a file…", ownFile(t, "ferry.toml", ferry))
	waitScreen(t, p, "problems")
	a.click("Play it", "desk")
	for step := 0; !a.seen["debrief, plain"]; step++ {
		if step > 80 {
			t.Fatalf("the story does not end:\n%s", p.Text())
		}
		screen, before, key := screenOf(p), mark(p), "Enter"
		if !a.seen[screen+", plain"] {
			a.look(screen + ", plain")
		}
		if screen == "desk" {
			key = "a"
		}
		if screen != "debrief" {
			p.Press(key)
			p.Until("something follows", func() bool { return mark(p) != before })
		}
	}
	a.click("To the library", "library")
	a.click("Start: A career", "chapter")
	a.look("chapter")
	a.press("Enter", "desk")
	a.click("Menu", "library")
}

// large looks at pages with text of 200 % and in high contrast.
func (a *axe) large() {
	a.t.Helper()
	p := a.p
	p.Prefer("prefers-contrast", "more")
	a.press("s", "settings")
	before := p.Eval(`getComputedStyle(document.documentElement).fontSize`)
	p.Click("button", "200 %")
	p.Until("it is set", func() bool { return p.Has("button", "200 %") })
	if after := p.Eval(`getComputedStyle(document.documentElement).fontSize`); !a.painted && after == before {
		a.t.Error("the text that is read is no larger")
	}
	a.look("settings, large")
	a.press("Escape", "library")
	a.look("library, large")
	a.click("Continue", "briefing")
	a.look("briefing, large")
	a.press("Enter", "plan")
	a.look("plan, large")
	a.press("Enter", "desk")
	a.look("desk, large")
	a.press("b", "consequence")
	a.look("consequence, large")
	p.Click("button", "Go on")
	p.Until("it goes on", func() bool { return screenOf(p) != "consequence" })
	a.click("Menu", "library")
	a.press("s", "settings")
	p.Click("button", "100 %")
	a.press("Escape", "library")
	p.Prefer("prefers-contrast", "no-preference")
}

// play looks at the screens of a run.
func (a *axe) play() {
	a.t.Helper()
	p := a.p
	a.click("Start: Your first ninety days", "desk")
	a.look("desk")
	p.Resize(360, 640)
	for _, tab := range []string{"Team", "Week", "Story"} {
		p.Click("button", tab)
		a.look("desk, " + tab)
	}
	p.Resize(1366, 768)
	a.press("p", "plan")
	a.look("plan")
	a.press("Enter", "desk")
	a.press("b", "consequence")
	a.look("consequence")
	a.press("Enter", "briefing")
	a.look("briefing")
	a.click("Menu", "library")
	a.look("library, a run left off")
}

// lookBack looks at a run of a link, at its debrief and all that follows.
func (a *axe) lookBack() {
	a.t.Helper()
	p := a.p
	end, _ := linkTo(a.t, 1000)
	p.Go("/?seed=7" + end)
	waitScreen(a.t, p, "linked")
	a.look("linked")
	a.press("Enter", "review")
	a.look("review")
	a.press("Enter", "debrief")
	for _, part := range []string{"Feeling", "What happened", "Why", "Whose job", "Who learned", "What if", "Commitment"} {
		p.Click("button", part)
		a.look("debrief, " + part)
		if part == "What if" {
			a.whatIf()
		}
	}
	for _, way := range [][2]string{{"Record of this run", "record"}, {"Link to this run", "link"}, {"All on one page", "paper"}, {"Same quarter, again", "again"}} {
		a.click(way[0], way[1])
		a.look(way[1])
		a.press("Escape", "debrief")
	}
}

// whatIf looks at the questions and the futures of a decision.
func (a *axe) whatIf() {
	a.t.Helper()
	p := a.p
	p.Click("button", "The bug before the sale")
	p.WaitText("which choice leads to most of it")
	a.look("what if, which")
	p.Press("b")
	p.WaitText("come out ahead of the others?")
	a.look("what if, how often")
	p.Click("button", "more than three quarters")
	p.Until("the futures are there", func() bool { return strings.Contains(p.Text(), "You said B") })
	a.look("what if, futures")
}

// room looks at a workshop.
func (a *axe) room() {
	a.t.Helper()
	p := a.p
	p.Go("/?projector&seed=7")
	p.WaitReady()
	waitScreen(a.t, p, "room")
	a.look("room")
	a.press("Enter", "room-intro")
	a.look("room-intro")
	a.press("?", "room-keys")
	a.look("room-keys")
	a.press("?", "room-intro")
	if !a.painted { // the window of the notes never is
		notes := p.Beside("notes")
		notes.WaitReady()
		notes.WaitText("Purpose")
		(&axe{t: a.t, p: notes, seen: a.seen}).look("notes")
	}
	for step := 0; screenOf(p) != "room-record"; step++ {
		if step > 80 {
			a.t.Fatalf("the workshop does not end:\n%s", p.Text())
		}
		before, screen := mark(p), screenOf(p)
		p.Press("PageDown")
		p.Until("something follows on the "+screen, func() bool { return mark(p) != before })
		vote := screen == "room-scene" || screen == "room-plan"
		if now := screenOf(p); !a.seen[now] {
			a.look(now)
		}
		if !vote {
			continue
		}
		p.Press("a", "b", "b")
		p.Until("three tables are in", func() bool { return p.Has("button", "Table 3, in") })
		if !a.seen[screen+", vote"] {
			a.look(screen + ", vote")
		}
		p.Press("PageDown")
		p.Until("the votes are shown", func() bool { return !p.Has("button", "Table 3, in") })
		if !a.seen[screen+", shown"] {
			a.look(screen + ", shown")
		}
		p.Press("PageDown")
		p.Until("the choice is taken", func() bool { return !p.Has("button", "Take it") })
	}
}
