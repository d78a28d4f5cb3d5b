package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

// TestWaysOnInSight: on a laptop nobody has to scroll for the choices of a
// dilemma, for the button that goes on after one, or for the way back from a
// screen beside the play.
func TestWaysOnInSight(t *testing.T) {
	font, laptop := measure(t), screen.Viewport{Width: 1366, Height: 768}
	for _, language := range words.Languages() {
		if testing.Short() && language != words.Source {
			continue
		}
		data, err := words.File(language)
		if err != nil {
			t.Fatal(err)
		}
		said, err := words.In(language, data)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range scenarios.Library() {
			m := screen.New(screen.Config{Scenarios: []*story.Scenario{decoded(t, name)}, Words: said, Seed: 3, Version: "test", Licences: "None."})
			m.Update(screen.Resized{Class: screen.Wide})
			for _, page := range []screen.Screen{screen.PageSettings, screen.PageAbout, screen.PageEvidence} {
				m.Update(screen.Show{Page: page})
				inSight(t, m, laptop, font, "bar/back")
			}
			m.Update(screen.Show{Page: screen.PageLibrary})
			m.Update(screen.Begin{})
			for step := 0; step < 120 && m.View().Key != "debrief"; step++ {
				key := "Enter"
				switch m.View().Key {
				case "desk":
					inSight(t, m, laptop, font, "choices")
					if key = string(rune('A' + step%3)); !answers(m, key) {
						key = "A"
					}
					if !answers(m, key) {
						key = "B"
					}
				case "consequence":
					inSight(t, m, laptop, font, "go-on")
				}
				m.Update(onward(t, m, key))
			}
			if t.Failed() {
				t.Fatalf("in %s, in %s", name, language)
			}
		}
	}
}

func answers(m *screen.Model, key string) bool {
	_, n := screen.Hotkey(m.View(), key)
	return n != nil
}

// inSight checks that a window shows all of a box, whose path ends so, before
// anything is scrolled.
func inSight(t *testing.T, m *screen.Model, v screen.Viewport, font screen.Measure, end string) {
	t.Helper()
	frame, found := screen.Arrange(m.View(), v, font), false
	for i := range frame.Boxes {
		b := &frame.Boxes[i]
		if path, _, _ := strings.Cut(b.Path, "/"+end+"/"); !strings.HasSuffix(b.Path, "/"+end) && path == b.Path {
			continue
		}
		if found = true; b.Rect.Bottom() > v.Height {
			t.Errorf("%s ends at %.0f", b.Path, b.Rect.Bottom())
		}
	}
	if !found {
		t.Errorf("%s is nowhere:\n%s", end, screen.Text(m.View()))
	}
}
