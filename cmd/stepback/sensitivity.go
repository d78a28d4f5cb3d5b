package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"stepback/cmd/stepback/chart"
	"stepback/sim"
	"stepback/sim/experiment"
)

// screening is what the sensitivity command was asked to do.
type screening struct {
	calibration
	constants    []string
	trajectories int
	rows         int
}

func sensitivityCommand(findings []experiment.Finding) *cobra.Command {
	s := screening{calibration: calibration{findings: findings, noAblation: true}}
	cmd := &cobra.Command{
		Use:   "sensitivity",
		Short: "Say which constants of the model matter, and for what",
		Long: `Sensitivity moves the constants of the model through their ranges, one after
another from many random starts, and measures how far teams after two years move
with them (Morris 1991); or, with --only, how far the findings named do.
Constants that matter most come first. It uses the luck that constants may be
tuned on.`,
		Example: `  stepback sensitivity
  stepback sensitivity --only C1 --constants Leaving,Trust.Gain
  stepback sensitivity --readme sim/README.md --plots sim/plots`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return s.run(cmd) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&s.only, "only", nil, "findings to look at instead of teams, separated by commas")
	flags.StringSliceVar(&s.constants, "constants", nil, "constants or groups of them to move, separated by commas; all that have a range if left out")
	flags.IntVar(&s.leaders, "leaders", 100, "how many leaders each finding takes at each point")
	flags.IntVar(&s.trajectories, "trajectories", 6, "how many random starts")
	flags.IntVar(&s.rows, "rows", 30, "how many constants to show")
	flags.StringVar(&s.document.page, "readme", "", "write the table into the sensitivity section of this page")
	flags.StringVar(&s.document.pictures, "plots", "", "draw the table into this folder, as sensitivity.svg")
	cmd.MarkFlagsMutuallyExclusive("readme", "only") // a page tells of the whole model
	cmd.MarkFlagsMutuallyExclusive("readme", "constants")
	return cmd
}

func (s screening) run(cmd *cobra.Command) error {
	if len(s.only) == 0 {
		s.only = []string{s.findings[0].ID}
	}
	findings, err := s.chosen()
	if err != nil {
		return err
	}
	constants, err := freeConstants(s.constants)
	if err != nil {
		return err
	}
	var result experiment.Sensitivity
	progress := bar(cmd.ErrOrStderr(), "models")
	err = interruptible(cmd.Context(), func() {
		result = experiment.Screen(sim.DefaultParams(), constants, findings, s.trajectories, progress)
	})
	if err != nil {
		return err
	}
	report := result.Report(s.rows)
	fmt.Fprint(cmd.OutOrStdout(), report)
	return s.document.publish("sensitivity", "Which constants move which measures", report,
		func() ([]byte, error) { return chart.Sensitivity(result) })
}

// freeConstants are the named constants of the model, where the name of a group
// stands for all of it; or, without a name, all that have a range to move in.
func freeConstants(names []string) ([]experiment.Constant, error) {
	var free []experiment.Constant
	for _, c := range experiment.Constants() {
		if c.Free() {
			free = append(free, c)
		}
	}
	var wanted []string
	for _, name := range names {
		wanted = append(wanted, inGroup(name, free)...)
	}
	return choose("constant with a range", free, constantName, wanted)
}

func constantName(c experiment.Constant) string { return c.Name }

// inGroup lists the constants of a group, or the name itself if it is none.
func inGroup(name string, constants []experiment.Constant) []string {
	var members []string
	for _, c := range constants {
		if strings.HasPrefix(c.Name, name+".") {
			members = append(members, c.Name)
		}
	}
	if members == nil {
		return []string{name}
	}
	return members
}
