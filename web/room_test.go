package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

// A workshop of an hour, played with keys alone.

// roomPictures takes a picture of each screen of a workshop if asked to.
func roomPictures(p *browsertest.Page, size string) func(name string) {
	dir, taken := os.Getenv("STEPBACK_ROOM_PICTURES"), map[string]int{}
	return func(name string) {
		if taken[name]++; dir != "" && taken[name] <= 2 {
			time.Sleep(1500 * time.Millisecond)
			p.Save(filepath.Join(dir, name+string(rune('0'+taken[name]))+"-"+size+".png"))
		}
	}
}

func TestWorkshop(t *testing.T) {
	for size, window := range map[string][2]int{"1366x768": {1366, 768}, "1920x1080": {1920, 1080}} {
		t.Run(size, func(t *testing.T) {
			p := browsertest.Open(t, browsertest.Size(window[0], window[1]), browsertest.ReducedMotion(), browsertest.Query("projector&seed=7&"+os.Getenv("STEPBACK_ROOM_QUERY")))
			p.WaitReady()
			shot := roomPictures(p, size)
			waitScreen(t, p, "room")
			shot("setup")
			p.Press("4", "Enter")
			waitScreen(t, p, "room-intro")
			p.Press("?")
			waitScreen(t, p, "room-keys")
			shot("keys")
			p.Press("?", ".")
			waitScreen(t, p, "blank")
			shot("blank")
			p.Press(".")
			waitScreen(t, p, "room-intro")
			scenes := 0
			for step := 0; step < 80; step++ {
				screen := screenOf(p)
				shot(screen)
				if screen == "room-record" {
					break
				}
				if screen == "room-commit" {
					p.Press("Tab")
					pasteMuch(t, p, 160)
					p.Press("Ctrl+a")
					p.Type("Ask before we help, from Monday on.")
				}
				before := mark(p)
				p.Press("PageDown")
				p.Until("something follows on the "+screen, func() bool { return mark(p) != before })
				if screen != "room-scene" && screen != "room-plan" {
					continue
				}
				p.Press("a", "b", "b")
				p.Until("three tables are in", func() bool { return p.Has("button", "Table 3, in") })
				shot(screen + "-vote")
				p.Press("c", "PageDown")
				p.Until("the votes are shown", func() bool { return !p.Has("button", "Table 3, in") })
				shot(screen + "-shown")
				p.Press("PageDown")
				p.Until("the choice is taken", func() bool { return !p.Has("button", "Take it") })
				if screen == "room-scene" {
					scenes++
				}
			}
			if scenes != 5 {
				t.Errorf("%d scenes", scenes)
			}
			if !strings.Contains(p.Text(), "Table 1: Ask before we help") {
				t.Errorf("the commitment is not on the record:\n%s", p.Text())
			}
		})
	}
}

// TestNotesWindow: the facilitator's window may be opened late; it follows, and
// its keys are the game's.
func TestNotesWindow(t *testing.T) {
	p := browsertest.Open(t, browsertest.Scale(0.5), browsertest.ReducedMotion(), browsertest.Query("projector&seed=7"))
	p.WaitReady()
	waitScreen(t, p, "room")
	notes := p.Beside("notes&projector")
	notes.WaitReady()
	notes.Until("it waits for a workshop", func() bool { return strings.Contains(notes.Text(), "Waiting for the game") })
	p.Press("3", "Enter")
	waitScreen(t, p, "room-intro")
	notes.Until("the purpose is told", func() bool { return strings.Contains(notes.Text(), "Notice how much of your old job you keep") })
	notes.Press("PageDown", "PageDown", "b", "a")
	p.Until("two tables are in", func() bool { return strings.Contains(p.Text(), "2 of 3 tables in") })
	notes.Until("the votes are told", func() bool {
		text := notes.Text()
		return strings.Contains(text, "Table 1: B") && strings.Contains(text, "Table 3: still out")
	})
	notes.Press("PageDown", "a") // a tie
	waitScreen(t, p, "room-scene")
	notes.Until("the notes of the scene are told", func() bool { return strings.Contains(notes.Text(), "Look out for how fast the answer comes") })
	if strings.Contains(p.Text(), "Look out") {
		t.Error("the room reads the notes")
	}
	p.Press("n") // opens a third window, of the same name each time
	p.Reload()
	p.WaitReady()
	p.Press("Enter")
	waitScreen(t, p, "room-scene")
	p.Press("PageDown", "c")
	notes.Until("the notes follow after a reload", func() bool { return strings.Contains(notes.Text(), "Table 1: C") })
	// The clock runs; the picture does not.
	time.Sleep(time.Second)
	drawn, before := p.Draws(), notes.Text()
	notes.Until("seconds pass", func() bool { return notes.Text() != before })
	time.Sleep(2 * time.Second)
	if again := p.Draws(); again != drawn {
		t.Errorf("a screen with a timer was drawn %d times in some seconds", again-drawn)
	}
	anotherRoom(t, p, notes)
}

