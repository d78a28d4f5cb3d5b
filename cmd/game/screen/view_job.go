package screen

import (
	"strconv"

	"stepback/sim"
)

// partJob asks whose job the leader did: hours by ladder level, and the three
// areas against how the player rated themselves.
func (m *Model) partJob() []Node {
	c := m.play.Career()
	return []Node{group("cards", Grid2, m.levelsCard(&c), m.selfRatingCard(&c))}
}

func (m *Model) levelsCard(c *sim.Career) Node {
	own := c.Leader.Level
	bar, total, done := &HoursData{}, sim.Minutes(0), sim.Minutes(0)
	rows := [][]string{{m.say("job.level"), m.say("job.hours"), m.say("job.share")}}
	for level := int8(1); level <= sim.MaxLevel; level++ {
		total += m.levelTime(c, level)
	}
	for level := int8(1); level <= sim.MaxLevel; level++ {
		time := m.levelTime(c, level)
		if time == 0 {
			continue
		}
		tone := Teal
		switch {
		case level < own:
			tone = Coral
		case level > own:
			tone = Plum
		}
		from := percentOf(done, total)
		done += time
		percent := strconv.Itoa(percentOf(done, total)-from) + " %"
		name := m.say("job.level-n", "Level", int(level))
		bar.Parts = append(bar.Parts, HoursPart{name + " · " + percent, float64(time) / 60, tone})
		rows = append(rows, []string{name, m.hours(time), percent})
	}
	bar.Total = float64(total) / 60
	words := m.say("job.mostly-own", "Level", int(own))
	if below := m.belowLevel(c); below > 35 {
		words = m.say("job.mostly-below", "Level", int(own), "Below", int(own)-1, "Percent", below)
	}
	return section("levels", CardBox,
		heading("name", 2, Subtitle, m.say("job.title")),
		Node{Kind: Hours, Key: "bar", Label: m.say("job.title"), Hours: bar},
		text("words", Scene, words),
		Node{Kind: Table, Key: "table", Label: m.say("job.title"), Table: rows},
		when(c.Leader.Overtime > 0, func() Node {
			return text("overtime", Small, m.say("job.overtime", "Hours", m.hours(c.Leader.Overtime)))
		}))
}

// percentOf rounds a part of the time. Shares are differences of two of these, so
// that they add up to a hundred.
func percentOf(part, total sim.Minutes) int {
	return int((200*int64(part) + int64(total)) / (2 * int64(total)))
}

// levelTime is the time on a level's work in this period: less what came along
// from the chapter before.
func (m *Model) levelTime(c *sim.Career, level int8) sim.Minutes {
	return c.Leader.LevelTime[level] - m.play.Weeks()[0].Leader.LevelTime[level]
}

// times says how often something was done, in words of its own where it never
// was.
func (m *Model) times(never, often string, n int) string {
	if n == 0 {
		return m.say(never)
	}
	return m.say(often, "N", n)
}

// belowLevel is the part of the time on work of lower levels, in percent: in this
// period, and since the present level began.
func (m *Model) belowLevel(c *sim.Career) int {
	l, start := &c.Leader, &m.play.Weeks()[0].Leader
	below, total := sim.Minutes(0), sim.Minutes(0)
	for level := range l.LevelTime {
		time := l.LevelTime[level] - max(l.Before[level], start.LevelTime[level])
		if total += time; level < int(l.Level) {
			below += time
		}
	}
	if total <= 0 {
		return 0
	}
	return percentOf(below, total)
}

// areasOf pairs each of the three areas with the hours that serve it.
var areasOf = [...]sim.Area{sim.AlignmentTime, sim.CapabilityTime, sim.AccountabilityTime}

func (m *Model) selfRatingCard(c *sim.Career) Node {
	rating, rated := m.play.Rating()
	rows := [][]string{{m.say("job.area"), m.say("job.you-said"), m.say("job.hours"), m.say("job.it-stands")}}
	for i, q := range threeAreas {
		said := m.say("job.not-said")
		if rated {
			said = m.say(numbered("rating", (int(rating[i])+1)/3))
		}
		rows = append(rows, []string{m.say("quantity." + q.String()), said,
			m.hours(c.Leader.AreaTime[areasOf[i]]), m.band(c.Read(sim.Team, q))})
	}
	return section("rating", CardBox,
		heading("name", 2, Subtitle, m.say("job.rating")),
		Node{Kind: Table, Key: "table", Label: m.say("job.rating"), Table: rows},
		text("rescues", Body, m.times("job.no-rescues", "job.rescues", int(c.Leader.Rescues))),
		text("talks", Body, m.times("job.no-talks", "job.talks", int(c.Leader.OneOnOnes))),
		heading("own", 3, Strong, m.say("job.own", "Level", int(c.Leader.Level))),
		m.facets(c))
}
