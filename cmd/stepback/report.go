package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"stepback/sim"
	"stepback/sim/playtest"
)

// report is a playtest with what is to be said about it.
type report struct {
	*playtest.Summary
	Missing   []playtest.Missing
	Dominated []playtest.Verdict
	Refused   []playtest.Refusal
	Compared  bool
	Changes   []playtest.Change
}

func newReport(s *playtest.Summary) *report {
	return &report{Summary: s, Missing: s.Missing(), Dominated: s.Dominated(), Refused: s.Refused()}
}

// line is one verdict of a report: whether all is well, and in one sentence.
type line struct {
	OK   bool
	Text string
}

// Verdicts sums the report up.
func (r *report) Verdicts() []line {
	unreached, untold := r.split()
	low, median, high := r.Length()
	verdicts := []line{
		{len(unreached) == 0, orNone(len(unreached), "Every scene, choice and ending was met.", "scene, choice or ending was never met.", "scenes, choices or endings were never met.")},
		{len(untold) == 0, orNone(len(untold), "Every outcome and later text was told.", "outcome or later text was never told.", "outcomes or later texts were never told.")},
		{len(r.Dominated) == 0, orNone(len(r.Dominated), "No choice is beaten by another in all that was compared.", "choice is beaten by another in all that was compared.", "pairs of choices in which one beats the other in all that was compared.")},
		{len(r.Refused) == 0, r.refusals()},
		{r.AsLongAsSaid(), fmt.Sprintf("A play takes about %s minutes (%s to %s for four in five); the scenario says %d.",
			playtest.Tenths(median), playtest.Tenths(low), playtest.Tenths(high), r.Minutes)},
	}
	if len(r.Goals) > 0 {
		reached := 0
		for i := range r.Goals {
			if r.Goals[i].State() == playtest.Passed {
				reached++
			}
		}
		verdicts = append(verdicts, line{reached == len(r.Goals), fmt.Sprintf("%d of %d expectations hold.", reached, len(r.Goals))})
	}
	if r.Compared {
		worse := 0
		for _, c := range r.Changes {
			if c.Worse {
				worse++
			}
		}
		verdicts = append(verdicts, line{worse == 0, orNone(len(r.Changes), "Nothing has changed by more than luck.", "thing has changed.", "things have changed.")})
	}
	return verdicts
}

// refusals says how many actions did not happen.
func (r *report) refusals() string {
	always := 0
	for i := range r.Refused {
		if r.Refused[i].Always() {
			always++
		}
	}
	mostly := len(r.Refused) - always
	half := counted(mostly, "action was", "actions were") + " refused in more than half of the times."
	every := counted(always, "action was", "actions were") + " refused every time"
	switch {
	case len(r.Refused) == 0:
		return "The model carried out every action at least every other time."
	case always == 0:
		return half
	case mostly == 0:
		return every + "."
	}
	return every + ", " + half
}

// orNone counts, and has words of its own for none.
func orNone(n int, none, one, many string) string {
	if n == 0 {
		return none
	}
	return counted(n, one, many)
}

// split parts what nobody came to from what was not told.
func (r *report) split() (unreached, untold []playtest.Missing) {
	for _, m := range r.Missing {
		if m.Text() {
			untold = append(untold, m)
		} else {
			unreached = append(unreached, m)
		}
	}
	return unreached, untold
}

// failing names what was found of what the command is to fail on.
func (r *report) failing(on []string) (found []string) {
	unreached, untold := r.split()
	failed, worse := false, false
	for i := range r.Goals {
		failed = failed || r.Goals[i].State() != playtest.Passed
	}
	for _, c := range r.Changes {
		worse = worse || c.Worse
	}
	is := map[string]bool{"unreachable": len(unreached) > 0, "untold": len(untold) > 0, "dominated": len(r.Dominated) > 0,
		"refused": len(r.Refused) > 0, "goals": failed, "length": !r.AsLongAsSaid(), "changed": worse}
	for _, what := range failures {
		if is[what] && slices.Contains(on, what) {
			found = append(found, what)
		}
	}
	return found
}

// skewed is a choice that hardly anybody takes, or nearly everybody.
type skewed struct {
	ID             string
	Offered, Taken int
	By             *playtest.Witness
}

// Skewed lists the choices that were taken in less than one in twenty, and in
// more than seven in ten, of the times that they were offered.
func (r *report) Skewed() (seldom, mostly []skewed) {
	for i := range r.Scenes {
		for j := range r.Scenes[i].Choices {
			c := &r.Scenes[i].Choices[j]
			it := skewed{r.Scenes[i].Key + "." + c.Key, c.Offered, c.Taken.N, c.Taken.By}
			switch {
			case c.Taken.N == 0:
			case 20*c.Taken.N < c.Offered:
				seldom = append(seldom, it)
			case 10*c.Taken.N > 7*c.Offered:
				mostly = append(mostly, it)
			}
		}
	}
	return seldom, mostly
}

