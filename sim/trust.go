package sim

// Trust in the leader is built slowly and lost fast:
//
//	T += gain·signal·(cap−T)   for a good signal
//	T −= loss·|signal|·T       for a bad one
//
// Loss is two to three times gain (Slovic 1993). A lapse hurts and heals with
// consistent conduct; a deception also lowers the cap, and what it takes
// comes back in part (Schweitzer, Hershey and Bradlow 2006): more of it where the
// leader owns up. A denial helps until it comes out (Kim et al. 2004). Trust is
// the default until shown otherwise (row F5), and people see how others are
// treated. Each has a relation of their own to the leader (Gerstner and Day
// 1997), which another leader does not inherit: they take the same conduct
// differently, and leaders give their time to those first with whom they get on.

// TrustParams are the constants of trust.
type TrustParams struct {
	// Gain is the part of the room above that a full good signal fills.
	Gain Fixed `from:"0.02" to:"0.2"`
	// Loss is the part of trust that a full bad signal takes.
	Loss Fixed `from:"0.05" to:"0.5" source:"Slovic 1993: 1.5 to 4 times the gain"`
	// Deception is the part of possible trust that one deception removes.
	Deception Fixed `from:"0.1" to:"0.6" source:"Schweitzer, Hershey and Bradlow 2006 (form)"`
	// Betrayal is the part of trust that it takes at once.
	Betrayal Fixed `from:"0.1" to:"0.6" source:"Schweitzer, Hershey and Bradlow 2006 (form)"`
	// Owned is the part of what it made impossible that owning up makes possible again.
	Owned Fixed `from:"0" to:"0.8" source:"Schweitzer, Hershey and Bradlow 2006 (sign)"`
	// Denied is the part of the trust that a deception took which a denial gives back while it is believed.
	Denied Fixed `from:"0" to:"0.6" source:"Kim et al. 2004 (sign)"`
	// FoundOut is the weekly chance that a denial comes out.
	FoundOut Fixed `from:"0" to:"0.2"`
	// Regard is how far people take the same conduct of a leader differently.
	Regard Fixed `from:"0" to:"0.6" source:"Gerstner and Day 1997 (sign)"`
	// Favour is how far leaders give their time to those first with whom they get on.
	Favour Fixed `from:"0" to:"0.9" source:"Gerstner and Day 1997 (sign)"`
	// Liking is how far the usual trust of a person depends on how they take to the leader.
	Liking Fixed `from:"0" to:"0.5" source:"Gerstner and Day 1997 (sign)"`
	// Healing is the weekly recovery of possible trust.
	Healing Fixed `from:"0" to:"0.02"`
	// NeglectAfter is how many weeks without a real conversation, coaching or help a person takes for absence.
	NeglectAfter int `from:"2" to:"8"`
	// NeglectRecognition is how much less seen such a week makes a person feel.
	NeglectRecognition Fixed `from:"0" to:"0.2"`
	// Lapse is the weekly chance of an everyday lapse towards a person: a short answer, something forgotten.
	Lapse Fixed `from:"0" to:"0.2"`
	// TiredLapse is what being worn out adds to it, at no energy left.
	TiredLapse Fixed `from:"0" to:"0.4"`
	// Fade is the weekly part of the way back to the usual, of what is not renewed.
	Fade Fixed `from:"0" to:"0.05"`
	// Usual is the trust a leader meets from people who do not know them.
	Usual Fixed `from:"0.4" to:"0.7"`
	// Carried is how much of the trust in the last leader meets the next one.
	Carried Fixed `from:"0" to:"0.6"`
}

var defaultTrust = TrustParams{
	Gain: Percent(8), Loss: Percent(17), Deception: Percent(30), Betrayal: Percent(30), Owned: Percent(40), Denied: Percent(35), FoundOut: Percent(5),
	Regard: Percent(10), Favour: Percent(50), Liking: Percent(12), Healing: perMille(6),
	NeglectAfter: 2, NeglectRecognition: Percent(7), Lapse: Percent(5), TiredLapse: Percent(5), Fade: perMille(9), Usual: Percent(55), Carried: Percent(30),
}

