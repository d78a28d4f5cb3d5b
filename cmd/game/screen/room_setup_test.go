package screen_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

// bigLibrary is a library before a projector, of which only the first scenario
// is there.
func bigLibrary(t *testing.T) (*screen.Model, *story.Scenario) {
	t.Helper()
	m, later := newLibrary(t, nil)
	m.Update(screen.Resized{Class: screen.Big})
	return m, later
}

// TestRoomPlaysAbsentScenario: what a room chooses is fetched at once and begins
// with its cut, however early the facilitator presses; a workshop on it waits
// for it as well.
func TestRoomPlaysAbsentScenario(t *testing.T) {
	for name, early := range map[string]bool{"begun when it is there": false, "begun before": true} {
		t.Run(name, func(t *testing.T) {
			m, later := bigLibrary(t)
			press(t, m, "R")
			asks(t, m.Update(screen.SetStory{Scenario: 1}), later.ID)
			reads(t, m, "room", "90 minutes", later.About)
			m.Update(screen.SetLength{Minutes: 90})
			if early {
				m.Update(screen.BeginRoom{})
				reads(t, m, "room", "is on its way")
			}
			m.Update(screen.Fetched{ID: later.ID, Scenario: later})
			if !early {
				reads(t, m, "room", "8 scenes of 5")
				press(t, m, "Enter")
			}
			reads(t, m, "room-intro", later.Title, "15 min")
			kept := press(t, m, "+")

			w := newModel(t, 1)
			again := screen.New(screen.Config{Scenarios: []*story.Scenario{w.Library()[0], {Absent: true, ID: later.ID, Title: later.Title}}, Words: w.Words(), Room: kept, Projector: true})
			asks(t, again.Update(onward(t, again, "Enter")), later.ID)
			again.Update(screen.Fetched{ID: later.ID, Scenario: later})
			reads(t, again, "room-intro", later.Title, "16 min")
		})
	}
}

// TestRoomWithoutItsScenario: where it does not come the facilitator is told,
// and can try again or choose another, to which nobody is then called back.
func TestRoomWithoutItsScenario(t *testing.T) {
	m, later := bigLibrary(t)
	press(t, m, "R")
	m.Update(screen.SetStory{Scenario: 1})
	m.Update(screen.Fetched{ID: later.ID, Err: errors.New("offline")})
	reads(t, m, "room", "could not be fetched")
	asks(t, m.Update(screen.BeginRoom{}), later.ID)
	m.Update(screen.SetStory{Scenario: 0})
	want := screen.Text(m.View())
	m.Update(screen.Fetched{ID: later.ID, Scenario: later})
	if got := screen.Text(m.View()); got != want {
		t.Errorf("the choice is now\n%s\nand was\n%s", got, want)
	}
}

// TestRoomFromCampaign: a room plays the chapter that is on, is told so, and the
// career waits on its desk.
func TestRoomFromCampaign(t *testing.T) {
	w, err := words.In("en", nil)
	if err != nil {
		t.Fatal(err)
	}
	m := screen.New(screen.Config{Scenarios: []*story.Scenario{decoded(t, "first-ninety-days.toml"), decoded(t, "the-fork.toml"), decoded(t, "a-career.toml")}, Words: strict{t, w}, Seed: 1})
	m.Update(screen.Resized{Class: screen.Big})
	m.Update(screen.Begin{Scenario: 2})
	press(t, m, "Enter")
	desk := screen.Text(m.View())
	press(t, m, "R")
	reads(t, m, "room", "A room plays one chapter of “A career”")
	press(t, m, "Escape")
	if got := screen.Text(m.View()); got != desk {
		t.Errorf("after the set-up the desk is\n%s\nand was\n%s", got, desk)
	}
	press(t, m, "R", "Enter")
	reads(t, m, "room-intro", "The fork")
}

// TestRoomFromLibrary: whoever has opened a room and left it again goes on with
// the run that they had.
func TestRoomFromLibrary(t *testing.T) {
	m := newRoom(t, 3)
	press(t, m, "Enter")
	desk := screen.Text(m.View())
	m.Update(screen.Show{Page: screen.PageLibrary})
	press(t, m, "R", "Escape", "Enter")
	if got := screen.Text(m.View()); got != desk {
		t.Errorf("the run goes on with\n%s\nand was\n%s", got, desk)
	}
}

