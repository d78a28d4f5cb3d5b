package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"stepback/scenarios"
	"stepback/sim/story"
)

// later are the scenarios that ship after the first. They are not in the game:
// whoever does not play them shall not wait for them. The page has a file of
// each, and cards with which the library shows them.
func later() []string { return scenarios.Library()[1:] }

// laterFile is a scenario of these, a chapter of one, or the texts of either in
// another language.
type laterFile struct {
	name    string
	content []byte
}

// laterFiles returns all of them, in the order of the library.
func laterFiles(languages []translation) (files []laterFile, err error) {
	var names []string
	for _, name := range later() {
		sc, err := decode(name, source)
		if err != nil {
			return nil, err
		}
		for _, file := range scenarios.CardOf(sc).Files {
			if !slices.Contains(names, file) && file != scenarios.Library()[0] {
				names = append(names, file)
			}
		}
	}
	for _, name := range names {
		content, err := scenarios.Source(name)
		if err != nil {
			return nil, err
		}
		files = append(files, laterFile{name, content})
		for _, l := range languages {
			texts, err := overlayOf(name, l.tag)
			if err != nil {
				return nil, err
			}
			if texts != nil {
				files = append(files, laterFile{overlayName(name, l.tag), texts.Bare()})
			}
		}
	}
	return files, nil
}

// cardsIn returns the cards of these scenarios in a language, as JSON.
func cardsIn(tag string) ([]byte, error) {
	cards := []scenarios.Card{}
	for _, name := range later() {
		sc, err := decode(name, tag)
		if err != nil {
			return nil, err
		}
		cards = append(cards, scenarios.CardOf(sc))
	}
	return json.Marshal(cards)
}

// decode reads a scenario that ships, in a language.
func decode(name, tag string) (*story.Scenario, error) {
	data, err := scenarios.Source(name)
	if err != nil {
		return nil, err
	}
	options := scenarios.Options{Beside: scenarios.Files()}
	if options.Overlay, err = overlayOf(name, tag); err != nil {
		return nil, err
	}
	scenario, problems := options.Decode(name, data)
	if scenario == nil {
		return nil, fmt.Errorf("%s has errors (stepback check shows them): %v", name, problems)
	}
	return scenario, nil
}
