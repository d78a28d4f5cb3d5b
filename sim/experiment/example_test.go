package experiment_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stepback/sim"
	"stepback/sim/experiment"
)

// An experiment is a short program: this is the one of the package's
// documentation.
func Example() {
	var layout experiment.Layout
	exits := layout.Rates()
	p := sim.DefaultParams()
	leaders := make([]experiment.Sums, 400)
	experiment.Each(len(leaders), nil, func(i int) {
		luck, sums := experiment.VerdictSeeds.Luck(i), layout.Sums()
		lead := func(recognise float64, arm experiment.Rate) {
			dials := luck.Leader().Dials()
			dials.Recognise = recognise
			team := experiment.Population{}.Team(luck.Seed, p, dials.Policy())
			team.Live(52)
			year := team.Measure(52)
			arm.Add(sums, float64(year.Exits), year.Headcount)
		}
		lead(0.6, exits.Treated)
		lead(0, exits.Control)
		leaders[i] = sums
	})
	change := experiment.Bootstrap(leaders, experiment.Resamples, 1, exits.Change)[0]
	fmt.Println("fewer leave:", change.High < 0)
	// Output: fewer leave: true
}

// TestProgram: the program in the documentation is the one that runs above.
func TestProgram(t *testing.T) {
	lines := func(file, from, to string) string {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, found := strings.Cut(string(page), from)
		body, _, ended := strings.Cut(rest, to)
		if !found || !ended {
			t.Fatalf("%s has no program", file)
		}
		body = strings.ReplaceAll(body, "\n//", "\n")
		return strings.Join(strings.Fields(body), " ")
	}
	documented := lines("doc.go", "func main() {", "//\t}\n")
	if runs := lines("example_test.go", "func Example() {", "// Output"); documented != runs {
		t.Errorf("documented:\n%s\nruns:\n%s", documented, runs)
	}
}

// A career can also be led without the laboratory. Does work that is coached
// teach more than work that is left alone? Each leader has six people for half
// a year, once with coaching and once without, with the same luck. Who has left
// learns no more and is not counted.
func Example_career() {
	var layout experiment.Layout
	arms := layout.Arms()
	p := sim.DefaultParams()
	leaders := make([]experiment.Sums, 200)
	experiment.Each(len(leaders), nil, func(i int) {
		seed := experiment.VerdictSeeds.Of(i)
		leaders[i] = layout.Sums()
		skillAfter(p, seed, sim.Coaching, func(skill float64) { arms.Treated.Add(leaders[i], skill) })
		skillAfter(p, seed, sim.NoSupport, func(skill float64) { arms.Control.Add(leaders[i], skill) })
	})
	learnt := experiment.Bootstrap(leaders, experiment.Resamples, 1, arms.Difference)[0]
	fmt.Println("coached work teaches more:", learnt.Low > 0)
	// Output: coached work teaches more: true
}

// skillAfter visits the skills of those who are there after half a year.
func skillAfter(p *sim.Params, seed uint64, support sim.Support, visit func(float64)) {
	career, err := sim.New(team(experiment.Luck{Seed: seed}, support), seed, p)
	if err != nil {
		panic(err)
	}
	for !career.Over() {
		career.Step(p, nil)
	}
	for who := range sim.Subject(6) {
		if career.People[who].Here() {
			visit(experiment.Float(career.Read(who, sim.SkillIn(0))))
		}
	}
}

// team is six people, each with a long piece of work within reach.
func team(luck experiment.Luck, support sim.Support) sim.Setup {
	s := sim.Setup{Track: sim.TrackManagement, Level: 3, Weeks: 26, Craft: sim.Percent(70)}
	s.Plan.Time[sim.CoachingTime], s.Plan.Time[sim.AccountabilityTime] = 12*sim.Hour, 3*sim.Hour
	for i := range 6 {
		person := sim.PersonSetup{ID: uint32(i + 1), Ceiling: sim.Percent(95), Rate: sim.One,
			Outlook: sim.Half, Trust: sim.Percent(70), Engagement: sim.Percent(70)}
		person.Skill[0] = experiment.Fixed(0.3 + 0.3*luck.Uniform(uint64(i)))
		s.People = append(s.People, person)
		s.Work = append(s.Work, sim.WorkSetup{ID: uint32(i + 100), Owner: sim.Subject(i), Support: support, Start: 1, Due: 26,
			Difficulty: sim.Half, Value: sim.One, Effort: 26 * sim.One})
	}
	return s
}
