package experiment

import "stepback/sim"

// Policy leads a team for a week. It is a function of the state: it reads
// Team.Career, and acts through [Team.Do] and [Team.Plan]. Actions that the
// week or the model refuses simply do not happen.
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
)

// Policy leads as the dials say.
func (d Dials) Policy() Policy {
	return func(t *Team) {
		t.Career.Leader.Craft = d.Craft
		d.goals(t)
		d.plan(t)
		d.handOut(t)
		d.takeOver(t)
		t.Present(func(who sim.Subject, p *sim.Person) { d.attend(t, who, p) })
		d.debrief(t)
	}
}

// calendar is how many hours a week the organisation takes of every leader.
const calendar = 13

// plan gives the week's hours: what the dials ask for, and an hour for each
// person kept open for what comes. Where that is more than the organisation
// leaves, all give way alike; where it is less, the rest is kept open too.
func (d Dials) plan(t *Team) {
	wanted := [sim.Areas]float64{
		sim.OwnCraft: d.OwnCraft, sim.CoachingTime: 4 + d.Coaching, sim.AlignmentTime: d.Align,
		sim.AccountabilityTime: d.OneOnOnes, sim.Slack: float64(t.population.Size),
	}
	sum := 0.0
	for _, hours := range wanted {
		sum += hours
	}
	free := float64(t.Params.Hours.Free()/sim.Hour) - calendar
	left := int(free)
	var plan sim.Plan
	for area, hours := range wanted {
		hours *= min(1, free/sum)
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
	dared := 0.95 - 0.15*d.Stretch
	t.Present(func(who sim.Subject, _ *sim.Person) {
		if !t.Idle(who) {
			return
		}
		best, distance := int8(-1), 0.0
		t.Waiting(func(place int8, _ *sim.Work) {
			off := Float(t.Career.Odds(who, place, t.Params)) - dared
			if off < 0 {
				off = -off
			}
			if best < 0 || off < distance {
				best, distance = place, off
			}
		})
		if best < 0 {
			return
		}
		kind := sim.HandOver
		if t.Chance(d.Coached, drawCoached, int(who)) {
			kind = sim.HandOverCoaching
		}
		t.Do(sim.Action{Kind: kind, Who: who, Work: best})
	})
}

// takeOver does stuck work in its owner's place.
func (d Dials) takeOver(t *Team) {
	for i := range t.Career.Jobs {
		w := &t.Career.Work[i]
		if w.Stuck && w.Stage == sim.Open && w.Owner >= 0 && w.Owner < sim.MaxPeople && t.Chance(d.TakeOver, drawTakeOver, int(i)) {
			t.Do(sim.Action{Kind: sim.TakeOver, Work: i})
		}
	}
}

// attend is what a person gets of the leader beyond the plan.
func (d Dials) attend(t *Team, who sim.Subject, p *sim.Person) {
	for look := range 2 {
		if t.Chance(d.LookIns/2, drawLookIn, 2*int(who)+look) {
			t.Do(sim.Action{Kind: sim.LookIn, Who: who})
		}
	}
	if t.finishedLately(who) && t.Chance(d.Recognise, drawRecognise, int(who)) {
		t.Do(sim.Action{Kind: sim.GiveCredit, Who: who})
	}
	if t.Chance(0.04, drawPromise, int(who)) {
		t.Do(sim.Action{Kind: sim.PromiseTo, Who: who, Weeks: 3})
	} else if t.owes(who) && t.Chance(d.KeepWord, drawKeep, int(who)) {
		t.Do(sim.Action{Kind: sim.KeepPromise, Who: who})
	}
}

// debrief talks failures through in the week after.
func (d Dials) debrief(t *Team) {
	for i := range t.Career.Setbacks {
		s := &t.Career.Setbacks[i]
		if s.Week > 0 && s.Debriefed == 0 && s.Week == t.Career.Week-1 && s.Owner >= 0 && s.Owner < sim.MaxPeople &&
			t.Chance(d.Debrief, drawDebrief, i) {
			t.Do(sim.Action{Kind: sim.Debrief, Who: s.Owner})
		}
	}
}

func (t *Team) finishedLately(who sim.Subject) bool {
	for i := range int(t.Career.Jobs) {
		if w := &t.Career.Work[i]; w.Stage == sim.Done && w.Owner == who && w.Finished == t.Career.Week-1 {
			return true
		}
	}
	return false
}

func (t *Team) owes(who sim.Subject) bool {
	for i := range t.Career.Promises {
		if p := &t.Career.Promises[i]; p.To == who && p.State == sim.PromiseOpen {
			return true
		}
	}
	return false
}
