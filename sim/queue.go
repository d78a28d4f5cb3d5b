package sim

// The leader's queue. People solve what is easy for them and bring the rest;
// what they bring waits for the leader's hours, so a leader near full use makes
// everybody wait (row R4). The more colleagues there are, the more is settled
// among them.

// QueueParams are the constants of what people bring to the leader.
type QueueParams struct {
	// Help is what a stuck piece of work asks of the leader. Minutes.
	Help Minutes `from:"30" to:"480"`
	// CoachedHelp is the same when the leader coaches instead of answering. Minutes.
	CoachedHelp Minutes `from:"45" to:"600"`
	// Yield is how much of a stuck week help wins back, from a leader of middling craft.
	Yield Fixed `from:"0.3" to:"0.9"`
	// CraftYield is how much more or less an expert or a stranger to the trade wins back.
	CraftYield Fixed `from:"0" to:"0.5"`
	// Approval is what a person without any sense of ownership brings to the leader in a week. Minutes.
	Approval Minutes `from:"20" to:"400"`
	// Check is what looking in on one person costs the leader. Minutes.
	Check Minutes `from:"5" to:"60"`
	// ChecksAWeek is how often close checking looks in on a person.
	ChecksAWeek int `from:"1" to:"5"`
	// Peers is how much of what people would bring, each colleague takes off the leader, as part of it.
	Peers Fixed `from:"0" to:"0.4" source:"Karasek and Theorell 1990 (sign)"`
	// Unanswered is the pace that a person loses whose decisions wait for the leader.
	Unanswered Minutes `from:"0" to:"600"`
}

var defaultQueue = QueueParams{
	Help: 190, CoachedHelp: 250, Yield: Percent(75), CraftYield: Percent(4), Approval: 200, Check: 25, ChecksAWeek: 2, Peers: Percent(23), Unanswered: 120,
}

// dependence is how far each of so many people depends on the leader: who shares
// a leader with more people expects less, and asks colleagues first,
//
//	1 / (1 + peers · colleagues)
func (q *QueueParams) dependence(people Fixed) Fixed {
	return One.Div(One + q.Peers*max(0, people-1))
}

// seekHelp brings stuck work to the leader, unless the owner rather keeps it
// quiet. Agreed indicators, coaching and checking make trouble show by itself.
func (t *week) seekHelp(person *Person, w *Work) {
	shows := w.Indicators || w.Support != NoSupport
	if !shows {
		shows = t.chance.draw(purposeAsk, w.ID, 0) < t.openness(person)
	}
	if shows && w.Asked == 0 {
		w.Asked = t.p.helpTime(w.Support).times(t.alone)
	}
}

func (p *Params) helpTime(s Support) Minutes {
	if s == Coaching {
		return p.Queue.CoachedHelp
	}
	return p.Queue.Help
}

// approvals answers the decisions that people bring because they do not feel
// that they may take them, and returns the time that took. What the time does
// not hold waits, and everybody waits with it.
func (t *week) approvals(time Minutes) (spent Minutes) {
	var asked Minutes
	everybody, authority := t.everybody(), t.Authority()
	for i := range everybody {
		if p := &everybody[i]; p.Here() && (authority || p.Report) {
			asked += t.p.Queue.Approval.times(p.Autonomy.Complement())
		}
	}
	asked = asked.times(t.alone)
	if asked <= time {
		return asked
	}
	t.Leader.Queue += asked - time
	unanswered := (asked - time).share(asked)
	for i := range int(t.Places) {
		if p := &t.People[i]; p.Here() {
			t.signal(Subject(i), ByWaiting, -t.p.Signal.AgainstUnanswered.Mul(unanswered))
			t.take(Subject(i), t.p.Queue.Unanswered.times(p.Autonomy.Complement().Mul(unanswered)))
		}
	}
	return time
}

// serveQueue answers help requests, most urgent first, as far as the time goes,
// and returns the time it took.
func (t *week) serveQueue(time Minutes) (spent Minutes) {
	var queue [MaxWork]int8
	for _, place := range queue[:t.line(&queue)] {
		w := &t.Work[place]
		t.work = place
		if spent+w.Asked <= time {
			spent += w.Asked
			w.Asked = 0
			t.help(w)
		} else {
			t.Leader.Queue += w.Asked
			t.keepWaiting(w)
		}
	}
	t.work = -1
	return spent
}

