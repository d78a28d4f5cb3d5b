package playtest

import "stepback/sim/story"

// answer answers the present question of a play as a policy does, and reports
// whether the play took an answer. A plan that the model refuses is left as it
// is.
func (r *Run) answer(p *story.Play, way int) bool {
	_, err := p.Take(r.players[way](p))
	if err != nil {
		_, err = p.Take(story.First(p))
	}
	return err == nil
}

// player makes a policy of its description.
func (r *Run) player(of *Policy) story.Policy {
	switch of.choose {
	case theFirst:
		return story.First
	case theLast:
		return story.Last
	case byChance:
		return r.planned(story.ByChance)
	case byCuriosity:
		return r.planned(r.curious)
	}
	return of.habit.Policy()
}

// planned gives a policy without a plan of its own that of another, the same
// for the whole play.
func (r *Run) planned(policy story.Policy) story.Policy {
	return func(p *story.Play) story.Answer {
		if p.Asks() == story.AskPlan {
			if plan := r.borrowed(); plan >= 0 {
				return r.plans[plan](p)
			}
			return story.First(p)
		}
		return policy(p)
	}
}

// borrowed returns whose plan the present play follows, a place in [Plans], of
// which every other play takes the last; -1 keeps the plan as it is.
func (r *Run) borrowed() int {
	drawn := mix(r.seed, uint64(100+r.ways[r.way]))
	if drawn&1 == 0 {
		return len(r.plans) - 1
	}
	return int(drawn>>1%uint64(len(r.plans))) - 1
}

// curious takes the choice that was taken least with this seed, and of several
// any.
func (r *Run) curious(p *story.Play) story.Answer {
	if p.Asks() != story.AskChoice {
		return story.First(p)
	}
	scene, best, least := p.Present(), -1, 0
	for i, n := range r.takenNow[scene] {
		if !p.Possible(i) {
			continue
		}
		// Draws differ by scene and choice; a count weighs more than any draw.
		n = n<<8 | int(mix(r.seed, uint64(scene)<<8|uint64(i))&0xff)
		if best < 0 || n < least {
			best, least = i, n
		}
	}
	return story.Answer{Choice: best}
}

// mix returns a draw for a seed, by the finaliser of SplitMix64 as the model's
// draws are.
func mix(seed, what uint64) uint64 {
	x := seed*0x9e3779b97f4a7c15 + what*0xd1b54a32d192ed03
	for range 2 {
		x ^= x >> 30
		x *= 0xbf58476d1ce4e5b9
		x ^= x >> 27
		x *= 0x94d049bb133111eb
		x ^= x >> 31
	}
	return x
}
