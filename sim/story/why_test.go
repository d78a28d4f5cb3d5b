package story

import (
	"testing"

	"stepback/sim"
)

// TestWhyKeepsChoices: a plan that cannot be made without the decision does not
// take the choice of its scene along.
func TestWhyKeepsChoices(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Do = does(t, "let mira go")
	sc.Scenes[1].Choices[1].Do = does(t, "take credit from tomas")
	p := begun(t, sc)
	for _, input := range []Input{
		{Kind: InputChoice, Scene: "one", Choice: "yes"},
		{Kind: InputRating, Rating: []int{5, 5, 5}},
		// Without the first decision the work is Mira's already.
		{Kind: InputPlan, Plan: &PlanChange{Time: map[string]int{}, Work: map[string]WorkChange{"index": {Owner: "tomas"}}}},
		{Kind: InputChoice, Scene: "two", Choice: "no"},
	} {
		if _, err := p.Answer(input); err != nil {
			t.Fatal(err)
		}
	}
	// Only what the second plan asks for is refused in the other run.
	p.given[2].answer.Plan.Work[1] = WorkPlan{NewOwner: true, Owner: sim.Nobody}
	other := withoutFirst(p)
	if other == nil || len(other.took) < 2 || other.took[1].Choice != 1 {
		t.Fatalf("the other run took %+v", other.took)
	}
}

// TestWhyByWeeks: what a decision did in each week adds up to what it did by the
// end, and before it was taken it did nothing.
func TestWhyByWeeks(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Do = does(t, "one-on-one with mira")
	p := begun(t, sc)
	told(t, p, First)
	last := len(p.weeks) - 1
	undone, sum := p.Undone(), map[int]sim.Fixed{}
	for week := 1; week <= last; week++ {
		for _, c := range undone.Why(sim.Team, sim.Trust, week-1, week) {
			sum[c.Decision.Input] += c.Effect
			if week < c.Decision.Week {
				t.Errorf("the decision of week %d moved something in week %d", c.Decision.Week, week)
			}
		}
	}
	whole := undone.Why(sim.Team, sim.Trust, 0, last)
	if len(whole) == 0 {
		t.Fatal("nothing moved trust")
	}
	for _, c := range whole {
		if sum[c.Decision.Input] != c.Effect {
			t.Errorf("input %d: %v week by week, %v as a whole", c.Decision.Input, sum[c.Decision.Input], c.Effect)
		}
	}
	if undone.Why(sim.Team, sim.Trust, 2, 1) != nil || undone.Why(sim.Team, sim.Trust, -1, 1) != nil {
		t.Error("time runs backwards")
	}
}

// TestWhyKeepsMonths: a plan that is refused leaves those of later months in
// their places.
func TestWhyKeepsMonths(t *testing.T) {
	sc := teamScenario(t)
	sc.PlanWeeks = []int{2, 6}
	p := begun(t, sc)
	told(t, p, func(p *Play) Answer {
		a := First(p)
		a.Plan.Time[sim.OwnCraft] = sim.Hour * sim.Minutes(p.week())
		return a
	})
	p.given[2].answer.Plan.Work[1] = WorkPlan{NewOwner: true, Owner: sim.Nobody}
	other := withoutFirst(p)
	if got := other.weeks[5].Leader.Plan.Time[sim.OwnCraft]; got != 0 {
		t.Errorf("%d minutes of craft in week 5", got)
	}
	if got := other.weeks[7].Leader.Plan.Time[sim.OwnCraft]; got != 6*sim.Hour {
		t.Errorf("%d minutes of craft in week 7", got)
	}
}

// TestChainOfDeferredDeeds: what a decision put off belongs to its chain, what
// a later decision did does not.
func TestChainOfDeferredDeeds(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Do = does(t, "criticise mira in 2 weeks")
	sc.Scenes[0].Choices[0].Later = []Later{{Key: "thanks", Text: "thanks", Weeks: 4, Do: does(t, "give credit to mira")}}
	sc.Scenes[1].Choices[0].Do = does(t, "train mira in backend", "praise mira in 1 week")
	p := begun(t, sc)
	told(t, p, First)
	for _, cause := range p.Undone().Why(0, sim.Recognition, 0, 7) {
		weeks := map[int]int{}
		for _, link := range cause.Chain {
			if link.Why == sim.ByFeedback && link.What == sim.Recognition {
				weeks[link.Week]++
			}
		}
		want := map[int][]int{0: {3, 6}, 1: {3}}[cause.Decision.Scene]
		for _, week := range want {
			if weeks[week] != 1 {
				t.Errorf("scene %d has no link in week %d: %+v", cause.Decision.Scene, week, cause.Chain)
			}
		}
		if len(weeks) != len(want) {
			t.Errorf("scene %d: %+v", cause.Decision.Scene, cause.Chain)
		}
	}
}

// withoutFirst is the run without its first decision.
func withoutFirst(p *Play) *Play {
	u := p.Undone()
	u.finish()
	return u.others[0]
}
