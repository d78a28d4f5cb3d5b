package screen

// Command is something that Update asks a driver to do, as Update itself does
// no I/O. The set is closed.
type Command interface{ command() }

// Save keeps the run under its slot, so that a reload or a crash loses nothing.
// The driver answers with [Saved].
type Save struct {
	Slot string // "play", "settings", "files" or "room"
	Data []byte
}

// Forget removes what a slot holds.
type Forget struct{ Slot string }

// FetchLanguage asks for the texts of a language. The driver answers with
// [Speak], at once or when they have come.
type FetchLanguage struct{ Language string }

// FetchScenario asks for a scenario of which only the card is there. The driver
// answers with [Fetched] when it has come.
type FetchScenario struct{ ID string }

// OpenLink opens an address outside the game.
type OpenLink struct{ Address string }

// Download hands the player a file to keep. The driver answers with [Kept].
type Download struct {
	Name string
	Data []byte
}

// DrawPicture hands the player a PNG of a screen of its own. The driver answers
// with [Kept].
type DrawPicture struct {
	Name string
	Tree *Node
}

// AskDate asks for the day. The driver answers with [Dated].
type AskDate struct{}

// Try has every way to lead play a scenario Runs times. The driver keeps no frame
// and no press waiting for it, and answers with [Tried], again and again.
type Try struct {
	Name, Text string // of the file
	Runs       int
}

// StopTrial ends that.
type StopTrial struct{}

// Print opens the browser's print dialogue for the present screen.
type Print struct{}

func (Download) command()      {}
func (DrawPicture) command()   {}
func (AskDate) command()       {}
func (Save) command()          {}
func (FetchLanguage) command() {}
func (FetchScenario) command() {}
func (Forget) command()        {}
func (OpenLink) command()      {}
func (Try) command()           {}
func (StopTrial) command()     {}
func (Print) command()         {}
