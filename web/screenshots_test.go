package web_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"stepback/web/browsertest"
)

// TestScreenshots takes the pictures of the README (`make screenshots`).
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("STEPBACK_SCREENSHOTS")
	if dir == "" {
		t.Skip("make screenshots takes the pictures")
	}
	for _, size := range [][2]int{{360, 640}, {1366, 768}, {1920, 1080}} {
		release := make(chan struct{})
		hold := forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) {
			plain := r.Clone(r.Context())
			plain.Header.Del("Accept-Encoding")
			page.ServeHTTP(&halfWriter{ResponseWriter: w, release: release}, plain)
		})
		p := browsertest.Open(t, hold, browsertest.Size(size[0], size[1]))
		t.Cleanup(func() { close(release) })
		p.Until("the bar has moved", func() bool { return p.Eval(`document.getElementById("boot-bar")?.value > 40`) == "true" })
		p.Save(filepath.Join(dir, fmt.Sprintf("boot-%dx%d.png", size[0], size[1])))
	}
}
