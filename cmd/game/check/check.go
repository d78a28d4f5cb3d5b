// Package check reads a scenario that the player brought, and tells what is
// wrong with it as a screen shows it. On the desktop it says all there is to
// say. In a page the game, which has only what players need of the checker,
// finds what keeps the file from being played; the page's worker runs the same
// again with the rest of the checker, and finds the rest.
package check

import (
	"io/fs"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/scenarios"
)

// File reads and checks a scenario, with the chapters of a campaign beside it, by
// the names of their files; nil for a file alone.
func File(name string, data []byte, beside map[string]string) screen.File {
	options := scenarios.Options{Portraits: assets.Portraits()}
	if len(beside) > 0 {
		options.Beside = folder(beside)
	}
	sc, problems := options.Decode(name, data)
	f := screen.File{Name: name, Text: string(data), Scenario: sc}
	for i := range problems {
		p := &problems[i]
		line, from, to := p.Excerpt(data)
		f.Problems = append(f.Problems, screen.Problem{Error: p.Severity == scenarios.Error, Code: p.Code, Line: p.Line, Column: p.Column,
			Excerpt: line, Mark: screen.Span{From: from, To: to}, What: p.What, Why: p.Why, Fix: p.Fix, Mean: p.Mean})
	}
	return f
}

// folder is files that can be read by their names, and not listed.
type folder map[string]string

func (f folder) ReadFile(name string) ([]byte, error) {
	if text, ok := f[name]; ok {
		return []byte(text), nil
	}
	return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
}

func (f folder) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
