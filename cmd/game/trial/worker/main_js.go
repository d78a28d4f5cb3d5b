// Command worker is what a page starts to try a scenario out, beside the game
// and without keeping it waiting. web/page/trial.js runs it in a worker.
package main

import (
	"encoding/json"
	"syscall/js"
	"time"

	"stepback/cmd/game/check"
	"stepback/cmd/game/screen"
	"stepback/cmd/game/trial"
)

// betweenNews is how often the page is told how far it is.
const betweenNews = 100 * time.Millisecond

func main() {
	task := js.Global().Get("task")
	if year := task.Get("year"); !year.IsUndefined() {
		lead(year.String(), task.Get("atOnce").Bool())
		return
	}
	if task.Get("runs").IsUndefined() {
		look(task)
		return
	}
	t, err := trial.New(task.Get("name").String(), task.Get("text").String(), task.Get("runs").Int())
	if err != nil {
		tell(map[string]any{"problem": err.Error()})
		return
	}
	for done, total := t.Advance(0); done < total; {
		for began := time.Now(); done < total && time.Since(began) < betweenNews; {
			done, total = t.Advance(1)
		}
		tell(map[string]any{"done": done, "total": total})
	}
	found, err := json.Marshal(t.Findings())
	if err != nil {
		tell(map[string]any{"problem": err.Error()})
		return
	}
	tell(map[string]any{"found": string(found)})
}

// lead lives a year as the levers say.
func lead(levers string, atOnce bool) {
	var l screen.Levers
	err := json.Unmarshal([]byte(levers), &l)
	var y *trial.Year
	if err == nil {
		y, err = trial.NewYear(l)
	}
	for done := false; err == nil && !done; {
		var lived screen.Years
		if lived, done = y.Slice(atOnce, betweenNews); atOnce && !done {
			continue
		}
		var data []byte
		if data, err = json.Marshal(lived); err == nil {
			tell(map[string]any{"years": string(data), "done": done})
			time.Sleep(trial.WeekShown)
		}
	}
	if err != nil {
		tell(map[string]any{"problem": err.Error()})
	}
}

// look checks a file with all of the checker.
func look(task js.Value) {
	var beside map[string]string
	if chapters := task.Get("beside").String(); chapters != "" {
		if err := json.Unmarshal([]byte(chapters), &beside); err != nil {
			tell(map[string]any{"problem": err.Error()})
			return
		}
	}
	file := check.File(task.Get("name").String(), []byte(task.Get("text").String()), beside)
	found, err := json.Marshal(file.Problems)
	if err != nil {
		tell(map[string]any{"problem": err.Error()})
		return
	}
	tell(map[string]any{"checked": string(found)})
}

func tell(message map[string]any) { js.Global().Call("postMessage", message) }
