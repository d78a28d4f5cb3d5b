package main

import (
	"errors"

	"stepback/cmd/game/screen"
)

// store keeps what is to outlast the program, a few kilobytes a slot.
type store interface {
	// load returns what a slot holds, nil for nothing.
	load(slot string) ([]byte, error)
	save(slot string, data []byte) error
	forget(slot string) error
}

// storeTrouble is why nothing can be kept: the id of a message to the player.
type storeTrouble string

const (
	storeBlocked storeTrouble = "store.blocked"
	storeFull    storeTrouble = "store.full"
)

// Error gives the id; see [inWords].
func (t storeTrouble) Error() string { return string(t) }

// inWords says an error in the player's language.
func inWords(language screen.Language, err error) error {
	var trouble storeTrouble
	if errors.As(err, &trouble) {
		return errors.New(language.Say(string(trouble)))
	}
	return err
}
