package screen_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stepback/cmd/game/screen"
)

// TestThemeFollowsTheSystem until the player chooses one, and again when they
// leave it to the system.
func TestThemeFollowsTheSystem(t *testing.T) {
	m := newModel(t, 0)
	for _, step := range []struct {
		message screen.Message
		theme   string
		still   bool
	}{
		{screen.Show{Page: screen.PageSettings}, "light", false},
		{screen.System{Theme: "dark"}, "dark", false},
		{screen.SetTheme{Name: "contrast"}, "contrast", false},
		{screen.System{Theme: "contrast-dark", ReducedMotion: true}, "contrast", true},
		{screen.SetMotion{Reduced: false}, "contrast", true},
		{screen.SetTheme{}, "contrast-dark", true},
		{screen.SetMotion{Reduced: true}, "contrast-dark", true},
		{screen.System{}, "light", true},
	} {
		m.Update(step.message)
		if got := m.Settings(); got.Theme != step.theme || got.ReducedMotion != step.still {
			t.Errorf("after %#v the theme is %s and movement reduced %v, want %s and %v", step.message, got.Theme, got.ReducedMotion, step.theme, step.still)
		}
	}
}

// TestOnlyChoicesAreKept: what the system asks for today is not what the player
// has chosen.
func TestOnlyChoicesAreKept(t *testing.T) {
	m := newModel(t, 0)
	m.Update(screen.System{Theme: "dark", ReducedMotion: true})
	for _, step := range []struct {
		message screen.Message
		want    string
	}{
		{screen.SetText{Percent: 150}, `{"text":150,"reducedMotion":false,"projector":false}`},
		{screen.SetTheme{Name: "contrast"}, `{"text":150,"reducedMotion":false,"projector":false,"theme":"contrast"}`},
		{screen.SetLetters{On: false}, `{"text":150,"reducedMotion":false,"projector":false,"theme":"contrast","noLetters":true}`},
	} {
		commands := m.Update(step.message)
		if save, ok := commands[0].(screen.Save); !ok || save.Slot != "settings" || string(save.Data) != step.want {
			t.Errorf("%#v keeps %v, want %s", step.message, commands, step.want)
		}
	}
}

// TestWithoutLetters: with keys of one character switched off, no screen has
// any, and none is promised.
func TestWithoutLetters(t *testing.T) {
	m := newModel(t, 0)
	m.Update(screen.SetLetters{On: false})
	m.Update(screen.ShowKeys{On: true})
	if got := m.View().Key; got != "library" {
		t.Errorf("the list of keys comes by a key that is off: %s", got)
	}
	for _, next := range []screen.Message{screen.Begin{}, screen.OpenRoom{}, screen.BeginRoom{}, screen.Blank{}} {
		m.Update(next)
		screen.Walk(m.View(), func(path string, n *screen.Node) bool {
			for _, key := range strings.Fields(n.Hotkey) {
				if utf8.RuneCountInString(key) == 1 {
					t.Errorf("%s still answers to %s", path, key)
				}
			}
			if strings.Contains(n.Text, "? keys") {
				t.Errorf("%s promises keys: %s", path, n.Text)
			}
			return true
		})
	}
	if name := m.View().Key; name != "blank" {
		t.Errorf("the last screen is %s", name)
	}
	m.Update(screen.Blank{})
	m.Update(screen.LeaveRoom{})
	m.Update(screen.Begin{})
	m.Update(screen.SetLetters{On: true})
	if _, n := screen.Hotkey(m.View(), "a"); n == nil {
		t.Error("the letters do not come back")
	}
}

// TestKeysOfAScreen are those of its buttons, in words.
func TestKeysOfAScreen(t *testing.T) {
	m := newModel(t, 0)
	m.Update(screen.Begin{})
	m.Update(screen.ShowKeys{On: true})
	reads(t, m, "keys", "Keys on this screen", "Write the fix yourself", "Your plan", "walks through all", "shows this list")
	m.Update(onward(t, m, "Escape"))
	reads(t, m, "desk")
}

// TestKeysLine: the line below a dilemma names the keys that do something, and
// no others.
func TestKeysLine(t *testing.T) {
	m := newModel(t, 3)
	m.Update(screen.Resized{Class: screen.Wide})
	m.Update(screen.Begin{})
	reads(t, m, "desk", "A–D choose · P plan · ? keys")
	m.Update(onward(t, m, "B"))
	for m.View().Key != "desk" {
		m.Update(onward(t, m, "Enter"))
	}
	reads(t, m, "desk", "choose · P plan · U undo · ? keys")
	choices := 0
	screen.Walk(m.View(), func(_ string, n *screen.Node) bool {
		if n.Style == screen.Choice {
			choices++
		}
		return true
	})
	reads(t, m, "desk", "A–"+string(rune('A'+choices-1))+" choose")
}

// TestSaidOnce: where a meter says which way a thing goes, the arrow beside it
// does not say it again.
func TestSaidOnce(t *testing.T) {
	m := newModel(t, 3)
	m.Update(screen.Resized{Class: screen.Wide})
	m.Update(screen.Begin{})
	for _, key := range []string{"", "B"} {
		if key != "" {
			m.Update(onward(t, m, key))
		}
		if text := screen.Text(m.View()); strings.Contains(text, "(steady)") || strings.Contains(text, "(falling)") {
			t.Errorf("the arrows speak:\n%s", text)
		}
	}
}

// TestReasons: what moves after a decision says why, where the ledger knows.
func TestReasons(t *testing.T) {
	m := newModel(t, 3)
	m.Update(screen.Resized{Class: screen.Wide})
	m.Update(screen.Begin{})
	m.Update(onward(t, m, "B"))
	reads(t, m, "consequence", "Delivery", "From the failure", "Tomas seems worried now.")
	moved, turned := 0, 0
	screen.Walk(m.View(), func(_ string, n *screen.Node) bool {
		if n.Meter != nil && n.Meter.From >= 0 && n.Meter.From != n.Meter.Value {
			moved++
		}
		if n.Picture != nil && n.Picture.From != "" && n.Picture.From != n.Picture.Mood {
			turned++
		}
		return true
	})
	if moved == 0 || turned == 0 {
		t.Errorf("%d meters and %d faces move", moved, turned)
	}
}
