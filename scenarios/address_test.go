package scenarios

import (
	"testing"

	"stepback/sim/story"
)

// longestLink is how many letters the part of a link after its "#run=" may have
// to be a QR code that a phone reads from a screen.
const longestLink = 600

// TestAddresses: a play comes back from a few letters, the same to the bit,
// whatever was played and wherever it stands.
func TestAddresses(t *testing.T) {
	for _, sc := range played(t) {
		longest := 0
		for seed := range uint64(20) {
			p := walked(t, sc, seed)
			text := p.Address()
			longest = max(longest, len(text))
			if len(sc.Chapters) == 0 && len(text) > longestLink {
				t.Errorf("%s, seed %d: %d letters", sc.ID, seed, len(text))
			}
			a, err := story.ReadAddress(text)
			if err != nil {
				t.Fatal(err)
			}
			again, err := a.Play(sc)
			if err != nil {
				t.Fatalf("%s, seed %d: %v", sc.ID, seed, err)
			}
			if again.Career() != p.Career() || again.Attributes() != p.Attributes() || again.Asks() != p.Asks() || again.Address() != text {
				t.Errorf("%s, seed %d comes back otherwise", sc.ID, seed)
			}
		}
		t.Logf("%s: up to %d letters", sc.ID, longest)
	}
}

// walked is a random play; one in four stops on the way.
func walked(t *testing.T, sc *story.Scenario, seed uint64) *story.Play {
	t.Helper()
	p, err := story.Start(sc, story.Options{Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	policy := story.Random(seed)
	for n := 0; p.Asks() != story.AskNothing && (seed%4 > 0 || n < int(seed)); n++ {
		if _, err := p.Take(policy(p)); err != nil {
			t.Fatal(err)
		}
	}
	return p
}
