package experiment

import (
	"math"

	"stepback/sim"
)

// Finding is a published result that the model must show by itself.
type Finding struct {
	ID        string // such as "C4"
	Claim     string // what was found, in one sentence
	Source    string // who found it
	Statistic string // what is measured in the model
	Noise     string // which survey noise is added, or why none

	// Leaders is how many leaders the verdict takes.
	Leaders   int
	Measures  []Measure
	Ablations []Ablation

	// Run lives the experiment: one vector of sums for each leader. Leader i
	// draws from seeds.Of(i) alone, and p is only read.
	Run func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums
}

// Measure is one number of a finding with the band it must fall in.
type Measure struct {
	Name, Unit string
	// Low and High are the band. Either may be infinite: an order, such as
	// "larger when recorded", has no far side.
	Low, High float64
	Value     Statistic
}

// Ablation breaks a mechanism that a finding is credited to. With it the
// measure that it breaks must leave its band, or the finding would hold for
// some other reason.
type Ablation struct {
	Name   string
	Change func(*sim.Params)
	Breaks int // index of the measure
}

// Open reports whether the band has no far side.
func (m Measure) Open() bool { return math.IsInf(m.Low, 0) || math.IsInf(m.High, 0) }

// Width is the length of the band.
func (m Measure) Width() float64 { return m.High - m.Low }

// statistics are the measures as the bootstrap takes them.
func (f Finding) statistics() []Statistic {
	statistics := make([]Statistic, len(f.Measures))
	for i, m := range f.Measures {
		statistics[i] = m.Value
	}
	return statistics
}

// Estimates runs the finding and estimates all its measures.
func (f Finding) Estimates(p *sim.Params, seeds Seeds, progress Progress) []Estimate {
	clusters := f.Run(p, seeds, f.Leaders, progress)
	return Bootstrap(clusters, Resamples, uint64(seeds), f.statistics()...)
}

// Values runs the finding and returns its measures without intervals, for
// searches that look at thousands of models.
func (f Finding) Values(p *sim.Params, seeds Seeds, progress Progress) []float64 {
	return measure(Total(f.Run(p, seeds, f.Leaders, progress)), f.statistics())
}
