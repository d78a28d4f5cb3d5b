package sim

// People leave by a proportional hazard h = base·exp(−slope·z), where z is
// engagement and trust above the middle. Tenure plays hardly any part, so none
// is modelled.

// hazard returns the chance that a person leaves this week.
func (t *turn) hazard(who Subject) Fixed {
	person := &t.People[who]
	standing := (person.Engagement*6+person.Trust*4)/10 - Half
	z := t.p.LeaveSlope.Mul(standing)
	if z >= 0 {
		return t.p.LeaveBase.Mul(decay(z))
	}
	return t.p.LeaveBase.Mul(growth(min(-z, 4*One)))
}

// leave lets people go who have had enough. What they owned has no owner then.
func (t *turn) leave(who Subject) {
	person := &t.People[who]
	if draw(t.Seed, purposeLeave, int(t.Week), person.ID, 0) < t.hazard(who) {
		t.depart(who, Left)
		if t.answersFor(who) {
			t.lower(Self, Sponsor, ByLeaving, Percent(6))
		}
	}
}

// depart takes a person out of the team.
func (t *turn) depart(who Subject, how Presence) {
	person := &t.People[who]
	person.Presence, person.Gone = how, t.Week
	for i := range t.Promises {
		if p := &t.Promises[i]; p.To == who && p.State == PromiseOpen {
			*p = Promise{} // nobody is left to keep it to
		}
	}
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if w.Owner == who && (w.Stage == Open || w.Stage == Planned) {
			w.Owner, w.Support, w.Stuck, w.Asked = Nobody, NoSupport, false, 0
		}
	}
}
