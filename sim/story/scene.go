package story

// openScene chooses the scene of the week: the highest priority first, then by
// a race of weights.
func (p *Play) openScene() bool {
	best, bestWait, cast := -1, int64(0), -1
	for _, at := range p.agenda.weeks[p.week()] {
		i := int(at)
		sc := &p.scenario.Scenes[i]
		if best >= 0 && sc.Priority < p.scenario.Scenes[best].Priority {
			break
		}
		if p.over(i) || !p.hold(p.agenda.scenes[i].free) {
			continue
		}
		wait := p.career.Wait(p.agenda.scenes[i].id, sc.Weight)
		if best >= 0 && wait >= bestWait {
			continue
		}
		var known offers
		cast = i
		if p.castScene(sc) && p.hold(p.agenda.scenes[i].cast) && p.possible(sc, &known, 2) {
			best, bestWait, p.offers = i, wait, known
		}
	}
	if best < 0 {
		return false
	}
	p.scene = best
	return cast == best || p.castScene(&p.scenario.Scenes[best])
}

// over reports whether a scene has happened and may not happen again yet.
func (p *Play) over(scene int) bool {
	last := p.met[scene]
	sc := &p.scenario.Scenes[scene]
	return last > 0 && (!sc.Repeats || p.week()-int(last) < max(1, sc.Cooldown))
}

func (s *state) hold(list []*Condition) bool {
	for _, c := range list {
		if !c.holds(s) {
			return false
		}
	}
	return true
}
