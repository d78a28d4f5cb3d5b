package story

import (
	"slices"

	"stepback/sim"
)

// agenda is what can be said of a scenario's scenes before it is played, so
// that a week asks only what it must.
type agenda struct {
	weeks  [][]turn // the scenes that may come in each week, highest priority first
	scenes []asked
}

// turn is a scene in a week, with its priority then.
type turn struct{ scene, priority int16 }

// priorityIn is that of a scene in a week. One that must come by then comes
// before all others.
func (sc *Scene) priorityIn(week int) int16 {
	if sc.By > 0 && week >= sc.By {
		return mustCome
	}
	return int16(sc.Priority)
}

const mustCome = 1 << 14

// asked is a scene as the weeks look at it: all that is needed to pass it over,
// close together in memory, since most of the time goes into fetching it.
type asked struct {
	id         uint32 // of its luck
	weight     int32
	free, cast []Condition // what the week does not decide: that need no cast, and that do
	// quick are the choices of which it is soon told whether the week can hold
	// them, sure those that it always can, a bit for each.
	quick, sure uint32
}

func newAgenda(sc *Scenario) *agenda {
	a := &agenda{weeks: make([][]turn, int(sc.Setup.Weeks)+1), scenes: make([]asked, len(sc.Scenes))}
	for i := range sc.Scenes {
		a.scenes[i] = newAsked(&sc.Scenes[i])
	}
	all := only(0, int(sc.Setup.Weeks))
	for i := range sc.Scenes {
		scene := &sc.Scenes[i]
		for _, r := range scene.When.weeks(all, false) {
			for week := r.from; week <= r.to; week++ {
				a.weeks[week] = append(a.weeks[week], turn{int16(i), scene.priorityIn(week)})
			}
		}
	}
	for _, turns := range a.weeks {
		slices.SortStableFunc(turns, func(x, y turn) int { return int(y.priority) - int(x.priority) })
	}
	return a
}

func newAsked(sc *Scene) asked {
	s := asked{id: sim.ID(sc.Key), weight: int32(sc.Weight)}
	s.sort(&sc.When)
	for i := range sc.Choices {
		c, bit := &sc.Choices[i], uint32(1)<<i
		if c.quick() {
			s.quick |= bit
		}
		if c.When.Always() && c.lastNow() == len(c.Do) {
			s.sure |= bit
		}
	}
	return s
}

// sort leaves out what the week alone decides.
func (s *asked) sort(c *Condition) {
	switch {
	case c.Always() || c.aboutWeeks():
	case len(c.all) > 0:
		for i := range c.all {
			s.sort(&c.all[i])
		}
	case c.needsCast():
		s.cast = append(s.cast, *c)
	default:
		s.free = append(s.free, *c)
	}
}

// weeks returns those, of all, in which a condition may hold when nothing but
// the week is known; denied, those in which it may not hold.
func (c *Condition) weeks(all spans, denied bool) (weeks spans) {
	switch {
	case c.ask > weekPhrases:
		return all
	case c.ask > 0:
		_, weeks = c.claims()
		if denied {
			return all.without(weeks)
		}
		return all.and(weeks)
	case c.not != nil:
		return c.not.weeks(all, !denied)
	}
	list, alternatives := c.all, denied
	if len(c.any) > 0 {
		list, alternatives = c.any, !denied
	}
	if !alternatives {
		weeks = all
	}
	for i := range list {
		if some := list[i].weeks(all, denied); alternatives {
			weeks = weeks.or(some)
		} else {
			weeks = weeks.and(some)
		}
	}
	return weeks
}

// aboutWeeks reports whether the condition asks for nothing but the week.
func (c *Condition) aboutWeeks() bool {
	switch {
	case c.ask > 0:
		return c.ask <= weekPhrases
	case c.not != nil:
		return c.not.aboutWeeks()
	}
	for i := range c.all {
		if !c.all[i].aboutWeeks() {
			return false
		}
	}
	for i := range c.any {
		if !c.any[i].aboutWeeks() {
			return false
		}
	}
	return true
}

// needsCast reports whether the condition asks about somebody by role.
func (c *Condition) needsCast() bool {
	for _, who := range c.args.people {
		if who <= refRole {
			return true
		}
	}
	for _, list := range [][]Condition{c.all, c.any} {
		for i := range list {
			if list[i].needsCast() {
				return true
			}
		}
	}
	return c.not != nil && c.not.needsCast()
}
