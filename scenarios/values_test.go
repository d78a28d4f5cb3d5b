package scenarios

import (
	"reflect"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestValues: what ships is read as the TOML decoder reads it.
func TestValues(t *testing.T) {
	for _, name := range []string{packFile, ladderFile, "first-ninety-days.toml", "first-ninety-days.de.toml", "../cmd/game/screen/words/active.en.toml"} {
		data := read(t, name)
		var want map[string]any
		if err := toml.Unmarshal(data, &want); err != nil {
			t.Fatal(err)
		}
		if got, err := Values(data); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s is not read as it should be: %v", name, err)
		}
	}
	for _, bad := range []string{`a = `, `a = 1979-05-27`, "a = 1\na = 2", `a = "\q"`} {
		if got, err := Values([]byte(bad)); err == nil {
			t.Errorf("%s says %v", bad, got)
		}
	}
}

func TestChapterFiles(t *testing.T) {
	got := ChapterFiles([]byte("[chapter.a]\nscenario = \"one\"\n[chapter.b]\nscenario = \"two\"\n[chapter.c]\n"))
	slices.Sort(got)
	if !slices.Equal(got, []string{"one.toml", "two.toml"}) {
		t.Errorf("%v", got)
	}
	if got := ChapterFiles([]byte("chapter = 3")); got != nil {
		t.Errorf("%v", got)
	}
}

// TestShippedIsPlain: what ships is read without the TOML decoder, which the
// game of a page does not have.
func TestShippedIsPlain(t *testing.T) {
	for _, name := range Library() {
		if _, err := Values(read(t, name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestCard: a card has what a library shows.
func TestCard(t *testing.T) {
	sc, _ := Decode("experts-trap.toml", read(t, "experts-trap.toml"))
	card := CardOf(sc)
	got := card.Scenario()
	if !got.Absent || got.ID != sc.ID || got.Hash != sc.Hash || got.Title != sc.Title || got.Minutes != sc.Minutes ||
		got.Setup.Track != sc.Setup.Track || got.Setup.Level != sc.Setup.Level || !slices.Equal(card.Files, []string{"experts-trap.toml"}) {
		t.Errorf("the card is %+v", card)
	}
	if len(card.Faces) != len(got.People) || len(got.People) < 4 || got.People[0].Portrait != sc.People[0].Portrait {
		t.Errorf("its faces are %v", card.Faces)
	}
}
