package story

import (
	"errors"
	"testing"
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
