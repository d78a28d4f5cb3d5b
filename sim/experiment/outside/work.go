package outside

import (
	"math"

	"stepback/sim"
	x "stepback/sim/experiment"
)

// goals: announced or worked out together every quarter, against none at all.
func goals() Study {
	var l x.Layout
	none, told, together := l.Sample(), l.Sample(), l.Sample()
	arms := []x.Sample{none, told, together}
	return Study{
		Published: []string{"d .42 to .80", "next to nothing"},
		Used:      true,
		Finding: x.Finding{
			ID: "goals", Claim: "clear goals raise output, whoever sets them", Source: "Locke and Latham 2002; Latham et al. 1988", Leaders: 600,
			Measures: []x.Measure{
				{Name: "announced goals against none, output, d", Low: 0.35, High: 0.85, Value: x.Arms{Treated: told, Control: none}.CohenD},
				{Name: "worked out together against announced, d", Low: -0.15, High: 0.15, Value: x.Arms{Treated: together, Control: told}.CohenD},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				d := luck.Leader().Dials()
				t := led(luck, d, p)
				d.CoCreate = 0
				announced := d.Policy()
				d.CoCreate = 1
				for i, policy := range []x.Policy{goalless(announced), announced, d.Policy()} {
					t := t.Branch(policy)
					t.Live(half)
					for _, q := range stayers(t) {
						arms[i].Add(s, q.Output)
					}
				}
			}),
		},
	}
}

// goalless leads in the same way, and lets the weeks in which goals are set go
// by: the policy believes that it is a week later.
func goalless(lead x.Policy) x.Policy {
	return func(t *x.Team) {
		if t.Career.Week%quarter != 1 {
			lead(t)
			return
		}
		t.Career.Week++
		lead(t)
		t.Career.Week--
	}
}

// recognition: work is made seen in its owner's name, once and as a habit.
func recognition() Study {
	var l x.Layout
	once, exits := l.Arms(), l.Rates()
	return Study{
		Published: []string{"up, d about .3", "down"},
		Used:      true,
		Finding: x.Finding{
			ID: "recognition", Claim: "recognition raises effort for a while, and keeps people", Source: "Bradler et al. 2016", Leaders: 1200,
			Measures: []x.Measure{
				{Name: "output in the two weeks after, d", Low: 0.1, High: 0.5, Value: once.CohenD},
				{Name: "exits with six in ten pieces recognised against none, change", Low: -0.5, High: -0.05, Value: exits.Change},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				d := luck.Leader().Dials()
				for _, treated := range []bool{false, true} {
					d.Recognise = 0.6 * of(treated)
					y := led(luck, d, p).Measure(year)
					rate(exits, treated).Add(s, float64(y.Exits), y.Headcount)
				}
				d.Recognise = 0
				t := led(luck, d, p)
				both(t, t.Policy, func(t *x.Team, treated bool) {
					if treated {
						t.Present(func(who sim.Subject, _ *sim.Person) { t.Do(sim.Action{Kind: sim.GiveCredit, Who: who}) })
					}
					made(s, arm(once, treated), t, 2)
				})
			}),
		},
	}
}

// expectations: half of the team, by lot, get what leaders give to those of whom
// they expect much: an hour of coaching a week, and feedback every month.
func expectations() Study {
	var l x.Layout
	output := l.Arms()
	return Study{
		Published: []string{"d .4 to .8"},
		Used:      true, // of two treatments the milder was kept
		Finding: x.Finding{
			ID: "pygmalion", Claim: "those of whom much is expected do better", Source: "Kierein and Gold 2000; McNatt 2000", Leaders: 800,
			Measures: []x.Measure{{Name: "output in the half year after half a year of it, d", Low: 0.25, High: 1, Value: output.CohenD}},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				chosen := func(q *sim.Person) bool { return luck.Uniform(x.OwnKeys, uint64(q.ID)) < 0.5 }
				t.Policy = also(t.Policy, func(t *x.Team) {
					t.Present(func(who sim.Subject, q *sim.Person) {
						if !chosen(q) {
							return
						}
						for i := range t.Career.Jobs {
							if w := &t.Career.Work[i]; w.Owner == who && w.Stage == sim.Open {
								t.Do(sim.Action{Kind: sim.Coach, Who: who, Work: i, Time: sim.Hour})
								if t.Career.Week%4 == 0 {
									t.Do(sim.Action{Kind: sim.FeedbackOn, Who: who, Work: i})
								}
								return
							}
						}
					})
				})
				t.Live(half)
				headway := t.Headway(half)
				t.Present(func(who sim.Subject, q *sim.Person) { arm(output, chosen(q)).Add(s, headway[who]) })
			}),
		},
	}
}

