//go:build !js

package main

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
)

// projecting is for pages: in a window the key R does.
func projecting() bool { return false }

// passing sends the seconds that have passed, in each turn of Ebitengine's; nil
// while nobody asks.
var passing func()

// tick sends the seconds that pass, or no more.
func (l *loop) tick(on bool) {
	passing = nil
	if !on {
		return
	}
	told := time.Now()
	passing = func() {
		if seconds := int(time.Since(told) / time.Second); seconds > 0 {
			told = told.Add(time.Duration(seconds) * time.Second)
			time.AfterFunc(time.Second, ebiten.ScheduleFrame)
			l.send(screen.Passed{Seconds: seconds})
		}
	}
	time.AfterFunc(time.Second, ebiten.ScheduleFrame)
}

// openNotes says what does instead: a program has one window.
func (l *loop) openNotes() { l.update(screen.NoNotes{Why: "room.no-channel"}) }
