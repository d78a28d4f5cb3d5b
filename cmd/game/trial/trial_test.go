package trial_test

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/trial"
)

// TestFindings: slices change nothing, and the findings arrive on the other side
// of a worker as they were.
func TestFindings(t *testing.T) {
	text, err := os.ReadFile("../../../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	try := func(slice int) screen.Findings {
		tr, err := trial.New("small.toml", string(text), 20)
		if err != nil {
			t.Fatal(err)
		}
		for done, total := tr.Advance(0); done < total; {
			done, total = tr.Advance(slice)
		}
		return tr.Findings()
	}
	f := try(1)
	if again := try(1000); !reflect.DeepEqual(f, again) {
		t.Errorf("in other slices the findings are\n%+v\nand not\n%+v", again, f)
	}
	ended := 0
	for _, e := range f.Endings {
		ended += e.Plays
	}
	if f.Runs != 20 || f.Plays != 20*len(f.Ways) || ended != f.Plays || f.Minutes < f.Shortest || f.Minutes > f.Longest || f.Ways[0].Ending == "" {
		t.Errorf("the findings are %+v", f)
	}
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var sent screen.Findings
	if err := json.Unmarshal(data, &sent); err != nil || !reflect.DeepEqual(sent, f) {
		t.Errorf("what is sent arrives as %+v (%v)", sent, err)
	}
	if _, err := trial.New("bad.toml", "title = 3", 20); !errors.Is(err, trial.ErrProblems) {
		t.Errorf("a file with errors: %v", err)
	}
}
