package screen

import "slices"

// What a facilitator can do.
type (
	// OpenRoom turns the game into a room's.
	OpenRoom struct{}
	// LeaveRoom turns it back.
	LeaveRoom struct{}
	// SetTables, SetStory and SetLength set a workshop up.
	SetTables struct{ Tables int }
	// SetStory chooses a scenario by its place on the shelf.
	SetStory struct{ Scenario int }
	// SetLength chooses how many minutes there are, 0 for as long as it takes.
	SetLength struct{ Minutes int }
	// BeginRoom starts the workshop, ResumeRoom the one that was kept.
	BeginRoom struct{}
	// ResumeRoom goes on with the workshop that was kept.
	ResumeRoom struct{}
	// Step goes to what comes next, or back, as a clicker does.
	Step struct{ Back bool }
	// PickTable says whose vote comes next.
	PickTable struct{ Table int }
	// Vote puts in a vote for a choice.
	Vote struct{ Choice string }
	// Digit writes a digit of a number of hands.
	Digit struct{ Digit int }
	// WipeVote takes back what was put in last.
	WipeVote struct{}
	// CountHands changes between tables and a show of hands.
	CountHands struct{}
	// TakeVote makes a choice the room's.
	TakeVote struct{ Choice string }
	// UndoVote takes the last decision of the room back.
	UndoVote struct{}
	// Blank blanks the screen, and shows it again.
	Blank struct{}
	// ShowRoomKeys shows what the keys do.
	ShowRoomKeys struct{}
	// PauseTimer stops the timer, and lets it go on.
	PauseTimer struct{}
	// ExtendTimer gives the present part a minute more.
	ExtendTimer struct{}
	// ShowGuide shows the guide of the scenario that is chosen, to print.
	ShowGuide struct{ On bool }
	// ShowNotes opens the facilitator's notes in a window of their own.
	ShowNotes struct{}
	// SetCommitment is what a table takes along.
	SetCommitment struct {
		Table int
		Text  string
	}
	// Passed tells that whole seconds have gone by, see [Clock].
	Passed struct{ Seconds int }
	// NoNotes tells that the browser could not open them: the id of a message.
	NoNotes struct{ Why string }
)

func (OpenRoom) message()      {}
func (LeaveRoom) message()     {}
func (SetTables) message()     {}
func (SetStory) message()      {}
func (SetLength) message()     {}
func (BeginRoom) message()     {}
func (ResumeRoom) message()    {}
func (Step) message()          {}
func (PickTable) message()     {}
func (Vote) message()          {}
func (Digit) message()         {}
func (WipeVote) message()      {}
func (CountHands) message()    {}
func (TakeVote) message()      {}
func (UndoVote) message()      {}
func (Blank) message()         {}
func (ShowRoomKeys) message()  {}
func (PauseTimer) message()    {}
func (ExtendTimer) message()   {}
func (ShowGuide) message()     {}
func (ShowNotes) message()     {}
func (SetCommitment) message() {}
func (Passed) message()        {}
func (NoNotes) message()       {}

// Clock asks the driver to send [Passed] about once a second, or no more.
type Clock struct{ On bool }

// Still tells that the message has changed nothing that is on the screen.
type Still struct{}

// OpenNotes opens a window with the facilitator's notes. A driver that cannot
// answers with [NoNotes].
type OpenNotes struct{}

func (Clock) command()     {}
func (Still) command()     {}
func (OpenNotes) command() {}

// updateRoom takes in what a facilitator does.
func (m *Model) updateRoom(message Message) []Command {
	if _, ok := message.(OpenRoom); ok {
		return m.openRoom()
	}
	if m.room == nil || m.page != PageRoom {
		return nil
	}
	switch msg := message.(type) {
	case LeaveRoom:
		return m.leaveRoom()
	case ShowNotes:
		return []Command{OpenNotes{}}
	case NoNotes:
		m.notice = m.say(msg.Why)
		return nil
	case Blank:
		m.room.blank = !m.room.blank
		return nil
	case ShowRoomKeys:
		m.room.help = !m.room.help
		return nil
	}
	m.notice, m.room.help = "", false
	var commands []Command
	if m.room.Stage == stageSetup {
		commands = m.setUp(message)
	} else {
		m.facilitate(message)
	}
	if m.room.Stage == stageSetup {
		return commands
	}
	return append(m.wind(), m.saveRoom()...)
}

