package story

import (
	"errors"
	"strings"
	"testing"

	"stepback/sim"
)

// TestReplanLeavesAWay: a plan that would leave no hours for any choice of the
// scene is refused, or the player could not go on.
func TestReplanLeavesAWay(t *testing.T) {
	sc := testScenario(t)
	deed, err := ParseDeed("co-create goals", &testNames)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sc.Scenes[0].Choices {
		sc.Scenes[0].Choices[i].Do = []Deed{deed, deed, deed, deed, deed}
	}
	p, err := Start(sc, Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	before := p.Career()
	if _, err := p.Replan(PlanChange{Time: map[string]int{"craft": 35 * 60}}); !errors.Is(err, ErrPlan) {
		t.Errorf("it is taken: %v", err)
	}
	if p.Career() != before || len(p.Inputs()) > 0 {
		t.Error("a refused plan changed something")
	}
	if err := p.Run(First); err != nil {
		t.Error(err)
	}
}

// planned is a plan that changes one piece of work and nothing else.
func planned(p *Play, work string, c WorkChange) PlanChange {
	plan := p.CurrentPlan()
	plan.Work = map[string]WorkChange{work: c}
	return plan
}

// TestReplanIsWhole: a plan is carried out whole, under its own hours, or not
// at all.
func TestReplanIsWhole(t *testing.T) {
	sc := teamScenario(t)
	sc.Setup.Plan.Time[sim.OwnCraft] = 35 * sim.Hour
	p := begun(t, sc)
	plan := PlanChange{Time: map[string]int{"coaching": 60}, Work: map[string]WorkChange{"checkout": {Owner: "you"}, "index": {Owner: "you"}}}
	if _, err := p.Replan(plan); err != nil {
		t.Fatal(err)
	}
	c := p.Career()
	if c.Work[0].Owner != sim.Self || c.Work[1].Owner != sim.Self || c.Leader.Plan.Time[sim.CoachingTime] != sim.Hour {
		t.Errorf("%d and %d have the work, and %v is planned", c.Work[0].Owner, c.Work[1].Owner, c.Leader.Plan)
	}
	entries := len(p.Ledger().Entries)
	if entries == 0 {
		t.Error("the ledger knows nothing of it")
	}
	plan.Work = map[string]WorkChange{"checkout": {Owner: "tomas"}, "index": {Owner: "nobody"}}
	if _, err := p.Replan(plan); !errors.Is(err, ErrPlan) || p.Career() != c || len(p.Ledger().Entries) != entries {
		t.Errorf("a refused plan changed something: %v", err)
	}
}

// TestReplanOwners: who can be given work.
func TestReplanOwners(t *testing.T) {
	sc := teamScenario(t)
	sc.Setup.Work[0].Owner, sc.Setup.Work[1].Owner = sim.Nobody, sim.Self
	for _, c := range []struct {
		work   string
		change WorkChange
		says   string // "" when it is taken
	}{
		{"checkout", WorkChange{Owner: "nemo"}, `there is nobody called "nemo"`},
		{"checkout", WorkChange{Owner: "mira"}, ""},
		{"index", WorkChange{Owner: "you"}, ""},
		{"index", WorkChange{Owner: "you", Support: "none"}, ""},
		{"index", WorkChange{}, ""},
		{"index", WorkChange{Support: "much"}, `there is no support "much"`},
		{"none", WorkChange{Owner: "you"}, "it names work that does not exist"},
	} {
		p := begun(t, sc)
		_, err := p.Replan(planned(p, c.work, c.change))
		if (err == nil) != (c.says == "") || err != nil && (!errors.Is(err, ErrPlan) || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s to %+v: %v", c.work, c.change, err)
		}
	}
}

// TestReplanKeepsTheScene: a plan may not take away what the scene on the
// screen is about.
func TestReplanKeepsTheScene(t *testing.T) {
	sc := teamScenario(t)
	owner, err := ParseCasting("owner", "owner of checkout", &testNames)
	if err != nil {
		t.Fatal(err)
	}
	sc.Scenes[0].Cast = []Casting{owner}
	sc.Scenes[0].When = All(where(t, "week 1"), where(t, "not checkout is coached"))
	p := begun(t, sc)
	d, _ := p.Dilemma()
	before := p.Career()
	for _, c := range []WorkChange{{Owner: "mira"}, {Owner: "you"}, {Support: "coaching"}} {
		_, err := p.Replan(planned(p, "checkout", c))
		if !errors.Is(err, ErrPlan) || !strings.Contains(err.Error(), "decide first") {
			t.Errorf("%+v: %v", c, err)
		}
		if now, _ := p.Dilemma(); p.Career() != before || now.Roles[0] != 1 || d.Roles[0] != 1 {
			t.Errorf("%+v: a refused plan changed something", c)
		}
	}
	for _, plan := range []PlanChange{planned(p, "checkout", WorkChange{Support: "checking"}), planned(p, "index", WorkChange{Owner: "tomas"}),
		{Time: map[string]int{"coaching": 600}}} {
		if _, err := p.Replan(plan); err != nil {
			t.Errorf("%+v: %v", plan, err)
		}
	}
}

// TestPriceIsWhatDoingTakes: a choice is offered when the week can hold it,
// deed by deed.
func TestPriceIsWhatDoingTakes(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Do = does(t, "take over checkout", "take over checkout", "debrief mira", "co-create goals in 1 week")
	sc.Scenes[0].Choices[1].Do = does(t, "one-on-one with mira", "co-create goals", "co-create goals", "co-create goals", "co-create goals",
		"co-create goals", "co-create goals", "co-create goals", "co-create goals", "co-create goals", "co-create goals", "co-create goals",
		"co-create goals", "co-create goals", "co-create goals", "co-create goals")
	sc.Scenes[0].Choices = append(sc.Scenes[0].Choices, Choice{Key: "rest", Text: "Rest."})
	p := begun(t, sc)
	d, _ := p.Dilemma()
	if got, want := d.Choices[0].Time, 12*sim.Hour; got != want || d.Choices[0].TooDear {
		t.Errorf("it takes %d minutes, not %d, and is too dear: %v", got, want, d.Choices[0].TooDear)
	}
	if got := d.Choices[1]; !got.TooDear || got.Time != 61*sim.Hour {
		t.Errorf("%+v", got)
	}
	if _, err := p.Decide("no"); !errors.Is(err, ErrNoHours) {
		t.Error(err)
	}
}
