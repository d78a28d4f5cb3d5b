package sim

// Promotion follows evidence: work of the next level already done (row R5),
// the trust of one's own leader, and what the team delivers. A leader who does
// the job they held before shows little of the first (row A1).

// Readiness returns how ready the leader is for the next level, 0 to 1: two
// tenths each for evidence of next-level work, for doing the job of one's own
// level, for the sponsor's trust and for delivery; one each for the team's
// trust and for how it is doing.
func (c *Career) Readiness(p *Params) Fixed { return c.ReadinessFor(c.Leader.Track, p) }

// NextLevelEvidence returns how much of the next level's work the leader has
// visibly done, 0 to 1; see [LadderParams.FullEvidence].
func (c *Career) NextLevelEvidence(p *Params) Fixed {
	above := c.levelTime(c.Leader.Level+1, MaxLevel+1)
	return min(One, above.share(c.levelTime(0, MaxLevel+1))*Fixed(p.Ladder.FullEvidence))
}

// BelowLevelShare returns the part of the leader's time that went to work of
// lower levels: the job they held before.
func (c *Career) BelowLevelShare() Fixed {
	return c.levelTime(0, c.Leader.Level-1).share(c.levelTime(0, MaxLevel+1))
}

// ownLevelEvidence is how far the leader did the job they hold: half of every
// week spent on it is all that can be asked.
func (c *Career) ownLevelEvidence(p *Params) Fixed {
	weeks := Minutes(max(1, c.levelWeeks()))
	return min(One, c.levelTime(c.Leader.Level, c.Leader.Level).share(weeks*p.Hours.Week/2))
}

// levelTime is the time spent on work of some levels since the present level
// began.
func (c *Career) levelTime(from, to int8) (sum Minutes) {
	for level := from; level <= to; level++ {
		sum += c.Leader.LevelTime[level] - c.Leader.Before[level]
	}
	return sum
}
