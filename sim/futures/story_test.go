package futures

import (
	"testing"

	"stepback/sim"
	"stepback/sim/story"
)

// testNames are those of the scenario that the tests play.
var testNames = story.Names{
	People: []string{"mira", "tomas", "ana"}, Work: []string{"checkout", "index"}, Domains: []string{"backend"},
	Roles:  []string{"somebody"},
	Scenes: []string{"start", "talk", "again"}, Choices: map[string][]string{"start": {"help", "leave", "wait", "watch"}},
}

// scenario is ten weeks of three people with two pieces of work. In its first
// scene two choices do the same.
func scenario(t testing.TB) *story.Scenario {
	t.Helper()
	sc := &story.Scenario{ID: "test", Hash: "abc", PlanWeeks: []int{3, 7}, Domains: testNames.Domains,
		Setup: sim.Setup{Level: 3, Weeks: 10, Craft: sim.Half, Team: sim.TeamSetup{Safety: sim.Half, Clarity: sim.Half}}}
	sc.Setup.Plan.Time = [sim.Areas]sim.Minutes{sim.OwnCraft: 10 * sim.Hour, sim.CoachingTime: 10 * sim.Hour, sim.Slack: 4 * sim.Hour}
	for i, key := range testNames.People {
		sc.People = append(sc.People, story.Person{Key: key, Name: key})
		sc.Setup.People = append(sc.Setup.People, sim.PersonSetup{ID: sim.ID(key), Trust: sim.Half, Engagement: sim.Percent(40),
			Ceiling: sim.One, Rate: sim.One, Skill: [sim.MaxDomains]sim.Fixed{sim.Percent(int64(40 + 10*i))}})
	}
	for i, key := range testNames.Work {
		sc.Work = append(sc.Work, story.Work{Key: key, Title: key})
		sc.Setup.Work = append(sc.Setup.Work, sim.WorkSetup{ID: sim.ID(key), Owner: sim.Subject(i), Start: 1, Due: 4,
			Difficulty: sim.Half, Value: sim.One, Effort: 3 * sim.One})
	}
	sc.Scenes = []story.Scene{
		{Key: "start", When: where(t, "week 1"), Priority: 9, Weight: 1, Cast: []story.Casting{cast(t, "somebody", "owner of checkout")},
			Choices: []story.Choice{
				{Key: "help", Do: does(t, "coach somebody on checkout for 3 hours")},
				{Key: "leave", Do: does(t, "criticise somebody")},
				{Key: "wait"}, {Key: "watch"},
			}},
		{Key: "talk", When: where(t, "after week 1"), Weight: 3, Repeats: true, Cooldown: 2,
			Cast: []story.Casting{cast(t, "somebody", "lowest engagement")},
			Choices: []story.Choice{
				{Key: "hear", Do: does(t, "one-on-one with somebody"),
					Later: []story.Later{{Key: "thanks", Weeks: 2, Do: does(t, "praise somebody")}}},
				{Key: "mail", Do: does(t, "status update with somebody", "praise somebody in 1 week")},
			}},
		{Key: "again", When: where(t, "trust of team is below 60%"), Weight: 1, Repeats: true,
			Choices: []story.Choice{{Key: "goals", Do: does(t, "co-create goals")}, {Key: "announce", Do: does(t, "dictate goals")}}},
	}
	sc.Endings = []story.Ending{{Key: "trusted", When: where(t, "trust of team is at least 55%")}, {Key: "over"}}
	return sc
}

func where(t testing.TB, phrase string) story.Condition {
	t.Helper()
	c, err := story.ParseCondition(phrase, &testNames)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func cast(t testing.TB, role, phrase string) story.Casting {
	t.Helper()
	c, err := story.ParseCasting(role, phrase, &testNames)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func does(t testing.TB, phrases ...string) (deeds []story.Deed) {
	t.Helper()
	for _, phrase := range phrases {
		d, err := story.ParseDeed(phrase, &testNames)
		if err != nil {
			t.Fatal(err)
		}
		deeds = append(deeds, d)
	}
	return deeds
}

// played plays to the end by chance, and records.
func played(t testing.TB, seed uint64) *story.Play {
	t.Helper()
	p, err := story.Start(scenario(t), story.Options{Seed: seed, Record: true})
	if err == nil {
		err = p.Run(story.Random(seed))
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// lived prepares futures and lives them all.
func lived(t testing.TB, p *story.Play, input int, o Options) Summary {
	t.Helper()
	r, err := New(p, input, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Advance(1 << 30)
	return r.Summary()
}
