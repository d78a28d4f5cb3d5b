package playtest

import (
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// Gate is what stands between the player and something that has not been met:
// its conditions and, for a scene, its cast, its choices and other scenes. It
// counts moments at which the thing could have come but for them.
type Gate struct {
	Asked   int      `json:"asked"` // moments
	Open    int      `json:"open"`  // of these, moments at which all conditions held
	Hurdles []Hurdle `json:"hurdles,omitempty"`
	// Of a scene, moments at which all conditions held but:
	Uncast []Role         `json:"uncast,omitempty"` // a role was not filled
	Few    int            `json:"few,omitempty"`    // fewer than two choices were possible
	Beaten map[string]int `json:"beaten,omitempty"` // another scene came
	// Of a choice, moments at which the week could not hold it, and the least
	// that was lacking then.
	Short int         `json:"short,omitempty"`
	Lacks sim.Minutes `json:"lacks,omitempty"`
}

// Hurdle is one condition of a gate.
type Hurdle struct {
	Asks  string `json:"asks"`
	Tried int    `json:"tried"` // moments at which it could be asked
	Held  int    `json:"held"`  // of these
	Alone int    `json:"alone"` // moments at which only this one did not hold
	// Nearest is the value that came nearest to what is asked, when there is
	// more or less of it.
	Nearest *int         `json:"nearest,omitempty"`
	Grade   *story.Grade `json:"grade,omitempty"`

	asks *story.Condition
}

// Role is a role of a scene that nobody could fill.
type Role struct {
	Role string `json:"role"`
	Cast string `json:"cast"` // the casting phrase
	N    int    `json:"n"`
}

// newGate makes the gate of a condition and, for a scene, of its cast.
func newGate(when *story.Condition, scene *story.Scene) *Gate {
	g := &Gate{}
	for _, part := range when.Parts() {
		h := Hurdle{Asks: part.String(), asks: part}
		if grade, ok := part.Grade(); ok {
			nearest := 0
			if grade.Most {
				nearest = 100
			}
			h.Grade, h.Nearest = &grade, &nearest
		}
		g.Hurdles = append(g.Hurdles, h)
	}
	if scene != nil {
		for i := range scene.Cast {
			g.Uncast = append(g.Uncast, Role{Role: scene.Cast[i].Role, Cast: scene.Cast[i].Phrase})
		}
	}
	return g
}

// look asks all conditions at one moment and reports whether all hold. Those
// about roles are asked only when the scene is cast.
func (g *Gate) look(p *story.Play, cast bool) bool {
	g.Asked++
	missed, last := 0, 0
	for i := range g.Hurdles {
		h := &g.Hurdles[i]
		if !cast && h.asks.OfRoles() {
			continue
		}
		h.Tried++
		if p.Holds(h.asks) {
			h.Held++
			continue
		}
		missed++
		last = i
		if h.Grade != nil {
			*h.Nearest = p.Nearer(h.asks, *h.Grade, *h.Nearest)
		}
	}
	if missed == 1 {
		g.Hurdles[last].Alone++
	}
	if missed == 0 {
		g.Open++
	}
	return missed == 0
}

// inWeek reports whether the conditions about the week hold; at other times
// nothing else is worth asking.
func (g *Gate) inWeek(p *story.Play) bool {
	for i := range g.Hurdles {
		if g.Hurdles[i].asks.OfWeeks() && !p.Holds(g.Hurdles[i].asks) {
			return false
		}
	}
	return true
}

// lookScene looks at a scene before a week and reports whether it could come.
func (g *Gate) lookScene(p *story.Play, scene int) bool {
	if !g.inWeek(p) {
		return false
	}
	unfilled := p.Audition(scene)
	switch {
	case !g.look(p, unfilled < 0):
		return false
	case unfilled >= 0:
		g.Uncast[unfilled].N++
		return false
	case p.Openings(scene) < 2:
		g.Few++
		return false
	}
	return true
}

// lookChoice looks at a choice of the scene that is on and cannot be taken.
func (g *Gate) lookChoice(p *story.Play, choice int) {
	if !g.look(p, true) {
		return
	}
	price, left := p.Price(choice)
	if lacks := max(1, price-left); g.Short == 0 || lacks < g.Lacks {
		g.Lacks = lacks
	}
	g.Short++
}

// beaten counts another scene that came instead.
func (g *Gate) beaten(by string) {
	if g.Beaten == nil {
		g.Beaten = map[string]int{}
	}
	g.Beaten[by]++
}

// shown is a copy for the reader, nil when what it guards was met.
func (g *Gate) shown(met Tally) *Gate {
	if met.N > 0 || g == nil {
		return nil
	}
	c := &Gate{Hurdles: slices.Clone(g.Hurdles), Uncast: slices.Clone(g.Uncast)}
	for i := range c.Hurdles {
		h := &c.Hurdles[i]
		h.Tried, h.Held, h.Alone = 0, 0, 0
		if h.Nearest != nil {
			nearest := *h.Nearest
			h.Nearest = &nearest
		}
	}
	for i := range c.Uncast {
		c.Uncast[i].N = 0
	}
	c.add(g)
	return c
}

// add sums up two gates of the same thing.
func (g *Gate) add(other *Gate) {
	g.Asked, g.Open, g.Few = g.Asked+other.Asked, g.Open+other.Open, g.Few+other.Few
	if other.Short > 0 && (g.Short == 0 || other.Lacks < g.Lacks) {
		g.Lacks = other.Lacks
	}
	g.Short += other.Short
	for i := range min(len(g.Hurdles), len(other.Hurdles)) {
		h, o := &g.Hurdles[i], &other.Hurdles[i]
		h.Tried, h.Held, h.Alone = h.Tried+o.Tried, h.Held+o.Held, h.Alone+o.Alone
		if h.Grade == nil || h.Nearest == nil || o.Nearest == nil {
			continue
		}
		if h.Grade.Most {
			*h.Nearest = min(*h.Nearest, *o.Nearest)
		} else {
			*h.Nearest = max(*h.Nearest, *o.Nearest)
		}
	}
	for i := range min(len(g.Uncast), len(other.Uncast)) {
		g.Uncast[i].N += other.Uncast[i].N
	}
	for by, n := range other.Beaten {
		if g.Beaten == nil {
			g.Beaten = map[string]int{}
		}
		g.Beaten[by] += n
	}
}
