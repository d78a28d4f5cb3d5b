package outside

import (
	"fmt"
	"strings"
)

// Report writes answers as a Markdown table, a row for each measure.
func Report(answers []Answer) string {
	var b strings.Builder
	b.WriteString("| claim | measure | published | model [95 % interval] | |\n| --- | --- | --- | --- | --- |\n")
	agreeing, measures, used := 0, 0, 0
	for _, a := range answers {
		claim := a.Study.Claim + " (" + a.Study.Source + ")"
		if a.Study.Used {
			claim += " †"
			used++
		}
		for i, j := range a.Measures {
			word := Word(j)
			measures++
			if word == agrees {
				agreeing++
			} else {
				word = "**" + word + "**"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", claim, j.Measure.Name, a.Study.Published[i], j.Interval(), word)
			claim = ""
		}
	}
	fmt.Fprintf(&b, "\n%d of %d measures agree, in %d studies. The answers to %d of the studies, marked †, were used to mend a mechanism or a constant: those are no longer a test. ",
		agreeing, measures, len(answers), used)
	b.WriteString("Published figures are as their authors are usually quoted; what counts as agreeing is our judgement of their range, and stands in the code of each study.\n")
	return b.String()
}

// String prints a line for each measure.
func (a Answer) String() string {
	var lines []string
	for i, j := range a.Measures {
		lines = append(lines, fmt.Sprintf("%-13s %-75s %-24s published %-26s %s", a.Study.ID, j.Measure.Name, j.Interval(), a.Study.Published[i], Word(j)))
	}
	return strings.Join(lines, "\n")
}
