package screen_test

import (
	"bytes"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// keptBy is what the commands keep of the run.
func keptBy(t *testing.T, commands []screen.Command) []byte {
	t.Helper()
	for _, c := range commands {
		if save, ok := c.(screen.Save); ok && save.Slot == "play" {
			return save.Data
		}
	}
	return nil
}

// TestElsewhere: a window learns of the run that another one keeps. With a run
// of its own it says so and goes on; without, it goes on with that one. What
// was emptied is kept again.
func TestElsewhere(t *testing.T) {
	one, other := newModel(t, 3), newModel(t, 4)
	kept := keptBy(t, one.Update(screen.Begin{}))
	other.Update(screen.Elsewhere{Data: kept})
	if !strings.Contains(screen.Text(other.View()), "Where you left off") {
		t.Errorf("the run of the other window cannot be gone on with:\n%s", screen.Text(other.View()))
	}
	other.Update(screen.Resume{})
	kept = keptBy(t, other.Update(onward(t, other, "B")))
	one.Update(screen.Elsewhere{Data: kept})
	if text := screen.Text(one.View()); one.View().Key != "desk" || !strings.Contains(text, "goes on in another window") {
		t.Errorf("it does not say that the run goes on elsewhere:\n%s", text)
	}
	if again := keptBy(t, one.Update(screen.Elsewhere{})); len(again) == 0 || bytes.Equal(again, kept) {
		t.Errorf("after the storage was emptied this is kept: %s", again)
	}
}
