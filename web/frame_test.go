package web_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"stepback/web/browsertest"
)

// A learning platform of another site shows the game in a frame: two servers,
// two origins, and a browser that keeps them apart.

// course is a page of another site that shows the game in a frame. What is asked
// of it goes into the frame's tag.
func course(t *testing.T, game string) (address string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1>
			<iframe title="Stepback" %s src="%s" width="640" height="400"></iframe>`, r.FormValue("tag"), game+r.FormValue("query"))
	}))
	t.Cleanup(server.CloseClientConnections)
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1) // a port alone is no other site
}

// TestFrameOfAnotherSite: the game starts in it, is played by pointer and keys,
// and keeps the run. In a sandbox that keeps nothing it says so and is played,
// if its files may be had; else it says why it cannot start.
func TestFrameOfAnotherSite(t *testing.T) {
	var open atomic.Bool // are the files
	p := browsertest.Open(t, browsertest.Query("driver=dom"), browsertest.Tolerate("request to another host: http://localhost", "CORS policy", "ERR_FAILED", "not kept for later"),
		browsertest.Serve(func(page http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if open.Load() {
					w.Header().Set("Access-Control-Allow-Origin", "*")
				}
				page.ServeHTTP(w, r)
			})
		}))
	game := p.Eval(`location.origin`) + "/"
	outside := course(t, game)
	enter := func(tag, query string) *browsertest.Page {
		p.Go(outside + "/?" + tag + "&query=" + query)
		p.WaitText("Course")
		return p.Frame(game)
	}

	t.Run("another site", func(t *testing.T) {
		frame := enter("", "?seed=7")
		frame.WaitReady()
		corner, start := p.Box("Iframe", "Stepback"), frame.Box("button", "Start: Your first ninety days")
		p.ClickAt(corner.X+start.X+start.Width/2, corner.Y+start.Y+start.Height/2)
		waitScreen(t, frame, "desk")
		p.Press("b")
		waitScreen(t, frame, "consequence")
		frame = enter("", "?driver=dom")
		frame.WaitReady()
		frame.Wait("button", "Continue")
	})
	t.Run("a sandbox", func(t *testing.T) {
		open.Store(true)
		frame := enter("tag=sandbox=allow-scripts", "?driver=dom")
		frame.WaitReady()
		frame.WaitText("This browser keeps nothing for us")
		p.ClickAt(300, 300) // the frame has the keyboard
		p.Press("Enter")
		waitScreen(t, frame, "desk")
		p.Press("b")
		waitScreen(t, frame, "consequence")
	})
	t.Run("a sandbox without files", func(t *testing.T) {
		open.Store(false)
		frame := enter("tag=sandbox=allow-scripts", "?driver=dom")
		frame.Wait("heading", "The page around has locked the game out")
		frame.WaitText(game + "?driver=dom")
		if strings.Contains(frame.Text(), "is safe") {
			t.Error("it says that something is kept")
		}
	})
}
