package sim

// What finished work is worth: its value, less when it comes late, and less
// when the goal was not clear enough to aim at.

// WorthParams are the constants of finished work.
type WorthParams struct {
	// Late is the part of the value that late work still has.
	Late Fixed `from:"0.3" to:"1"`
	// Clarity is the part of the value that depends on everybody knowing the goal.
	Clarity Fixed `from:"0" to:"0.5" source:"Locke and Latham 2002 (sign)"`
}

var defaultWorth = WorthParams{Late: Percent(80), Clarity: Percent(10)}

// worth is what work is worth at the moment it is finished.
func (t *turn) worth(w *Work) Fixed {
	p := &t.p.Worth
	aimed := One - p.Clarity.Mul(t.Clarity.Complement())
	if w.Late {
		aimed = aimed.Mul(p.Late)
	}
	return w.Value.Mul(aimed)
}

// settle finishes what is done and marks what is late.
func (t *week) settle() {
	for left := t.open; left != 0; left = left.rest() {
		t.work = left.first()
		w := &t.Work[t.work]
		if w.Progress >= One-One/1000 {
			t.finish(w)
		} else if t.Week >= w.Due && !w.Late {
			t.fail(t.work, w)
		}
	}
	t.work = -1
}

// finish closes work and tells everybody whom it concerns.
func (t *turn) finish(w *Work) {
	w.Stage, w.Finished, w.Progress, w.Stuck, w.Asked = Done, t.Week, One, false, 0
	if !w.Late {
		s, sponsor := &t.p.Standing, &t.Leader.Sponsor
		t.shift(Team, &t.Delivery, ByFinishing, t.Delivery.towards(One, min(One, w.Value.Mul(s.Delivered))))
		if t.answersFor(w.Owner) {
			t.shift(Self, sponsor, ByFinishing, sponsor.towards(One, min(One, w.Value.Mul(s.SponsorDelivered))))
		}
	}
	worth := t.worth(w)
	w.Worth = worth
	t.Output += Total(worth)
	if w.Owner >= 0 && w.Owner < MaxPeople {
		person := &t.People[w.Owner]
		person.Output += Total(worth)
		person.Successes++
		size := w.size()
		t.shift(w.Owner, &person.Autonomy, ByFinishing, person.Autonomy.towards(One, t.p.Ownership.Finished.Mul(size)))
		t.shift(w.Owner, &person.Recognition, ByFinishing, person.Recognition.towards(One, t.p.Feedback.Finished.Mul(size)))
		t.shift(w.Owner, &person.Growing, ByFinishing, person.Growing.towards(One, t.p.Skill.GrowingFinish.Mul(size)))
	}
}
