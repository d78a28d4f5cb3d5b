package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// fragment is what stands behind the # of the link to the present run.
func fragment(t *testing.T, m *screen.Model) string {
	t.Helper()
	for _, command := range m.Update(screen.CopyLink{}) {
		if c, ok := command.(screen.Copy); ok {
			_, text, _ := strings.Cut(c.Text, "#")
			return text
		}
	}
	t.Fatal("no link is copied")
	return ""
}

// played plays to the debrief in a page.
func toDebrief(t *testing.T, seed uint64) *screen.Model {
	t.Helper()
	m := modelIn(t, "en", seed)
	for m.View().Key != "debrief" {
		key := "Enter"
		if m.View().Key == "desk" {
			key = "A"
		}
		m.Update(onward(t, m, key))
	}
	return m
}

// TestLinkToRun: a link made in one page shows the same run in another, which
// keeps its own run until something is decided; going back to the debrief is
// one key.
func TestLinkToRun(t *testing.T) {
	m := toDebrief(t, 4)
	m.Update(screen.Show{Page: screen.PageLink})
	told := screen.Text(m.View())
	text := fragment(t, m)
	if !strings.Contains(told, text) || !strings.Contains(told, "QR code") {
		t.Errorf("the link is not on the screen:\n%s", told)
	}
	m.Update(onward(t, m, "Escape"))
	want := screen.Text(m.View())

	data, _ := saved(t, 3)
	other := modelIn(t, "en", 99)
	if commands := other.Update(screen.Linked{Fragment: text}); len(commands) > 0 {
		t.Errorf("opening a link does %v", commands)
	}
	if told := screen.Text(other.View()); !strings.Contains(told, "the same to the last bit") || !strings.Contains(told, "played to its end") {
		t.Errorf("what the link leads to is told as\n%s", told)
	}
	if commands := other.Update(onward(t, other, "Enter")); len(commands) > 0 {
		t.Errorf("looking at the run does %v", commands)
	}
	other.Update(onward(t, other, "Enter"))
	if got := screen.Text(other.View()); got != want {
		t.Errorf("the debrief of the link is\n%s\nwant\n%s", got, want)
	}

	own := newModelWith(t, 99, data)
	own.Update(screen.Linked{Fragment: text})
	if told := screen.Text(own.View()); !strings.Contains(told, "Your own run of “Your first ninety days” stays kept") {
		t.Errorf("of the own run is told\n%s", told)
	}
}

// TestBadLinks: a link that does not fit is told in the library, and costs
// nothing.
func TestBadLinks(t *testing.T) {
	m := toDebrief(t, 4)
	m.Update(screen.Show{Page: screen.PageLink})
	good := fragment(t, m)
	for name, test := range map[string]struct{ text, says string }{
		"damaged":       {good[:len(good)/2], "followed"},
		"not a run":     {"run=%00<script>", "damaged"},
		"huge":          {"run=" + strings.Repeat("A", 1<<20), "too long"},
		"of the future": {"run=Ag", "newer"},
		"changed":       {strings.TrimSuffix(good, good[len(good)-1:]) + "x", "changed"},
		"nothing":       {"run=", "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			data, _ := saved(t, 2)
			m := newModelWith(t, 99, data)
			if commands := m.Update(screen.Linked{Fragment: test.text}); len(commands) > 0 {
				t.Errorf("it does %v", commands)
			}
			if told := screen.Text(m.View()); !strings.Contains(told, test.says) || !strings.Contains(told, "cannot be followed") {
				t.Errorf("it is told as\n%s", told)
			}
			if _, n := screen.Hotkey(m.View(), "Enter"); n == nil || n.Press != (screen.Resume{}) {
				t.Error("the own run cannot be gone on with")
			}
		})
	}
	m.Update(screen.Linked{Fragment: "licences"})
	if m.View().Key != "link" {
		t.Error("a fragment that is no run changes the screen")
	}
}
