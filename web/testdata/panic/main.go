// Command panic is a game that breaks: it starts, puts up its screen, and
// panics a moment later.
package main

import (
	"syscall/js"
	"time"
)

func main() {
	js.Global().Get("stepback").Call("ready")
	time.Sleep(300 * time.Millisecond)
	panic("a mistake of ours")
}
