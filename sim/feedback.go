package sim

// Feedback helps on average and often hurts (Kluger and DeNisi 1996: d = .41,
// over a third of interventions harm). What decides is where it turns
// attention: to the task, which then goes better and is learned from, or to
// the self, which takes attention from the task. It counts as much as its
// giver is trusted. To be seen for one's work calls forth effort, for a while
// (Bradler et al. 2016).

// FeedbackParams are the constants of feedback. Focus and Learned are parts of
// the room above; recognition is filled and taken likewise.
type FeedbackParams struct {
	// TaskFocus is the attention that feedback on the task draws to it.
	TaskFocus Fixed `from:"0" to:"1" source:"Kluger and DeNisi 1996 (fitted)"`
	// TaskLearned is the part of the gap to the ceiling that it closes.
	TaskLearned Fixed `from:"0" to:"0.05"`
	// SelfFocus is the attention that feedback on the person takes from the task.
	SelfFocus Fixed `from:"0" to:"0.8" source:"Kluger and DeNisi 1996 (fitted)"`
	// Trustless is what feedback from a leader without any trust still does.
	Trustless Fixed `from:"0" to:"1"`
	// CreditFocus is the effort that being seen for one's work calls forth, while it lasts.
	CreditFocus Fixed `from:"0" to:"0.6" source:"Bradler et al. 2016 (sign)"`
	// Start is the recognition that people begin with.
	Start Fixed `from:"0" to:"0.8"`
	// Praise, Credit, Story, Talk and Finished are the recognition that each gives.
	Praise   Fixed `from:"0" to:"0.5"`
	Credit   Fixed `from:"0" to:"0.7"`
	Story    Fixed `from:"0" to:"0.5"`
	Talk     Fixed `from:"0" to:"0.4"`
	HandOver Fixed `from:"0" to:"0.4"`
	Finished Fixed `from:"0" to:"0.4"`
	// Criticism, Late, Broken, Dropped and Deceived are what each takes.
	Criticism Fixed `from:"0" to:"0.4"`
	Late      Fixed `from:"0" to:"0.4"`
	Broken    Fixed `from:"0" to:"0.4"`
	Dropped   Fixed `from:"0" to:"0.4"`
	Deceived  Fixed `from:"0" to:"0.8"`
}

var defaultFeedback = FeedbackParams{
	TaskFocus: Percent(95), TaskLearned: perMille(30), SelfFocus: Percent(4), Trustless: Percent(55),
	CreditFocus: Percent(12), Start: Percent(40),
	Praise: Percent(20), Credit: Percent(40), Story: Percent(25), Talk: Percent(30), HandOver: Percent(12), Finished: Percent(3),
	Criticism: Percent(15), Late: Percent(8), Broken: Percent(15), Dropped: Percent(15), Deceived: Percent(50),
}

// weighed is how much feedback counts with a person.
func (t *turn) weighed(who Subject, effect Fixed) Fixed {
	f := t.p.Feedback.Trustless
	return effect.Mul(f + f.Complement().Mul(t.People[who].Trust))
}

// feedbackOnTask says what about a piece of work goes well, what does not, and
// what to try, which helps at once where the owner is stuck.
func (t *turn) feedbackOnTask(who Subject, w *Work) {
	f := &t.p.Feedback
	t.raise(who, Focus, ByFeedback, t.weighed(who, f.TaskFocus))
	t.learn(who, w.Domain, ByFeedback, t.weighed(who, f.TaskLearned))
	t.signal(who, ByFeedback, t.p.Signal.Status)
	if w.Owner == who && w.Stuck {
		t.unblock(w)
	}
}

// praise says what is good about a person.
func (t *turn) praise(who Subject) {
	t.raise(who, Recognition, ByFeedback, t.p.Feedback.Praise)
	t.signal(who, ByFeedback, t.p.Signal.Praise)
	t.lower(who, Focus, ByFeedback, t.weighed(who, t.p.Feedback.SelfFocus))
}

// criticise says what is wrong with a person.
func (t *turn) criticise(who Subject) {
	t.signal(who, ByFeedback, -t.p.Signal.AgainstCriticism)
	t.lower(who, Recognition, ByFeedback, t.p.Feedback.Criticism)
	t.lower(who, Focus, ByFeedback, t.weighed(who, t.p.Feedback.SelfFocus))
	t.lower(Team, Safety, ByFeedback, t.p.Safety.Criticism)
}
