package main

import (
	"time"

	"stepback/cmd/game/screen"
)

// perform does what the model cannot do itself.
func (l *loop) perform(c screen.Command) {
	switch c := c.(type) {
	case screen.Save:
		err := l.store.save(c.Slot, c.Data)
		l.update(screen.Saved{Slot: c.Slot, Err: inWords(l.language, err)})
	case screen.Forget:
		// What cannot be forgotten could not be kept either, and that was said.
		_ = l.store.forget(c.Slot)
	case screen.Download:
		where, err := download(c.Name, c.Data)
		l.update(screen.Kept{Where: where, Err: err})
	case screen.Try:
		l.tryOut(c)
	case screen.StopTrial:
		stopTrial()
	case screen.AskDate:
		l.update(screen.Dated{Date: time.Now().Format(time.DateOnly)})
	case screen.FetchLanguage:
		l.speak(c.Language)
	case screen.FetchScenario:
		l.fetchScenario(c.ID)
	case screen.OpenLink:
		openLink(c.Address)
	case screen.Print:
		printPage()
	}
}
