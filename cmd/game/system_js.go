package main

import (
	"syscall/js"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// What the system asks for is read by theme.js, which the page needs before the
// game is there.

// system is what the player has asked their system for.
func system() screen.System {
	theme := window.Get("theme")
	return screen.System{Theme: theme.Call("system").String(), ReducedMotion: theme.Call("still").Bool()}
}

// followSystem takes in whatever the system asks for from now on.
func followSystem(l *loop) {
	window.Get("theme").Set("onChange", js.FuncOf(func(js.Value, []js.Value) any {
		l.send(system())
		return nil
	}))
}

// dress gives the page the colours of a theme.
func dress(t *look.Theme) { window.Get("theme").Call("wear", t.Name) }
