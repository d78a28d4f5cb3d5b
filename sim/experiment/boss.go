package experiment

import "stepback/sim"

// bossAndTenthWorker is C3: what a better boss is worth, in workers.
func bossAndTenthWorker() Finding {
	var layout Layout
	boss, size := layout.Arms(), layout.Arms()
	return Finding{
		ID: "C3", Claim: "A boss from the top tenth instead of the bottom tenth adds more to a team of nine than a tenth worker",
		Source:    "Lazear, Shaw and Stanton 2015",
		Statistic: "total output, top less bottom tenth of teaching, ÷ the gain from a tenth worker", Noise: "none: output is counted",
		Leaders: 15000,
		Measures: []Measure{{Name: "boss ÷ tenth worker", Low: 1, High: 2, Value: func(s Sums) float64 {
			return boss.Difference(s) / size.Difference(s)
		}}},
		Ablations: []Ablation{{Name: "coaching and debriefs that teach", Change: func(p *sim.Params) {
			p.Skill.Coached, p.Skill.CoachingHour, p.Setback.Debrief, p.Setback.Process, p.Queue.Yield = 0, 0, 0, 0, 0
		}}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			vectors := make([]Sums, leaders)
			Each(leaders, progress, func(i int) {
				s, luck := layout.Sums(), seeds.Luck(i)
				leader := luck.Leader()
				nine := Population{Size: 9}
				switch i % 3 {
				case 0:
					leader.Teaching = luck.tail(true)
					boss.Treated.Add(s, measured(nine, luck, leader, p).Output)
				case 1:
					leader.Teaching = luck.tail(false)
					boss.Control.Add(s, measured(nine, luck, leader, p).Output)
				case 2:
					size.Control.Add(s, measured(nine, luck, leader, p).Output)
					size.Treated.Add(s, measured(Population{Size: 10}, luck, leader, p).Output)
				}
				vectors[i] = s
			})
			return vectors
		},
	}
}