// write prints the report for a terminal.
func (r *report) write(out io.Writer) {
	fmt.Fprintf(out, "%s (%s): %s, %s of each of %s\n\n", r.Title, r.Scenario, numbered(r.Plays(), "play"), numbered(r.Runs(), "seed"), numbered(len(r.Policies), "policy"))
	for _, v := range r.Verdicts() {
		mark := "!"
		if v.OK {
			mark = "✓"
		}
		fmt.Fprintf(out, "  %s %s\n", mark, v.Text)
	}
	r.writeChanges(out)
	r.writeGoals(out)
	r.writeMissing(out)
	r.writeDominated(out)
	r.writeRefused(out)
	r.writeSkewed(out)
	r.writePolicies(out)
	r.writeEndings(out)
	r.writeScenes(out)
}

func heading(out io.Writer, text string) { fmt.Fprintf(out, "\n%s\n", text) }

func table(out io.Writer, rows func(w io.Writer)) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	rows(w)
	w.Flush()
}

func (r *report) writeChanges(out io.Writer) {
	if !r.Compared || len(r.Changes) == 0 {
		return
	}
	heading(out, "What has changed")
	table(out, func(w io.Writer) {
		for _, c := range r.Changes {
			mark := " "
			if c.Worse {
				mark = "!"
			}
			fmt.Fprintf(w, "  %s %s\t%s\t→ %s\n", mark, c.What, c.Was, c.Is)
		}
	})
}

func (r *report) writeGoals(out io.Writer) {
	if len(r.Goals) == 0 {
		return
	}
	heading(out, "What it shall teach")
	for i := range r.Goals {
		g := &r.Goals[i]
		fmt.Fprintf(out, "  %s %s: %s\n      %s\n", goalMark(g), g.Key, goalRate(g), g.Words)
		if g.State() == playtest.Failed && g.Missed.By != nil {
			fmt.Fprintf(out, "      not so in: %s\n", r.witness(g.Missed.By))
		}
	}
}

func goalMark(g *playtest.Goal) string {
	if g.State() == playtest.Passed {
		return "✓"
	}
	return "!"
}

// goalRate tells in how many plays a goal held.
func goalRate(g *playtest.Goal) string {
	n := g.Held.N + g.Missed.N
	if n == 0 {
		return "not tried, since a policy that it names did not play"
	}
	low, high := playtest.Interval(g.Held.N, n)
	return fmt.Sprintf("%s, in %s of plays (%s to %s %%)", g.State(), playtest.Percent(g.Held.N, n), playtest.Tenths(low), playtest.Tenths(high))
}

// witness is the command that shows a play.
func (r *report) witness(w *playtest.Witness) string {
	if w == nil {
		return ""
	}
	plan := ""
	if w.Plan != "" {
		plan = " --plan " + w.Plan
	}
	return fmt.Sprintf("stepback play %s.toml --seed %d%s --choices %s", r.Scenario, w.Seed, plan, strings.Join(w.Choices, ","))
}

func (r *report) writeMissing(out io.Writer) {
	if len(r.Missing) == 0 {
		return
	}
	heading(out, fmt.Sprintf("Not met in %s", numbered(r.Plays(), "play")))
	for _, m := range r.Missing {
		fmt.Fprintf(out, "  %s %s\n      %s\n", m.Kind, m.ID, m.Why)
	}
}

func (r *report) writeDominated(out io.Writer) {
	if len(r.Dominated) == 0 {
		return
	}
	heading(out, fmt.Sprintf("Beaten choices, %d weeks on", playtest.AheadWeeks))
	for _, v := range r.Dominated {
		fmt.Fprintf(out, "  %s: %s beats %s, no worse in anything in %d of %d moments\n      %s\n", v.Scene, v.Better, v.Worse, v.Clear, v.Moments, v.Gains())
	}
}

func (r *report) writeRefused(out io.Writer) {
	if len(r.Refused) == 0 {
		return
	}
	heading(out, "Told as done, and refused by the model")
	for i := range r.Refused {
		it := &r.Refused[i]
		fmt.Fprintf(out, "  %s: “%s” %s\n      %s\n", it.ID, it.Deed.Phrase, refusedRate(it), strings.Join(it.Why, "; "))
		if w := it.Deed.Refused.By; w != nil {
			fmt.Fprintf(out, "      %s\n", r.witness(w))
		}
	}
}

// refusedRate tells how often an action did not happen.
func refusedRate(r *playtest.Refusal) string {
	when := ""
	if r.Deed.PutOff {
		when = ", when its weeks had passed"
	}
	return fmt.Sprintf("refused in %d of %d%s", r.Deed.Refused.N, r.Deed.Tried, when)
}

