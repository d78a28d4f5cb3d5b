package sim

// Safety is whether people report trouble early and take small risks. Leaders
// who allow no errors get teams that avoid them (row F3); failures that are
// allowed and talked through make it safe to speak (Edmondson 1999). Otherwise
// it slowly follows trust in the leader (Frazier et al. 2017).

// SafetyParams are the constants of safety.
type SafetyParams struct {
	// FollowTrust is the weekly part of the way to the team's trust in the leader.
	FollowTrust Fixed `from:"0" to:"0.1" source:"Frazier et al. 2017 (sign)"`
	// Debrief and FailureAllowed are what each adds.
	Debrief        Fixed `from:"0" to:"0.3" source:"Edmondson 1999 (sign)"`
	FailureAllowed Fixed `from:"0" to:"0.2"`
	// TakeOver and Criticism are what each takes.
	TakeOver  Fixed `from:"0" to:"0.2"`
	Criticism Fixed `from:"0" to:"0.2"`
	// Openness, OpennessSlope: the chance of speaking up is one plus the other times safety and trust.
	Openness      Fixed `from:"0" to:"0.5"`
	OpennessSlope Fixed `from:"0.2" to:"0.9"`
}

var defaultSafety = SafetyParams{
	FollowTrust: Percent(3), Debrief: Percent(12), FailureAllowed: Percent(6), TakeOver: Percent(6), Criticism: Percent(4),
	Openness: Percent(35), OpennessSlope: Percent(80),
}

// openness is the chance that a person says in time that they are stuck.
func (t *turn) openness(person *Person) Fixed {
	s := &t.p.Safety
	felt := t.Safety/2 + person.Trust/2
	return s.Openness + s.OpennessSlope.Mul(s.Openness.Complement()).Mul(felt)
}
