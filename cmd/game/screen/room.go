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

	from        Screen      // where the game was before
	scenario    int         // chosen before the start, a place on the shelf, or presentRun
	present     *story.Play // the run that was on when the room was opened, nil for none
	campaign    string      // the title of one that was on then, "" for none
	blank, help bool
	guide       bool // is read, before the start
	ticking     bool // the driver has been asked for the time
}

// roomFormat is the format of rooms that are kept.
const roomFormat = 1

const (
	fewestTables, mostTables = 2, 8
	presentRun               = -1
	shortestCut, longestCut  = 60, 90 // minutes
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
func (m *Model) openRoom() []Command {
	shelf := m.roomShelf()
	if m.page == PageRoom || m.config.Preview || len(shelf) == 0 {
		return nil
	}
	at := shelf[0]
	m.room = &room{Format: roomFormat, Tables: 6, Minutes: shortestCut, Stage: stageSetup, from: m.page}
	if m.play != nil && m.page == PageDesk {
		at = m.storyOnDesk(at)
	}
	m.page = PageRoom
	return m.chooseStory(at)
}

// storyOnDesk is the run that is on, so that a room can go on with it. Of a
// campaign a room plays a chapter from its start: the one that is on, if it is
// on the shelf.
func (m *Model) storyOnDesk(otherwise int) int {
	at, campaign := m.play.Chapter()
	if !campaign {
		m.room.present = m.play
		return presentRun
	}
	chapter := m.play.Whole().Chapters[at].Scenario
	m.room.campaign = m.play.Whole().Title
	if place := m.onShelf(chapter.ID); place >= 0 {
		return place
	}
	return otherwise
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

// chooseStory sets what is played. A scenario that is not there is fetched, so
// that it can begin at once.
func (m *Model) chooseStory(place int) []Command {
	r := m.room
	if r.scenario == presentRun {
		r.Minutes = shortestCut
	}
	r.scenario, m.awaited = place, nil
	m.fitLength()
	sc := m.chosenStory()
	if !sc.Absent {
		return nil
	}
	said := m.notice
	commands := m.fetch(sc, SetStory{place})
	m.notice = said // nobody waits for it yet
	return commands
}

// chosenStory is the scenario that is to be played.
func (m *Model) chosenStory() *story.Scenario {
	if m.room.scenario == presentRun {
		return m.room.present.Whole()
	}
	return m.shelf()[m.room.scenario]
}

// fitLength keeps to what the scenario has cuts for.
func (m *Model) fitLength() {
	if lengths := m.lengths(); !slices.Contains(lengths, m.room.Minutes) {
		m.room.Minutes = lengths[0]
	}
}

// settingUp tells whether a workshop has been opened and not begun.
func (m *Model) settingUp() bool {
	return m.page == PageRoom && m.room != nil && m.room.Stage == stageSetup
}

// lengths are the minutes that a room can choose from; 0 stands for all of it.
func (m *Model) lengths() []int {
	if m.room.scenario == presentRun {
		return []int{0}
	}
	switch sc := m.chosenStory(); {
	case len(sc.More) > 0, sc.Absent: // those that ship have both
		return []int{shortestCut, longestCut, 0}
	case len(sc.Workshop) > 0:
		return []int{shortestCut, 0}
	}
	return []int{0}
}

// beginRoom starts the workshop as it was set up.
func (m *Model) beginRoom() []Command {
	if sc := m.chosenStory(); sc.Absent {
		return m.fetch(sc, BeginRoom{})
	}
	m.fitLength()
	play, err := m.roomPlay()
	if err != nil {
		m.notice = m.say("library.cannot-start", "Why", err.Error())
		return nil
	}
	m.seat(play)
	m.room.Stage, m.room.Taken, m.room.Commitments = stageIntro, nil, make([]string, m.room.Tables)
	if m.room.scenario == presentRun {
		m.ask()
	}
	return nil
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
	if m.page = r.from; r.Stage != stageSetup {
		m.play, m.events, m.page = nil, nil, PageLibrary
	}
	m.notice = ""
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
func (m *Model) resumeRoom() []Command {
	r, save := m.keptRoom()
	if r == nil {
		return nil
	}
	sc := m.shelf()[m.onShelf(save.Scenario)]
	if sc.Absent {
		return m.fetch(sc, ResumeRoom{})
	}
	play, err := save.Resume(sc.ForRoom(sc.Cut(r.Minutes)))
	var changed *story.Changed
	if err != nil && !(errors.As(err, &changed) && play != nil && len(changed.Lost) == 0) {
		m.notice = m.say("library.cannot-resume", "Why", err.Error())
		return nil
	}
	m.room = r
	m.seat(play)
	m.standWhere(r.Stage)
	return nil
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
