package experiment

import (
	"flag"
	"math"
	"os"
	"strings"
	"testing"

	"stepback/sim"
)

var update = flag.Bool("update", false, "rewrite generated and golden files")

// TestReport compares a table with testdata/report.md.
func TestReport(t *testing.T) {
	f := toy(
		Measure{Name: "gain", Unit: "%", Low: 11, High: 13},
		Measure{Name: "|r|", Low: -0.07, High: 0.07},
		Measure{Name: "gain is large", Low: 20, High: math.Inf(1)},
	)
	f.Ablations = []Ablation{
		{Name: "trust off", Change: func(p *sim.Params) { p.Trust.Gain = 0 }},
		{Name: "trust as it is", Change: func(*sim.Params) {}},
	}
	second := toy(Measure{Low: 10, High: 15})
	second.ID, second.Noise = "T2", ""
	p := withGain(12)
	got := Report([]Verdict{Judge(f, p, VerdictSeeds, nil), Judge(second, p, VerdictSeeds, nil)}, VerdictSeeds)
	const name = "testdata/report.md"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSection(t *testing.T) {
	page := "# Title\n\n<!-- calibration:begin -->\nold\n<!-- calibration:end -->\n\nEnd.\n"
	got, err := Section(page, "calibration", "new\n")
	want := "# Title\n\n<!-- calibration:begin -->\n\nnew\n\n<!-- calibration:end -->\n\nEnd.\n"
	if err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
	if again, _ := Section(got, "calibration", "new\n"); again != got {
		t.Errorf("a second time it gives %q", again)
	}
	for _, bad := range []string{"", "<!-- calibration:begin -->", "<!-- calibration:end --><!-- calibration:begin -->"} {
		if _, err := Section(bad, "calibration", "new"); err == nil || !strings.Contains(err.Error(), "<!-- calibration:begin -->") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		want     string
	}{{-0.4, 2, "−0.40"}, {-0.001, 2, "0.00"}, {12.34, 1, "12.3"}, {-1, 0, "−1"}, {math.NaN(), 2, "none"}} {
		if got := figure(c.x, c.decimals); got != c.want {
			t.Errorf("%v is written %q, want %q", c.x, got, c.want)
		}
	}
}

// lines are the lines of a text, cut to a length.
func lines(text string, length int) []string {
	var cut []string
	for line := range strings.Lines(text) {
		cut = append(cut, line[:min(length, len(line))])
	}
	return cut
}
