package translation

import (
	"reflect"
	"strings"
	"testing"
)

func sample() []Entry {
	return []Entry{
		{ID: "title", Context: "a heading", Original: "One", Translation: "Eins", Mark: Mark("One", "Eins")},
		{ID: "text", Original: "Two, \"three\"\n\nfour", Translation: "Zwei; „drei“\n\nvier", Mark: Mark("old", "Zwei; „drei“\n\nvier")},
		{ID: "sum", Original: "=1+1", Translation: "-2"},
		{ID: "name", Original: "Kim", Optional: true},
		{ID: "gap", Original: "Five"},
	}
}

func TestStates(t *testing.T) {
	want := []State{Done, Outdated, Done, Kept, Missing}
	for i, e := range sample() {
		if got := e.State(); got != want[i] {
			t.Errorf("%s is %s, want %s", e.ID, got, want[i])
		}
	}
}

// TestTableRoundTrip: a table that nobody touched changes nothing, whatever
// separates its cells.
func TestTableRoundTrip(t *testing.T) {
	var b strings.Builder
	if err := WriteCSV(&b, sample()); err != nil {
		t.Fatal(err)
	}
	table := b.String()
	if !strings.HasPrefix(table, byteOrderMark+"id,context,original,translation,state\r\n") || !strings.Contains(table, "'=1+1,'-2,done") {
		t.Errorf("the table is\n%s", table)
	}
	rows, err := ReadCSV(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	entries := sample()
	if changed, remarks := Merge(entries, rows); changed != 0 || remarks != nil || !reflect.DeepEqual(entries, sample()) {
		t.Errorf("%d changed: %v", changed, remarks)
	}
	for _, separator := range []string{";", "\t"} {
		rows, err := ReadCSV(strings.NewReader("translation" + separator + "original" + separator + "ID\r\nFünf" + separator + "Five" + separator + "gap\r\n"))
		if err != nil || len(rows) != 1 || rows[0].ID != "gap" || rows[0].Translation != "Fünf" {
			t.Errorf("with %q: %v, %v", separator, rows, err)
		}
	}
}

// TestMerge: what fits is taken, what does not is told, nothing is lost.
func TestMerge(t *testing.T) {
	for _, c := range []struct {
		row    Row
		state  State  // of the entry with the row's id afterwards
		said   string // in the remark, empty for none
		change int
	}{
		{Row{ID: "gap", Original: "Five", Translation: "Fünf"}, Done, "", 1},
		{Row{ID: "gap", Original: "Four", Translation: "Vier"}, Outdated, "has changed since", 1},
		{Row{ID: "text", Original: "Two, \"three\"\n\nfour", Translation: "Zwei; „drei“\n\nvier", State: "done"}, Done, "", 1},
		{Row{ID: "title", Original: "One"}, Done, "stays", 0},
		{Row{ID: "gone", Translation: "Weg"}, "", "no text gone, and its translation is left out: Weg", 0},
		{Row{Translation: "Weg"}, "", "no id", 0},
	} {
		entries := sample()
		changed, remarks := Merge(entries, []Row{c.row})
		if said := strings.Join(remarks, "\n"); changed != c.change || (said == "") != (c.said == "") || !strings.Contains(said, c.said) {
			t.Errorf("%+v changes %d: %s", c.row, changed, said)
		}
		for _, e := range entries {
			if e.ID == c.row.ID && e.State() != c.state {
				t.Errorf("%+v leaves it %s, want %s", c.row, e.State(), c.state)
			}
		}
	}
	if _, remarks := Merge(sample(), []Row{{ID: "gap"}, {ID: "gap"}}); len(remarks) != 1 || !strings.Contains(remarks[0], "twice") {
		t.Errorf("twice: %v", remarks)
	}
}

func TestNoTable(t *testing.T) {
	for table, want := range map[string]string{"": "empty", "id,text\n": "no column \"original\"", "id,original,translation\n\"a": "cannot be read"} {
		if _, err := ReadCSV(strings.NewReader(table)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", table, err, want)
		}
	}
}
