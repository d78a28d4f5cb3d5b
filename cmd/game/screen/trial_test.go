package screen_test

import (
	"errors"
	"testing"

	"stepback/cmd/game/screen"
)

// found is what a trial might have shown, with long names.
var found = screen.Findings{
	Plays: 28000, Runs: 2000, Shortest: 11, Minutes: 14, Longest: 17, Said: 20, AsSaid: false,
	Unmet: []screen.Unmet{
		{Kind: "scene", ID: "the-restructuring-nobody-announced", Why: "“alignment is at least strong” never held: it was at most 62 %, and 80 % is asked"},
		{Kind: "outcome", ID: "sale-bug.take-over.exhausted-and-late", Why: "it was never asked for", Text: true}},
	Beaten: []screen.Beaten{{Scene: "sale-bug", Better: "coach", Worse: "take-over", Clear: 310, Moments: 322, Weeks: 8, Gains: "trust +2.3, free hours −1.5"}},
	Endings: []screen.Reached{{Title: "A team that runs without you, and says so", Plays: 20000, Share: "71 %"},
		{Title: "Alone at the top", Plays: 8000, Share: "29 %"}, {Title: "Let go", Share: "0 %"}},
	Expected: []screen.Expected{{Key: "coaching-pays", Words: "supported: more trust than hands-off, in at least 90% of plays", Share: "62 %", NotSo: 3},
		{Key: "no-sackings", Words: "always-do-it-myself: ends in out, in at most 5% of plays", Share: "1.2 %", Held: true}},
	Ways: []screen.Way{{Name: "always-do-it-myself", Minutes: 14, Scenes: 9, Ending: "Alone at the top", Share: "81 %"}, {Name: "random", Minutes: 13, Scenes: 9}},
}

// trying is a model that tries a file out, and what it asked the driver for.
func trying(t testing.TB) (*screen.Model, []screen.Command) {
	t.Helper()
	m := newModel(t, 0)
	m.Update(screen.Opened{File: ownFile(t)})
	return m, m.Update(onward(t, m, "T"))
}

// trialTrees are the pages of a trial.
func trialTrees(t testing.TB) map[string]screen.Node {
	m, _ := trying(t)
	m.Update(screen.Tried{Done: 12345, Total: 28000})
	all := map[string]screen.Node{"trial-under-way": *m.View()}
	m.Update(screen.Tried{Found: &found})
	all["trial"] = *m.View()
	return all
}

// TestTrial: a file is tried out, which is seen, can be left, and ends in what
// was found.
func TestTrial(t *testing.T) {
	m, commands := trying(t)
	if try, ok := commands[0].(screen.Try); !ok || try.Name != "small.toml" || try.Text != ownFile(t).Text || try.Runs != 2000 {
		t.Fatalf("the commands are %v", commands)
	}
	reads(t, m, "playtest", "Getting ready.", "0 %")
	m.Update(screen.Tried{Done: 7000, Total: 28000})
	reads(t, m, "playtest", "25 %", "7,000 of 28,000 plays")
	if commands := m.Update(onward(t, m, "Escape")); len(commands) != 1 || commands[0] != (screen.StopTrial{}) {
		t.Errorf("leaving asks for %v", commands)
	}
	reads(t, m, "problems")
	m.Update(screen.Tried{Found: &found})
	reads(t, m, "problems")

	m.Update(onward(t, m, "T"))
	m.Update(screen.Tried{Found: &found})
	reads(t, m, "playtest", "28,000 plays", "One scene, choice or ending was never met.", "Scene the-restructuring-nobody-announced",
		"it was at most 62 %", "coach beats take-over", "71 %", "One expectation does not hold.", "Not so with seed 3.",
		"About 14 minutes", "always do it myself")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "problems")

	m.Update(onward(t, m, "T"))
	m.Update(screen.Tried{Err: errors.New("404 trial.wasm")})
	reads(t, m, "problems", "It could not be tried out: 404 trial.wasm.")

	m.Update(onward(t, m, "T"))
	if commands := m.Update(screen.Opened{File: badFile(t)}); commands[0] != (screen.StopTrial{}) {
		t.Errorf("another file asks for %v", commands)
	}
	reads(t, m, "problems", "one error")
}
