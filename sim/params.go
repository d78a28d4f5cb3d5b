package sim

// Params holds every constant of the model, one group a mechanism. The groups
// are declared beside their mechanism, so that a formula, its constants and its
// source are read together; each field says its meaning and unit, and its tags
// the usable range and the source. A field without a source is assumed: no
// study gives it. A Params is read and never changed by a career.
type Params struct {
	Hours      HoursParams
	Labour     LabourParams
	Attention  AttentionParams
	Process    ProcessParams
	Worth      WorthParams
	Skill      SkillParams
	Setback    SetbackParams
	Trust      TrustParams
	Signal     SignalParams
	Mistake    MistakeParams
	News       NewsParams
	Belief     BeliefParams
	Safety     SafetyParams
	Engagement EngagementParams
	Feedback   FeedbackParams
	Ownership  OwnershipParams
	Leaving    LeavingParams
	Staffing   StaffingParams
	Alignment  AlignmentParams
	Queue      QueueParams
	Standing   StandingParams

	Ladder    LadderParams
	Promotion PromotionParams
	Moves     MoveParams
	Leads     LeadParams
	Influence InfluenceParams
	Carry     CarryParams
	// Pay is shown and moves nothing. Labelled assumptions (scenarios/ladder.toml).
	Pay PayBands `from:"1" to:"100000" source:"assumed: scenarios/ladder.toml"`
	// TimeInLevel is how long one is at each level before a promotion, at least. Weeks; labelled assumptions as Pay.
	TimeInLevel [MaxLevel]int `from:"0" to:"520" source:"assumed: scenarios/ladder.toml"`
}

// DefaultParams returns the constants that ship. Those that research bears on
// were found by the search in sim/experiment against published findings.
func DefaultParams() *Params {
	return &Params{
		Hours:      defaultHours,
		Labour:     defaultLabour,
		Attention:  defaultAttention,
		Process:    defaultProcess,
		Worth:      defaultWorth,
		Skill:      defaultSkill,
		Setback:    defaultSetback,
		Trust:      defaultTrust,
		Signal:     defaultSignal,
		Mistake:    defaultMistake,
		News:       defaultNews,
		Belief:     defaultBelief,
		Safety:     defaultSafety,
		Engagement: defaultEngagement,
		Feedback:   defaultFeedback,
		Ownership:  defaultOwnership,
		Leaving:    defaultLeaving,
		Staffing:   defaultStaffing,
		Alignment:  defaultAlignment,
		Queue:      defaultQueue,
		Standing:   defaultStanding,

		Ladder: DefaultLadder(), Promotion: DefaultPromotion(), Moves: DefaultMoves(),
		Leads: DefaultLeads(), Influence: DefaultInfluence(), Carry: DefaultCarry(),
		Pay: DefaultPay(), TimeInLevel: DefaultTimeInLevel(),
	}
}

// perMille is a constant in thousandths.
func perMille(n int64) Fixed { return Ratio(n, 1000) }
