package experiment

import (
	"fmt"
	"strings"

	"stepback/sim"
)

// Verdict is what the model has to say about a finding.
type Verdict struct {
	Finding   Finding
	Measures  []Judgement // one for each measure of the finding
	Ablations []Broken    // one for each ablation
}

// Judgement is a measure with its estimate.
type Judgement struct {
	Measure  Measure
	Estimate Estimate
}

// Broken is a measure under an ablation.
type Broken struct {
	Ablation Ablation
	// Whole says that the measure lies in its band while the mechanism is on;
	// otherwise there is nothing to break.
	Whole bool
	Judgement
}

// Judge measures a finding, with the model as it is and with each ablation.
func Judge(f Finding, p *sim.Params, seeds Seeds, progress Progress) Verdict {
	stages := 1 + len(f.Ablations)
	v := Verdict{Finding: f}
	for i, estimate := range f.Estimates(p, seeds, progress.part(0, stages)) {
		v.Measures = append(v.Measures, Judgement{f.Measures[i], estimate})
	}
	for i, ablation := range f.Ablations {
		without := *p
		ablation.Change(&without)
		estimates := f.Estimates(&without, seeds, progress.part(i+1, stages))
		v.Ablations = append(v.Ablations, Broken{
			Ablation:  ablation,
			Whole:     v.Measures[ablation.Breaks].Within(),
			Judgement: Judgement{f.Measures[ablation.Breaks], estimates[ablation.Breaks]},
		})
	}
	return v
}

// Holds reports whether every measure holds and every ablation breaks its own.
func (v Verdict) Holds() bool {
	for _, j := range v.Measures {
		if !j.Holds() {
			return false
		}
	}
	for _, b := range v.Ablations {
		if !b.Breaks() {
			return false
		}
	}
	return true
}

// Holds reports whether the measure passes: its value lies in the band and the
// half-width of the interval is at most a quarter of the band. A band without
// a far side, an order, must hold the whole interval instead.
func (j Judgement) Holds() bool { return j.Within() && j.Sure() }

// Within reports whether the value lies in the band.
func (j Judgement) Within() bool {
	return j.Measure.Low <= j.Estimate.Value && j.Estimate.Value <= j.Measure.High
}

// Sure reports whether the interval is narrow enough to say so.
func (j Judgement) Sure() bool {
	if j.Measure.Open() {
		return j.Measure.Low <= j.Estimate.Low && j.Estimate.High <= j.Measure.High
	}
	return j.Estimate.HalfWidth() <= j.Measure.Width()/4
}

// Outside reports whether no part of the interval lies in the band.
func (j Judgement) Outside() bool {
	return j.Estimate.High < j.Measure.Low || j.Estimate.Low > j.Measure.High
}

// Word is the verdict in a word or two.
func (j Judgement) Word() string {
	switch {
	case !j.Within():
		return "misses"
	case !j.Sure():
		return "too uncertain"
	}
	return "holds"
}

// Breaks reports whether the ablation did what it should: take a measure out of
// its band.
func (b Broken) Breaks() bool { return b.Whole && b.Outside() }

// Word says what the ablation did.
func (b Broken) Word() string {
	switch {
	case !b.Whole:
		return "shows nothing"
	case b.Outside():
		return "breaks it, as it must"
	}
	return "does not break it"
}

// String prints a line for each measure and each ablation.
func (v Verdict) String() string {
	var lines []string
	for _, j := range v.Measures {
		lines = append(lines, fmt.Sprintf("%-4s %-46s %s  %s", v.Finding.ID, j.Measure.Name, j, j.Word()))
	}
	for _, b := range v.Ablations {
		lines = append(lines, fmt.Sprintf("%-4s %-46s %s  %s", "", "without "+b.Ablation.Name, b.Judgement, b.Word()))
	}
	return strings.Join(lines, "\n")
}

// String writes estimate, interval and band.
func (j Judgement) String() string {
	return fmt.Sprintf("%-26s band %-16s", j.Interval(), j.Band())
}
