package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

const ferry = "testdata/ferry.toml"

// plainTrees are the screens of a story without people and work, one for each
// kind of window.
func plainTrees(t testing.TB) map[string]screen.Node {
	all := map[string]screen.Node{}
	for name, class := range map[string]screen.Class{"wide": screen.Wide, "narrow": screen.Narrow, "big": screen.Big} {
		m := newModelOf(t, ferry, 1, nil)
		m.Update(screen.Resized{Class: class})
		m.Update(screen.Begin{})
		all["plain-desk-"+name] = *m.View()
		m.Update(screen.Choose{Choice: "pay"})
		all["plain-consequence-"+name] = *m.View()
		for m.View().Key != "debrief" {
			key := "Enter"
			if m.View().Key == "desk" {
				key = "A"
			}
			m.Update(onward(t, m, key))
		}
		all["plain-debrief-"+name] = *m.View()
	}
	return all
}

// TestPlainStory plays a story of attributes to its end: meters are on the desk,
// movements are told with their reason, terms with their meaning, and nothing
// speaks of a team or of hours.
func TestPlainStory(t *testing.T) {
	m := newModelOf(t, ferry, 1, nil)
	told := screen.Text(m.View())
	m.Update(screen.Begin{})
	for range 100 {
		tree := m.View()
		told += screen.Text(tree)
		if tree.Key == "debrief" {
			break
		}
		key := "Enter"
		if tree.Key == "desk" {
			key = "A"
		}
		m.Update(onward(t, m, key))
	}
	for _, want := range []string{"Coins", "12 to 7: Pay what is owed.", "12 of 60", "demurrage: What a trader pays", "To the library", "You hold the ferry", "Once more, with the same luck", "Most at once: +",
		"You did not see this while you played."} {
		if !strings.Contains(told, want) {
			t.Errorf("the story never shows %q", want)
		}
	}
	for _, never := range []string{"Your team", "Your week", "of your hours", "level", "sponsor"} {
		if strings.Contains(told, never) {
			t.Errorf("a story without a team shows %q", never)
		}
	}
	if t.Failed() || testing.Verbose() {
		t.Log(told)
	}
}
