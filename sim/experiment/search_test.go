package experiment

import (
	"math"
	"testing"

	"stepback/sim"
)

func TestPenalty(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name    string
		measure Measure
		value   float64
		want    float64
	}{
		{"middle", Measure{Low: 1, High: 3}, 2, 0},
		{"edge", Measure{Low: 1, High: 3}, 3, 0.25},
		{"a band away", Measure{Low: 1, High: 3}, 0, 1},
		{"order that holds", Measure{Low: 0, High: inf}, 5, 0},
		{"order reversed", Measure{Low: 0, High: inf}, -5, 1},
		{"order just missed", Measure{Low: -inf, High: 2}, 3, 0.2},
		{"no value", Measure{Low: 1, High: 3}, math.NaN(), 4},
	} {
		near(t, c.name, Penalty([]Measure{c.measure}, []float64{c.value}), c.want, 1e-12)
	}
	two := []Measure{{Low: 1, High: 3}, {Low: 1, High: 3}}
	near(t, "two edges", Penalty(two, []float64{1, 3}), 0.5, 1e-12)
}

// TestDescendOnRoughGround finds the bottom of a bowl that is strewn with
// stones.
func TestDescendOnRoughGround(t *testing.T) {
	bottom := []float64{0.7, -1, 20}
	inputs := []Range{{0, 1}, {-2, 2}, {0, 100}}
	bowl := func(x []float64) float64 {
		sum := 0.0
		for i := range x {
			off := (x[i] - bottom[i]) / inputs[i].Width()
			sum += off * off
		}
		stone := Luck{8}.Normal(math.Float64bits(x[0]), math.Float64bits(x[1]), math.Float64bits(x[2]))
		return 1 + 4*sum + 0.005*stone
	}
	ended := 0
	x, steps := descend([]float64{0.1, 1.5, 90}, inputs, 20, func(done, total int) { ended = total - done }, bowl)
	for i := range x {
		near(t, "input", x[i]/inputs[i].Width(), bottom[i]/inputs[i].Width(), 0.1)
	}
	if ended != 0 {
		t.Errorf("progress ended %d short", ended)
	}
	for i, s := range steps[1:] {
		if s.value >= steps[i].value {
			t.Errorf("step %d went from %v up to %v", i+1, steps[i].value, s.value)
		}
	}
}

func TestDescendStaysInRange(t *testing.T) {
	x, _ := descend([]float64{0.5}, []Range{{0, 1}}, 20, nil, func(x []float64) float64 { return 10 - x[0] })
	near(t, "input", x[0], 1, 0)
}

// TestSearch moves the constant that the finding speaks about and leaves the
// other where it is.
func TestSearch(t *testing.T) {
	f := toy(Measure{Name: "gain", Low: 11, High: 13})
	tuning := Tuning{Findings: []Finding{f}, Constants: free(t, "Trust.Loss", "Trust.Gain"), Pull: 0.01, Passes: 30}
	p := withGain(25)
	tuned, moves := tuning.Search(p, nil)
	near(t, "trust gain", Float(tuned.Trust.Gain), 0.12, 0.01)
	if tuned.Trust.Loss != p.Trust.Loss || p.Trust.Gain != sim.Percent(25) {
		t.Error("more was changed than the one constant")
	}
	if last := moves[len(moves)-1]; last.Constant.Name != "Trust.Gain" || last.Penalty > 0.26 {
		t.Errorf("the last move is %+v", last)
	}
	if !Judge(f, tuned, VerdictSeeds, nil).Holds() {
		t.Error("the finding does not hold on other seeds")
	}
}
