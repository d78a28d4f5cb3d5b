package main

import (
	"encoding/json"
	"syscall/js"

	"stepback/cmd/game/screen"
)

// previewing tells that an author edits the scenario while it is played:
// `stepback preview` says so in the address.
func previewing() bool { return addressHas("preview") }

// edition is what the preview server tells of the author's file.
type edition struct {
	Name string `json:"name"`
	Text string `json:"text"`
	Gone bool   `json:"gone"`
	// Beside are the chapters of a campaign, by the names of their files.
	Beside map[string]string `json:"beside"`
}

// again is how long a page waits before it asks a server anew that did not
// answer, in milliseconds.
const again = 1000

// follow takes in each edition of the author's file. A server that has gone is
// asked again until it is back.
func followEdits(l *loop) {
	source := window.Get("EventSource").New("preview/events")
	listen(source, "message", func(e js.Value) {
		var ed edition
		if err := json.Unmarshal([]byte(e.Get("data").String()), &ed); err != nil {
			report("preview: " + err.Error())
			return
		}
		if ed.Gone {
			l.send(screen.NotOpened{Why: "preview.gone"})
			return
		}
		f := open(ed.Name, []byte(ed.Text), ed.Beside)
		f.Closer = looksLater
		l.send(screen.Edited{File: f})
		l.lookCloser(ed.Name, ed.Text, ed.Beside)
	})
	listen(source, "error", func(js.Value) {
		const closed = 2
		if source.Get("readyState").Int() == closed {
			window.Call("setTimeout", js.FuncOf(func(js.Value, []js.Value) any {
				followEdits(l)
				return nil
			}), again)
		}
	})
}
