package story

import (
	"strconv"

	"stepback/sim"
)

// Policy answers the questions of a play in a player's place.
type Policy func(*Play) Input

// First takes the first choice the week can hold, is middling sure of
// everything and keeps its plan.
func First(p *Play) Input { return p.calm(func(open []Offer) Offer { return open[0] }) }

// Last takes the last choice the week can hold and keeps its plan.
func Last(p *Play) Input { return p.calm(func(open []Offer) Offer { return open[len(open)-1] }) }

// Prefer takes the first choice that is to its liking and that the week can
// hold, or else the first; it keeps its plan.
func Prefer(likes func(*Choice) bool) Policy {
	return func(p *Play) Input {
		return p.calm(func(open []Offer) Offer {
			for _, offer := range open {
				scene := &p.scenario.Scenes[p.scene]
				if likes(&scene.Choices[scene.Choice(offer.Key)]) {
					return offer
				}
			}
			return open[0]
		})
	}
}

// Random answers everything by chance, plans included. The seed is its own:
// the same career can be played by many random players.
func Random(seed uint64) Policy {
	id := sim.ID("policy " + strconv.FormatUint(seed, 10))
	return func(p *Play) Input {
		draw := func(ordinal, n int) int {
			// Answers given in one week differ by their place among the inputs.
			luck := p.career.Luck(id, uint8(4*len(p.inputs)+ordinal))
			return int(int64(luck) * int64(n) / int64(sim.One))
		}
		switch p.asks {
		case AskRating:
			return Input{Kind: InputRating, Rating: []int{draw(0, 11), draw(1, 11), draw(2, 11)}}
		case AskPlan:
			return Input{Kind: InputPlan, Plan: p.shifted(sim.Area(draw(0, sim.Areas)), sim.Area(draw(1, sim.Areas)))}
		}
		return p.calm(func(open []Offer) Offer { return open[draw(0, len(open))] })
	}
}

// calm answers with a choice and leaves everything else as it is.
func (p *Play) calm(choose func(open []Offer) Offer) Input {
	switch p.asks {
	case AskRating:
		return Input{Kind: InputRating, Rating: []int{5, 5, 5}}
	case AskPlan:
		plan := p.CurrentPlan()
		return Input{Kind: InputPlan, Plan: &plan}
	case AskNothing:
		return Input{}
	}
	d, _ := p.Dilemma()
	var open []Offer
	for _, offer := range d.Choices {
		if !offer.TooDear {
			open = append(open, offer)
		}
	}
	if len(open) == 0 {
		return Input{Kind: InputChoice, Scene: d.Key}
	}
	return Input{Kind: InputChoice, Scene: d.Key, Choice: choose(open).Key}
}

// shifted is the present plan with up to two hours moved between two areas.
func (p *Play) shifted(from, to sim.Area) *PlanChange {
	plan := p.CurrentPlan()
	moved := min(plan.Time[from.String()], int(2*sim.Hour))
	plan.Time[from.String()] -= moved
	plan.Time[to.String()] += moved
	return &plan
}

// Run answers every question by a policy until the story is over. The error
// is of the first answer that the play refused.
func (p *Play) Run(policy Policy) error {
	for p.asks != AskNothing {
		if _, err := p.Answer(policy(p)); err != nil {
			return err
		}
	}
	return nil
}
