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
	mine := work(map[string]any{"name": c.Name, "text": c.Text, "runs": c.Runs}, func(mine, answer js.Value) {
		if worker.Equal(mine) {
			l.send(tried(answer))
		}
	})
	worker = mine
}

// work gives a worker something to do. Its answers are those of
// web/page/trial.js.
func work(task map[string]any, answer func(mine, answer js.Value)) js.Value {
	page := document.Get("documentElement").Get("dataset")
	mine := window.Get("Worker").New(page.Get("trial"))
	listen(mine, "message", func(e js.Value) { answer(mine, e.Get("data")) })
	listen(mine, "error", func(e js.Value) {
		e.Call("preventDefault") // it is told on the screen
		answer(mine, js.ValueOf(map[string]any{"problem": e.Get("message").String()}))
	})
	task["exec"], task["wasm"] = page.Get("exec"), page.Get("trialWasm")
	mine.Call("postMessage", task)
	return mine
}

// looksLater tells that a worker is yet to look closely at a file.
const looksLater = screen.LookUnderWay

// looking is the worker that looks at a file; undefined for none.
var looking js.Value

// lookCloser has a worker check a file with all of the checker, and tells the
// model what it finds.
func (l *loop) lookCloser(name, text string, beside map[string]string) {
	if looking.Truthy() {
		looking.Call("terminate") // it looks at an edition that has gone
	}
	chapters, err := json.Marshal(beside)
	if err != nil {
		chapters = nil // texts can be written
	}
	looking = work(map[string]any{"name": name, "text": text, "beside": string(chapters)}, func(mine, answer js.Value) {
		if !looking.Equal(mine) {
			return
		}
		looked := screen.Looked{Name: name, Text: text}
		if found := answer.Get("checked"); found.Truthy() {
			looked.Err = json.Unmarshal([]byte(found.String()), &looked.Problems)
		} else {
			looked.Err = errors.New(answer.Get("problem").String())
			report(looked.Err.Error())
		}
		l.send(looked)
	})
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

// liveYear has the worker live a year, week by week or at once.
func (l *loop) liveYear(c screen.LiveYear) {
	stopTrial()
	levers, err := json.Marshal(c.Levers)
	if err != nil {
		l.send(screen.YearLived{Err: err})
		return
	}
	worker = work(map[string]any{"year": string(levers), "atOnce": c.AtOnce}, func(mine, answer js.Value) {
		if worker.Equal(mine) {
			l.send(lived(answer))
		}
	})
}

// lived reads an answer of the worker about a year.
func lived(answer js.Value) (lived screen.YearLived) {
	if problem := answer.Get("problem"); problem.Truthy() {
		lived.Err = errors.New(problem.String())
		return lived
	}
	lived.Done = answer.Get("done").Bool()
	lived.Err = json.Unmarshal([]byte(answer.Get("years").String()), &lived.Years)
	return lived
}

func stopTrial() {
	if worker.Truthy() {
		worker.Call("terminate")
	}
	worker = js.Undefined()
}
