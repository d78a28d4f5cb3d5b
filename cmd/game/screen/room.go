package screen

import (
	"encoding/json"
	"errors"
	"slices"

	"stepback/sim/story"
)

// A room plays together: a facilitator shows the game, tables vote, and the
// room's choice is taken. It has a run of its own, so that nobody's is lost.

// room is a workshop. What is kept of it is what has a name in JSON.
type room struct {
	Format      int             `json:"format"`
	Tables      int             `json:"tables"`
	Minutes     int             `json:"minutes"` // 60, 90, or 0 for as long as it takes
	Stage       stage           `json:"stage"`
	Ballot      ballot          `json:"ballot"` // on now
	Taken       []ballot        `json:"taken"`  // what was decided, in order
	Commitments []string        `json:"commitments"`
	Timer       timer           `json:"timer"`
	Page        int             `json:"page"` // of what followed
	Play        json.RawMessage `json:"play,omitempty"`

	scenario    int         // chosen before the start, a place on the shelf, or presentRun
	present     *story.Play // the run that was on when the room was opened, nil for none
	blank, help bool
	ticking     bool // the driver has been asked for the time
}

// roomFormat is the format of rooms that are kept.
const roomFormat = 1

const (
	fewestTables, mostTables = 2, 8
	presentRun               = -1
)

// stage is where a workshop stands.
type stage string

// The stages of a workshop, in their order.
const (
	stageSetup     stage = "setup"
	stageIntro     stage = "intro"
	stageAsk       stage = "ask"  // a scene, or the plan, and the vote on it
	stageTold      stage = "told" // what followed
	stageEnding    stage = "ending"
	stageLine      stage = "line"
	stageSplit     stage = "split"
	stageQuestions stage = "questions"
	stageCommit    stage = "commit"
	stageRecord    stage = "record"
)

// lookingBack are the stages after the last decision.
var lookingBack = []stage{stageEnding, stageLine, stageSplit, stageQuestions, stageCommit, stageRecord}

// openRoom goes to where a workshop is set up, or back to the one that is on.
func (m *Model) openRoom() {
	if m.page == PageRoom || m.config.Preview || len(m.roomShelf()) == 0 {
		return
	}
	m.room = &room{Format: roomFormat, Tables: 6, Stage: stageSetup, scenario: m.roomShelf()[0]}
	if m.play != nil && m.onDesk() {
		m.room.present, m.room.scenario = m.play, presentRun
	}
	m.back, m.page = m.page, PageRoom
	m.room.Minutes = m.lengths()[0]
}

// onDesk tells whether a run of one's own, that a room could go on with, is on.
func (m *Model) onDesk() bool {
	_, campaign := m.play.Chapter()
	return !campaign && m.page == PageDesk && m.play.Asks() == story.AskChoice
}

// roomShelf is which scenarios a room can play: all but campaigns.
func (m *Model) roomShelf() (places []int) {
	for i, sc := range m.shelf() {
		if len(sc.Chapters) == 0 {
			places = append(places, i)
		}
	}
	return places
}

// lengths are the minutes that a room can choose from; 0 stands for all of it.
func (m *Model) lengths() []int {
	if m.room.scenario == presentRun {
		return []int{0}
	}
	switch sc := m.shelf()[m.room.scenario]; {
	case len(sc.More) > 0:
		return []int{60, 90, 0}
	case len(sc.Workshop) > 0:
		return []int{60, 0}
	}
	return []int{0}
}

// beginRoom starts the workshop as it was set up.
func (m *Model) beginRoom() {
	play, err := m.roomPlay()
	if err != nil {
		m.notice = m.say("library.cannot-start", "Why", err.Error())
		return
	}
	m.seat(play)
	m.room.Stage, m.room.Taken, m.room.Commitments = stageIntro, nil, make([]string, m.room.Tables)
	if m.room.scenario == presentRun {
		m.ask()
	}
}

func (m *Model) roomPlay() (*story.Play, error) {
	if m.room.scenario == presentRun {
		own := m.room.present
		inputs := slices.DeleteFunc(own.Inputs(), func(i story.Input) bool { return i.Kind == story.InputRating })
		return story.Replay(own.Whole().ForRoom(nil), story.Options{Seed: own.Seed(), Record: true}, inputs)
	}
	m.config.Seed++
	sc := m.shelf()[m.room.scenario]
	return story.Start(sc.ForRoom(sc.Cut(m.room.Minutes)), story.Options{Seed: m.config.Seed, Record: true})
}

