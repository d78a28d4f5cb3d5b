//go:build !js

package main

import (
	"testing"

	"stepback/cmd/game/screen"
	"stepback/sim/futures"
	"stepback/sim/story"
)

// moment is a play that stands before its first decision.
func moment(t *testing.T) *story.Play {
	t.Helper()
	said, err := tongueOf("en", fromFolders)
	if err != nil {
		t.Fatal(err)
	}
	play, err := story.Start(said.scenarios[0], story.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return play
}

// TestLive: futures are lived in slices until they are through, the model hears
// of the end once, and whoever stops them hears nothing more.
func TestLive(t *testing.T) {
	run := func() *futures.Run {
		r, err := futures.New(moment(t), 0, futures.Options{Futures: 20, Weeks: 12})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	l, f, _ := newFake(t)
	l.live(run())
	for turn := 0; len(waiting) > 0; turn++ {
		if turn > 100_000 {
			t.Fatal("they never end")
		}
		runSoon()
	}
	ends := 0
	for _, m := range f.updates {
		if lived, ok := m.(screen.Lived); ok && lived.Done == lived.Total && lived.Total > 0 {
			ends++
		}
	}
	if ends != 1 || l.lives != nil {
		t.Errorf("the end is told %d times", ends)
	}

	f.updates = nil
	l.live(run())
	l.perform(screen.StopLiving{})
	for len(waiting) > 0 {
		runSoon()
	}
	if len(f.updates) > 0 {
		t.Errorf("after the end the model hears %v", f.updates)
	}
}

// TestLiveFor: a slice is about as long as it was to be, and no shorter.
func TestLiveFor(t *testing.T) {
	r, err := futures.New(moment(t), 0, futures.Options{Futures: 1000, Weeks: 12})
	if err != nil {
		t.Fatal(err)
	}
	if done, total := liveFor(r, liveSlice); done < 1 || done == total {
		t.Errorf("%d of %d futures in a slice", done, total)
	}
}
