package web_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"

	"stepback/web"
	"stepback/web/page"
)

// pressed returns s as brotli.
func pressed(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHandler(t *testing.T) {
	const game = "\x00asm and more"
	files := fstest.MapFS{
		".keep":                  {},
		"index.html":             {Data: []byte("<!doctype html>")},
		"game.0123456789ab.wasm": {Data: []byte(game)},
		"game.0123456789ab.wasm.br": {
			Data: pressed(t, game),
		},
		"only.js.br":  {Data: pressed(t, "let it = be")},
		"picture.png": {Data: []byte("\x89PNG")},
	}
	handler, err := web.Handler(files)
	if err != nil {
		t.Fatal(err)
	}

	tests := []struct {
		what, method, path, accept string
		code                       int
		kind, encoding, cache      string
		body                       string
	}{
		{"the page", "GET", "/", "br", 200, "text/html; charset=utf-8", "", "no-cache", "<!doctype html>"},
		{"by name", "GET", "/index.html", "", 200, "text/html; charset=utf-8", "", "no-cache", "<!doctype html>"},
		{"pressed", "GET", "/game.0123456789ab.wasm", "gzip, deflate, br", 200, "application/wasm", "br", "public, max-age=31536000, immutable", string(pressed(t, game))},
		{"plain", "GET", "/game.0123456789ab.wasm", "gzip", 200, "application/wasm", "", "public, max-age=31536000, immutable", game},
		{"no brotli, please", "GET", "/game.0123456789ab.wasm", "gzip, br;q=0", 200, "application/wasm", "", "public, max-age=31536000, immutable", game},
		{"unpacked for those who need it", "GET", "/only.js", "", 200, "text/javascript; charset=utf-8", "", "no-cache", "let it = be"},
		{"picture", "GET", "/picture.png", "br", 200, "image/png", "", "no-cache", "\x89PNG"},
		{"head", "HEAD", "/", "", 200, "text/html; charset=utf-8", "", "no-cache", ""},
		{"twin by its own name", "GET", "/only.js.br", "", 404, "text/plain; charset=utf-8", "", "", "no such file: only.js.br\n"},
		{"hidden", "GET", "/.keep", "", 404, "text/plain; charset=utf-8", "", "", "no such file: .keep\n"},
		{"upwards", "GET", "/../index.html", "", 200, "text/html; charset=utf-8", "", "no-cache", "<!doctype html>"},
		{"absent", "GET", "/nothing", "", 404, "text/plain; charset=utf-8", "", "", "no such file: nothing\n"},
		{"not to be written", "POST", "/", "", 405, "text/plain; charset=utf-8", "", "", "this server only hands out files\n"},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			request := httptest.NewRequest(test.method, "http://localhost"+test.path, nil)
			request.Header.Set("Accept-Encoding", test.accept)
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			got := recorder.Result()
			if got.StatusCode != test.code {
				t.Errorf("code %d, want %d", got.StatusCode, test.code)
			}
			for name, want := range map[string]string{
				"Content-Type":            test.kind,
				"Content-Encoding":        test.encoding,
				"Cache-Control":           test.cache,
				"Content-Security-Policy": page.Policy,
				"X-Content-Type-Options":  "nosniff",
				"Referrer-Policy":         "no-referrer",
			} {
				if got := got.Header.Get(name); got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
			if body := recorder.Body.String(); body != test.body {
				t.Errorf("body %q, want %q", body, test.body)
			}
		})
	}
}

func TestUnchangedIsNotSentAgain(t *testing.T) {
	handler, err := web.Handler(fstest.MapFS{"index.html": {Data: []byte("hello")}})
	if err != nil {
		t.Fatal(err)
	}
	first := httptest.NewRecorder()
	handler.ServeHTTP(first, httptest.NewRequest("GET", "http://localhost/", nil))
	request := httptest.NewRequest("GET", "http://localhost/", nil)
	request.Header.Set("If-None-Match", first.Header().Get("ETag"))
	second := httptest.NewRecorder()
	handler.ServeHTTP(second, request)
	if second.Code != http.StatusNotModified {
		t.Errorf("code %d, want 304", second.Code)
	}
}

func TestNotBuilt(t *testing.T) {
	if _, err := web.Handler(fstest.MapFS{".keep": {}}); !errors.Is(err, web.ErrNotBuilt) {
		t.Errorf("an empty folder gives %v", err)
	}
}
