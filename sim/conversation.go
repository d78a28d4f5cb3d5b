package sim

// Real conversations go beyond updates. What managers do for people shows in
// who stays far more than in what is made (Hoffman and Tadelis 2021), so a
// conversation gives trust and recognition and takes an hour from both; being
// asked how work progresses draws attention to it (see attention.go).

// converse holds real one-on-ones, an hour each: with whoever's
// turn it is.
func (t *turn) converse(time Minutes) {
	for ; time >= Hour; time -= Hour {
		next := t.nextHeard()
		if next == Nobody {
			return
		}
		t.oneOnOne(next)
	}
}

// nextHeard is whoever's turn it is to be heard, or Nobody if everybody has been
// this week.
func (t *turn) nextHeard() Subject {
	next, first := Nobody, int64(-1)
	everybody := t.everybody()
	for i := range everybody {
		p := &everybody[i]
		if p.Belief.Heard >= t.Week || !p.Here() {
			continue
		}
		if turn := t.turnOf(p, p.Belief.Heard); turn > first {
			next, first = Subject(i), turn
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
