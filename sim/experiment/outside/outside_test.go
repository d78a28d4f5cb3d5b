package outside

import (
	"os"
	"runtime"
	"strings"
	"testing"

	"stepback/sim"
	x "stepback/sim/experiment"
)

// TestStudiesAreWhole: each says where it comes from, what was published for
// each measure, and can disagree.
func TestStudiesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Studies() {
		if seen[s.ID] {
			t.Errorf("%s is there twice", s.ID)
		}
		seen[s.ID] = true
		if s.Claim == "" || s.Source == "" || s.Leaders < 1 || len(s.Measures) == 0 || len(s.Published) != len(s.Measures) {
			t.Errorf("%s lacks a claim, a source, leaders or measures, or a published figure for each", s.ID)
		}
		for _, m := range s.Measures {
			if m.Name == "" || !(m.Low < m.High) || m.Value == nil {
				t.Errorf("%s: measure %q has the band %s", s.ID, m.Name, m.Band())
			}
		}
	}
}

// TestEveryStudyAnswers with a few leaders.
func TestEveryStudyAnswers(t *testing.T) {
	for _, s := range Studies() {
		s.Leaders = 8
		for _, j := range Ask(s, sim.DefaultParams(), x.TuningSeeds, nil).Measures {
			if word := Word(j); word == "" {
				t.Errorf("%s: %q has no word", s.ID, j.Measure.Name)
			}
		}
	}
}

func TestWord(t *testing.T) {
	for _, c := range []struct {
		low, high, value, to float64
		want                 string
	}{
		{0.4, 0.9, 0.5, 0.6, agrees},
		{0.4, 0.9, 0.2, 0.3, "too weak"},
		{0.4, 0.9, 1, 1.1, "too strong"},
		{0.4, 0.9, -0.2, -0.1, "wrong sign"},
		{0.4, 0.9, -0.2, 0.1, "too weak"},
		{-0.2, -0.1, -0.15, -0.1, agrees},
		{-0.2, -0.1, -0.3, -0.2, "too strong"},
		{-0.2, -0.1, -0.05, 0, "too weak"},
		{-0.1, 0.1, 0.3, 0.4, "too strong"},
	} {
		j := x.Judgement{Measure: x.Measure{Low: c.low, High: c.high}, Estimate: x.Estimate{Value: c.value, Low: 2*c.value - c.to, High: c.to}}
		if got := Word(j); got != c.want {
			t.Errorf("%v in %v to %v: %q, want %q", c.value, c.low, c.high, got, c.want)
		}
	}
}

// TestPage holds the page to what the model answers.
func TestPage(t *testing.T) {
	if testing.Short() || raced || runtime.GOARCH != "amd64" {
		t.Skip("asking takes a minute: go test ./sim/experiment/outside does")
	}
	var answers []Answer
	for _, s := range Studies() {
		answers = append(answers, Ask(s, sim.DefaultParams(), x.VerdictSeeds, nil))
	}
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), strings.TrimSpace(Report(answers))) {
		t.Error("sim/README.md tells of other answers: run make outside")
	}
}

// raced is whether the race detector watches.
var raced bool
