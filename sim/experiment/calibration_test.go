package experiment

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"stepback/sim"
)

// TestFindingsAreWhole: each finding says where it comes from and can fail.
func TestFindingsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Findings() {
		if seen[f.ID] {
			t.Errorf("%s is there twice", f.ID)
		}
		seen[f.ID] = true
		if f.Claim == "" || f.Source == "" || f.Statistic == "" || f.Noise == "" {
			t.Errorf("%s lacks a claim, a source, a statistic or a word on survey noise", f.ID)
		}
		if f.Leaders < 1 || len(f.Measures) == 0 || len(f.Ablations) == 0 {
			t.Errorf("%s lacks leaders, measures or ablations", f.ID)
		}
		for _, m := range f.Measures {
			if m.Name == "" || !(m.Low < m.High) || m.Value == nil {
				t.Errorf("%s: measure %q has the band %s", f.ID, m.Name, m.Band())
			}
		}
		for _, a := range f.Ablations {
			if a.Name == "" || a.Change == nil || a.Breaks < 0 || a.Breaks >= len(f.Measures) {
				t.Errorf("%s: ablation %q breaks measure %d of %d", f.ID, a.Name, a.Breaks, len(f.Measures))
			}
		}
	}
}

// raced is whether the race detector watches.
var raced bool

// TestCalibration holds what we claim to what the model shows: how many
// findings hold, and the page that tells of them.
// `make test` runs it without the race detector.
func TestCalibration(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("a calibration takes minutes here: go test ./sim/experiment runs it")
	}
	var verdicts []Verdict
	held := 0
	var missed []string
	for _, f := range Findings() {
		v := Judge(f, sim.DefaultParams(), VerdictSeeds, nil)
		t.Logf("%s\n%s", f.Claim, v)
		if v.Holds() {
			held++
		} else {
			missed = append(missed, f.ID)
		}
		verdicts = append(verdicts, v)
	}
	if held != sim.PatternsHeld || len(verdicts) != sim.PatternsTried {
		t.Errorf("%d of %d findings hold, and we say %d of %d", held, len(verdicts), sim.PatternsHeld, sim.PatternsTried)
	}
	if got := strings.Join(missed, " "); got != sim.PatternsMissed {
		t.Errorf("%q are missed, and we say %q", got, sim.PatternsMissed)
	}
	page, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOARCH == "amd64" && !strings.Contains(string(page), strings.TrimSpace(Report(verdicts, VerdictSeeds))) {
		t.Error("sim/README.md tells of another calibration: run make calibrate")
	}
}
