package chart

import (
	"bytes"
	"flag"
	"math"
	"os"
	"runtime"
	"testing"

	"stepback/sim/experiment"
)

var update = flag.Bool("update", false, "rewrite generated and golden files")

// verdicts shows a mark of every kind.
func verdicts() []experiment.Verdict {
	measure := func(name string, low, high float64) experiment.Measure {
		return experiment.Measure{Name: name, Low: low, High: high}
	}
	judged := func(m experiment.Measure, value, half float64) experiment.Judgement {
		return experiment.Judgement{Measure: m, Estimate: experiment.Estimate{Value: value, Low: value - half, High: value + half}}
	}
	satisfied, quitting := measure("trust with satisfaction", 0.39, 0.63), measure("trust with quitting", -0.52, -0.28)
	checking := measure("checking with output", -0.07, 0.07)
	order := measure("recorded above unrecorded", 0, math.Inf(1))
	lower := measure("a low number", math.Inf(-1), 3)
	none := measure("no value", 0, 1)
	return []experiment.Verdict{
		{Finding: experiment.Finding{ID: "C4"},
			Measures:  []experiment.Judgement{judged(satisfied, 0.5, 0.03), judged(quitting, -0.4, 0.2)},
			Ablations: []experiment.Broken{{Ablation: experiment.Ablation{Breaks: 0}, Judgement: judged(satisfied, 0.1, 0.04)}}},
		{Finding: experiment.Finding{ID: "C7"}, Measures: []experiment.Judgement{judged(checking, -9, 0.02)}},
		{Finding: experiment.Finding{ID: "C9"}, Measures: []experiment.Judgement{judged(order, 0.2, 0.05), judged(lower, 2, 0.5), judged(none, math.NaN(), 1)}},
	}
}

func sensitivity() experiment.Sensitivity {
	return experiment.Sensitivity{
		Outputs: []string{"C1 exits", "C4 trust with satisfaction"},
		Rows: []experiment.Sensitive{
			{Constant: experiment.Constant{Name: "Leaving.Base"}, Influences: []experiment.Influence{{MuStar: 2, Mu: 2, Sigma: 0.3}, {MuStar: 0.3, Sigma: 0.5}}},
			{Constant: experiment.Constant{Name: "Trust.Gain"}, Influences: []experiment.Influence{{}, {MuStar: 1, Mu: -1, Sigma: 0.8}}},
		},
	}
}

func lines() []Line {
	curves := func(rise float64) experiment.Curves {
		c := experiment.Curves{Quantities: []experiment.Quantity{{Name: "trust"}, {Name: "engagement"}, {Name: "skill"}, {Name: "output", Unit: "pieces"}}, Weeks: 12}
		for leader := range 11 {
			record := c.NewRecord()
			for week := range c.Weeks {
				record[0][week] = 0.4 + rise*float64(week)/12 + float64(leader)/100
				record[1][week] = math.Sin(rise * float64(week))
				record[2][week] = math.NaN()
			}
			c.Records = append(c.Records, record)
		}
		return c
	}
	return []Line{{"supported", curves(0.3)}, {"hands-off", curves(-0.2)}}
}

// TestCharts compares pictures with those in testdata: look at the new ones
// after -update. Other processors may round a coordinate otherwise.
func TestCharts(t *testing.T) {
	for name, draw := range map[string]func() ([]byte, error){
		"verdicts":    func() ([]byte, error) { return Verdicts(verdicts()) },
		"sensitivity": func() ([]byte, error) { return Sensitivity(sensitivity()) },
		"curves":      func() ([]byte, error) { return Curves(lines(), 6) },
	} {
		got, err := draw()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if again, _ := draw(); !bytes.Equal(got, again) {
			t.Errorf("%s comes out otherwise a second time", name)
		}
		file := "testdata/" + name + ".svg"
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOARCH == "amd64" && !bytes.Equal(got, want) {
			t.Errorf("%s differs from %s: draw it anew with -update and look at it", name, file)
		}
	}
}

// TestNothingToDraw: no measures, no influences, no weeks.
func TestNothingToDraw(t *testing.T) {
	if _, err := Verdicts(nil); err != nil {
		t.Error(err)
	}
	if _, err := Sensitivity(experiment.Sensitivity{}); err != nil {
		t.Error(err)
	}
	if _, err := Curves([]Line{{"none", experiment.Curves{}}}, 0); err != nil {
		t.Error(err)
	}
}
