package sim

// Step lives one week: people work, the leader's plan runs, trouble is brought
// and answered or waits, work is finished or late, and everybody draws their
// conclusions. Actions of the week come before it, through [Career.Do]. After
// the last week nothing happens any more.
func (c *Career) Step(p *Params, l *Ledger) {
	if c.Over() {
		return
	}
	t := &turn{Career: c, p: p, ledger: l, work: -1}
	t.arrive()
	t.sortWork()
	t.shareMentoring()
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.labourOf(Subject(i))
		}
	}
	t.lead()
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.conclude(Subject(i))
		}
	}
	t.settle()
	t.expirePromises()
	t.erode()
	t.fadeStanding()
	t.climb()
	c.Leader.Worked, c.Leader.Decided = 0, 0
	c.Week++
}

// conclude is what a person makes of the week, and whether they stay.
func (t *turn) conclude(who Subject) {
	t.live(who)
	t.engage(who)
	t.attend(who)
	t.lapse(who)
	t.healTrust(who)
	if t.Reports(who) { // peers expect no boss to ask after them
		t.neglect(who)
	}
	t.assume(who)
	t.leave(who)
}

// lead spends what is left of the leader's week as planned.
func (t *turn) lead() {
	budget := t.budget()
	t.labourSelf(budget.take(t, OwnCraft, t.Leader.Level-1))
	checked := t.checkClosely()
	t.charge(CoachingTime, checked, t.Leader.Level-1)
	open := max(0, budget[CoachingTime]+budget[Slack]-checked) + t.p.Hours.Stretch
	t.Leader.Queue = 0
	served := t.approvals(open)
	served += t.serveQueue(open - served)
	t.charge(CoachingTime, served, t.Leader.Level)
	t.helped(served)
	t.coach(max(0, budget[CoachingTime]-checked-served))
	t.decayAlignment(budget.take(t, AlignmentTime, t.Leader.Level))
	t.develop(t.keepGuilds(budget.take(t, CapabilityTime, t.Leader.Level)))
	t.converse(budget.take(t, AccountabilityTime, t.Leader.Level))
	t.prepare(budget.take(t, NextLevelTime, t.Leader.Level+1))
	t.rest()
}

// coach spends coaching time that no request claimed: an hour each with owners
// of coached work, those first whom it is longest since.
func (t *turn) coach(time Minutes) {
	var met uint32
	for ; time >= Hour; time -= Hour {
		place := t.nextCoached(met)
		if place < 0 {
			return
		}
		w := &t.Work[place]
		met |= 1 << w.Owner
		t.work = place
		if w.Stuck && w.Lost > 0 {
			t.unblock(w)
		}
		t.coachOn(w.Owner, w.Domain, Hour)
		t.charge(CoachingTime, Hour, t.Leader.Level)
		t.work = -1
	}
}

// nextCoached is the coached work whose owner has waited longest, among those
// not met this week; -1 for none.
func (t *turn) nextCoached(met uint32) int8 {
	next := int8(-1)
	for i := range t.Jobs {
		w := &t.Work[i]
		if w.Support != Coaching || !w.Underway(t.Week) || w.Owner < 0 || w.Owner >= MaxPeople || met&(1<<w.Owner) != 0 {
			continue
		}
		if next < 0 || t.People[w.Owner].Supported < t.People[t.Work[next].Owner].Supported {
			next = i
		}
	}
	return next
}

// develop spends time on the skills the work will need: everybody in the field
// of the hardest open work learns.
func (t *turn) develop(time Minutes) {
	hardest := int8(-1)
	for i := range t.Jobs {
		w := &t.Work[i]
		if (w.Stage == Open || w.Stage == Planned) && (hardest < 0 || w.Difficulty > t.Work[hardest].Difficulty) {
			hardest = i
		}
	}
	if hardest < 0 || time == 0 {
		return
	}
	domain := t.Work[hardest].Domain
	for i := range int(t.Places) {
		if t.People[i].Here() && t.People[i].Skill[domain] > 0 {
			t.learn(Subject(i), domain, ByTraining, hourly(t.p.Skill.TrainingHour, time))
		}
	}
}

// converse holds real one-on-ones, an hour each: with whoever has not been
// heard for longest.
func (t *turn) converse(time Minutes) {
	for ; time >= Hour; time -= Hour {
		next := Nobody
		for i := range int(t.Places) {
			if t.People[i].Here() && (next == Nobody || t.People[i].Belief.Heard < t.People[next].Belief.Heard) {
				next = Subject(i)
			}
		}
		if next == Nobody || t.People[next].Belief.Heard == t.Week {
			return
		}
		t.oneOnOne(next)
	}
}

// oneOnOne goes beyond updates: how are you progressing, what is your plan to
// get back on track (row A5)?
func (t *turn) oneOnOne(who Subject) {
	t.Leader.OneOnOnes++
	t.signal(who, ByConversation, t.p.Signal.OneOnOne)
	t.raise(who, Recognition, ByConversation, t.p.Feedback.Talk)
	t.raise(who, Focus, ByConversation, t.p.Attention.Talked)
	t.take(who, t.p.Attention.TalkTaken)
	t.hear(who, t.p.Belief.OneOnOne)
}
