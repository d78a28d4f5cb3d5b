package story

import (
	"strconv"

	"stepback/sim"
)

// Policy answers the questions of a play in a player's place.
type Policy func(*Play) Answer

// First takes the first choice the week can hold, is middling sure of
// everything and keeps its plan.
func First(p *Play) Answer { return p.calm(func() int { return p.nextPossible(0) }) }

// Last takes the last choice the week can hold and keeps its plan.
func Last(p *Play) Answer {
	return p.calm(func() int {
		last := len(p.scenario.Scenes[p.scene].Choices) - 1
		for last >= 0 && !p.Possible(last) {
			last--
		}
		return last
	})
}

// Prefer takes the first choice that is to its liking and that the week can
// hold, or else the first; it keeps its plan.
func Prefer(likes func(*Choice) bool) Policy {
	return func(p *Play) Answer {
		return p.calm(func() int {
			choices := p.scenario.Scenes[p.scene].Choices
			for i := range choices {
				if p.Possible(i) && likes(&choices[i]) {
					return i
				}
			}
			return p.nextPossible(0)
		})
	}
}

// ByChance takes any choice the week can hold, each as likely as the others, and
// keeps its plan.
func ByChance(p *Play) Answer {
	return p.calm(func() int { return p.nthPossible(func(open int) int { return p.drawn(byChance, 0, open) }) })
}

var byChance = sim.ID("any choice")

// drawn returns one of n by the week's luck.
func (p *Play) drawn(id uint32, ordinal uint8, n int) int {
	return int(int64(p.career.Luck(id, ordinal)) * int64(n) / int64(sim.One))
}

// Random answers everything by chance, plans included. The seed is its own:
// the same career can be played by many random players.
func Random(seed uint64) Policy {
	id := sim.ID("policy " + strconv.FormatUint(seed, 10))
	return func(p *Play) Answer {
		draw := func(ordinal, n int) int {
			// Answers given in one week differ by their place among all.
			return p.drawn(id, uint8(4*len(p.given)+ordinal), n)
		}
		switch p.asks {
		case AskRating:
			return Answer{Rating: [3]int8{int8(draw(0, 11)), int8(draw(1, 11)), int8(draw(2, 11))}}
		case AskPlan:
			return Answer{Plan: p.shifted(sim.Area(draw(0, sim.Areas)), sim.Area(draw(1, sim.Areas)))}
		}
		return p.calm(func() int { return p.nthPossible(func(open int) int { return draw(0, open) }) })
	}
}

// calm answers with a choice and leaves everything else as it is.
func (p *Play) calm(choose func() int) Answer {
	switch p.asks {
	case AskRating:
		return Answer{Rating: [3]int8{5, 5, 5}}
	case AskPlan:
		return Answer{Plan: p.Plan()}
	case AskChapter, AskNothing:
		return Answer{}
	}
	return Answer{Choice: choose()}
}

// nextPossible returns the first possible choice from a place on, -1 when there
// is none.
func (p *Play) nextPossible(from int) int {
	for i := from; i < len(p.scenario.Scenes[p.scene].Choices); i++ {
		if p.Possible(i) {
			return i
		}
	}
	return -1
}

// nthPossible counts the possible choices and returns the one that is picked.
func (p *Play) nthPossible(pick func(open int) int) int {
	open := 0
	for i := p.nextPossible(0); i >= 0; i = p.nextPossible(i + 1) {
		open++
	}
	i := p.nextPossible(0)
	for n := pick(open); n > 0; n-- {
		i = p.nextPossible(i + 1)
	}
	return i
}

// shifted is the present plan with up to two hours moved between two areas.
func (p *Play) shifted(from, to sim.Area) Plan {
	plan := p.Plan()
	moved := min(plan.Time[from], 2*sim.Hour)
	plan.Time[from] -= moved
	plan.Time[to] += moved
	return plan
}

// Run answers every question by a policy until the story is over. The error
// is of the first answer that the play refused.
func (p *Play) Run(policy Policy) error {
	for p.asks != AskNothing {
		if _, err := p.Take(policy(p)); err != nil {
			return err
		}
	}
	return nil
}
