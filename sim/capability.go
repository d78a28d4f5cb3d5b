package sim

// Capability is what the team can do against what its work asks, by field (row
// A4). A skill that one person alone has is half a capability. The leader's
// hours for it teach everybody in the field of the hardest work.

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

// develop spends time on the skills the work will need: everybody in the field
// of the hardest open work learns.
func (t *turn) develop(time Minutes) {
	if time == 0 {
		return
	}
	hardest, domain := Fixed(-1), uint8(0)
	work := t.allWork()
	for i := range work {
		if w := &work[i]; (w.Stage == Open || w.Stage == Planned) && w.Difficulty > hardest {
			hardest, domain = w.Difficulty, w.Domain
		}
	}
	if hardest < 0 {
		return
	}
	part := hourly(t.p.Skill.TrainingHour, time)
	everybody := t.everybody()
	for i := range everybody {
		if p := &everybody[i]; p.Here() && p.Skill[domain] > 0 {
			t.gain(Subject(i), p, domain, ByTraining, part)
		}
	}
}
