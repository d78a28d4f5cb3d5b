package main

import (
	"sync"
	"syscall/js"
)

// ready tells the page, once, that the first picture is up.
var ready = sync.OnceFunc(func() {
	js.Global().Get("document").Get("documentElement").Get("dataset").Set("driver", "canvas")
	js.Global().Get("stepback").Call("ready")
})
