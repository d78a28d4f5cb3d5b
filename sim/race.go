package sim

import "math/bits"

// Race finds, of elements that enter in turn, the one with the shortest
// [Career.Wait] this week: the first among equals. It looks at a wait only as
// closely as it takes to tell.
type Race struct {
	seed    uint64 // mixed
	week    int16
	entered bool
	lead    entrant
}

// Race begins a race with nobody in it.
func (c *Career) Race() Race { return Race{seed: mix64(c.Seed), week: c.Week} }

// entrant is an element with what is quickly told of its wait.
type entrant struct {
	u              uint64
	weight         int64
	shortest, most int64
}

// Leads enters an element and reports whether it is ahead of all before it.
func (r *Race) Leads(id uint32, weight int) bool {
	e := entrant{u: waitDraw(r.seed, r.week, id), weight: int64(max(1, weight))}
	least := leastMinusLog2(e.u)
	e.shortest, e.most = least/e.weight, (least+logSlack)/e.weight
	ahead := !r.entered || e.most < r.lead.shortest || e.shortest < r.lead.most && e.wait() < r.lead.wait()
	if ahead {
		r.entered, r.lead = true, e
	}
	return ahead
}

func (e *entrant) wait() int64 { return minusLog2(e.u) / e.weight }

// logSlack is how far leastMinusLog2 may lie below minusLog2.
const logSlack = 1500000

// leastMinusLog2 is never above minusLog2: for x from 0 to 1, log2(1+x) is less
// than 1.5·x and less than x + 0.0864.
func leastMinusLog2(u uint64) int64 {
	whole := bits.Len64(u) - 1
	x := int64(u<<(24-whole)) - 1<<24
	return 24<<24 - int64(whole)<<24 - x - min(x>>1, 1450000)
}
