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
	case screen.LiveYear:
		l.liveYear(c)
	case screen.StopTrial:
		stopTrial()
	case screen.DrawPicture:
		l.drawPicture(c)
	case screen.Live:
		l.live(c.Lives)
	case screen.StopLiving:
		l.lives = nil
	case screen.Clock:
		l.tick(c.On)
	case screen.OpenNotes:
		l.openNotes()
	case screen.AskDate:
		l.update(screen.Dated{Date: time.Now().Format(time.DateOnly)})
	case screen.FetchLanguage:
		l.speak(c.Language)
	case screen.FetchScenario:
		l.fetchScenario(c.ID)
	case screen.OpenLink:
		openLink(c.Address)
	case screen.Copy:
		copyText(c.Text, func(err error) { l.send(screen.Copied{Err: err}) })
	case screen.Print:
		printPage()
	}
}
