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
		p, err := Start(sc, Options{Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		lapsed := 0
		for p.Asks() != AskNothing {
			events, err := p.Answer(First(p))
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
