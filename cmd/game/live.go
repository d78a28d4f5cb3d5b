package main

import (
	"time"

	"stepback/cmd/game/screen"
	"stepback/sim/futures"
)

const (
	// liveSlice is how long futures may keep a frame waiting.
	liveSlice = 4 * time.Millisecond
	// liveNews is how often the player is told how far they are.
	liveNews = 150 * time.Millisecond
)

// live lives the futures of a run in slices between frames, until they are all
// lived or others are, or none.
func (l *loop) live(run *futures.Run) {
	l.lives = run
	told := time.Now()
	var slice func()
	slice = func() {
		if l.lives != run || l.stopped {
			return
		}
		done, total := liveFor(run, liveSlice)
		if done == total || time.Since(told) > liveNews {
			told = time.Now()
			soon(func() { l.tell(run, done, total) }) // a screen takes time of its own
		}
		if done < total {
			soon(func() { l.guard(slice) })
		}
	}
	soon(func() { l.guard(slice) })
}

// tell tells the player how far the futures are.
func (l *loop) tell(run *futures.Run, done, total int) {
	if l.lives != run {
		return
	}
	if done == total {
		l.lives = nil
	}
	l.send(screen.Lived{Done: done, Total: total})
}

// liveFor lives futures for some time, and never more than one beyond it.
func liveFor(run *futures.Run, limit time.Duration) (done, total int) {
	for began := time.Now(); time.Since(began) < limit; {
		if done, total = run.Advance(1); done == total {
			break
		}
	}
	return done, total
}
