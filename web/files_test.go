package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"stepback/web/browsertest"
)

// Players bring scenarios of their own, and take a record with them.

// ownFile writes a file to be dropped or chosen.
func ownFile(t *testing.T, name string, text []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

func smallScenario(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestOwnFile: a scenario is dropped, played, left, gone on with after a
// reload, and removed again.
func TestOwnFile(t *testing.T) {
	p := browsertest.Open(t)
	p.WaitReady()
	file := ownFile(t, "small.toml", smallScenario(t))
	p.Hold(file)
	p.WaitText("Drop the file to open it.")
	p.Drop(file)
	p.Wait("heading", "A small quarter")
	if strings.Contains(p.Text(), "Drop the file to open it.") {
		t.Error("the page still waits for the file to be dropped")
	}
	p.WaitText("It can be played. 2 things are worth a look.")
	p.Click("button", "Play it")
	waitScreen(t, p, "desk")
	p.Press("b")
	waitScreen(t, p, "consequence")

	p.Reload()
	p.WaitReady()
	p.Wait("heading", "Where you left off")
	p.Click("button", "Continue")
	waitScreen(t, p, "briefing")
	p.Click("button", "Menu")

	p.Click("button", "Remove small.toml")
	p.WaitText("The run you left off is of this scenario and goes too.")
	p.Click("button", "Keep it")
	p.Click("button", "Remove small.toml")
	p.Click("button", "Remove it")
	p.WaitGone("heading", "A small quarter")
	p.Reload()
	p.WaitReady()
	if p.Has("heading", "A small quarter") || p.Has("button", "Continue") {
		t.Error("what was removed is back")
	}
}

// TestChosenFile: the same by keyboard and without graphics, with a file that
// is wrong.
func TestChosenFile(t *testing.T) {
	for name, options := range map[string][]browsertest.Option{
		"painted": {browsertest.Size(1366, 768)}, "phone": {browsertest.Phone()}, "read": {browsertest.WithoutWebGL()},
	} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, options...)
			p.WaitReady()
			bad := strings.Replace(string(smallScenario(t)), `owner = "tomas"`, `owner = "thomas"`, 1)
			p.Choose("button", "Choose a file…", ownFile(t, "bad.toml", []byte(bad)))
			waitScreen(t, p, "problems")
			for _, words := range []string{"This file cannot be played yet: one error.", "bad.toml, line 47, column 9", `There is no person called "thomas"`,
				`owner = "thomas"`, "Did you mean “tomas”?", "To mend it:", "Why it matters:"} {
				if !strings.Contains(p.Text(), words) {
					t.Errorf("it does not say %q:\n%s", words, p.Text())
				}
			}
			if p.Has("button", "Play it") {
				t.Error("a file with errors can be played")
			}
			p.Choose("button", "Choose another file…", ownFile(t, "good.toml", smallScenario(t)))
			p.Wait("button", "Play it")
			p.Press("Escape")
			waitScreen(t, p, "library")
			p.Wait("button", "Start: A small quarter")
		})
	}
}

// TestCloserLook: a file that is no TOML is refused at once, and the worker says
// why. Without the worker the file is refused all the same, or played.
func TestCloserLook(t *testing.T) {
	var gone atomic.Bool
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Tolerate("404", "trial"),
		browsertest.Serve(func(page http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, ".wasm") && strings.Contains(r.URL.Path, "trial") && gone.Load() {
					http.NotFound(w, r)
					return
				}
				page.ServeHTTP(w, r)
			})
		}))
	p.WaitReady()
	gone.Store(true)
	p.Choose("button", "Choose a file…", ownFile(t, "small.toml", smallScenario(t)))
	p.WaitText("A closer look at it was not possible")
	p.Wait("button", "Play it")
	gone.Store(false)
	open := strings.Replace(string(smallScenario(t)), `title = "A small quarter"`, `title = "A small quarter`, 1)
	p.Choose("button", "Choose another file…", ownFile(t, "open.toml", []byte(open)))
	p.WaitText("This file cannot be played yet")
	p.WaitText("close it with a quote")
}

