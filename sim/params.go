package sim

import "fmt"

// Params holds every constant of the model. Each has its meaning, unit, usable
// range and source; "assumed" marks a constant that no study gives. A Params
// is read and never changed by a career.
type Params struct {
	// Week is the leader's working week. Minutes, 1800 to 2880.
	Week Minutes
	// MostWeek is what a leader can press out of one week. Minutes; the
	// product sets 55 h.
	MostWeek Minutes
	// Stretch is how far a leader stays on to answer those who wait. Minutes, 0 to 900, assumed.
	Stretch Minutes
	// Interruptions is the part of the week that nobody plans. Minutes, 0 to 900, assumed.
	Interruptions Minutes

	// Steepness is how sharply success depends on skill minus difficulty, per unit. 5 to 15, assumed.
	Steepness Fixed
	// EvenChance is the log odds of success when skill equals difficulty. 0 to 2, assumed (0.85 is 70 %).
	EvenChance Fixed
	// StuckPace is the headway made while stuck, as part of full pace. 0 to 1, assumed.
	StuckPace Fixed
	// OwnWorkShare is how much of a person's week goes to work that is tracked. 0 to 1, assumed: the rest is run work.
	OwnWorkShare Fixed

	// LearnRate is the part of the gap to the ceiling that a week of the best practice closes. 0.002 to 0.1; learning
	// curves are exponential in practice (Heathcote, Brown and Mewhort 2000).
	LearnRate Fixed
	// BestChance is the chance of success at which practice teaches most (Wilson et al. 2019: 84 %).
	BestChance Fixed
	// HardFloor is what practice below even odds still teaches. 0 to 0.5, assumed.
	HardFloor Fixed
	// CoachedLearning multiplies learning from work that is coached. 1 to 3, assumed.
	CoachedLearning Fixed
	// ToldLearning multiplies learning from a solution that was handed over. 0 to 1, assumed.
	ToldLearning Fixed
	// CheckedLearning multiplies learning under close checking. 0 to 1, assumed.
	CheckedLearning Fixed
	// FadeRate is the weekly loss of unused skill above its floor: a half-life near ten months
	// (Arthur et al. 1998; Tatel and Ackerman). 0.011 to 0.035.
	FadeRate Fixed
	// DebriefGain is the part of the gap to the ceiling that a debriefed failure closes for its owner. 0 to 0.15;
	// debriefs improve performance by d = 0.67 (Tannenbaum and Cerasoli 2013).
	DebriefGain Fixed
	// WatcherShare is what a peer in the same field learns from somebody else's debrief (KC, Staats and Gino 2013).
	WatcherShare Fixed
	// AloneShare is what a failure teaches that nobody talks about, as a share of DebriefGain (KC, Staats and Gino 2013).
	AloneShare Fixed
	// TrainingGain is the part of the gap that one day of training closes. 0 to 0.1, assumed.
	TrainingGain Fixed

	// TrustGain is the part of the room above that a full good signal fills. 0.02 to 0.2, assumed.
	TrustGain Fixed
	// TrustLoss is the part of trust that a full bad signal takes: 1.5 to 4 times TrustGain (Slovic 1993).
	TrustLoss Fixed
	// DeceptionCap is the part of possible trust that one deception removes (Schweitzer, Hershey and Bradlow 2006).
	DeceptionCap Fixed
	// CapHealing is the weekly recovery of possible trust. 0 to 0.005, assumed.
	CapHealing Fixed
	// NeglectAfter is how many weeks without a real conversation a person takes for absence. 2 to 8, assumed.
	NeglectAfter int
	// NeglectSignal is what each further week tells them: leaders who are not there are trusted less (Judge and
	// Piccolo 2004 on laissez-faire leadership). 0 to 0.3, assumed.
	NeglectSignal Fixed
	// BeliefDrift is how far a leader who hears nothing assumes that all is well. 0 to 0.1 a week, assumed.
	BeliefDrift Fixed

	// ClimatePull is the weekly part of the way engagement goes towards what conditions support. 0.05 to 0.3, assumed.
	ClimatePull Fixed
	// Weights of the conditions; they sum to 1 (row by row assumed, order after Harter, Schmidt and Hayes 2002).
	WeightAutonomy, WeightTrust, WeightGrowth, WeightAlignment, WeightLoad, WeightRecognition Fixed
	// RecognitionDecay is the weekly fading of recognition. 0.02 to 0.2, assumed.
	RecognitionDecay Fixed

	// LeaveBase is the weekly hazard of leaving at middling engagement and trust: 8 to 12 % a year (Mercer 2023).
	LeaveBase Fixed
	// LeaveSlope is how strongly low engagement and trust raise it, per unit. 2 to 8, assumed.
	LeaveSlope Fixed

	// ClarityDecay and CommitmentDecay are weekly losses without renewal. 0.005 to 0.05, assumed.
	ClarityDecay, CommitmentDecay Fixed
	// AlignmentHour is what one hour of alignment work a week renews. 0 to 0.05, assumed.
	AlignmentHour Fixed

	// HelpTime is what a stuck piece of work asks of the leader. Minutes, 30 to 480, assumed.
	HelpTime Minutes
	// HelpYield is how much of a stuck week help wins back. 0 to 1, assumed.
	HelpYield Fixed
	// CoachTime is the same when the leader coaches instead of answering. Minutes, assumed: dearer than HelpTime.
	CoachTime Minutes
	// ApprovalTime is what a person without any sense of ownership would bring to the leader in a week. Minutes, 0 to 240, assumed.
	ApprovalTime Minutes
	// CheckTime is the weekly cost of checking one piece of work closely. Minutes, assumed.
	CheckTime Minutes
	// CraftPace is an expert leader's pace at hands-on work against an able person's. 0.5 to 2, assumed.
	CraftPace Fixed

	// OvertimeToll is the energy that ten hours beyond the week take. 0 to 0.3, assumed.
	OvertimeToll Fixed
	// RestGain is the weekly recovery of energy. 0 to 0.3, assumed.
	RestGain Fixed

	// Ladder, Promotion, Moves, Leads and Influence are explained where their
	// mechanisms are.
	Ladder    LadderParams
	Promotion PromotionParams
	Moves     MoveParams
	Leads     LeadParams
	Influence InfluenceParams
	// Pay is shown and moves nothing. Labelled assumptions (scenarios/ladder.toml).
	Pay PayBands `from:"1" to:"100000" source:"assumed: scenarios/ladder.toml"`
	// TimeInLevel is how long one is at each level before a promotion, at least. Weeks; labelled assumptions as Pay.
	TimeInLevel [MaxLevel]int `from:"0" to:"520" source:"assumed: scenarios/ladder.toml"`
}

