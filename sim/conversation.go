package sim

// Real conversations go beyond updates. What managers do for people shows in
// who stays far more than in what is made (Hoffman and Tadelis 2021), so a
// conversation gives trust and recognition and takes an hour from both; being
// asked how work progresses draws attention to it (see attention.go).

// converse holds real one-on-ones, an hour each: with whoever has not been
// heard for longest.
func (t *turn) converse(time Minutes) {
	for ; time >= Hour; time -= Hour {
		next := t.longestUnheard()
		if next == Nobody {
			return
		}
		t.oneOnOne(next)
	}
}

// longestUnheard is whoever has not been heard for longest, or Nobody if
// everybody has been heard this week.
func (t *turn) longestUnheard() Subject {
	next, heard := Nobody, t.Week
	everybody := t.everybody()
	for i := range everybody {
		if p := &everybody[i]; p.Belief.Heard < heard && p.Here() {
			next, heard = Subject(i), p.Belief.Heard
		}
	}
	return next
}

// oneOnOne goes beyond updates: how are you progressing, what is your plan to
// get back on track (row A5)?
func (t *turn) oneOnOne(who Subject) {
	person := &t.People[who]
	t.Leader.OneOnOnes++
	t.signal(who, ByConversation, t.p.Signal.OneOnOne)
	t.shift(who, &person.Recognition, ByConversation, person.Recognition.towards(One, t.p.Feedback.Talk))
	t.shift(who, &person.Focus, ByConversation, person.Focus.towards(One, t.p.Attention.Talked))
	t.take(who, t.p.Attention.TalkTaken)
	t.hear(who, t.p.Belief.OneOnOne)
}
