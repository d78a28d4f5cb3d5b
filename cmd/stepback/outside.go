package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"stepback/sim"
	"stepback/sim/experiment"
	"stepback/sim/experiment/outside"
)

// inquiry is what the outside command was asked to do.
type inquiry struct {
	only     []string
	leaders  int
	tuning   bool
	document document
}

func outsideCommand(studies []outside.Study) *cobra.Command {
	var q inquiry
	cmd := &cobra.Command{
		Use:   "outside",
		Short: "Ask the model what it was not fitted to",
		Long: `Outside puts published results to the model that the calibration does not hold
it to, and says of each whether the model agrees, is too weak, too strong, or
has the wrong sign. Nothing depends on the answers but what is said of the model.`,
		Example: `  stepback outside
  stepback outside --only debriefs,span
  stepback outside --readme sim/README.md`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return q.run(cmd, studies) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&q.only, "only", nil, "studies to look at, separated by commas; all if left out")
	flags.IntVar(&q.leaders, "leaders", 0, "how many leaders each study takes; 0 for as many as it needs")
	flags.BoolVar(&q.tuning, "tuning-seeds", false, "use the luck that constants may be tuned on")
	flags.StringVar(&q.document.page, "readme", "", "write the table into the outside section of this page")
	for _, partial := range []string{"only", "leaders", "tuning-seeds"} {
		cmd.MarkFlagsMutuallyExclusive("readme", partial) // a page tells of all studies
	}
	return cmd
}

func (q inquiry) run(cmd *cobra.Command, studies []outside.Study) error {
	chosen, err := choose("study", studies, func(s outside.Study) string { return s.ID }, q.only)
	if err != nil {
		return err
	}
	seeds := experiment.VerdictSeeds
	if q.tuning {
		seeds = experiment.TuningSeeds
	}
	var answers []outside.Answer
	for i, study := range chosen {
		if q.leaders > 0 {
			study.Leaders = q.leaders
		}
		progress := bar(cmd.ErrOrStderr(), fmt.Sprintf("%s, %d of %d", study.ID, i+1, len(chosen)))
		var answer outside.Answer
		err := interruptible(cmd.Context(), func() { answer = outside.Ask(study, sim.DefaultParams(), seeds, progress) })
		if err != nil {
			return err
		}
		fmt.Fprintln(cmd.OutOrStdout(), answer)
		answers = append(answers, answer)
	}
	return q.document.publish("outside", "", outside.Report(answers), nil)
}
