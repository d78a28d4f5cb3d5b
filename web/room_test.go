package web_test

import (
	"os"
	"path/filepath"
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
			scenes := 0
			for step := 0; step < 80; step++ {
				screen := screenOf(p)
				shot(screen)
				if screen == "room-record" {
					break
				}
				before := mark(p)
				p.Press("PageDown")
				p.Until("something follows on the "+screen, func() bool { return mark(p) != before })
				if screen != "room-scene" && screen != "room-plan" {
					continue
				}
				p.Press("a", "b", "b")
				p.Until("three tables are in", func() bool { return p.Has("button", "Table C, in") })
				shot(screen + "-vote")
				p.Press("c", "PageDown")
				p.Until("the votes are shown", func() bool { return !p.Has("button", "Table C, in") })
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
		})
	}
}
