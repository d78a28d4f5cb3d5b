package scenarios

import (
	"os"
	"testing"
	"testing/fstest"
)

// TestPack: a folder is checked as a whole.
func TestPack(t *testing.T) {
	one := string(read(t, "testdata/bad/guide.toml"))
	good := string(read(t, "testdata/principal.toml"))
	pack := fstest.MapFS{
		"pack.toml":         {Data: []byte("format = 1\ntitle = \"A pack\"\nscenarios = [\"good\", \"god\", \"good\", \"bad.toml\"]\nauthor = \"me\"\n")},
		"good.toml":         {Data: []byte(good)},
		"again.toml":        {Data: []byte(good)},
		"bad.toml":          {Data: []byte(one)},
		"good.de.toml":      {Data: []byte("title = \"Gut\"\n")},
		"notes.txt":         {Data: []byte("not a scenario")},
		"drafts/other.toml": {Data: []byte("not looked at")},
		"ladder.toml":       {Data: []byte("format = 1\n")},
	}
	files, err := Options{}.CheckPack(pack, "my-pack")
	if err != nil {
		t.Fatal(err)
	}
	told := ""
	for _, f := range files {
		told += "# " + f.Name + "\n" + f.Problems.Render(f.Data)
	}
	compare(t, "testdata/pack.txt", told)
}

// TestShippedPack: nothing is wrong with what ships.
func TestShippedPack(t *testing.T) {
	files, err := Options{}.CheckPack(os.DirFS("."), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if len(f.Problems) > 0 {
			t.Error(f.Problems.Render(f.Data))
		}
	}
}
