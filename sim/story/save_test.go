package story

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"stepback/sim"
)

// testScenario is two scenes, the second of which can be taken away.
func testScenario(t testing.TB) *Scenario {
	t.Helper()
	sc := &Scenario{ID: "test", Hash: "abc", PlanWeeks: []int{3}, Setup: sim.Setup{Level: 3, Weeks: 4},
		Endings: []Ending{{Key: "over", Title: "Over"}}}
	for i, key := range []string{"one", "two", "three"} {
		when, err := ParseCondition("week "+string(rune('1'+i)), &testNames)
		if err != nil {
			t.Fatal(err)
		}
		sc.Scenes = append(sc.Scenes, Scene{Key: key, Title: key, Text: key, When: when, Weight: 1, Portrait: -1,
			Choices: []Choice{{Key: "yes", Text: "Yes."}, {Key: "no", Text: "No."}}})
	}
	return sc
}

func testSave(t testing.TB, sc *Scenario) []byte {
	t.Helper()
	p, err := Start(sc, Options{Seed: 1 << 63})
	if err == nil {
		err = p.Run(Last)
	}
	if err != nil {
		t.Fatal(err)
	}
	data, err := p.MarshalSave()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLoad: a save comes back as it was, and one that was touched says so.
func TestLoad(t *testing.T) {
	sc := testScenario(t)
	good := string(testSave(t, sc))
	p, err := Load(sc, []byte(good))
	if err != nil || p.Asks() != AskNothing || len(p.Inputs()) != 5 || p.Career().Seed != 1<<63 {
		t.Fatalf("%v", err)
	}
	for _, c := range []struct {
		name, data string
		want       error
	}{
		{"nothing", "", ErrSaveBroken},
		{"half", good[:len(good)/2], ErrSaveBroken},
		{"not an object", "[1]", ErrSaveBroken},
		{"null", "null", ErrSaveBroken},
		{"something after", good + "{}", ErrSaveBroken},
		{"an unknown field", strings.Replace(good, `"format"`, `"cheat":1,"format"`, 1), ErrSaveBroken},
		{"a newer format", strings.Replace(good, `"format":1`, `"format":2,"new":3`, 1), ErrSaveFormat},
		{"an older format", strings.Replace(good, `"format":1`, `"format":0`, 1), ErrSaveBroken},
		{"another scenario", strings.Replace(good, `"scenario":"test"`, `"scenario":"other"`, 1), ErrSaveScenario},
		{"a choice that is none", strings.Replace(good, `"choice":"no"`, `"choice":"maybe"`, 1), ErrSaveInputs},
		{"a rating out of range", strings.Replace(good, `[5,5,5]`, `[5,5,11]`, 1), ErrSaveInputs},
		{"a plan without end", strings.Replace(good, `"craft":0`, `"craft":99999`, 1), ErrSaveInputs},
		{"a kind that is none", strings.Replace(good, `"kind":"rating"`, `"kind":"wish"`, 1), ErrSaveInputs},
		{"too many inputs", strings.Replace(good, `"inputs":[`, `"inputs":[`+strings.Repeat(`{"kind":"plan"},`, mostInputs), 1), ErrSaveLarge},
		{"too large", good + strings.Repeat(" ", largestSave), ErrSaveLarge},
	} {
		if p, err := Load(sc, []byte(c.data)); !errors.Is(err, c.want) || p != nil {
			t.Errorf("%s: %v, and a play: %v", c.name, err, p != nil)
		}
	}
}

// TestAgain: the run that is done again is kept within the save, one of them, and
// a save without one is read as before.
func TestAgain(t *testing.T) {
	first, err := ReadSave(testSave(t, testScenario(t)))
	if err != nil || first.Again != nil {
		t.Fatalf("%v, %v", first.Again, err)
	}
	for _, c := range []struct {
		name   string
		change func(*Save)
		want   error
	}{
		{"as it is", func(*Save) {}, nil},
		{"of another scenario", func(s *Save) { s.Again.Run.Scenario = "other" }, ErrSaveBroken},
		{"of other luck", func(s *Save) { s.Again.Run.Seed++ }, ErrSaveBroken},
		{"of a run that does another again", func(s *Save) { s.Again.Run.Again = &Again{Run: first} }, ErrSaveBroken},
		{"of no format", func(s *Save) { s.Again.Run.Format = 0 }, ErrSaveBroken},
		{"of too many decisions", func(s *Save) { s.Again.Run.Inputs = make([]Input, mostInputs+1) }, ErrSaveLarge},
		{"with a habit without end", func(s *Save) { s.Again.Habit = strings.Repeat("a", 100) }, ErrSaveBroken},
	} {
		save := first
		save.Again = &Again{Habit: "slack", Run: first}
		c.change(&save)
		data, err := json.Marshal(save)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ReadSave(data)
		if !errors.Is(err, c.want) || err == nil && (got.Again.Habit != "slack" || len(got.Again.Run.Inputs) != len(first.Inputs)) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestLoadChanged: what still fits is kept, wherever it stands.
func TestLoadChanged(t *testing.T) {
	data := testSave(t, testScenario(t))
	for _, c := range []struct {
		name       string
		change     func(*Scenario)
		kept, lost int
		asks       Asks
	}{
		{"a comment", func(*Scenario) {}, 5, 0, AskNothing},
		{"a scene less", func(sc *Scenario) { sc.Scenes = append(sc.Scenes[:1:1], sc.Scenes[2]) }, 4, 1, AskNothing},
		{"a scene more", func(sc *Scenario) {
			sc.Scenes[1].Key = "new"
		}, 2, 3, AskChoice},
		{"a choice less", func(sc *Scenario) {
			sc.Scenes[2].Choices[1].Key = "never"
		}, 4, 1, AskChoice},
	} {
		sc := testScenario(t)
		sc.Hash = "def"
		c.change(sc)
		p, err := Load(sc, data)
		var changed *Changed
		if !errors.As(err, &changed) || p == nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if !changed.Scenario || changed.Model || changed.Kept != c.kept || len(changed.Lost) != c.lost || p.Asks() != c.asks || len(p.Inputs()) != c.kept {
			t.Errorf("%s: %v, asks %d", c.name, changed, p.Asks())
		}
	}
	var save Save
	if err := json.Unmarshal(data, &save); err != nil {
		t.Fatal(err)
	}
	save.Model++
	data, _ = json.Marshal(save)
	if _, err := Load(testScenario(t), data); err == nil || err.Error() != "the model has changed since this game was saved: 5 of 5 answers were kept" {
		t.Errorf("another model: %v", err)
	}
}

// TestLoadLostPlan: of a plan that can no longer be made what is still known is
// kept, and those of later months keep their places.
func TestLoadLostPlan(t *testing.T) {
	sc := teamScenario(t)
	sc.PlanWeeks = []int{2, 4, 6}
	p := begun(t, sc)
	told(t, p, func(p *Play) Answer {
		a := First(p)
		a.Plan.Time[sim.OwnCraft] = sim.Hour * sim.Minutes(p.week())
		if p.asks == AskPlan && p.week() == 4 {
			a.Plan.Work[0] = WorkPlan{NewSupport: true, Support: sim.CloseChecking}
			a.Plan.Work[1] = WorkPlan{NewSupport: true, Support: sim.Coaching}
		}
		return a
	})
	hours := func(p *Play) (list [3]int) {
		for i, week := range []int{3, 5, 7} {
			list[i] = int(p.weeks[week].Leader.Plan.Time[sim.OwnCraft] / sim.Hour)
		}
		return list
	}
	for _, c := range []struct {
		name   string
		change func(*Scenario, *Save)
		lost   int
		hours  [3]int
	}{
		{"work that went", func(sc *Scenario, _ *Save) { sc.Work[1].Key = "other" }, 0, [3]int{2, 4, 6}},
		{"an owner who went", func(_ *Scenario, s *Save) { s.Inputs[5].Plan.Work["index"] = WorkChange{Owner: "nemo"} }, 0, [3]int{2, 4, 6}},
		{"hours that no week has", func(_ *Scenario, s *Save) { s.Inputs[5].Plan.Time["craft"] = 99999 }, 1, [3]int{2, 2, 6}},
		{"no plan at all", func(_ *Scenario, s *Save) { s.Inputs[5].Plan = nil }, 1, [3]int{2, 2, 6}},
	} {
		data, err := p.MarshalSave()
		if err != nil {
			t.Fatal(err)
		}
		save, err := ReadSave(data)
		if err != nil {
			t.Fatal(err)
		}
		again := teamScenario(t)
		again.PlanWeeks, again.Hash = sc.PlanWeeks, "def"
		c.change(again, &save)
		data, _ = json.Marshal(save)
		q, err := Load(again, data)
		var changed *Changed
		if !errors.As(err, &changed) || q == nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if len(changed.Lost) != c.lost || q.Asks() != AskNothing || hours(q) != c.hours {
			t.Errorf("%s: lost %+v, asks %d, hours %v", c.name, changed.Lost, q.Asks(), hours(q))
		}
		if got := q.Career().Work[0].Support; c.lost == 0 && got != sim.CloseChecking {
			t.Errorf("%s: checkout has support %v", c.name, got)
		}
	}
}

// FuzzLoad: no save makes a play panic, and a play comes with every save that
// is taken.
func FuzzLoad(f *testing.F) {
	sc := testScenario(f)
	good := testSave(f, sc)
	f.Add(good)
	f.Add([]byte(strings.Replace(string(good), "abc", "def", 1)))
	f.Add([]byte(`{"format":1,"scenario":"test","hash":"","model":0,"seed":"0","inputs":[{"kind":"plan","scene":"one","plan":{"time":{"slack":60},"work":{"x":{"owner":"you"}}}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Load(sc, data)
		var changed *Changed
		if (p != nil) != (err == nil || errors.As(err, &changed)) {
			t.Fatalf("%v, and a play: %v", err, p != nil)
		}
		if p != nil && p.Asks() != AskNothing {
			if err := p.Run(First); err != nil {
				t.Fatal(err)
			}
		}
	})
}
