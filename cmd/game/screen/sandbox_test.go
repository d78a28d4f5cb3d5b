package screen_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"stepback/cmd/game/screen"
)

// yearOf is so many weeks of a year.
func yearOf(weeks, compared int) screen.Years {
	y := screen.Years{Weeks: weeks, Others: 100, Compared: compared, Ahead: [screen.Followed]int{91, 97, 88}}
	for i := range y.Led {
		for q := range y.Led[i].Curves {
			for week := range weeks + 1 {
				y.Led[i].Curves[q] = append(y.Led[i].Curves[q], 500+3*week*(1-i)-i*week)
			}
		}
	}
	y.Led[1].Left = []int{14, 37}
	return y
}

// inSandbox is a game whose run has ended, in the sandbox.
func inSandbox(t testing.TB, m *screen.Model) *screen.Model {
	t.Helper()
	lookingBack(t, m, "AB")
	m.Update(screen.Turn{Part: screen.PartCommitment})
	m.Update(screen.Show{Page: screen.PageSandbox})
	return m
}

// sandboxTrees are its pages.
func sandboxTrees(t testing.TB) map[string]screen.Node {
	m := inSandbox(t, newModel(t, 3))
	all := map[string]screen.Node{"sandbox": *m.View()}
	m.Update(screen.BeginYear{})
	m.Update(screen.YearLived{Years: yearOf(17, 0)})
	all["sandbox-under-way"] = *m.View()
	m.Update(screen.YearLived{Years: yearOf(52, 100), Done: true})
	all["sandbox-over"] = *m.View()
	return all
}

// TestSandbox: after a run a year is lived as the levers say, seen while it is,
// and can be stopped, changed and left.
func TestSandbox(t *testing.T) {
	m := inSandbox(t, newModel(t, 3))
	reads(t, m, "sandbox", "6 people, team 1", "hand over and coach", "forecasts nothing")
	for _, key := range []string{"+", "T"} {
		m.Update(onward(t, m, key))
	}
	m.Update(screen.SetLearning{Percent: 150})
	m.Update(screen.SetWay{Which: 1, Way: "hands-off"})
	commands := m.Update(onward(t, m, "Enter"))
	want := screen.LiveYear{Levers: screen.Levers{People: 7, Learning: 150, Seed: 2, Ways: [2]string{"supported", "hands-off"}}}
	if !slices.Contains(commands, screen.Command(want)) {
		t.Fatalf("the commands are %v", commands)
	}
	m.Update(screen.YearLived{Years: yearOf(26, 0)})
	reads(t, m, "sandbox", "week 26", "The third quarter.", "B: leave them alone: 2 people left, in weeks 14, 37.")
	if commands := m.Update(onward(t, m, "Escape")); len(commands) != 1 || commands[0] != (screen.StopTrial{}) {
		t.Errorf("stopping asks for %v", commands)
	}
	m.Update(screen.YearLived{Years: yearOf(40, 0)})
	reads(t, m, "sandbox", "week 26", "Live the year")

	m.Update(onward(t, m, "Enter"))
	m.Update(screen.YearLived{Years: yearOf(52, 100), Done: true})
	reads(t, m, "sandbox", "The year is over.", "in trust 91 times, in skill 97, in delivery 88", "A: hand over and coach: nobody left.")
	m.Update(screen.OtherTeam{})
	reads(t, m, "sandbox", "team 3")

	m.Update(onward(t, m, "Enter"))
	m.Update(screen.YearLived{Err: errors.New("404 trial.wasm")})
	reads(t, m, "sandbox", "The year could not be lived: 404 trial.wasm.")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "debrief")
}

// TestSandboxOpens when a run has ended, and stays open; somebody who has asked
// for less movement sees the year at once.
func TestSandboxOpens(t *testing.T) {
	m := newModel(t, 3)
	m.Update(screen.Show{Page: screen.PageSandbox})
	reads(t, m, "library")
	var kept []byte
	for _, command := range func() (all []screen.Command) {
		for m.View().Key != "debrief" {
			key := "Enter"
			if m.View().Key == "desk" {
				key = "A"
			}
			all = append(all, m.Update(onward(t, m, key))...)
		}
		return all
	}() {
		if save, ok := command.(screen.Save); ok && save.Slot == "settings" {
			kept = save.Data
		}
	}
	var settings map[string]any
	if err := json.Unmarshal(kept, &settings); err != nil || settings["ended"] != true {
		t.Fatalf("kept is %s", kept)
	}
	w := newModel(t, 4)
	again := screen.New(screen.Config{Scenarios: w.Library(), Words: w.Words(), Settings: kept, System: screen.System{ReducedMotion: true}})
	again.Update(screen.Show{Page: screen.PageSandbox})
	reads(t, again, "sandbox")
	if live, ok := again.Update(screen.BeginYear{})[0].(screen.LiveYear); !ok || !live.AtOnce {
		t.Error("it moves")
	}
	if commands := again.Update(screen.Opened{File: ownFile(t)}); !slices.Contains(commands, screen.Command(screen.StopTrial{})) {
		t.Errorf("a file that is opened meanwhile asks for %v", commands)
	}
}
