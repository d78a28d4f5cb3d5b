package experiment

import "stepback/sim"

// turnover is C1: how many leave.
func turnover() Finding {
	var layout Layout
	exits := layout.Rate()
	return Finding{
		ID: "C1", Claim: "8 % of people in US high tech leave of their own accord each year, 12 % at a quarter of firms",
		Source:    "Mercer 2023",
		Statistic: "voluntary exits ÷ mean headcount", Noise: "none: exits are counted",
		Leaders:   2000,
		Measures:  []Measure{{Name: "turnover a year", Low: 0.07, High: 0.13, Value: exits.Value}},
		Ablations: []Ablation{{Name: "leaving for want of trust and engagement", Change: func(p *sim.Params) { p.Leaving.Base = 0 }}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			return summed(&layout, referenceYears(p, seeds, leaders, progress), func(s Sums, l *led) {
				exits.Add(s, float64(l.Exits), l.Headcount)
			})
		},
	}
}

// careAndExits is C2: what a manager's people skill changes, and what not.
func careAndExits() Finding {
	var layout Layout
	exits, output := layout.Rates(), layout.Rates()
	return Finding{
		ID: "C2", Claim: "Managers rated top on people skill lose about 60 % fewer people than those rated bottom, and differ in little else",
		Source:    "Hoffman and Tadelis 2021",
		Statistic: "top against bottom tenth of care: realised exits, output for each person-week", Noise: "none: exits and output are counted",
		Leaders: 8000,
		Measures: []Measure{
			{Name: "exits", Low: -0.70, High: -0.45, Value: exits.Change},
			{Name: "output", Low: -0.03, High: 0.03, Value: output.Change},
		},
		Ablations: []Ablation{{Name: "hazard that follows trust and engagement", Change: func(p *sim.Params) { p.Leaving.Slope = 0 }}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			return tails(&layout, p, seeds, leaders, progress, func(l *Leader, z float64) { l.Care = z }, func(s Sums, y *Year, top bool) {
				arm, made := exits.Control, output.Control
				if top {
					arm, made = exits.Treated, output.Treated
				}
				arm.Add(s, float64(y.Exits), y.Headcount)
				made.Add(s, y.Output, y.Headcount*float64(y.Weeks))
			})
		},
	}
}

// tails measures leaders from the top and the bottom tenth of a trait, in turn;
// in all other traits they are like everybody.
func tails(layout *Layout, p *sim.Params, seeds Seeds, leaders int, progress Progress,
	set func(*Leader, float64), fill func(s Sums, y *Year, top bool)) []Sums {
	vectors := make([]Sums, leaders)
	Each(leaders, progress, func(i int) {
		luck, top := seeds.Luck(i), i%2 == 0
		leader := luck.Leader()
		set(&leader, luck.tail(top))
		y := measured(Population{}, luck, leader, p)
		vectors[i] = layout.Sums()
		fill(vectors[i], &y, top)
	})
	return vectors
}

// measured is the year after the burn-in of a leader.
func measured(pop Population, luck Luck, leader Leader, p *sim.Params) Year {
	t := pop.Team(luck.Seed, p, leader.Dials().Policy())
	t.Live(burnIn)
	return t.Measure(year)
}

// tail draws from the top or bottom tenth of the standard normal distribution.
func (l Luck) tail(top bool) float64 {
	z := quantile(0.9 + 0.1*l.Uniform(keyArm))
	if top {
		return z
	}
	return -z
}
