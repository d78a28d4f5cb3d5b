package story

import (
	"testing"

	"stepback/sim"
)

// probed is a play of two people with one piece of work, before its first week.
func probed(t *testing.T) *Play {
	t.Helper()
	sc := &Scenario{ID: "probe", Setup: sim.Setup{Level: 3, Weeks: 4, Craft: sim.Half},
		People: []Person{{Key: "mira"}, {Key: "tomas"}, {Key: "ana"}}, Work: []Work{{Key: "checkout"}, {Key: "index"}},
		Scenes: []Scene{{Key: "sale-bug", Choices: []Choice{{Key: "take-over"}, {Key: "coach"}}}, {Key: "goal-twice"}}, Endings: []Ending{{Key: "over"}}}
	for i, key := range []string{"mira", "tomas", "ana"} {
		sc.Setup.People = append(sc.Setup.People, sim.PersonSetup{ID: sim.ID(key), Trust: sim.Percent(int64(40 + 10*i)), Ceiling: sim.One, Rate: sim.One,
			Skill: [sim.MaxDomains]sim.Fixed{sim.Percent(55)}})
	}
	for _, key := range []string{"checkout", "index"} {
		sc.Setup.Work = append(sc.Setup.Work, sim.WorkSetup{ID: sim.ID(key), Start: 1, Due: 4, Effort: sim.One, Value: sim.One})
	}
	p, err := Start(sc, Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestNearer: the value behind a condition is found by asking it.
func TestNearer(t *testing.T) {
	p := probed(t)
	for _, c := range []struct {
		phrase string
		grade  Grade
		than   int
		want   int
	}{
		{"trust of tomas is at least 70%", Grade{Level: 70, Unit: "%"}, 0, 50},
		{"trust of tomas is at least 70%", Grade{Level: 70, Unit: "%"}, 60, 60}, // 60 was nearer
		{"trust of tomas is at most 20%", Grade{Most: true, Level: 20, Unit: "%"}, 100, 50},
		{"trust of tomas is below 20%", Grade{Most: true, Level: 20, Unit: "%"}, 45, 45},
		{"not trust of tomas is above 20%", Grade{Most: true, Level: 20, Unit: "%"}, 100, 50},
		{"rescues are at least 3", Grade{Level: 3}, 0, 0},
		{"not rescues are at least 0", Grade{Most: true}, 100, 0},
		{"overtime is at least 10 hours", Grade{Level: 10, Unit: "hours"}, 0, 0},
	} {
		asks := condition(t, c.phrase)
		grade, ok := asks.Grade()
		if !ok || grade != c.grade {
			t.Errorf("%q asks for %+v, %v", c.phrase, grade, ok)
		}
		if got := p.Nearer(&asks, grade, c.than); got != c.want {
			t.Errorf("%q: %d, want %d", c.phrase, got, c.want)
		}
	}
	for _, phrase := range []string{"checkout is open", "week 2-4", "chose coach in sale-bug"} {
		asks := condition(t, phrase)
		if g, ok := asks.Grade(); ok {
			t.Errorf("%q asks for %+v", phrase, g)
		}
	}
}

// TestMeasured: a quantity is measured as exactly as the model has it.
func TestMeasured(t *testing.T) {
	p := probed(t)
	career := p.Career()
	for phrase, want := range map[string]sim.Fixed{
		"trust of mira": career.Read(0, sim.Trust), "trust of team": career.Read(sim.Team, sim.Trust),
		"readiness": career.Readiness(p.Params()), "skill of mira in backend": sim.Percent(55), "time below your level": 0,
	} {
		m, err := ParseMeasure(phrase, &testNames)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Measured(&m); got != want {
			t.Errorf("%s is %v, want %v", phrase, got, want)
		}
	}
	for _, phrase := range []string{"", "trust", "checkout is open", "trust of nobody", "trust of mira is at least fair", "not trust of mira"} {
		if m, err := ParseMeasure(phrase, &testNames); err == nil && phrase != "trust" {
			t.Errorf("%q is a quantity: %+v", phrase, m)
		} else if wrong, ok := err.(*PhraseError); ok && (wrong.At+wrong.Len > max(1, len(phrase)) || wrong.Phrase != phrase) {
			t.Errorf("%q: the trouble lies at %d, %d long", phrase, wrong.At, wrong.Len)
		}
	}
}

// TestParts: a condition is taken apart and worded as its author would.
func TestParts(t *testing.T) {
	week, trust, met := condition(t, "the week 2-4"), condition(t, "trust of team is at least fair"), condition(t, "met sale-bug")
	all := All(week, All(trust, Not(Any(met, week))), Condition{})
	var words []string
	for _, part := range all.Parts() {
		words = append(words, part.String())
	}
	want := []string{"the week 2-4", "trust of team is at least fair", "not (met sale-bug or the week 2-4)"}
	if len(words) != len(want) {
		t.Fatalf("%q", words)
	}
	for i := range want {
		if words[i] != want[i] {
			t.Errorf("%q, want %q", words[i], want[i])
		}
	}
}

// TestProbe: a probe is told each week, what is asked after a choice, and what
// comes back.
func TestProbe(t *testing.T) {
	names := &Names{Scenes: []string{"one"}, Choices: map[string][]string{"one": {"yes", "no"}}}
	never, err := ParseCondition("chose no in one", names)
	if err != nil {
		t.Fatal(err)
	}
	sc := &Scenario{ID: "probe", Setup: sim.Setup{Level: 3, Weeks: 5, Craft: sim.Half}, Endings: []Ending{{Key: "over"}},
		Scenes: []Scene{{Key: "one", Choices: []Choice{{Key: "yes", Later: []Later{{Key: "back", Weeks: 2}, {Key: "not", Weeks: 2, When: never}}}, {Key: "no"}}}}}
	p, err := Start(sc, Options{Seed: 3})
	if err != nil {
		t.Fatal(err)
	}
	weeks, outcomes, later := 0, 0, map[bool]int{}
	p.Probe(&Probe{
		Week:    func(*Play) { weeks++ },
		Outcome: func(*Play, *Choice) { outcomes++ },
		Later:   func(_ *Play, _, _, _ int, told bool) { later[told]++ },
	})
	p.Reset(3)
	if err := p.Run(First); err != nil {
		t.Fatal(err)
	}
	if weeks != 5 || outcomes != 1 || later[true] != 1 || later[false] != 1 {
		t.Errorf("%d weeks, %d outcomes, %v", weeks, outcomes, later)
	}
	if !p.Met(0) {
		t.Error("the scene was met")
	}
	p.Probe(nil)
	p.Reset(4)
	if err := p.Run(First); err != nil || weeks != 5 {
		t.Errorf("taken away, the probe still looks: %v", err)
	}
}
