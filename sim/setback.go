package sim

// Failure teaches only when it is processed: debriefed, with clear ownership,
// and for peers who watch; alone it teaches less than a success (KC, Staats
// and Gino 2013; debriefs: Tannenbaum and Cerasoli 2013).

// fail marks work as late, records the setback and lets it be felt.
func (t *turn) fail(place int8, w *Work) {
	w.Late = true
	harm := Percent(10)
	if w.Critical {
		harm = Percent(35)
	}
	t.lower(Team, Delivery, BySetback, harm)
	if w.FailureAllowed {
		harm /= 2 // your own leader was told
	}
	if t.answersFor(w.Owner) {
		t.lower(Self, Sponsor, BySetback, harm.Mul(Percent(60)))
	}

	s := t.newSetback()
	if s == nil {
		return
	}
	*s = Setback{Week: t.Week, Work: place, Owner: w.Owner, Allowed: w.FailureAllowed}
	if w.Owner >= 0 && w.Owner < MaxPeople {
		alone := t.p.DebriefGain.Mul(t.p.AloneShare)
		s.Learned[w.Owner] += t.learn(w.Owner, w.Domain, BySetback, alone)
		t.lower(w.Owner, Recognition, BySetback, Percent(12))
	}
}

func (t *turn) newSetback() *Setback {
	for i := range t.Setbacks {
		if t.Setbacks[i].Week == 0 {
			return &t.Setbacks[i]
		}
	}
	return nil // never: there is a place for each piece of work
}

// debrief talks a failure through with a person and those who work in the same
// field, and reports whether there was one to talk about: the newest that the
// person owned, or any for the whole team.
func (t *turn) debrief(who Subject) bool {
	s := t.undebriefed(who)
	if s == nil {
		return false
	}
	s.Debriefed = t.Week
	domain := t.Work[s.Work].Domain
	t.work = s.Work
	defer func() { t.work = -1 }()
	for i := range int(t.Places) {
		person := Subject(i)
		switch {
		case !t.People[i].Here():
		case person == s.Owner:
			s.Learned[i] += t.learn(person, domain, ByDebrief, t.p.DebriefGain)
			t.raise(person, Growing, ByDebrief, Percent(20))
			t.signal(person, ByDebrief, Percent(60))
		case t.People[i].Skill[domain] > 0:
			share := t.p.DebriefGain.Mul(t.p.WatcherShare)
			s.Learned[i] += t.learn(person, domain, ByDebrief, share)
			t.signal(person, ByDebrief, Percent(15))
		}
	}
	t.raise(Team, Safety, ByDebrief, Percent(12))
	return true
}

func (t *turn) undebriefed(who Subject) *Setback {
	for i := len(t.Setbacks) - 1; i >= 0; i-- {
		s := &t.Setbacks[i]
		if s.Week > 0 && s.Debriefed == 0 && (who == Team || s.Owner == who) {
			return s
		}
	}
	return nil
}

// LearnedFrom returns what a person gained in skill through the failure of a
// piece of work.
func (c *Career) LearnedFrom(who Subject, work int8) (gain Fixed) {
	for i := range c.Setbacks {
		if s := &c.Setbacks[i]; s.Week > 0 && s.Work == work && who >= 0 && who < MaxPeople {
			gain += s.Learned[who]
		}
	}
	return gain
}
