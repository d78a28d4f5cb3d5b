package experiment

import "stepback/sim"

// Outcomes is what most questions about the model come down to, in the shape
// of a finding without bands: how reference teams are after two years. It is
// what [Screen] is asked about: means of a hundred teams are steady where the
// correlations of the findings are not.
func Outcomes() Finding {
	var layout Layout
	exits, output := layout.Rate(), layout.Rate()
	f := Finding{ID: "team", Leaders: 100, Measures: []Measure{
		{Name: "output", Value: output.Value}, {Name: "turnover", Value: exits.Value},
	}}
	states := []sim.Quantity{sim.Trust, sim.Engagement, sim.Skill, sim.Safety, sim.Alignment, sim.Delivery}
	var places []Sample
	for _, q := range states {
		at := layout.Sample()
		places = append(places, at)
		f.Measures = append(f.Measures, Measure{Name: q.String(), Value: at.Mean})
	}
	sponsor, energy := layout.Sample(), layout.Sample()
	f.Measures = append(f.Measures, Measure{Name: "leader's standing above", Value: sponsor.Mean}, Measure{Name: "leader's energy", Value: energy.Mean})
	f.Run = func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
		vectors := make([]Sums, leaders)
		Each(leaders, progress, func(i int) {
			s, luck := layout.Sums(), seeds.Luck(i)
			t := Population{}.Team(luck.Seed, p, luck.Leader().Dials().Policy())
			t.Live(burnIn)
			y := t.Measure(year)
			exits.Add(s, float64(y.Exits), y.Headcount)
			output.Add(s, y.Output, y.Headcount*year)
			for j, q := range states {
				places[j].Add(s, Float(t.Career.Read(sim.Team, q)))
			}
			sponsor.Add(s, Float(t.Career.Leader.Sponsor))
			energy.Add(s, Float(t.Career.Leader.Energy))
			vectors[i] = s
		})
		return vectors
	}
	return f
}
