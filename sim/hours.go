package sim

// The leader's hours. The plan fills the week; what is decided on top comes out
// of the time kept free, and after that out of the evenings. Help for others
// comes out of the same free time, so whoever decides to do much themselves
// makes the others wait (rows A1 and R4).

// budget is the time still free in each area this week.
type budget [Areas]Minutes

func (t *turn) budget() *budget {
	b := budget(t.Leader.Plan.Time)
	b[Slack] = max(0, b[Slack]-t.Leader.Decided)
	return &b
}

// take charges all that is left in an area to a ladder level and returns it.
func (b *budget) take(t *turn, area Area, level int8) Minutes {
	t.charge(area, b[area], level)
	return b[area]
}

// charge books time that the leader spends on work which the leader's own level
// or one beside it would do; what the track makes of it, jobLevel says.
func (t *turn) charge(area Area, time Minutes, level int8) {
	t.book(area, time, level-t.Leader.Level, rank{})
}

// Used returns the time bound so far this week: interruptions, the plan and
// what was decided on top.
func (c *Career) Used(p *Params) Minutes {
	sum := p.Interruptions + c.Leader.Decided
	for area, planned := range c.Leader.Plan.Time {
		if Area(area) != Slack {
			sum += planned
		}
	}
	return sum
}

// rest settles the week's overtime: energy goes with it and comes back slowly.
func (t *turn) rest() {
	over := max(0, t.p.Interruptions+t.Leader.Worked-t.p.Week)
	t.Leader.Overtime += over
	toll := min(One, Fixed(int64(t.p.OvertimeToll)*int64(over)/int64(10*Hour)))
	t.lower(Self, Energy, ByOvertime, toll)
	t.raise(Self, Energy, ByRest, t.p.RestGain)
}
