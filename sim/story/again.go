package story

import "stepback/sim"

// A play can be used again, so that a batch of thousands allocates for the
// first only.

// Reset begins the play anew with another seed.
func (p *Play) Reset(seed uint64) {
	p.seed = seed
	if p.journey != nil {
		p.setOut()
	} else {
		p.rewind(seed)
	}
	p.advance()
}

// rewind goes back to where the run, or its chapter, began, before its first
// question.
func (p *Play) rewind(seed uint64) {
	p.career = *p.opening
	p.career.Seed = seed
	p.told, p.scene, p.roles, p.pending = 0, -1, p.roles[:0], p.pending[:0]
	clear(p.met)
	clear(p.chose)
	p.attributes = p.outset
	p.offers, p.given, p.took, p.casts = offers{}, p.given[:0], p.took[:0], p.casts[:0]
	p.rated, p.rating, p.plans, p.ending = false, [3]int8{}, 0, -1
	if p.record {
		p.late, p.broken = [sim.MaxWork]bool{}, 0
		p.ledger, p.deeds, p.weeks = &sim.Ledger{}, nil, []sim.Career{p.career}
		p.moves, p.toldMoves, p.values = nil, 0, []Attributes{p.attributes}
	}
}

// CopyFrom makes the play stand where another does, which stays as it is. The
// copy does not record; it keeps its own watcher.
func (p *Play) CopyFrom(other *Play) {
	if p == other {
		return
	}
	p.scenario, p.agenda, p.opening, p.params = other.scenario, other.agenda, other.opening, other.params
	p.seed, p.outset = other.seed, other.outset
	if other.journey == nil {
		p.journey = nil
	} else {
		p.journey = other.journey.copied(p.journey)
		p.opening = &p.journey.opening
	}
	p.career, p.told, p.scene, p.asks, p.offers = other.career, other.told, other.scene, other.asks, other.offers
	p.roles = append(p.roles[:0], other.roles...)
	p.met = append(p.met[:0], other.met...)
	p.chose = append(p.chose[:0], other.chose...)
	p.played = append(p.played[:0], other.played...)
	p.attributes = other.attributes
	p.pending, p.soonest = append(p.pending[:0], other.pending...), other.soonest
	p.given = append(p.given[:0], other.given...)
	p.took = append(p.took[:0], other.took...)
	p.casts = append(p.casts[:0], other.casts...)
	p.rated, p.rating, p.plans, p.ending = other.rated, other.rating, other.plans, other.ending
	p.record, p.ledger, p.weeks, p.deeds = false, nil, nil, nil
	p.moves, p.toldMoves, p.values = nil, 0, nil
}

// Reseed gives the play other luck from here on; what has happened stays. A
// play that was given other luck cannot be saved.
func (p *Play) Reseed(seed uint64) { p.career.Seed = seed }

// Watch has a function called with the career after each week that is lived,
// and once more at the end with what came back in the last week. The career is
// only lent.
func (p *Play) Watch(each func(*sim.Career)) { p.watch = each }
