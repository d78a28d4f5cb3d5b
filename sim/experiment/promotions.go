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
		Statistic: "chance of promotion on log₂ of a year's output, relative to the mean, as if everybody wanted to lead; among the promoted, log of their team's output on it",
		Noise:     "potential is seen with error when promotions are decided; output is counted",
		Leaders:   9000,
		Measures: []Measure{
			{Name: "their people's output a doubling", Low: -0.12, High: -0.02, Value: led.Slope},
			{Name: "promotion a doubling", Low: 0.08, High: 0.22, Value: func(s Sums) float64 { return risen.Slope(s) / risen.MeanY(s) }},
		},
		Ablations: []Ablation{
			{Name: "output in promotions, seen or counted", Change: func(p *sim.Params) {
				p.Promotion.Doubling, p.Promotion.Visibility, p.Promotion.Sponsor = 0, 0, 0
			}, Breaks: 1},
			{Name: "a week that ends", Change: func(p *sim.Params) { p.Hours.Week, p.Hours.Most, p.Hours.OvertimeToll = 90*sim.Hour, 110*sim.Hour, 0 }, Breaks: 0},
		},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				s, luck := layout.Sums(), seeds.Luck(i)
				t := Population{}.Team(luck.Seed, p, luck.Leader().Dials().Policy())
				t.Live(burnIn)
				for _, q := range t.Measure(year).People {
					if q.Weeks < year || q.Output == 0 {
						continue
					}
					doublings, chance := math.Log2(q.Output), t.chanceOfRising(q.Who)
					risen.Add(s, doublings, chance)
					if t.Luck.Uniform(keyArm, uint64(q.Who), 1) < chance {
						led.Add(s, doublings, math.Log(t.promote(q.Who, p)))
					}
				}
				vectors[i] = s
			})
			return vectors
		},
	}
}

// chanceOfRising is the chance that a round promotes a person to lead, whose
// potential is seen with error. The chance and not the draw is what is
// regressed: the same on average, with less noise.
func (t *Team) chanceOfRising(who sim.Subject) float64 {
	t.Career.People[who].Wants = sim.WantsManagement
	seen := Fixed(t.Luck.Uniform(keyArm, uint64(who), 0))
	return Float(t.Career.PersonChance(who, t.Params, seen))
}

// promote lets a person lead another team, and returns what its people finish
// in a week of the year that is measured.
func (t *Team) promote(who sim.Subject, p *sim.Params) float64 {
	luck := Luck{t.Luck.hash([]uint64{keyArm, uint64(who), 2})}
	next := Population{}.Team(luck.Seed, p, luck.promoted(&t.Career.People[who]).Dials().Policy())
	next.Live(burnIn / 2)
	return next.Measure(year).PerWeek
}

// promoted is what somebody is like as a leader: their potential is in
// everything they do with people, besides what nobody could have seen; and
// who was quick at the trade feels the pull to go on practising it.
func (l Luck) promoted(person *sim.Person) Leader {
	potential := (Float(person.Leading) - 0.5) / leadingSpread
	leader := l.Leader()
	for _, trait := range []*float64{&leader.Care, &leader.Teaching, &leader.Delegation, &leader.CoCreation} {
		*trait = 0.8*potential + 0.6**trait
	}
	leader.Craft = math.Log(Float(person.Pace)) / paceSpread
	return leader
}