// anotherRoom opens a second room in the same browser: the notes stay those of
// the first, and so do the keys that are pressed there.
func anotherRoom(t *testing.T, p, notes *browsertest.Page) {
	t.Helper()
	other := p.Beside("projector&driver=dom")
	other.WaitReady()
	other.Press("Enter") // goes on with what was kept, at the same vote
	waitScreen(t, other, "room-scene")
	own := other.Beside("notes=" + other.Eval(`sessionStorage.getItem("stepback:notes")`))
	own.WaitReady()
	other.Press("d")
	own.WaitText("Table 2: D")
	here, there := mark(p), mark(other)
	notes.Press("a")
	p.Until("the first room has one more", func() bool { return mark(p) != here })
	notes.WaitText("Table 2: A")
	if mark(other) != there || strings.Contains(notes.Text(), ": D") || strings.Contains(own.Text(), "Table 2: A") {
		t.Errorf("two rooms share their notes:\n%s\nand\n%s", notes.Text(), own.Text())
	}
	p.Reload()
	p.WaitReady()
	p.Press("Enter")
	notes.WaitText("Table 2: A") // its own workshop is on, not the one that was kept last
	if strings.Contains(notes.Text(), ": D") {
		t.Errorf("after a reload the first room is the other:\n%s", notes.Text())
	}
	p.Go("about:blank")
	other.Reload()
	other.WaitReady()
	other.Press("Enter")
	waitScreen(t, other, "room-scene")
	other.Press("d")
	notes.WaitText("Table 3: D") // now that its own room is gone
}

// TestRoomFetches: a room chooses a scenario that is not in the page yet, and
// begins its cut; the guide of it can be printed.
func TestRoomFetches(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Query("projector&seed=7"))
	p.WaitReady()
	waitScreen(t, p, "room")
	p.Click("button", "The hero release")
	p.WaitText("5 scenes of 5")
	p.Press("g")
	waitScreen(t, p, "room-guide")
	p.WaitText("Which part of this night must not fail")
	p.Press("Escape", "Enter")
	waitScreen(t, p, "room-intro")
	if p.Eval(`document.querySelector("main .scene").getBoundingClientRect().width > innerWidth / 2 ? "wide" : ""`) == "" {
		t.Error("read as a page, the room has one narrow column")
	}
	p.Reload()
	p.WaitReady()
	waitScreen(t, p, "room")
	p.Press("Enter")
	waitScreen(t, p, "room-intro")
	p.WaitText("The hero release")
}

// TestNoNotesWindow: a browser that cannot share says so, in both windows.
func TestNoNotesWindow(t *testing.T) {
	p := browsertest.Open(t, browsertest.WithoutWebGL(), browsertest.Script("delete globalThis.BroadcastChannel"), browsertest.Query("projector"))
	p.WaitReady()
	p.Press("Enter", "n")
	p.Until("it is told", func() bool { return strings.Contains(p.Text(), "cannot share notes") })
	notes := p.Beside("notes")
	notes.WaitReady()
	notes.Until("it is told there too", func() bool { return strings.Contains(notes.Text(), "cannot share notes") })
}
