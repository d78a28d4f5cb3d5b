package story

import (
	"fmt"

	"stepback/sim"
)

// FindingKind says what an examination found.
type FindingKind uint8

const (
	// FindNever is a condition that can never hold.
	FindNever FindingKind = iota
	// FindAlways is a condition that always holds where it is asked.
	FindAlways
	// FindNoScene is a scene that can never come.
	FindNoScene
	// FindSilence is a stretch of weeks in which nothing can come.
	FindSilence
	// FindUntold is an outcome or an ending that others always come before.
	FindUntold
	// FindUnused is something that the scenario defines and never uses.
	FindUnused
	// FindVain is an action that the model refuses whenever it can come.
	FindVain
)

// Place is where in a scenario something was found: -1 for what does not
// apply.
type Place struct {
	Scene, Choice, Outcome, Later, Ending int
	Role, Person, Work                    int
	Leaf                                  int // phrase of the condition there, in the order of the file
	Deed                                  int // action there, likewise
}

var nowhere = Place{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1}

// Finding is something in a scenario that cannot be what its author meant.
type Finding struct {
	Kind FindingKind
	At   Place
	What string
	Fix  string
}

// Examine looks for what can never happen in a scenario, whatever the player
// does and whatever the luck. It is careful: what it says is impossible is.
func Examine(sc *Scenario) []Finding {
	params := sc.Params
	if params == nil {
		params = sim.DefaultParams()
	}
	e := &examiner{reach: explore(sc, params, false)}
	if e.lost {
		return nil
	}
	for i := range sc.Scenes {
		if sc.Scenes[i].persists() {
			e.persistent = append(e.persistent, i)
		}
	}
	for i := range sc.Scenes {
		e.examineScene(i)
	}
	e.endings()
	e.silence()
	e.unused()
	return e.found
}

type examiner struct {
	*reach
	found      []Finding
	persistent []int // scenes that come every week in which they can
}

func (e *examiner) report(kind FindingKind, at Place, what, fix string) {
	e.found = append(e.found, Finding{kind, at, what, fix})
}

func (e *examiner) examineScene(i int) {
	sc, in := &e.sc.Scenes[i], &e.scenes[i]
	at := nowhere
	at.Scene = i
	consequence := fmt.Sprintf("the scene %s can never come", sc.Key)
	known := e.before(i, form{})
	if len(e.possible(merged(known, in.when), e.all, false)) == 0 {
		e.never(at, &sc.When, known, e.all, false, consequence)
		return
	}
	e.always(at, &sc.When, known, e.all, false, "leave it out")
	if len(in.weeks) == 0 {
		e.noScene(at)
		return
	}
	if by := e.crowded(i); by >= 0 {
		e.report(FindNoScene, at, fmt.Sprintf("the scene %s can never come: %s has a higher priority and always comes in its place", sc.Key, e.sc.Scenes[by].Key),
			"give it the same priority, or other weeks")
	}
	for j := range sc.Choices {
		e.examineChoice(i, j)
	}
}

func (e *examiner) examineChoice(i, j int) {
	sc, in := &e.sc.Scenes[i], &e.scenes[i]
	c, at := &sc.Choices[j], nowhere
	at.Scene, at.Choice = i, j
	known := e.before(i, in.when)
	if weeks := in.choices[j].weeks; len(weeks) == 0 {
		e.never(at, &c.When, known, in.weeks, false, fmt.Sprintf("the choice %s can never be offered", c.Key))
		return
	}
	e.always(at, &c.When, known, in.weeks, false, "leave it out")
	e.outcomes(i, j)
	e.vain(i, j)
	for k := range c.Later {
		e.examineLater(i, j, k)
	}
}

// outcomes looks for those that cannot be told, since the first that holds is.
func (e *examiner) outcomes(i, j int) {
	c, at := &e.sc.Scenes[i].Choices[j], nowhere
	at.Scene, at.Choice = i, j
	known, weeks := e.chosen(i, j, 0), e.scenes[i].choices[j].weeks
	rest := known
	for k := range c.Outcomes {
		o := &c.Outcomes[k]
		at.Outcome = k
		told := fmt.Sprintf("the outcome %s can never be told", o.Key)
		switch f := o.When.form(false); {
		case len(e.possible(merged(rest, f), weeks, true)) > 0:
		case len(e.possible(merged(known, f), weeks, true)) == 0:
			e.never(at, &o.When, known, weeks, true, told)
		case len(e.possible(rest, weeks, true)) > 0:
			e.report(FindUntold, at, told+": whenever its condition holds, one above it holds as well", "put it higher up, or change its condition")
		}
		if o.When.Always() {
			return // the checker says what comes after
		}
		rest = merged(rest, o.When.form(true))
	}
}

