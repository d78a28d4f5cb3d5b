package screen

import (
	"slices"
	"testing"
	"unicode/utf8"
)

// letters are the advances of a font whose letters are all one wide.
func letters(text string) []float64 {
	advances := make([]float64, len(text)+1)
	for i := range advances {
		advances[i] = float64(utf8.RuneCountInString(text[:i]))
	}
	return advances
}

func texts(text string, spans []span) []string {
	var lines []string
	for _, s := range spans {
		lines = append(lines, text[s.start:s.end])
	}
	return lines
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"one two three", 20, []string{"one two three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"follow-up today", 10, []string{"follow-up", "today"}},
		{"follow-up today", 8, []string{"follow-", "up today"}},
		{"Mira and/or Kofi", 9, []string{"Mira and/", "or Kofi"}},
		{"a\nb", 20, []string{"a", "b"}},
		{"a\n\nb", 20, []string{"a", "", "b"}},
		{"Donaudampfschiff", 6, []string{"Donaud", "ampfsc", "hiff"}},
		{"an Donaudampfschiff", 6, []string{"an", "Donaud", "ampfsc", "hiff"}},
		{"7\u00a0h of work", 6, []string{"7\u00a0h of", "work"}},
		{"1 h · a cost", 6, []string{"1 h ·", "a cost"}},
		{"1 h · a cost", 4, []string{"1", "h ·", "a", "cost"}},
		{"½ é ü", 3, []string{"½ é", "ü"}},
		{"−6 or -6", 3, []string{"−6", "or", "-6"}},
		{"", 5, nil},
	} {
		if got := texts(c.text, wrap(c.text, letters(c.text), c.width)); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestBalance(t *testing.T) {
	text := "The bug before the sale"
	want := []string{"The bug before", "the sale"}
	if got := texts(text, balance(text, letters(text), 20)); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestLongestWord(t *testing.T) {
	for text, want := range map[string]float64{"": 0, "a bcd ef": 3, "follow-up": 7, "a\nbcd": 3} {
		if got := longestWord(text, letters(text)); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// FuzzWrap checks that wrapping loses no letter and that lines fit unless they
// are a single one.
func FuzzWrap(f *testing.F) {
	f.Add("one two-three\nfour", 4.0)
	f.Add("  ", 0.0)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if !utf8.ValidString(text) || width < 0 || width > 1e6 {
			t.Skip()
		}
		advances := letters(text)
		at := 0
		for _, s := range wrap(text, advances, width) {
			if s.start < at || s.end < s.start {
				t.Fatalf("%q: line %d–%d after %d", text, s.start, s.end, at)
			}
			if line := text[s.start:s.end]; s.width > width+0.1 && utf8.RuneCountInString(line) > 1 {
				t.Errorf("%q is wider than %v", line, width)
			}
			at = s.end
		}
	})
}
