package sim

// Not all of a person's week goes to the work that was agreed; how much does
// is a matter of attention:
//
//	share = typical share · (1 + reach·(2·focus − 1)) − time taken by others
//
// Being asked how it progresses draws attention to the work, and more so where
// progress is recorded (Harkin et al. 2016). Feedback on the task draws it
// there too; feedback on the person draws it away (Kluger and DeNisi 1996).
// Without either it drifts to where the goal holds it: people who know the goal
// and want it stay with the work (Locke and Latham 2002). Meetings, training and
// reports take time whatever they are good for.

// AttentionParams are the constants of attention.
type AttentionParams struct {
	// Share is how much of a person's week typically goes to agreed work; the rest is run work.
	Share Fixed `from:"0.5" to:"0.8"`
	// Reach is how far full attention raises that share, as part of it.
	Reach Fixed `from:"0.1" to:"0.6"`
	// Aim is how far goals hold attention, from none to all that can be known and wanted.
	Aim Fixed `from:"0" to:"0.6" source:"Locke and Latham 2002 (sign)"`
	// AimClarity is the weight of knowing the goal in that; wanting it has the rest.
	AimClarity Fixed `from:"0.3" to:"1"`
	// Drift is the weekly part of the way back to that.
	Drift Fixed `from:"0.05" to:"0.5"`
	// Asked is what one question about progress does, as part of the room above.
	Asked Fixed `from:"0" to:"0.6" source:"Harkin et al. 2016 (fitted)"`
	// Directed is what being told the goal does: everybody knows at once what to do next.
	Directed Fixed `from:"0" to:"0.5" source:"Lorinkova, Pearsall and Sims 2013 (sign)"`
	// Talked is what a one-on-one does, in which work is one thing of several.
	Talked Fixed `from:"0" to:"0.4"`
	// Recorded is what a week under recorded indicators does.
	Recorded Fixed `from:"0" to:"0.6" source:"Harkin et al. 2016 (fitted)"`
	// Checked is what being looked in on does.
	Checked Fixed `from:"0" to:"0.6" source:"Ravid et al. 2023 (fitted)"`
	// CheckTaken is the time that being looked in on takes from a person. Minutes.
	CheckTaken Minutes `from:"0" to:"90"`
	// TalkTaken is the time that a one-on-one takes from a person. Minutes.
	TalkTaken Minutes `from:"30" to:"120"`
	// TrainingTaken is the time that a training takes from a person. Minutes.
	TrainingTaken Minutes `from:"240" to:"960"`
	// SessionTaken is the time that working out goals together takes from each person. Minutes.
	SessionTaken Minutes `from:"60" to:"480"`
}

var defaultAttention = AttentionParams{
	Share: Percent(62), Reach: Percent(60), Aim: Percent(40), AimClarity: Percent(70), Drift: Percent(22),
	Asked: Percent(25), Talked: 0, Directed: Percent(17), Recorded: Percent(25), Checked: perMille(29),
	CheckTaken: 57, TalkTaken: 120, TrainingTaken: 8 * 60, SessionTaken: 4 * 60,
}

// share is the part of the week that a person gives to agreed work.
func (t *week) share(person *Person) Fixed {
	share := t.p.Attention.Share + t.reach.Mul(2*person.Focus-One)
	taken := person.Taken + t.Improving + t.mentoring(person)
	if taken == 0 {
		return share
	}
	return share.Mul(max(0, One-taken.share(t.p.Hours.Week)))
}

// aimed is where attention drifts to.
func (t *turn) aimed() Fixed {
	a := &t.p.Attention
	held := a.AimClarity.Mul(t.Clarity) + a.AimClarity.Complement().Mul(t.Commitment)
	return Half + a.Aim.Mul(held-Half)
}

// attend lets attention drift back, and holds it to work whose progress is
// recorded.
func (t *week) attend(who Subject, person *Person) {
	a, focus := &t.p.Attention, &person.Focus
	t.shift(who, focus, ByDecay, focus.towards(t.aim, a.Drift))
	if t.recorded.has(int8(who)) {
		t.shift(who, focus, ByIndicators, focus.towards(One, a.Recorded))
	}
}

// take spends time of a person's next week of work.
func (t *turn) take(who Subject, time Minutes) {
	p := &t.People[who]
	p.Taken = min(t.p.Hours.Week, p.Taken+time)
}
