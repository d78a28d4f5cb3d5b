package story

import (
	"strings"

	"stepback/sim"
)

// Habit is a way of leading, told by what it likes to do: a weight for parts of
// action phrases, the plan it makes and how it accompanies work.
type Habit struct {
	Name    string
	Likes   map[string]int         // part of an action's phrase → how much it is liked
	Time    [sim.Areas]sim.Minutes // a week, by area
	Support sim.Support
}

// The habits that the scenarios are tried with.
var (
	// DoItYourself takes over, checks and announces.
	DoItYourself = Habit{Name: "do-it-myself", Support: sim.CloseChecking,
		Likes: map[string]int{"take over": 5, "rescue": 4, "close checking": 3, "closely": 3, "decide for": 3,
			"dictate": 2, "look in": 2, "hide a mistake": 2, "hold back": 2, "step over": 3, "set a standard": 1, "status update": 1,
			"hand": -1},
		Time: [sim.Areas]sim.Minutes{sim.OwnCraft: 23 * sim.Hour, sim.CoachingTime: 4 * sim.Hour, sim.AccountabilityTime: sim.Hour,
			sim.Slack: 7 * sim.Hour}}
	// SupportedDelegation hands over, coaches, talks and debriefs.
	SupportedDelegation = Habit{Name: "supported-delegation", Support: sim.Coaching,
		Likes: map[string]int{"coach": 5, "debrief": 4, "one-on-one": 4, "co-create": 4, "keep promise": 4,
			"allow failure": 3, "set indicators": 3, "give credit": 3, "own up": 3, "hand": 3, "feedback on": 3,
			"listen around": 3, "growth plan": 3, "empower": 3, "celebrate": 2, "train": 2, "next level": 2,
			"team what is coming": 3, "goal through": 3, "improve how": 2, "as lead": 2, "agree on a standard": 2, "rescue": -1,
			"hold back": -2, "hide a mistake": -3, "deny a mistake": -4, "deny what is coming": -5, "criticise": -2, "take over": -3,
			"decide for": -3, "step over": -4, "break promise": -4, "take credit": -5},
		Time: [sim.Areas]sim.Minutes{sim.OwnCraft: 2 * sim.Hour, sim.CoachingTime: 12 * sim.Hour, sim.AlignmentTime: 3 * sim.Hour,
			sim.CapabilityTime: 3 * sim.Hour, sim.AccountabilityTime: 5 * sim.Hour, sim.NextLevelTime: 3 * sim.Hour, sim.Slack: 7 * sim.Hour}}
	// HandsOff leaves everybody alone and looks upwards.
	HandsOff = Habit{Name: "hands-off", Support: sim.NoSupport,
		Likes: map[string]int{"leave": 3, "allow failure": 2, "hide a mistake": 2, "hold back": 2, "hand": 1, "debrief": -2, "one-on-one": -2, "coach": -3,
			"co-create": -3, "listen around": -2, "growth plan": -2, "feedback on": -2, "look in": -2, "improve how": -2,
			"take over": -5, "rescue": -5},
		Time: [sim.Areas]sim.Minutes{sim.CoachingTime: sim.Hour, sim.NextLevelTime: 10 * sim.Hour, sim.Slack: 10 * sim.Hour}}
)

// Policy plays by the habit: the choice whose actions it likes best, its plan
// whenever it is asked for one. It remembers what it thinks of a scenario's
// choices, so it is for one goroutine.
func (h *Habit) Policy() Policy {
	var known *Scenario
	var likings [][]int
	return func(p *Play) Answer {
		if p.asks == AskPlan {
			return Answer{Plan: h.plan(p)}
		}
		if p.scenario != known {
			known, likings = p.scenario, h.likings(p.scenario)
		}
		return p.calm(func() int {
			best := p.nextPossible(0)
			for i := best; i >= 0; i = p.nextPossible(i + 1) {
				if likings[p.scene][i] > likings[p.scene][best] {
					best = i
				}
			}
			return best
		})
	}
}

// likings weighs every choice of every scene.
func (h *Habit) likings(sc *Scenario) [][]int {
	list := make([][]int, len(sc.Scenes))
	for i := range sc.Scenes {
		for j := range sc.Scenes[i].Choices {
			list[i] = append(list[i], h.liking(&sc.Scenes[i].Choices[j]))
		}
	}
	return list
}

func (h *Habit) liking(c *Choice) (sum int) {
	for _, deed := range c.Do {
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
func (h *Habit) plan(p *Play) Plan {
	plan := Plan{Time: h.Time}
	for i := range p.scenario.Work {
		w := &p.career.Work[i]
		if w.Stage == sim.Open && w.Owner >= 0 && w.Owner < sim.MaxPeople {
			plan.Work[i] = WorkPlan{NewSupport: true, Support: h.Support}
		}
	}
	return plan
}
