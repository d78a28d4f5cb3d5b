package story

import (
	"testing"

	"stepback/sim"
)

// TestWeekTold: what is told of a week may ask for that week, in outcomes,
// consequences and endings.
func TestWeekTold(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Outcomes = []Outcome{{Key: "now", Text: "now", When: where(t, "week 1")}}
	sc.Scenes[0].Choices[0].Later = []Later{
		{Key: "early", Text: "early", Weeks: 3, When: where(t, "week 5")},
		{Key: "then", Text: "then", Weeks: 3, When: All(where(t, "week 4"), where(t, "before week 5"))},
		{Key: "last", Text: "last", Weeks: 7, When: where(t, "after week 7")},
	}
	sc.Endings = []Ending{{Key: "late", Title: "Late", When: where(t, "after week 8")},
		{Key: "eight", Title: "{mira} and week eight", When: where(t, "week 8")}, {Key: "over", Title: "Over"}}
	p := begun(t, sc)
	got := map[string]int{}
	for _, e := range told(t, p, First) {
		got[e.Text] = e.Week
		if e.Kind == EventEnding && e.Title != "Mira and week eight" {
			t.Errorf("the ending is called %q", e.Title)
		}
	}
	if got["now"] != 1 || got["then"] != 4 || got["last"] != 8 || got["early"] != 0 || sc.Endings[p.Ending()].Key != "eight" {
		t.Errorf("told %v, and the ending %s", got, sc.Endings[p.Ending()].Key)
	}
}

// TestBeyond: the checker knows the weeks that are never told.
func TestBeyond(t *testing.T) {
	for phrase, want := range map[string]bool{"week 8": false, "week 9": true, "after week 7": false, "after week 8": true,
		"before week 2": false, "before week 1": true} {
		if c := where(t, phrase); c.Beyond(8) != want {
			t.Errorf("%s: %v", phrase, !want)
		}
	}
}

// TestLastWeekCounts: what comes back in the last week is in its picture.
func TestLastWeekCounts(t *testing.T) {
	sc := teamScenario(t)
	sc.Scenes[0].Choices[0].Later = []Later{{Key: "news", Text: "news", Weeks: 7, Do: does(t, "praise mira")}}
	p := begun(t, sc)
	told(t, p, First)
	if weeks := p.Weeks(); len(weeks) != 9 || weeks[8] != p.Career() {
		t.Errorf("%d weeks, of which the last is not how it ended", len(weeks))
	}
	causes := p.Undone().Why(0, sim.Recognition, 0, 8)
	if len(causes) != 1 || len(causes[0].Chain) == 0 || causes[0].Chain[0].Week != 8 || causes[0].Chain[0].Why != sim.ByFeedback {
		t.Errorf("recognition: %+v", causes)
	}
}
