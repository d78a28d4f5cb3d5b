package screen

import "stepback/sim/futures"

// A room looks again at a decision on which it was split: hands go up for what
// was done or for what the others wanted, then the futures of both are shown,
// one measure after the other.

// roomLooksAgain tells whether a room is where its split decisions are.
func (m *Model) roomLooksAgain() bool {
	return m.room != nil && m.page == PageRoom && m.room.Stage == stageSplit
}

// stepFutures turns the pages of a decision that is looked at again, and tells
// whether there was one. Who goes on without a prediction has skipped it.
func (m *Model) stepFutures(back bool) bool {
	w := &m.whatIf
	if w.run == nil || !m.roomLooksAgain() {
		return false
	}
	switch found := w.total > 0; {
	case back && found && w.measure == futures.Delivery:
		w.measure = futures.Trust
	case back:
		m.whatIf = whatIf{}
	case w.going:
	case !found:
		w.going = true
	case w.measure == futures.Trust:
		w.measure = futures.Delivery
	default:
		m.whatIf = whatIf{}
	}
	return true
}

// splitAgain is the split that is looked at again.
func (m *Model) splitAgain() (split, bool) {
	for _, s := range m.splits() {
		if m.play.Decisions()[s.decision].Input == m.whatIf.decision.Input {
			return s, true
		}
	}
	return split{}, false
}

// sides are the places, among the options, of what was done and of what most of
// the others wanted; -1 for one that could not be taken after all.
func (m *Model) sides(s split) (took, minority int) {
	took, minority = -1, -1
	for i := range m.whatIf.found.Options {
		switch m.whatIf.found.Options[i].Choice {
		case s.ballot.Took:
			took = i
		case s.ballot.Minority:
			minority = i
		}
	}
	return took, minority
}
