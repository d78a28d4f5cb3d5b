package main

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"stepback/cmd/stepback/chart"
	"stepback/sim"
	"stepback/sim/experiment"
)

// laboratory is where policies are tried.
type laboratory struct {
	policies []policy
	run      func(experiment.Course, experiment.Progress) experiment.Curves
}

// ways is the laboratory with the reference population and its named policies.
func ways() laboratory {
	var lab laboratory
	for _, way := range experiment.Ways() {
		lab.policies = append(lab.policies, policy{way.Name, way.Means})
	}
	lab.run = func(course experiment.Course, progress experiment.Progress) experiment.Curves {
		return course.Run(sim.DefaultParams(), experiment.VerdictSeeds, progress)
	}
	return lab
}

// policy is a way to lead that has a name.
type policy struct{ name, means string }

func policyName(p policy) string { return p.name }

// comparison is what the experiment command was asked to do.
type comparison struct {
	laboratory
	names  []string
	course experiment.Course
	plot   string
}

func experimentCommand(lab laboratory) *cobra.Command {
	c := comparison{laboratory: lab}
	cmd := &cobra.Command{
		Use:   "experiment",
		Short: "Compare ways to lead, on many leaders",
		Long: `Experiment leads the same population by one policy after another, and shows what
becomes of trust, engagement, skill and output, and who leaves. Every policy
meets the same people, the same work and the same luck.

With --replace-at the leaders are replaced in that week, by others who follow
the policy --with.` + lab.list(),
		Example: `  stepback experiment --policy supported,hands-off
  stepback experiment --policy hands-off --replace-at 26 --with supported --plot change.svg`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.compare(cmd) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&c.names, "policy", nil, "policies to compare, separated by commas; all if left out")
	flags.IntVar(&c.course.Leaders, "leaders", 500, "how many leaders follow each policy")
	flags.IntVar(&c.course.Weeks, "weeks", 104, "how long they are followed")
	flags.IntVar(&c.course.ReplaceAt, "replace-at", 0, "week in which the leaders are replaced")
	flags.StringVar(&c.course.With, "with", "", "policy of those who come then")
	flags.StringVar(&c.plot, "plot", "", "draw the weeks into this SVG file")
	cmd.MarkFlagsRequiredTogether("replace-at", "with")
	return cmd
}

// list tells which policies there are.
func (lab laboratory) list() string {
	text := ""
	for _, p := range lab.policies {
		text += fmt.Sprintf("\n  %-14s %s", p.name, p.means)
	}
	if text == "" {
		return ""
	}
	return "\n\nThe policies:\n" + text
}

func (c comparison) compare(cmd *cobra.Command) error {
	policies, err := c.chosen()
	if err != nil {
		return err
	}
	lines := make([]chart.Line, len(policies))
	for i, p := range policies {
		course := c.course
		course.Policy = p.name
		progress := bar(cmd.ErrOrStderr(), p.name)
		lines[i].Name = p.name
		if err := interruptible(cmd.Context(), func() { lines[i].Curves = c.run(course, progress) }); err != nil {
			return err
		}
	}
	if err := writeOutcomes(cmd.OutOrStdout(), lines); err != nil {
		return err
	}
	return c.draw(lines)
}

// chosen checks the course and returns its policies.
func (c comparison) chosen() ([]policy, error) {
	course := c.course
	switch {
	case len(c.policies) == 0:
		return nil, fmt.Errorf("there are no policies to compare yet")
	case course.Leaders < 1 || course.Weeks < 1:
		return nil, fmt.Errorf("%d leaders over %d weeks: there must be at least one of each", course.Leaders, course.Weeks)
	case course.ReplaceAt < 0 || course.ReplaceAt > course.Weeks:
		return nil, fmt.Errorf("leaders cannot be replaced in week %d of %d", course.ReplaceAt, course.Weeks)
	}
	if course.With != "" {
		if _, err := choose("policy", c.policies, policyName, []string{course.With}); err != nil {
			return nil, err
		}
	}
	return choose("policy", c.policies, policyName, c.names)
}

// writeOutcomes prints where each population ends: the mean of the last week,
// and where four in five leaders are.
func writeOutcomes(out io.Writer, lines []chart.Line) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	curves := lines[0].Curves
	fmt.Fprint(table, "policy")
	for _, quantity := range curves.Quantities {
		fmt.Fprint(table, "\t", quantity.Name)
		if quantity.Unit != "" {
			fmt.Fprintf(table, " (%s)", quantity.Unit)
		}
	}
	for _, line := range lines {
		fmt.Fprint(table, "\n", line.Name)
		for q := range line.Curves.Quantities {
			fmt.Fprint(table, "\t", inFigures(line.Curves.Band(q, line.Curves.Weeks-1)))
		}
	}
	fmt.Fprintf(table, "\n\nMean of %d leaders in week %d, and the range of four in five.\n", len(curves.Records), curves.Weeks)
	return table.Flush()
}

func inFigures(band experiment.Band) string {
	if math.IsNaN(band.Mean) {
		return "none"
	}
	return fmt.Sprintf("%.3g [%.3g, %.3g]", band.Mean, band.Low, band.High)
}

func (c comparison) draw(lines []chart.Line) error {
	if c.plot == "" {
		return nil
	}
	picture, err := chart.Curves(lines, c.course.ReplaceAt)
	if err != nil {
		return fmt.Errorf("the picture cannot be drawn: %w", err)
	}
	return writePicture(c.plot, picture)
}
