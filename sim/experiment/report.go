package experiment

import (
	"fmt"
	"strings"

	"stepback/sim"
)

// Report writes verdicts as a Markdown table, a row for each measure, with a
// line that says how they were come by.
func Report(verdicts []Verdict, seeds Seeds) string {
	var b strings.Builder
	row(&b, "", "finding", "source", "statistic", "measure", "estimate [95 % interval]", "band", "verdict", "without the mechanism")
	row(&b, "---", "---", "---", "---", "---", "---", "---", "---", "---")
	holding := 0
	for _, v := range verdicts {
		v.rows(&b)
		if v.Holds() {
			holding++
		}
	}
	fmt.Fprintf(&b, "\n%d of %d findings hold. Model version %d, %v; intervals by bootstrap over leaders (%s).\n",
		holding, len(verdicts), sim.Version, seeds, leadersOf(verdicts))
	return b.String()
}

// rows names the finding in its first row only.
func (v Verdict) rows(b *strings.Builder) {
	f := v.Finding
	id, claim, source, statistic := f.ID, f.Claim, f.Source, f.Statistic
	if f.Noise != "" {
		statistic += " (survey noise: " + f.Noise + ")"
	}
	for i, j := range v.Measures {
		row(b, id, claim, source, statistic, j.Measure.Name, j.Interval(), j.Band(), mark(j.Word(), j.Holds()), v.without(i))
		id, claim, source, statistic = "", "", "", ""
	}
}

// mark is a verdict, which stands out where it is bad.
func mark(word string, good bool) string {
	if good {
		return word
	}
	return "**" + word + "**"
}

// without says what the ablations did to a measure.
func (v Verdict) without(measure int) string {
	var results []string
	for _, b := range v.Ablations {
		if b.Ablation.Breaks == measure {
			results = append(results, b.Ablation.Name+": "+b.Interval()+", "+mark(b.Word(), b.Breaks()))
		}
	}
	return strings.Join(results, "; ")
}

// leadersOf says over how many leaders each finding was measured.
func leadersOf(verdicts []Verdict) string {
	var counts []string
	for _, v := range verdicts {
		if len(v.Measures) > 0 {
			counts = append(counts, fmt.Sprintf("%s %d", v.Finding.ID, v.Measures[0].Estimate.Clusters))
		}
	}
	return strings.Join(counts, ", ")
}

// Report writes a sensitivity analysis as a Markdown table: the constants that
// matter most, at most so many, with the measures that each moves most.
func (s Sensitivity) Report(most int) string {
	var b strings.Builder
	row(&b, "constant", "range", "source", "moves most (μ*, σ)")
	row(&b, "---", "---", "---", "---")
	shown := min(most, len(s.Rows))
	for _, r := range s.Rows[:shown] {
		source := r.Constant.Source
		if r.Constant.Assumed() {
			source = "assumed"
		}
		row(&b, r.Constant.Name, r.Constant.span(), source, s.strongest(r))
	}
	b.WriteString("\nμ* is the mean absolute elementary effect and σ its standard deviation (Morris 1991; Campolongo 2007), in standard deviations of the measure for a move across the whole range.\n")
	if rest := s.Rows[shown:]; len(rest) > 0 {
		fmt.Fprintf(&b, "Left out are %d that have no μ* above %.2f.\n", len(rest), rest[0].Most())
	}
	return b.String()
}

func (s Sensitivity) strongest(r Sensitive) string {
	var moved []string
	for _, output := range r.Strongest(3) {
		influence := r.Influences[output]
		moved = append(moved, fmt.Sprintf("%s (%.2f, %.2f)", s.Outputs[output], influence.MuStar, influence.Sigma))
	}
	if moved == nil {
		return "nothing"
	}
	return strings.Join(moved, "; ")
}

func (c Constant) span() string {
	return withUnit(fmt.Sprintf("%g to %g", c.From, c.To), c.Unit)
}

// row writes one row of a table.
func row(b *strings.Builder, cells ...string) {
	for i, cell := range cells {
		cells[i] = strings.ReplaceAll(cell, "|", `\|`)
	}
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}
