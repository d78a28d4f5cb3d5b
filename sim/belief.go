package sim

// What the leader believes about people. Hearing is as good as the
// conversation; without one, a leader assumes that all is much as it was, a
// little better than it may be.

// BeliefParams are the constants of what the leader gets to know; all are
// assumed.
type BeliefParams struct {
	// OneOnOne, Status, Coaching and Checking are how much of the truth each brings out.
	OneOnOne Fixed `from:"0.5" to:"1"`
	Status   Fixed `from:"0" to:"0.5"`
	Coaching Fixed `from:"0" to:"0.5"`
	Checking Fixed `from:"0" to:"0.5"`
	// Drift is the weekly part of the way to the comfortable guess.
	Drift Fixed `from:"0" to:"0.1"`
	// Comfortable is what a leader who hears nothing takes to be true.
	Comfortable Fixed `from:"0.5" to:"0.8"`
	// First is what a new leader takes to be true of people.
	First Fixed `from:"0.4" to:"0.8"`
}

var defaultBelief = BeliefParams{
	OneOnOne: Percent(90), Status: Percent(25), Coaching: Percent(25), Checking: Percent(10),
	Drift: Percent(2), Comfortable: Percent(65), First: Percent(60),
}

// first is the belief of a new leader, who takes the team at its word: nobody
// has been heard yet.
func (p *BeliefParams) first() Belief { return Belief{Trust: p.First, Engagement: p.First} }

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
func (t *turn) assume(person *Person) {
	p, b := &t.p.Belief, &person.Belief
	b.Trust += b.Trust.towards(p.Comfortable, p.Drift)
	b.Engagement += b.Engagement.towards(p.Comfortable, p.Drift)
}
