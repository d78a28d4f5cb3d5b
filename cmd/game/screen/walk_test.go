package screen_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim"
	"stepback/sim/story"
)

// strict is the language of a test: it fails where a message has no words.
type strict struct {
	t     testing.TB
	words *words.Words
}

func (s strict) Say(id string, pairs ...any) string {
	text := s.words.Say(id, pairs...)
	if text == id && strings.ContainsAny(id, ".-") && !strings.HasPrefix(id, "row.") {
		s.t.Errorf("the message %s has no words", id)
	}
	if strings.Contains(text, "<no value>") {
		s.t.Errorf("the message %s misses a value: %s", id, text)
	}
	return text
}

// newModel starts the game with the first scenario of the library.
func newModel(t testing.TB, seed uint64) *screen.Model { return newModelWith(t, seed, nil) }

// newModelWith does so with a run that was kept.
func newModelWith(t testing.TB, seed uint64, kept []byte) *screen.Model {
	t.Helper()
	return newModelOf(t, "first-ninety-days.toml", seed, kept)
}

// newModelOf does so with a scenario of the writers' room.
func newModelOf(t testing.TB, file string, seed uint64, kept []byte) *screen.Model {
	t.Helper()
	return screen.New(screen.Config{Scenarios: []*story.Scenario{decoded(t, file)}, Words: strict{t, wordsIn(t, "en")}, Seed: seed, Saved: kept, Version: "test", Licences: "None."})
}

// read are the scenarios of the writers' room, by file, each read once.
var read = map[string]*story.Scenario{}

// decoded is a scenario of the writers' room, and nobody changes it.
func decoded(t testing.TB, file string) *story.Scenario {
	t.Helper()
	if read[file] != nil {
		return read[file]
	}
	data, err := os.ReadFile("../../../scenarios/" + file)
	if err != nil {
		t.Fatal(err)
	}
	sc, problems := scenarios.Options{Beside: os.DirFS(filepath.Dir("../../../scenarios/" + file))}.Decode(file, data)
	if sc == nil {
		t.Fatal(problems)
	}
	read[file] = sc
	return sc
}

// offers lists the messages that can be sent from a screen, in order.
func offers(tree *screen.Node) (list []screen.Message) {
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		if n.Kind == screen.Button && !n.Disabled && n.Press != nil {
			list = append(list, n.Press)
		}
		if n.Kind == screen.Slider {
			list = append(list, n.Slider.Set(n.Slider.Max), n.Slider.Set(n.Slider.Min))
		}
		return true
	})
	return list
}

// onward is the message of the button that a key presses.
func onward(t testing.TB, m *screen.Model, key string) screen.Message {
	t.Helper()
	_, n := screen.Hotkey(m.View(), key)
	if n == nil {
		t.Fatalf("no button for %s on:\n%s", key, screen.Text(m.View()))
	}
	return n.Press
}

// TestKeysPlayToTheEnd plays from the library to the last part of the debrief
// with letters and Enter alone.
func TestKeysPlayToTheEnd(t *testing.T) {
	for _, letter := range []string{"A", "B"} {
		m := newModel(t, 3)
		seen := map[string]bool{}
		for step := 0; ; step++ {
			name := m.View().Key
			seen[name] = true
			if testing.Verbose() {
				t.Log("\n" + screen.Text(m.View()))
			}
			key := "Enter"
			if name == "desk" {
				key = letter
			}
			if _, n := screen.Hotkey(m.View(), key); n == nil && name == "debrief" {
				break
			}
			m.Update(onward(t, m, key))
			if step > 200 {
				t.Fatal("the game does not end")
			}
		}
		for _, name := range []string{"library", "desk", "consequence", "briefing", "plan", "review", "debrief"} {
			if !seen[name] {
				t.Errorf("choosing %s all the way never showed the screen %s", letter, name)
			}
		}
	}
}

// TestRandomWalks presses anything that can be pressed, at every size, and
// looks that no screen breaks and no message lacks its words.
func TestRandomWalks(t *testing.T) {
	walks := 60
	if hurried() {
		walks = 10
	}
	for seed := range walks {
		m := newModel(t, uint64(seed))
		luck := sim.Career{Seed: uint64(seed)}
		for step := range 250 {
			if step%50 == 0 {
				m.Update(screen.Resized{Class: screen.Class(luck.Luck(uint32(step), 1) % 3)})
			}
			tree := m.View()
			list := offers(tree)
			if len(list) == 0 {
				t.Fatalf("walk %d: nothing to press on:\n%s", seed, screen.Text(tree))
			}
			for _, command := range m.Update(list[int(luck.Luck(uint32(step), 0))%len(list)]) {
				if save, ok := command.(screen.Save); ok && len(save.Data) == 0 {
					t.Fatalf("walk %d: an empty save", seed)
				}
			}
		}
	}
}
