package screen_test

import (
	"encoding/json"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/sim/story"
)

// toTheEnd plays on by letters in turn and Enter, to the first part of the
// debrief, and returns what was kept last.
func toTheEnd(t *testing.T, m *screen.Model, letters string) (kept []byte) {
	t.Helper()
	for step := 0; m.View().Key != "debrief"; step++ {
		key := "Enter"
		if m.View().Key == "desk" {
			key = letters[step%len(letters) : step%len(letters)+1]
		}
		for _, command := range m.Update(onward(t, m, key)) {
			if save, ok := command.(screen.Save); ok && save.Slot == "play" {
				kept = save.Data
			}
		}
		if step > 300 {
			t.Fatal("the game does not end")
		}
	}
	return kept
}

// twice is a quarter that was played again with another habit.
func twice(t *testing.T) (m *screen.Model, kept []byte) {
	t.Helper()
	m = newModel(t, 3)
	toTheEnd(t, m, "A")
	m.Update(screen.Commit{Answer: 1})
	m.Update(screen.Turn{Part: screen.PartCommitment})
	m.Update(screen.Commit{Answer: 1})
	m.Update(screen.Show{Page: screen.PageAgain})
	reads(t, m, "again", "one habit changed", "[A] I hold real one-on-ones", "what you took to work")
	m.Update(onward(t, m, "A"))
	reads(t, m, "desk", "This time: I hold real one-on-ones")
	kept = toTheEnd(t, m, "AB")
	m.Update(screen.Turn{Part: screen.PartCareer})
	return m, kept
}

// TestAgain: the same quarter is played with one habit changed, and both are
// laid over each other, with the decisions that differ.
func TestAgain(t *testing.T) {
	m, _ := twice(t)
	reads(t, m, "debrief", "Both quarters", "This time: I hold real one-on-ones", "Trust:", "Skill:", "Delivery:",
		"Where you chose otherwise", "the first time:", "this time:")
	charts := 0
	screen.Walk(m.View(), func(path string, n *screen.Node) bool {
		if n.Chart != nil && strings.Contains(path, "both-runs") {
			charts++
			if len(n.Chart.Curves) != 2 || len(n.Chart.Curves[0].Points) != len(n.Chart.Curves[1].Points) {
				t.Errorf("%s has curves of different length", path)
			}
		}
		return true
	})
	if charts != 3 {
		t.Errorf("%d charts lay both over each other", charts)
	}
	m.Update(screen.Begin{Scenario: 0})
	toTheEnd(t, m, "B")
	m.Update(screen.Turn{Part: screen.PartCareer})
	if strings.Contains(screen.Text(m.View()), "Both quarters") {
		t.Error("a new quarter is compared with an old one")
	}
}

// TestAgainIsTheSame: who decides the same again has the same quarter.
func TestAgainIsTheSame(t *testing.T) {
	m := newModel(t, 4)
	toTheEnd(t, m, "B")
	m.Update(screen.Show{Page: screen.PageAgain})
	m.Update(screen.Again{})
	toTheEnd(t, m, "B")
	m.Update(screen.Turn{Part: screen.PartCareer})
	reads(t, m, "debrief", "You took the same decisions")
	screen.Walk(m.View(), func(path string, n *screen.Node) bool {
		if n.Chart != nil && strings.Contains(path, "both-runs") {
			for i, v := range n.Chart.Curves[0].Points {
				if v != n.Chart.Curves[1].Points[i] {
					t.Fatalf("%s: week %d differs", path, i)
				}
			}
		}
		return true
	})
}

// TestAgainIsKept: the first run is in the save, so that the comparison survives
// a reload, and the next again has only one before it.
func TestAgainIsKept(t *testing.T) {
	m, kept := twice(t)
	again := resumed(t, kept)
	toTheEnd(t, again, "A")
	again.Update(screen.Turn{Part: screen.PartCareer})
	if got, want := screen.Text(again.View()), screen.Text(m.View()); got != want {
		t.Errorf("after a reload\n%s\nbefore\n%s", got, want)
	}
	again.Update(screen.Show{Page: screen.PageAgain})
	commands := again.Update(screen.Again{Habit: "slack"})
	save, err := story.ReadSave(commands[0].(screen.Save).Data)
	if err != nil || save.Again == nil || save.Again.Habit != "slack" || save.Again.Run.Again != nil {
		t.Errorf("what is kept of the third run: %v, %+v", err, save.Again)
	}

	// A save of a scenario that has changed cannot be compared, and says so.
	var old story.Save
	if err := json.Unmarshal(kept, &old); err != nil {
		t.Fatal(err)
	}
	old.Again.Run.Inputs[0].Choice = "gone"
	kept, _ = json.Marshal(old)
	changed := resumed(t, kept)
	toTheEnd(t, changed, "A")
	changed.Update(screen.Turn{Part: screen.PartCareer})
	reads(t, changed, "debrief", "cannot be laid under this one")
}

// TestCareerAgain: a career that is played again is compared chapter by chapter.
func TestCareerAgain(t *testing.T) {
	m := newModelOf(t, career, 3, nil)
	for {
		if _, more := careerStep(t, m, "A"); !more {
			break
		}
	}
	m.Update(screen.Show{Page: screen.PageAgain})
	m.Update(screen.Again{Habit: "slack"})
	compared := 0
	for {
		_, more := careerStep(t, m, "B")
		if m.View().Key == "debrief" {
			m.Update(screen.Turn{Part: screen.PartCareer})
			if strings.Contains(screen.Text(m.View()), "Both quarters") {
				compared++
			}
			m.Update(screen.Turn{Part: screen.PartCommitment})
		}
		if !more {
			break
		}
	}
	if compared < 2 {
		t.Errorf("%d chapters are compared", compared)
	}
}
