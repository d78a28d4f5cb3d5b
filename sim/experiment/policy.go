package experiment

import (
	"math"

	"stepback/sim"
)

// Policy leads a team for a week. It is a function of the state: it reads
// Team.Career, and acts through [Team.Do] and, for the plan of its week,
// Team.Career.SetPlan. Actions that the week or the model refuses simply do not
// happen. A policy may call another and then do more.
type Policy func(*Team)

// What policies draw for.
const (
	drawHours uint64 = iota + 1
	drawRecognise
	drawPromise
	drawKeep
	drawCoached
	drawDebrief
	drawTakeOver
	drawLookIn
	drawGoals
	drawShift

	lastDraw = drawShift
)

// Policy leads as the dials say.
func (d Dials) Policy() Policy {
	return func(t *Team) {
		t.Career.Leader.Craft = d.Craft
		d.goals(t)
		d.plan(t)
		d.handOut(t)
		d.takeOver(t)
		d.attendAll(t)
		d.debrief(t)
	}
}

// calendar is how many hours a week the organisation takes of every leader.
const calendar = 12

// wanted is the hours that the dials ask for, and the part of them that there is
// time for.
func (d Dials) wanted(t *Team) (wanted [sim.Areas]float64, part float64) {
	wanted = [sim.Areas]float64{
		sim.OwnCraft: d.OwnCraft, sim.CoachingTime: 4 + d.Coaching, sim.AlignmentTime: d.Align,
		sim.AccountabilityTime: d.OneOnOnes, sim.Slack: float64(t.population.Size),
	}
	sum := 0.0
	for _, hours := range wanted {
		sum += hours
	}
	return wanted, min(1, freeHours(t)/sum)
}

// freeHours is what the organisation leaves of a week.
func freeHours(t *Team) float64 { return float64(t.Params.Hours.Free()/sim.Hour) - calendar }

// plan gives the week's hours: what the dials ask for, and an hour for each
// person kept open for what comes. Where that is more than the organisation
// leaves, all give way alike; where it is less, the rest is kept open too.
func (d Dials) plan(t *Team) {
	wanted, part := d.wanted(t)
	left := int(freeHours(t))
	var plan sim.Plan
	for area, hours := range wanted {
		hours *= part
		whole := int(hours)
		if t.Chance(hours-float64(whole), drawHours, area) {
			whole++
		}
		whole = min(whole, left)
		plan.Time[area] = sim.Minutes(whole) * sim.Hour
		left -= whole
	}
	plan.Time[sim.Slack] += sim.Minutes(left) * sim.Hour
	plan.Time[sim.NextLevelTime] = calendar * sim.Hour
	_ = t.Career.SetPlan(plan, t.Params)
}

// goals are set once a quarter; now and then the world shifts.
func (d Dials) goals(t *Team) {
	if t.Chance(0.02, drawShift, 0) {
		t.Do(sim.Action{Kind: sim.ShiftMarket})
	}
	if t.Career.Week%13 != 1 {
		return
	}
	if t.Chance(d.CoCreate, drawGoals, 0) {
		t.Do(sim.Action{Kind: sim.CoCreate})
	} else {
		t.Do(sim.Action{Kind: sim.Dictate})
	}
	if d.Improve > 0 {
		t.Do(sim.Action{Kind: sim.Improve, Time: sim.Minutes(d.Improve * float64(sim.Hour))})
	}
}

// handOut gives work to whoever can take on more: the piece nearest to the
// chance of success that the leader dares to give.
func (d Dials) handOut(t *Team) {
	busy, waiting := t.busy(), t.waiting()
	t.Present(func(who sim.Subject, person *sim.Person) {
		if busy.has(who) {
			return
		}
		dared := 0.95 - 0.15*min(1, d.Stretch*favour(person))
		best, distance := int8(-1), 0.0
		for _, place := range waiting.places[:waiting.n] {
			if t.Career.Work[place].Owner != sim.Nobody {
				continue // just handed out
			}
			off := math.Abs(Float(t.Career.Odds(who, place, t.Params)) - dared)
			if best < 0 || off < distance {
				best, distance = place, off
			}
		}
		if best < 0 {
			return
		}
		kind := sim.HandOver
		if t.Chance(d.Coached*favour(person), drawCoached, int(who)) {
			kind = sim.HandOverCoaching
		}
		t.Do(sim.Action{Kind: kind, Who: who, Work: best})
	})
}

// takeOver does stuck work in its owner's place.
func (d Dials) takeOver(t *Team) {
	work := t.allWork()
	for i := range work {
		w := &work[i]
		if w.Stuck && w.Stage == sim.Open && w.Owner >= 0 && w.Owner < sim.MaxPeople && t.Chance(d.TakeOver, drawTakeOver, i) {
			t.Do(sim.Action{Kind: sim.TakeOver, Work: int8(i)})
		}
	}
}

// attendAll sees to everybody in turn.
func (d Dials) attendAll(t *Team) {
	finished, owed := t.finishedLately(), t.owed()
	t.Present(func(who sim.Subject, person *sim.Person) { d.attend(t, who, person, finished.has(who), owed.has(who)) })
}

// favour is how far a leader leans to a person: people get on with some leaders
// better than with others, and leaders give more to those (Gerstner and Day
// 1997).
func favour(person *sim.Person) float64 { return 1 + 0.8*Float(person.Regard) }

// attend is what a person gets of the leader beyond the plan.
func (d Dials) attend(t *Team, who sim.Subject, person *sim.Person, finished, owed bool) {
	for look := range 2 {
		if t.Chance(d.LookIns/2, drawLookIn, 2*int(who)+look) {
			t.Do(sim.Action{Kind: sim.LookIn, Who: who})
		}
	}
	if finished && t.Chance(d.Recognise*favour(person), drawRecognise, int(who)) {
		t.Do(sim.Action{Kind: sim.GiveCredit, Who: who})
	}
	if t.Chance(0.04, drawPromise, int(who)) {
		t.Do(sim.Action{Kind: sim.PromiseTo, Who: who, Weeks: 3})
	} else if owed && t.Chance(d.KeepWord, drawKeep, int(who)) {
		t.Do(sim.Action{Kind: sim.KeepPromise, Who: who})
	}
}

// debrief talks failures through in the week after, where there is time for it.
func (d Dials) debrief(t *Team) {
	_, part := d.wanted(t)
	for i := range t.Career.Setbacks {
		s := &t.Career.Setbacks[i]
		if s.Week > 0 && s.Debriefed == 0 && s.Week == t.Career.Week-1 && s.Owner >= 0 && s.Owner < sim.MaxPeople &&
			t.Chance(d.Debrief*part, drawDebrief, i) {
			t.Do(sim.Action{Kind: sim.Debrief, Who: s.Owner})
		}
	}
}

// finishedLately are those who finished something last week.
func (t *Team) finishedLately() (owners people) {
	work := t.allWork()
	for i := range work {
		if w := &work[i]; w.Stage == sim.Done && w.Finished == t.Career.Week-1 {
			owners = owners.with(w.Owner)
		}
	}
	return owners
}

// owed are those whom the leader has promised something.
func (t *Team) owed() (owed people) {
	for i := range t.Career.Promises {
		if p := &t.Career.Promises[i]; p.State == sim.PromiseOpen {
			owed = owed.with(p.To)
		}
	}
	return owed
}
