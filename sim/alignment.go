package sim

// Alignment is clarity (we know the goal) times commitment (we want it). Both
// decay without renewal (row A3). Dictated goals give clarity at once and cost
// commitment; co-created ones take longer and give commitment (row A2).

// decayAlignment lets a week pass over the goal and applies the leader's hours
// of alignment work.
func (t *turn) decayAlignment(time Minutes) {
	t.lower(Team, Clarity, ByDecay, t.p.ClarityDecay)
	t.lower(Team, Commitment, ByDecay, t.p.CommitmentDecay)
	part := hourly(t.p.AlignmentHour, time)
	t.raise(Team, Clarity, ByAligning, part)
	t.raise(Team, Commitment, ByAligning, part)
}

// hourly scales an effect given per hour; more than ten hours bring no more.
func hourly(effect Fixed, time Minutes) Fixed {
	return Fixed(int64(effect) * int64(min(time, 10*Hour)) / int64(Hour))
}

// cocreate works the goal out with the team: slower, and theirs.
func (t *turn) cocreate() {
	t.raise(Team, Clarity, ByAligning, Percent(30))
	t.raise(Team, Commitment, ByAligning, Percent(45))
	t.signalOthers(Nobody, ByAligning, Percent(30))
}

// dictate announces the goal: clear at once, and the leader's.
func (t *turn) dictate() {
	t.raise(Team, Clarity, ByAligning, Percent(50))
	t.lower(Team, Commitment, ByAligning, Percent(15))
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.lower(Subject(i), Autonomy, ByAligning, Percent(10))
		}
	}
}

// shiftMarket is a change outside: the goal fits the world less than it did.
func (t *turn) shiftMarket() {
	t.lower(Team, Clarity, ByOrganisation, Percent(35))
	t.lower(Team, Commitment, ByOrganisation, Percent(20))
}

// accountability is how far trouble shows while it can still be mended: half
// agreed indicators, half people really heard in the last three weeks (row A5).
func (c *Career) accountability() Fixed {
	var heard, present int64
	for i := range int(c.Places) {
		if c.People[i].Here() {
			present++
			if c.People[i].Belief.Heard > 0 && c.Unheard(Subject(i)) <= 3 {
				heard++
			}
		}
	}
	if present == 0 {
		return c.coverage() / 2
	}
	return c.coverage()/2 + Ratio(heard, present)/2
}
