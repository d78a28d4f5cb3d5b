package sim

// Engagement moves towards what a person's conditions support: autonomy,
// trust, growth, alignment, a bearable load and recognition. The order of the
// weights follows Harter, Schmidt and Hayes 2002; their sizes are assumed.

// engage moves one person's engagement for a week.
func (t *turn) engage(who Subject) {
	person := &t.People[who]
	p := t.p
	climate := p.WeightAutonomy.Mul(person.Autonomy) +
		p.WeightTrust.Mul(person.Trust) +
		p.WeightGrowth.Mul(person.Growing) +
		p.WeightAlignment.Mul(t.Read(Team, Alignment)) +
		p.WeightLoad.Mul(ease(person.Load)) +
		p.WeightRecognition.Mul(person.Recognition)
	t.pull(who, Engagement, ByClimate, climate, p.ClimatePull)
	t.lower(who, Recognition, ByDecay, p.RecognitionDecay)
	t.pull(who, Autonomy, ByOwnership, t.ownership(who), Percent(6))
}

// ease is 1 for a load that fits the week (0.5) or less and falls to 0 as the
// load grows.
func ease(load Fixed) Fixed {
	return One - max(0, load-Half)*2
}

// ownership is how far a person's own work is left to them.
func (t *turn) ownership(who Subject) Fixed {
	level := Percent(60)
	for i := range int(t.Jobs) {
		w := &t.Work[i]
		if w.Owner != who || !w.Underway(t.Week) {
			continue
		}
		if w.Support == CloseChecking {
			return Percent(25)
		}
		level = Percent(85)
	}
	return level
}
