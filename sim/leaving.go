package sim

// People leave by a proportional hazard
//
//	h = base·exp(−slope·z),  z = engagement and trust above the middle
//
// About 8 % a year leave in US high tech (Mercer 2023); well-led teams lose
// far fewer (Hoffman and Tadelis 2021). Tenure plays hardly any part, so none
// is modelled.

// LeavingParams are the constants of leaving.
type LeavingParams struct {
	// Base is the weekly hazard of leaving at middling engagement and trust.
	Base Fixed `from:"0.001" to:"0.02" source:"Mercer 2023 (fitted)"`
	// Slope is how strongly low engagement and trust raise it, per unit.
	Slope Fixed `from:"2" to:"12" source:"Hoffman and Tadelis 2021 (fitted)"`
	// Engagement is the weight of engagement in z; trust has the rest.
	Engagement Fixed `from:"0.3" to:"1"`
}

var defaultLeaving = LeavingParams{Base: perMille(9), Slope: 10 * One, Engagement: percent(85)}

// Hazard returns the chance that a person leaves of their own accord in the
// present week, 0 to 1; who must be a person.
func (c *Career) Hazard(who Subject, p *Params) Fixed {
	return c.People[who].hazard(&p.Leaving)
}

func (person *Person) hazard(l *LeavingParams) Fixed {
	standing := l.Engagement.Mul(person.Engagement) + l.Engagement.Complement().Mul(person.Trust) - Half
	z := l.Slope.Mul(standing)
	if z >= 0 {
		return l.Base.Mul(decay(z))
	}
	return l.Base.Mul(growth(min(-z, 4*One)))
}

// leave lets somebody go who has had enough.
func (t *turn) leave(who Subject) {
	t.depart(who, Left)
	if t.answersFor(who) {
		t.lower(Self, Sponsor, ByLeaving, t.p.Standing.Leaver)
	}
}

// depart takes a person out of the team. What they owned has no owner then.
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
