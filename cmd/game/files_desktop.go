//go:build !js

package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"stepback/cmd/game/screen"
)

// chooses tells that files are dropped onto the window: it has no dialogue.
const chooses = false

// inPage tells that the game is a window of its own.
const inPage = false

// drop opens what was dropped onto the window.
func (l *loop) drop(files fs.FS) {
	entries, err := fs.ReadDir(files, ".")
	switch {
	case err != nil || len(entries) == 0:
		l.send(screen.NotOpened{Why: "open.unreadable"})
	case len(entries) > 1:
		l.send(screen.NotOpened{Why: "open.several"})
	case entries[0].IsDir():
		l.send(screen.NotOpened{Why: "open.folder"})
	default:
		l.dropped(files, entries[0].Name())
	}
}

func (l *loop) dropped(files fs.FS, name string) {
	file, err := files.Open(name)
	if err != nil {
		l.send(screen.NotOpened{Why: "open.unreadable"})
		return
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, largestFile+1))
	switch {
	case err != nil:
		l.send(screen.NotOpened{Why: "open.unreadable"})
	case len(data) > largestFile:
		l.send(screen.NotOpened{Why: "open.too-large"})
	default:
		l.take(name, data)
	}
}

// download writes a file where the player looks for such things, and never over
// another.
func download(name string, data []byte) (where string, err error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(home, "Downloads")
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = home
	}
	stem, kind := name[:len(name)-len(filepath.Ext(name))], filepath.Ext(name)
	for n := 1; ; n++ {
		where = filepath.Join(folder, name)
		file, err := os.OpenFile(where, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) && n < 100 {
			name = stem + "-" + string(rune('0'+n/10)) + string(rune('0'+n%10)) + kind
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = file.Write(data)
		return where, errors.Join(err, file.Close())
	}
}
