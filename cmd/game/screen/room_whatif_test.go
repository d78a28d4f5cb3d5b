package screen_test

import (
	"testing"

	"stepback/cmd/game/screen"
)

// divided is a room that was split on its first decision, at the list of those.
func divided(t testing.TB, m *screen.Model) *driver {
	t.Helper()
	press(t, m, "R", "5", "A", "Enter")
	for m.View().Key != "room-split" {
		name := m.View().Key
		press(t, m, "PageDown")
		if name == "room-scene" || name == "room-plan" {
			press(t, m, "A", "A", "A", "B", "B", "PageDown", "PageDown")
		}
	}
	return &driver{m: m, slice: 5000}
}

// keys presses keys and lives what they ask for.
func (d *driver) keys(t testing.TB, keys ...string) {
	t.Helper()
	for _, key := range keys {
		d.send(onward(t, d.m, key))
		d.finish()
	}
}

// TestRoomWhatIf: a split decision is looked at again by keys, with hands or
// without, and a clicker leads through it and back to the list.
func TestRoomWhatIf(t *testing.T) {
	d := divided(t, newRoom(t, 3))
	list := screen.Text(d.m.View())
	d.keys(t, "A")
	reads(t, d.m, "room-what-if", "Hands up: which leads to more trust, 12 weeks on?", "wanted by others", "you chose this")
	d.send(onward(t, d.m, "B"))
	reads(t, d.m, "room-what-if", "0 %", "Stop here")
	d.finish()
	reads(t, d.m, "room-what-if", "Trust, 12 weeks on, in 1,000 futures each", "Your hands were for B.", "B: wanted", "In this model;")
	d.keys(t, "PageDown")
	reads(t, d.m, "room-what-if", "Delivery, 12 weeks on")
	d.keys(t, "PageUp")
	reads(t, d.m, "room-what-if", "Trust, 12 weeks on")
	d.keys(t, "PageDown", "PageDown")
	if got := screen.Text(d.m.View()); got != list {
		t.Errorf("back at the list it says\n%s\nand not\n%s", got, list)
	}
	d.keys(t, "B", "PageDown")
	reads(t, d.m, "room-what-if", "in 1,000 futures each")
	d.keys(t, "Escape", "C", "PageUp", "PageDown")
	reads(t, d.m, "room-questions")
}

// TestRoomWhatIfStops: a room that has enough sees what was lived; one that was
// too quick votes again.
func TestRoomWhatIfStops(t *testing.T) {
	d := divided(t, newRoom(t, 3))
	d.keys(t, "A")
	d.send(onward(t, d.m, "A"))
	d.send(onward(t, d.m, "Escape"))
	reads(t, d.m, "room-what-if", "Hands up")
	d.slice = 900
	d.send(onward(t, d.m, "A"))
	d.turn()
	d.send(onward(t, d.m, "Escape"))
	reads(t, d.m, "room-what-if", "futures each")
	d.send(screen.LeaveRoom{})
	if d.lives != nil {
		t.Error("futures are lived that nobody waits for")
	}
}

// TestRoomWhatIfFits: all of it is seen at once, in all languages.
func TestRoomWhatIfFits(t *testing.T) {
	measure := measure(t)
	for _, language := range []string{"en", "de", "es"} {
		m := modelIn(t, language, 3)
		m.Update(screen.Resized{Class: screen.Big})
		d := divided(t, m)
		look := func() {
			t.Helper()
			for _, size := range [][2]float64{{1366, 768}, {1920, 1080}} {
				frame := screen.Arrange(m.View(), screen.Viewport{Width: size[0], Height: size[1], Projector: true}, measure)
				checkFrame(t, frame)
				if frame.Content > frame.View.H {
					t.Errorf("%s %v needs %.0f px of %.0f:\n%s", language, size, frame.Content, frame.View.H, screen.Text(m.View()))
				}
			}
		}
		look()
		for _, letter := range []string{"A", "B", "C"} {
			d.keys(t, letter)
			look()
			d.send(onward(t, m, "B"))
			look()
			d.finish()
			look()
			d.keys(t, "PageDown")
			look()
			d.keys(t, "PageDown")
		}
	}
}
