package main

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"stepback/sim"
	"stepback/sim/experiment"
)

// toys are findings about the trust gain of the model, of which the second
// does not hold.
func toys() []experiment.Finding {
	var layout experiment.Layout
	sample := layout.Sample()
	run := func(p *sim.Params, seeds experiment.Seeds, leaders int, progress experiment.Progress) []experiment.Sums {
		clusters := make([]experiment.Sums, leaders)
		experiment.Each(leaders, progress, func(i int) {
			clusters[i] = layout.Sums()
			sample.Add(clusters[i], 100*experiment.Float(p.Trust.Gain)+seeds.Luck(i).Normal(1))
		})
		return clusters
	}
	toy := func(id string, middle float64) experiment.Finding {
		return experiment.Finding{ID: id, Claim: "trust grows", Source: "Toy 2026", Statistic: "mean gain", Leaders: 400, Run: run,
			Measures:  []experiment.Measure{{Name: "gain", Unit: "%", Low: middle - 1, High: middle + 1, Value: sample.Mean}},
			Ablations: []experiment.Ablation{{Name: "trust off", Change: func(p *sim.Params) { p.Trust.Gain = 0 }}}}
	}
	now := 100 * experiment.Float(sim.DefaultParams().Trust.Gain)
	return []experiment.Finding{toy("C1", now), toy("C2", now+10)}
}

// toyLaboratory has policies under which trust rises and falls in a straight
// line, and turns at a replacement.
func toyLaboratory() laboratory {
	rise := map[string]float64{"supported": 0.01, "hands-off": -0.01}
	return laboratory{
		policies: []policy{{"supported", "help when asked"}, {"hands-off", "leave them alone"}},
		run: func(course experiment.Course, progress experiment.Progress) experiment.Curves {
			c := experiment.Curves{Quantities: []experiment.Quantity{{Name: "trust"}, {Name: "leavers", Unit: "%"}}, Weeks: course.Weeks}
			c.Records = make([]experiment.Record, course.Leaders)
			experiment.Each(course.Leaders, progress, func(i int) {
				c.Records[i] = c.NewRecord()
				trust := 0.5
				for week := range course.Weeks {
					slope := rise[course.Policy]
					if course.ReplaceAt > 0 && week+1 >= course.ReplaceAt {
						slope = rise[course.With]
					}
					trust += slope
					c.Records[i][0][week], c.Records[i][1][week] = trust, math.NaN()
				}
			})
			return c
		},
	}
}

// try runs a command and returns what it printed.
func try(cmd *cobra.Command, args ...string) (string, error) {
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(append([]string{}, args...)) // never nil, which would mean those of the test
	cmd.SilenceUsage, cmd.SilenceErrors = true, true
	err := cmd.ExecuteContext(context.Background())
	return out.String(), err
}

// says fails the test unless the error says so.
func says(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error is %v, want %q", err, want)
	}
}

func contains(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

func TestCalibrate(t *testing.T) {
	out, err := try(calibrateCommand(toys()))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, out, "C1   gain", "  holds\n", "C2   gain", "  misses\n", "breaks it, as it must", "1 of 2 findings hold (verdict seeds)")
	if again, _ := try(calibrateCommand(toys())); again != out {
		t.Errorf("a second time it says\n%s", again)
	}
	out, err = try(calibrateCommand(toys()), "--only", "C1", "--leaders", "50", "--tuning-seeds", "--no-ablations", "--strict")
	if err != nil || strings.Contains(out, "C2") || strings.Contains(out, "without") {
		t.Errorf("%v\n%s", err, out)
	}
	contains(t, out, "1 of 1 findings hold (tuning seeds)")
}

func TestCalibrateRefuses(t *testing.T) {
	_, err := try(calibrateCommand(toys()), "--strict")
	says(t, err, "1 of 2 findings do not hold")
	_, err = try(calibrateCommand(toys()), "--only", "C22")
	says(t, err, `there is no finding "C22": did you mean C2? there are C1, C2`)
	_, err = try(calibrateCommand(toys()), "--only", "C1", "--readme", "x.md")
	says(t, err, "[only readme]")
	_, err = try(calibrateCommand(toys()), "--readme", t.TempDir()+"/none.md")
	says(t, err, "the page cannot be read")
	_, err = try(calibrateCommand(nil), "--only", "C1")
	says(t, err, "there is none at all yet")
}

