package playtest

import (
	"fmt"

	"stepback/sim/story"
)

// Follow returns the answers that a policy gives in a playtest of a seed, its
// plans included. They are for one play of that seed. The error wraps
// [ErrPolicy] or [sim.ErrSetup].
func Follow(sc *story.Scenario, policy string, seed uint64) (story.Policy, error) {
	r, err := New(sc, Options{From: seed, Runs: 1})
	if err != nil {
		return nil, err
	}
	r.nextSeed(seed)
	for way, place := range r.ways {
		switch {
		case policies[place].Name == policy:
			r.way = way
			return func(p *story.Play) story.Answer { return Fitting(p, r.players[way](p)) }, nil
		case policy == r.lastName(): // the curious look at what the others did
			r.live(way)
		}
	}
	return nil, fmt.Errorf("%w: %s", ErrPolicy, policy)
}
