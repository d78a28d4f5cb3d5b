package screen

import (
	"stepback/sim/futures"
	"stepback/sim/story"
)

const (
	// livedFutures is how many futures of each choice are lived.
	livedFutures = 1000
	// weeksOn is how far they look, where the story goes on for as long.
	weeksOn = 12
)

// oftenUpTo are the answers to how often a choice comes out ahead, each up to so
// many hundredths of the futures.
var oftenUpTo = [...]int{50, 75, 100}

// whatIf is one decision that is looked at again: first the player predicts,
// then futures of each choice are lived.
type whatIf struct {
	run      *futures.Run // nil until a decision is chosen
	decision story.Decision
	measure  futures.Measure
	guess    int // the choice that is expected to lead to most, plus one
	often    int // place among oftenUpTo, plus one

	going       bool // the player waits for futures
	done, total int
	found       futures.Summary // as it was when that ended
}

// What the player does with it.
type (
	// LookAgain chooses the decision, by its place among the play's; -1 goes
	// back to all of them.
	LookAgain struct{ Decision int }
	// PredictFor chooses what the prediction is about.
	PredictFor struct{ Measure futures.Measure }
	// Predict says which choice leads to most, by its place; -1 takes that back.
	Predict struct{ Choice int }
	// PredictOften says how often it does, and has the futures lived.
	PredictOften struct{ Share int }
	// HaltFutures stops living them; those that were lived are shown.
	HaltFutures struct{}
	// MoreFutures lives the rest.
	MoreFutures struct{}
)

// Lived answers [Live] with how many futures of how many have been lived.
type Lived struct{ Done, Total int }

// Lives are to be lived: the futures of a run, or what it would have been
// without each decision. Advance lives up to n more, and returns how many of how
// many have been lived.
type Lives interface {
	Advance(n int) (done, total int)
}

// Live has the driver live some lives in slices between two frames, none longer
// than a frame can wait, until they are all lived or [StopLiving]. It answers
// with [Lived], again and again.
type Live struct{ Lives Lives }

// StopLiving ends that.
type StopLiving struct{}

func (LookAgain) message()    {}
func (PredictFor) message()   {}
func (Predict) message()      {}
func (PredictOften) message() {}
func (HaltFutures) message()  {}
func (MoreFutures) message()  {}
func (Lived) message()        {}
func (Live) command()         {}
func (StopLiving) command()   {}

// updateWhatIf takes in what is done on its page.
func (m *Model) updateWhatIf(message Message) {
	w := &m.whatIf
	if !m.looksAgain() {
		return
	}
	switch msg := message.(type) {
	case LookAgain:
		m.lookAgain(msg.Decision)
	case PredictFor:
		if w.often == 0 && (msg.Measure == futures.Trust || msg.Measure == futures.Delivery) {
			w.measure = msg.Measure
		}
	case Predict:
		if w.often == 0 && !w.going && w.total == 0 && msg.Choice >= -1 && msg.Choice < len(w.found.Options) {
			w.guess = msg.Choice + 1
			w.going = w.guess > 0 && m.roomLooksAgain() // a room says no more than that
		}
	case PredictOften:
		if w.guess > 0 && w.often == 0 && msg.Share >= 0 && msg.Share < len(oftenUpTo) {
			w.often, w.going = msg.Share+1, true
		}
	case HaltFutures:
		m.halt()
	case MoreFutures:
		w.going = (w.often > 0 || m.roomLooksAgain()) && !w.through()
	case Lived:
		m.lived(msg)
	}
}

// livesTold takes in how far the driver is. Of what nobody waits for yet there
// is nothing to show.
func (m *Model) livesTold(msg Lived) []Command {
	if m.whatIf.going {
		m.updateWhatIf(msg)
		return nil
	}
	return []Command{Still{}}
}

// looksAgain tells whether the page of futures is on, of one player or a room.
func (m *Model) looksAgain() bool {
	if m.play == nil || m.play.Scenario().Plain() {
		return false
	}
	return m.page == PageDebrief && m.part == PartWhatIf || m.roomLooksAgain()
}

// lookAgain prepares the futures of a decision.
func (m *Model) lookAgain(place int) {
	m.whatIf = whatIf{measure: m.whatIf.measure}
	decisions := m.play.Decisions()
	if place < 0 || place >= len(decisions) {
		return
	}
	run, err := futures.New(m.play, decisions[place].Input, futures.Options{Futures: livedFutures, Weeks: weeksOn})
	if err != nil {
		m.notice = m.say("what-if.refused", "Why", err.Error())
		return
	}
	m.whatIf.run, m.whatIf.found, m.whatIf.decision = run, run.Summary(), decisions[place]
}

// lived takes in how far the driver is.
func (m *Model) lived(msg Lived) {
	w := &m.whatIf
	if !w.going {
		return // it was stopped meanwhile
	}
	w.done, w.total = msg.Done, msg.Total
	if w.through() {
		m.halt()
		m.living = nil // the driver knows
	}
}

// halt shows what has been found so far. Nothing of it is lost: it can go on.
func (m *Model) halt() {
	w := &m.whatIf
	if w.going {
		w.going, w.found = false, w.run.Summary()
	}
}

// through tells whether all futures have been lived.
func (w *whatIf) through() bool { return w.total > 0 && w.done == w.total }

// steer has the driver live what the player waits for, and nothing else: who
// leaves the page stops it, and who comes back goes on.
func (m *Model) steer() []Command {
	wanted := m.wantedLives()
	if wanted == m.living {
		return nil
	}
	m.living = wanted
	if wanted == nil {
		return []Command{StopLiving{}}
	}
	return []Command{Live{wanted}}
}

// wantedLives is what is to be lived now, nil for nothing. In the debrief it is
// what the player may soon ask about.
func (m *Model) wantedLives() Lives {
	switch {
	case m.whatIf.going && m.looksAgain():
		return m.whatIf.run
	case m.page == PageDebrief && !m.play.Scenario().Plain():
		if done, total := m.undoneRun().Advance(0); done < total {
			return m.undone
		}
	}
	return nil
}
