package sim

// Alignment is clarity (we know the goal) times commitment (we want it). Both
// decay without renewal (row A3). Dictated goals give clarity at once and cost
// commitment; co-created ones take longer and give commitment (row A2), so that
// directing pays at first and empowering later (Lorinkova, Pearsall and Sims
// 2013): what people take part in deciding they want and know better, and that,
// not a bonus on output, is what it pays. Talked through with one person it is
// clear to them and theirs, and the team's by so much. A shift outside invalidates both, and
// less so for those who have listened.

// AlignmentParams are the constants of purpose and goals.
type AlignmentParams struct {
	// ClarityDecay and CommitmentDecay are weekly losses without renewal.
	ClarityDecay    Fixed `from:"0.005" to:"0.05"`
	CommitmentDecay Fixed `from:"0.005" to:"0.05"`
	// Hour is what one hour of alignment work a week renews.
	Hour Fixed `from:"0.002" to:"0.05"`
	// CocreatedClarity and CocreatedCommitment are what working it out together gives.
	CocreatedClarity    Fixed `from:"0.1" to:"0.6"`
	CocreatedCommitment Fixed `from:"0.1" to:"0.7"`
	// DictatedClarity is what an announcement gives, DictatedCommitment what it takes.
	DictatedClarity    Fixed `from:"0.1" to:"0.7"`
	DictatedCommitment Fixed `from:"0" to:"0.4"`
	// TalkedClarity and TalkedCommitment are what talking it through with one person gives, if they were the whole team.
	TalkedClarity    Fixed `from:"0.1" to:"0.8"`
	TalkedCommitment Fixed `from:"0.1" to:"0.8"`
	// StoryClarity and StoryCommitment are what a story of people living the goal renews.
	StoryClarity    Fixed `from:"0" to:"0.2"`
	StoryCommitment Fixed `from:"0" to:"0.3"`
	// ShiftClarity and ShiftCommitment are what a shift outside takes.
	ShiftClarity    Fixed `from:"0.1" to:"0.6"`
	ShiftCommitment Fixed `from:"0.1" to:"0.5"`
	// Heard is how much of the room listening inside and outside fills; it makes goals fit.
	Heard Fixed `from:"0.1" to:"0.6"`
	// HeardFade is how fast what was heard grows old, weekly.
	HeardFade Fixed `from:"0.01" to:"0.1"`
	// Usual is what a leader knows of it without asking.
	Usual Fixed `from:"0.2" to:"0.8"`
	// Fit is how much of a goal's effect depends on having listened first.
	Fit Fixed `from:"0" to:"0.6"`
}

var defaultAlignment = AlignmentParams{
	ClarityDecay: perMille(15), CommitmentDecay: perMille(20), Hour: Percent(1),
	CocreatedClarity: Percent(30), CocreatedCommitment: Percent(45), DictatedClarity: Percent(50), DictatedCommitment: Percent(15),
	TalkedClarity: Percent(50), TalkedCommitment: Percent(50), StoryClarity: Percent(4), StoryCommitment: Percent(8), ShiftClarity: Percent(35), ShiftCommitment: Percent(20),
	Heard: Percent(35), HeardFade: Percent(4), Usual: Percent(40), Fit: Percent(30),
}

// decayAlignment lets a week pass over the goal and applies the leader's hours
// of alignment work.
func (t *turn) decayAlignment(time Minutes) {
	a := &t.p.Alignment
	t.shift(Team, &t.Clarity, ByDecay, t.Clarity.towards(0, a.ClarityDecay))
	t.shift(Team, &t.Commitment, ByDecay, t.Commitment.towards(0, a.CommitmentDecay))
	t.shift(Team, &t.Context, ByDecay, t.Context.towards(a.Usual, a.HeardFade))
	part := min(One, hourly(a.Hour, time))
	t.shift(Team, &t.Clarity, ByAligning, t.Clarity.towards(One, part))
	t.shift(Team, &t.Commitment, ByAligning, t.Commitment.towards(One, part))
}

// cocreate works the goal out with the team: slower, and theirs.
func (t *turn) cocreate() {
	a := &t.p.Alignment
	t.raise(Team, Clarity, ByAligning, t.fitting(a.CocreatedClarity))
	t.raise(Team, Commitment, ByAligning, t.fitting(a.CocreatedCommitment))
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.signal(Subject(i), ByAligning, t.p.Signal.Cocreated)
			t.take(Subject(i), t.p.Attention.SessionTaken)
		}
	}
}

// talkThrough makes the goal clear to one person, and theirs: that part of the
// team knows and wants it then. To go through the team so takes longer than to
// work it out together.
func (t *turn) talkThrough(who Subject) {
	a, part := &t.p.Alignment, t.togetherWith(who)
	t.raise(Team, Clarity, ByAligning, t.fitting(a.TalkedClarity).Mul(part))
	t.raise(Team, Commitment, ByAligning, t.fitting(a.TalkedCommitment).Mul(part))
	t.raise(who, Focus, ByAligning, t.p.Attention.Directed)
	t.signal(who, ByAligning, t.p.Signal.Cocreated)
	t.take(who, t.p.Attention.TalkTaken)
}

// dictate announces the goal: clear at once, and the leader's.
func (t *turn) dictate() {
	a := &t.p.Alignment
	t.raise(Team, Clarity, ByAligning, t.fitting(a.DictatedClarity))
	t.lower(Team, Commitment, ByAligning, a.DictatedCommitment)
	for i := range int(t.Places) {
		if t.People[i].Here() {
			t.raise(Subject(i), Focus, ByAligning, t.p.Attention.Directed)
			t.lower(Subject(i), Autonomy, ByAligning, t.p.Ownership.Dictated)
		}
	}
}

// listen learns what customers, partners and the team see, before anything is
// decided.
func (t *turn) listen() { t.raise(Team, Context, ByListening, t.p.Alignment.Heard) }

// fitting is how much of a goal's effect comes true: goals that nobody's view
// went into fit the world less.
func (t *turn) fitting(effect Fixed) Fixed {
	return effect.Mul(One - t.p.Alignment.Fit.Mul(t.Context.Complement()))
}

// shiftMarket is a change outside: the goal fits the world less than it did.
func (t *turn) shiftMarket() {
	t.lower(Team, Clarity, ByOrganisation, t.p.Alignment.ShiftClarity)
	t.lower(Team, Commitment, ByOrganisation, t.p.Alignment.ShiftCommitment)
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
