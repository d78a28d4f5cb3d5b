package main

import (
	"math/rand/v2"
	"strconv"
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

// The windows share a channel, which no other address can listen to. The notes
// are only told once a window has asked for them. Several rooms may be open in a
// browser, so that what a game tells begins with the room's name, and so does
// what is told to it.
const (
	notesChannel = "stepback:notes"
	notesAsk     = "notes?"
	notesGame    = "game" // a game has started that nobody has asked yet
	notesKey     = "key:" // pressed in the window of the notes
)

// roomName tells the rooms of a browser apart. It is that of a window, and stays
// while that is loaded again; where nothing can be kept, all rooms are one.
func roomName() string {
	kept, err := inStorage("sessionStorage", "getItem", notesChannel)
	if err == nil && kept.Truthy() {
		return kept.String()
	}
	name := strconv.FormatUint(rand.Uint64(), 36)
	if _, err := inStorage("sessionStorage", "setItem", notesChannel, name); err != nil {
		return ""
	}
	return name
}

// named is what is said by or to a room, and the room's name.
func named(said string) (room, words string) {
	room, words, _ = strings.Cut(said, "\n")
	return room, words
}

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
	own, asked, last := roomName(), false, ""
	tell := func() {
		if notes := string(l.model.Notes()); asked && notes != last {
			last = notes
			ch.Call("postMessage", own+"\n"+notes)
		}
	}
	l.after = tell
	listen(ch, "message", func(e js.Value) {
		said := e.Get("data").String()
		if said == notesAsk {
			asked, last = true, "-" // whatever was told last, it is told again
			tell()
			return
		}
		room, words := named(said)
		if key, pressed := strings.CutPrefix(words, notesKey); pressed && room == own && l.model.Notes() != nil {
			l.hotkey(key)
		}
	})
	ch.Call("postMessage", notesGame)
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
	query.Call("set", "notes", roomName())
	if opened := window.Call("open", address.Get("href"), "stepback-notes-"+roomName(), "popup,width=560,height=760"); !opened.Truthy() {
		l.update(screen.NoNotes{Why: "room.no-window"})
	}
}

// runNotes shows the notes of a room, as a page: ?notes=NAME. Without a name, or
// when that room is gone, they are those of the room that tells some first.
func runNotes(l *loop) {
	driver("dom")
	ch, ok := channel()
	l.model = screen.NewReader(l.language, ok)
	m := newMirror(l, false)
	l.face = m
	watchSize(func() { l.fit(cssSize.width, cssSize.height, cssSize.scale) })
	if ok {
		room, there := addressSays("notes"), false
		const patience = 2000 // ms in which a room that is there answers
		gone := js.FuncOf(func(js.Value, []js.Value) any {
			if !there {
				room = ""
				ch.Call("postMessage", notesAsk)
			}
			return nil
		})
		listen(ch, "message", func(e js.Value) {
			said := e.Get("data").String()
			if said == notesGame {
				there = false
				ch.Call("postMessage", notesAsk)
				window.Call("setTimeout", gone, patience)
				return
			}
			by, notes := named(said)
			if said == notesAsk || strings.HasPrefix(notes, notesKey) {
				return
			}
			if room == "" && notes != "" {
				room = by
			}
			if room == by {
				there = true
				l.send(screen.Told{Data: []byte(notes)})
			}
		})
		listen(document, "keydown", func(e js.Value) {
			if !e.Get("ctrlKey").Bool() && !e.Get("altKey").Bool() && !e.Get("metaKey").Bool() && !e.Get("repeat").Bool() {
				ch.Call("postMessage", room+"\n"+notesKey+e.Get("key").String())
			}
		})
		ch.Call("postMessage", notesAsk)
	}
	ready()
	select {} // events do the rest
}
