package experiment

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// TestMorris knows the effects: one input is linear, one twice as strong and
// the other way, two act only together, one does nothing.
func TestMorris(t *testing.T) {
	inputs := []Range{{0, 10}, {-1, 1}, {0, 1}, {0, 1}, {5, 6}}
	influences := Morris(inputs, 2, 200, 1, nil, func(x []float64) []float64 {
		y := x[0]/10 - 2*(x[1]+1)/2 + 4*x[2]*x[3]
		return []float64{y, 100 * y}
	})
	linear, strong, together, idle := influences[0][0], influences[1][0], influences[2][0], influences[4][0]
	near(t, "sign of the linear", linear.Mu, linear.MuStar, 1e-9)
	near(t, "spread of the linear", linear.Sigma, 0, 1e-9)
	near(t, "ratio of two linear effects", strong.Mu/linear.Mu, -2, 1e-9)
	// The effect of x₂ is 4·x₃, and x₃ is even over 0, ⅓, ⅔, 1: mean 2, deviation 4·√(5/36)·…
	near(t, "ratio of the joint effect", together.MuStar/linear.MuStar, 2, 0.2)
	near(t, "its spread", together.Sigma/linear.MuStar, 4*math.Sqrt(5.0/36), 0.1)
	if idle != (Influence{}) {
		t.Errorf("an input that does nothing has influence %+v", idle)
	}
	if a, b := influences[1][0], influences[1][1]; math.Abs(a.MuStar-b.MuStar) > 1e-9 {
		t.Errorf("the same output in other units is moved by %+v, not %+v", b, a)
	}
}

func TestMorrisStaysInRange(t *testing.T) {
	inputs := []Range{{0, 3}, {-2, 1}}
	Morris(inputs, 1, 50, 3, nil, func(x []float64) []float64 {
		for i, input := range inputs {
			if x[i] < input.From-1e-9 || x[i] > input.To+1e-9 {
				t.Errorf("input %d is tried at %v, outside %v", i, x[i], input)
			}
		}
		return []float64{math.NaN()}
	})
}

func TestMorrisOnOneCoreAndOnMany(t *testing.T) {
	run := func() (flat []Influence) {
		for _, row := range Morris([]Range{{0, 1}, {0, 1}}, 1, 20, 3, nil, func(x []float64) []float64 {
			return []float64{math.Sin(5*x[0]) * x[1]}
		}) {
			flat = append(flat, row...)
		}
		return flat
	}
	var one, many []Influence
	onCores(1, func() { one = run() })
	onCores(8, func() { many = run() })
	if !slices.Equal(one, many) {
		t.Errorf("one core says %v, many say %v", one, many)
	}
}

// free are constants of the model, given ranges for a test.
func free(t *testing.T, names ...string) []Constant {
	var found []Constant
	for _, c := range Constants() {
		if slices.Contains(names, c.Name) {
			c.From, c.To = 0, 0.3
			found = append(found, c)
		}
	}
	if len(found) != len(names) {
		t.Fatalf("of %q the model has %d", names, len(found))
	}
	return found
}

// TestScreen: of two constants only the trust gain moves the toy.
func TestScreen(t *testing.T) {
	f := toy(Measure{Name: "gain", Low: 11, High: 13})
	f.Leaders = 20
	s := Screen(withGain(12), free(t, "Trust.Loss", "Trust.Gain"), []Finding{f}, 5, nil)
	if s.Rows[0].Constant.Name != "Trust.Gain" || s.Rows[0].Most() < 1 || s.Rows[1].Most() != 0 {
		t.Errorf("screened as\n%s", s.Report(9))
	}
	golden := "| Trust.Gain | 0 to 0.3 | assumed | T1 gain "
	if got := s.Report(9); !slices.Contains(lines(got, len(golden)), golden) {
		t.Errorf("reported as\n%s", got)
	}
	if got := s.Report(1); !strings.Contains(got, "Left out are 1 that have no μ* above 0.00.") || strings.Contains(got, "Trust.Loss") {
		t.Errorf("its first row is reported as\n%s", got)
	}
}
