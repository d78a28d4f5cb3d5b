package story

import "stepback/sim"

// What can be said of a campaign without playing it.

// NeverCome lists the chapters of a campaign that can never come: at the end of
// no chapter before one can its condition hold. It is careful, as [Examine] is.
func NeverCome(campaign *Scenario) (list []int) {
	params := campaign.Params
	if params == nil {
		params = sim.DefaultParams()
	}
	var before []*reach
	for i := range campaign.Chapters {
		when, comes := campaign.Chapters[i].When.form(false), i == 0
		for _, r := range before {
			comes = comes || r.lost || len(r.possible(when, only(r.weeks, r.weeks), true)) > 0
		}
		if !comes {
			list = append(list, i)
		}
		before = append(before, explore(campaign.Chapters[i].Scenario, params, i > 0))
	}
	return list
}

// AsksWeek reports whether some phrase of a condition asks for the week.
func (c *Condition) AsksWeek() (asks bool) {
	c.leaves(func(_ int, phrase *Condition) { asks = asks || phrase.aboutWeeks() })
	return asks
}

// Chapters lists the chapters of a campaign that a condition asks about.
func (c *Condition) Chapters() (list []int) {
	c.leaves(func(_ int, phrase *Condition) {
		if asked := conditionTable[phrase.ask-1].Phrase; asked == chapterPlayed || asked == chapterEnded {
			list = append(list, phrase.args.scene)
		}
	})
	return list
}

// The phrases that only the conditions of chapters have.
const (
	chapterPlayed = "CHAPTER was played"
	chapterEnded  = "CHAPTER ended in ENDING"
)
