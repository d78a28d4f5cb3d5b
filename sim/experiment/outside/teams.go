package outside

import (
	"stepback/sim"
	x "stepback/sim/experiment"
)

// unitTurnover: what goes with turnover among teams.
func unitTurnover() Study {
	var l x.Layout
	output := l.Pair()
	return Study{
		Published: []string{"r −.03 to −.15"},
		Used:      true,
		Finding: x.Finding{
			ID: "turnover", Claim: "teams that lose people get a little less done", Source: "Hancock et al. 2013; Park and Shaw 2013", Leaders: 2000,
			Measures: []x.Measure{{Name: "turnover with all that is done in the year, r", Low: -0.2, High: -0.03, Value: output.Correlation}},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				y := usual(luck, p).Measure(year)
				output.Add(s, float64(y.Exits)/y.Headcount, y.Output)
			}),
		},
	}
}

// contagion: somebody goes; what of the others?
func contagion() Study {
	var l x.Layout
	hazard := l.Arms()
	return Study{
		Published: []string{"up"},
		Used:      true,
		Finding: x.Finding{
			ID: "contagion", Claim: "who goes makes others think of it", Source: "Felps et al. 2009", Leaders: 1000,
			Measures: []x.Measure{{Name: "colleagues' wish to leave in the quarter after, change", Low: 0.01, High: 0.4, Value: hazard.Change}},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				if !t.Career.People[0].Here() {
					return
				}
				eager := *p // who has had enough goes at once, and nobody else
				eager.Leaving.Most, eager.Leaving.Slope = sim.One, 12*sim.One
				t.Params = &eager
				both(t, t.Policy, func(t *x.Team, treated bool) {
					from := t.Career.Week
					for range 8 {
						if leaver := &t.Career.People[0]; treated && leaver.Since < from {
							leaver.Engagement, leaver.Trust = 0, 0
						}
						t.Week()
					}
					for range quarter {
						t.Week()
						t.Present(func(who sim.Subject, q *sim.Person) {
							if who != 0 && q.Since < from {
								arm(hazard, treated).Add(s, x.Float(t.Career.Hazard(who, p)))
							}
						})
					}
				})
			}),
		},
	}
}

// succession: another leader of the same kind.
func succession() Study {
	var l x.Layout
	exits, trust := l.Rates(), l.Arms()
	return Study{
		Published: []string{"up", "down"},
		Finding: x.Finding{
			ID: "succession", Claim: "when the leader changes, relations begin anew and more people go", Source: "Ballinger, Lehman and Schoorman 2010", Leaders: 1500,
			Measures: []x.Measure{
				{Name: "exits in the half year after, change", Low: 0.02, High: 0.6, Value: exits.Change},
				{Name: "trust after a quarter, d", Low: -1, High: -0.05, Value: trust.CohenD},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				both(t, t.Policy, func(t *x.Team, treated bool) {
					if treated {
						t.Replace(t.Policy)
					}
					y := t.Measure(quarter)
					t.Present(func(_ sim.Subject, q *sim.Person) { arm(trust, treated).Add(s, x.Float(q.Trust)) })
					then := t.Measure(quarter)
					rate(exits, treated).Add(s, float64(y.Exits+then.Exits), y.Headcount)
				})
			}),
		},
	}
}

// span: teams of twelve against teams of six under the same leaders.
func span() Study {
	var l x.Layout
	exits, output := l.Rates(), l.Arms()
	return Study{
		Published: []string{"a point or two", "next to nothing"},
		Used:      true,
		Finding: x.Finding{
			ID: "span", Claim: "people of wide spans leave a little more", Source: "Doran et al. 2004", Leaders: 600,
			Measures: []x.Measure{
				{Name: "turnover of teams of twelve, less that of six", Low: -0.01, High: 0.06, Value: x.Minus(exits.Treated.Value, exits.Control.Value)},
				{Name: "output a head, change", Low: -0.12, High: 0.03, Value: output.Change},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				for _, treated := range []bool{false, true} {
					size := 6
					if treated {
						size = 12
					}
					t := x.Population{Size: size}.Team(luck.Seed, p, luck.Leader().Dials().Policy())
					t.Live(year)
					y := t.Measure(year)
					rate(exits, treated).Add(s, float64(y.Exits), y.Headcount)
					arm(output, treated).Add(s, y.PerWeek)
				}
			}),
		},
	}
}