// TestPages writes both analyses into one page, twice.
func TestPages(t *testing.T) {
	dir := t.TempDir()
	page := dir + "/README.md"
	text := "# Model\n<!-- calibration:begin -->\n<!-- calibration:end -->\nbetween\n<!-- sensitivity:begin -->\n<!-- sensitivity:end -->\nafter\n"
	if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	write := func() string {
		for _, cmd := range []*cobra.Command{calibrateCommand(toys()), sensitivityCommand(toys())} {
			if out, err := try(cmd, "--readme", page, "--plots", dir+"/plots"); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
		}
		written, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		return string(written)
	}
	first := write()
	contains(t, first, "| C1 | trust grows | Toy 2026 |", "](plots/calibration.svg)", "](plots/sensitivity.svg)", "between\n", "after\n")
	if second := write(); second != first {
		t.Errorf("a second time the page is\n%s\nnot\n%s", second, first)
	}
	for _, name := range []string{"calibration", "sensitivity"} {
		picture, err := os.ReadFile(dir + "/plots/" + name + ".svg")
		if err != nil || !bytes.Contains(picture, []byte("</svg>")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTune(t *testing.T) {
	_, err := try(tuneCommand(toys()), "--constants", "Trust.Gian")
	says(t, err, `there is no constant with a range "Trust.Gian"`)
	out, err := try(tuneCommand(toys()[:1]), "--constants", "Trust,Leaving.Base", "--leaders", "50", "--passes", "1")
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	contains(t, out, "No move brings the findings closer.")
}

func TestExperiment(t *testing.T) {
	picture := t.TempDir() + "/new/change.svg"
	out, err := try(experimentCommand(toyLaboratory()), "--policy", "hands-off,supported", "--leaders", "20", "--weeks", "10", "--plot", picture)
	if err != nil {
		t.Fatal(err)
	}
	want := `policy     trust           leavers (%)
supported  0.6 [0.6, 0.6]  none
hands-off  0.4 [0.4, 0.4]  none

Mean of 20 leaders in week 10, and the range of four in five.
`
	if out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	if drawn, err := os.ReadFile(picture); err != nil || !bytes.Contains(drawn, []byte("hands-off")) {
		t.Errorf("the picture: %v", err)
	}
	out, err = try(experimentCommand(toyLaboratory()), "--policy", "hands-off", "--replace-at", "6", "--with", "supported", "--weeks", "10")
	if err != nil {
		t.Fatal(err)
	}
	contains(t, out, "hands-off  0.5 [0.5, 0.5]")
}

func TestExperimentRefuses(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"--policy handsoff", `there is no policy "handsoff": did you mean hands-off? there are supported, hands-off`},
		{"--replace-at 5 --with nobody", `there is no policy "nobody"`},
		{"--replace-at 5", "[with]"},
		{"--replace-at 500 --with supported", "cannot be replaced in week 500 of 104"},
		{"--weeks 0", "there must be at least one of each"},
	} {
		_, err := try(experimentCommand(toyLaboratory()), strings.Fields(c.args)...)
		says(t, err, c.want)
	}
	_, err := try(experimentCommand(laboratory{}))
	says(t, err, "no policies to compare yet")
}

// TestBar: a bar shows count, rate and time left, and goes when the work is
// done; a file gets none.
func TestBar(t *testing.T) {
	var out bytes.Buffer
	if bar(&out, "C1") != nil {
		t.Error("a bar is shown where nobody watches")
	}
	progress := barOn(&out, "C1")
	progress(1, 4)
	contains(t, out.String(), "C1", "25%", "1/4", "it/s", "[0s:")
	progress(4, 4)
	if last := out.String(); strings.TrimSpace(last[strings.LastIndex(last[:len(last)-1], "\r")+1:]) != "" {
		t.Errorf("the last the terminal sees is %q", last)
	}
}

func TestInterruptible(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	forever := make(chan struct{})
	defer close(forever)
	stop()
	if err := interruptible(ctx, func() { <-forever }); !errors.Is(err, errInterrupted) {
		t.Errorf("interrupted, it ends with %v", err)
	}
}