// seat makes a play the room's.
func (m *Model) seat(play *story.Play) {
	m.take(play)
	m.page = PageRoom
}

// leaveRoom goes back to the library; the workshop stays where it is kept.
func (m *Model) leaveRoom() []Command {
	r := m.room
	m.room = nil
	switch {
	case r.Stage == stageSetup && r.present != nil:
		m.page = m.back
	case r.Stage == stageSetup:
		m.page = PageLibrary
	default:
		m.play, m.events, m.page = nil, nil, PageLibrary
	}
	if r.ticking {
		return []Command{Clock{}}
	}
	return nil
}

// saveRoom asks the driver to keep the workshop, with its run.
func (m *Model) saveRoom() []Command {
	if m.room.Stage == stageSetup {
		return nil
	}
	var err error
	if m.room.Play, err = m.play.MarshalSave(); err == nil {
		m.config.Room, err = json.Marshal(m.room)
	}
	if err != nil {
		m.saveErr = err
		return nil
	}
	return []Command{Save{slotRoom, m.config.Room}}
}

// keptRoom reads the workshop that was kept, and its run; nil for none.
func (m *Model) keptRoom() (*room, *story.Save) {
	var r room
	if json.Unmarshal(m.config.Room, &r) != nil || r.Format != roomFormat {
		return nil, nil
	}
	save, err := story.ReadSave(r.Play)
	if err != nil || m.onShelf(save.Scenario) < 0 {
		return nil, nil
	}
	r.mend()
	return &r, &save
}

// mend puts right what a room could not have become by itself.
func (r *room) mend() {
	r.Tables = min(mostTables, max(fewestTables, r.Tables))
	resize := func(list []string) []string { return append(list, make([]string, mostTables)...)[:r.Tables] }
	r.Commitments, r.Ballot.Tables = resize(r.Commitments), resize(r.Ballot.Tables)
	r.Page = max(0, r.Page)
	r.Ballot.Table = min(r.Tables-1, max(0, r.Ballot.Table))
}

// resumeRoom goes on with the workshop that was kept.
func (m *Model) resumeRoom() {
	r, save := m.keptRoom()
	if r == nil {
		return
	}
	sc := m.shelf()[m.onShelf(save.Scenario)]
	play, err := save.Resume(sc.ForRoom(sc.Cut(r.Minutes)))
	var changed *story.Changed
	if err != nil && !(errors.As(err, &changed) && play != nil && len(changed.Lost) == 0) {
		m.notice = m.say("library.cannot-resume", "Why", err.Error())
		return
	}
	m.room = r
	m.seat(play)
	m.standWhere(r.Stage)
}

// standWhere brings the room to a stage that its play is at.
func (m *Model) standWhere(at stage) {
	switch over := m.play.Over(); {
	case at == stageIntro && len(m.room.Taken) == 0:
	case at == stageTold && len(m.room.Taken) > 0:
		last := &m.room.Taken[len(m.room.Taken)-1]
		m.play, m.events = retold(m.play, []story.Event{}, m.play.Whole())
		m.before, m.decided = m.play.Before(last.Input).Career(), last.Asked != askedPlan
		m.entries = entriesBefore(m.play, int(m.before.Week))
	case over && slices.Contains(lookingBack, at):
	case at == stageAsk && !over && m.room.Ballot.Asked == m.asked():
	default:
		m.ask()
	}
}

// ask goes to the next question of the play, or to its end.
func (m *Model) ask() {
	if m.play.Over() {
		m.room.Stage = stageEnding
		return
	}
	m.room.Stage = stageAsk
	if b := &m.room.Ballot; b.Asked == m.asked() && b.Took == "" {
		return // it was only looked back
	}
	m.room.Ballot = ballot{Asked: m.asked(), Tables: make([]string, m.room.Tables), ByHands: m.room.Ballot.ByHands}
}

// asked names the question that is on: a scene by its key, or the plan.
func (m *Model) asked() string {
	if d, ok := m.play.Dilemma(); ok {
		return d.Key
	}
	return askedPlan
}
