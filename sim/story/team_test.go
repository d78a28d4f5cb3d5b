package story

import (
	"testing"

	"stepback/sim"
)

// teamScenario is testScenario with Mira and Tomas, who has the checkout.
func teamScenario(t testing.TB) *Scenario {
	t.Helper()
	sc := testScenario(t)
	sc.PlanWeeks = nil
	sc.Setup.Weeks = 8
	sc.Domains = []string{"backend"}
	for _, person := range []Person{{Key: "mira", Name: "Mira"}, {Key: "tomas", Name: "Tomas"}} {
		sc.People = append(sc.People, person)
		sc.Setup.People = append(sc.Setup.People, sim.PersonSetup{ID: sim.ID(person.Key), Trust: sim.Half, Engagement: sim.One,
			Ceiling: sim.One, Rate: sim.One, Skill: [sim.MaxDomains]sim.Fixed{sim.Half}})
	}
	for i, key := range []string{"checkout", "index"} {
		sc.Work = append(sc.Work, Work{Key: key, Title: key})
		sc.Setup.Work = append(sc.Setup.Work, sim.WorkSetup{ID: sim.ID(key), Owner: sim.Subject(1 - i), Start: 1, Due: 8,
			Difficulty: sim.Half, Value: sim.One, Effort: 20 * sim.One})
	}
	return sc
}

// where returns the condition of a phrase.
func where(t testing.TB, phrase string) Condition {
	t.Helper()
	c, err := ParseCondition(phrase, &testNames)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// does returns the deeds of phrases.
func does(t testing.TB, phrases ...string) (deeds []Deed) {
	t.Helper()
	for _, phrase := range phrases {
		d, err := ParseDeed(phrase, &testNames)
		if err != nil {
			t.Fatal(err)
		}
		deeds = append(deeds, d)
	}
	return deeds
}

// begun starts a play that records.
func begun(t testing.TB, sc *Scenario) *Play {
	t.Helper()
	p, err := Start(sc, Options{Seed: 3, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// told answers by a policy to the end and returns all that was told.
func told(t testing.TB, p *Play, policy Policy) (events []Event) {
	t.Helper()
	for p.Asks() != AskNothing {
		more, err := p.Take(policy(p))
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, more...)
	}
	return events
}
