package sim

// Promotion follows evidence: work of the next level already done (row R5),
// the trust of one's own leader, and what the team delivers. A leader who does
// the job they held before shows little of the first (row A1).

// Readiness returns how ready the leader is for the next level, 0 to 1: two
// tenths each for evidence of next-level work, for doing the job of one's own
// level, for the sponsor's trust and for delivery; one each for the team's
// trust and for how it is doing.
func (c *Career) Readiness(p *Params) Fixed {
	wellbeing := c.mean(Engagement)/2 + c.mean(Growing)/2
	return (c.NextLevelEvidence()*2 + c.ownLevelEvidence(p)*2 + c.Leader.Sponsor*2 +
		c.Delivery*2 + c.mean(Trust) + wellbeing) / 10
}

// NextLevelEvidence returns how much of the next level's work the leader has
// visibly done: a tenth of the time spent is as good as anyone can show.
func (c *Career) NextLevelEvidence() Fixed {
	above := c.levelTime(c.Leader.Level+1, MaxLevel+1)
	return min(One, above.share(c.levelTime(0, MaxLevel+1))*10)
}

// BelowLevelShare returns the part of the leader's time that went to work of
// lower levels: the job they held before.
func (c *Career) BelowLevelShare() Fixed {
	return c.levelTime(0, c.Leader.Level-1).share(c.levelTime(0, MaxLevel+1))
}

// ownLevelEvidence is how far the leader did the job they hold: half of every
// week spent on it is all that can be asked.
func (c *Career) ownLevelEvidence(p *Params) Fixed {
	weeks := Minutes(max(1, c.Week-1))
	return min(One, c.levelTime(c.Leader.Level, c.Leader.Level).share(weeks*p.Hours.Week/2))
}

func (c *Career) levelTime(from, to int8) (sum Minutes) {
	for level := from; level <= to; level++ {
		sum += c.Leader.LevelTime[level]
	}
	return sum
}
