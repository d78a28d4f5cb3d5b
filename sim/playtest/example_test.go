package playtest_test

import (
	"fmt"

	"stepback/sim"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

// A scenario with one scene is played by all policies, a few plays at a time.
func Example() {
	sc := smallStory()
	run, err := playtest.New(sc, playtest.Options{From: 1, Runs: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	for done, total := 0, 1; done < total; {
		done, total = run.Advance(40) // between two frames
	}
	s := run.Summary()
	if err := s.Retrace(sc); err != nil { // finds the decisions of the witnesses
		fmt.Println(err)
		return
	}
	talk := s.Scenes[0].Choices[0]
	fmt.Printf("%d plays; %s was offered in %d\n", s.Plays(), talk.Key, talk.Offered)
	fmt.Printf("taken first by %s: seed %d, %v\n", talk.Taken.By.Policy, talk.Taken.By.Seed, talk.Taken.By.Choices)
	for _, m := range s.Missing() {
		fmt.Printf("%s %s: %s\n", m.Kind, m.ID, m.Why)
	}
	// Output:
	// 1400 plays; talk was offered in 1400
	// taken first by first: seed 1, [talk]
	// ending trusted: “trust of mira is at least 90%” never held: it was at most 54 %, and 90 % is asked
}

// smallStory is one scene with one person, six weeks before the end.
func smallStory() *story.Scenario {
	names := &story.Names{People: []string{"mira"}, Work: []string{"search"}}
	talk, _ := story.ParseDeed("one-on-one with mira", names)
	first, _ := story.ParseCondition("week 1", names)
	trusted, _ := story.ParseCondition("trust of mira is at least 90%", names)
	person := sim.PersonSetup{ID: sim.ID("mira"), Trust: sim.Half, Engagement: sim.Half, Ceiling: sim.One, Rate: sim.One}
	person.Skill[0] = sim.Half
	return &story.Scenario{
		People: []story.Person{{Key: "mira", Name: "Mira"}},
		Work:   []story.Work{{Key: "search", Title: "Search"}},
		Setup: sim.Setup{Level: 3, Weeks: 6, People: []sim.PersonSetup{person}, Work: []sim.WorkSetup{{ID: sim.ID("search"),
			Start: 1, Due: 6, Difficulty: sim.Half, Value: sim.One, Effort: 8 * sim.One}},
			Plan: sim.Plan{Time: [sim.Areas]sim.Minutes{sim.CoachingTime: 8 * sim.Hour}}},
		Scenes: []story.Scene{{Key: "one", When: first, Weight: 1,
			Choices: []story.Choice{{Key: "talk", Do: []story.Deed{talk}}, {Key: "wait"}}}},
		Endings: []story.Ending{{Key: "trusted", When: trusted}, {Key: "over"}},
	}
}