// TestStrangeFiles: whatever is dropped is answered in words, and what was on
// the screen stays.
func TestStrangeFiles(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL())
	p.WaitReady()
	good := ownFile(t, "good.toml", smallScenario(t))
	for _, c := range []struct {
		name  string
		files []string
		says  string
	}{
		{"huge", []string{ownFile(t, "huge.toml", make([]byte, 3<<20))}, "larger than 2 MB"},
		{"empty", []string{ownFile(t, "empty.toml", nil)}, "This file is empty."},
		{"several", []string{good, ownFile(t, "other.toml", smallScenario(t))}, "Drop one scenario at a time."},
		{"a folder", []string{t.TempDir()}, "This is a folder."},
	} {
		p.Drop(c.files...)
		p.WaitText(c.says)
		p.Until("it is announced", func() bool { return strings.Contains(p.Live(), c.says) })
		if got := screenOf(p); got != "library" {
			t.Errorf("%s: the screen is %s", c.name, got)
		}
	}
	p.Drop(ownFile(t, "picture.png", []byte("\x89PNG\r\n\x1a\n\x00\x00")))
	p.WaitText("UTF-8")
	waitScreen(t, p, "problems")
}

// TestOwnFileNotKept: where nothing can be stored the scenario is played, and
// the player knows.
func TestOwnFileNotKept(t *testing.T) {
	for name, option := range map[string]browsertest.Option{"blocked": browsertest.StorageBlocked(), "full": browsertest.StorageFull()} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, browsertest.WithoutWebGL(), option)
			p.WaitReady()
			p.Drop(ownFile(t, "small.toml", smallScenario(t)))
			p.WaitText("Your scenario could not be kept")
			p.Click("button", "Play it")
			waitScreen(t, p, "desk")
			p.Press("b")
			waitScreen(t, p, "consequence")
		})
	}
}

// keepDownloads has the page keep what it hands to the browser to save.
const keepDownloads = `URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.downloaded = text; }); return "#"; }`

// pasteMuch pastes a megabyte into the field that has the keyboard: it takes as
// much as it can, and says how much that is.
func pasteMuch(t *testing.T, p *browsertest.Page, most int) {
	t.Helper()
	p.Paste(strings.Repeat("So viel! ", 1<<20/9))
	words := fmt.Sprintf("No more fits in here: %d characters.", most)
	p.WaitText(words)
	p.Until("it is announced", func() bool { return strings.Contains(p.Live(), words) })
	if got := p.Focused().Value; len(got) != most {
		t.Errorf("the field holds %d characters, want %d", len(got), most)
	}
}

// TestRecord: at the end of a run a learner gives a name, saves the record and
// prints it; nothing of it leaves the page.
func TestRecord(t *testing.T) {
	p := browsertest.Open(t, browsertest.Query("seed=2"), browsertest.Script(keepDownloads))
	p.WaitReady()
	p.Drop(ownFile(t, "small.toml", smallScenario(t)))
	waitScreen(t, p, "problems")
	for step := 0; screenOf(p) != "debrief" || !p.Has("button", "Record of this run"); step++ {
		if step > 60 {
			t.Fatalf("the run does not end:\n%s", p.Text())
		}
		before, key := mark(p), "Enter"
		if screenOf(p) == "desk" {
			key = "a"
		}
		p.Press(key)
		p.Until("something follows", func() bool { return mark(p) != before })
	}
	p.Press("b") // a commitment
	p.WaitText("By when?")
	p.Click("button", "Record of this run")
	waitScreen(t, p, "record")
	p.Click("textbox", "Your name")
	pasteMuch(t, p, 80)
	p.Press("Ctrl+a")
	p.Type("Ada B. Cee")
	p.Until("the name is there", func() bool { return p.Focused().Value == "Ada B. Cee" })
	p.Click("button", "Save as a file")
	p.WaitText("Saved where your browser")
	var record struct {
		Kind, Date, Name string
		Scenario         struct{ ID, Title, Hash string }
		Decisions        []struct{ Scene, Choice string }
		Areas            []struct{ Said *int }
		Commitment       struct{ ID string }
	}
	p.Until("the file is there", func() bool {
		return json.Unmarshal([]byte(p.Eval(`globalThis.downloaded ?? ""`)), &record) == nil
	})
	if record.Kind != "stepback-record" || record.Name != "Ada B. Cee" || len(record.Date) != len("2026-01-01") ||
		record.Scenario.ID != "own:small" || len(record.Decisions) == 0 || len(record.Areas) != 3 || record.Areas[0].Said == nil || record.Commitment.ID != "commitment-1" {
		t.Errorf("the record is %+v", record)
	}

	p.Paper()
	const onPaper = `(() => {
		const h1 = document.querySelector("#mirror h1"), style = getComputedStyle(h1);
		return [style.color !== "rgba(0, 0, 0, 0)", style.position, getComputedStyle(document.querySelector("canvas")).display,
			document.querySelector("#mirror input").value, getComputedStyle(document.querySelector("#mirror button")).display].join(" ");
	})()`
	if got := p.Eval(onPaper); got != "true static none Ada B. Cee none" {
		t.Errorf("on paper the record is %s", got)
	}
}
