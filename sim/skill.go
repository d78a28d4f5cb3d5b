package sim

// Skill grows by work that is used, stretched and supported, and fades when it
// is not used:
//
//	S += rate·use·(ceiling−S)·f(p)·support − fade·(1−use)·(S−floor)
//
// f(p) peaks where success is likely but not certain (Wilson et al. 2019 find
// 84 %); single people learn exponentially (Heathcote, Brown and Mewhort
// 2000); fading after Arthur et al. 1998.

// SkillParams are the constants of learning and forgetting.
type SkillParams struct {
	// Rate is the part of the gap to the ceiling that a week of the best practice closes.
	Rate Fixed `from:"0.005" to:"0.1" source:"Heathcote, Brown and Mewhort 2000 (form)"`
	// BestChance is the chance of success at which practice teaches most.
	BestChance Fixed `from:"0.7" to:"0.95" source:"Wilson et al. 2019: 84 %"`
	// HardFloor is what practice below even odds, or at none of the risk, still teaches.
	HardFloor Fixed `from:"0.05" to:"0.5"`
	// Coached is how much more practice teaches a person who feels fully supported.
	Coached Fixed `from:"0" to:"2.5"`
	// Told is what a solution that was handed over teaches, as part of a week's practice.
	Told Fixed `from:"0" to:"1"`
	// Checked is how much of practice is left under close checking.
	Checked Fixed `from:"0.4" to:"1"`
	// CoachingHour is the part of the gap that an hour of coaching closes by itself.
	CoachingHour Fixed `from:"0" to:"0.03"`
	// SupportHour is the part of the way to feeling fully supported that an hour of coaching goes.
	SupportHour Fixed `from:"0.1" to:"0.6"`
	// SupportFade is the weekly fading of that feeling.
	SupportFade Fixed `from:"0.1" to:"0.6"`
	// FadeRate is the weekly loss of unused skill above its floor: a half-life of 5 to 14 months.
	FadeRate Fixed `from:"0.011" to:"0.032" source:"Arthur et al. 1998; Tatel and Ackerman"`
	// FloorShare is the part of a skill at the start that fading never takes.
	FloorShare Fixed `from:"0.4" to:"0.9"`
	// Training is the part of the gap that one day of training closes.
	Training Fixed `from:"0" to:"0.15"`
	// TrainingHour is the part of the gap, for everyone in a field, that an hour of the leader's capability work closes.
	TrainingHour Fixed `from:"0" to:"0.01"`
	// GrowingPractice is how much a week of the best practice adds to feeling that one grows.
	GrowingPractice Fixed `from:"0.05" to:"0.3"`
	// GrowingHour, GrowingTraining and GrowingFinish are what coaching, training and finishing work add to it.
	GrowingHour     Fixed `from:"0" to:"0.2"`
	GrowingTraining Fixed `from:"0" to:"0.3"`
	GrowingFinish   Fixed `from:"0" to:"0.3"`
	// GrowingStart is what people begin with.
	GrowingStart Fixed `from:"0" to:"0.8"`
	// GrowingFade is its weekly fading.
	GrowingFade Fixed `from:"0.01" to:"0.1"`
}

var defaultSkill = SkillParams{
	Rate: perMille(40), BestChance: Percent(84), HardFloor: Percent(20),
	Coached: Percent(70), Told: Percent(60), Checked: Percent(70),
	CoachingHour: perMille(2), SupportHour: Percent(50), SupportFade: Percent(30),
	FadeRate: perMille(16), FloorShare: Percent(60), Training: Percent(5), TrainingHour: perMille(3),
	GrowingPractice: Percent(12), GrowingHour: Percent(5), GrowingTraining: Percent(15), GrowingFinish: Percent(3),
	GrowingStart: Percent(40), GrowingFade: Percent(4),
}

// stretch returns how much practice at a chance of success teaches, 0 to 1.
func (p *Params) stretch(chance Fixed) Fixed {
	floor, best := p.Skill.HardFloor, p.Skill.BestChance
	span := floor.Complement()
	switch {
	case chance <= Half:
		return floor
	case chance <= best:
		return floor + span.Mul((chance - Half).over(best-Half))
	default:
		return One - span.Mul((chance - best).over(best.Complement()))
	}
}

// practise moves a person's skill after spending part of a week on work.
func (t *turn) practise(who Subject, person *Person, w *Work, use, chance Fixed) {
	s := &t.p.Skill
	taught := use.Mul(t.p.stretch(chance)).Mul(One + s.Coached.Mul(person.Backing))
	if w.Support == CloseChecking {
		taught = taught.Mul(s.Checked)
	}
	t.gain(who, person, w.Domain, ByPractice, s.Rate.Mul(taught))
	t.shift(who, &person.Growing, ByPractice, person.Growing.towards(One, s.GrowingPractice.Mul(min(One, taught))))
}

// learn closes part of the gap between a person's skill and their ceiling, as
// fast as the person learns, and returns the gain.
func (t *turn) learn(who Subject, domain uint8, why Mechanism, part Fixed) Fixed {
	return t.gain(who, &t.People[who], domain, why, part)
}

func (t *turn) gain(who Subject, person *Person, domain uint8, why Mechanism, part Fixed) Fixed {
	skill := &person.Skill[domain]
	gain := part.Mul(person.Rate).Mul(max(0, person.Ceiling-*skill))
	t.shift(who, skill, why, gain)
	return gain
}

// fade takes a little of every skill that was not used this week.
func (t *turn) fade(who Subject, person *Person, used *[MaxDomains]Fixed) {
	s, skill, floor := &t.p.Skill, &person.Skill, &person.Floor
	for d := range skill {
		if above := skill[d] - floor[d]; above > 0 {
			idle := One - min(One, used[d])
			t.shift(who, &skill[d], ByFading, -s.FadeRate.Mul(idle).Mul(above))
		}
	}
	t.shift(who, &person.Growing, ByFading, person.Growing.towards(0, s.GrowingFade))
	t.shift(who, &person.Backing, ByFading, person.Backing.towards(0, s.SupportFade))
}

// skill returns the mean of a person's skills in the domains they have.
func (c *Career) skill(who Subject) Fixed {
	if who < 0 || who >= MaxPeople {
		return 0
	}
	var sum, n int64
	for _, s := range c.People[who].Skill {
		if s > 0 {
			sum += int64(s)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return Fixed(sum / n)
}

// mainDomain returns the domain a person is best at.
func (p *Person) mainDomain() uint8 {
	best, most := 0, p.Skill[0]
	for d, skill := range p.Skill {
		if skill > most {
			best, most = d, skill
		}
	}
	return uint8(best)
}
