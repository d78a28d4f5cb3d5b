package experiment

import (
	"math"

	"stepback/sim"
)

// promotions is C10: who is promoted, and how those lead who were.
func promotions() Finding {
	var layout Layout
	risen, led := layout.Pair(), layout.Pair()
	return Finding{
		ID: "C10", Claim: "Doubling one's own sales raises the chance of promotion by 15 %; among those promoted, it goes with 7.5 % less in their people's sales",
		Source:    "Benson, Li and Shue 2019",
		Statistic: "promotion of who wants to lead, on log₂ of a year's output, relative to the mean; among the promoted, log of their team's output on it",
		Noise:     "potential is seen with error when promotions are decided; output is counted",
		Leaders:   9000,
		Measures: []Measure{
			{Name: "their people's output a doubling", Low: -0.12, High: -0.02, Value: led.Slope},
			{Name: "promotion a doubling", Low: 0.08, High: 0.22, Value: func(s Sums) float64 { return risen.Slope(s) / risen.MeanY(s) }},
		},
		Ablations: []Ablation{
			{Name: "output in promotions", Change: func(p *sim.Params) { p.Promotion.Doubling = 0 }, Breaks: 1},
			{Name: "waiting for a leader without time", Change: func(p *sim.Params) { p.Queue.Yield, p.Queue.CraftYield = 0, 0 }, Breaks: 0},
		},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				s, luck := layout.Sums(), seeds.Luck(i)
				t := Population{}.Team(luck.Seed, p, luck.Leader().Dials().Policy())
				t.Live(burnIn)
				for _, q := range t.Measure(year).People {
					if q.Weeks == year && q.Output > 0 && t.Career.People[q.Who].Wants == sim.WantsManagement {
						t.consider(&q, func(doublings float64, promoted bool, team float64) {
							risen.Add(s, doublings, toOne(promoted))
							if promoted {
								led.Add(s, doublings, math.Log(team))
							}
						})
					}
				}
				vectors[i] = s
			})
			return vectors
		},
	}
}

// consider decides on the promotion of a person, and lets them lead another
// team for a year if it comes.
func (t *Team) consider(q *PersonYear, tell func(doublings float64, promoted bool, team float64)) {
	id := uint64(t.Career.People[q.Who].ID)
	seen := Fixed(t.Luck.Uniform(keyArm, id, 0))
	chance := Float(t.Career.PersonChance(q.Who, t.Params, seen))
	if t.Luck.Uniform(keyArm, id, 1) >= chance {
		tell(math.Log2(q.Output), false, 0)
		return
	}
	luck := Luck{t.Luck.hash([]uint64{keyArm, id, 2})}
	next := Population{}.Team(luck.Seed, t.Params, luck.promoted(&t.Career.People[q.Who]).Dials().Policy())
	next.Live(burnIn / 2)
	tell(math.Log2(q.Output), true, next.Measure(year).PerWeek)
}

// promoted is what somebody is like as a leader: their potential is in
// everything they do with people, and as much again is their own; their trade
// is what they were promoted from.
func (l Luck) promoted(person *sim.Person) Leader {
	potential := (Float(person.Leading) - 0.5) / leadingSpread
	leader := l.Leader()
	for _, trait := range []*float64{&leader.Care, &leader.Teaching, &leader.Delegation, &leader.CoCreation} {
		*trait = math.Sqrt(0.5)*potential + math.Sqrt(0.5)**trait
	}
	const usual, spread = 0.58, 0.13 // of people's skill in the reference population
	skill := 0.0
	for d := range Domains {
		skill += Float(person.Skill[d]) / Domains
	}
	leader.Craft = (skill - usual) / spread
	return leader
}

// toOne is 1 for what is so.
func toOne(is bool) float64 {
	if is {
		return 1
	}
	return 0
}
