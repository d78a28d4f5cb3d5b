package scenarios

import (
	"fmt"

	"stepback/sim"
)

// Where a career begins: track and level, the state of the team, the first
// plan and the weeks that ask for a new one.

// longest is how many weeks a scenario may have. It stands in for the weeks of
// a file that does not say them right, so that no other week is blamed.
const longest = 520

func (c *checker) start(f fields) {
	setup := &c.sc.Setup
	c.sc.Ladder = ladderWords[0]
	setup.Level, setup.Weeks, setup.Craft = 3, longest, sim.Percent(60)
	if n, ok := f.table("start"); ok {
		s := c.fields(n, "start", startFields...)
		setup.Track = sim.Track(s.oneOf("track", trackWords, 0))
		setup.Level = int8(s.whole("level", 1, sim.MaxLevel, 3))
		setup.Weeks = int16(s.whole("weeks", 1, longest, longest))
		setup.Craft = s.amount("craft", skillScale, setup.Craft)
		setup.Rounds = s.flag("promotions")
		setup.Held = int16(s.whole("weeks-in-level", 0, 2*longest, 0))
		c.sc.Ladder = ladderWords[s.oneOf("ladder", ladderWords, 0)]
		if n.kid("weeks") == nil {
			s.missing("weeks", "add how many there are:  weeks = 13")
		}
	} else if f.n.kid("start") == nil {
		f.missing("start", `add  start = { track = "management", level = 3, weeks = 13 }`)
	}
	fair := sim.Percent(50)
	setup.Team = sim.TeamSetup{Safety: fair, Clarity: fair, Commitment: fair, Sponsor: fair, Credibility: fair}
	if n, ok := f.table("team"); ok {
		t := c.fields(n, "team", teamFields...)
		setup.Team = sim.TeamSetup{
			Safety:      t.amount("safety", stateScale, fair),
			Clarity:     t.amount("clarity", stateScale, fair),
			Commitment:  t.amount("commitment", stateScale, fair),
			Sponsor:     t.amount("sponsor", stateScale, fair),
			Credibility: t.amount("credibility", stateScale, fair),
		}
	}
	c.plan(f)
}

// usualPlan is the week of a leader about whom the file says nothing.
var usualPlan = sim.Plan{Time: [sim.Areas]sim.Minutes{
	sim.OwnCraft: 9 * sim.Hour, sim.CoachingTime: 8 * sim.Hour, sim.AlignmentTime: 2 * sim.Hour, sim.CapabilityTime: 2 * sim.Hour,
	sim.AccountabilityTime: 4 * sim.Hour, sim.NextLevelTime: 2 * sim.Hour, sim.Slack: 6 * sim.Hour,
}}

func (c *checker) plan(f fields) {
	c.sc.Setup.Plan = usualPlan
	n, ok := f.table("plan")
	if !ok {
		return
	}
	var areas []string
	for area := range sim.Areas {
		areas = append(areas, sim.Area(area).String())
	}
	p := c.fields(n, "plan", areas...)
	var plan sim.Plan
	var sum sim.Minutes
	for area, name := range areas {
		plan.Time[area] = sim.Minutes(p.decimal(name, 0, 40, int64(sim.Hour), 0))
		sum += plan.Time[area]
	}
	params := sim.DefaultParams()
	if free := params.Hours.Free(); sum > free {
		c.report(codePlan, n.at, fmt.Sprintf("the plan fills %s hours, and %s are free", hours(sum), hours(free)),
			fmt.Sprintf("take %s hours out of it", hours(sum-free)))
		return
	}
	c.sc.Setup.Plan = plan
}

// hours writes minutes as hours, "7.5".
func hours(m sim.Minutes) string {
	whole, part := m/sim.Hour, m%sim.Hour*100/sim.Hour
	switch {
	case part == 0:
		return fmt.Sprint(int(whole))
	case part%10 == 0:
		return fmt.Sprintf("%d.%d", whole, part/10)
	}
	return fmt.Sprintf("%d.%02d", whole, part)
}

func (c *checker) planWeeks(f fields) {
	n := f.n.kid("plan-weeks")
	if n == nil {
		return
	}
	if n.kind != isArray {
		c.wrongType(n, "a list of weeks", "write  plan-weeks = [2, 6, 10]")
		return
	}
	for _, k := range n.kids {
		week, ok := c.whole(k, 2, int(c.sc.Setup.Weeks))
		if last := len(c.sc.PlanWeeks) - 1; ok && last >= 0 && week <= c.sc.PlanWeeks[last] {
			c.report(codeOutOfRange, k.at, fmt.Sprintf("week %d does not come after week %d", week, c.sc.PlanWeeks[last]), "write the weeks in order")
			ok = false
		}
		if ok {
			c.sc.PlanWeeks = append(c.sc.PlanWeeks, week)
		}
	}
}

// rows reads the rows of the sources that something practises.
func (f fields) rows(key string) (list []string) {
	known := allRows()
	for _, n := range f.strings(key) {
		row := n.value.(string)
		if !contains(known, row) {
			f.c.report(codeUnknownID, n.at, fmt.Sprintf("there is no row %s in the sources", quote(row)),
				"the rows are L1-L7, A1-A6, R1-R7, T1-T8 and F1-F9")
			continue
		}
		list = append(list, row)
	}
	return list
}
