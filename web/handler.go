package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/andybalholm/brotli"

	"stepback/web/page"
)

// types are the media types of what the page consists of. The system's own
// table is not asked: it differs from machine to machine, and a wrong type
// for wasm costs the player streaming.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".md":          "text/plain; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".toml":        "application/toml; charset=utf-8",
	".ttf":         "font/ttf",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// Handler serves a built page: the right media types, brotli where the client
// takes it, the headers that keep the page to itself, and caching that never
// mixes two builds. It returns [ErrNotBuilt] if files hold no page.
func Handler(files fs.FS) (http.Handler, error) {
	if !built(files) {
		return nil, ErrNotBuilt
	}
	return handler{files}, nil
}

type handler struct{ files fs.FS }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", page.Policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "this server only hands out files", http.StatusMethodNotAllowed)
		return
	}

	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "index.html"
	}
	content, encoding, err := h.read(name, acceptsBrotli(r.Header.Get("Accept-Encoding")))
	if errors.Is(err, fs.ErrNotExist) {
		http.Error(w, "no such file: "+name, http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, "cannot read "+name, http.StatusInternalServerError)
		return
	}

	if t, ok := types[path.Ext(name)]; ok {
		header.Set("Content-Type", t)
	} else {
		header.Set("Content-Type", "application/octet-stream")
	}
	header.Set("Vary", "Accept-Encoding")
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	if page.IsHashed(name) {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	} else {
		header.Set("Cache-Control", "no-cache")
		sum := sha256.Sum256(content)
		header.Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	}
	// No time of change: embedded files have none, the ETag serves.
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// read returns the bytes to send for name and the encoding they are in. It
// makes do with either of the two twins, so that a folder may be published
// with only one of them.
func (h handler) read(name string, brotliWelcome bool) (content []byte, encoding string, err error) {
	if !fs.ValidPath(name) || strings.HasPrefix(path.Base(name), ".") || strings.HasSuffix(name, ".br") {
		return nil, "", fs.ErrNotExist
	}
	if info, err := fs.Stat(h.files, name); err == nil && info.IsDir() {
		return nil, "", fs.ErrNotExist
	}
	if brotliWelcome {
		content, err := fs.ReadFile(h.files, name+".br")
		if err == nil {
			return content, "br", nil
		}
	}
	content, err = fs.ReadFile(h.files, name)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return content, "", err
	}
	compressed, err := h.files.Open(name + ".br")
	if err != nil {
		return nil, "", err
	}
	defer compressed.Close()
	content, err = io.ReadAll(brotli.NewReader(compressed))
	return content, "", err
}

// acceptsBrotli reads an Accept-Encoding header. A weight of zero is a no.
func acceptsBrotli(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		coding, weight, _ := strings.Cut(part, ";")
		if strings.TrimSpace(coding) != "br" {
			continue
		}
		weight = strings.ReplaceAll(weight, " ", "")
		return strings.Trim(strings.TrimPrefix(weight, "q="), "0.") != "" || weight == ""
	}
	return false
}
