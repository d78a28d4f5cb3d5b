package outside

import (
	"math"

	"stepback/sim"
	x "stepback/sim/experiment"
)

// debriefs: a leader who talks every failure through against one who talks none
// through, with the same team.
func debriefs() Study {
	var l x.Layout
	learned, after := l.Arms(), l.Arms()
	return Study{
		Published: []string{"d .67", "a part of it"},
		Used:      true,
		Finding: x.Finding{
			ID: "debriefs", Claim: "debriefs raise performance", Source: "Tannenbaum and Cerasoli 2013", Leaders: 800,
			Measures: []x.Measure{
				{Name: "output in the quarter after half a year of debriefs, d", Low: 0.4, High: 0.9, Value: after.CohenD},
				{Name: "skill after it, d", Low: 0.2, High: 0.6, Value: learned.CohenD},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				d := luck.Leader().Dials()
				d.Debrief = 0
				t := led(luck, d, p)
				d.Debrief = 2 // even where time is short
				both(t, d.Policy(), func(t *x.Team, treated bool) {
					t.Live(half)
					t.Present(func(_ sim.Subject, q *sim.Person) { arm(learned, treated).Add(s, skill(q)) })
					made(s, arm(after, treated), t, quarter)
				})
			}),
		},
	}
}

// training: five days in a field, a day a week.
func training() Study {
	var l x.Layout
	learned, transferred := l.Arms(), l.Arms()
	spaced := l.Arms()
	return Study{
		Published: []string{"d .63", "r .2 to .3, a d of .4 to .6", "d .46"},
		Used:      true,
		Finding: x.Finding{
			ID: "training", Claim: "training teaches; what one's leader stands by is used; spaced practice teaches more than massed",
			Source: "Arthur et al. 2003; Blume et al. 2010; Donovan and Radosevich 1999", Leaders: 600,
			Measures: []x.Measure{
				{Name: "skill after five days, d", Low: 0.45, High: 0.8, Value: learned.CohenD},
				{Name: "half a year later, with work that is coached against without, d", Low: 0.2, High: 0.7, Value: transferred.CohenD},
				{Name: "five days in five weeks against five in one, after as long a time, d", Low: 0.1, High: 0.7, Value: spaced.CohenD},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				field := uint8(luck.Below(x.Domains, x.OwnKeys))
				taught := func(t *x.Team, days, weeks int) {
					for range weeks {
						for range days {
							t.Do(sim.Action{Kind: sim.Train, Who: sim.Team, Domain: field})
						}
						t.Week()
					}
				}
				read := func(t *x.Team, at x.Sample) {
					t.Present(func(_ sim.Subject, q *sim.Person) {
						if q.Since == 0 {
							at.Add(s, x.Float(q.Skill[field]))
						}
					})
				}
				control, slow, fast := t.Branch(t.Policy), t.Branch(t.Policy), t.Branch(t.Policy)
				control.Live(5)
				taught(slow, 1, 5)
				taught(fast, 5, 1)
				read(control, learned.Control)
				read(slow, learned.Treated)
				d := luck.Leader().Dials()
				d.Coached, d.Coaching = 1, 4.5
				stood := slow.Branch(d.Policy())
				d.Coached, d.Coaching = 0, 1
				alone := slow.Branch(d.Policy())
				for _, t := range []*x.Team{slow, fast} {
					t.Live(quarter)
				}
				read(slow, spaced.Treated)
				read(fast, spaced.Control)
				stood.Live(half)
				alone.Live(half)
				read(stood, transferred.Treated)
				read(alone, transferred.Control)
			}),
		},
	}
}

// disuse: a field that somebody does not work in for a year.
func disuse() Study {
	var l x.Layout
	kept := l.Arms()
	return Study{
		Published: []string{"d −1.4"},
		Used:      true,
		Finding: x.Finding{
			ID: "disuse", Claim: "what is not used for a year fades", Source: "Arthur et al. 1998", Leaders: 600,
			Measures: []x.Measure{{Name: "skill after a year without use, d", Low: -1.9, High: -0.9, Value: kept.CohenD}},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				person := sim.PersonSetup{ID: 1, Ceiling: sim.Percent(90), Rate: sim.One, Trust: sim.Percent(90), Engagement: sim.One, Outlook: sim.One}
				person.Skill[0] = sim.Percent(90)
				person.Skill[1] = x.Fixed(math.Min(0.85, math.Max(0.2, 0.53+0.134*luck.Normal(x.OwnKeys))))
				c, err := sim.New(sim.Setup{Level: 3, Weeks: year, Craft: sim.Half, People: []sim.PersonSetup{person}}, luck.Seed, p)
				if err != nil {
					panic(err) // within the bounds of New
				}
				kept.Control.Add(s, x.Float(c.People[0].Skill[1]))
				for !c.Over() {
					c.Step(p, nil)
				}
				if c.People[0].Here() {
					kept.Treated.Add(s, x.Float(c.People[0].Skill[1]))
				}
			}),
		},
	}
}
