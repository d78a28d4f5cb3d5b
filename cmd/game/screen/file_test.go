package screen_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
)

// ownFile is the small scenario as a player brings it, edited or not.
func ownFile(t testing.TB, edits ...string) screen.File {
	t.Helper()
	data, err := os.ReadFile("../../../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(edits...).Replace(string(data))
	sc, problems := scenarios.Decode("small.toml", []byte(text))
	f := screen.File{Name: "small.toml", Text: text, Scenario: sc}
	for _, p := range problems {
		line, from, to := p.Excerpt([]byte(text))
		f.Problems = append(f.Problems, screen.Problem{Error: p.Severity == scenarios.Error, Code: p.Code, Line: p.Line, Column: p.Column,
			Excerpt: line, Mark: screen.Span{From: from, To: to}, What: p.What, Why: p.Why, Fix: p.Fix, Mean: p.Mean})
	}
	return f
}

// badFile has an error in it.
func badFile(t *testing.T) screen.File {
	t.Helper()
	return ownFile(t, `owner = "tomas"`, `owner = "thomas"`)
}

// author starts a preview of the small scenario.
func author(t testing.TB) *screen.Model {
	t.Helper()
	m := screen.New(screen.Config{Words: strict{t, wordsIn(t, "en")}, Seed: 1, Preview: true, Page: true})
	m.Update(screen.Edited{File: ownFile(t)})
	return m
}

// reads fails the test unless the screen has a name and says some words.
func reads(t *testing.T, m *screen.Model, name string, words ...string) {
	t.Helper()
	tree := m.View()
	text := screen.Text(tree)
	if tree.Key != name {
		t.Errorf("the screen is %s, want %s", tree.Key, name)
	}
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Errorf("the screen %s does not say %q:\n%s", tree.Key, w, text)
		}
	}
}

// TestEdits: an author stays where they are, whatever they save.
func TestEdits(t *testing.T) {
	m := author(t)
	reads(t, m, "desk", "The bug before the sale")
	m.Update(screen.Edited{File: ownFile(t, "for two days", "for three days")})
	reads(t, m, "desk", "for three days", "New version: The bug before the sale. All that you decided is kept.")
	m.Update(screen.Edited{File: badFile(t)})
	reads(t, m, "problems", "One error", "small.toml, line 47, column 9", "thomas", "^^^^^^", "Did you mean “tomas”?")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "desk", "for three days", "small.toml has one error (E)")
	m.Update(onward(t, m, "E"))
	reads(t, m, "problems")
	m.Update(screen.Edited{File: ownFile(t)})
	reads(t, m, "desk", "for two days")

	m.Update(onward(t, m, "A"))
	reads(t, m, "consequence")
	rest := []string{"At two in the morning it holds.", "It is done.", "At two you are not through, and go to bed.", "It is done."}
	m.Update(screen.Edited{File: ownFile(t, rest...)})
	reads(t, m, "consequence", "It is done.")
	gone := ownFile(t, "[scene.sale-bug.choice.take-over]", "[scene.sale-bug.choice.take-it]")
	m.Update(screen.Edited{File: gone})
	reads(t, m, "desk", "The choice “take over” is gone from “The bug before the sale”.")
	m.Update(screen.Edited{File: ownFile(t)})
	reads(t, m, "consequence", "All that you decided is kept.")
	m.Update(onward(t, m, "Enter"))
	m.Update(screen.Edited{File: ownFile(t, "A small quarter", "A quarter")})
	reads(t, m, "briefing", "New version: A quarter.")
	m.Update(screen.Show{Page: screen.PageLibrary})
	m.Update(screen.Edited{File: ownFile(t)})
	reads(t, m, "library", "New version: A small quarter.")
}

// TestFirstEditionIsBad: an author may begin with a file that cannot be played.
func TestFirstEditionIsBad(t *testing.T) {
	m := screen.New(screen.Config{Words: strict{t, wordsIn(t, "en")}, Preview: true})
	reads(t, m, "library", "Waiting for the scenario.")
	m.Update(screen.Edited{File: badFile(t)})
	reads(t, m, "problems")
	m.Update(screen.Edited{File: ownFile(t)})
	reads(t, m, "desk")
}

// TestOpened: a player's file is shown, kept, played, resumed in another
// edition and removed.
func TestOpened(t *testing.T) {
	m := newModel(t, 0)
	m.Update(screen.Opened{File: badFile(t)})
	reads(t, m, "problems", "This file cannot be played yet: one error.")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "library", "Play your own scenario")
	m.Update(screen.NotOpened{Why: "open.several"})
	if n := strings.Count(screen.Text(m.View()), "Drop one scenario at a time."); n != 2 {
		t.Errorf("that a file was not opened is said %d times, want above and where files are chosen", n)
	}

	commands := m.Update(screen.Opened{File: ownFile(t)})
	save, ok := commands[0].(screen.Save)
	if !ok || save.Slot != "files" || !strings.Contains(string(save.Data), "A small quarter") {
		t.Fatalf("the file is not kept: %v", commands)
	}
	m.Update(onward(t, m, "Enter"))
	reads(t, m, "desk", "The bug before the sale")
	m.Update(onward(t, m, "A"))
	m.Update(screen.Opened{File: ownFile(t, "[scene.sale-bug.choice.take-over]", "[scene.sale-bug.choice.take-it]")})
	reads(t, m, "problems", "Continue", "Play it from the start")
	m.Update(onward(t, m, "Enter"))
	reads(t, m, "changed", "The choice “take over” is gone from “The bug before the sale”.", "You were in week 2. You would go on in week 1.")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "library", "Where you left off")
	m.Update(onward(t, m, "Enter"))
	m.Update(onward(t, m, "Enter"))
	reads(t, m, "desk", "The bug before the sale")

	m.Update(screen.Show{Page: screen.PageLibrary})
	m.Update(screen.Remove{Name: "small.toml"})
	reads(t, m, "library", "The run you left off is of this scenario and goes too.")
	commands = m.Update(screen.Remove{Name: "small.toml", Sure: true})
	if len(commands) != 2 || commands[0] != (screen.Forget{Slot: "play"}) || commands[1] != (screen.Forget{Slot: "files"}) {
		t.Errorf("the commands are %v", commands)
	}
	if text := screen.Text(m.View()); strings.Contains(text, "A small quarter") || strings.Contains(text, "Where you left off") {
		t.Errorf("it is still there:\n%s", text)
	}
	m.Update(screen.Saved{Slot: "files", Err: errors.New("no room left")})
	reads(t, m, "library", "no room left")
}

