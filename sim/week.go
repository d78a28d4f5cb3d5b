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
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.labourOf(Subject(i))
		}
	}
	t.lead()
	t.settle()
	t.expirePromises()
	for i := range int(t.Places) {
		if t.People[i].Here() {
			who := Subject(i)
			t.engage(who)
			t.healTrust(who)
			if t.Reports(who) { // peers expect no boss to ask after them
				t.neglect(who)
			}
			t.assume(who)
			t.leave(who)
		}
	}
	t.pull(Team, Delivery, ByDecay, Half, Percent(2))
	t.pull(Self, Visibility, ByDecay, Percent(30), Percent(3))
	t.standing()
	t.climb()
	c.Leader.Worked, c.Leader.Decided = 0, 0
	c.Week++
}

// arrive lets people start who were hired.
func (t *turn) arrive() {
	for i := range int(t.Places) {
		if p := &t.People[i]; p.Presence == Arriving && p.Since <= t.Week {
			p.Presence = Present
		}
	}
}

// lead spends what is left of the leader's week as planned.
func (t *turn) lead() {
	budget := t.budget()
	t.labourSelf(budget.take(t, OwnCraft, t.Leader.Level-1))
	help := t.checkClosely()
	t.charge(CoachingTime, help, t.Leader.Level-1)
	open := max(0, budget[CoachingTime]+budget[Slack]-help) + t.p.Stretch
	t.Leader.Queue = 0
	served := t.approvals(open)
	served += t.serveQueue(open - served)
	t.charge(CoachingTime, served, t.Leader.Level)
	t.helped(served)
	t.coach(max(0, budget[CoachingTime]-help-served))
	t.decayAlignment(budget.take(t, AlignmentTime, t.Leader.Level))
	t.develop(t.keepGuilds(budget.take(t, CapabilityTime, t.Leader.Level)))
	t.converse(budget.take(t, AccountabilityTime, t.Leader.Level))
	t.prepare(budget.take(t, NextLevelTime, t.Leader.Level+1))
	t.rest()
}

// coach spends coaching time that no request claimed: with owners of coached
// work, in turn.
func (t *turn) coach(time Minutes) {
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if time < Hour || w.Support != Coaching || !w.Underway(t.Week) || w.Owner < 0 || w.Owner >= MaxPeople {
			continue
		}
		t.work = int8(i)
		t.coachOn(w.Owner, w.Domain, Hour)
		t.charge(CoachingTime, Hour, t.Leader.Level)
		time -= Hour
	}
	t.work = -1
}

// coachOn spends time with a person on their own work, by questions rather
// than answers.
func (t *turn) coachOn(who Subject, domain uint8, time Minutes) {
	effect := hourly(t.p.LearnRate/2, time)
	t.learn(who, domain, ByHelp, effect)
	t.coachLead(who, time)
	t.raise(who, Growing, ByHelp, hourly(Percent(5), time))
	t.signal(who, ByHelp, min(One, hourly(Percent(25), time)))
	t.hear(who, Percent(25))
}

// develop spends time on the skills the work will need: the person furthest
// behind in the field of the hardest open work learns.
func (t *turn) develop(time Minutes) {
	hardest := int8(-1)
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if (w.Stage == Open || w.Stage == Planned) && (hardest < 0 || w.Difficulty > t.Work[hardest].Difficulty) {
			hardest = int8(i)
		}
	}
	if hardest < 0 || time == 0 {
		return
	}
	domain := t.Work[hardest].Domain
	for i := range int(t.Places) {
		if t.People[i].Here() && t.People[i].Skill[domain] > 0 {
			t.learn(Subject(i), domain, ByTraining, hourly(t.p.TrainingGain/16, time))
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
	t.signal(who, ByConversation, Percent(35))
	t.raise(who, Recognition, ByConversation, Percent(10))
	t.hear(who, Percent(90))
}

// prepare is partial work on the issues of the level above (row R5).
func (t *turn) prepare(time Minutes) {
	t.raise(Self, Visibility, ByOrganisation, hourly(Percent(2), time))
	t.raise(Self, Sponsor, ByOrganisation, hourly(Ratio(4, 1000), time))
}
