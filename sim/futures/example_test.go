package futures_test

import (
	"fmt"

	"stepback/sim"
	"stepback/sim/futures"
	"stepback/sim/story"
)

// A decision of a play that is over is asked again: what if the player had
// waited?
func Example() {
	play, err := story.Start(smallStory(), story.Options{Seed: 7})
	if err == nil {
		err = play.Run(story.First) // the player talks to Mira
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	run, err := futures.New(play, 0, futures.Options{Futures: 500, Weeks: 6})
	if err != nil {
		fmt.Println(err)
		return
	}
	for done, total := 0, 1; done < total; {
		done, total = run.Advance(100) // between two frames
	}
	talk, wait := run.Summary().Options[0], run.Summary().Options[1]
	with, without := talk.Weeks[5][futures.Trust].Quantile(50), wait.Weeks[5][futures.Trust].Quantile(50)
	fmt.Printf("%d futures of %q, %d of %q\n", talk.Futures, talk.Choice, wait.Futures, wait.Choice)
	fmt.Println("most who talked have more trust after six weeks:", with > without)
	// Output:
	// 500 futures of "talk", 500 of "wait"
	// most who talked have more trust after six weeks: true
}

// smallStory is one scene with one person, six weeks before the end.
func smallStory() *story.Scenario {
	names := &story.Names{People: []string{"mira"}, Work: []string{"search"}}
	talk, _ := story.ParseDeed("one-on-one with mira", names)
	first, _ := story.ParseCondition("week 1", names)
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
		Endings: []story.Ending{{Key: "over"}},
	}
}
