package sim

// Engagement moves towards what a person's conditions support: autonomy,
// trust, growth, alignment, a bearable load and recognition. The order of the
// weights follows Harter, Schmidt and Hayes 2002; their sizes are assumed.

// EngagementParams are the constants of engagement. The weights count relative
// to their sum.
type EngagementParams struct {
	// Pull is the weekly part of the way to what conditions support.
	Pull Fixed `from:"0.05" to:"0.3"`
	// Autonomy, Trust, Growth, Alignment, Load and Recognition are the weights.
	Autonomy    Fixed `from:"0.05" to:"0.5"`
	Trust       Fixed `from:"0.05" to:"0.5"`
	Growth      Fixed `from:"0.05" to:"0.5"`
	Alignment   Fixed `from:"0.05" to:"0.5"`
	Load        Fixed `from:"0.05" to:"0.5"`
	Recognition Fixed `from:"0.05" to:"0.5"`
	// RecognitionFade is the weekly fading of feeling seen.
	RecognitionFade Fixed `from:"0.02" to:"0.2"`
}

var defaultEngagement = EngagementParams{
	Pull: percent(14), Autonomy: percent(20), Trust: percent(25), Growth: percent(15), Alignment: percent(15),
	Load: percent(15), Recognition: percent(10), RecognitionFade: percent(8),
}

// engage moves one person's engagement for a week.
func (t *turn) engage(who Subject) {
	t.pull(who, Engagement, ByClimate, t.climate(who), t.p.Engagement.Pull)
	t.lower(who, Recognition, ByDecay, t.p.Engagement.RecognitionFade)
	t.pull(who, Autonomy, ByOwnership, t.ownership(who), t.p.Ownership.Pull)
}

// climate is the engagement that a person's conditions support.
func (t *turn) climate(who Subject) Fixed {
	person, w := &t.People[who], &t.p.Engagement
	sum := w.Autonomy.Mul(person.Autonomy) + w.Trust.Mul(person.Trust) + w.Growth.Mul(person.Growing) +
		w.Alignment.Mul(t.Clarity.Mul(t.Commitment)) + w.Load.Mul(ease(person.Load)) + w.Recognition.Mul(person.Recognition)
	return sum.Div(w.Autonomy + w.Trust + w.Growth + w.Alignment + w.Load + w.Recognition)
}

// ease is 1 for a load that fits the week (0.5) or less and falls to 0 as the
// load grows.
func ease(load Fixed) Fixed {
	return One - max(0, load-Half)*2
}
