package scenarios

import "testing"

// TestLix: words in a sentence and, of a hundred, the long ones.
func TestLix(t *testing.T) {
	for text, want := range map[string]int{
		"":                                 0,
		"…":                                0,
		"You nod. She goes.":               2,
		"You understand. She disappears.":  52,
		"One two three four five six":      6,
		"'Why?' she asks. 'Because.'":      26,
		"Nothing, whatever it is, matters": 65,
	} {
		if got := Lix(text); got != want {
			t.Errorf("%q has %d, want %d", text, got, want)
		}
	}
}
