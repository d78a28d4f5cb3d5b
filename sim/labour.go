package sim

// Work moves because people spend their week on it:
//
//	headway = share of the week · pace / effort, less what being stuck costs
//	pace    = vigour · ramp · (base + slope·skill) · process
//
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
}

var defaultLabour = LabourParams{
	Steepness: 9 * One, EvenChance: percent(85), StuckPace: percent(30),
	PaceBase: percent(60), PaceSkill: percent(60), VigourBase: percent(100), VigourSlope: percent(5),
	CraftPace: percent(160), CraftBase: percent(50), CraftSkill: percent(60),
}

// chance returns the probability that somebody with a skill makes headway in
// a week on work of a difficulty.
func (p *Params) chance(skill, difficulty Fixed) Fixed {
	return logistic(p.Labour.Steepness.Mul(skill-difficulty) + p.Labour.EvenChance)
}

// Odds returns the chance that a person makes headway in a week on a piece of
// work, 0 to 1.
func (c *Career) Odds(who Subject, work int8, p *Params) Fixed {
	w := &c.Work[work]
	return p.chance(c.People[who].Skill[w.Domain], w.Difficulty)
}

// labour lets one person work for a week: most urgent work first, run work
// with what is left.
func (t *turn) labour(who Subject) {
	person := &t.People[who]
	vigour := t.vigour(person)
	left := t.share(person)
	var used [MaxDomains]Fixed
	var demand Fixed
	for i := t.first[who]; i >= 0; i = t.next[i] {
		w := &t.Work[i]
		demand = min(mostDemand, demand+t.demand(w))
		if left > 0 {
			spent := t.workOn(who, i, left, vigour)
			used[w.Domain] += spent
			left -= spent
		}
	}
	if left > 0 { // run work keeps the main skill alive
		used[person.mainDomain()] += left / 2
	}
	t.pull(who, Load, ByOverload, demand.Div(demand+max(One/100, t.p.Attention.Share.Mul(vigour))), Half)
	t.fade(who, &used)
	person.Taken = 0
}

// mostDemand is far beyond what anybody can do: more work adds no more load.
const mostDemand = 64 * One

// vigour is the effort a person brings to the week, and how far they have
// found their way into the job.
func (t *turn) vigour(person *Person) Fixed {
	l := &t.p.Labour
	return (l.VigourBase + l.VigourSlope.Mul(person.Engagement)).Mul(t.ramp(person)).Mul(t.flow())
}

// demand is the part of a week that work asks for, if it is to be on time. The
// quotient is at most 8: what is later than late does not get later.
func (t *turn) demand(w *Work) Fixed {
	rest := w.Effort.Mul(w.Progress.Complement())
	weeks := max(1, int64(w.Due-t.Week+1))
	return min(8*One, Fixed(int64(rest)/weeks))
}

// sortWork lists the open work of each owner by due week, then by place.
func (t *turn) sortWork() {
	for i := range t.first {
		t.first[i] = -1
	}
	for i := range t.Jobs {
		w := &t.Work[i]
		if !w.Underway(t.Week) || w.Owner == Nobody {
			continue
		}
		at := &t.first[w.Owner]
		for *at >= 0 && t.Work[*at].Due <= w.Due {
			at = &t.next[*at]
		}
		t.next[i], *at = *at, i
	}
}

// workOn spends up to a part of the week on one piece of work and returns the
// part that it took.
func (t *turn) workOn(who Subject, place int8, left, vigour Fixed) Fixed {
	w, person := &t.Work[place], &t.People[who]
	l := &t.p.Labour
	t.work = place

	skill := person.Skill[w.Domain]
	pace := vigour.Mul(l.PaceBase + l.PaceSkill.Mul(skill))
	chance := t.p.chance(skill, w.Difficulty)
	spent := left
	if rest := w.Effort.Mul(w.Progress.Complement()); left.Mul(pace) > rest {
		spent = rest.Div(pace) // done before the week is
	}
	headway := spent.Mul(pace).Div(w.Effort)

	w.Lost = 0
	w.Stuck = draw(t.Seed, purposeStuck, int(t.Week), w.ID, 0) >= t.eased(w.Domain, chance)
	if w.Stuck {
		w.Lost = headway.Mul(l.StuckPace.Complement())
		headway -= w.Lost
		t.seekHelp(who, w)
	}
	headway = min(w.Progress.Complement(), headway)
	w.Progress += headway
	person.Headway += Total(headway.Mul(w.Value))
	t.practise(who, w, spent, chance)
	t.work = -1
	return spent
}

// labourSelf spends the leader's hands-on hours on the work the leader owns.
func (t *turn) labourSelf(time Minutes) {
	left := t.p.Attention.Share.Mul(t.craftPace()).Mul(time.share(t.p.Hours.Week))
	for i := t.first[Self]; i >= 0 && left > 0; i = t.next[i] {
		w := &t.Work[i]
		headway := min(w.Progress.Complement(), left.Div(w.Effort))
		w.Progress += headway
		left -= headway.Mul(w.Effort)
	}
}

// craftPace is how fast the leader's own hands are.
func (t *turn) craftPace() Fixed {
	l := &t.p.Labour
	return l.CraftPace.Mul(l.CraftBase + l.CraftSkill.Mul(t.Leader.Craft))
}

// byHand moves work by time that the leader spends on it.
func (t *turn) byHand(w *Work, time Minutes) {
	headway := t.craftPace().Mul(time.share(t.p.Hours.Week)).Div(w.Effort)
	w.Progress = min(One, w.Progress+headway)
}
