// Package web serves the built page: the game as WebAssembly, the page around
// it, and each file's compressed twin. The files come from web/dist, where
// `make build` puts them; they are embedded, so that one binary is a whole
// server.
package web

import (
	"embed"
	"errors"
	"io/fs"
)

// dist is empty but for .keep until the page is built, so that a fresh clone
// can be vetted and tested.
//
//go:embed all:dist
var dist embed.FS

// ErrNotBuilt is returned for files that hold no page.
var ErrNotBuilt = errors.New("the page is not built: run `make build` (or `go run ./web/build`) and try again")

// Files returns the page that was built into this program, or [ErrNotBuilt].
func Files() (fs.FS, error) {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		return nil, err
	}
	if !built(files) {
		return nil, ErrNotBuilt
	}
	return files, nil
}

// built tells whether files hold a page.
func built(files fs.FS) bool {
	_, err := fs.Stat(files, "index.html")
	return err == nil
}
