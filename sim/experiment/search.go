package experiment

import (
	"math"

	"stepback/sim"
)

// Tuning is a search for constants with which findings hold. It looks at the
// tuning seeds only, and always at the same ones: two models then differ by
// their constants and not by their luck.
type Tuning struct {
	Findings  []Finding
	Constants []Constant // those that may move, within their ranges
	// Pull is the penalty for a constant that moves across its whole range; it
	// keeps constants in place that the findings do not speak about. 0.1 is a
	// small one.
	Pull float64
	// Passes is how often, at most, every constant is tried.
	Passes int
}

// Move is one step of a search.
type Move struct {
	Constant Constant
	From, To float64
	Penalty  float64 // after the move
}

// Search returns the best constants it finds and how it came there. It is
// deterministic. Progress counts trials of a constant.
func (t Tuning) Search(p *sim.Params, progress Progress) (*sim.Params, []Move) {
	start := make([]float64, len(t.Constants))
	for i, c := range t.Constants {
		start[i] = c.Value(p)
	}
	var measures []Measure
	for _, f := range t.Findings {
		measures = append(measures, f.Measures...)
	}
	x, steps := descend(start, ranges(t.Constants), t.Passes, progress, func(x []float64) float64 {
		values := allValues(t.Findings, with(p, t.Constants, x))
		return Penalty(measures, values) + t.Pull*distance(x, start, t.Constants)
	})
	moves := make([]Move, len(steps))
	for i, s := range steps {
		moves[i] = Move{t.Constants[s.input], s.from, s.to, s.value}
	}
	return with(p, t.Constants, x), moves
}

// Penalty is how badly values miss the middles of their bands: the sum of
//
//	((value − middle) / width of the band)²
//
// so that a value at the edge of its band costs 0.25. An order costs nothing
// where it holds and at most 1. A measure without a value costs 4, as one that
// is two bands away.
func Penalty(measures []Measure, values []float64) float64 {
	sum := 0.0
	for i, m := range measures {
		sum += m.penalty(values[i])
	}
	return sum
}

func (m Measure) penalty(value float64) float64 {
	switch {
	case math.IsNaN(value):
		return 4
	case m.Open():
		return m.disorder(value)
	}
	off := (value - (m.Low+m.High)/2) / m.Width()
	return off * off
}

// disorder is how far a value is on the wrong side of an order, relative to
// both: 0 to 1.
func (m Measure) disorder(value float64) float64 {
	if m.Low <= value && value <= m.High {
		return 0
	}
	edge := m.Low
	if math.IsInf(edge, 0) {
		edge = m.High
	}
	return math.Abs(value-edge) / (math.Abs(value) + math.Abs(edge))
}

// distance is the sum of squared moves, each as a share of its range.
func distance(x, start []float64, constants []Constant) float64 {
	sum := 0.0
	for i, c := range constants {
		share := (x[i] - start[i]) / c.Range().Width()
		sum += share * share
	}
	return sum
}

// step is a move of one input that made the value smaller.
type step struct {
	input    int
	from, to float64
	value    float64
}

const (
	firstStep = 1.0 / 4  // of the range
	lastStep  = 1.0 / 64 // smaller ones are not worth a run
	leastGain = 0.01     // a share of the value: less may be roughness
)

// descend makes f smaller by coordinate search: it tries each input a step up
// and down, moves where that gains, and halves the step of an input for which
// neither does (Hooke and Jeeves 1961, the exploratory moves). It needs no
// gradients and, since it only compares, bears a rough f.
func descend(start []float64, inputs []Range, passes int, progress Progress, f func([]float64) float64) ([]float64, []step) {
	x := append([]float64(nil), start...)
	best := f(x)
	size := make([]float64, len(x))
	for i, input := range inputs {
		size[i] = firstStep * input.Width()
	}
	var steps []step
	for pass := range passes {
		for i, input := range inputs {
			if size[i] >= lastStep*input.Width() {
				to, value := better(x, i, size[i], input, f)
				if value < best*(1-leastGain) {
					steps = append(steps, step{i, x[i], to, value})
					x[i], best = to, value
				} else {
					size[i] /= 2
				}
			}
			progress.report(pass*len(x)+i+1, passes*len(x))
		}
	}
	return x, steps
}

// better tries input i a step down and up, and returns the lower of the two
// values and where it was found.
func better(x []float64, i int, size float64, input Range, f func([]float64) float64) (to, value float64) {
	tries := [2]float64{math.Max(input.From, x[i]-size), math.Min(input.To, x[i]+size)}
	var values [2]float64
	Each(len(tries), nil, func(n int) {
		trial := append([]float64(nil), x...)
		trial[i] = tries[n]
		values[n] = f(trial)
	})
	if values[0] < values[1] {
		return tries[0], values[0]
	}
	return tries[1], values[1]
}