func (e *examiner) examineLater(i, j, k int) {
	sc := &e.sc.Scenes[i]
	l, at := &sc.Choices[j].Later[k], nowhere
	at.Scene, at.Choice, at.Later = i, j, k
	offered := e.scenes[i].choices[j].weeks
	weeks := offered.shifted(l.Weeks, l.Weeks).and(e.all)
	told := fmt.Sprintf("the consequence %s can never come back", l.Key)
	switch {
	case len(weeks) == 0:
		e.report(FindNever, at, fmt.Sprintf("%s: the scene comes in week %d at the earliest, and %s later the scenario is over", told, first(offered), weeksOf(l.Weeks)),
			"choose fewer weeks, or a longer scenario")
	case len(e.later(i, j, k)) == 0:
		e.never(at, &l.When, e.chosen(i, j, l.Weeks), weeks, true, told)
	default:
		e.always(at, &l.When, e.chosen(i, j, l.Weeks), weeks, true, "leave it out")
	}
}

// endings looks for those that cannot be reached. They are told after the last
// week.
func (e *examiner) endings() {
	weeks, rest := only(e.weeks, e.weeks), form{}
	for i := range e.sc.Endings {
		end, at := &e.sc.Endings[i], nowhere
		at.Ending = i
		told := fmt.Sprintf("the ending %s can never be reached", end.Key)
		switch f := end.When.form(false); {
		case len(e.possible(f, weeks, true)) == 0:
			e.never(at, &end.When, form{}, weeks, true, told)
		case len(e.possible(rest, weeks, true)) > 0 && len(e.possible(merged(rest, f), weeks, true)) == 0:
			e.report(FindUntold, at, told+": whenever its condition holds, one above it holds as well", "put it higher up, or change its condition")
		case !end.When.Always():
			e.always(at, &end.When, form{}, weeks, true, "leave it out, and the endings below")
		}
		if end.When.Always() {
			return
		}
		rest = merged(rest, end.When.form(true))
	}
}

// noScene says why a scene whose condition may hold never comes all the same.
func (e *examiner) noScene(at Place) {
	sc, in := &e.sc.Scenes[at.Scene], &e.scenes[at.Scene]
	what := fmt.Sprintf("the scene %s can never come", sc.Key)
	weeks := e.possible(e.before(at.Scene, in.when), e.all, false)
	for j := range sc.Cast {
		if len(weeks.and(in.casts[j])) == 0 {
			at.Role = j
			e.report(FindNoScene, at, fmt.Sprintf("%s: there is nobody who could fill the role %s then", what, sc.Cast[j].Role), "cast somebody who can be there, or hire them in a scene before")
			return
		}
	}
	if weeks.has(1) && len(weeks.without(only(1, 1))) == 0 && !e.opens(at.Scene) {
		e.report(FindNoScene, at, what+": it could only come in week 1, and what it asks for is not so at the start", "give it later weeks, or change what it asks for")
		return
	}
	e.report(FindNoScene, at, what+": a scene needs two choices, and no two of its choices are ever possible at once", "change the conditions of its choices, so that two can hold together")
}

// crowded returns a scene that always comes in place of another, -1 for none:
// one of higher priority that comes again and again.
func (e *examiner) crowded(i int) int {
	if e.sc.Scenes[i].By > 0 {
		return -1 // comes before all others, one day
	}
	for _, j := range e.persistent {
		other := &e.sc.Scenes[j]
		if other.Priority <= e.sc.Scenes[i].Priority {
			continue
		}
		if other.When.Always() || len(e.possible(other.When.form(true), e.scenes[i].weeks, false)) == 0 {
			return j
		}
	}
	return -1
}

// persists reports whether a scene comes every week in which its condition
// holds: again and again, with nobody to be found for it, and with two choices
// that take no time.
func (sc *Scene) persists() bool {
	free := 0
	for i := range sc.Choices {
		if c := &sc.Choices[i]; c.When.Always() && c.lastNow() == len(c.Do) {
			free++
		}
	}
	return sc.Repeats && sc.Cooldown <= 1 && len(sc.Cast) == 0 && free >= 2
}

// silent is how many weeks without anything new are too many.
const silent = 13

// silence looks for long stretches in which nothing can come, be planned or
// come back.
func (e *examiner) silence() {
	var busy spans
	for i := range e.scenes {
		busy = busy.or(e.scenes[i].weeks)
		for j := range e.scenes[i].choices {
			for k := range e.scenes[i].choices[j].later {
				busy = busy.or(e.later(i, j, k))
			}
		}
	}
	for _, week := range e.sc.PlanWeeks {
		busy = busy.or(only(week, week))
	}
	for _, quiet := range e.all.without(busy) {
		length := quiet.to - quiet.from + 1
		if length < silent || len(busy) == 0 {
			continue
		}
		what := fmt.Sprintf("in %d weeks, %d to %d, no scene can come", length, quiet.from, quiet.to)
		fix := "let scenes come then, or add  plan-weeks"
		if quiet.to == e.weeks {
			what += " any more, though the scenario goes on"
			fix = "end the scenario sooner, or let scenes come then"
		}
		e.report(FindSilence, nowhere, what, fix)
	}
}

func weeksOf(n int) string {
	if n == 1 {
		return "1 week"
	}
	return fmt.Sprintf("%d weeks", n)
}
