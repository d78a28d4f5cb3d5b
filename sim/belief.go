package sim

// What the leader believes about people. Hearing is as good as the
// conversation; without one, a leader assumes that all is much as it was, a
// little better than it may be.

// hear updates what the leader believes about a person; quality is how much of
// the truth comes across, 0 to 1.
func (t *turn) hear(who Subject, quality Fixed) {
	person := &t.People[who]
	person.Belief.Trust += person.Belief.Trust.towards(person.Trust, quality)
	person.Belief.Engagement += person.Belief.Engagement.towards(person.Engagement, quality)
	if quality >= Half {
		person.Belief.Heard = t.Week
	}
}

// assume lets an unheard belief drift to the comfortable guess that all is well.
func (t *turn) assume(who Subject) {
	comfortable := Percent(65)
	b := &t.People[who].Belief
	b.Trust += b.Trust.towards(comfortable, t.p.BeliefDrift)
	b.Engagement += b.Engagement.towards(comfortable, t.p.BeliefDrift)
}
