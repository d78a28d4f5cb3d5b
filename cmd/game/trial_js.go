package main

import (
	"encoding/json"
	"errors"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// worker is what tries a scenario out at present; undefined for none.
var worker js.Value

// tryOut has a worker play a scenario, with a program of its own: whoever only
// plays does not wait for that.
func (l *loop) tryOut(c screen.Try) {
	stopTrial()
	page := document.Get("documentElement").Get("dataset")
	mine := window.Get("Worker").New(page.Get("trial"))
	worker = mine
	answer := func(t screen.Tried) {
		if worker.Equal(mine) {
			l.send(t)
		}
	}
	listen(mine, "message", func(e js.Value) { answer(tried(e.Get("data"))) })
	listen(mine, "error", func(e js.Value) {
		e.Call("preventDefault") // it is told on the screen
		answer(screen.Tried{Err: errors.New(e.Get("message").String())})
	})
	mine.Call("postMessage", map[string]any{"exec": page.Get("exec"), "wasm": page.Get("trialWasm"),
		"name": c.Name, "text": c.Text, "runs": c.Runs})
}

// tried reads an answer of the worker.
func tried(answer js.Value) screen.Tried {
	if problem := answer.Get("problem"); problem.Truthy() {
		return screen.Tried{Err: errors.New(problem.String())}
	}
	if found := answer.Get("found"); found.Truthy() {
		f := &screen.Findings{}
		err := json.Unmarshal([]byte(found.String()), f)
		return screen.Tried{Found: f, Err: err}
	}
	return screen.Tried{Done: answer.Get("done").Int(), Total: answer.Get("total").Int()}
}

func stopTrial() {
	if worker.Truthy() {
		worker.Call("terminate")
	}
	worker = js.Undefined()
}
