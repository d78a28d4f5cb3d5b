package playtest

import (
	"stepback/sim"
	"stepback/sim/story"
)

// anyPlan is the name of a plan that is drawn from the seed: hours, support, and
// now and then work that goes to somebody else.
const anyPlan = "any"

// Plans lists whose plans can be followed: policies that have one of their own,
// and "any".
func Plans() (names []string) {
	for i := range policies {
		if policies[i].habit != nil {
			names = append(names, policies[i].Name)
		}
	}
	return append(names, anyPlan)
}

// Planner answers the question for a plan as one of [Plans] does, and nothing
// else; ok is false when there is no such plan. It is for one goroutine.
func Planner(name string) (answer story.Policy, ok bool) {
	if name == anyPlan {
		return drawnPlan, true
	}
	for i := range policies {
		if policies[i].Name == name && policies[i].habit != nil {
			return policies[i].habit.Policy(), true
		}
	}
	return nil, false
}

// drawnPlan makes a plan out of the play's seed and week.
func drawnPlan(p *story.Play) story.Answer {
	career := p.Career()
	draw := func(what, n int) int {
		return int(mix(career.Seed, uint64(career.Week)<<16|uint64(what)) >> 8 % uint64(n))
	}
	plan := p.Plan()
	left := int(p.Params().Hours.Free() / sim.Hour)
	for i := range sim.Areas {
		area := (i + draw(0, sim.Areas)) % sim.Areas // whoever is first can have most
		hours := draw(1+area, left/2+1)
		plan.Time[area] = sim.Minutes(hours) * sim.Hour
		left -= hours
	}
	sc := p.Scenario()
	for i := range sc.Work {
		w := &career.Work[i]
		if w.Stage != sim.Open || w.Owner < 0 || w.Owner >= sim.MaxPeople {
			continue
		}
		plan.Work[i] = story.WorkPlan{NewSupport: true, Support: sim.Support(draw(20+i, 3))}
		if draw(60+i, 8) == 0 {
			plan.Work[i].NewOwner, plan.Work[i].Owner = true, sim.Subject(draw(100+i, len(sc.People)))
		}
	}
	return story.Answer{Plan: plan}
}
