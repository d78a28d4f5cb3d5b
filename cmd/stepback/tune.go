package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"stepback/sim"
	"stepback/sim/experiment"
)

// search is what the tune command was asked to do.
type search struct {
	screening
	pull   float64
	passes int
}

func tuneCommand(findings []experiment.Finding) *cobra.Command {
	s := search{screening: screening{calibration: calibration{findings: findings, noAblation: true}}}
	cmd := &cobra.Command{
		Use:   "tune",
		Short: "Search for constants with which the findings hold",
		Long: `Tune moves constants within their ranges, one at a time, wherever that brings the
findings closer to the middles of their bands. It says every move, and changes
no file: put the constants that convince you into sim/params.go, and let
stepback calibrate judge them on other luck.`,
		Example: `  stepback tune --only C1,C2 --constants Leaving,Trust.Gain`,
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return s.run(cmd) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&s.only, "only", nil, "findings to meet, separated by commas; all if left out")
	flags.StringSliceVar(&s.constants, "constants", nil, "constants or groups of them to move, separated by commas; all that have a range if left out")
	flags.IntVar(&s.leaders, "leaders", 1000, "how many leaders each finding takes in each model; 0 for as many as its verdict needs")
	flags.Float64Var(&s.pull, "pull", 0.1, "penalty for a constant that moves across its whole range, where the edge of a band costs 0.25")
	flags.IntVar(&s.passes, "passes", 6, "how often every constant is tried")
	return cmd
}

func (s search) run(cmd *cobra.Command) error {
	findings, err := s.chosen()
	if err != nil {
		return err
	}
	constants, err := freeConstants(s.constants)
	if err != nil {
		return err
	}
	tuning := experiment.Tuning{Findings: findings, Constants: constants, Pull: s.pull, Passes: s.passes}
	start := sim.DefaultParams()
	var tuned *sim.Params
	var moves []experiment.Move
	progress := bar(cmd.ErrOrStderr(), "constants tried")
	if err := interruptible(cmd.Context(), func() { tuned, moves = tuning.Search(start, progress) }); err != nil {
		return err
	}
	for _, m := range moves {
		fmt.Fprintf(cmd.OutOrStdout(), "%-24s %8.4g → %-8.4g penalty %.3f\n", m.Constant.Name, m.From, m.To, m.Penalty)
	}
	fmt.Fprintln(cmd.OutOrStdout())
	for _, c := range constants {
		if from, to := c.Value(start), c.Value(tuned); from != to {
			fmt.Fprintf(cmd.OutOrStdout(), "%s is %.4g and should be %.4g\n", c.Name, from, to)
		}
	}
	if len(moves) == 0 {
		fmt.Fprintln(cmd.OutOrStdout(), "No move brings the findings closer.")
	}
	return nil
}
