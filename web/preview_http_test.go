package web_test

import (
	"bufio"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"stepback/web"
)

// TestPreviewStream: whoever listens gets the latest edition and each later
// one; the page learns from its address that it previews.
func TestPreviewStream(t *testing.T) {
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte("the page")) })
	preview := web.NewPreview(page, "a.toml")
	server := httptest.NewServer(preview)
	t.Cleanup(server.Close)
	t.Cleanup(server.CloseClientConnections)

	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for from, to := range map[string]string{"/": "/?preview", "/?seed=7": "/?seed=7&preview", "/?preview": "", "/index.html?preview": ""} {
		response, err := client.Get(server.URL + from)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if got := response.Header.Get("Location"); got != to {
			t.Errorf("%s leads to %q, want %q", from, got, to)
		}
	}

	preview.Publish([]byte("before"), nil)
	preview.Publish([]byte("one\n\"two\""), nil)
	response, err := http.Get(server.URL + "/preview/events")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if got := response.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Errorf("the type is %q", got)
	}
	lines := bufio.NewScanner(response.Body)
	expect := func(want string) {
		t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if data != want {
					t.Errorf("the event is %s, want %s", data, want)
				}
				return
			}
		}
		t.Fatal("the stream has ended")
	}
	expect(`{"name":"a.toml","text":"one\n\"two\""}`)
	preview.Publish([]byte("three"), nil)
	expect(`{"name":"a.toml","text":"three"}`)
	preview.Gone()
	expect(`{"gone":true,"name":"a.toml"}`)
}

// TestPreviewLeavesNoWorker: a service worker that another page has left at the
// same address goes away by itself.
func TestPreviewLeavesNoWorker(t *testing.T) {
	w := httptest.NewRecorder()
	web.NewPreview(http.NotFoundHandler(), "a.toml").ServeHTTP(w, httptest.NewRequest("GET", "/sw.js", nil))
	if got := w.Body.String(); w.Code != http.StatusOK || !strings.Contains(got, "unregister()") || w.Header().Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%d %v %s", w.Code, w.Header(), got)
	}
}
