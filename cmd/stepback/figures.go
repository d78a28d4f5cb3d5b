package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

func figuresCommand() *cobra.Command {
	runs := 2000
	cmd := &cobra.Command{
		Use:   "figures [FOLDER]",
		Short: "Playtest all scenarios of a folder, a line each",
		Long: `Figures playtests every scenario of a folder with all policies and prints a table
in Markdown: how long a play takes, how many scenes it meets, how it ends, how
many choices are taken by some and not by all, and which expectations hold.
"stepback playtest" says more of each.

Without a folder it tells of the scenarios that ship.`,
		Example: `  stepback figures
  stepback figures my-pack/ --runs 500`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			pack, err := readPack(args)
			if err != nil {
				return err
			}
			write := func(sc *story.Scenario) error {
				s, err := playAll(cmd.Context(), sc, playtest.Options{From: 1, Runs: runs}, bar(cmd.ErrOrStderr(), "plays"))
				if err == nil {
					writeFigures(cmd.OutOrStdout(), newReport(s))
				}
				return err
			}
			return writeAllFigures(cmd.OutOrStdout(), pack, write)
		},
	}
	cmd.Flags().IntVar(&runs, "runs", runs, "how many seeds there are, each of which every policy plays")
	return cmd
}

// writeAllFigures writes the table, but for its lines. Chapters of a campaign
// have lines of their own, as scenarios.
func writeAllFigures(out io.Writer, pack []*story.Scenario, write func(*story.Scenario) error) error {
	fmt.Fprint(out, "| scenario | plays | minutes | scenes met, of | endings | choices taken in 5 to 70 % | beaten, unmet | expectations |\n|---|---|---|---|---|---|---|---|\n")
	for _, sc := range pack {
		if len(sc.Chapters) > 0 {
			continue
		}
		if err := write(sc); err != nil {
			return err
		}
	}
	return nil
}

// writeFigures writes the line of a scenario.
func writeFigures(out io.Writer, r *report) {
	_, median, _ := r.Length()
	choices := 0
	for i := range r.Scenes {
		choices += len(r.Scenes[i].Choices)
	}
	seldom, mostly := r.Skewed()
	unmet, _ := r.split()
	fmt.Fprintf(out, "| *%s* | %d | %s | %s, %d | %s | %d of %d | %d, %d | %s |\n", r.Title, r.Plays(), playtest.Tenths(median), r.scenesMet(), len(r.Scenes),
		r.endingMix(), choices-len(seldom)-len(mostly), choices, len(r.Dominated), len(unmet), r.goalRates())
}

// scenesMet is the range of how many scenes the middle play of a policy meets.
func (r *report) scenesMet() string {
	least, most := len(r.Scenes), 0
	for i := range r.Policies {
		n := r.Policies[i].Scenes()
		least, most = min(least, n), max(most, n)
	}
	return fmt.Sprintf("%d to %d", least, most)
}

// endingMix is how often each ending comes, over all policies.
func (r *report) endingMix() string {
	var list []string
	for i := range r.Endings {
		list = append(list, fmt.Sprintf("%s %s", r.Endings[i].Key, playtest.Percent(r.Endings[i].Reached.N, r.Plays())))
	}
	return strings.Join(list, ", ")
}

// goalRates is in how many plays each expectation held, with those that do not
// hold marked.
func (r *report) goalRates() string {
	var list []string
	for i := range r.Goals {
		g := &r.Goals[i]
		mark := ""
		if g.State() != playtest.Passed {
			mark = " (" + g.State().String() + ")"
		}
		list = append(list, fmt.Sprintf("%s %s%s", g.Key, playtest.Percent(g.Held.N, g.Held.N+g.Missed.N), mark))
	}
	return orDash(list)
}
