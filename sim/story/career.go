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

// Weeks lists the phrases of a condition that ask for the week, by their places
// among its [Condition.Leaves].
func (c *Condition) Weeks() (leaves []int) {
	c.leaves(func(leaf int, phrase *Condition) {
		if phrase.aboutWeeks() {
			leaves = append(leaves, leaf)
		}
	})
	return leaves
}

// Chapters lists the chapters of a campaign that a condition asks about, in the
// order of its phrases: the place of each, -1 for phrases about something else.
func (c *Condition) Chapters() (list []int) {
	c.leaves(func(_ int, phrase *Condition) {
		chapter := -1
		if asked := conditionTable[phrase.ask-1].Phrase; asked == chapterPlayed || asked == chapterEnded {
			chapter = phrase.args.scene
		}
		list = append(list, chapter)
	})
	return list
}

// The phrases that only the conditions of chapters have.
const (
	chapterPlayed = "CHAPTER was played"
	chapterEnded  = "CHAPTER ended in ENDING"
)
