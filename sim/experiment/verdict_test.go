package experiment

import (
	"math"
	"strings"
	"testing"

	"stepback/sim"
)

// toy is a finding about a model of one line: what is measured is normal with
// the trust gain of the model, in hundredths, as its mean.
func toy(measures ...Measure) Finding {
	var layout Layout
	sample := layout.Sample()
	for i := range measures {
		if measures[i].Value == nil {
			measures[i].Value = sample.Mean
		}
	}
	return Finding{
		ID: "T1", Claim: "trust grows", Source: "Toy 2026", Statistic: "mean gain", Noise: "none", Leaders: 400, Measures: measures,
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			clusters := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				clusters[i] = layout.Sums()
				sample.Add(clusters[i], 100*Float(p.Trust.Gain)+seeds.Luck(i).Normal(1))
			})
			return clusters
		},
	}
}

// withGain is the model with another trust gain, in hundredths.
func withGain(percent int64) *sim.Params {
	p := sim.DefaultParams()
	p.Trust.Gain = sim.Percent(percent)
	return p
}

func TestVerdict(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name    string
		measure Measure
		want    string
	}{
		{"in a wide band", Measure{Low: 11, High: 13}, "holds"},
		{"beside it", Measure{Low: 13, High: 15}, "misses"},
		{"in a band too narrow for so few leaders", Measure{Low: 11.9, High: 12.1}, "too uncertain"},
		{"above, by far", Measure{Low: 11, High: inf}, "holds"},
		{"above, by chance", Measure{Low: 11.98, High: inf}, "too uncertain"},
		{"below", Measure{Low: -inf, High: 11}, "misses"},
		{"without a value", Measure{Low: 11, High: 13, Value: func(Sums) float64 { return math.NaN() }}, "misses"},
	} {
		v := Judge(toy(c.measure), withGain(12), VerdictSeeds, nil)
		if got := v.Measures[0].Word(); got != c.want {
			t.Errorf("%s: %s, want %s (%s)", c.name, got, c.want, v)
		}
		if v.Holds() != (c.want == "holds") {
			t.Errorf("%s: the finding holds: %v", c.name, v.Holds())
		}
	}
}

func TestAblations(t *testing.T) {
	f := toy(Measure{Name: "gain", Unit: "%", Low: 11, High: 13})
	gain := func(percent int64) func(*sim.Params) {
		return func(p *sim.Params) { p.Trust.Gain = sim.Percent(percent) }
	}
	f.Ablations = []Ablation{{Name: "trust", Change: gain(0)}}
	p := withGain(12)
	var last, total int
	v := Judge(f, p, VerdictSeeds, func(d, n int) { last, total = d, n })
	if !v.Holds() {
		t.Errorf("a working ablation counts against the finding:\n%s", v)
	}
	if last != 800 || total != 800 {
		t.Errorf("progress ended at %d of %d, want 800", last, total)
	}
	if p.Trust.Gain != sim.Percent(12) {
		t.Error("the ablation stayed in the model")
	}
	f.Ablations = append(f.Ablations, Ablation{Name: "a little trust", Change: gain(11)})
	if v := Judge(f, p, VerdictSeeds, nil); v.Holds() {
		t.Errorf("an ablation that changes too little counts for the finding:\n%s", v)
	}
}

// TestAblationOfAMiss: what is outside its band already cannot be broken.
func TestAblationOfAMiss(t *testing.T) {
	f := toy(Measure{Name: "gain", Low: 20, High: 22})
	f.Ablations = []Ablation{{Name: "trust", Change: func(p *sim.Params) { p.Trust.Gain = 0 }}}
	if b := Judge(f, withGain(12), VerdictSeeds, nil).Ablations[0]; b.Breaks() || b.Word() != "shows nothing" {
		t.Errorf("the ablation %s: %s", b.Word(), b.Judgement)
	}
}

// TestVerdictText is what a terminal shows.
func TestVerdictText(t *testing.T) {
	f := toy(Measure{Name: "gain", Unit: "%", Low: 11, High: 13}, Measure{Name: "gain is large", Low: 20, High: math.Inf(1)})
	f.Ablations = []Ablation{{Name: "trust", Change: func(p *sim.Params) { p.Trust.Gain = 0 }}}
	got := Judge(f, withGain(12), VerdictSeeds, nil).String()
	want := strings.Join([]string{
		"T1   gain                                           12.1 [12.0, 12.2] %        band 11.0 to 13.0 %    holds",
		"T1   gain is large                                  12.06 [11.96, 12.16]       band above 20.00       misses",
		"     without trust                                  0.1 [0.0, 0.2] %           band 11.0 to 13.0 %    breaks it, as it must",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSeedsGiveOtherLuck(t *testing.T) {
	f := toy(Measure{Low: 11, High: 13})
	a, b := f.Values(withGain(12), TuningSeeds, nil)[0], f.Values(withGain(12), VerdictSeeds, nil)[0]
	if a == b {
		t.Error("tuning and verdict saw the same luck")
	}
}
