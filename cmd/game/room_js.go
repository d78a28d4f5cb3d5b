package main

import (
	"strings"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// projecting tells that the address asks for a room: ?projector.
func projecting() bool { return addressHas("projector") }

// ---- Time ------------------------------------------------------------

// ticks is the browser's number for what counts seconds; undefined for none.
var ticks js.Value

// tick sends the seconds that pass, or no more. Browsers slow timers down that
// nobody sees, so that the seconds are read off a clock.
func (l *loop) tick(on bool) {
	if ticks.Truthy() {
		window.Call("clearInterval", ticks)
		ticks = js.Undefined()
	}
	if !on {
		return
	}
	now := func() float64 { return window.Get("performance").Call("now").Float() / 1000 }
	told := now()
	ticks = window.Call("setInterval", js.FuncOf(func(js.Value, []js.Value) any {
		if seconds := int(now() - told + 0.1); seconds > 0 {
			told += float64(seconds)
			l.send(screen.Passed{Seconds: seconds})
		}
		return nil
	}), 1000)
}

// ---- Notes in a second window -----------------------------------------

// The two windows share a channel, which no other address can listen to. The
// notes are only told once a window has asked for them.
const (
	notesChannel = "stepback:notes"
	notesAsk     = "notes?"
	notesKey     = "key:" // pressed in the window of the notes
)

// channel returns what joins the windows, if the browser has such a thing.
func channel() (js.Value, bool) {
	kind := window.Get("BroadcastChannel")
	if !kind.Truthy() {
		return js.Undefined(), false
	}
	return kind.New(notesChannel), true
}

// shareNotes tells the notes to a window that asks, and takes keys from it.
func (l *loop) shareNotes() {
	ch, ok := channel()
	if !ok {
		return
	}
	asked, last := false, ""
	tell := func() {
		if notes := string(l.model.Notes()); asked && notes != last {
			last = notes
			ch.Call("postMessage", notes)
		}
	}
	l.after = tell
	listen(ch, "message", func(e js.Value) {
		said := e.Get("data").String()
		key, pressed := strings.CutPrefix(said, notesKey)
		switch {
		case said == notesAsk:
			asked, last = true, "-" // whatever was told last, it is told again
			tell()
		case pressed && l.model.Notes() != nil:
			l.hotkey(key)
		}
	})
}

// openNotes opens the window of the notes.
func (l *loop) openNotes() {
	if !window.Get("BroadcastChannel").Truthy() {
		l.update(screen.NoNotes{Why: "room.no-channel"})
		return
	}
	address := window.Get("URL").New(window.Get("location").Get("href"))
	query := address.Get("searchParams")
	query.Call("delete", "projector")
	query.Call("set", "notes", "")
	if opened := window.Call("open", address.Get("href"), "stepback-notes", "popup,width=560,height=760"); !opened.Truthy() {
		l.update(screen.NoNotes{Why: "room.no-window"})
	}
}

// runNotes shows the notes, as a page: ?notes.
func runNotes(l *loop) {
	driver("dom")
	ch, ok := channel()
	l.model = screen.NewReader(l.language, ok)
	m := newMirror(l, false)
	l.face = m
	watchSize(func() { l.fit(cssSize.width, cssSize.height, cssSize.scale) })
	if ok {
		listen(ch, "message", func(e js.Value) {
			if said := e.Get("data").String(); said != notesAsk && !strings.HasPrefix(said, notesKey) {
				l.send(screen.Told{Data: []byte(said)})
			}
		})
		listen(document, "keydown", func(e js.Value) {
			if !e.Get("ctrlKey").Bool() && !e.Get("altKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("repeat").Bool() {
				ch.Call("postMessage", notesKey+e.Get("key").String())
			}
		})
		ch.Call("postMessage", notesAsk)
	}
	ready()
	select {} // events do the rest
}