// SignalParams say how clearly each deed speaks for the leader (or, by what is
// taken from trust, against): 1 is as clear as it gets. The fields whose name
// begins with Against count as bad signals.
type SignalParams struct {
	// HandedOver: work became theirs; as much of it as the work stretches them, since safe work says little. HandedChecking: with close checking.
	HandedOver     Fixed `from:"0" to:"1"`
	HandedChecking Fixed `from:"0" to:"1"`
	// CoachingHour: an hour of coaching. Helped: an answer. CoachedHelp: help that leaves the solution theirs.
	CoachingHour Fixed `from:"0" to:"1"`
	Helped       Fixed `from:"0" to:"1"`
	CoachedHelp  Fixed `from:"0" to:"1"`
	CheckedHelp  Fixed `from:"0" to:"1"`
	// Rescued: the hard part done for somebody who had asked.
	Rescued Fixed `from:"0" to:"1"`
	// OneOnOne: a real conversation. Status: an update. Indicators: agreed what to watch.
	OneOnOne   Fixed `from:"0" to:"1"`
	Status     Fixed `from:"0" to:"1"`
	Indicators Fixed `from:"0" to:"1"`
	// FailureAllowed: the leader stood for it beforehand.
	FailureAllowed Fixed `from:"0" to:"1"`
	// Debriefed: a failure talked through with its owner. DebriefSeen: with others there.
	Debriefed   Fixed `from:"0" to:"1"`
	DebriefSeen Fixed `from:"0" to:"1"`
	// Cocreated: the goal worked out together.
	Cocreated Fixed `from:"0" to:"1"`
	// Praise: told what was good. Credit: made seen, in their name.
	Praise Fixed `from:"0" to:"1"`
	Credit Fixed `from:"0" to:"1"`
	// Promised, Kept and OwnedUp: the leader's word.
	Promised Fixed `from:"0" to:"1"`
	Kept     Fixed `from:"0" to:"1"`
	OwnedUp  Fixed `from:"0" to:"1"`

	// AgainstTakenOver: their work was taken. AgainstTakenOverSeen: somebody else's was.
	AgainstTakenOver     Fixed `from:"0" to:"1"`
	AgainstTakenOverSeen Fixed `from:"0" to:"1"`
	// AgainstMoved: their work went to somebody else. AgainstUnasked: solved though nobody had asked.
	AgainstMoved   Fixed `from:"0" to:"1"`
	AgainstUnasked Fixed `from:"0" to:"1"`
	// AgainstDecided: their decision was taken. AgainstDecidedSeen: somebody else's was.
	AgainstDecided     Fixed `from:"0" to:"1"`
	AgainstDecidedSeen Fixed `from:"0" to:"1"`
	// AgainstChecked: being looked in on.
	AgainstChecked Fixed `from:"0" to:"1" source:"Siegel et al. 2022; Ravid et al. 2023 (fitted)"`
	// AgainstWaiting: a week without the help asked for. AgainstUnanswered: decisions left waiting.
	AgainstWaiting    Fixed `from:"0" to:"1"`
	AgainstUnanswered Fixed `from:"0" to:"1"`
	// AgainstNeglect: a week unheard, after many.
	AgainstNeglect Fixed `from:"0" to:"1" source:"Judge and Piccolo 2004 (sign)"`
	// AgainstCriticism: told what is wrong with them.
	AgainstCriticism Fixed `from:"0" to:"1"`
	// AgainstBroken: a promise not kept.
	AgainstBroken Fixed `from:"0" to:"1"`
	// AgainstLapse: an everyday lapse.
	AgainstLapse Fixed `from:"0" to:"1"`
	// AgainstDeceptionSeen: somebody else was deceived.
	AgainstDeceptionSeen Fixed `from:"0" to:"1"`
	// AgainstLetGo: somebody else was asked to go.
	AgainstLetGo Fixed `from:"0" to:"1"`
}

var defaultSignal = SignalParams{
	HandedOver: Percent(60), HandedChecking: Percent(5),
	CoachingHour: Percent(95), Helped: Percent(30), CoachedHelp: Percent(95), CheckedHelp: Percent(5), Rescued: Percent(20),
	OneOnOne: Percent(25), Status: Percent(5), Indicators: Percent(15), FailureAllowed: Percent(50),
	Debriefed: Percent(60), DebriefSeen: Percent(15), Cocreated: Percent(30), Praise: Percent(12), Credit: Percent(30),
	Promised: Percent(15), Kept: Percent(60), OwnedUp: Percent(60),

	AgainstTakenOver: Percent(65), AgainstTakenOverSeen: Percent(6), AgainstMoved: Percent(45), AgainstUnasked: Percent(30),
	AgainstDecided: Percent(60), AgainstDecidedSeen: Percent(10), AgainstChecked: Percent(1),
	AgainstWaiting: Percent(15), AgainstUnanswered: Percent(15), AgainstNeglect: Percent(40), AgainstCriticism: Percent(20),
	AgainstBroken: Percent(50), AgainstLapse: Percent(14), AgainstDeceptionSeen: Percent(40), AgainstLetGo: Percent(15),
}

