package story

import (
	"strings"
	"testing"

	"stepback/sim"
)

// unsaid is teamScenario with deeds in the first week and the fourth; what
// rumour or chance does is left to the parameters.
func unsaid(t *testing.T, p *sim.Params, first, fourth string) (*Play, []Event) {
	t.Helper()
	sc := teamScenario(t)
	sc.Params = p
	for i, phrase := range []string{first, fourth} {
		sc.Scenes[i].Choices = []Choice{{Key: "yes", Do: does(t, phrase)}, {Key: "no"}}
	}
	sc.Scenes[0].When, sc.Scenes[1].When = where(t, "week 1"), where(t, "week 4")
	play := begun(t, sc)
	return play, told(t, play, First)
}

// TestWhatComesOutByItselfIsTold, and what a decision lets out is not: that has
// a text of its own.
func TestWhatComesOutByItselfIsTold(t *testing.T) {
	for _, test := range []struct {
		first, fourth string
		luck          sim.Fixed
		kind          EventKind
		want          int
	}{
		{"hide a mistake on checkout", "listen around", sim.One, EventFoundOut, 1},
		{"hide a mistake on checkout", "listen around", 0, EventFoundOut, 0},
		{"hide a mistake on checkout", "mistake on checkout comes out", 0, EventFoundOut, 0},
		{"own up to a mistake on checkout", "listen around", sim.One, EventFoundOut, 0},
		{"hold back what is coming", "listen around", 100 * sim.One, EventGuessed, 1},
		{"hold back what is coming", "what is coming comes out", 0, EventGuessed, 0},
		{"tell the team what is coming", "listen around", 100 * sim.One, EventGuessed, 0},
	} {
		p := sim.DefaultParams()
		p.Mistake.ComesOut, p.News.Guessed = min(test.luck, sim.One), test.luck
		_, events := unsaid(t, p, test.first, test.fourth)
		n := 0
		for _, e := range events {
			if e.Kind == test.kind {
				n++
			}
		}
		if n != test.want {
			t.Errorf("%s, then %s: told %d times, want %d", test.first, test.fourth, n, test.want)
		}
	}
}

// TestWhyNamesWhatWasUnsaid: the decision to keep something quiet is behind what
// it led to weeks later, and the chain says by what.
func TestWhyNamesWhatWasUnsaid(t *testing.T) {
	for _, test := range []struct {
		first, fourth string
		by            []sim.Mechanism
	}{
		{"hide a mistake on checkout", "mistake on checkout comes out", []sim.Mechanism{sim.ByMistake}},
		{"deny a mistake on checkout", "mistake on checkout comes out", []sim.Mechanism{sim.ByMistake, sim.ByDeception}},
		{"hold back what is coming", "what is coming comes out", []sim.Mechanism{sim.ByRumour, sim.ByNews}},
	} {
		p := sim.DefaultParams()
		p.Mistake.ComesOut, p.News.Guessed = 0, 0
		play, _ := unsaid(t, p, test.first, test.fourth)
		found := map[sim.Mechanism]bool{}
		for _, cause := range play.Undone().Why(1, sim.Trust, 0, 5) {
			if cause.Effect >= 0 {
				t.Errorf("%s raised trust by %v", test.first, cause.Effect)
			}
			for _, link := range cause.Chain {
				found[link.Why] = true
			}
		}
		for _, why := range test.by {
			if !found[why] {
				t.Errorf("%s, then %s: no chain names %v: %v", test.first, test.fourth, why, found)
			}
		}
	}
}

// TestUnsaidCanNeverHold: the checker knows what nothing brings about.
func TestUnsaidCanNeverHold(t *testing.T) {
	for phrase, deed := range map[string]string{
		"mistake on checkout is hidden":    "deny a mistake on checkout",
		"mistake on checkout is admitted":  "own up to a mistake on checkout",
		"mistake on checkout has come out": "hide a mistake on checkout",
		"something is coming":              "tell mira what is coming",
		"the team knows what is coming":    "hold back what is coming",
		"rumour is at least low":           "deny what is coming",
	} {
		for _, can := range []bool{false, true} {
			sc := teamScenario(t)
			sc.Scenes[0].When, sc.Scenes[1].When = where(t, "week 1-3"), where(t, phrase)
			if can {
				sc.Scenes[0].Choices[0].Do = does(t, deed)
			}
			never := false
			for _, f := range Examine(sc) {
				never = never || f.Kind == FindNever && strings.Contains(f.What, "can never")
			}
			if never == can {
				t.Errorf("%s, with a way to bring it about: %v; never: %v", phrase, can, never)
			}
		}
	}
}
