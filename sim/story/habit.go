package story

import (
	"strings"

	"stepback/sim"
)

// Habit is a way of leading, told by what it likes to do: a weight for parts of
// action phrases, the plan it makes and how it accompanies work.
type Habit struct {
	Name    string
	Likes   map[string]int // part of an action's phrase → how much it is liked
	Time    map[string]int // minutes a week by area
	Support sim.Support
}

// The habits that the scenarios are tried with.
var (
	// DoItYourself takes over, checks and announces.
	DoItYourself = Habit{Name: "do-it-myself", Support: sim.CloseChecking,
		Likes: map[string]int{"take over": 5, "rescue": 4, "close checking": 3, "closely": 3, "decide for": 3,
			"dictate": 2, "status update": 1},
		Time: map[string]int{"craft": 23 * 60, "coaching": 4 * 60, "accountability": 60, "slack": 7 * 60}}
	// SupportedDelegation hands over, coaches, talks and debriefs.
	SupportedDelegation = Habit{Name: "supported-delegation", Support: sim.Coaching,
		Likes: map[string]int{"coach": 5, "debrief": 4, "one-on-one": 4, "co-create": 4, "keep promise": 4,
			"allow failure": 3, "set indicators": 3, "give credit": 3, "own up": 3, "hand": 3, "celebrate": 2,
			"train": 2, "next level": 2, "rescue": -1, "criticise": -2, "take over": -3, "decide for": -3,
			"break promise": -4, "take credit": -5},
		Time: map[string]int{"craft": 2 * 60, "coaching": 12 * 60, "alignment": 3 * 60, "capability": 3 * 60,
			"accountability": 5 * 60, "next-level": 3 * 60, "slack": 7 * 60}}
	// HandsOff leaves everybody alone and looks upwards.
	HandsOff = Habit{Name: "hands-off", Support: sim.NoSupport,
		Likes: map[string]int{"leave": 3, "allow failure": 2, "debrief": -2, "one-on-one": -2, "coach": -3,
			"co-create": -3, "take over": -5, "rescue": -5},
		Time: map[string]int{"coaching": 60, "next-level": 10 * 60, "slack": 10 * 60}}
)

// Policy plays by the habit: the choice whose actions it likes best, its plan
// whenever it is asked for one.
func (h *Habit) Policy() Policy {
	return func(p *Play) Input {
		if p.asks == AskPlan {
			return Input{Kind: InputPlan, Plan: h.plan(p)}
		}
		return p.calm(func(open []Offer) Offer {
			best, liking := open[0], h.liking(p, open[0])
			for _, offer := range open[1:] {
				if l := h.liking(p, offer); l > liking {
					best, liking = offer, l
				}
			}
			return best
		})
	}
}

func (h *Habit) liking(p *Play, offer Offer) (sum int) {
	scene := &p.scenario.Scenes[p.scene]
	for _, deed := range scene.Choices[scene.Choice(offer.Key)].Do {
		for part, weight := range h.Likes {
			if strings.Contains(deed.Phrase, part) {
				sum += weight
			}
		}
	}
	return sum
}

// plan gives the habit's hours and its support to everything that somebody on
// the team owns.
func (h *Habit) plan(p *Play) *PlanChange {
	plan := &PlanChange{Time: h.Time, Work: map[string]WorkChange{}}
	for i := range p.scenario.Work {
		w := &p.career.Work[i]
		if w.Stage == sim.Open && w.Owner >= 0 && w.Owner < sim.MaxPeople {
			plan.Work[p.scenario.Work[i].Key] = WorkChange{Support: h.Support.String()}
		}
	}
	return plan
}
