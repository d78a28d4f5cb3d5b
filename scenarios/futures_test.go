package scenarios

import (
	"testing"

	"stepback/sim/futures"
	"stepback/sim/story"
)

// TestFuturesOfWhatHappened: for every decision of plays of the scenarios that
// ship, future 0 of the choice that was taken is what happened.
func TestFuturesOfWhatHappened(t *testing.T) {
	for _, sc := range played(t) {
		for seed := range uint64(5) {
			p, err := story.Start(sc, story.Options{Seed: seed, Record: true})
			if err == nil {
				err = p.Run(meddling(10 * seed))
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range p.Decisions() {
				path := ownPath(t, p, d)
				for i := range path {
					if path[i] != futures.Read(p, &p.Weeks()[d.Week+i]) {
						t.Fatalf("%s, seed %d, input %d: week %d is another", sc.ID, seed, d.Input, d.Week+i)
					}
				}
				if d.Week+len(path) != len(p.Weeks()) {
					t.Fatalf("%s, seed %d, input %d: %d weeks", sc.ID, seed, d.Input, len(path))
				}
			}
		}
	}
}

// ownPath is future 0 of the choice that was taken.
func ownPath(t *testing.T, p *story.Play, d story.Decision) []futures.Reading {
	t.Helper()
	key := p.Scenario().Scenes[d.Scene].Choices[d.Choice].Key
	r, err := futures.New(p, d.Input, futures.Options{Futures: 1, Weeks: 520, Choices: []string{key}})
	if err != nil {
		t.Fatal(err)
	}
	r.Advance(1)
	s := r.Summary()
	if s.Options[0].Endings[p.Ending()] != 1 {
		t.Fatalf("input %d: another ending", d.Input)
	}
	return s.Options[0].Own
}
