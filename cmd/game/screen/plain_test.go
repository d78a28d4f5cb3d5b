package screen_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/sample"
)

var rewrite = flag.Bool("rewrite", false, "write the expected texts anew; then read the diff")

// TestText compares every sample with testdata.
func TestText(t *testing.T) {
	for name, tree := range sample.Screens() {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", "text", name+".txt")
			got := screen.Text(&tree)
			if *rewrite {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the text is\n%s\nwant\n%s", got, want)
			}
		})
	}
}
