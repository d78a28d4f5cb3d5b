package screen

import (
	"stepback/sim/story"
)

// Config is what a game starts with. Everything from outside comes in here.
type Config struct {
	Scenarios []*story.Scenario // the library, in the order shown
	Trouble   []string          // what could not be loaded, in words for the player
	Words     Language
	Seed      uint64 // of a new play; the driver draws one for each start of the program
	Saved     []byte // what the slot "play" held, nil for nothing
	Settings  []byte // what the slot "settings" held
	StoreErr  error  // set when nothing can be kept, such as blocked storage
	Version   string
	Licences  string
	// ReducedMotion is what the system asks for.
	ReducedMotion bool
}

// Language gives the interface's text in the player's language.
type Language interface {
	// Say returns the message with an id; pairs are names and values for its
	// slots. The name "N" also decides the plural.
	Say(id string, pairs ...any) string
}
