package experiment

import (
	"math"

	"stepback/sim"
)

// Leader is who somebody is as a leader: six traits, independent of each other
// and standard normal in the reference population. Each drives one dial of how
// they lead and nothing else.
type Leader struct {
	Care       float64 // time for people, and keeping one's word
	Teaching   float64 // coaching and debriefs
	Craft      float64 // skill in the team's trade, and the pull to practise it
	Delegation float64 // leaving work with its owner, and giving work that stretches
	Checking   float64 // looking in
	CoCreation float64 // working goals out together
}

// Leader draws a leader of the reference population.
func (l Luck) Leader() Leader {
	trait := func(i uint64) float64 { return l.Normal(keyLeader, i) }
	return Leader{trait(0), trait(1), trait(2), trait(3), trait(4), trait(5)}
}

// Dials are what a leader does, in hours, shares and chances.
type Dials struct {
	OneOnOnes float64   // hours a week
	Recognise float64   // chance that finished work is recognised in its owner's name
	KeepWord  float64   // chance, a week, that an open promise is kept
	Coaching  float64   // hours a week kept for coaching, besides answering
	Coached   float64   // share of work that is handed over with coaching
	Debrief   float64   // chance that a failure is talked through
	Craft     sim.Fixed // skill in the team's trade
	OwnCraft  float64   // hours a week of hands-on work
	TakeOver  float64   // chance, a week, that stuck work is taken over
	Stretch   float64   // 0 gives people the safest work there is, 1 the work that stretches them best
	LookIns   float64   // a person and week
	CoCreate  float64   // chance that the quarter's goals are worked out together
	Align     float64   // hours a week of alignment work
	Improve   float64   // hours of everybody's week, each month, for how the team works
}

// Dials turns traits into deeds: the policy generator of the reference
// population. Its ranges are assumptions about how much leaders differ. No
// search moves them, but they were set by hand while the model was built, with
// the findings in view; the hours of hands-on work and the full calendar (see
// [Dials.Policy]), on which C10 rests, most of all.
func (l Leader) Dials() Dials {
	return Dials{
		OneOnOnes: 0.5 + 3.5*phi(l.Care), Recognise: 0.5 * phi(l.Care), KeepWord: 0.7 + 0.3*phi(l.Care),
		Coaching: 1 + 3.5*phi(l.Teaching), Coached: 0.25 + 0.5*phi(l.Teaching), Debrief: 0.2 + 0.3*phi(l.Teaching),
		Craft: Fixed(0.35 + 0.5*phi(l.Craft)), OwnCraft: 1 + 23*phi(l.Craft),
		TakeOver: 0.12 * phi(-l.Delegation), Stretch: phi(l.Delegation),
		LookIns: 1.2 * phi(l.Checking-0.5), CoCreate: phi(l.CoCreation), Align: 1,
	}
}

// phi is the standard normal distribution function.
func phi(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }
