package sim

// Skill grows by work that is used, stretched and supported, and fades when it
// is not used:
//
//	S += rate·use·(ceiling−S)·f(p)·support − fade·(1−use)·(S−floor)
//
// f(p) peaks where success is likely but not certain (Wilson et al. 2019 find
// 84 %); single people learn exponentially (Heathcote, Brown and Mewhort
// 2000); fading after Arthur et al. 1998.

// chance returns the probability that somebody with a skill makes headway in
// a week on work of a difficulty.
func (p *Params) chance(skill, difficulty Fixed) Fixed {
	return logistic(p.Steepness.Mul(skill-difficulty) + p.EvenChance)
}

// stretch returns how much practice at a chance of success teaches, 0 to 1.
func (p *Params) stretch(chance Fixed) Fixed {
	span := p.HardFloor.Complement()
	switch {
	case chance <= Half:
		return p.HardFloor
	case chance <= p.BestChance:
		return p.HardFloor + span.Mul((chance - Half).Div(p.BestChance-Half))
	default:
		return One - span.Mul((chance - p.BestChance).Div(p.BestChance.Complement()))
	}
}

// practise moves a person's skill in a domain after spending part of a week on
// work there.
func (t *turn) practise(who Subject, domain uint8, use, chance, support Fixed) {
	part := t.p.LearnRate.Mul(use).Mul(t.p.stretch(chance)).Mul(support)
	t.learn(who, domain, ByPractice, part)
	t.raise(who, Growing, ByPractice, use.Mul(t.p.stretch(chance)).Mul(support).Mul(Percent(12)))
}

// learn closes part of the gap between a person's skill and their ceiling, as
// fast as the person learns, and returns the gain.
func (t *turn) learn(who Subject, domain uint8, why Mechanism, part Fixed) Fixed {
	person := &t.People[who]
	gap := max(0, person.Ceiling-person.Skill[domain])
	gain := part.Mul(person.Rate).Mul(gap)
	t.add(who, SkillIn(domain), why, gain)
	return gain
}

// fade takes a little of every skill that was not used this week.
func (t *turn) fade(who Subject, used *[MaxDomains]Fixed) {
	person := &t.People[who]
	for d := range used {
		above := max(0, person.Skill[d]-person.Floor[d])
		t.add(who, SkillIn(uint8(d)), ByFading, -t.p.FadeRate.Mul(used[d].Complement()).Mul(above))
	}
	t.lower(who, Growing, ByFading, Percent(4))
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
	best := 0
	for d := range p.Skill {
		if p.Skill[d] > p.Skill[best] {
			best = d
		}
	}
	return uint8(best)
}

// capability is the mean, over open and planned work, of how far the two
// best candidates on the team cover what it asks (row A4).
func (c *Career) capability() Fixed {
	var sum, n int64
	for i := range int(c.Jobs) {
		w := &c.Work[i]
		if w.Stage != Open && w.Stage != Planned {
			continue
		}
		best, second := Fixed(0), Fixed(0)
		for j := range int(c.Places) {
			if !c.People[j].Here() {
				continue
			}
			if s := c.People[j].ability(w.Domain); s > best {
				best, second = s, best
			} else if s > second {
				second = s
			}
		}
		// A skill that only one person has is half a capability.
		sum += int64(covers(best, w.Difficulty)+covers(second, w.Difficulty)) / 2
		n++
	}
	if n == 0 {
		return c.mean(Skill)
	}
	return Fixed(sum / n)
}

// covers returns how much of a difficulty a skill meets, 0 to 1.
func covers(skill, difficulty Fixed) Fixed {
	if skill >= difficulty {
		return One
	}
	return skill.Div(difficulty)
}
