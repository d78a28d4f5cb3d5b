package scenarios_test

import (
	"testing"

	"stepback/sim/story"
)

// TestShippedCareer: whichever way the career goes it has three to five
// chapters, and every chapter is on somebody's way.
func TestShippedCareer(t *testing.T) {
	sc := library(t, "a-career.toml")
	came := make([]int, len(sc.Chapters))
	for seed := range uint64(40) {
		for _, policy := range []story.Policy{story.Random(seed), story.First, story.DoItYourself.Policy(), story.SupportedDelegation.Policy()} {
			p, err := story.Start(sc, story.Options{Seed: seed})
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Run(policy); err != nil {
				t.Fatal(err)
			}
			if n := len(p.Past()); n < 3 || n > 5 {
				t.Errorf("seed %d: %d chapters", seed, n)
			}
			for _, past := range p.Past() {
				came[past.Chapter]++
			}
		}
	}
	for i, n := range came {
		if n == 0 {
			t.Errorf("nobody came to the chapter %s", sc.Chapters[i].Key)
		}
	}
}
