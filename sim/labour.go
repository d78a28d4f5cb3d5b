package sim

// Work moves because people spend their week on it:
//
//	headway = share of the week · pace / effort, less what being stuck costs
//	pace    = vigour · ramp · (base + slope·skill) · process · own pace
//
// People of one skill differ in pace: in complex jobs output differs between
// people by a third to a half (Hunter, Schmidt and Judiesch 1990).
// Easy work makes headway; hard work gets stuck now and then, and is then
// brought to the leader or kept quiet. Engagement moves pace a little: most of
// what ties engagement to output is that good work and good leading cause both
// (Harter, Schmidt and Hayes 2002 find .25 between units).

// LabourParams are the constants of people's own work.
type LabourParams struct {
	// Steepness is how sharply success depends on skill minus difficulty, per unit.
	Steepness Fixed `from:"5" to:"15"`
	// EvenChance is the log odds of success when skill equals difficulty; 0.85 is 70 %.
	EvenChance Fixed `from:"0" to:"2"`
	// StuckPace is the headway made while stuck, as part of full pace.
	StuckPace Fixed `from:"0" to:"0.7"`
	// PaceBase and PaceSkill give the pace: base plus slope times skill.
	PaceBase  Fixed `from:"0.3" to:"0.9"`
	PaceSkill Fixed `from:"0.2" to:"1.2"`
	// VigourBase and VigourSlope give the effort: base plus slope times engagement.
	VigourBase  Fixed `from:"0.6" to:"1"`
	VigourSlope Fixed `from:"0" to:"0.5" source:"Harter, Schmidt and Hayes 2002 (bounds it)"`
	// CraftPace, CraftBase and CraftSkill are the leader's own hands: pace times base plus slope times craft.
	CraftPace  Fixed `from:"0.5" to:"2"`
	CraftBase  Fixed `from:"0.2" to:"0.8"`
	CraftSkill Fixed `from:"0.2" to:"0.8"`
	// TiredHands is the pace of a leader without any energy, as part of it.
	TiredHands Fixed `from:"0.3" to:"1" source:"Pencavel 2015 (sign)"`
	// RescueTaken is the owner's part in a rescue. Minutes.
	RescueTaken Minutes `from:"0" to:"480"`
}

var defaultLabour = LabourParams{
	Steepness: 9 * One, EvenChance: Percent(85), StuckPace: Percent(30),
	PaceBase: Percent(42), PaceSkill: Percent(100), VigourBase: Percent(100), VigourSlope: Percent(5),
	CraftPace: Percent(160), CraftBase: Percent(50), CraftSkill: Percent(60), TiredHands: Percent(60), RescueTaken: 5 * 60,
}

// chance returns the probability that somebody with a skill makes headway in
// a week on work of a difficulty.
func (p *Params) chance(skill, difficulty Fixed) Fixed {
	return logistic(p.Labour.Steepness.Mul(skill-difficulty) + p.Labour.EvenChance)
}

// Odds returns the chance that a person makes headway in a week on a piece of
// work, 0 to 1; who must be a person.
func (c *Career) Odds(who Subject, work int8, p *Params) Fixed {
	w := &c.Work[work]
	return p.chance(c.People[who].Skill[w.Domain], w.Difficulty)
}

// labour lets one person work for a week: most urgent work first, run work
// with what is left.
func (t *week) labour(who Subject, person *Person) {
	vigour := t.vigour(person.Engagement).Mul(t.ramp(person)).Mul(t.pace).Mul(person.Pace)
	left := t.share(person)
	var used [MaxDomains]Fixed
	var demand Fixed
	for i := t.first[who]; i >= 0; i = t.next[i] {
		w := &t.Work[i]
		rest := w.rest()
		demand = min(mostDemand, demand+t.demand(w, rest))
		if left > 0 {
			t.work = i
			spent := t.workOn(who, person, w, rest, left, vigour)
			used[w.Domain] += spent
			left -= spent
		}
	}
	t.work = -1
	if left > 0 { // run work keeps the main skill alive
		used[person.mainDomain()] += left / 2
	}
	t.burden(who, person, demand, t.p.Attention.Share.Mul(vigour))
	t.fade(who, person, &used)
	person.Taken = 0
}