// changedTree is the page of a run that an edit has taken decisions from.
func changedTree(t testing.TB) screen.Node {
	t.Helper()
	m := newModel(t, 0)
	m.Update(screen.Opened{File: ownFile(t)})
	for _, key := range []string{"Enter", "A", "Enter"} {
		m.Update(onward(t, m, key))
	}
	m.Update(screen.Opened{File: ownFile(t, "[scene.sale-bug.choice.take-over]", "[scene.sale-bug.choice.take-it]")})
	m.Update(onward(t, m, "Enter"))
	if tree := m.View(); tree.Key == "changed" {
		return *tree
	}
	t.Fatalf("nothing has changed:\n%s", screen.Text(m.View()))
	return screen.Node{}
}

// TestRecord: the record says what was played, and nothing that was not.
func TestRecord(t *testing.T) {
	m := screen.New(screen.Config{Words: strict{t, wordsIn(t, "en")}, Seed: 7, Page: true, Version: "test"})
	m.Update(screen.Opened{File: ownFile(t)})
	if commands := m.Update(screen.Show{Page: screen.PageRecord}); commands != nil {
		t.Error("there is a record before there is a run")
	}
	for step := 0; ; step++ {
		key := "Enter"
		if m.View().Key == "desk" {
			key = "B"
		}
		if _, n := screen.Hotkey(m.View(), key); n == nil || step > 60 {
			break
		}
		m.Update(onward(t, m, key))
	}
	m.Update(screen.Commit{Answer: 2})
	if commands := m.Update(screen.Show{Page: screen.PageRecord}); len(commands) != 1 || commands[0] != (screen.AskDate{}) {
		t.Fatalf("opening the record asks for %v:\n%s", commands, screen.Text(m.View()))
	}
	m.Update(screen.Dated{Date: "2026-11-30"})
	m.Update(screen.SetName{Name: strings.Repeat("ü", 200)})
	reads(t, m, "record", "2026-11-30", strings.Repeat("ü", 80), "A small quarter", "I will ask after the next failure")
	commands := m.Update(screen.KeepRecord{})
	if len(commands) != 1 {
		t.Fatalf("the commands are %v", commands)
	}
	file := commands[0].(screen.Download)
	var r screen.Record
	if err := json.Unmarshal(file.Data, &r); err != nil {
		t.Fatal(err)
	}
	if file.Name != "stepback-small-2026-11-30.json" || r.Kind != "stepback-record" || r.Date != "2026-11-30" || r.Scenario.Title != "A small quarter" ||
		len(r.Decisions) < 3 || r.Decisions[0] != (screen.RecordDecision{Week: 1, Scene: "sale-bug", Choice: "coach"}) || r.Ending == "" ||
		len(r.Areas) != 3 || *r.Areas[0].Said != 5 || r.Commitment.ID != "commitment-2" || r.Hours.Own == 0 || r.Model.PatternsTried == 0 {
		t.Errorf("%s is\n%s", file.Name, file.Data)
	}
	m.Update(screen.Kept{Err: errors.New("the disk is full")})
	reads(t, m, "record", "the disk is full")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "debrief")
}

// TestCloserLook: what a closer look finds is told when it has come; what it is
// about may have gone meanwhile.
func TestCloserLook(t *testing.T) {
	m := screen.New(screen.Config{Words: strict{t, wordsIn(t, "en")}, Seed: 1})
	file := ownFile(t)
	found := file.Problems
	file.Problems, file.Closer = nil, screen.LookUnderWay
	m.Update(screen.Opened{File: file})
	reads(t, m, "problems", "It can be played. A closer look at it is under way.", "Play it")
	m.Update(screen.Looked{Name: file.Name, Text: "another edition", Problems: found})
	reads(t, m, "problems", "under way")
	m.Update(screen.Looked{Name: file.Name, Text: file.Text, Err: errors.New("offline")})
	reads(t, m, "problems", "It can be played. A closer look at it was not possible")
	m.Update(screen.Looked{Name: file.Name, Text: file.Text, Problems: found})
	reads(t, m, "problems", "It can be played. 2 things are worth a look.")

	bad := badFile(t)
	bad.Closer = screen.LookUnderWay
	m.Update(screen.Opened{File: bad})
	m.Update(screen.Looked{Name: bad.Name, Text: bad.Text, Problems: found})
	reads(t, m, "problems", "This file cannot be played yet: one error.")
}
