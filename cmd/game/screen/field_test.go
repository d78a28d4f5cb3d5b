package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// TestFullField: of what does not fit into a field the first part is kept, and
// the field says how much it takes.
func TestFullField(t *testing.T) {
	m := modelIn(t, "en", 3)
	toTheEnd(t, m, "A")
	m.Update(screen.Show{Page: screen.PageRecord})
	m.Update(screen.SetName{Name: strings.Repeat("ä", 79)})
	if strings.Contains(screen.Text(m.View()), "No more fits") {
		t.Error("there is room for one more")
	}
	before := m.View()
	m.Update(screen.SetName{Name: strings.Repeat("ä", 1<<20)})
	reads(t, m, "record", "Your name: "+strings.Repeat("ä", 80)+"\nNo more fits in here: 80 characters.")
	if heard := screen.Announce(before, m.View()); len(heard) != 1 {
		t.Errorf("heard is %q", heard)
	}
	m.Update(screen.SetName{Name: strings.Repeat("😀", 40)}) // which a browser counts twice
	reads(t, m, "record", "No more fits")
}
