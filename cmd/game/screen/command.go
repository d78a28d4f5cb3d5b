package screen

// Command is something that Update asks a driver to do, as Update itself does
// no I/O. The set is closed.
type Command interface{ command() }

// Save keeps the run under its slot, so that a reload or a crash loses nothing.
// The driver answers with [Saved].
type Save struct {
	Slot string // "play" or "settings"
	Data []byte
}

// Forget removes what a slot holds.
type Forget struct{ Slot string }

// FetchLanguage asks for the texts of a language. The driver answers with
// [Speak], at once or when they have come.
type FetchLanguage struct{ Language string }

// OpenLink opens an address outside the game.
type OpenLink struct{ Address string }

// Print opens the browser's print dialogue for the present screen.
type Print struct{}

func (Save) command()          {}
func (FetchLanguage) command() {}
func (Forget) command()        {}
func (OpenLink) command()      {}
func (Print) command()         {}
