package main

import (
	"errors"
	"strings"
	"sync"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// What the browser does for the game. The boot script keeps what both share in
// globalThis.stepback.

var (
	window   = js.Global()
	document = window.Get("document")
	boot     = window.Get("stepback")
)

// chosenSeed is what the address asks for with ?seed=7.
func chosenSeed() string { return addressSays("seed") }

func openLink(address string) { window.Call("open", address, "_blank", "noopener") }

// pageAddress is where the page lies, without what was asked of it.
func pageAddress() string {
	location := window.Get("location")
	return location.Get("origin").String() + location.Get("pathname").String()
}

// takeFragment returns what follows the # of the address, and removes it: a
// reload goes on with what the player does from here.
func takeFragment() string {
	location := window.Get("location")
	fragment := strings.TrimPrefix(location.Get("hash").String(), "#")
	if fragment != "" {
		window.Get("history").Call("replaceState", nil, "", location.Get("pathname").String()+location.Get("search").String())
	}
	return fragment
}

// followLinks tells the game of runs in the address, now and whenever another
// is put there.
func followLinks(l *loop) {
	open := func() {
		if fragment := takeFragment(); fragment != "" {
			l.send(screen.Linked{Fragment: fragment})
		}
	}
	open()
	listen(window, "hashchange", func(js.Value) { open() })
}

// copyText puts text on the clipboard, which some browsers and frames forbid.
func copyText(text string, done func(error)) {
	clipboard := window.Get("navigator").Get("clipboard")
	if clipboard.IsUndefined() {
		done(errNoClipboard)
		return
	}
	settle := func(err error) js.Func { return js.FuncOf(func(js.Value, []js.Value) any { done(err); return nil }) }
	clipboard.Call("writeText", text).Call("then", settle(nil), settle(errNoClipboard))
}

var errNoClipboard = errors.New("the browser gives no access to the clipboard")

func printPage() { window.Call("print") }

// asked is what the address asks for, as ?seed=7 does.
var asked = window.Get("URLSearchParams").New(window.Get("location").Get("search"))

// addressHas tells whether the address asks for something.
func addressHas(name string) bool { return asked.Call("has", name).Bool() }

// addressSays is what the address says of something; "" if it says nothing.
func addressSays(name string) string {
	value := asked.Call("get", name)
	if value.IsNull() {
		return ""
	}
	return value.String()
}

// wake lets Ebitengine have its next frame.
func wake() { boot.Call("wake") }

// ready tells the page, once, that the first screen is up.
var ready = sync.OnceFunc(func() { boot.Call("ready") })

// report writes for whoever looks for a mistake.
func report(words string) { window.Get("console").Call("error", words) }

// apologise shows a message in place of the game.
func (l *loop) apologise(title, text string) { boot.Call("fail", title, text) }

// giveUp ends a game that cannot start; the page says so.
func giveUp(err error) { panic(err) }

// listen calls f for each event of a kind, for as long as the page lives.
func listen(target js.Value, kind string, f func(event js.Value)) {
	target.Call("addEventListener", kind, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}