// DefaultParams returns the constants that ship.
func DefaultParams() *Params {
	return &Params{
		Week: 40 * Hour, MostWeek: 55 * Hour, Stretch: 2 * Hour, Interruptions: 5 * Hour,

		Steepness: 9 * One, EvenChance: Percent(85), StuckPace: Percent(30), OwnWorkShare: Percent(70),

		LearnRate: Ratio(55, 1000), BestChance: Percent(84), HardFloor: Percent(20),
		CoachedLearning: Percent(180), ToldLearning: Percent(60), CheckedLearning: Percent(70),
		FadeRate: Ratio(16, 1000), DebriefGain: Percent(12), WatcherShare: Percent(35), AloneShare: Percent(15),
		TrainingGain: Percent(5),

		TrustGain: Percent(12), TrustLoss: Percent(26), DeceptionCap: Percent(30), CapHealing: Ratio(2, 1000),
		NeglectAfter: 4, NeglectSignal: Percent(14), BeliefDrift: Percent(2),

		ClimatePull:    Percent(14),
		WeightAutonomy: Percent(20), WeightTrust: Percent(25), WeightGrowth: Percent(15),
		WeightAlignment: Percent(15), WeightLoad: Percent(15), WeightRecognition: Percent(10),
		RecognitionDecay: Percent(8),

		LeaveBase: Ratio(17, 10000), LeaveSlope: 5 * One,

		ClarityDecay: Ratio(15, 1000), CommitmentDecay: Ratio(20, 1000), AlignmentHour: Percent(1),

		HelpTime: 120, HelpYield: Percent(75), CoachTime: 150, ApprovalTime: 100, CheckTime: 75, CraftPace: Percent(160),

		OvertimeToll: Percent(18), RestGain: Percent(5),

		Ladder: DefaultLadder(), Promotion: DefaultPromotion(), Moves: DefaultMoves(), Leads: DefaultLeads(), Influence: DefaultInfluence(),
		Pay: DefaultPay(), TimeInLevel: DefaultTimeInLevel(),
	}
}

func (p *Plan) check(params *Params) error {
	var sum Minutes
	for area, minutes := range p.Time {
		if minutes < 0 {
			return fmt.Errorf("plan gives area %d less than no time", area)
		}
		sum += minutes
	}
	if free := params.Week - params.Interruptions; sum > free {
		return fmt.Errorf("plan fills %d minutes where the week leaves %d", sum, free)
	}
	return nil
}
