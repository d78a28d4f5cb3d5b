package sim

// People leave by a proportional hazard
//
//	h    = wish / (1 + wish/most)
//	wish = base·exp(−slope·z),  z = engagement and trust above the middle
//
// About 8 % a year leave in US high tech (Mercer 2023); well-led teams lose
// far fewer (Hoffman and Tadelis 2021). Tenure plays hardly any part, so none
// is modelled. However bad it is, another job has to be found first, so the
// hazard has a ceiling; and who goes makes others think of it (Felps et al. 2009).
// Who resigns works out their notice.

// LeavingParams are the constants of leaving.
type LeavingParams struct {
	// Base is the weekly hazard of leaving at middling engagement and trust.
	Base Fixed `from:"0.001" to:"0.02" source:"Mercer 2023 (fitted)"`
	// Most is the hazard of who would go at once: offers come at a finite rate.
	Most Fixed `from:"0.008" to:"0.05"`
	// Notice is how many weeks somebody still works who has resigned: nobody is gone sooner after they, or the career, began. Weeks.
	Notice int16 `from:"0" to:"13"`
	// Contagion is the engagement that a leaver costs each of the others, as part of it.
	Contagion Fixed `from:"0" to:"0.2" source:"Felps et al. 2009 (sign)"`
	// Slope is how strongly low engagement and trust raise it, per unit.
	Slope Fixed `from:"2" to:"14" source:"Hoffman and Tadelis 2021 (fitted)"`
	// Engagement is the weight of engagement in z; trust has the rest.
	Engagement Fixed `from:"0.3" to:"1"`
}

var defaultLeaving = LeavingParams{Base: Ratio(112, 10000), Most: perMille(18), Notice: 4, Contagion: Percent(8), Slope: 12 * One, Engagement: Percent(90)}

// Hazard returns the chance that a person leaves of their own accord in the
// present week, 0 to 1; who must be a person.
func (c *Career) Hazard(who Subject, p *Params) Fixed {
	return c.People[who].hazard(&p.Leaving)
}

func (person *Person) hazard(l *LeavingParams) Fixed {
	standing := l.Engagement.Mul(person.Engagement) + l.Engagement.Complement().Mul(person.Trust) - Half
	z := l.Slope.Mul(standing)
	wish := l.Base
	if z >= 0 {
		wish = wish.Mul(decay(z))
	} else {
		wish = wish.Mul(growth(min(-z, 4*One)))
	}
	return wish.over(One + wish.over(l.Most))
}

// offered reports whether a person finds another job and takes it. No hazard is
// above the ceiling, so that most draws need no closer look.
func (t *week) offered(person *Person) bool {
	luck := t.chance.draw(purposeLeave, person.ID, 0)
	return luck < t.p.Leaving.Most && luck < person.hazard(&t.p.Leaving)
}

// mayLeave reports whether somebody can be gone by now who resigned as soon as
// they could.
func (t *turn) mayLeave(person *Person) bool {
	return t.Week-person.Since > t.p.Leaving.Notice
}

// leave lets somebody go who has had enough.
func (t *turn) leave(who Subject) {
	t.depart(who, Left)
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.lower(Subject(i), Engagement, ByLeaving, t.p.Leaving.Contagion)
		}
	}
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
