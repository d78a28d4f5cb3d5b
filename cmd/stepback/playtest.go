package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"stepback/sim/experiment"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

// playtestRun is what the playtest command was asked to do.
type playtestRun struct {
	policies   []string
	runs       int
	seed       uint64
	seeds      string
	html, json string
	compare    string
	failOn     []string
	merge      bool
}

func playtestCommand() *cobra.Command {
	var t playtestRun
	cmd := &cobra.Command{
		Use:   "playtest FILE",
		Short: "Play a scenario thousands of times, and say what happens in it",
		Long: `Playtest has a scenario played by many policies, each with the same seeds, and
says which scenes, choices and texts were met and why others were not, how it
ends, how long it takes, which choices another one always beats, and whether it
teaches what its author expects ([expect.…] in the file).

Every finding comes with a witness: a seed and choices for "stepback play". What
was not met is not met in these plays; it may still be possible.

Of a campaign it says which chapters come, on which ways, how each ends and
where the player is promoted; --json and --html keep that.

FILE may also be the result of an earlier playtest (--json). Several such files
of other seeds are put together with --merge, into what one run would have
given.

It can end with status 1 (--fail-on):

  unreachable   a scene, choice or ending was never met
  untold        an outcome or a later text was never told
  dominated     a choice is beaten by another
  refused       the model refused an action in more than half of the times
  goals         an expectation does not hold
  length        the median play is a third longer or shorter than "minutes" says
  changed       with --compare: something is not met, or does not hold, any more` + policyList(),
		Example: `  stepback playtest first-ninety-days.toml
  stepback playtest first-ninety-days.toml --runs 10000 --html report.html
  stepback playtest mine.toml --compare main.json --fail-on unreachable,goals
  stepback playtest mine.toml --seeds 1-5000 --json a.json
  stepback playtest --merge a.json b.json --html report.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return t.run(cmd, args) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&t.policies, "policy", nil, "policies that play, separated by commas; all if left out")
	flags.IntVar(&t.runs, "runs", 2000, "how many seeds there are, each of which every policy plays")
	flags.Uint64Var(&t.seed, "seed", 1, "the first seed")
	flags.StringVar(&t.seeds, "seeds", "", "the seeds as a range, such as 1-5000, in place of --seed and --runs")
	flags.StringVar(&t.html, "html", "", "write a report for a browser into this file")
	flags.StringVar(&t.json, "json", "", "keep the result in this file, for --compare and --merge")
	flags.StringVar(&t.compare, "compare", "", "say what has changed since this scenario or result")
	flags.StringSliceVar(&t.failOn, "fail-on", nil, "end with status 1 on: "+strings.Join(failures, ", "))
	flags.BoolVar(&t.merge, "merge", false, "put results together that were kept with --json")
	cmd.MarkFlagsMutuallyExclusive("seeds", "seed")
	cmd.MarkFlagsMutuallyExclusive("seeds", "runs")
	return cmd
}

func policyList() string {
	text := "\n\nThe policies:\n"
	for _, p := range playtest.Policies() {
		text += fmt.Sprintf("\n  %-20s %s", p.Name, p.Means)
	}
	return text
}

// errCampaign tells that a file is a campaign, whose plays are counted another
// way.
type errCampaign struct{ *story.Scenario }

func (e errCampaign) Error() string { return alone(e.Scenario).Error() }

// failures are what the command can fail on.
var failures = []string{"unreachable", "untold", "dominated", "refused", "goals", "length", "changed"}

// errFindings ends the command with status 1; what was found has been told.
var errFindings = errors.New("the playtest found what it was to fail on")

func (t *playtestRun) run(cmd *cobra.Command, args []string) error {
	for _, what := range t.failOn {
		if !slices.Contains(failures, what) {
			return unknown("finding", what, failures)
		}
	}
	if len(t.policies) > 0 {
		if _, err := choose("policy", playtest.PolicyNames(), func(s string) string { return s }, t.policies); err != nil {
			return err
		}
	}
	if err := t.readSeeds(); err != nil {
		return err
	}
	summary, err := t.summary(cmd, args)
	if campaign := (errCampaign{}); errors.As(err, &campaign) {
		return t.careers(campaign.Scenario, cmd.OutOrStdout())
	}
	if err != nil {
		return err
	}
	report := newReport(summary)
	if t.compare != "" {
		old, err := t.played(cmd, t.compare)
		if err != nil {
			return err
		}
		report.Changes = playtest.Compare(old, summary)
		report.Compared = true
	}
	if err := t.keep(report); err != nil {
		return err
	}
	report.write(cmd.OutOrStdout())
	if found := report.failing(t.failOn); len(found) > 0 {
		return fmt.Errorf("%w: %s", errFindings, strings.Join(found, ", "))
	}
	return nil
}

// readSeeds reads the seeds.
func (t *playtestRun) readSeeds() error {
	if t.seeds == "" {
		if t.runs < 1 || t.runs > playtest.Most {
			return fmt.Errorf("%d runs: there must be 1 to %d", t.runs, playtest.Most)
		}
		return nil
	}
	first, last, dashed := strings.Cut(t.seeds, "-")
	from, err1 := strconv.ParseUint(first, 10, 63)
	to, err2 := strconv.ParseUint(last, 10, 63)
	if !dashed || err1 != nil || err2 != nil || to < from || to-from >= playtest.Most {
		return fmt.Errorf("%q is no range of seeds: write it as 1-5000", t.seeds)
	}
	t.seed, t.runs = from, int(to-from+1)
	return nil
}

// summary plays a scenario, reads a result or puts several together.
func (t *playtestRun) summary(cmd *cobra.Command, names []string) (*playtest.Summary, error) {
	if !t.merge {
		if len(names) > 1 {
			return nil, errors.New("one scenario at a time; results are put together with --merge")
		}
		return t.played(cmd, names[0])
	}
	var sum *playtest.Summary
	for _, name := range names {
		part, err := readResult(cmd, name)
		switch {
		case err != nil:
			return nil, err
		case sum == nil:
			sum = part
		default:
			if err := sum.Merge(part); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return sum, nil
}

// played returns the result that a file holds, or that of the scenario in it.
func (t *playtestRun) played(cmd *cobra.Command, name string) (*playtest.Summary, error) {
	if strings.HasSuffix(name, ".json") {
		return readResult(cmd, name)
	}
	sc, err := playable(cmd, name)
	if err != nil {
		return nil, err
	}
	if len(sc.Chapters) > 0 {
		return nil, errCampaign{sc}
	}
	return playAll(cmd.Context(), sc, t.options(), bar(cmd.ErrOrStderr(), "plays"))
}

func (t *playtestRun) options() playtest.Options {
	return playtest.Options{From: t.seed, Runs: t.runs, Policies: t.policies}
}

// playable reads a scenario that has no errors.
func playable(cmd *cobra.Command, name string) (*story.Scenario, error) {
	file, err := readScenario(cmd, name)
	if err != nil {
		return nil, err
	}
	if file.scenario == nil {
		fmt.Fprint(cmd.ErrOrStderr(), file.problems.Render(file.data))
		return nil, errProblems
	}
	return file.scenario, nil
}

// block is how many seeds a core plays at a time.
const block = 16

// playAll plays on all cores. The result is the same on any number of them.
func playAll(ctx context.Context, sc *story.Scenario, o playtest.Options, progress experiment.Progress) (*playtest.Summary, error) {
	first, err := playtest.New(sc, o)
	if err != nil {
		return nil, err
	}
	idle := make(chan *playtest.Run, runtime.GOMAXPROCS(0)+1)
	idle <- first
	err = interruptible(ctx, func() {
		experiment.Each((o.Runs+block-1)/block, inPlays(progress, first, o), func(i int) {
			if ctx.Err() != nil {
				return
			}
			run := borrow(idle, sc, o)
			run.More(o.From+uint64(i*block), min(block, o.Runs-i*block))
			run.Advance(block * len(playtest.Policies()))
			idle <- run
		})
	})
	if err != nil {
		return nil, err
	}
	sum := (<-idle).Summary()
	for len(idle) > 0 {
		part := (<-idle).Summary()
		if err := sum.Merge(&part); err != nil {
			return nil, err
		}
	}
	return &sum, sum.Retrace(sc)
}

// borrow takes a run that nobody uses, or makes one more.
func borrow(idle chan *playtest.Run, sc *story.Scenario, o playtest.Options) *playtest.Run {
	select {
	case run := <-idle:
		return run
	default:
		run, err := playtest.New(sc, o)
		if err != nil {
			panic(err) // the first was made of the same
		}
		return run
	}
}

// inPlays tells progress in plays.
func inPlays(progress experiment.Progress, run *playtest.Run, o playtest.Options) experiment.Progress {
	if progress == nil {
		return nil
	}
	_, total := run.Advance(0)
	return func(done, of int) { progress(min(total, done*block*(total/o.Runs)), total) }
}