// line puts the work that waits for help in line, by due week and then by
// place, and returns how much there is.
func (t *week) line(queue *[MaxWork]int8) (length int) {
	for left := t.open; left != 0; left = left.rest() {
		place := left.first()
		w := &t.Work[place]
		if w.Asked == 0 {
			continue
		}
		at := length
		for ; at > 0 && t.Work[queue[at-1]].Due > w.Due; at-- {
			queue[at] = queue[at-1]
		}
		queue[at] = place
		length++
	}
	return length
}

// help unblocks work. Coaching leaves the solution with the owner; an answer
// moves the work and teaches less; close checking does it for them.
func (t *turn) help(w *Work) {
	if w.Owner < 0 || w.Owner >= MaxPeople {
		return
	}
	t.unblock(w)
	person := &t.People[w.Owner]
	practice := t.p.Skill.Rate.Mul(t.p.stretch(t.p.chance(person.Skill[w.Domain], w.Difficulty)))
	switch w.Support {
	case Coaching:
		t.gain(w.Owner, person, w.Domain, ByHelp, practice)
		t.shift(w.Owner, &person.Growing, ByHelp, person.Growing.towards(One, t.p.Skill.GrowingHour))
		t.signal(w.Owner, ByHelp, t.p.Signal.CoachedHelp)
		t.support(w.Owner, t.p.Queue.CoachedHelp)
	case CloseChecking:
		t.signal(w.Owner, ByHelp, t.p.Signal.CheckedHelp)
		t.lower(w.Owner, Autonomy, ByHelp, t.p.Ownership.CheckedHelp)
	default:
		t.gain(w.Owner, person, w.Domain, ByHelp, practice.Mul(t.p.Skill.Told))
		t.signal(w.Owner, ByHelp, t.p.Signal.Helped)
		t.support(w.Owner, t.p.Queue.Help/4)
	}
}

// unblock wins back what being stuck cost, as far as the leader's craft goes.
func (t *turn) unblock(w *Work) {
	q := &t.p.Queue
	yield := q.Yield + q.CraftYield.Mul(t.Leader.Craft-Half)
	w.Progress = min(One, w.Progress+yield.Mul(w.Lost))
	w.Lost = 0
}

// keepWaiting is another week without the help that somebody asked for.
func (t *week) keepWaiting(w *Work) {
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.signal(w.Owner, ByWaiting, -t.p.Signal.AgainstWaiting.Mul(t.alone))
	}
}

// checkClosely is the weekly round of close checking. It draws attention to the
// work and takes time for reports, which on short-run output comes to next to
// nothing; it costs autonomy, some trust and the leader's hours (Siegel et al.
// 2022; Ravid et al. 2023).
func (t *week) checkClosely() (spent Minutes) {
	for left := t.checked; left != 0; left = left.rest() {
		who := Subject(left.first())
		if who == Self || !t.People[who].Here() {
			continue
		}
		for range t.p.Queue.ChecksAWeek {
			spent += t.p.Queue.Check
			t.lookIn(who)
		}
	}
	return spent
}

// lookIn is one check: it holds attention to the work, brings trouble to light
// and takes time for the report; whoever is checked feels less trusted.
func (t *turn) lookIn(who Subject) {
	t.signal(who, ByChecking, -t.p.Signal.AgainstChecked)
	t.lower(who, Autonomy, ByChecking, t.p.Ownership.LookedIn)
	t.raise(who, Focus, ByChecking, t.p.Attention.Checked)
	t.take(who, t.p.Attention.CheckTaken)
	t.hear(who, t.p.Belief.Checking)
	work := t.allWork()
	for i := range work {
		if w := &work[i]; w.Stuck && w.Owner == who && w.Asked == 0 && w.Stage == Open {
			w.Asked = t.p.helpTime(w.Support).times(t.p.Queue.dependence(t.headcount()))
		}
	}
}

// headcount is how many people are there.
func (c *Career) headcount() (people Fixed) {
	everybody := c.everybody()
	for i := range everybody {
		if everybody[i].Here() {
			people++
		}
	}
	return people
}
