package story

import (
	"errors"
	"reflect"
	"testing"

	"stepback/sim"
)

// batchScenario has scenes of every kind that a batch takes a short way with.
func batchScenario(t testing.TB) *Scenario {
	t.Helper()
	sc := teamScenario(t)
	sc.PlanWeeks = []int{2, 5}
	sc.Setup.Plan.Time[sim.CoachingTime] = 30 * sim.Hour
	sc.Setup.Weeks = 13
	sc.Scenes[0].When = All(Any(where(t, "week 1"), where(t, "week 4-9")), Not(where(t, "checkout is done")))
	sc.Scenes[0].Repeats, sc.Scenes[0].Cooldown = true, 2
	sc.Scenes[0].Choices[0].Do = does(t, "take over index", "take over checkout", "hand index to mira", "criticise mira in 2 weeks")
	sc.Scenes[0].Choices[0].Later = []Later{{Key: "later", Text: "later", Weeks: 1, Do: does(t, "praise mira")}}
	sc.Scenes[0].Choices[1].Do = does(t, "hand checkout to mira with close checking")
	sc.Scenes[1].When, sc.Scenes[1].Repeats, sc.Scenes[1].Weight = Not(where(t, "week 6")), true, 7
	sc.Scenes[1].Choices[0].Do = does(t, "spend 12 hours on the next level", "one-on-one with mira")
	sc.Scenes[1].Choices[1].Do = does(t, "co-create goals")
	sc.Scenes[1].Choices = append(sc.Scenes[1].Choices, Choice{Key: "rest", Text: "Rest.", When: where(t, "week 3-5")})
	sc.Scenes[2].When, sc.Scenes[2].Repeats, sc.Scenes[2].Priority = where(t, "overtime is at least 2 hours"), true, 3
	sc.Scenes[2].Cooldown = 3
	return sc
}

// TestBatch: a play that is used again, that is copied or that does not record
// lives the same career as one of its own that does.
func TestBatch(t *testing.T) {
	sc := batchScenario(t)
	used, err := Start(sc, Options{Seed: 99})
	if err != nil {
		t.Fatal(err)
	}
	var copied Play
	for seed := range uint64(200) {
		p, err := Start(sc, Options{Seed: seed, Record: true})
		if err != nil {
			t.Fatal(err)
		}
		used.Reset(seed)
		policy := Random(seed)
		for p.Asks() != AskNothing {
			copied.CopyFrom(p)
			a := policy(p)
			if _, err := p.Take(a); err != nil {
				t.Fatal(err)
			}
			if _, err := used.Take(policy(used)); err != nil {
				t.Fatal(err)
			}
			if _, err := copied.Take(policy(&copied)); err != nil {
				t.Fatal(err)
			}
			for name, q := range map[string]*Play{"used again": used, "copied": &copied} {
				if q.Career() != p.Career() || q.Asks() != p.Asks() || q.Ending() != p.Ending() {
					t.Fatalf("seed %d, week %d, %s: another career", seed, p.Week(), name)
				}
				if !reflect.DeepEqual(q.Decisions(), p.Decisions()) || !reflect.DeepEqual(q.Inputs(), p.Inputs()) {
					t.Fatalf("seed %d, week %d, %s: other decisions", seed, p.Week(), name)
				}
			}
		}
	}
}

// TestReset: a play that records and is used again records anew.
func TestReset(t *testing.T) {
	sc := batchScenario(t)
	p := begun(t, sc)
	told(t, p, Last)
	before, weeks := p.Career(), len(p.Weeks())
	p.Reset(before.Seed)
	if len(p.Weeks()) != 1 || len(p.Ledger().Entries) > 0 || p.Week() != 1 || p.Answers() > 0 {
		t.Error("something of the last run is left")
	}
	told(t, p, Last)
	if p.Career() != before || len(p.Weeks()) != weeks {
		t.Error("the same run is another")
	}
}

// TestShortWays: what is told quickly is what comes out the long way.
func TestShortWays(t *testing.T) {
	for seed := range uint64(200) {
		p, err := Start(batchScenario(t), Options{Seed: seed})
		if err != nil {
			t.Fatal(err)
		}
		for policy := Random(seed); p.Asks() != AskNothing; {
			if p.Asks() == AskChoice {
				shortWays(t, p)
			}
			if _, err := p.Take(policy(p)); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func shortWays(t *testing.T, p *Play) {
	t.Helper()
	sc := &p.scenario.Scenes[p.scene]
	for i := range sc.Choices {
		_, fits := p.price(&sc.Choices[i])
		if want := fits && sc.Choices[i].When.holds(&p.state); p.Possible(i) != want {
			t.Fatalf("week %d, %s %s: possible is %v", p.Week(), sc.Key, sc.Choices[i].Key, !want)
		}
	}
	if !sc.When.holds(&p.state) {
		t.Fatalf("week %d: %s comes and should not", p.Week(), sc.Key)
	}
	for i := range p.scenario.Scenes {
		other := &p.scenario.Scenes[i]
		listed := false
		for _, at := range p.agenda.weeks[p.Week()] {
			listed = listed || int(at.scene) == i
		}
		if !listed && other.When.holds(&p.state) {
			t.Fatalf("week %d: %s could come and is not looked at", p.Week(), other.Key)
		}
	}
}

// TestWeekPhrases: the phrases that ask for the week alone come first in the
// table, and no others do.
func TestWeekPhrases(t *testing.T) {
	for i, spec := range conditionTable {
		week := spec.Phrase == "week RANGE" || spec.Phrase == "after week NUMBER" || spec.Phrase == "before week NUMBER"
		if week != (i < weekPhrases) {
			t.Errorf("%s is at %d", spec.Phrase, i)
		}
	}
}

// TestTakeRefused: answers by place that do not fit are refused, and change
// nothing.
func TestTakeRefused(t *testing.T) {
	p := begun(t, batchScenario(t))
	refused := func(name string, a Answer, want error) {
		t.Helper()
		before, answers := p.Career(), p.Answers()
		if _, err := p.Take(a); !errors.Is(err, want) || p.Career() != before || p.Answers() != answers {
			t.Errorf("%s: %v", name, err)
		}
	}
	refused("no such choice", Answer{Choice: 9}, ErrUnknownChoice)
	refused("a choice before the first", Answer{Choice: -1}, ErrUnknownChoice)
	var plan Plan
	plan.Time[sim.Slack] = -sim.Hour
	refused("less than no time", Answer{Replan: true, Plan: plan}, ErrPlan)
	plan = p.Plan()
	plan.Work[31] = WorkPlan{NewOwner: true}
	refused("work that is not there", Answer{Replan: true, Plan: plan}, ErrPlan)
	plan = p.Plan()
	plan.Work[0] = WorkPlan{NewOwner: true, Owner: 77}
	refused("an owner who is not there", Answer{Replan: true, Plan: plan}, ErrPlan)
	plan.Work[0] = WorkPlan{NewOwner: true, Owner: 0, NewSupport: true, Support: 9}
	refused("support that is none", Answer{Replan: true, Plan: plan}, ErrPlan)
	if _, err := p.Take(Answer{Choice: 1}); err != nil {
		t.Fatal(err)
	}
	refused("a rating out of range", Answer{Rating: [3]int8{0, 11, 0}}, ErrRating)
	told(t, p, First)
	refused("after the end", Answer{}, ErrNotAsked)
}
