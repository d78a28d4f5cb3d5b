package story

import "slices"

// openScene chooses the scene of the week: the highest priority first, then by
// a race of weights. Whether it can be cast and decided is only asked of those
// who win.
func (p *Play) openScene() bool {
	p.probe.week(p)
	if p.scenario.room != nil {
		return p.openInRoom()
	}
	return p.openBut(nil)
}

// openBut chooses among all scenes but those left out.
func (p *Play) openBut(out []int16) bool {
	p.refused = append(p.refused[:0], out...)
	for {
		p.scene = p.nextScene()
		if p.scene < 0 {
			return false
		}
		p.offers = offers{}
		sc := &p.scenario.Scenes[p.scene]
		if p.castScene(sc) && p.hold(p.agenda.scenes[p.scene].cast) && p.possible(&p.offers, 2) {
			return true
		}
		p.refused = append(p.refused, int16(p.scene))
	}
}

// nextScene returns the scene that wins among those not refused, -1 without
// any.
func (p *Play) nextScene() int {
	best, highest := -1, int16(0)
	race := p.career.Race()
	for _, t := range p.agenda.weeks[p.week()] {
		if p.over(int(t.scene)) || len(p.refused) > 0 && slices.Contains(p.refused, t.scene) {
			continue
		}
		if best >= 0 && t.priority < highest {
			break
		}
		sc := &p.agenda.scenes[t.scene]
		if p.hold(sc.free) && race.Leads(sc.id, int(sc.weight)) {
			best, highest = int(t.scene), t.priority
		}
	}
	return best
}

// over reports whether a scene has happened and may not happen again yet.
func (p *Play) over(scene int) bool {
	last := p.met[scene]
	if last == 0 {
		return false
	}
	sc := &p.scenario.Scenes[scene]
	return !sc.Repeats || p.week()-int(last) < max(1, sc.Cooldown)
}

func (s *state) hold(list []Condition) bool {
	for i := range list {
		if !list[i].holds(s) {
			return false
		}
	}
	return true
}
