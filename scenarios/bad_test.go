package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestBad checks the scenarios of testdata/bad: beside each is what its author
// is told. Read the difference after -update as an author would.
func TestBad(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios in testdata/bad: %v", err)
	}
	options := Options{Portraits: []string{"mira", "tomas"}, Policies: []string{"random", "supported", "hands-off"}, Beside: os.DirFS("testdata")}
	told := map[string]bool{}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".toml"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sc, problems := options.Decode(filepath.Base(file), data)
			if len(problems) == 0 {
				t.Error("nothing is found wrong with it")
			}
			if (sc != nil) != (problems.Errors() == 0) {
				t.Errorf("%d errors, and a scenario: %v", problems.Errors(), sc != nil)
			}
			for _, p := range problems {
				told[p.Code] = true
				if p.Line < 1 || p.Column < 1 || p.Len < 1 || p.What == "" || p.Why == "" || p.Fix == "" {
					t.Errorf("incomplete: %+v", p)
				}
			}
			compare(t, strings.TrimSuffix(file, ".toml")+".txt", problems.Render(data))
		})
	}
	for _, c := range Codes() {
		// Claims are of ladder files, the sixth hundred of packs, the seventh of overlays.
		if !told[c.Code] && c.Code != codeTooLarge && c.Code != codeClaim && c.Code < "SB6" {
			t.Errorf("no file of testdata/bad shows %s: %s", c.Code, c.Means)
		}
	}
}