// longHours: a leader who rescues on top of everything, every week.
func longHours() Study {
	var l x.Layout
	output := l.Arms()
	return Study{
		Published: []string{"no more"},
		Used:      true,
		Finding: x.Finding{
			ID: "long hours", Claim: "hours far beyond the week bring no more", Source: "Pencavel 2015", Leaders: 500,
			Measures: []x.Measure{{Name: "all output with fifteen hours of rescues a week, change", Low: -0.06, High: 0.04, Value: output.Change}},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := led(luck, x.Leader{}.Dials(), p)
				rescues := also(t.Policy, func(t *x.Team) {
					for range 3 {
						for i := range t.Career.Jobs {
							if w := &t.Career.Work[i]; w.Stuck && w.Stage == sim.Open && t.Do(sim.Action{Kind: sim.Rescue, Work: i}) {
								break
							}
						}
					}
				})
				both(t, rescues, func(t *x.Team, treated bool) {
					t.Live(quarter)
					before := t.Career.Output
					t.Live(year)
					arm(output, treated).Add(s, x.Float((t.Career.Output - before).Mean(year)))
				})
			}),
		},
	}
}

// overload: two pieces of work more for everybody.
func overload() Study {
	var l x.Layout
	soon, later, exits, output := l.Arms(), l.Arms(), l.Rates(), l.Arms()
	return Study{
		Published: []string{"little at first", "down", "up", "no more"},
		Finding: x.Finding{
			ID: "overload", Claim: "overload wears people out, with delay, and gets no more done", Source: "Bowling et al. 2015; Karasek 1979", Leaders: 500,
			Measures: []x.Measure{
				{Name: "engagement in the second week of two pieces of work more, d", Low: -0.25, High: 0.05, Value: soon.CohenD},
				{Name: "after half a year, d", Low: -1.2, High: -0.2, Value: later.CohenD},
				{Name: "exits in the year, change", Low: 0.1, High: 1, Value: exits.Change},
				{Name: "output, change", Low: -0.3, High: 0.03, Value: output.Change},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				both(t, also(t.Policy, burden(2, p)), func(t *x.Team, treated bool) {
					engaged := func(at x.Arms) {
						t.Present(func(_ sim.Subject, q *sim.Person) { arm(at, treated).Add(s, x.Float(q.Engagement)) })
					}
					a := t.Measure(2)
					engaged(soon)
					b := t.Measure(half - 2)
					engaged(later)
					c := t.Measure(half)
					rate(exits, treated).Add(s, float64(a.Exits+b.Exits+c.Exits), c.Headcount)
					arm(output, treated).Add(s, c.PerWeek)
				})
			}),
		},
	}
}

// burden gives everybody pieces of work beyond the one in hand.
func burden(more int, p *sim.Params) x.Policy {
	return func(t *x.Team) {
		open := map[sim.Subject]int{}
		for i := range t.Career.Jobs {
			if w := &t.Career.Work[i]; w.Stage == sim.Open {
				open[w.Owner]++
			}
		}
		t.Present(func(who sim.Subject, _ *sim.Person) {
			for ; open[who] <= more; open[who]++ {
				next := int8(-1)
				t.Waiting(func(place int8, _ *sim.Work) {
					if next < 0 {
						next = place
					}
				})
				if next < 0 || t.Career.PickUp(who, next, p) != nil {
					return
				}
			}
		})
	}
}