// setUp takes in how the workshop shall be.
func (m *Model) setUp(message Message) []Command {
	r := m.room
	switch msg := message.(type) {
	case SetTables:
		r.Tables = min(mostTables, max(fewestTables, msg.Tables))
	case SetStory:
		if msg.Scenario == presentRun && r.present != nil || slices.Contains(m.roomShelf(), msg.Scenario) {
			return m.chooseStory(msg.Scenario)
		}
	case SetLength:
		if slices.Contains(m.lengths(), msg.Minutes) {
			r.Minutes = msg.Minutes
		}
	case ShowGuide:
		return m.showGuide(msg.On)
	case BeginRoom:
		return m.beginRoom()
	case ResumeRoom:
		return m.resumeRoom()
	}
	return nil
}

// facilitate takes in what happens in the workshop.
func (m *Model) facilitate(message Message) {
	r, b := m.room, &m.room.Ballot
	hidden := r.Stage == stageAsk && b.Step == voting
	switch msg := message.(type) {
	case Step:
		m.stepOn(msg.Back)
	case PickTable:
		if hidden && msg.Table >= 0 && msg.Table < r.Tables {
			b.Table = msg.Table
		}
	case Vote:
		if hidden && slices.ContainsFunc(m.options(), func(o option) bool { return o.key == msg.Choice && !o.closed }) {
			b.vote(msg.Choice)
		}
	case Digit:
		if hidden {
			b.digit(msg.Digit)
		}
	case WipeVote:
		if hidden {
			b.wipe()
		}
	case CountHands:
		if hidden {
			b.ByHands = !b.ByHands
		}
	case TakeVote:
		if r.Stage == stageAsk {
			m.takeVote(msg.Choice)
		}
	case UndoVote:
		m.undoVote()
	case PauseTimer:
		r.Timer.Paused = !r.Timer.Paused
	case ExtendTimer:
		r.Timer.Left += 60
	case SetCommitment:
		if msg.Table >= 0 && msg.Table < len(r.Commitments) {
			r.Commitments[msg.Table] = firstOf(msg.Text, longestCommitment)
		}
	}
}

// longestCommitment is how many characters a table's commitment has at most.
const longestCommitment = 160

// firstOf is the first characters of a text.
func firstOf(text string, most int) string {
	runes := []rune(text)
	return string(runes[:min(len(runes), most)])
}

// step goes on, or back, as far as that is possible.
func (m *Model) stepOn(back bool) {
	r := m.room
	switch r.Stage {
	case stageIntro:
		if !back {
			m.ask()
		}
	case stageTold:
		m.stepTold(back)
	case stageAsk:
		m.stepBallot(back)
	default:
		if m.stepFutures(back) {
			return
		}
		at := slices.Index(lookingBack, r.Stage) + 1
		if back {
			at -= 2
		}
		r.Stage = lookingBack[min(len(lookingBack)-1, max(0, at))]
	}
}

// stepTold turns to the next screen of what followed, or back.
func (m *Model) stepTold(back bool) {
	switch r := m.room; {
	case back:
		r.Page = max(0, r.Page-1)
	case r.Page+1 < m.pagesToTell():
		r.Page++
	default:
		m.ask()
	}
}

// stepBallot goes from talk to vote, to what was voted, to the decision. A vote
// is opened again by going back.
func (m *Model) stepBallot(back bool) {
	b := &m.room.Ballot
	switch {
	case back && b.Step == shown:
		b.Step = voting
	case back && b.Step == voting:
		b.Step = talking
	case back && len(m.events) > 0 && len(m.room.Taken) > 0:
		m.room.Stage = stageTold
	case back:
	case b.Step == talking:
		b.Step = voting
	case b.Step == voting && b.in() > 0:
		b.Step = shown
	case b.Step == shown:
		if first := b.first(keysOf(m.options())); len(first) == 1 {
			m.takeVote(first[0])
		}
	}
}

// roomSaved tells when a workshop could not be kept.
func (m *Model) roomSaved(err error) []Command {
	if err == nil && m.saveErr == nil {
		return []Command{Still{}}
	}
	m.saveErr = err
	return nil
}
