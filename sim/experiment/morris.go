package experiment

import "math"

// Range is the interval that an input may move in.
type Range struct{ From, To float64 }

// at is the point a share (0 to 1) of the way.
func (r Range) at(share float64) float64 { return r.From + share*(r.To-r.From) }

// Width is the length of the range.
func (r Range) Width() float64 { return r.To - r.From }

// Influence is what one input does to one output, in standard deviations of
// that output for a move across the whole range of the input.
type Influence struct {
	// MuStar is the mean absolute elementary effect: how much the input
	// matters (Campolongo, Cariboni and Saltelli 2007).
	MuStar float64
	// Mu is the mean effect, with its sign: near ±MuStar if the input pushes
	// one way only.
	Mu float64
	// Sigma is the standard deviation of the effects: how much depends on
	// where the other inputs are.
	Sigma float64
}

const (
	morrisLevels = 4                                         // p: inputs sit at 0, 1/3, 2/3 and 1 of their ranges
	morrisStep   = morrisLevels / (2.0 * (morrisLevels - 1)) // Δ = p/(2(p−1)), with which all levels are as likely
)

// Morris screens the inputs of a function by elementary effects (Morris 1991).
// Each trajectory starts at random levels and moves one input after another,
// in random order, by two thirds of its range; the change of the output over
// the step is an effect. It calls f trajectories·(inputs+1) times, on all
// cores; f must be a pure function with so many outputs. Where an output is
// NaN, the effects beside it are left out.
//
// The result is indexed by input, then output.
func Morris(inputs []Range, outputs, trajectories int, seed uint64, progress Progress, f func(x []float64) []float64) [][]Influence {
	points := len(inputs) + 1
	walks := make([]walk, trajectories)
	for t := range walks {
		walks[t] = walkFrom(Luck{seed}, uint64(t), len(inputs))
	}
	results := make([][]float64, trajectories*points)
	Each(len(results), progress, func(i int) {
		results[i] = f(walks[i/points].point(i%points, inputs))
	})
	influences := make([][]Influence, len(inputs))
	for input := range inputs {
		for output := range outputs {
			effects := effectsOf(input, output, walks, results)
			influences[input] = append(influences[input], influenceOf(effects, spread(results, output)))
		}
	}
	return influences
}

// walk is one trajectory in units of the ranges.
type walk struct {
	start, step []float64 // by input
	order       []int     // the input that moves first, second, …
	place       []int     // by input, when it moves
}

func walkFrom(luck Luck, t uint64, inputs int) walk {
	w := walk{start: make([]float64, inputs), step: make([]float64, inputs), order: make([]int, inputs), place: make([]int, inputs)}
	for i := range inputs {
		level := luck.Below(morrisLevels, t, 0, uint64(i))
		w.start[i] = float64(level) / (morrisLevels - 1)
		w.step[i] = morrisStep
		if level >= morrisLevels/2 {
			w.step[i] = -morrisStep
		}
		// Inside-out shuffle (Durstenfeld 1964).
		j := luck.Below(i+1, t, 1, uint64(i))
		w.order[i] = w.order[j]
		w.order[j] = i
	}
	for when, input := range w.order {
		w.place[input] = when
	}
	return w
}

// point is where the walk is after so many moves, in the inputs' units.
func (w walk) point(moves int, inputs []Range) []float64 {
	x := make([]float64, len(inputs))
	for i, input := range inputs {
		share := w.start[i]
		if w.place[i] < moves {
			share += w.step[i]
		}
		x[i] = input.at(share)
	}
	return x
}

// effectsOf returns the elementary effects (y after − y before) / step of an
// input on an output, one a walk.
func effectsOf(input, output int, walks []walk, results [][]float64) []float64 {
	var effects []float64
	for t, w := range walks {
		before := t*(len(w.order)+1) + w.place[input]
		effect := (results[before+1][output] - results[before][output]) / w.step[input]
		if !math.IsNaN(effect) {
			effects = append(effects, effect)
		}
	}
	return effects
}

// spread is the standard deviation of an output over all points.
func spread(results [][]float64, output int) float64 {
	var values []float64
	for _, result := range results {
		if y := result[output]; !math.IsNaN(y) {
			values = append(values, y)
		}
	}
	_, deviation := moments(values)
	return deviation
}

// influenceOf sums effects up in units of the output's spread. An output that
// never moves is under no influence.
func influenceOf(effects []float64, spread float64) Influence {
	if len(effects) == 0 || spread == 0 {
		return Influence{}
	}
	absolute := make([]float64, len(effects))
	for i, effect := range effects {
		absolute[i] = math.Abs(effect)
	}
	mu, sigma := moments(effects)
	muStar, _ := moments(absolute)
	return Influence{Mu: mu / spread, MuStar: muStar / spread, Sigma: sigma / spread}
}

// moments are mean and sample standard deviation; the deviation of one value
// is 0.
func moments(values []float64) (mean, deviation float64) {
	for _, x := range values {
		mean += x / float64(len(values))
	}
	for _, x := range values {
		deviation += (x - mean) * (x - mean)
	}
	return mean, math.Sqrt(deviation / math.Max(1, float64(len(values)-1)))
}
