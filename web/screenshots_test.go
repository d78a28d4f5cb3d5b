package web_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stepback/web/browsertest"
)

// TestScreenshots takes the pictures of the README (`make screenshots`).
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("STEPBACK_SCREENSHOTS")
	if dir == "" {
		t.Skip("make screenshots takes the pictures")
	}
	t.Run("boot", func(t *testing.T) { bootPictures(t, dir) })
	t.Run("game", func(t *testing.T) { gamePictures(t, dir) })
}

// gamePictures shows each screen once on a laptop, and the desk on a phone and
// on a projector.
func gamePictures(t *testing.T, dir string) {
	luck := browsertest.Query("seed=11") // the same pictures every time
	p := browsertest.Open(t, browsertest.Size(1366, 768), browsertest.Scale(1), browsertest.ReducedMotion(), luck)
	p.WaitReady()
	saved := map[string]bool{}
	save := func(name string) {
		if !saved[name] {
			saved[name] = true
			time.Sleep(time.Second) // let the picture come to rest
			p.Save(filepath.Join(dir, name+"-1366x768.png"))
		}
	}
	for dilemmas, step := 0, 0; step < 120; step++ {
		screen, before := screenOf(p), mark(p)
		name, key := screen, "Enter"
		switch screen {
		case "desk":
			if dilemmas++; dilemmas == 6 {
				save("desk")
			}
			name, key = "", "b"
		case "debrief":
			name = "debrief-" + strings.ToLower(strings.Fields(p.Eval(`document.querySelector("#mirror h1").textContent`))[0])
		}
		if name != "" {
			save(name)
		}
		if screen == "debrief" && p.Has("button", "Same quarter, again") {
			break
		}
		p.Press(key)
		p.Until("something follows", func() bool { return mark(p) != before })
	}
	phone := browsertest.Open(t, browsertest.Phone(), browsertest.ReducedMotion(), luck)
	phone.WaitReady()
	phone.Press("Enter")
	waitScreen(t, phone, "desk")
	phone.Save(filepath.Join(dir, "desk-360x640.png"))
	room := browsertest.Open(t, browsertest.Size(1920, 1080), browsertest.Scale(1), browsertest.ReducedMotion(), luck)
	room.WaitReady()
	room.Press("s")
	waitScreen(t, room, "settings")
	room.Press("r", "Escape")
	waitScreen(t, room, "library")
	room.Press("Enter")
	waitScreen(t, room, "desk")
	time.Sleep(time.Second)
	room.Save(filepath.Join(dir, "desk-1920x1080.png"))
}

func bootPictures(t *testing.T, dir string) {
	for _, size := range [][2]int{{360, 640}, {1366, 768}, {1920, 1080}} {
		release := make(chan struct{})
		hold := forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
			plain := r.Clone(r.Context())
			plain.Header.Del("Accept-Encoding")
			page.ServeHTTP(&heldWriter{ResponseWriter: w, holds: []hold{{50, release}}}, plain)
		})
		p := browsertest.Open(t, hold, browsertest.Size(size[0], size[1]), browsertest.Scale(1))
		t.Cleanup(func() { close(release) })
		p.Until("the bar has moved", func() bool { return p.Eval(`document.getElementById("boot-bar")?.value > 40`) == "true" })
		p.Save(filepath.Join(dir, fmt.Sprintf("boot-%dx%d.png", size[0], size[1])))
	}
}
