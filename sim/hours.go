package sim

// The leader's hours. Actions of the week have been charged to their areas
// already; the plan gets what they left. What exceeds the plan takes slack
// first and overtime then.

// budget is the time still free in each area this week.
type budget [Areas]Minutes

func (t *turn) budget() *budget {
	var b budget
	over := Minutes(0)
	for area, planned := range t.Leader.Plan.Time {
		b[area] = max(0, planned-t.Leader.Spent[area])
		if Area(area) != Slack {
			over += max(0, t.Leader.Spent[area]-planned)
		}
	}
	b[Slack] = max(0, t.Leader.Plan.Time[Slack]-over)
	return &b
}

// take charges all that is left in an area to a ladder level and returns it.
func (b *budget) take(t *turn, area Area, level int8) Minutes {
	t.charge(area, b[area], level)
	return b[area]
}

// charge books time that the leader spends.
func (t *turn) charge(area Area, time Minutes, level int8) {
	t.Leader.Spent[area] += time
	t.Leader.AreaTime[area] += time
	t.Leader.LevelTime[min(MaxLevel, max(1, level))] += time
}

// Used returns the time spent or bound so far this week, interruptions
// included.
func (c *Career) Used(p *Params) Minutes {
	sum := p.Interruptions
	for area := range Areas {
		if Area(area) != Slack {
			sum += max(c.Leader.Spent[area], c.Leader.Plan.Time[area])
		}
	}
	return sum
}

// rest settles the week's overtime: energy goes with it and comes back slowly.
func (t *turn) rest() {
	sum := t.p.Interruptions
	for area, spent := range t.Leader.Spent {
		if Area(area) != Slack {
			sum += spent
		}
	}
	over := max(0, sum-t.p.Week)
	t.Leader.Overtime += over
	toll := min(One, Fixed(int64(t.p.OvertimeToll)*int64(over)/int64(10*Hour)))
	t.lower(Self, Energy, ByOvertime, toll)
	t.raise(Self, Energy, ByRest, t.p.RestGain)
}
