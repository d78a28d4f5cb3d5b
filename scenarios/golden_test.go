package scenarios

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stepback/sim/story"
)

var update = flag.Bool("update", false, "rewrite generated and golden files")

// compare holds a text against a file, or writes the file anew.
func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; write it with -update", err)
	}
	if got == string(want) {
		return
	}
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i, line := range gotLines {
		if i >= len(wantLines) || line != wantLines[i] {
			t.Errorf("%s differs in line %d; if that is meant, run the test with -update and read the difference\n got: %s", name, i+1, line)
			return
		}
	}
	t.Errorf("%s has more lines than it should; run the test with -update", name)
}

// decoded reads a scenario that must be right.
func decoded(t testing.TB, file string) *story.Scenario {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := Options{Beside: os.DirFS(filepath.Dir(file))}.Decode(filepath.Base(file), data)
	if sc == nil {
		t.Fatalf("%s:\n%s", file, problems.Render(data))
	}
	return sc
}

// played are all scenarios that tests play: small ones, a campaign, and those
// that ship.
func played(t testing.TB) (list []*story.Scenario) {
	list = append(list, decoded(t, "testdata/small.toml"), decoded(t, "testdata/organisation.toml"), decoded(t, "testdata/principal.toml"), decoded(t, "testdata/ferry.toml"), decoded(t, "testdata/unsaid.toml"), decoded(t, "testdata/career.toml"))
	shipped := Library()
	if raced {
		shipped = shipped[:3] // make test plays the others without the race detector
	}
	for _, name := range shipped {
		list = append(list, decoded(t, name))
	}
	return list
}

var goldens = []struct {
	name   string
	policy story.Policy
	seed   uint64
}{
	{"first-1", story.First, 1},
	{"last-2", story.Last, 2},
	{"random-3", story.Random(3), 3},
}

// TestGolden plays scenarios as the files in testdata/golden say. A difference
// means that saved games and links give another career than before.
func TestGolden(t *testing.T) {
	for _, sc := range played(t) {
		for _, g := range goldens {
			t.Run(sc.ID+"/"+g.name, func(t *testing.T) {
				text, _, err := story.Transcribe(sc, g.seed, g.policy)
				if err != nil {
					t.Fatal(err)
				}
				compare(t, filepath.Join("testdata", "golden", sc.ID+"-"+g.name+".txt"), text)
			})
		}
	}
}

// TestGoldenThroughSave plays the same with a save and a load before every
// answer: nothing may be lost in between.
func TestGoldenThroughSave(t *testing.T) {
	for _, sc := range played(t) {
		for _, g := range goldens {
			t.Run(sc.ID+"/"+g.name, func(t *testing.T) {
				want, _, err := story.Transcribe(sc, g.seed, g.policy)
				if err != nil {
					t.Fatal(err)
				}
				if got := throughSaves(t, sc, g.seed, g.policy); got != want {
					t.Errorf("saved and loaded, the play is another:\n%s", got)
				}
			})
		}
	}
}

func throughSaves(t *testing.T, sc *story.Scenario, seed uint64, policy story.Policy) string {
	t.Helper()
	p, err := story.Start(sc, story.Options{Seed: seed, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	transcript := story.NewTranscript(p, &b)
	for p.Asks() != story.AskNothing {
		p = savedAndLoaded(t, sc, p)
		transcript.Resume(p)
		transcript.Ask()
		if _, err := transcript.Answer(p.Input(policy(p))); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

// savedAndLoaded puts a play through a file and back.
func savedAndLoaded(t *testing.T, sc *story.Scenario, p *story.Play) *story.Play {
	t.Helper()
	data, err := p.MarshalSave()
	if err != nil {
		t.Fatal(err)
	}
	p, err = story.Load(sc, data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
