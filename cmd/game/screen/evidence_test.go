package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// TestEvidence: the debrief leads to what each mechanism of the run rests on,
// with its source and the verdict of the calibration, and back; before any run,
// About leads to all of them.
func TestEvidence(t *testing.T) {
	m := toDebrief(t, 4)
	for !strings.Contains(screen.Text(m.View()), "What the model rests on") {
		m.Update(onward(t, m, "Enter"))
	}
	before := screen.Text(m.View())
	m.Update(screen.Show{Page: screen.PageEvidence})
	met := m.View()
	for _, want := range []string{"From practice", "In this run it moved: Skill", "Assumption", "C6, which the model reproduces", "Not among the patterns"} {
		if !strings.Contains(screen.Text(met), want) {
			t.Errorf("the evidence of a run lacks %q", want)
		}
	}
	if strings.Contains(screen.Text(met), "Skill, Skill") {
		t.Error("a quantity is named twice")
	}
	m.Update(onward(t, m, "Escape"))
	if screen.Text(m.View()) != before {
		t.Error("the way back does not lead to the debrief")
	}

	fresh := modelIn(t, "en", 1)
	fresh.Update(screen.Show{Page: screen.PageAbout})
	fresh.Update(screen.Show{Page: screen.PageEvidence})
	if len(linksOf(fresh.View())) <= len(linksOf(met)) {
		t.Error("without a run not all mechanisms are shown")
	}
	for _, address := range linksOf(fresh.View()) {
		if !strings.HasPrefix(address, "https://doi.org/10.") {
			t.Errorf("a study lies at %s", address)
		}
	}
	fresh.Update(onward(t, fresh, "Escape"))
	if fresh.View().Key != "about" {
		t.Errorf("the way back leads to %s", fresh.View().Key)
	}
}

func linksOf(tree *screen.Node) (list []string) {
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		if n.Kind == screen.Link {
			list = append(list, n.Address)
		}
		return true
	})
	return list
}
