package web

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"path"
	"sync"
	"time"
)

// Preview serves a page and tells every browser that has it open of each
// edition of one file. A page that is new, or was away, gets the latest.
type Preview struct {
	page http.Handler
	name string

	mu      sync.Mutex
	latest  []byte        // as it is sent; nil before the first edition
	changed chan struct{} // closed when there is another
}

// NewPreview serves a page, see [Handler], with a file that has a name.
func NewPreview(page http.Handler, name string) *Preview {
	return &Preview{page: page, name: name, changed: make(chan struct{})}
}

// Publish sends an edition of the file to everybody, with the chapters of a
// campaign by the names of their files.
func (p *Preview) Publish(text []byte, beside map[string]string) {
	edition := map[string]any{"name": p.name, "text": string(text)}
	if len(beside) > 0 {
		edition["beside"] = beside
	}
	p.send(edition)
}

// Gone tells everybody that there is no file at present.
func (p *Preview) Gone() { p.send(map[string]any{"name": p.name, "gone": true}) }

func (p *Preview) send(edition map[string]any) {
	data, err := json.Marshal(edition) // text that is not UTF-8 is told by the pages' own check
	if err != nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.latest = data
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *Preview) now() ([]byte, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.latest, p.changed
}

// previewEvents is where a page listens, see cmd/game/preview_js.go.
const previewEvents = "/preview/events"

// leave takes the place of the page's service worker. A browser that has one
// from a game at the same address would show that game in place of the preview.
const leave = `"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("stepback ")) await caches.delete(name);
  }
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) await page.navigate(page.url);
})()));
`

// ServeHTTP serves the page, which learns from its address that it previews,
// and the stream of editions.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch at := path.Clean("/" + r.URL.Path); {
	case at == previewEvents && r.Method == http.MethodGet:
		p.stream(w, r)
	case at == "/sw.js":
		w.Header().Set("Content-Type", types[".js"])
		w.Header().Set("Cache-Control", "no-store")
		io.WriteString(w, leave)
	case at == "/" && !r.URL.Query().Has("preview"):
		query := "preview"
		if r.URL.RawQuery != "" {
			query = r.URL.RawQuery + "&preview"
		}
		w.Header().Set("Cache-Control", "no-store")
		http.Redirect(w, r, "/?"+query, http.StatusFound)
	default:
		p.page.ServeHTTP(w, r)
	}
}

// pulse is how often a stream without news shows that it is alive.
const pulse = 15 * time.Second

// stream sends editions as server-sent events until the page is left.
func (p *Preview) stream(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", "text/event-stream")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	out := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n")
	for sent := ""; ; {
		data, changed := p.now()
		if string(data) != sent {
			sent = string(data)
			fmt.Fprintf(w, "data: %s\n\n", data)
		}
		if out.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-time.After(pulse):
			fmt.Fprint(w, ":\n\n")
		case <-r.Context().Done():
			return
		}
	}
}
