package outside

import (
	"stepback/sim"
	x "stepback/sim/experiment"
)

// wronged is what trust is worth, some weeks after a leader has done something
// to one person, less what it is where nothing was done.
func wronged(l *x.Layout, weeks ...int) (at []x.Arms, fill func(s x.Sums, luck x.Luck, p *sim.Params, wrong ...sim.ActionKind)) {
	for range weeks {
		at = append(at, l.Arms())
	}
	return at, func(s x.Sums, luck x.Luck, p *sim.Params, wrong ...sim.ActionKind) {
		t := led(luck, x.Leader{}.Dials(), p)
		id := t.Career.People[0].ID
		if !t.Career.People[0].Here() {
			return
		}
		both(t, t.Policy, func(t *x.Team, treated bool) {
			if treated {
				for _, kind := range wrong {
					t.Do(sim.Action{Kind: kind, Who: 0, Weeks: 3})
				}
			}
			lived := 0
			for i, week := range weeks {
				t.Live(week - lived)
				lived = week
				if q := &t.Career.People[0]; q.ID == id && q.Here() {
					arm(at[i], treated).Add(s, x.Float(q.Trust))
				}
			}
		})
	}
}

// lapses: a broken promise, and credit taken.
func lapses() Study {
	var l x.Layout
	lapse, breakPromise := wronged(&l, 1, year)
	deception, deceive := wronged(&l, 1, year)
	return Study{
		Published: []string{"a loss", "mended", "a larger loss", "mended in part"},
		Used:      true,
		Finding: x.Finding{
			ID: "lapses", Claim: "a lapse heals, a deception not wholly", Source: "Schweitzer, Hershey and Bradlow 2006", Leaders: 400,
			Measures: []x.Measure{
				{Name: "trust after a broken promise, change at once", Low: -0.2, High: -0.03, Value: lapse[0].Difference},
				{Name: "a year later", Low: -0.03, High: 0.02, Value: lapse[1].Difference},
				{Name: "trust after credit was taken, at once", Low: -0.4, High: -0.15, Value: deception[0].Difference},
				{Name: "a year later", Low: -0.2, High: -0.04, Value: deception[1].Difference},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				breakPromise(s, luck, p, sim.PromiseTo, sim.BreakPromise)
				deceive(s, luck, p, sim.TakeCredit)
			}),
		},
	}
}

// owningUp: against saying nothing, after a lapse and after a deception; and
// denying, after either.
func owningUp() Study {
	var l x.Layout
	weeks := []int{1, half}
	lapse, breakPromise := wronged(&l, weeks...)
	lapseOwned, ownLapse := wronged(&l, weeks...)
	lapseDenied, denyLapse := wronged(&l, weeks...)
	deceit, deceive := wronged(&l, weeks...)
	deceitOwned, ownDeceit := wronged(&l, weeks...)
	deceitDenied, denyDeceit := wronged(&l, weeks...)
	more := func(a, b x.Arms) x.Statistic { return x.Minus(a.Difference, b.Difference) }
	return Study{
		Published: []string{"better", "worse than owning up", "worse still", "better in time", "better at first", "worse in the end"},
		Used:      true,
		Finding: x.Finding{
			ID: "owning up", Claim: "owning up mends a lapse; denying a deception helps only until it comes out", Source: "Kim et al. 2004, 2006; Schweitzer, Hershey and Bradlow 2006", Leaders: 400,
			Measures: []x.Measure{
				{Name: "a lapse owned up to, less one not, trust at once", Low: 0.005, High: 0.1, Value: more(lapseOwned[0], lapse[0])},
				{Name: "a lapse denied, less one owned up to, at once", Low: -0.1, High: -0.003, Value: more(lapseDenied[0], lapseOwned[0])},
				{Name: "a lapse denied, less one owned up to, half a year on", Low: -0.2, High: -0.003, Value: more(lapseDenied[1], lapseOwned[1])},
				{Name: "a deception owned up to, less one not, half a year on", Low: 0.02, High: 0.15, Value: more(deceitOwned[1], deceit[1])},
				{Name: "a deception denied, less one owned up to, at once", Low: 0, High: 0.2, Value: more(deceitDenied[0], deceitOwned[0])},
				{Name: "half a year on", Low: -0.3, High: -0.02, Value: more(deceitDenied[1], deceitOwned[1])},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				breakPromise(s, luck, p, sim.PromiseTo, sim.BreakPromise)
				ownLapse(s, luck, p, sim.PromiseTo, sim.BreakPromise, sim.OwnUp)
				denyLapse(s, luck, p, sim.PromiseTo, sim.BreakPromise, sim.Deny)
				deceive(s, luck, p, sim.TakeCredit)
				ownDeceit(s, luck, p, sim.TakeCredit, sim.OwnUp)
				denyDeceit(s, luck, p, sim.TakeCredit, sim.Deny)
			}),
		},
	}
}

