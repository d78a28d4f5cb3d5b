//go:build !js

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"stepback/cmd/game/screen"
)

// TestDrop: whatever is dropped onto the window reaches the model as a file
// that was checked, or with the reason why it was not opened.
func TestDrop(t *testing.T) {
	small, err := os.ReadFile("../../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	file := func(text []byte) *fstest.MapFile { return &fstest.MapFile{Data: text} }
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		why   string
	}{
		{"a scenario", fstest.MapFS{"small.toml": file(small)}, ""},
		{"two", fstest.MapFS{"small.toml": file(small), "other.toml": file(small)}, "open.several"},
		{"a folder", fstest.MapFS{"pack/small.toml": file(small)}, "open.folder"},
		{"an empty file", fstest.MapFS{"small.toml": file(nil)}, "open.empty"},
		{"a huge file", fstest.MapFS{"small.toml": file(make([]byte, largestFile+1))}, "open.too-large"},
		{"nothing", fstest.MapFS{}, "open.unreadable"},
	} {
		l, f, _ := newFake(t)
		l.drop(c.files)
		switch m := f.updates[len(f.updates)-1].(type) {
		case screen.NotOpened:
			if m.Why != c.why {
				t.Errorf("%s: %s, want %q", c.name, m.Why, c.why)
			}
		case screen.Opened:
			if c.why != "" || m.File.Scenario == nil || m.File.Scenario.ID != "own:small" || len(m.File.Problems) == 0 {
				t.Errorf("%s: opened %+v", c.name, m.File)
			}
		default:
			t.Errorf("%s: the model heard %v", c.name, f.updates)
		}
	}
}

// TestKeptFiles: files of earlier visits are checked anew, since the language
// may have moved on.
func TestKeptFiles(t *testing.T) {
	data, err := json.Marshal([]screen.File{{Name: "old.toml", Text: "format = 1\n"}})
	if err != nil {
		t.Fatal(err)
	}
	files, err := keptFiles(data)
	if err != nil || len(files) != 1 || files[0].Scenario != nil || len(files[0].Problems) == 0 {
		t.Errorf("%+v, %v", files, err)
	}
	if _, err := keptFiles([]byte("{")); err == nil {
		t.Error("a broken list is no error")
	}
}

// TestDownload never writes over another file.
func TestDownload(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	seen := map[string]bool{}
	for _, text := range []string{"one", "two", "three"} {
		where, err := download("record.json", []byte(text))
		if err != nil || seen[where] || !strings.HasPrefix(filepath.Base(where), "record") {
			t.Fatalf("%s, %v", where, err)
		}
		seen[where] = true
		if data, _ := os.ReadFile(where); string(data) != text {
			t.Errorf("%s holds %q", where, data)
		}
	}
}
