package story

import "stepback/sim"

// Measure is a quantity as a condition names it, without its level: "trust of
// team", "readiness". The zero Measure is none.
type Measure struct {
	asks   Condition
	Phrase string
}

// anyLevel is what a measure is completed with, to be read as a condition.
const anyLevel = " is at least 0%"

// ParseMeasure reads a quantity phrase. The error is a *[PhraseError].
func ParseMeasure(phrase string, names *Names) (Measure, error) {
	asks, err := ParseCondition(phrase+anyLevel, names)
	if wrong, ok := err.(*PhraseError); ok {
		wrong.Phrase = phrase
		wrong.At = min(wrong.At, max(0, len(phrase)-1))
		wrong.Len = max(1, min(wrong.Len, len(phrase)-wrong.At))
	}
	if err != nil {
		return Measure{}, err
	}
	if g, ok := asks.Grade(); !ok || g.Unit != "%" || asks.not != nil {
		return Measure{}, &PhraseError{Phrase: phrase, Len: len(phrase), What: "this is not a quantity that can be compared",
			Fix: `write what a condition asks about, without its level, such as "trust of team"`}
	}
	return Measure{asks: asks, Phrase: phrase}, nil
}

// Measured returns what a measure is at this moment, from 0 to 1. No phrase of
// the language has a value of its own, only what it compares, so the value is
// found by asking.
func (p *Play) Measured(m *Measure) sim.Fixed {
	a := &p.tried
	*a = m.asks.args
	a.compare = atLeast
	low, high := sim.Fixed(0), sim.One
	for low < high {
		a.level = (low + high + 1) / 2
		if conditionTable[m.asks.ask-1].holds(&p.state, a) {
			low = a.level
		} else {
			high = a.level - 1
		}
	}
	return low
}

// Expectation is what an author means a scenario to teach, in a form that plays
// can be held against.
type Expectation struct {
	Key    string
	Policy string // the way to lead that it is about
	// What is expected of a play at its end: one of some endings, a condition,
	// or more (or less) of a quantity than another policy has with the same
	// luck. What is empty is not asked.
	Ends     []int // places in Scenario.Endings
	That     Condition
	Than     string
	Quantity Measure
	Less     bool
	// In how many of a hundred plays: at least or, with AtMost, at most.
	In     int
	AtMost bool
	About  []string // rows of the sources
}
