package main

import (
	"encoding/json"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/scenarios"
)

// largestFile is more than any scenario has. Larger files are not even read.
const largestFile = 2 << 20

// own marks the ids of scenarios that the player brought, so that a copy of one
// that ships is not taken for it.
const own = "own:"

// open reads and checks a scenario that does not ship.
func open(name string, data []byte) screen.File {
	sc, problems := scenarios.Options{Portraits: assets.Portraits()}.Decode(name, data)
	if sc != nil {
		sc.ID = own + sc.ID
	}
	f := screen.File{Name: name, Text: string(data), Scenario: sc}
	for i := range problems {
		p := &problems[i]
		line, from, to := p.Excerpt(data)
		f.Problems = append(f.Problems, screen.Problem{Error: p.Severity == scenarios.Error, Code: p.Code, Line: p.Line, Column: p.Column,
			Excerpt: line, Mark: screen.Span{From: from, To: to}, What: p.What, Why: p.Why, Fix: p.Fix, Mean: p.Mean})
	}
	return f
}

// take shows a file that the player dropped or chose.
func (l *loop) take(name string, data []byte) {
	if len(data) == 0 {
		l.send(screen.NotOpened{Why: "open.empty"})
		return
	}
	l.send(screen.Opened{File: open(name, data)})
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
		files[i] = open(f.Name, []byte(f.Text))
	}
	return files, nil
}
