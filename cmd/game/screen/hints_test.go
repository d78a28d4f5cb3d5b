package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// desks are the panels and the hints on the desk, week by week, of a run that
// always takes the first choice.
func desks(t testing.TB, m *screen.Model) (list []string) {
	t.Helper()
	for len(list) < 4 {
		tree, key := m.View(), "Enter"
		if tree.Key == "desk" {
			key = "A"
			var seen []string
			screen.Walk(tree, func(path string, _ *screen.Node) bool {
				for _, panel := range []string{"your-week", "delivery", "leaders-work"} {
					if strings.HasSuffix(path, "/"+panel) {
						seen = append(seen, panel)
					}
					if strings.HasSuffix(path, "/"+panel+"/hint") {
						seen = append(seen, "new")
					}
				}
				return true
			})
			list = append(list, strings.Join(seen, " "))
		}
		m.Update(onward(t, m, key))
	}
	return list
}

// TestHints: the panels of the desk come one by one in a first run, and are all
// there in any other.
func TestHints(t *testing.T) {
	const all = "your-week leaders-work delivery"
	first := "your-week new|your-week delivery new|your-week leaders-work new delivery|" + all
	rest := strings.Join([]string{all, all, all, all}, "|")

	laptop := screen.Resized{Class: screen.Wide}
	m := newModel(t, 3)
	m.Update(laptop)
	if got := strings.Join(desks(t, m), "|"); got != first {
		t.Errorf("a first run has %s", got)
	}
	m.Update(screen.Begin{})
	if got := strings.Join(desks(t, m), "|"); got != rest {
		t.Errorf("a second run has %s", got)
	}
	m = newModel(t, 3)
	m.Update(laptop)
	m.Update(screen.SetHints{On: false})
	if got := strings.Join(desks(t, m), "|"); got != rest {
		t.Errorf("without hints a first run has %s", got)
	}

	m = newModel(t, 3)
	m.Update(laptop)
	var kept []byte
	for _, c := range m.Update(screen.Begin{}) {
		if save, ok := c.(screen.Save); ok && save.Slot == "play" {
			kept = save.Data
		}
	}
	m.Update(screen.SetHints{On: false})
	reads(t, m, "desk", "The leader's work")
	m.Update(screen.SetHints{On: true})
	if text := screen.Text(m.View()); strings.Contains(text, "The leader's work") || !strings.Contains(text, "New: where your forty hours go") {
		t.Errorf("with hints the first week says\n%s", text)
	}
	w := newModel(t, 3)
	resumed := screen.New(screen.Config{Scenarios: w.Library(), Words: w.Words(), Saved: kept})
	resumed.Update(laptop)
	resumed.Update(screen.Resume{})
	reads(t, resumed, "desk", "The leader's work")
}

// TestTabsOpen: on a phone a tab is there once it has something to show.
func TestTabsOpen(t *testing.T) {
	m := newModel(t, 3)
	m.Update(screen.Resized{Class: screen.Narrow})
	tabs := func() string {
		for m.View().Key != "desk" {
			m.Update(onward(t, m, "Enter"))
		}
		var names []string
		screen.Walk(m.View(), func(_ string, n *screen.Node) bool {
			if n.Style == screen.TabItem {
				names = append(names, n.Label)
			}
			return true
		})
		return strings.Join(names, " ")
	}
	m.Update(screen.Begin{})
	var got []string
	for range 4 {
		got = append(got, tabs())
		m.Update(onward(t, m, "A"))
	}
	if want := "Story Team Week · new|Story Team Week · new|Story Team Week Career · new|Story Team Week Career"; strings.Join(got, "|") != want {
		t.Errorf("the tabs are %s", strings.Join(got, "|"))
	}
}
