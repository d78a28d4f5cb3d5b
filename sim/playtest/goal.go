package playtest

import (
	"fmt"
	"slices"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// asked is an expectation and who plays for it.
type asked struct {
	*story.Expectation
	way, than   int // places in Run.ways, -1 when the policy does not play
	value, base sim.Fixed
	others      bool // it asks for an ending or a condition as well, and that held
}

func newGoals(sc *story.Scenario, ways []int) (goals []asked) {
	place := func(name string) int {
		return slices.IndexFunc(ways, func(way int) bool { return policies[way].Name == name })
	}
	for i := range sc.Expect {
		e := &sc.Expect[i]
		goals = append(goals, asked{Expectation: e, way: place(e.Policy), than: place(e.Than)})
	}
	return goals
}

// checkGoals holds the play that has ended against the expectations of its
// policy.
func (r *Run) checkGoals(ending int) {
	for i := range r.goals {
		g := &r.goals[i]
		if g.Than != "" {
			if r.way == g.way {
				g.value = r.play.Measured(&g.Quantity)
				g.others = g.fits(&r.play, ending)
			}
			if r.way == g.than {
				g.base = r.play.Measured(&g.Quantity)
			}
			continue
		}
		if r.way == g.way {
			r.judge(i, g.fits(&r.play, ending))
		}
	}
}

// fits reports whether a play ends as it is asked to.
func (g *asked) fits(p *story.Play, ending int) bool {
	return (len(g.Ends) == 0 || slices.Contains(g.Ends, ending)) && p.Holds(&g.That)
}

// compareGoals settles expectations that compare two policies, when both have
// played a seed.
func (r *Run) compareGoals() {
	for i := range r.goals {
		g := &r.goals[i]
		if g.Than == "" || g.way < 0 || g.than < 0 {
			continue
		}
		r.way = g.way // whose play is the witness
		r.judge(i, g.others && (g.value > g.base && !g.Less || g.value < g.base && g.Less))
	}
}

func (r *Run) judge(goal int, held bool) {
	if g := &r.summary.Goals[goal]; held {
		r.hit(&g.Held)
	} else {
		r.hit(&g.Missed)
	}
}

// goalWords says an expectation in a sentence.
func goalWords(sc *story.Scenario, e *story.Expectation) string {
	var parts []string
	if len(e.Ends) > 0 {
		var keys []string
		for _, i := range e.Ends {
			keys = append(keys, sc.Endings[i].Key)
		}
		parts = append(parts, "ends in "+strings.Join(keys, " or "))
	}
	if !e.That.Always() {
		parts = append(parts, e.That.String())
	}
	if e.Than != "" {
		more := "more"
		if e.Less {
			more = "less"
		}
		parts = append(parts, fmt.Sprintf("%s %s than %s", more, e.Quantity.Phrase, e.Than))
	}
	how := "at least"
	if e.AtMost {
		how = "at most"
	}
	return fmt.Sprintf("%s: %s, in %s %d%% of plays", e.Policy, strings.Join(parts, "; "), how, e.In)
}

// GoalState says how an expectation stands.
type GoalState uint8

const (
	NotTried GoalState = iota // a policy that it names did not play
	Passed
	Failed
)

// State tells whether a goal was reached, by the share of plays in which it
// held.
func (g *Goal) State() GoalState {
	n := g.Held.N + g.Missed.N
	switch {
	case n == 0:
		return NotTried
	case !g.AtMost && 100*g.Held.N >= g.In*n, g.AtMost && 100*g.Held.N <= g.In*n:
		return Passed
	}
	return Failed
}

// Interval returns the range in which the share of all plays lies with 95 %
// confidence, in tenths of a hundredth (Wilson's score interval).
func Interval(held, of int) (low, high int) {
	if of == 0 {
		return 0, 1000
	}
	const z2 = 3842 // the square of 1.96, in thousandths
	n, k := int64(of), int64(held)
	middle := 2000*k + z2
	// z·√(z² + 4k(n−k)/n), in thousandths, without a product too large to hold.
	whole, rest := k*(n-k)/n, k*(n-k)%n
	spread := root(z2 * (z2 + 4000*whole + 4000*rest/n))
	width := 2 * (1000*n + z2)
	low, high = int((middle-spread)*1000/width), int(((middle+spread)*1000+width-1)/width)
	return max(0, low), min(1000, high)
}