// mostDemand is far beyond what anybody can do: more work adds no more load.
const mostDemand = 64 * One

// burden draws a person's load to what is asked of their week.
func (t *turn) burden(who Subject, person *Person, demand, capacity Fixed) {
	t.shift(who, &person.Load, ByOverload, person.Load.towards(demand.over(demand+max(One/100, capacity)), Half))
}

// vigour is the effort that the engaged bring to the week.
func (t *turn) vigour(engagement Fixed) Fixed {
	return t.p.Labour.VigourBase + t.p.Labour.VigourSlope.Mul(engagement)
}

// rest is the effort that work still takes.
func (w *Work) rest() Fixed { return w.Effort.Mul(w.Progress.Complement()) }

// demand is the part of a week that the rest of some work asks for, if it is to be on time. The
// quotient is at most 8: what is later than late does not get later.
func (t *turn) demand(w *Work, rest Fixed) Fixed {
	weeks := max(1, w.Due-t.Week+1)
	return min(8*One, Fixed(uint32(rest)/uint32(weeks)))
}

// sortWork lists the open work of each owner by due week, then by place.
func (t *week) sortWork() {
	for i := range t.first {
		t.first[i] = -1
	}
	work, now := t.allWork(), t.Week
	for place := range work {
		w, i := &work[place], int8(place)
		if w.Stage != Open {
			continue
		}
		t.open = t.open.with(i)
		if w.Start > now || w.Owner == Nobody {
			continue
		}
		if w.Support == CloseChecking {
			t.checked = t.checked.with(int8(w.Owner))
		}
		if w.Indicators {
			t.recorded = t.recorded.with(int8(w.Owner))
		}
		at := &t.first[w.Owner]
		for *at >= 0 && work[*at].Due <= w.Due {
			at = &t.next[*at]
		}
		t.next[i], *at = *at, i
	}
}

// workOn spends up to a part of the week on one piece of work and returns the
// part that it took.
func (t *week) workOn(who Subject, person *Person, w *Work, rest, left, vigour Fixed) Fixed {
	l := &t.p.Labour
	skill := person.Skill[w.Domain]
	pace := vigour.Mul(l.PaceBase + l.PaceSkill.Mul(skill))
	chance := t.p.chance(skill, w.Difficulty)
	w.Stuck = t.chance.draw(purposeStuck, w.ID, 0) >= t.eased(w.Domain, chance)
	stuck := Fixed(0)
	if w.Stuck {
		stuck = pace.Mul(l.StuckPace.Complement())
		pace -= stuck
	}
	spent := left
	if left.Mul(pace) > rest {
		spent = rest.over(pace) // done before the week is
	}
	headway := spent.Mul(pace).over(w.Effort)

	w.Lost = 0
	if w.Stuck {
		w.Lost = spent.Mul(stuck).Div(w.Effort)
		t.seekHelp(person, w)
	}
	headway = min(w.Progress.Complement(), headway)
	w.Progress += headway
	person.Headway += Total(headway.Mul(w.Value))
	t.practise(who, person, w, spent, chance)
	return spent
}

// labourSelf spends the leader's hands-on hours on the work the leader owns.
func (t *week) labourSelf(time Minutes) {
	left := t.p.Attention.Share.Mul(t.craftPace()).Mul(time.share(t.p.Hours.Week))
	for i := t.first[Self]; i >= 0 && left > 0; i = t.next[i] {
		w := &t.Work[i]
		headway := min(w.Progress.Complement(), left.over(w.Effort))
		w.Progress += headway
		left -= headway.Mul(w.Effort)
	}
}

// craftPace is how fast the leader's own hands are.
func (t *turn) craftPace() Fixed {
	l := &t.p.Labour
	awake := l.TiredHands + l.TiredHands.Complement().Mul(t.Leader.Energy)
	return l.CraftPace.Mul(l.CraftBase + l.CraftSkill.Mul(t.Leader.Craft)).Mul(awake)
}

// byHand moves work by time that the leader spends on it.
func (t *turn) byHand(w *Work, time Minutes) {
	headway := t.craftPace().Mul(time.share(t.p.Hours.Week)).Div(w.Effort)
	w.Progress = min(One, w.Progress+headway)
}
