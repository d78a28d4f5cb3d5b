package screen

import (
	"strconv"

	"stepback/sim/story"
)

// timer is how long the present part of a workshop has left.
type timer struct {
	Part   string `json:"part"`   // intro, scene-1, …, debrief, commitment
	Left   int    `json:"left"`   // seconds
	Paused bool   `json:"paused"` // by the facilitator
}

// savedEvery is how many seconds of the timer a crash may cost.
const savedEvery = 10

// part is the part of the workshop that the present stage belongs to, and its
// minutes.
func (m *Model) workshopPart() (name string, minutes int) {
	s, _ := story.ScheduleOf(m.room.Minutes)
	decided := len(m.play.Decisions())
	switch m.room.Stage {
	case stageIntro:
		return "intro", s.Intro
	case stageCommit, stageRecord:
		return "commitment", s.Commitment
	case stageTold:
		decided--
	case stageAsk:
		if m.room.Ballot.Asked == askedPlan {
			decided-- // it belongs to what was before
		}
	default:
		return "debrief", s.Debrief + m.scenesShort()*s.Scene
	}
	if decided < 0 {
		return "intro", s.Intro
	}
	return "scene-" + strconv.Itoa(decided+1), s.Scene
}

// scenesShort is how many scenes of its cut a room never met, since all is over.
func (m *Model) scenesShort() int {
	return max(0, len(m.play.Scenario().Cut(m.room.Minutes))-len(m.play.Decisions()))
}

// wind sets the timer when a part of the workshop begins, and asks the driver
// for the time while it is needed.
func (m *Model) wind() []Command {
	r := m.room
	if name, minutes := m.workshopPart(); name != r.Timer.Part {
		r.Timer = timer{Part: name, Left: minutes * 60}
	}
	if running := r.Timer.Left > 0 && !r.Timer.Paused; running != r.ticking {
		r.ticking = running
		return []Command{Clock{On: running}}
	}
	return nil
}

// passed takes in that time has gone by. The room sees minutes, so that most
// seconds change nothing that is drawn.
func (m *Model) passed(seconds int) []Command {
	if m.room == nil || m.page != PageRoom || !m.room.ticking || seconds <= 0 {
		return []Command{Still{}}
	}
	t := &m.room.Timer
	before, was := m.timeLeft(), t.Left
	t.Left = max(0, t.Left-seconds)
	var commands []Command
	if was/savedEvery != t.Left/savedEvery {
		commands = m.saveRoom()
	}
	commands = append(commands, m.wind()...)
	if before == m.timeLeft() || m.room.blank || m.room.help {
		commands = append(commands, Still{})
	}
	return commands
}

// timed tells whether the workshop has a timer.
func (m *Model) timed() bool { return m.room.Minutes > 0 }

// timeLeft says how long the present part has left, to the minute.
func (m *Model) timeLeft() string {
	t := &m.room.Timer
	switch {
	case t.Left == 0:
		return m.say("room.time-up")
	case t.Paused:
		return m.say("room.paused", "N", (t.Left+59)/60)
	case t.Left < 60:
		return m.say("room.last-minute")
	}
	return m.say("room.left", "N", (t.Left+59)/60)
}
