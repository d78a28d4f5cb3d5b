package sim

// The leader's queue. People solve what is easy for them and bring the rest;
// what they bring waits for the leader's hours, so a leader near full use makes
// everybody wait (row R4).

// seekHelp brings stuck work to the leader, unless the owner rather keeps it
// quiet. Agreed indicators, coaching and checking make trouble show by itself.
func (t *turn) seekHelp(who Subject, w *Work) {
	shows := w.Indicators || w.Support != NoSupport
	if !shows {
		openness := Percent(15) + (t.Safety+t.People[who].Trust)*2/5
		shows = draw(t.Seed, purposeAsk, int(t.Week), w.ID, 0) < openness
	}
	if shows && w.Asked == 0 {
		w.Asked = t.p.helpTime(w.Support)
	}
}

func (p *Params) helpTime(s Support) Minutes {
	if s == Coaching {
		return p.CoachTime
	}
	return p.HelpTime
}

// approvals answers the decisions that people bring because they do not feel
// that they may take them, and returns the time that took. What the time does
// not hold waits, and everybody waits with it.
func (t *turn) approvals(time Minutes) (spent Minutes) {
	var asked Minutes
	for i := range int(t.Places) {
		if t.People[i].Here() && t.Reports(Subject(i)) {
			asked += t.p.ApprovalTime.times(t.People[i].Autonomy.Complement())
		}
	}
	if asked <= time {
		return asked
	}
	t.Leader.Queue += asked - time
	t.signalOthers(Nobody, ByWaiting, -Percent(15).Mul((asked - time).share(asked)))
	return time
}

// serveQueue answers help requests, most urgent first, as far as the time goes,
// and returns the time it took.
func (t *turn) serveQueue(time Minutes) (spent Minutes) {
	for {
		place := t.nextAsked()
		if place < 0 {
			break
		}
		w := &t.Work[place]
		t.work = place
		if spent+w.Asked <= time {
			spent += w.Asked
			w.Asked = 0
			t.help(w)
		} else {
			t.Leader.Queue += w.Asked
			w.Asked = -w.Asked // set aside for this pass
			t.keepWaiting(w)
		}
	}
	for i := range int(t.Jobs) {
		if t.Work[i].Asked < 0 {
			t.Work[i].Asked = -t.Work[i].Asked
		}
	}
	t.work = -1
	return spent
}

func (t *turn) nextAsked() int8 {
	next := int8(-1)
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if w.Asked > 0 && w.Stage == Open && (next < 0 || w.Due < t.Work[next].Due) {
			next = int8(i)
		}
	}
	return next
}

// help unblocks work. Coaching leaves the solution with the owner; an answer
// moves the work and teaches less; close checking does it for them.
func (t *turn) help(w *Work) {
	if w.Owner < 0 || w.Owner >= MaxPeople {
		return
	}
	person := &t.People[w.Owner]
	w.Progress = min(One, w.Progress+t.p.HelpYield.Mul(w.Lost))
	w.Lost = 0
	chance := t.p.chance(person.Skill[w.Domain], w.Difficulty)
	base := t.p.LearnRate.Mul(t.p.stretch(chance))
	switch w.Support {
	case Coaching:
		t.learn(w.Owner, w.Domain, ByHelp, base.Mul(t.p.CoachedLearning))
		t.raise(w.Owner, Growing, ByHelp, Percent(8))
		t.signal(w.Owner, ByHelp, Percent(45))
	case CloseChecking:
		t.signal(w.Owner, ByHelp, Percent(5))
		t.lower(w.Owner, Autonomy, ByHelp, Percent(6))
	default:
		t.learn(w.Owner, w.Domain, ByHelp, base.Mul(t.p.ToldLearning))
		t.signal(w.Owner, ByHelp, Percent(30))
	}
}

// keepWaiting is another week without the help that somebody asked for.
func (t *turn) keepWaiting(w *Work) {
	if w.Owner >= 0 && w.Owner < MaxPeople {
		t.signal(w.Owner, ByWaiting, -Percent(25))
	}
}

// checkClosely is the weekly round of close checking. On short-run output it
// does next to nothing; it costs autonomy, some trust and the leader's hours
// (Siegel et al. 2022; Ravid et al. 2023).
func (t *turn) checkClosely() (spent Minutes) {
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if w.Support != CloseChecking || !w.Underway(t.Week) || w.Owner < 0 || w.Owner >= MaxPeople {
			continue
		}
		t.work = int8(i)
		spent += t.p.CheckTime
		t.signal(w.Owner, ByChecking, -Percent(12))
		t.lower(w.Owner, Autonomy, ByChecking, Percent(6))
		t.hear(w.Owner, Percent(10))
	}
	t.work = -1
	return spent
}
