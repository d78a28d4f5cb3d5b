package sim

// A leader makes mistakes too, and others build on them. As long as nobody
// finds out, saying nothing costs nothing. Once a mistake is known, people ask
// how it became so. One of competence is forgiven sooner to who owns up to it
// than to who denied it (Kim et al. 2004) or said nothing (Ferrin et al. 2007),
// and a denial that comes out was a deception (trust.go). Leaders who speak of
// what they did wrong make it safe for others to (Coutifaris and Grant 2022).
// How soon it comes out, and the sizes, are assumed.

// MistakeParams are the constants of a leader's own mistakes.
type MistakeParams struct {
	// ComesOut is the weekly chance that a mistake comes out which the leader has not owned up to.
	ComesOut Fixed `from:"0" to:"0.3"`
	// Quieted is the part of that chance that a denial takes away: who was told no looks no further.
	Quieted Fixed `from:"0" to:"1"`
	// Against is how clearly a mistake that is known speaks against the leader, to the owner of the work.
	Against Fixed `from:"0" to:"1"`
	// Owned is how clearly owning up to it speaks for the leader, likewise.
	Owned Fixed `from:"0" to:"1" source:"Kim et al. 2004 (sign)"`
	// Late is the part of that which is left when the mistake has come out before.
	Late Fixed `from:"0" to:"1"`
	// Hidden is how clearly having said nothing speaks against the leader when it comes out, likewise.
	Hidden Fixed `from:"0" to:"1" source:"Ferrin et al. 2007 (sign)"`
	// Seen is the part of all this that counts with those who do not own the work.
	Seen Fixed `from:"0" to:"1"`
	// Standing is the part of the leader's standing that a mistake takes once it is known, and of the sponsor's trust.
	Standing Fixed `from:"0" to:"0.2"`
	// Example is what owning up adds to safety, Warning what it takes that a mistake was hidden.
	Example Fixed `from:"0" to:"0.2" source:"Coutifaris and Grant 2022 (sign)"`
	Warning Fixed `from:"0" to:"0.2"`
}

var defaultMistake = MistakeParams{
	ComesOut: Percent(6), Quieted: Percent(50), Against: Percent(40), Owned: Percent(60), Late: Percent(50), Hidden: Percent(50),
	Seen: Percent(50), Standing: Percent(4), Example: Percent(8), Warning: Percent(6),
}

// MistakeState is where a mistake of the leader's stands that others build on.
type MistakeState uint8

const (
	// NoMistake is none that matters here.
	NoMistake MistakeState = iota
	// MistakeHidden is one of which the leader has said nothing.
	MistakeHidden
	// MistakeDenied is one of which the leader was asked, and said no.
	MistakeDenied
	// MistakeOut has come out, and not from the leader.
	MistakeOut
	// MistakeOwned is one that the leader has owned up to.
	MistakeOwned
)

// Unknown reports whether there is a mistake and nobody knows it but the leader.
func (m MistakeState) Unknown() bool { return m == MistakeHidden || m == MistakeDenied }

// hideMistake says nothing of it.
func hideMistake(t turn, a Action) bool {
	m := &t.Mistakes[a.Work]
	if *m == NoMistake {
		*m = MistakeHidden
	}
	return m.Unknown()
}

// denyMistake says that there was none.
func denyMistake(t turn, a Action) bool {
	m := &t.Mistakes[a.Work]
	if *m != NoMistake && *m != MistakeHidden {
		return false
	}
	*m = MistakeDenied
	return true
}

// ownUpToMistake tells everybody of it, at best before somebody else does.
func ownUpToMistake(t turn, a Action) bool {
	m, p := &t.Mistakes[a.Work], &t.p.Mistake
	was := *m
	if was == MistakeOwned {
		return false
	}
	*m = MistakeOwned
	if was == MistakeDenied {
		t.deceived(a.Work)
	}
	if owner := t.Work[a.Work].Owner; t.present(owner) {
		t.confess(owner) // that it was denied, where it was
	}
	if was == MistakeOut {
		t.show(a.Work, p.Owned.Mul(p.Late))
		return true
	}
	t.mistakeKnown(a.Work)
	t.show(a.Work, p.Owned)
	t.raise(Team, Safety, ByMistake, p.Example)
	return true
}

// mistakeComesOut is that somebody finds out.
func mistakeComesOut(t turn, a Action) bool {
	m, p := &t.Mistakes[a.Work], &t.p.Mistake
	was := *m
	if !was.Unknown() {
		return false
	}
	*m = MistakeOut
	t.mistakeKnown(a.Work)
	if was == MistakeDenied {
		t.deceived(a.Work)
	} else {
		t.show(a.Work, -p.Hidden)
	}
	t.lower(Team, Safety, ByMistake, p.Warning)
	return true
}

// findOut lets some of the mistakes come out that nobody knows of.
func (t *week) findOut() {
	if t.Mistakes == [MaxWork]MistakeState{} {
		return
	}
	for i := range t.Jobs {
		chance := t.p.Mistake.ComesOut
		if t.Mistakes[i] == MistakeDenied {
			chance = chance.Mul(t.p.Mistake.Quieted.Complement())
		}
		if t.Mistakes[i].Unknown() && t.chance.draw(purposeMistake, t.Work[i].ID, 0) < chance {
			t.work = i
			mistakeComesOut(t.turn, Action{Work: i})
		}
	}
	t.work = -1
}

// mistakeKnown is what a mistake costs however it is learned of.
func (t *turn) mistakeKnown(work int8) {
	t.show(work, -t.p.Mistake.Against)
	t.lower(Self, Credibility, ByMistake, t.p.Mistake.Standing)
	t.lower(Self, Sponsor, ByMistake, t.p.Mistake.Standing)
}

// deceived is that the owner of the work was told no, and the others heard it.
func (t *turn) deceived(work int8) {
	owner := t.Work[work].Owner
	if t.present(owner) {
		t.deceive(owner)
	}
	t.signalOthers(owner, ByDeception, -t.p.Signal.AgainstDeceptionSeen)
}

// show tells the owner of a piece of work something about the leader, and the
// others a part of it.
func (t *turn) show(work int8, strength Fixed) {
	owner := t.Work[work].Owner
	if t.present(owner) {
		t.signal(owner, ByMistake, strength)
	}
	t.signalOthers(owner, ByMistake, strength.Mul(t.p.Mistake.Seen))
}

// present reports whether somebody is a person who takes part in the week.
func (c *Career) present(who Subject) bool {
	return who >= 0 && who < MaxPeople && c.People[who].Here()
}
