package screen

import (
	"stepback/sim"
	"stepback/sim/story"
)

// Message is something that happened: the player pressed, a save was written,
// the window changed. The set is closed: only this package defines messages.
type Message interface{ message() }

// Saved tells that a [Save] is done. Err is nil when the data is safe.
type Saved struct {
	Slot string
	Err  error
}

// Kept tells what became of a [Download]. Where it is kept, if that is to be
// said, is a path.
type Kept struct {
	Where string
	Err   error
}

// Dated answers [AskDate] with the day, as 2026-11-30.
type Dated struct{ Date string }

// Tried answers [Try] with how many plays of how many have been lived, in the
// end with what they have shown, or with why they cannot be.
type Tried struct {
	Done, Total int
	Found       *Findings
	Err         error
}

// Opened brings a file that the player dropped or chose.
type Opened struct{ File File }

// Looked brings what a closer look at a file has found, or the error that kept
// it away. It follows [Opened] and [Edited] where a file's Closer says so.
type Looked struct {
	Name, Text string // of the file
	Problems   []Problem
	Err        error
}

// NotOpened tells why a file could not even be read: the id of a message.
type NotOpened struct{ Why string }

// Hover tells whether a file is held over the window.
type Hover struct{ On bool }

// Edited brings a file that its author has saved, see [Config].Preview.
type Edited struct{ File File }

// Resized tells how much room the window has, whenever that changes.
type Resized struct{ Class Class }

// Speak brings the texts of a language that the player asked for, or the error
// that kept them away.
type Speak struct {
	Language  string
	Words     Language
	Scenarios []*story.Scenario // with the texts of the language
	Err       error
}

// Fetched answers [FetchScenario]. Scenario is nil when it cannot be had; Err
// says why if it did not come.
type Fetched struct {
	ID       string
	Scenario *story.Scenario
	Err      error
}

// What the player can do, in the order of the screens.
type (
	// Begin starts a scenario of the library afresh.
	Begin struct{ Scenario int }
	// Again starts the same quarter with the same luck, and with one habit
	// changed: one of a short list, "" for none.
	Again struct{ Habit string }
	// Resume goes on with the run that was saved.
	Resume struct{}
	// Show goes to a screen that can be left again.
	Show struct{ Page Screen }
	// ShowKeys lists the keys of the present screen, or goes back to it.
	ShowKeys struct{ On bool }
	// ShowTab turns to a part of the desk on a narrow screen.
	ShowTab struct{ Tab Tab }
	// Choose takes a choice of the dilemma.
	Choose struct{ Choice string }
	// GoOn leaves what was told and goes to the next question.
	GoOn struct{}
	// NextChapter goes on to the next chapter of a campaign.
	NextChapter struct{}
	// Undo takes the last decision back.
	Undo struct{}
	// Rate sets one of the three ratings of the briefing, 0 to 10.
	Rate struct{ Which, Value int }
	// RateDone hands the ratings in.
	RateDone struct{}
	// SetTime gives an area of the plan its minutes.
	SetTime struct {
		Area    sim.Area
		Minutes int
	}
	// NextOwner gives a piece of work to the next person who could have it.
	NextOwner struct{ Work int }
	// SetSupport chooses how a piece of work is accompanied.
	SetSupport struct {
		Work    int
		Support sim.Support
	}
	// PlanDone hands the plan in.
	PlanDone struct{}
	// PlanKept leaves the plan as it was.
	PlanKept struct{}
	// Feel answers the first question of the debrief.
	Feel struct{ Answer int }
	// Turn goes to a part of the debrief.
	Turn struct{ Part Part }
	// AskWhy chooses the movement that the debrief explains: in a week, or with 0
	// over the whole time.
	AskWhy struct {
		Quantity sim.Quantity
		Week     int
	}
	// SetText chooses the size of the text in percent.
	SetText struct{ Percent int }
	// SetMotion switches movement on the screen on or off.
	SetMotion struct{ Reduced bool }
	// SetProjector switches the big type for a room on or off.
	SetProjector struct{ On bool }
	// SetTheme chooses a theme by its name; none follows the system.
	SetTheme struct{ Name string }
	// SetLetters switches the keys that are a single character on or off.
	SetLetters struct{ On bool }
	// SetHints switches the hints of a first run on or off.
	SetHints struct{ On bool }
	// SetLanguage chooses the language of all texts.
	SetLanguage struct{ Language string }
	// PrintPage asks for a print of the present screen.
	PrintPage struct{}
	// Remove takes a file of the player's away, once they are sure.
	Remove struct {
		Name string
		Sure bool
	}
	// TryOut plays a file of the player's thousands of times.
	TryOut struct{ Name string }
	// EndTrial leaves that, or what it has found.
	EndTrial struct{}
	// SetName gives the record its name.
	SetName struct{ Name string }
	// KeepRecord asks for the record as a file.
	KeepRecord struct{}
	// KeepPicture asks for what happened as a picture.
	KeepPicture struct{}
)

func (Saved) message()        {}
func (Resized) message()      {}
func (Speak) message()        {}
func (Fetched) message()      {}
func (Begin) message()        {}
func (Again) message()        {}
func (Resume) message()       {}
func (Show) message()         {}
func (ShowKeys) message()     {}
func (ShowTab) message()      {}
func (Choose) message()       {}
func (GoOn) message()         {}
func (NextChapter) message()  {}
func (Undo) message()         {}
func (Rate) message()         {}
func (RateDone) message()     {}
func (SetTime) message()      {}
func (NextOwner) message()    {}
func (SetSupport) message()   {}
func (PlanDone) message()     {}
func (PlanKept) message()     {}
func (Feel) message()         {}
func (Turn) message()         {}
func (AskWhy) message()       {}
func (SetText) message()      {}
func (SetMotion) message()    {}
func (SetProjector) message() {}
func (SetTheme) message()     {}
func (SetLetters) message()   {}
func (SetHints) message()     {}
func (SetLanguage) message()  {}
func (PrintPage) message()    {}
func (Remove) message()       {}
func (SetName) message()      {}
func (KeepRecord) message()   {}
func (KeepPicture) message()  {}
func (TryOut) message()       {}
func (EndTrial) message()     {}
func (Tried) message()        {}
func (Kept) message()         {}
func (Dated) message()        {}
func (Opened) message()       {}
func (Looked) message()       {}
func (NotOpened) message()    {}
func (Hover) message()        {}
func (Edited) message()       {}
