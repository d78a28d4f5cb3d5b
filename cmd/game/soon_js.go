package main

import "syscall/js"

// soon does something after the browser has had its turn: it may paint and take
// in what the player does first. A message to oneself comes as soon as that is
// over; a timer would wait another four milliseconds.
func soon(step func()) {
	waiting = append(waiting, step)
	turn.Call("postMessage", nil)
}

var (
	waiting []func()
	turn    = turns()
)

// turns returns where a message is posted for each turn that is wanted.
func turns() js.Value {
	channel := window.Get("MessageChannel").New()
	channel.Get("port1").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		step := waiting[0]
		waiting = waiting[1:]
		step()
		return nil
	}))
	return channel.Get("port2")
}
