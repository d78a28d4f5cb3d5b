package main

import (
	"errors"
	"fmt"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
	"stepback/web/page"
)

// firstScene returns the situation that a new player meets first, in a language,
// so that the page has it to read, and to decide, while the game is on its way.
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
	choices, err := choicesOf(scenario, tag)
	return page.Scene{Kicker: dilemma.Kicker, Title: dilemma.Title, Text: dilemma.Text, Choices: choices}, err
}

// choicesOf are the choices of the first scene as the desk words them, with
// their prices.
func choicesOf(scenario *story.Scenario, tag string) (choices []page.Choice, err error) {
	var own []byte
	if tag != words.Source {
		if own, err = words.File(tag); err != nil {
			return nil, err
		}
	}
	said, err := words.In(tag, own)
	if err != nil {
		return nil, err
	}
	game := screen.New(screen.Config{Scenarios: []*story.Scenario{scenario}, Words: said, Language: tag, Seed: 1, Page: true})
	game.Update(screen.Resized{Class: screen.Wide})
	game.Update(screen.Begin{})
	screen.Walk(game.View(), func(_ string, n *screen.Node) bool {
		if choose, ok := n.Press.(screen.Choose); ok && !n.Disabled {
			c := page.Choice{Letter: n.Hotkey, Key: choose.Choice}
			for _, part := range n.Children {
				switch part.Key {
				case "text":
					c.Text = part.Text
				case "price":
					c.Price = part.Text
				}
			}
			choices = append(choices, c)
		}
		return true
	})
	if len(choices) < 2 {
		return nil, errors.New("the first scene leaves no choice")
	}
	return choices, nil
}
