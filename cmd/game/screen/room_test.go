package screen_test

import (
	"fmt"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// press presses keys as a facilitator does, and returns what was saved last.
func press(t testing.TB, m *screen.Model, keys ...string) (saved []byte) {
	t.Helper()
	for _, key := range keys {
		tree := m.View()
		message := screen.Unseen(tree, key)
		if _, n := screen.Hotkey(tree, key); n != nil {
			message = n.Press
		}
		if message == nil {
			t.Fatalf("the key %q does nothing on:\n%s", key, screen.Text(tree))
		}
		for _, c := range m.Update(message) {
			if save, ok := c.(screen.Save); ok && save.Slot == "room" {
				saved = save.Data
			}
		}
	}
	return saved
}

// says looks for words on the present screen.
func says(t testing.TB, m *screen.Model, words ...string) {
	t.Helper()
	text := screen.Text(m.View())
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Fatalf("the screen does not say %q:\n%s", w, text)
		}
	}
}

// workshop is a room of tables that has begun an hour, before its plan.
func workshop(t testing.TB, tables int) *screen.Model {
	t.Helper()
	m := newModel(t, 3)
	m.Update(screen.Resized{Class: screen.Big})
	press(t, m, "R", fmt.Sprint(tables), "A", "Enter")
	return m
}
