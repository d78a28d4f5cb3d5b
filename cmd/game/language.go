package main

import (
	"strings"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

// pack gives the files of a language by name, such as active.de.toml; nil for
// one that it lacks. The language in which everything is written needs none.
type pack func(name string) []byte

// tongue is all that is said in one language.
type tongue struct {
	words     *words.Words
	scenarios []*story.Scenario
	trouble   []string // what could not be read, in words for the player
}

func tongueOf(tag string, files pack) (tongue, error) {
	var own []byte
	if tag != words.Source {
		own = files(words.FileName(tag))
	}
	w, err := words.In(tag, own)
	if err != nil {
		return tongue{}, err
	}
	t := tongue{words: w}
	t.scenarios, t.trouble = library(tag, files)
	return t, nil
}

// library reads the scenarios that ship, with the texts of a language as far as
// there are any. One that cannot be read is left out, and the player is told why.
func library(tag string, files pack) (list []*story.Scenario, trouble []string) {
	for _, name := range scenarios.Library() {
		data, err := scenarios.Source(name)
		if err != nil {
			trouble = append(trouble, name+": "+err.Error())
			continue
		}
		options := scenarios.Options{Portraits: assets.Portraits()}
		if tag != words.Source {
			options.Overlay = overlay(strings.TrimSuffix(name, ".toml")+"."+tag+".toml", files)
		}
		sc, problems := options.Decode(name, data)
		if sc == nil {
			trouble = append(trouble, problems.Render(data))
			continue
		}
		list = append(list, sc)
	}
	return list, trouble
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

// speak gets a language and tells the model.
func (l *loop) speak(tag string) {
	fetchLanguage(tag, func(files pack, err error) {
		var t tongue
		if err == nil {
			t, err = tongueOf(tag, files)
		}
		if err != nil {
			report(err.Error())
			l.send(screen.Speak{Language: tag, Err: err})
			return
		}
		l.do(func() {
			l.language = t.words
			l.update(screen.Speak{Language: tag, Words: t.words, Scenarios: t.scenarios})
		})
	})
}
