package screen_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/sim"
)

// saved plays some dilemmas and returns what a driver would have kept.
func saved(t *testing.T, dilemmas int) (data []byte, text string) {
	t.Helper()
	m := newModel(t, 5)
	m.Update(screen.SetHints{}) // a first run has tabs that come later
	for step := 0; step < 60; step++ {
		tree := m.View()
		key := "Enter"
		if tree.Key == "desk" {
			if dilemmas == 0 {
				return data, screen.Text(tree)
			}
			dilemmas--
			key = "B"
		}
		for _, command := range m.Update(onward(t, m, key)) {
			if save, ok := command.(screen.Save); ok && save.Slot == "play" {
				data = save.Data
			}
		}
	}
	t.Fatal("the run ended too early")
	return nil, ""
}

// resumed starts the game anew with what was kept, and goes on.
func resumed(t *testing.T, data []byte) *screen.Model {
	t.Helper()
	m := newModelWith(t, 99, data)
	m.Update(onward(t, m, "Enter"))
	return m
}

// TestContinue: a run goes on at the very screen where it was left.
func TestContinue(t *testing.T) {
	for dilemmas := 1; dilemmas < 6; dilemmas++ {
		data, want := saved(t, dilemmas)
		if got := screen.Text(resumed(t, data).View()); got != want {
			t.Errorf("after %d dilemmas the desk is\n%s\nwant\n%s", dilemmas, got, want)
		}
	}
}

// TestBadSaves: what cannot be gone on with is told, and costs nothing.
func TestBadSaves(t *testing.T) {
	data, _ := saved(t, 3)
	good := string(data)
	for name, test := range map[string]struct{ data, says string }{
		"not a save":        {"hello", "damaged"},
		"cut off":           {good[:len(good)/2], "damaged"},
		"newer format":      {strings.Replace(good, `"format":1`, `"format":7`, 1), "newer"},
		"other scenario":    {strings.Replace(good, "first-ninety-days", "another-story", 1), "not in this library"},
		"tampered choice":   {strings.Replace(good, `"choice":"`, `"choice":"win-`, 2), "cannot go on"},
		"too large":         {`{"format":1,"x":"` + strings.Repeat("a", 2<<20) + `"}`, "too large"},
		"changed scenario":  {strings.Replace(good, `"hash":"`, `"hash":"0`, 1), "has changed"},
		"changed model":     {strings.Replace(good, fmt.Sprintf(`"model":%d`, sim.Version), `"model":0`, 1), "has changed"},
		"null":              {"null", "damaged"},
		"deep":              {strings.Repeat("[", 100000), "damaged"},
		"negative rating":   {strings.Replace(good, `"rating":[5,5,5]`, `"rating":[-1,5,5]`, 1), "cannot go on"},
		"impossible plan":   {strings.Replace(good, `"craft":`, `"craft":9`, 1), "cannot go on"},
		"unknown area":      {strings.Replace(good, `"craft":`, `"crafts":`, 1), "cannot go on"},
		"repeated question": {strings.Replace(good, `"inputs":[`, `"inputs":[{"kind":"rating","rating":[1,2,3]},`, 1), "cannot go on"},
	} {
		t.Run(name, func(t *testing.T) {
			if test.data == good {
				t.Fatal("the test did not change the save")
			}
			text := screen.Text(resumed(t, []byte(test.data)).View())
			if !strings.Contains(text, test.says) {
				t.Errorf("the screen does not say %q:\n%s", test.says, text)
			}
		})
	}
}

// TestStoreTrouble: a run that cannot be kept is played, and says so.
func TestStoreTrouble(t *testing.T) {
	m := newModel(t, 1)
	m.Update(onward(t, m, "Enter"))
	m.Update(screen.Saved{Slot: "play", Err: errors.New("no room left")})
	if text := screen.Text(m.View()); !strings.Contains(text, "no room left") {
		t.Errorf("the desk does not tell of the trouble:\n%s", text)
	}
}

// TestUndo: taking a decision back leads to the same dilemma, and the other
// choice to another week.
func TestUndo(t *testing.T) {
	m := newModel(t, 2)
	m.Update(onward(t, m, "Enter"))
	before := screen.Text(m.View())
	m.Update(onward(t, m, "A"))
	first := screen.Text(m.View())
	m.Update(onward(t, m, "U"))
	after := strings.Replace(screen.Text(m.View()), "Your last decision is taken back. The same luck still waits.\n", "", 1)
	if strings.Join(strings.Fields(after), " ") != strings.Join(strings.Fields(before), " ") {
		t.Errorf("after undo\n%s\nbefore\n%s", after, before)
	}
	m.Update(onward(t, m, "B"))
	if screen.Text(m.View()) == first {
		t.Error("the other choice tells the same")
	}
}
