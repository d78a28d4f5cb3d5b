package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"stepback/cmd/stepback/chart"
	"stepback/sim"
	"stepback/sim/experiment"
)

// calibration is what the calibrate command was asked to do.
type calibration struct {
	findings   []experiment.Finding
	only       []string
	leaders    int
	tuning     bool
	noAblation bool
	strict     bool
	document   document
}

func calibrateCommand(findings []experiment.Finding) *cobra.Command {
	c := calibration{findings: findings}
	cmd := &cobra.Command{
		Use:   "calibrate",
		Short: "Hold the model to published findings",
		Long: `Calibrate measures in the model what studies measured in the world, and says of
each finding whether it holds: the value must lie in the band, and its 95 %
interval must be no wider than half of the band. Then it breaks, one by one, the
mechanisms that a finding is credited to; the finding must break with them.

The verdict uses seeds that no constant was tuned on. The same model gives the
same table on every run.`,
		Example: `  stepback calibrate
  stepback calibrate --only C1,C4 --no-ablations
  stepback calibrate --strict --readme sim/README.md --plots sim/plots`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.run(cmd) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&c.only, "only", nil, "findings to look at, separated by commas; all if left out")
	flags.IntVar(&c.leaders, "leaders", 0, "how many leaders each finding takes; 0 for as many as its verdict needs")
	flags.BoolVar(&c.tuning, "tuning-seeds", false, "use the luck that constants may be tuned on")
	flags.BoolVar(&c.noAblation, "no-ablations", false, "leave every mechanism on")
	flags.BoolVar(&c.strict, "strict", false, "end with status 1 if a finding does not hold")
	flags.StringVar(&c.document.page, "readme", "", "write the table into the calibration section of this page")
	flags.StringVar(&c.document.pictures, "plots", "", "draw the intervals into this folder, as calibration.svg")
	for _, partial := range []string{"only", "leaders", "tuning-seeds", "no-ablations"} {
		cmd.MarkFlagsMutuallyExclusive("readme", partial) // a page tells the whole verdict
	}
	return cmd
}

func (c calibration) run(cmd *cobra.Command) error {
	findings, err := c.chosen()
	if err != nil {
		return err
	}
	verdicts, err := c.judge(cmd, findings)
	if err != nil {
		return err
	}
	err = c.document.publish("calibration", "Every measure of the calibration against its band", experiment.Report(verdicts, c.seeds()),
		func() ([]byte, error) { return chart.Verdicts(verdicts) })
	if err != nil {
		return err
	}
	return c.conclude(cmd, verdicts)
}

// chosen are the findings as they are to be run.
func (c calibration) chosen() ([]experiment.Finding, error) {
	chosen, err := choose("finding", c.findings, findingID, c.only)
	if err != nil {
		return nil, err
	}
	findings := make([]experiment.Finding, len(chosen))
	for i, f := range chosen {
		if c.leaders > 0 {
			f.Leaders = c.leaders
		}
		if c.noAblation {
			f.Ablations = nil
		}
		findings[i] = f
	}
	return findings, nil
}

func findingID(f experiment.Finding) string { return f.ID }

func (c calibration) seeds() experiment.Seeds {
	if c.tuning {
		return experiment.TuningSeeds
	}
	return experiment.VerdictSeeds
}

// judge prints each verdict as it is reached.
func (c calibration) judge(cmd *cobra.Command, findings []experiment.Finding) ([]experiment.Verdict, error) {
	p := sim.DefaultParams()
	verdicts := make([]experiment.Verdict, len(findings))
	for i, f := range findings {
		progress := bar(cmd.ErrOrStderr(), fmt.Sprintf("%s, %d of %d", f.ID, i+1, len(findings)))
		err := interruptible(cmd.Context(), func() { verdicts[i] = experiment.Judge(f, p, c.seeds(), progress) })
		if err != nil {
			return nil, err
		}
		fmt.Fprintln(cmd.OutOrStdout(), verdicts[i])
	}
	return verdicts, nil
}

// conclude counts the findings that hold.
func (c calibration) conclude(cmd *cobra.Command, verdicts []experiment.Verdict) error {
	failed := 0
	for _, v := range verdicts {
		if !v.Holds() {
			failed++
		}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "\n%d of %d findings hold (%v)\n", len(verdicts)-failed, len(verdicts), c.seeds())
	if c.strict && failed > 0 {
		return fmt.Errorf("%d of %d findings do not hold", failed, len(verdicts))
	}
	return nil
}
