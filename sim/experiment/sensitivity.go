package experiment

import (
	"cmp"
	"slices"

	"stepback/sim"
)

// Sensitivity is which constants move which measures.
type Sensitivity struct {
	Outputs []string // "C4 trust with satisfaction", measure by measure
	Rows    []Sensitive
}

// Sensitive is a constant with its influence on each output.
type Sensitive struct {
	Constant   Constant
	Influences []Influence
}

// Screen moves constants through their ranges, by [Morris], and looks at every
// measure of every finding, always with the tuning seeds. Constants that
// matter most come first.
func Screen(p *sim.Params, constants []Constant, findings []Finding, trajectories int, progress Progress) Sensitivity {
	var s Sensitivity
	for _, f := range findings {
		for _, m := range f.Measures {
			s.Outputs = append(s.Outputs, f.ID+" "+m.Name)
		}
	}
	influences := Morris(ranges(constants), len(s.Outputs), trajectories, 1, progress, func(x []float64) []float64 {
		return allValues(findings, with(p, constants, x))
	})
	for i, c := range constants {
		s.Rows = append(s.Rows, Sensitive{c, influences[i]})
	}
	slices.SortStableFunc(s.Rows, func(a, b Sensitive) int { return cmp.Compare(b.Most(), a.Most()) })
	return s
}

// Most is the largest μ* of the constant on any output.
func (s Sensitive) Most() float64 {
	most := 0.0
	for _, influence := range s.Influences {
		most = max(most, influence.MuStar)
	}
	return most
}

// Strongest returns the outputs that the constant moves most, at most n,
// leaving out those under half of its strongest.
func (s Sensitive) Strongest(n int) []int {
	var outputs []int
	for i, influence := range s.Influences {
		if influence.MuStar > 0 && influence.MuStar >= s.Most()/2 {
			outputs = append(outputs, i)
		}
	}
	slices.SortStableFunc(outputs, func(a, b int) int {
		return cmp.Compare(s.Influences[b].MuStar, s.Influences[a].MuStar)
	})
	return outputs[:min(n, len(outputs))]
}

func ranges(constants []Constant) []Range {
	ranges := make([]Range, len(constants))
	for i, c := range constants {
		ranges[i] = c.Range()
	}
	return ranges
}

// with is a copy of the model with other constants.
func with(p *sim.Params, constants []Constant, x []float64) *sim.Params {
	changed := *p
	for i, c := range constants {
		c.Set(&changed, x[i])
	}
	return &changed
}

// allValues measures every finding on the tuning seeds, in order.
func allValues(findings []Finding, p *sim.Params) []float64 {
	var values []float64
	for _, f := range findings {
		values = append(values, f.Values(p, TuningSeeds, nil)...)
	}
	return values
}