func (r *report) writeSkewed(out io.Writer) {
	seldom, mostly := r.Skewed()
	for _, list := range []struct {
		what    string
		choices []skewed
	}{{"Taken in less than 5 % of the times they were offered", seldom}, {"Taken in more than 70 %", mostly}} {
		if len(list.choices) == 0 {
			continue
		}
		heading(out, list.what)
		table(out, func(w io.Writer) {
			for _, c := range list.choices {
				fmt.Fprintf(w, "  %s\t%s\tof %d\n", c.ID, playtest.Percent(c.Taken, c.Offered), c.Offered)
			}
		})
	}
}

func (r *report) writePolicies(out io.Writer) {
	heading(out, "Policies")
	table(out, func(w io.Writer) {
		fmt.Fprint(w, "  policy\tminutes\tscenes\ttrust\tdelivery\tends mostly in\n")
		for i := range r.Policies {
			p := &r.Policies[i]
			trust, delivery := lastWeek(p)
			fmt.Fprintf(w, "  %s\t%s\t%d\t%s\t%s\t%s\n", p.Name, playtest.Tenths(p.Length()), p.Scenes(), trust, delivery, r.mostly(p))
		}
	})
}

// lastWeek tells the mean trust and delivery at the end, in hundredths.
func lastWeek(p *playtest.Way) (trust, delivery string) {
	w := p.Weeks[len(p.Weeks)-1]
	if w.Plays == 0 {
		return "–", "–"
	}
	return fmt.Sprint((w.Trust + w.Plays/2) / w.Plays), fmt.Sprint((w.Delivery + w.Plays/2) / w.Plays)
}

// mostly names the two endings that a policy meets most.
func (r *report) mostly(p *playtest.Way) string {
	places := make([]int, len(p.Endings))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return p.Endings[b] - p.Endings[a] })
	var words []string
	for _, i := range places[:min(2, len(places))] {
		if p.Endings[i] > 0 {
			words = append(words, fmt.Sprintf("%s %s", r.Endings[i].Key, playtest.Percent(p.Endings[i], p.Plays)))
		}
	}
	return strings.Join(words, ", ")
}

func (r *report) writeEndings(out io.Writer) {
	heading(out, "Endings")
	table(out, func(w io.Writer) {
		for i := range r.Endings {
			e := &r.Endings[i]
			fmt.Fprintf(w, "  %s\t%s", e.Key, playtest.Percent(e.Reached.N, r.Plays()))
			if e.Reached.By != nil {
				fmt.Fprint(w, "\t", r.witness(e.Reached.By))
			}
			fmt.Fprintln(w)
		}
	})
}

func (r *report) writeScenes(out io.Writer) {
	heading(out, "Scenes, in how many plays; choices, how often of the times they were offered")
	table(out, func(w io.Writer) {
		for i := range r.Scenes {
			s := &r.Scenes[i]
			fmt.Fprintf(w, "  %s\t%s", s.Key, playtest.Percent(s.Met.N, r.Plays()))
			for j := range s.Choices {
				fmt.Fprintf(w, "\t%s %s", s.Choices[j].Key, playtest.Percent(s.Choices[j].Taken.N, s.Choices[j].Offered))
			}
			fmt.Fprintln(w)
		}
	})
}

// numbered writes a number of things, with thousands apart.
func numbered(n int, thing string) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	switch {
	case n == 1:
	case strings.HasSuffix(thing, "y") && !strings.HasSuffix(thing, "ay"):
		thing = strings.TrimSuffix(thing, "y") + "ies"
	default:
		thing += "s"
	}
	return digits + " " + thing
}

// keep writes the report and the result into the files that were asked for.
func (t *playtestRun) keep(r *report) error {
	if t.json != "" {
		if err := keepResult(t.json, r.Summary); err != nil {
			return err
		}
	}
	if t.html != "" {
		page, err := r.page()
		if err != nil {
			return fmt.Errorf("the report cannot be written: %w", err)
		}
		return keepReport(t.html, page)
	}
	return nil
}

func keepResult(name string, result any) error {
	data, err := json.MarshalIndent(result, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("the result cannot be kept: %w", err)
	}
	return nil
}

func keepReport(name string, page []byte) error {
	if err := os.WriteFile(name, page, 0o644); err != nil {
		return fmt.Errorf("the report cannot be kept: %w", err)
	}
	return nil
}

// largestResult is more than any result takes.
const largestResult = 64 << 20

func readResult(cmd *cobra.Command, name string) (*playtest.Summary, error) {
	data, err := readUpTo(cmd.InOrStdin(), name, largestResult)
	if err != nil {
		return nil, err
	}
	var of playtest.Careers
	if json.Unmarshal(data, &of) == nil && of.Format > 0 {
		return nil, fmt.Errorf("%s is the result of a campaign, which is not compared or put together: play the campaign again", name)
	}
	s := &playtest.Summary{}
	if err := json.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("%s is not the result of a playtest: %w", name, err)
	}
	if err := s.Check(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if s.Model != sim.Version {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s was made with version %d of the model, and this is version %d.\n", name, s.Model, sim.Version)
	}
	return s, nil
}
