package sim

// Moving between the tracks is possible and no demotion: the level and the
// time in it stay (row T6). It costs time and energy, and standing restarts in
// part, since it was earned at another job. A manager who goes leaves the team
// to a successor: whoever was developed for it (row F8). Who comes to lead
// their former peers is watched for a while (row R6).

// MoveParams are the constants of moving between tracks.
type MoveParams struct {
	// Time is what the handover takes. Minutes.
	Time Minutes `from:"60" to:"1200" source:"assumed"`
	// Energy is the part of energy that it takes.
	Energy Fixed `from:"0" to:"0.5" source:"assumed"`
	// Standing is the part of credibility that has to be earned again.
	Standing Fixed `from:"0" to:"1" source:"assumed"`
	// Doubt is how bad a signal it is to former peers to be led by one of them.
	Doubt Fixed `from:"0" to:"0.5" source:"assumed"`
}

// DefaultMoves returns the constants of moves that ship.
func DefaultMoves() MoveParams {
	return MoveParams{Time: 6 * Hour, Energy: Percent(12), Standing: Percent(30), Doubt: Percent(15)}
}

func priceOfMoving(t turn, _ Action) Minutes {
	if t.Leader.Level < FirstOfTwoTracks {
		return 0 // the job is the same, and only the aim another
	}
	return t.p.Moves.Time
}

func moveTrack(t turn, a Action) bool {
	if a.Track > TrackAdvisor || a.Track == t.Leader.Track {
		return false
	}
	led := t.Authority()
	t.Leader.Track, t.Leader.Moved = a.Track, t.Week
	if t.Leader.Level < FirstOfTwoTracks {
		return true
	}
	t.lower(Self, Energy, ByMoving, t.p.Moves.Energy)
	t.lower(Self, Credibility, ByMoving, t.p.Moves.Standing)
	switch {
	case led:
		t.Head = t.successor()
	case t.Authority():
		t.Head = Nobody
		t.signalOthers(Nobody, ByMoving, -t.p.Moves.Doubt)
	}
	return true
}

// successor is the one who leads best, of those who want to lead, or else of
// everybody.
func (c *Career) successor() Subject {
	best := Nobody
	for _, wish := range [...]bool{true, false} {
		for i := range int(c.Places) {
			p := &c.People[i]
			if p.Here() && (!wish || p.Wants == WantsManagement) && (best == Nobody || p.Leading > c.People[best].Leading) {
				best = Subject(i)
			}
		}
		if best != Nobody {
			break
		}
	}
	return best
}

// headed lets a week pass under the person who took the team over: how far
// people own their work goes to how well they are led.
func (t *turn) headed() {
	if t.Head == Nobody {
		return
	}
	if !t.People[t.Head].Here() {
		t.Head = t.successor()
	}
	for i := range int(t.Places) {
		if t.Head != Nobody && Subject(i) != t.Head && t.People[i].Here() {
			t.pull(Subject(i), Autonomy, ByLeading, t.People[t.Head].Leading, t.p.Leads.HeadPull)
		}
	}
	if t.Head != Nobody {
		t.raise(t.Head, Leading, ByLeading, t.p.Leads.Learn)
	}
}
