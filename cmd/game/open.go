package main

import (
	"encoding/json"

	"stepback/cmd/game/check"
	"stepback/cmd/game/screen"
)

// largestFile is more than any scenario has. Larger files are not even read.
const largestFile = 2 << 20

// own marks the ids of scenarios that the player brought, so that a copy of one
// that ships is not taken for it.
const own = "own:"

// open reads and checks a scenario that does not ship, with what is beside it.
func open(name string, data []byte, beside map[string]string) screen.File {
	f := check.File(name, data, beside)
	if f.Scenario != nil {
		f.Scenario.ID = own + f.Scenario.ID
	}
	return f
}

// take shows a file that the player dropped or chose.
func (l *loop) take(name string, data []byte) {
	if len(data) == 0 {
		l.send(screen.NotOpened{Why: "open.empty"})
		return
	}
	f := open(name, data, nil)
	f.Closer = looksLater
	l.send(screen.Opened{File: f})
	l.lookCloser(name, string(data), nil)
}

// keptFiles are those of earlier visits, checked anew.
func keptFiles(data []byte) (files []screen.File, err error) {
	if len(data) == 0 {
		return nil, nil
	}
	if err := json.Unmarshal(data, &files); err != nil {
		return nil, err
	}
	for i, f := range files {
		files[i] = open(f.Name, []byte(f.Text), nil)
	}
	return files, nil
}
