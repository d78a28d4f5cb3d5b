package sim

// Work moves because people spend their week on it. Easy work makes headway;
// hard work gets stuck now and then, and is then brought to the leader or kept
// quiet.

// labour lets one person work for a week: most urgent work first, run work
// with what is left.
func (t *turn) labour(who Subject) {
	person := &t.People[who]
	vigour := t.vigour(person)
	left := t.p.OwnWorkShare
	var used [MaxDomains]Fixed
	var demand Fixed
	for _, i := range t.urgent(who) {
		if i < 0 {
			break
		}
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
	t.pull(who, Load, ByOverload, demand.Div(demand+max(One/100, t.p.OwnWorkShare.Mul(vigour))), Half)
	for d := range used {
		used[d] = min(One, used[d])
	}
	t.fade(who, &used)
}

// mostDemand is far beyond what anybody can do: more work adds no more load.
const mostDemand = 64 * One

// vigour is the pace a person brings to the week: engagement, and half of it
// in the first weeks of a new job.
func (t *turn) vigour(person *Person) Fixed {
	vigour := Percent(80) + person.Engagement.Mul(Percent(40))
	if person.Since > 0 && t.Week-person.Since < 4 {
		return vigour / 2
	}
	return vigour
}

// demand is the part of a week that work asks for, if it is to be on time. The
// quotient is at most 8: what is later than late does not get later.
func (t *turn) demand(w *Work) Fixed {
	rest := w.Effort.Mul(w.Progress.Complement())
	weeks := max(1, int64(w.Due-t.Week+1))
	return min(8*One, Fixed(int64(rest)/weeks))
}

// urgent lists the open work of an owner by due week, then by place; -1 ends
// the list.
func (t *turn) urgent(who Subject) (list [MaxWork]int8) {
	n := 0
	for i := range int(t.Jobs) {
		if t.Work[i].Owner != who || !t.Work[i].Underway(t.Week) {
			continue
		}
		j := n
		for ; j > 0 && t.Work[list[j-1]].Due > t.Work[i].Due; j-- {
			list[j] = list[j-1]
		}
		list[j] = int8(i)
		n++
	}
	if n < MaxWork {
		list[n] = -1
	}
	return list
}

// workOn spends up to a part of the week on one piece of work and returns the
// part that it took.
func (t *turn) workOn(who Subject, place int8, left, vigour Fixed) Fixed {
	w, person := &t.Work[place], &t.People[who]
	t.work = place
	defer func() { t.work = -1 }()

	skill := person.Skill[w.Domain]
	pace := vigour.Mul(Percent(60) + skill.Mul(Percent(60)))
	chance := t.p.chance(skill, w.Difficulty)
	spent := left
	if rest := w.Effort.Mul(w.Progress.Complement()); left.Mul(pace) > rest {
		spent = rest.Div(pace) // done before the week is
	}
	headway := spent.Mul(pace).Div(w.Effort)

	w.Lost = 0
	w.Stuck = draw(t.Seed, purposeStuck, int(t.Week), w.ID, 0) >= t.eased(w.Domain, chance)
	if w.Stuck {
		w.Lost = headway.Mul(t.p.StuckPace.Complement())
		headway -= w.Lost
		t.seekHelp(who, w)
	}
	w.Progress = min(One, w.Progress+headway)
	t.practise(who, w.Domain, spent, chance, t.p.support(w.Support))
	return spent
}

// support is how much the leader's way of accompanying work multiplies what it
// teaches.
func (p *Params) support(s Support) Fixed {
	switch s {
	case Coaching:
		return p.CoachedLearning
	case CloseChecking:
		return p.CheckedLearning
	}
	return One
}

// labourSelf spends the leader's hands-on hours on the work the leader owns.
func (t *turn) labourSelf(time Minutes) {
	week := t.p.OwnWorkShare.Mul(t.craftPace())
	left := week.Mul(time.share(t.p.Week))
	for _, i := range t.urgent(Self) {
		if i < 0 || left <= 0 {
			return
		}
		w := &t.Work[i]
		headway := min(w.Progress.Complement(), left.Div(w.Effort))
		w.Progress += headway
		left -= headway.Mul(w.Effort)
	}
}

// craftPace is how fast the leader's own hands are.
func (t *turn) craftPace() Fixed {
	return t.p.CraftPace.Mul(Percent(50) + t.Leader.Craft.Mul(Percent(60)))
}

// settle finishes what is done and marks what is late.
func (t *turn) settle() {
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if w.Stage != Open {
			continue
		}
		t.work = int8(i)
		if w.Progress >= One-One/1000 {
			t.finish(w)
		} else if t.Week >= w.Due && !w.Late {
			t.fail(int8(i), w)
		}
	}
	t.work = -1
}

// finish closes work and tells everybody whom it concerns.
func (t *turn) finish(w *Work) {
	w.Stage, w.Finished, w.Progress, w.Stuck, w.Asked = Done, t.Week, One, false, 0
	worth := w.Value
	if w.Late {
		worth = worth.Mul(Percent(60))
	} else {
		t.raise(Team, Delivery, ByFinishing, w.Value.Mul(Percent(14)))
		if t.answersFor(w.Owner) {
			t.raise(Self, Sponsor, ByFinishing, w.Value.Mul(Percent(5)))
		}
	}
	t.add(Team, Output, ByFinishing, worth)
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.raise(w.Owner, Autonomy, ByFinishing, Percent(12))
		t.raise(w.Owner, Recognition, ByFinishing, Percent(15))
		t.raise(w.Owner, Growing, ByFinishing, Percent(10))
	}
}
