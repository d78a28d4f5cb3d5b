package words

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// messages are the texts of a language by id, plural forms in one string.
func messages(t *testing.T, tag string) map[string]string {
	t.Helper()
	data, err := File(tag)
	if err != nil {
		t.Fatal(err)
	}
	file, err := i18n.ParseMessageFileBytes(data, FileName(tag), map[string]i18n.UnmarshalFunc{"toml": unmarshal(decode)})
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, m := range file.Messages {
		list[m.ID] = strings.Join([]string{m.Zero, m.One, m.Two, m.Few, m.Many, m.Other}, " ")
	}
	return list
}

var slot = regexp.MustCompile(`\{\{[^}]*\}\}`)

func slots(text string) []string {
	list := slot.FindAllString(text, -1)
	slices.Sort(list)
	return slices.Compact(list)
}

// TestLanguagesAreWhole: every language says every message, with the same slots.
func TestLanguagesAreWhole(t *testing.T) {
	source := messages(t, Source)
	for _, tag := range Languages() {
		own := messages(t, tag)
		for id, text := range source {
			switch {
			case strings.TrimSpace(own[id]) == "":
				t.Errorf("%s does not say %s: %s", tag, id, text)
			case !slices.Equal(slots(text), slots(own[id])):
				t.Errorf("%s: the slots of %s are %v, should be %v", tag, id, slots(own[id]), slots(text))
			}
		}
		for id := range own {
			if _, ok := source[id]; !ok {
				t.Errorf("%s says %s, which nobody asks for", tag, id)
			}
		}
	}
}

// TestNumbers: numbers are written as the language writes them.
func TestNumbers(t *testing.T) {
	for _, tag := range []string{"de", "es"} {
		for id, text := range messages(t, tag) {
			if regexp.MustCompile(`\d\.\d|\d%|[ =]\.\d`).MatchString(text) {
				t.Errorf("%s of %s: the language writes 0,67 and 84 %%: %s", id, tag, text)
			}
		}
	}
}

func TestIn(t *testing.T) {
	german, err := File("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		tag  string
		data []byte
		id   string
		n    int
		want string
	}{
		{"en", nil, "work.more", 1, "and one more"},
		{"de", german, "work.more", 1, "und eine weitere"},
		{"de", german, "work.more", 3, "und 3 weitere"},
		{"de", []byte("back = \"Zurück\""), "work.more", 3, "and 3 more"},
		{"fr", nil, "back", 0, "Back"},
	} {
		w, err := In(c.tag, c.data)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Say(c.id, "N", c.n); got != c.want {
			t.Errorf("in %s %s is %q, want %q", c.tag, c.id, got, c.want)
		}
		if got := w.Say("no.such"); got != "no.such" {
			t.Errorf("an unknown message is %q", got)
		}
	}
	if _, err := In("de", []byte("back = ")); err == nil {
		t.Error("broken words are taken")
	}
}
