package main

import (
	"encoding/json"
	"io/fs"
	"strings"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

// The first scenario is in the program; the others may be files beside it. The
// library shows their cards, and fetches one when the player wants it.

// library is the scenarios that ship, with the texts of a language as far as
// there are any, and the cards of those that are not in the program. One that
// cannot be read is left out, and the player is told why.
func library(tag string, files pack) (list []*story.Scenario, cards []scenarios.Card, trouble []string) {
	add := func(sc *story.Scenario, why string) {
		if sc == nil {
			trouble = append(trouble, why)
			return
		}
		list = append(list, sc)
	}
	for _, name := range scenarios.Library() {
		add(files.load(name, tag))
	}
	cards, err := cardsIn(tag, files)
	if err != nil {
		trouble = append(trouble, err.Error())
	}
	for i := range cards {
		if c := &cards[i]; files.have(c) {
			add(files.load(c.ID+".toml", tag))
		} else {
			add(c.Scenario(), "")
		}
	}
	return list, cards, trouble
}

// cardsIn reads the cards of a language; there are none where all is in the
// program.
func cardsIn(tag string, files pack) (cards []scenarios.Card, err error) {
	if data := files("cards." + tag + ".json"); data != nil {
		err = json.Unmarshal(data, &cards)
	}
	return cards, err
}

// have tells whether all files of a scenario have come.
func (p pack) have(c *scenarios.Card) bool {
	for _, name := range c.Files {
		if _, err := p.ReadFile(name); err != nil {
			return false
		}
	}
	return true
}

// load reads a scenario in a language, or says why it cannot be played.
func (p pack) load(name, tag string) (sc *story.Scenario, why string) {
	data, err := p.ReadFile(name)
	if err != nil {
		return nil, name + ": " + err.Error()
	}
	options := scenarios.Options{Portraits: assets.Portraits(), Beside: p}
	if tag != words.Source {
		options.Overlay = overlay(strings.TrimSuffix(name, ".toml")+"."+tag+".toml", p)
	}
	sc, problems := options.Decode(name, data)
	if sc == nil {
		return nil, problems.Render(data)
	}
	return sc, ""
}

// ReadFile returns a scenario of the program, or a file that has been fetched.
func (p pack) ReadFile(name string) ([]byte, error) {
	if data := p(name); data != nil {
		return data, nil
	}
	return scenarios.Source(name)
}

// Open makes a pack the folder in which campaigns find their chapters, by
// ReadFile.
func (p pack) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// overlay reads the texts of a scenario; without any the original is told.
func overlay(name string, files pack) *scenarios.Overlay {
	data := files(name)
	if data == nil {
		return nil
	}
	texts, problems := scenarios.ReadOverlay(name, data)
	if texts == nil {
		report(problems.Render(data))
	}
	return texts
}

// fetchScenario gets a scenario that is not there yet, and tells the model.
func (l *loop) fetchScenario(id string) {
	for i := range l.tongue.cards {
		if c := &l.tongue.cards[i]; c.ID == id {
			fetchFiles(c.Files, func(files pack, err error) { l.fetched(id, files, err) })
			return
		}
	}
}

func (l *loop) fetched(id string, files pack, err error) {
	if err != nil {
		report(err.Error())
		l.send(screen.Fetched{ID: id, Err: err})
		return
	}
	l.do(func() {
		sc, why := files.load(id+".toml", l.tongue.words.Language())
		if sc == nil {
			report(why)
		}
		l.update(screen.Fetched{ID: id, Scenario: sc})
	})
}
