package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

func playCommand() *cobra.Command {
	var seed uint64
	var policy, plan, language string
	var choices []string
	cmd := &cobra.Command{
		Use:   "play FILE",
		Short: "Play a scenario in the terminal",
		Long: `Play shows a scenario in the terminal, and writes what happens as it goes. The
same seed and answers give the same story.

  a scene      A, B, C or D, or the id of a choice
  a rating     three numbers from 0 to 10; Enter for 5 5 5
  the plan     Enter to keep it, or what changes: coaching 8 craft 10
  a chapter    Enter to go on to it
  anything     q to stop

With --policy it plays to the end by itself, as that policy of playtest does
with this seed, plans included. With --choices it plays these and stops, and
keeps the plan as it is; with --plan they go with the plans of a policy.` + policyList(),
		Example: `  stepback play first-ninety-days.toml
  stepback play first-ninety-days.toml --seed 7 --choices b,a,sit-down
  stepback play first-ninety-days.toml --policy supported
  stepback play first-ninety-days.toml --language de`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			answer, err := player(cmd, policy, plan, seed, choices)
			if err != nil {
				return err
			}
			return playFile(cmd, args[0], language, seed, answer)
		},
	}
	cmd.Flags().Uint64Var(&seed, "seed", 1, "luck of the run")
	cmd.Flags().StringVar(&language, "language", "", `play the translation beside the file, such as "de"`)
	cmd.Flags().StringVar(&policy, "policy", "", "play by itself, as this policy of playtest does, such as supported")
	cmd.Flags().StringSliceVar(&choices, "choices", nil, "choices to take, by letter or id, separated by commas")
	cmd.Flags().StringVar(&plan, "plan", "", "with --choices: plan as this policy of playtest does")
	cmd.MarkFlagsMutuallyExclusive("policy", "choices")
	cmd.MarkFlagsMutuallyExclusive("policy", "plan")
	return cmd
}

// errStop ends a play before its story ends.
var errStop = errors.New("stopped")

// answerer answers the present question. It returns errStop to end.
type answerer func(p *story.Play) (story.Input, error)

func player(cmd *cobra.Command, policy, plan string, seed uint64, choices []string) (answerer, error) {
	switch {
	case policy != "":
		return following(policy, seed)
	case cmd.Flags().Changed("choices"):
		return listed(choices, plan)
	}
	return newConsole(cmd.InOrStdin(), cmd.OutOrStdout()).answer, nil
}

// following answers as a policy of playtest does.
func following(name string, seed uint64) (answerer, error) {
	if known := playtest.PolicyNames(); !slices.Contains(known, name) {
		return nil, unknown("policy", name, known)
	}
	var policy story.Policy
	return func(p *story.Play) (_ story.Input, err error) {
		if policy == nil {
			if policy, err = playtest.Follow(p.Scenario(), name, seed); err != nil {
				return story.Input{}, err
			}
		}
		return p.Input(policy(p)), nil
	}, nil
}

// listed takes choices from a list and plans as a policy of playtest does, or
// keeps the plan there is.
func listed(choices []string, plan string) (answerer, error) {
	planner, known := playtest.Planner(plan)
	if plan != "" && !known {
		return nil, unknown("plan", plan, playtest.Plans())
	}
	return func(p *story.Play) (story.Input, error) {
		switch {
		case p.Asks() == story.AskPlan && known:
			return p.Input(playtest.Fitting(p, planner(p))), nil
		case p.Asks() != story.AskChoice:
			return p.Input(story.First(p)), nil
		case len(choices) == 0:
			return story.Input{}, errStop
		}
		word := choices[0]
		choices = choices[1:]
		return choiceNamed(p, word)
	}, nil
}

func playFile(cmd *cobra.Command, name, language string, seed uint64, answer answerer) error {
	file, err := readIn(cmd, name, language)
	if err != nil {
		return err
	}
	if file.scenario == nil {
		fmt.Fprint(cmd.ErrOrStderr(), file.problems.Render(file.data))
		return errProblems
	}
	play, err := story.Start(file.scenario, story.Options{Seed: seed, Record: true})
	if err != nil {
		return err
	}
	err = tell(play, cmd.OutOrStdout(), answer)
	if errors.Is(err, errStop) {
		return nil
	}
	return err
}

// tell writes a play as it is answered.
func tell(play *story.Play, out io.Writer, answer answerer) error {
	transcript := story.NewTranscript(play, out)
	for play.Asks() != story.AskNothing {
		transcript.Ask()
		input, err := answer(play)
		if err != nil {
			return err
		}
		if _, err := transcript.Answer(input); err != nil {
			return fmt.Errorf("week %d: %w", play.Career().Week, err)
		}
	}
	return nil
}

// readIn reads a scenario in a language, by the translation beside it; without
// one as it is.
func readIn(cmd *cobra.Command, name, language string) (checked, error) {
	if original, own, ok := scenarios.IsOverlay(name); ok { // the translation itself was named
		name, language = original, cmp.Or(language, own)
	}
	file, err := readScenario(cmd, name)
	if err != nil || file.scenario == nil || language == "" {
		return file, err
	}
	_, translation, _ := translated(name, language)
	if _, err := os.Stat(translation); err != nil {
		return checked{}, fmt.Errorf("there is no %s: begin one with  stepback i18n extract %s --language %s", translation, name, language)
	}
	overlay, err := openOverlay(translation)
	if err != nil {
		return checked{}, err
	}
	options := knowing(name)
	options.Overlay = overlay
	file.scenario, file.problems = options.Decode(name, file.data)
	return file, nil
}
