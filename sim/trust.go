package sim

// Trust in the leader is built slowly and lost fast:
//
//	T += gain·signal·(cap−T)   for a good signal
//	T −= loss·|signal|·T       for a bad one
//
// Loss is two to three times gain (Slovic 1993). A lapse hurts and heals with
// consistent conduct; a deception also lowers the cap, and what it takes
// hardly comes back (Schweitzer, Hershey and Bradlow 2006).

// signal tells a person something about the leader: above 0 is good, below is
// bad, ±1 is as clear as it gets.
func (t *turn) signal(who Subject, why Mechanism, strength Fixed) {
	person := &t.People[who]
	if strength >= 0 {
		room := max(0, person.TrustCap-person.Trust)
		t.add(who, Trust, why, t.p.TrustGain.Mul(strength).Mul(t.presence()).Mul(room))
		return
	}
	t.lower(who, Trust, why, t.p.TrustLoss.Mul(-strength))
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
	t.lower(who, TrustCap, ByDeception, t.p.DeceptionCap)
	t.signal(who, ByDeception, -One)
}

// neglect is what a leader tells by not being there for weeks.
func (t *turn) neglect(who Subject) {
	if t.Unheard(who) > t.p.NeglectAfter {
		t.signal(who, ByNeglect, -t.p.NeglectSignal)
		t.lower(who, Recognition, ByNeglect, t.p.NeglectSignal/2)
	}
}

// healTrust lets a lowered cap recover, very slowly.
func (t *turn) healTrust(who Subject) {
	t.raise(who, TrustCap, ByRest, t.p.CapHealing)
}

// presence is how much of the leader people get: a worn-out leader's good
// signals come across weaker.
func (t *turn) presence() Fixed { return Percent(60) + t.Leader.Energy.Mul(Percent(40)) }
