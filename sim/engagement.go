package sim

// Engagement moves towards what a person's conditions support: autonomy,
// trust, growth, alignment, a bearable load and recognition. The order of the
// weights follows Harter, Schmidt and Hayes 2002; their sizes are assumed. How a
// person takes things plays a part that no leader has a hand in (Staw and Ross
// 1985), and now and then life changes it.

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
	// Outlook is the weight of how a person takes things.
	Outlook Fixed `from:"0.1" to:"1" source:"Staw and Ross 1985 (sign)"`
	// LifeRate is the weekly chance that life outside changes a person's outlook.
	LifeRate Fixed `from:"0" to:"0.03"`
	// LoadStart is the load that people begin with.
	LoadStart Fixed `from:"0" to:"0.5"`
	// RecognitionFade is the weekly fading of feeling seen.
	RecognitionFade Fixed `from:"0.02" to:"0.2"`
}

var defaultEngagement = EngagementParams{
	Pull: Percent(14), Autonomy: Percent(18), Trust: Percent(43), Growth: Percent(7), Alignment: Percent(15),
	Load: Percent(7), Recognition: Percent(33), Outlook: Percent(26), LifeRate: Percent(1), LoadStart: Percent(40), RecognitionFade: Percent(8),
}

// engage moves one person's engagement for a week.
func (t *week) engage(who Subject, p *Person) {
	e := &t.p.Engagement
	t.shift(who, &p.Engagement, ByClimate, p.Engagement.towards(t.climate(p), e.Pull))
	t.shift(who, &p.Recognition, ByDecay, p.Recognition.towards(0, e.RecognitionFade))
	t.shift(who, &p.Autonomy, ByOwnership, p.Autonomy.towards(t.ownership(who), t.p.Ownership.Pull))
}

// climate is the engagement that a person's conditions support.
func (t *week) climate(person *Person) Fixed {
	w := &t.p.Engagement
	sum := w.Autonomy.Mul(person.Autonomy) + w.Trust.Mul(person.Trust) + w.Growth.Mul(person.Growing) +
		t.aligned + w.Load.Mul(ease(person.Load)) + w.Recognition.Mul(person.Recognition) +
		w.Outlook.Mul(person.Outlook)
	return sum.over(t.weights)
}

// live lets life outside work change how a person takes things, as it rarely
// does.
func (t *week) live(who Subject, p *Person) {
	t.shift(who, &p.Outlook, ByLife, t.chance.draw(purposeLife, p.ID, 1)-p.Outlook)
}

// ease is 1 for a load that fits the week (0.5) or less and falls to 0 as the
// load grows.
func ease(load Fixed) Fixed {
	return One - max(0, load-Half)*2
}
