package experiment_test

import (
	"fmt"

	"stepback/sim"
	"stepback/sim/experiment"
)

// An experiment is a short program. Does work that is coached teach more than
// work that is left alone? Each leader has six people for half a year, once
// with coaching and once without, with the same luck.
func Example() {
	var layout experiment.Layout
	arms := layout.Arms()
	p := sim.DefaultParams()
	leaders := make([]experiment.Sums, 200)
	experiment.Each(len(leaders), nil, func(i int) {
		seed := experiment.VerdictSeeds.Of(i)
		leaders[i] = layout.Sums()
		arms.Treated.Add(leaders[i], skillAfter(p, seed, sim.Coaching))
		arms.Control.Add(leaders[i], skillAfter(p, seed, sim.NoSupport))
	})
	learnt := experiment.Bootstrap(leaders, experiment.Resamples, 1, arms.Difference)[0]
	fmt.Println("coached work teaches more:", learnt.Low > 0)
	// Output: coached work teaches more: true
}

// skillAfter is the mean skill of a team after half a year.
func skillAfter(p *sim.Params, seed uint64, support sim.Support) float64 {
	career, err := sim.New(team(experiment.Luck{Seed: seed}, support), seed, p)
	if err != nil {
		panic(err)
	}
	for !career.Over() {
		career.Step(p, nil)
	}
	sum := 0.0
	for who := range sim.Subject(6) {
		sum += experiment.Float(career.Read(who, sim.SkillIn(0)))
	}
	return sum / 6
}

// team is six people, each with a long piece of work within reach.
func team(luck experiment.Luck, support sim.Support) sim.Setup {
	s := sim.Setup{Track: sim.TrackManagement, Level: 3, Weeks: 26, Craft: sim.Percent(70)}
	s.Plan.Time[sim.CoachingTime] = 12 * sim.Hour
	for i := range 6 {
		person := sim.PersonSetup{ID: uint32(i + 1), Ceiling: sim.Percent(95), Rate: sim.One, Trust: sim.Half, Engagement: sim.Half}
		person.Skill[0] = experiment.Fixed(0.3 + 0.3*luck.Uniform(uint64(i)))
		s.People = append(s.People, person)
		s.Work = append(s.Work, sim.WorkSetup{ID: uint32(i + 100), Owner: sim.Subject(i), Support: support, Start: 1, Due: 26,
			Difficulty: sim.Half, Value: sim.One, Effort: 26 * sim.One})
	}
	return s
}