// autonomy: what it goes with among people.
func autonomy() Study {
	var l x.Layout
	satisfied, productive := l.Pair(), l.Pair()
	return Study{
		Published: []string{"r .37 to .48", "r .14 to .23"},
		Used:      true,
		Finding: x.Finding{
			ID: "autonomy", Claim: "autonomy goes with satisfaction, and less with output", Source: "Humphrey, Nahrgang and Morgeson 2007", Leaders: 800,
			Measures: []x.Measure{
				{Name: "with engagement, r", Low: 0.3, High: 0.55, Value: satisfied.Correlation},
				{Name: "with output, r", Low: 0.08, High: 0.28, Value: productive.Correlation},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				for _, q := range stayers(t) {
					felt := x.Float(t.Career.People[q.Who].Autonomy)
					satisfied.Add(s, felt, q.Engagement)
					productive.Add(s, felt, q.Output)
				}
			}),
		},
	}
}

// stability: how far satisfaction and output are people's own, and what they go
// with.
func stability() Study {
	var l x.Layout
	retest, leaving, doing, repeated := l.Pair(), l.Pair(), l.Pair(), l.Pair()
	return Study{
		Published: []string{"r .5 to .6", "r .4 to .7", "r −.15 to −.25", "r about .2 (.3 corrected)"},
		Finding: x.Finding{
			ID: "stability", Claim: "satisfaction and output are partly people's own; both go with staying", Source: "Dormann and Zapf 2001; Sturman et al. 2005; Griffeth et al. 2000; Judge et al. 2001", Leaders: 1500,
			Measures: []x.Measure{
				{Name: "engagement with that of a year later, r", Low: 0.45, High: 0.7, Value: retest.Correlation},
				{Name: "output with that of a year later, within teams, r", Low: 0.4, High: 0.85, Value: repeated.Correlation},
				{Name: "engagement with leaving within a year, r", Low: -0.28, High: -0.1, Value: leaving.Correlation},
				{Name: "engagement with output, r", Low: 0.1, High: 0.3, Value: doing.Correlation},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				t := usual(luck, p)
				people := stayers(t)
				second := map[uint32]x.PersonYear{}
				mean, mean2, both := 0.0, 0.0, 0.0
				for _, q := range t.Measure(year).People {
					second[q.ID] = q
				}
				for _, q := range people {
					if again, stayed := second[q.ID]; stayed {
						mean, mean2, both = mean+q.Output, mean2+again.Output, both+1
					}
				}
				for _, q := range people {
					again, stayed := second[q.ID]
					leaving.Add(s, q.Engagement, of(!stayed))
					doing.Add(s, q.Engagement, q.Output)
					if stayed {
						said := func(v float64, when uint64) float64 { return heard(luck, v, 0.08, uint64(q.ID), when) }
						retest.Add(s, said(q.Engagement, 10), said(again.Engagement, 11))
						repeated.Add(s, q.Output-mean/both, again.Output-mean2/both)
					}
				}
			}),
		},
	}
}

// spread: how far people of one team differ in what they get done.
func spread() Study {
	var l x.Layout
	within, shared := l.Sample(), l.Pair()
	return Study{
		Published: []string{"32 to 48 %", "less than half"},
		Used:      true,
		Finding: x.Finding{
			ID: "spread", Claim: "people in the same complex job differ much in output", Source: "Hunter, Schmidt and Judiesch 1990", Leaders: 800,
			Measures: []x.Measure{
				{Name: "standard deviation of a year's output within teams, as part of the mean", Low: 0.25, High: 0.48, Value: func(s x.Sums) float64 { return math.Sqrt(within.Variance(s)) }},
				{Name: "share of output that teams have in common, ICC(1)", Low: 0.05, High: 0.45, Value: shared.Correlation},
			},
			Run: lives(&l, func(s x.Sums, luck x.Luck, p *sim.Params) {
				people := stayers(usual(luck, p))
				mean := 0.0
				for _, q := range people {
					mean += q.Output / float64(len(people))
				}
				lost := math.Sqrt(float64(len(people)) / float64(max(1, len(people)-1))) // by taking the team's own mean
				for i, q := range people {
					within.Add(s, (q.Output/mean-1)*lost)
					for j, other := range people {
						if i != j {
							shared.Add(s, q.Output, other.Output)
						}
					}
				}
			}),
		},
	}
}

// stayers are measured for a year, and those who were there throughout.
func stayers(t *x.Team) (people []x.PersonYear) {
	for _, q := range t.Measure(year).People {
		if q.Weeks == year {
			people = append(people, q)
		}
	}
	return people
}