// sharedTrust: how far people of one team agree about their leader.
func sharedTrust() Study {
	var l x.Layout
	trust, engagement := l.Pair(), l.Pair()
	return Study{
		Published: []string{"ICC(1) .05 to .25, higher for leaders", "ICC(1) .05 to .25"},
		Used:      true,
		Finding: x.Finding{
			ID: "shared trust", Claim: "people of one team see their leader differently", Source: "Bliese 2000; Gerstner and Day 1997", Leaders: 800,
			Measures: []x.Measure{
				{Name: "trust in the leader, as a questionnaire has it, ICC(1)", Low: 0.05, High: 0.35, Value: trust.Correlation},
				{Name: "engagement, ICC(1)", Low: 0.05, High: 0.25, Value: engagement.Correlation},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				people := stayers(usual(luck, p))
				say := func(v, sd float64, who sim.Subject, what uint64) float64 {
					return heard(luck, v, sd, uint64(who), what)
				}
				for i, a := range people {
					for j, b := range people {
						if i != j {
							trust.Add(s, say(a.Trust, 0.12, a.Who, 0), say(b.Trust, 0.12, b.Who, 0))
							engagement.Add(s, say(a.Engagement, 0.08, a.Who, 1), say(b.Engagement, 0.08, b.Who, 1))
						}
					}
				}
			}),
		},
	}
}

// safety: held high or low by lot.
func safety() Study {
	var l x.Layout
	told, learned := l.Arms(), l.Arms()
	return Study{
		Published: []string{"r .52", "r .62"},
		Used:      true,
		Finding: x.Finding{
			ID: "safety", Claim: "where it is safe, people tell more and learn more", Source: "Frazier et al. 2017", Leaders: 600,
			Measures: []x.Measure{
				{Name: "share of trouble that is told, safety .9 against .4, d", Low: 0.4, High: 2, Value: told.CohenD},
				{Name: "skill learned in half a year, d", Low: 0.3, High: 1.5, Value: learned.CohenD},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				both(t, t.Policy, func(t *x.Team, treated bool) {
					held := sim.Percent(40)
					if treated {
						held = sim.Percent(90)
					}
					before := map[uint32]float64{}
					t.Present(func(_ sim.Subject, q *sim.Person) { before[q.ID] = skill(q) })
					stuck, said := 0.0, 0.0
					for range half {
						t.Career.Safety = held
						t.Week()
						for i := range t.Career.Jobs {
							if w := &t.Career.Work[i]; w.Stage == sim.Open && w.Stuck && w.Support == sim.NoSupport {
								stuck++
								said += of(w.Asked > 0 || w.Lost == 0)
							}
						}
					}
					if stuck > 0 {
						arm(told, treated).Add(s, said/stuck)
					}
					t.Present(func(_ sim.Subject, q *sim.Person) {
						if was, ok := before[q.ID]; ok {
							arm(learned, treated).Add(s, skill(q)-was)
						}
					})
				})
			}),
		},
	}
}

// directive: leaders who announce and direct, against leaders who empower, from
// the first week on.
func directive() Study {
	var l x.Layout
	weeks := []int{8, year - 8, year}
	var at []x.Arms
	for range weeks {
		at = append(at, l.Arms())
	}
	return Study{
		Published: []string{"ahead", "ahead no more", "behind"},
		Used:      true,
		Finding: x.Finding{
			ID: "directive", Claim: "directive leading pays at first, empowering later", Source: "Lorinkova, Pearsall and Sims 2013", Leaders: 1000,
			Measures: []x.Measure{
				{Name: "empowering against directive, output in weeks 1 to 8", Low: -0.1, High: -0.005, Value: at[0].Change},
				{Name: "weeks 9 to 52", Low: 0, High: 0.1, Value: at[1].Change},
				{Name: "in the second year", Low: 0.02, High: 0.2, Value: at[2].Change},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				for _, treated := range []bool{false, true} {
					way, _ := x.WayNamed("directive")
					if treated {
						way, _ = x.WayNamed("empowering")
					}
					t := x.Population{}.Team(luck.Seed, p, way.Policy(luck))
					for i, weeks := range weeks {
						sum := 0.0
						for _, made := range t.Headway(weeks) {
							sum += made
						}
						arm(at[i], treated).Add(s, sum)
					}
				}
			}),
		},
	}
}
