//go:build !js

package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/trial"
)

const (
	// slice is how long plays may keep a frame waiting.
	slice = 6 * time.Millisecond
	// betweenNews is how often the player is told how far they are.
	betweenNews = 100 * time.Millisecond
)

// trying is what lives more plays in the next turn of Ebitengine's, which paints
// in between; nil for nothing.
var trying func()

// tryOut has a scenario played in slices between frames.
func (l *loop) tryOut(c screen.Try) {
	t, err := trial.New(c.Name, c.Text, c.Runs)
	if err != nil {
		l.send(screen.Tried{Err: err})
		return
	}
	told := time.Now()
	trying = func() {
		done, total := live(t)
		switch {
		case done == total:
			trying = nil
			found := t.Findings()
			l.send(screen.Tried{Found: &found})
			return
		case time.Since(told) > betweenNews:
			told = time.Now()
			l.send(screen.Tried{Done: done, Total: total})
		}
		ebiten.ScheduleFrame()
	}
	ebiten.ScheduleFrame()
}

// live lives plays for a slice. A play is short beside it, so the clock is
// looked at after each.
func live(t *trial.Trial) (done, total int) {
	for began := time.Now(); time.Since(began) < slice; {
		if done, total = t.Advance(1); done == total {
			break
		}
	}
	return done, total
}

// liveYear lives a year in slices between frames.
func (l *loop) liveYear(c screen.LiveYear) {
	y, err := trial.NewYear(c.Levers)
	if err != nil {
		l.send(screen.YearLived{Err: err})
		return
	}
	var told time.Time
	trying = func() {
		if c.AtOnce || time.Since(told) >= trial.WeekShown {
			told = time.Now()
			lived, done := y.Slice(c.AtOnce, slice)
			if done {
				trying = nil
			}
			if done || !c.AtOnce {
				l.send(screen.YearLived{Years: lived, Done: done})
			}
			if done {
				return
			}
		}
		ebiten.ScheduleFrame()
	}
	ebiten.ScheduleFrame()
}

func stopTrial() { trying = nil }

// looksLater is for pages: here a file is looked at closely when it is opened.
const looksLater = screen.LookDone

func (l *loop) lookCloser(string, string, map[string]string) {}
