package main

import "syscall/js"

// soon does something after the browser has had its turn: it may paint and take
// in what the player does first.
func soon(step func()) {
	var once js.Func
	once = js.FuncOf(func(js.Value, []js.Value) any {
		once.Release()
		step()
		return nil
	})
	window.Call("setTimeout", once, 0)
}
