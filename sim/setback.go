package sim

// Failure teaches only when it is processed: debriefed, with clear ownership,
// and for peers who watch; alone it teaches less than a success (KC, Staats
// and Gino 2013). A debrief teaches people, and changes how the team works from
// then on (Tannenbaum and Cerasoli 2013).

// SetbackParams are the constants of learning from failure.
type SetbackParams struct {
	// Debrief is the part of the gap to the ceiling that a debriefed failure closes for its owner.
	Debrief Fixed `from:"0.02" to:"0.25" source:"Tannenbaum and Cerasoli 2013: d = .67"`
	// Watcher is what a peer in the same field learns from it, as part of Debrief.
	Watcher Fixed `from:"0.1" to:"0.8" source:"KC, Staats and Gino 2013 (sign)"`
	// Alone is what a failure teaches that nobody talks about, as part of Debrief.
	Alone Fixed `from:"0" to:"0.5" source:"KC, Staats and Gino 2013 (sign)"`
	// Prior is what it teaches somebody alone who has succeeded more often than not, as part of Debrief.
	Prior Fixed `from:"0" to:"0.7" source:"KC, Staats and Gino 2013 (sign)"`
	// Safety is how much more failure teaches where people may fail, and less where not.
	Safety Fixed `from:"0" to:"1" source:"Edmondson 1999; Frazier et al. 2017 (sign)"`
	// Process is the part of the room above that a debriefed failure closes in how the team works.
	Process Fixed `from:"0" to:"0.15" source:"Tannenbaum and Cerasoli 2013: d = .67 (fitted)"`
	// Growing is how much a debrief adds to feeling that one grows.
	Growing Fixed `from:"0" to:"0.4"`
}

var defaultSetback = SetbackParams{
	Debrief: perMille(30), Watcher: Percent(35), Alone: Percent(15), Prior: Percent(30), Safety: Percent(80), Process: Percent(6), Growing: Percent(20),
}

// fail marks work as late, records the setback and lets it be felt.
func (t *turn) fail(place int8, w *Work) {
	w.Late = true
	standing := &t.p.Standing
	harm := standing.Harm
	if w.Critical {
		harm = standing.CriticalHarm
	}
	t.lower(Team, Delivery, BySetback, harm)
	if w.FailureAllowed {
		harm = harm.Mul(standing.Warned) // your own leader was told
	}
	if t.answersFor(w.Owner) {
		t.lower(Self, Sponsor, BySetback, harm.Mul(standing.SponsorHarm))
	}

	s := t.newSetback()
	if s == nil {
		return
	}
	*s = Setback{Week: t.Week, Work: place, Owner: w.Owner, Allowed: w.FailureAllowed}
	if w.Owner >= 0 && w.Owner < MaxPeople {
		s.Learned[w.Owner] += t.learn(w.Owner, w.Domain, BySetback, t.learnedAlone(&t.People[w.Owner]))
		t.People[w.Owner].Failures++
		t.lower(w.Owner, Recognition, BySetback, t.p.Feedback.Late)
	}
}

// learnedAlone is what a failure teaches its owner without a conversation: more
// for somebody who has reason to think that it could have gone well.
func (t *turn) learnedAlone(owner *Person) Fixed {
	b := &t.p.Setback
	if owner.Successes > owner.Failures {
		return t.openly(b.Debrief.Mul(b.Prior))
	}
	return t.openly(b.Debrief.Mul(b.Alone))
}

// openly is how much of what a failure could teach is taken in: more where it
// is safe to look at it.
func (t *turn) openly(lesson Fixed) Fixed {
	return lesson.Mul(One + t.p.Setback.Safety.Mul(2*t.Safety-One))
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
			s.Learned[i] += t.learn(person, domain, ByDebrief, t.openly(t.p.Setback.Debrief))
			t.raise(person, Growing, ByDebrief, t.p.Setback.Growing)
			t.signal(person, ByDebrief, t.p.Signal.Debriefed)
		case t.People[i].Skill[domain] > 0:
			share := t.openly(t.p.Setback.Debrief.Mul(t.p.Setback.Watcher))
			s.Learned[i] += t.learn(person, domain, ByDebrief, share)
			t.signal(person, ByDebrief, t.p.Signal.DebriefSeen)
		}
	}
	t.raise(Team, Safety, ByDebrief, t.p.Safety.Debrief)
	t.raise(Team, Process, ByDebrief, t.p.Setback.Process)
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
