package main

import (
	"math/rand/v2"
	"strconv"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
)

// configure collects all that the game starts with.
func configure(t tongue, kept store) screen.Config {
	c := screen.Config{
		Words:     t.words,
		Language:  t.words.Language(),
		Languages: languages(),
		Seed:      seed(),
		Version:   version,
		Licences:  assets.Licenses(),
		System:    system(),
		Chooses:   chooses,
		Page:      inPage,
		Address:   pageAddress(),
		Preview:   previewing(),
	}
	var files []byte
	for slot, data := range map[string]*[]byte{"play": &c.Saved, "settings": &c.Settings, "files": &files, "room": &c.Room} {
		var err error
		if *data, err = kept.load(slot); err != nil {
			c.StoreErr = inWords(t.words, err)
		}
	}
	c.Projector = projecting()
	if c.Preview {
		return c // with the author's scenario alone
	}
	c.Scenarios, c.Trouble = t.scenarios, t.trouble
	var err error
	if c.Files, err = keptFiles(files); err != nil {
		c.Trouble = append(c.Trouble, t.words.Say("open.lost", "Why", err.Error()))
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
