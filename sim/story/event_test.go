package story

import (
	"testing"

	"stepback/sim"
)

// TestPromiseLapsesOnce: a promise that is left alone lapses when its date has
// passed; one that the player breaks does not lapse weeks later as well.
func TestPromiseLapsesOnce(t *testing.T) {
	for deed, want := range map[string]int{"break promise to mira": 0, "keep promise to mira": 0, "co-create goals": 1} {
		sc := testScenario(t)
		sc.Setup.Weeks = 6
		sc.Setup.People = []sim.PersonSetup{{ID: 1, Trust: sim.Half, Engagement: sim.One, Ceiling: sim.One}}
		sc.People = []Person{{Key: "mira", Name: "Mira"}}
		for i, phrase := range []string{"promise mira something within 2 weeks", deed} {
			d, err := ParseDeed(phrase, &testNames)
			if err != nil {
				t.Fatal(err)
			}
			sc.Scenes[i].Choices[0].Do = []Deed{d}
		}
		p, err := Start(sc, Options{Seed: 3, Record: true})
		if err != nil {
			t.Fatal(err)
		}
		lapsed := 0
		for p.Asks() != AskNothing {
			events, err := p.Take(First(p))
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range events {
				if e.Kind == EventLapsed {
					lapsed++
				}
			}
		}
		if lapsed != want {
			t.Errorf("%s: lapsed %d times, not %d", deed, lapsed, want)
		}
	}
}

// TestPromisesLapse: a promise in the place of a former one lapses as well, one
// to somebody who has left does not.
func TestPromisesLapse(t *testing.T) {
	sc := teamScenario(t)
	sc.Setup.Weeks = 14
	sc.Scenes = append(sc.Scenes, sc.Scenes[2])
	sc.Scenes[3].Key, sc.Scenes[3].When = "four", where(t, "week 5")
	promise := "promise mira something within 1 weeks"
	// The model has places for eight.
	sc.Scenes[0].Choices = []Choice{{Key: "yes", Do: does(t, promise, promise, promise, promise, promise, promise, promise, promise)}, {Key: "no"}}
	sc.Scenes[3].Choices = []Choice{{Key: "yes", Do: does(t, promise, "promise tomas something within 3 weeks")}, {Key: "no"}}
	sc.Scenes = append(sc.Scenes, sc.Scenes[2])
	sc.Scenes[4].Key, sc.Scenes[4].When = "five", where(t, "week 6")
	sc.Scenes[4].Choices = []Choice{{Key: "yes", Do: does(t, "let tomas go")}, {Key: "no"}}
	weeks := map[int]int{}
	for _, e := range told(t, begun(t, sc), First) {
		if e.Kind == EventLapsed {
			weeks[e.Week]++
		}
	}
	if weeks[3] != 8 || weeks[7] != 1 || len(weeks) != 2 {
		t.Errorf("lapsed by week: %v", weeks)
	}
}

// TestLapseToNobody: a promise to somebody who has left is not told as lapsed.
func TestLapseToNobody(t *testing.T) {
	for presence, want := range map[sim.Presence]int{sim.Present: 1, sim.Left: 0} {
		p := begun(t, teamScenario(t))
		p.told = 4
		p.career.People[1].Presence = presence
		p.career.Promises[0] = sim.Promise{To: 1, Made: 1, By: 3, State: sim.PromiseBroken}
		if events := p.weekEvents(); len(events) != want {
			t.Errorf("presence %d: %+v", presence, events)
		}
	}
}
