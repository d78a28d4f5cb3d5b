package sim

// Coaching is time spent with a person on their own work, by questions rather
// than answers. It teaches a little by itself and much through what practice
// teaches to who feels backed; empowering leaders are trusted more (Kim, Beehr
// and Prewett 2018), and good bosses are good above all because they teach
// (Lazear, Shaw and Stanton 2015).

// coach spends coaching time that no request claimed: an hour each with owners
// of coached work, those first whose turn it is.
func (t *week) coach(time Minutes) {
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

// nextCoached is the coached work whose owner's turn it is, among those not met
// this week; -1 for none.
func (t *week) nextCoached(met uint32) int8 {
	next, first := int8(-1), int64(-1)
	for left := t.open; left != 0; left = left.rest() {
		i := left.first()
		w := &t.Work[i]
		if w.Support != Coaching || w.Start > t.Week || w.Owner < 0 || w.Owner >= MaxPeople || met&(1<<w.Owner) != 0 {
			continue
		}
		if turn := t.turnOf(&t.People[w.Owner], t.People[w.Owner].Supported); turn > first {
			next, first = i, turn
		}
	}
	return next
}

// coachOn spends time with a person on their own work, by questions rather
// than answers.
func (t *turn) coachOn(who Subject, domain uint8, time Minutes) {
	s := &t.p.Skill
	t.learn(who, domain, ByHelp, hourly(s.CoachingHour, time))
	t.coachLead(who, time)
	t.raise(who, Growing, ByHelp, hourly(s.GrowingHour, time))
	t.support(who, time)
	t.signal(who, ByHelp, min(One, hourly(t.p.Signal.CoachingHour, time)))
	t.hear(who, t.p.Belief.Coaching)
}

// support lets a person feel that the leader stands behind their work.
func (t *turn) support(who Subject, time Minutes) {
	person := &t.People[who]
	person.Supported = t.Week
	t.shift(who, &person.Backing, ByHelp, person.Backing.towards(One, min(One, hourly(t.p.Skill.SupportHour, time))))
}
