package main

import (
	"errors"
	"fmt"

	"stepback/scenarios"
	"stepback/sim/story"
	"stepback/web/page"
)

// firstScene returns the situation that a new player meets first, so that the
// page has it to read while the game is on its way. The overlay, if any, tells
// it in another language.
func firstScene(overlay func(scenario string) (*scenarios.Overlay, error)) (page.Scene, error) {
	library := scenarios.Library()
	if len(library) == 0 {
		return page.Scene{}, errors.New("the library has no scenario")
	}
	source, err := scenarios.Source(library[0])
	if err != nil {
		return page.Scene{}, err
	}
	var options scenarios.Options
	if overlay != nil {
		if options.Overlay, err = overlay(library[0]); err != nil {
			return page.Scene{}, err
		}
	}
	scenario, problems := options.Decode(library[0], source)
	if scenario == nil {
		return page.Scene{}, fmt.Errorf("%s has errors (stepback check shows them): %v", library[0], problems)
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
