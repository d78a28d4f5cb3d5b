package main

import (
	"errors"
	"fmt"

	"stepback/scenarios"
	"stepback/sim/story"
	"stepback/web/page"
)

// firstScene returns the situation that a new player meets first, in a language,
// so that the page has it to read while the game is on its way.
func firstScene(tag string) (page.Scene, error) {
	library := scenarios.Library()
	if len(library) == 0 {
		return page.Scene{}, errors.New("the library has no scenario")
	}
	scenario, err := decode(library[0], tag)
	if err != nil {
		return page.Scene{}, err
	}
	play, err := story.Start(scenario, story.Options{Seed: 1})
	if err != nil {
		return page.Scene{}, fmt.Errorf("%s: %w", library[0], err)
	}
	dilemma, ok := play.Dilemma()
	if !ok {
		return page.Scene{}, fmt.Errorf("%s does not begin with a scene", library[0])
	}
	return page.Scene{Kicker: dilemma.Kicker, Title: dilemma.Title, Text: dilemma.Text}, nil
}
