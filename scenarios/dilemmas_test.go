package scenarios

import (
	"slices"
	"strings"
	"testing"

	"stepback/sim/futures"
	"stepback/sim/story"
)

// A library in which the answer is always to step back teaches a slogan. Of ten
// scenes that a player meets, stepping in shall be defensible in three or more,
// and leaving it alone shall be abandonment in two or more: by what the model
// makes of it six weeks on, in futures of each choice with the same luck, led with
// care otherwise.
//
// To step in is what [story.DoItYourself] would choose, where that is neither what
// [story.HandsOff] would choose nor coaching. It is defensible where no other
// choice leads to more delivery, or to more work that is done. To leave it alone
// is what [story.HandsOff] would choose. It is abandonment where another choice
// leads to a fiftieth more trust or delivery.
const (
	dilemmaSeeds   = 10
	dilemmaFutures = 40
	dilemmaWeeks   = 6
)

// fewer are the scenarios that may have less of one, and why.
var fewer = map[string]struct {
	stepIns, abandoned int // of a hundred scenes
	because            string
}{
	"saying-it-again.toml": {15, 20, "it is about goals, and one that is dictated delivers no sooner"},
	"own-the-number.toml":  {20, 20, "four leads stand between the leader and the work"},
	"advisor.toml":         {10, 10, "who advises has nobody's work to take over, and few who wait for them"},
	"the-long-view.toml":   {30, 10, "six weeks are little in three years"},
}

// dilemmas counts the scenes that were met, and what could be done in them.
type dilemmas struct{ met, stepIns, defensible, abandoned int }

// TestDilemmas holds every scenario to that.
func TestDilemmas(t *testing.T) {
	if testing.Short() {
		t.Skip("lives 40 futures of each choice of ten plays of each scenario")
	}
	for _, name := range Library() {
		sc := decoded(t, name)
		if len(sc.Chapters) > 0 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			var all dilemmas
			for seed := range uint64(dilemmaSeeds) {
				all.add(t, sc, seed+1)
			}
			ofHundred := func(n int) int { return 100 * n / all.met }
			stepIns, abandoned := 30, 20
			if less, ok := fewer[name]; ok {
				stepIns, abandoned = less.stepIns, less.abandoned
			}
			t.Logf("of a hundred scenes one can step into %d, that is defensible in %d, and leaving alone is abandonment in %d",
				ofHundred(all.stepIns), ofHundred(all.defensible), ofHundred(all.abandoned))
			if ofHundred(all.defensible) < stepIns {
				t.Errorf("stepping in is defensible in %d of a hundred scenes, want %d", ofHundred(all.defensible), stepIns)
			}
			if ofHundred(all.abandoned) < abandoned {
				t.Errorf("leaving alone is abandonment in %d of a hundred scenes, want %d", ofHundred(all.abandoned), abandoned)
			}
		})
	}
}

// add plays once, with care and at every other scene by chance, and looks at each
// decision again.
func (all *dilemmas) add(t *testing.T, sc *story.Scenario, seed uint64) {
	t.Helper()
	p, err := story.Start(sc, story.Options{Seed: seed, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	careful, handsOff, handsOn := story.SupportedDelegation.Policy(), story.HandsOff.Policy(), story.DoItYourself.Policy()
	var leave, stepIn []string // the choices that the two would take
	for p.Asks() != story.AskNothing {
		answer := careful(p)
		if d, ok := p.Dilemma(); ok {
			choices := sc.Scenes[d.Scene].Choices
			leave = append(leave, choices[handsOff(p).Choice].Key)
			stepIn = append(stepIn, choices[handsOn(p).Choice].Key)
			if len(leave)%2 == 0 {
				answer = story.ByChance(p)
			}
		}
		if _, err := p.Take(answer); err != nil {
			t.Fatal(err)
		}
	}
	for i, d := range p.Decisions() {
		all.look(t, p, d, leave[i], stepIn[i])
	}
}

// look lives the futures of a decision.
func (all *dilemmas) look(t *testing.T, p *story.Play, d story.Decision, leave, stepIn string) {
	t.Helper()
	run, err := futures.New(p, d.Input, futures.Options{Futures: dilemmaFutures, Weeks: dilemmaWeeks, Policy: story.SupportedDelegation.Policy()})
	if err != nil {
		return // there was but one choice
	}
	_, total := run.Advance(0)
	run.Advance(total)
	options := run.Summary().Options
	sum := func(o *futures.Option, m futures.Measure) int64 { return o.Weeks[len(o.Weeks)-1][m].Sum }
	most := func(m futures.Measure) (most int64) {
		for i := range options {
			most = max(most, sum(&options[i], m))
		}
		return most
	}
	all.met++
	for i := range options {
		o := &options[i]
		if o.Choice == stepIn && stepIn != leave && !coaches(p.Scenario(), d, o.Choice) {
			all.stepIns++
			if sum(o, futures.Delivery) == most(futures.Delivery) || sum(o, futures.Output) == most(futures.Output) {
				all.defensible++
			}
		}
		if o.Choice == leave && (lacks(sum(o, futures.Trust), most(futures.Trust)) || lacks(sum(o, futures.Delivery), most(futures.Delivery))) {
			all.abandoned++
		}
	}
}

// lacks tells whether a value is a fiftieth or more below another.
func lacks(value, most int64) bool { return 50*(most-value) >= most }

// coaches tells whether a choice is to coach.
func coaches(sc *story.Scenario, d story.Decision, choice string) bool {
	scene := &sc.Scenes[d.Scene]
	return slices.ContainsFunc(scene.Choices[scene.Choice(choice)].Do, func(deed story.Deed) bool { return strings.Contains(deed.Phrase, "coach") })
}
