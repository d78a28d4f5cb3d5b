package sim

// Standing is what others see of the leader: how well the team delivers, what
// the leader's own leader thinks (sponsor), how visible the leader is, and
// whether the team takes them for somebody who leads (credibility). Rescues are
// seen and rewarded at once, which is what makes the trap a trap (row A1).

// StandingParams are the constants of standing; all are assumed. Gains are
// parts of the room above, losses parts of what there is.
type StandingParams struct {
	// Delivered and SponsorDelivered are what typical work in time adds to delivery and to the sponsor's trust.
	Delivered        Fixed `from:"0.05" to:"0.3"`
	SponsorDelivered Fixed `from:"0.01" to:"0.15"`
	// DeliveryFade is the weekly part of the way back to middling delivery.
	DeliveryFade Fixed `from:"0.005" to:"0.1"`
	// Harm and CriticalHarm are what lateness takes from delivery; SponsorHarm is the sponsor's share of it.
	Harm         Fixed `from:"0.05" to:"0.3"`
	CriticalHarm Fixed `from:"0.15" to:"0.6"`
	SponsorHarm  Fixed `from:"0.2" to:"1"`
	// Warned is how much of the sponsor's loss is left where failure had been allowed beforehand.
	Warned Fixed `from:"0.2" to:"1"`
	// Rescue and CriticalRescue are the credit for doing the work oneself.
	Rescue         Fixed `from:"0" to:"0.2"`
	CriticalRescue Fixed `from:"0" to:"0.3"`
	// Leaver is what somebody's leaving takes from the sponsor's trust.
	Leaver Fixed `from:"0" to:"0.2"`
	// NextLevelVisibility and NextLevelSponsor are what an hour on the next level's issues adds.
	NextLevelVisibility Fixed `from:"0" to:"0.08"`
	NextLevelSponsor    Fixed `from:"0" to:"0.02"`
	// CreditTaken, CreditTakenSponsor, CreditGiven, Told, Postponed: what each does to visibility and sponsor.
	CreditTaken        Fixed `from:"0" to:"0.3"`
	CreditTakenSponsor Fixed `from:"0" to:"0.2"`
	CreditGiven        Fixed `from:"0" to:"0.1"`
	Told               Fixed `from:"0" to:"0.2"`
	Postponed          Fixed `from:"0" to:"0.1"`
	// UsualVisibility is where visibility falls back to, VisibilityFade how fast.
	UsualVisibility Fixed `from:"0.1" to:"0.5"`
	VisibilityFade  Fixed `from:"0.01" to:"0.1"`
}

var defaultStanding = StandingParams{
	Delivered: Percent(14), SponsorDelivered: Percent(5), DeliveryFade: Percent(2),
	Harm: Percent(10), CriticalHarm: Percent(35), SponsorHarm: Percent(60), Warned: Percent(50),
	Rescue: Percent(5), CriticalRescue: Percent(12), Leaver: Percent(6),
	NextLevelVisibility: Percent(2), NextLevelSponsor: perMille(4),
	CreditTaken: Percent(12), CreditTakenSponsor: Percent(6), CreditGiven: Percent(3), Told: Percent(6), Postponed: Percent(3),
	UsualVisibility: Percent(30), VisibilityFade: Percent(3),
}

// fadeStanding lets a week pass over what others think.
func (t *turn) fadeStanding() {
	s := &t.p.Standing
	trust := t.meanTrust()
	seen := &t.Leader.Visibility
	t.shift(Team, &t.Delivery, ByDecay, t.Delivery.towards(Half, s.DeliveryFade))
	t.shift(Self, seen, ByDecay, seen.towards(s.UsualVisibility, s.VisibilityFade))
	t.shift(Team, &t.Safety, ByClimate, t.Safety.towards(trust, t.p.Safety.FollowTrust))
	t.standing(trust)
}

// heroism is the credit that a rescue earns with one's own leader.
func (t *turn) heroism(w *Work) {
	credit := t.p.Standing.Rescue
	if w.Critical {
		credit = t.p.Standing.CriticalRescue
	}
	t.raise(Self, Sponsor, ByTakingOver, credit)
	t.raise(Self, Visibility, ByTakingOver, credit)
}

// prepare is partial work on the issues of the level above (row R5).
func (t *turn) prepare(time Minutes) {
	s, seen, sponsor := &t.p.Standing, &t.Leader.Visibility, &t.Leader.Sponsor
	t.shift(Self, seen, ByOrganisation, seen.towards(One, hourly(s.NextLevelVisibility, time)))
	t.shift(Self, sponsor, ByOrganisation, sponsor.towards(One, hourly(s.NextLevelSponsor, time)))
}
