package scenarios

import (
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// TestLibrary: every scenario of this folder is offered.
func TestLibrary(t *testing.T) {
	names, err := filepath.Glob("*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		_, _, overlay := IsOverlay(name)
		if name != packFile && name != ladderFile && !overlay && !slices.Contains(Library(), name) {
			t.Errorf("%s does not name %s", packFile, name)
		}
		if data, err := Source(name); err != nil || len(data) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLibraryOrder: the pack decides, and what is not there is left out.
func TestLibraryOrder(t *testing.T) {
	pack := fstest.MapFS{
		packFile: {Data: []byte(`scenarios = ["b", "a", "gone", "b"]`)},
		"a.toml": {}, "b.toml": {},
	}
	if got := Listed(pack); !slices.Equal(got, []string{"b.toml", "a.toml"}) {
		t.Errorf("%v", got)
	}
	if got := Listed(fstest.MapFS{}); got != nil {
		t.Errorf("without a pack: %v", got)
	}
}
