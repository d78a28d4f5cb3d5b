package main

import (
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
	cards     []scenarios.Card // of those that are fetched when they are wanted
	trouble   []string         // what could not be read, in words for the player
}

func tongueOf(tag string, files pack) (tongue, error) {
	var own []byte
	if tag != words.Source {
		own = files(words.FileName(tag))
	}
	w, err := words.Read(tag, own, scenarios.Values)
	if err != nil {
		return tongue{}, err
	}
	t := tongue{words: w}
	t.scenarios, t.cards, t.trouble = library(tag, files)
	return t, nil
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
			l.language, l.tongue = t.words, t
			l.update(screen.Speak{Language: tag, Words: t.words, Scenarios: t.scenarios})
		})
	})
}
