package main

import (
	"math/rand/v2"
	"strconv"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

// configure collects all that the game starts with.
func configure(language *words.Words, kept store) screen.Config {
	c := screen.Config{
		Words:         language,
		Seed:          seed(),
		Version:       version,
		Licences:      assets.Licenses(),
		ReducedMotion: reducedMotion(),
	}
	c.Scenarios, c.Trouble = library()
	for slot, data := range map[string]*[]byte{"play": &c.Saved, "settings": &c.Settings} {
		var err error
		if *data, err = kept.load(slot); err != nil {
			c.StoreErr = inWords(language, err)
		}
	}
	return c
}

// seed is the luck of the plays: chosen, so that several players meet the same
// quarter, or else drawn.
func seed() uint64 {
	if chosen, err := strconv.ParseUint(chosenSeed(), 10, 64); err == nil {
		return chosen
	}
	return rand.Uint64()
}

// library reads the scenarios that ship. One that cannot be read is left out,
// and the player is told why.
func library() (list []*story.Scenario, trouble []string) {
	check := scenarios.Options{Portraits: assets.Portraits(), Beside: scenarios.Files()}
	for _, name := range scenarios.Library() {
		data, err := scenarios.Source(name)
		if err != nil {
			trouble = append(trouble, name+": "+err.Error())
			continue
		}
		sc, problems := check.Decode(name, data)
		if sc == nil {
			trouble = append(trouble, problems.Render(data))
			continue
		}
		list = append(list, sc)
	}
	return list, trouble
}
