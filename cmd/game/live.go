package main

import (
	"time"

	"stepback/cmd/game/screen"
)

const (
	// liveSlice is how long lives may keep a frame waiting.
	liveSlice = 4 * time.Millisecond
	// liveNews is how often the player is told how far they are.
	liveNews = 150 * time.Millisecond
)

// live lives some lives in slices between frames, until they are all lived or
// others are, or none.
func (l *loop) live(lives screen.Lives) {
	l.lives = lives
	told := time.Now()
	var slice func()
	slice = func() {
		if l.lives != lives || l.stopped {
			return
		}
		done, total := liveFor(lives, liveSlice)
		if done == total || time.Since(told) > liveNews {
			told = time.Now()
			soon(func() { l.tell(lives, done, total) }) // a screen takes time of its own
		}
		if done < total {
			soon(func() { l.guard(slice) })
		}
	}
	soon(func() { l.guard(slice) })
}

// tell tells the model how far they are.
func (l *loop) tell(lives screen.Lives, done, total int) {
	if l.lives != lives {
		return
	}
	if done == total {
		l.lives = nil
	}
	l.send(screen.Lived{Done: done, Total: total})
}

// liveFor lives for some time, and never more than one life beyond it.
func liveFor(lives screen.Lives, limit time.Duration) (done, total int) {
	for began := time.Now(); time.Since(began) < limit; {
		if done, total = lives.Advance(1); done == total {
			break
		}
	}
	return done, total
}
