package screen_test

import (
	"errors"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
	"stepback/sim/story"
)

// newLibrary starts the game with two scenarios, of which only the first is
// there.
func newLibrary(t *testing.T, kept []byte) (*screen.Model, *story.Scenario) {
	t.Helper()
	later := decoded(t, "experts-trap.toml")
	card := scenarios.CardOf(later)
	return screen.New(screen.Config{Scenarios: []*story.Scenario{decoded(t, "first-ninety-days.toml"), card.Scenario()},
		Words: strict{t, wordsIn(t, "en")}, Seed: 1, Saved: kept}), later
}

// asks fails the test unless the commands ask for a scenario, and for nothing
// else.
func asks(t *testing.T, commands []screen.Command, id string) {
	t.Helper()
	if len(commands) != 1 || commands[0] != (screen.FetchScenario{ID: id}) {
		t.Fatalf("the model asks for %v, want the scenario %s", commands, id)
	}
}

// TestCardOfAnAbsentScenario: the library shows the same of a scenario whether
// it is there or not.
func TestCardOfAnAbsentScenario(t *testing.T) {
	m, later := newLibrary(t, nil)
	want := screen.Text(m.View())
	m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	if got := screen.Text(m.View()); got != want {
		t.Errorf("with the scenario the library is\n%s\nwithout it\n%s", got, want)
	}
}

// TestBeginAnAbsentScenario: it is asked for once, however often the player
// presses, and begins when it has come.
func TestBeginAnAbsentScenario(t *testing.T) {
	m, later := newLibrary(t, nil)
	asks(t, m.Update(screen.Begin{Scenario: 1}), later.ID)
	reads(t, m, "library", "is on its way")
	if again := m.Update(screen.Begin{Scenario: 1}); again != nil {
		t.Errorf("it is asked for again: %v", again)
	}
	m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	reads(t, m, "desk")
}

// TestScenarioThatDoesNotCome: the player is told, has lost nothing, and can
// try again.
func TestScenarioThatDoesNotCome(t *testing.T) {
	m, later := newLibrary(t, nil)
	asks(t, m.Update(screen.Begin{Scenario: 1}), later.ID)
	m.Update(screen.Fetched{ID: later.ID, Err: errors.New("offline")})
	reads(t, m, "library", "could not be fetched")
	asks(t, m.Update(screen.Begin{Scenario: 1}), later.ID)
	m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	reads(t, m, "desk")
}

// TestResumeAnAbsentScenario: a run waits for its scenario, and goes on where it
// was left.
func TestResumeAnAbsentScenario(t *testing.T) {
	m, later := newLibrary(t, nil)
	m.Update(screen.SetHints{}) // a first run has tabs that come later
	m.Update(screen.Begin{Scenario: 1})
	commands := m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	kept := commands[0].(screen.Save).Data
	want := screen.Text(m.View())

	m, _ = newLibrary(t, kept)
	reads(t, m, "library", "Where you left off", later.Title)
	asks(t, m.Update(screen.Resume{}), later.ID)
	m.Update(screen.Fetched{ID: later.ID, Err: errors.New("offline")})
	reads(t, m, "library", "could not be fetched", "Where you left off")
	asks(t, m.Update(screen.Resume{}), later.ID)
	m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	if got := screen.Text(m.View()); got != want {
		t.Errorf("the run goes on with\n%s\nwant\n%s", got, want)
	}
}

// TestElsewhereMeanwhile: whoever has begun something else is not taken away
// from it.
func TestElsewhereMeanwhile(t *testing.T) {
	m, later := newLibrary(t, nil)
	m.Update(screen.Begin{Scenario: 1})
	m.Update(screen.Begin{Scenario: 0})
	want := screen.Text(m.View())
	if commands := m.Update(screen.Fetched{ID: later.ID, Scenario: later}); commands != nil {
		t.Errorf("it does %v", commands)
	}
	if got := screen.Text(m.View()); got != want {
		t.Errorf("the player is taken to\n%s", got)
	}
}