// signal tells a person something about the leader: above 0 is good, below is
// bad, ±1 is as clear as it gets.
func (t *turn) signal(who Subject, why Mechanism, strength Fixed) {
	person, p := &t.People[who], &t.p.Trust
	differently := p.Regard.Mul(person.Regard)
	if strength >= 0 {
		room := max(0, person.TrustCap-person.Trust)
		taken := strength.Mul(One + differently)
		t.shift(who, &person.Trust, why, p.Gain.Mul(taken).Mul(t.presence()).Mul(room))
		return
	}
	taken := strength.Mul(One - differently)
	t.shift(who, &person.Trust, why, person.Trust.towards(0, p.Loss.Mul(-taken)))
}

// meanTrust is the mean over those present.
func (c *Career) meanTrust() Fixed {
	var sum, n int64
	everybody := c.everybody()
	for i := range everybody {
		if p := &everybody[i]; p.Here() {
			sum += int64(p.Trust)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return Fixed(sum / n)
}

// signalOthers tells everybody present but one: people see how others are
// treated.
func (t *turn) signalOthers(but Subject, why Mechanism, strength Fixed) {
	for i := range int(t.Places) {
		if t.People[i].Here() && Subject(i) != but {
			t.signal(Subject(i), why, strength)
		}
	}
}

// deceive is going behind somebody: credit taken, a denial. It hurts at once
// and lowers what trust can ever reach again.
func (t *turn) deceive(who Subject) {
	t.lower(who, TrustCap, ByDeception, t.p.Trust.Deception)
	t.lower(who, Trust, ByDeception, t.p.Trust.Betrayal)
	t.People[who].Wronged = true
}

// confess owns up to a deception. It wins no trust at once and makes some
// possible again.
func (t *turn) confess(who Subject) bool {
	person := &t.People[who]
	if !person.Wronged {
		return false
	}
	person.Wronged, person.Denied = false, false
	t.raise(who, TrustCap, ByDeception, t.p.Trust.Owned)
	return true
}

// believed is what a denial of a deception gives back: a part of what it took,
// which is told from what is left, and no more than is possible since.
func (t *turn) believed(who Subject) {
	person, p := &t.People[who], &t.p.Trust
	before := person.Trust.Div(p.Betrayal.Complement())
	t.shift(who, &person.Trust, ByDeception, max(0, p.Denied.Mul(min(before, person.TrustCap)-person.Trust)))
}

// comeOut is that a denial proves untrue: it was one more deception.
func (t *turn) comeOut(who Subject) {
	t.People[who].Denied = false
	t.deceive(who)
}

// neglected reports whether the leader has not been there for somebody for
// weeks: neither for a real conversation nor for coaching or help.
func (t *week) neglected(p *Person) bool {
	return int(t.Week-max(p.Belief.Heard, p.Supported, p.Since)) > t.patience
}

// turnOf is how soon it is somebody's turn for the leader's time: the longer it
// is since the last, and the better the two get on.
func (t *turn) turnOf(p *Person, last int16) int64 {
	return int64(t.Week-last+1) * int64(One+t.p.Trust.Favour.Mul(p.Regard))
}

// neglect is what a leader tells by that.
func (t *turn) neglect(who Subject, p *Person) {
	t.signal(who, ByNeglect, -t.p.Signal.AgainstNeglect)
	t.shift(who, &p.Recognition, ByNeglect, p.Recognition.towards(0, t.p.Trust.NeglectRecognition))
}

// lapse is what happens to the best, and to the worn out more often.
func (t *turn) lapse(who Subject) { t.signal(who, ByLapse, -t.p.Signal.AgainstLapse) }

// healTrust lets a lowered cap recover, very slowly, and trust that is not
// renewed go back to what people bring to any leader.
func (t *turn) healTrust(who Subject, person *Person) {
	p, trust, limit := &t.p.Trust, &person.Trust, &person.TrustCap
	usual := p.Usual.Mul(One + p.Liking.Mul(person.Regard))
	t.shift(who, trust, ByDecay, trust.towards(min(usual, *limit), p.Fade))
	t.shift(who, limit, ByRest, limit.towards(One, p.Healing))
}

// greet is how a person begins with a new leader: with the trust people usually
// bring, and some of what they had in the last one. What was done by the last
// leader is not held against the next.
func (t *turn) greet(who Subject) {
	person := &t.People[who]
	t.add(who, TrustCap, ByNewLeader, One-person.TrustCap)
	t.pull(who, Trust, ByNewLeader, t.p.Trust.Usual, t.p.Trust.Carried.Complement())
	person.Regard = 2*draw(t.Seed, purposeRegard, int(t.Week), person.ID, 0) - One
	person.Wronged, person.Denied = false, false
	person.Belief = t.p.Belief.first()
	person.Belief.Heard = t.Week // a new leader's silence counts from their first week
}