// TestGuide: before the start the guide says what the author notes, with nobody's
// place left open, in every scenario that ships.
func TestGuide(t *testing.T) {
	for _, name := range forRooms() {
		m := newModelOf(t, name, 3, nil).OnPage()
		m.Update(screen.Resized{Class: screen.Big})
		press(t, m, "R", "G")
		reads(t, m, "room-guide", "5 scenes of 5", "8 scenes of 5", "With 90 minutes only.", "A good place to stop and talk.", m.Library()[0].Facilitator.Purpose)
		if text := screen.Text(m.View()); strings.ContainsAny(text, "{}") {
			t.Errorf("%s: a place is open:\n%s", name, text)
		}
		press(t, m, "Escape")
		reads(t, m, "room")
	}
}

// TestClosedChoice: the letter of a choice that cannot be taken does nothing
// while a vote is on, and B then blanks nothing.
func TestClosedChoice(t *testing.T) {
	m := workshop(t, 3)
	press(t, m, "B")
	reads(t, m, "blank")
	press(t, m, "B", "PageDown")
	for _, keys := range []string{"B", "b"} {
		if _, n := screen.Hotkey(m.View(), keys); n == nil || n.Press == (screen.Blank{}) {
			t.Errorf("%s presses %+v while a vote is on", keys, n)
		}
	}
	tree := m.View()
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		n.Disabled = n.Disabled || n.Style == screen.Choice
		return true
	})
	if _, n := screen.Hotkey(tree, "B"); n != nil {
		t.Errorf("B presses %+v when its choice is closed", n)
	}
}

// TestScenesShort: a room whose weeks end early is told, and has the minutes to
// look back.
func TestScenesShort(t *testing.T) {
	sc := *decoded(t, "first-ninety-days.toml")
	sc.Workshop = nil
	for i := range sc.Scenes { // more than there are weeks
		sc.Workshop = append(sc.Workshop, i)
	}
	w := newModel(t, 1)
	m := screen.New(screen.Config{Scenarios: []*story.Scenario{&sc}, Words: w.Words(), Seed: 3})
	m.Update(screen.Resized{Class: screen.Big})
	press(t, m, "R", "3", "A", "Enter")
	ending, clock := "", ""
	scenes := roomToTheEnd(t, m, "A", func(name string) {
		if name == "room-ending" {
			ending, clock = screen.Text(m.View()), string(m.Notes())
		}
	})
	short := len(sc.Scenes) - scenes
	if want := fmt.Sprintf("It ended %d scenes early.", short); short == 0 || !strings.Contains(ending, want) {
		t.Errorf("after %d of %d scenes the ending says\n%s", scenes, len(sc.Scenes), ending)
	}
	if want := fmt.Sprintf("%d:00 left", 20+5*short); !strings.Contains(clock, want) {
		t.Errorf("to look back there is not %s: %s", want, clock)
	}
}

// forRooms are the files of the scenarios that a room can play.
func forRooms() []string {
	return slices.DeleteFunc(scenarios.Library(), func(name string) bool { return name == "a-career.toml" })
}

// TestRoomFitsEveryScenario: whatever a room of eight tables meets in an hour and
// a half is seen without scrolling, in every scenario that ships.
func TestRoomFitsEveryScenario(t *testing.T) {
	measure := measure(t)
	for _, name := range forRooms() {
		m := newModelOf(t, name, 3, nil).OnPage()
		m.Update(screen.Resized{Class: screen.Big})
		press(t, m, "R", "8", "B", "Enter")
		for step := 0; m.View().Key != "room-record"; step++ {
			if step > 200 {
				t.Fatalf("%s does not end", name)
			}
			for _, size := range [][2]float64{{1366, 768}, {1920, 1080}} {
				frame := screen.Arrange(m.View(), screen.Viewport{Width: size[0], Height: size[1], Projector: true}, measure)
				checkFrame(t, frame)
				if frame.Content > frame.View.H {
					t.Errorf("%s: %s needs %.0f px of %.0f:\n%s", name, m.View().Key, frame.Content, frame.View.H, screen.Text(m.View()))
				}
			}
			for _, key := range []string{"A", "B", "A", "C", "A", "B", "B", "A", "PageDown"} {
				if _, n := screen.Hotkey(m.View(), key); n != nil && n.Press != (screen.Blank{}) && m.View().Key != "room-split" || key == "PageDown" {
					m.Update(onward(t, m, key))
				}
			}
		}
	}
}
