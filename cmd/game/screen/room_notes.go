package screen

import (
	"encoding/json"
	"fmt"
	"slices"

	"stepback/sim/story"
)

// Notes is what the facilitator's window shows, in the words of the game's
// language. It never comes onto the room's own screen.
type Notes struct {
	Title    string       `json:"title"`
	Time     string       `json:"time"` // "" without a timer
	Sections []NotesLines `json:"sections"`
}

// NotesLines is a part of the notes under its name.
type NotesLines struct {
	Name  string   `json:"name"`
	Lines []string `json:"lines"`
}

// Notes returns the facilitator's notes as JSON for [Told]; nil while no
// workshop is on.
func (m *Model) Notes() []byte {
	if m.room == nil || m.page != PageRoom || m.room.Stage == stageSetup {
		return nil
	}
	n := Notes{Title: m.play.Scenario().Title, Time: m.clockWords()}
	n.add(m.say("room.votes-in"), m.voteLines())
	switch m.room.Stage {
	case stageIntro:
		n.add(m.say("room.purpose"), notEmpty(m.play.Scenario().Facilitator.Purpose))
		n.add(m.say("room.debate"), notEmpty(m.play.Scenario().Facilitator.Debate))
	case stageAsk, stageTold:
		m.sceneNotes(&n)
	default:
		n.add(m.say("room.questions"), m.questions())
	}
	n.add(m.say("room.next-scenes"), m.scenesLeft())
	data, err := json.Marshal(n)
	if err != nil {
		return nil
	}
	return data
}

func (n *Notes) add(name string, lines []string) {
	if len(lines) > 0 {
		n.Sections = append(n.Sections, NotesLines{name, lines})
	}
}

// cards are the parts, each by itself.
func (n *Notes) cards() (list []Node) {
	for i, s := range n.Sections {
		list = append(list, section(numbered("part", i), CardBox, heading("name", 2, Subtitle, s.Name), linesOf("lines", Body, s.Lines)))
	}
	return list
}

func notEmpty(lines ...string) []string {
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}

// clockWords is the time that is left, to the second.
func (m *Model) clockWords() string {
	t := &m.room.Timer
	switch {
	case !m.timed():
		return ""
	case t.Left == 0:
		return m.say("room.time-up")
	}
	time := fmt.Sprintf("%d:%02d", t.Left/60, t.Left%60)
	if t.Paused {
		return m.say("room.clock-paused", "Time", time)
	}
	return m.say("room.clock", "Time", time)
}

// sceneNotes are what the author says to the facilitator about the scene that is
// on, or was.
func (m *Model) sceneNotes(n *Notes) {
	sc := m.play.Scenario()
	var d story.Decision
	if on, ok := m.play.Dilemma(); ok && m.room.Stage == stageAsk {
		d = story.Decision{Scene: on.Scene, Roles: on.Roles}
	} else if took := m.play.Decisions(); m.room.Stage == stageTold && len(took) > 0 {
		d = took[len(took)-1]
	} else {
		n.Title = m.say("room.plan-title")
		return
	}
	scene := &sc.Scenes[d.Scene]
	n.Title = m.play.Told(d, scene.Title)
	notes := notEmpty(m.play.Told(d, scene.Notes))
	if slices.Contains(sc.Facilitator.Pauses, d.Scene) {
		notes = append(notes, m.say("room.pause-here"))
	}
	if len(notes) == 0 {
		notes = []string{m.say("room.no-notes")}
	}
	n.add(m.say("room.notes"), notes)
	var questions []string
	for _, q := range scene.Questions {
		questions = append(questions, m.play.Told(d, q))
	}
	n.add(m.say("room.ask"), questions)
}

// voteLines are the votes table by table, hidden or not.
func (m *Model) voteLines() (lines []string) {
	b := &m.room.Ballot
	if m.room.Stage != stageAsk || b.Step == talking {
		return nil
	}
	options := m.options()
	if b.ByHands {
		for i, o := range options {
			lines = append(lines, tableName(i)+": "+m.say("room.hands", "N", b.votes(o.key)))
		}
		return lines
	}
	for i, choice := range b.Tables {
		vote := m.say("room.out")
		if choice != "" {
			vote = m.lettersOf(options, []string{choice})
		}
		lines = append(lines, m.say("room.table", "Table", tableName(i))+": "+vote)
	}
	return lines
}

// scenesLeft are the scenes of the cut that were not met.
func (m *Model) scenesLeft() (titles []string) {
	sc := m.play.Scenario()
	on := -1
	if d, ok := m.play.Dilemma(); ok {
		on = d.Scene
	}
	for _, i := range sc.Cut(m.room.Minutes) {
		met := slices.ContainsFunc(m.play.Decisions(), func(d story.Decision) bool { return d.Scene == i })
		if !met && i != on && !m.play.Over() {
			titles = append(titles, m.play.Words(sc.Scenes[i].Title))
		}
	}
	return titles
}

// Told brings the notes from the game's window; empty when no workshop is on.
type Told struct{ Data []byte }

func (Told) message() {}

// Reader is the facilitator's window: a model that shows notes and nothing else.
type Reader struct {
	words  Language
	shares bool // the browser can tell one window what goes on in another
	notes  Notes
}

// NewReader returns a window that waits for notes.
func NewReader(words Language, shares bool) *Reader { return &Reader{words: words, shares: shares} }

// Settings are those of a reader: usual.
func (r *Reader) Settings() Settings { return Settings{Text: 100} }

// Notes of a reader are nobody's.
func (r *Reader) Notes() []byte { return nil }

// Update takes notes in.
func (r *Reader) Update(message Message) []Command {
	if told, ok := message.(Told); ok {
		r.notes = Notes{}
		// What cannot be read is shown as no workshop: the game will send more.
		_ = json.Unmarshal(told.Data, &r.notes)
	}
	return nil
}

// View shows the notes.
func (r *Reader) View() *Node {
	page := narrowRoot("notes", text("kicker", Kicker, r.words.Say("room.notes-title")))
	if len(r.notes.Sections) == 0 && r.notes.Title == "" {
		why := "room.notes-waiting"
		if !r.shares {
			why = "room.no-channel"
		}
		page.Children = append(page.Children, heading("title", 1, Title, r.words.Say("room.notes")), text("why", Scene, r.words.Say(why)))
		return page
	}
	page.Children = append(page.Children, heading("title", 1, Title, r.notes.Title))
	if r.notes.Time != "" {
		page.Children = append(page.Children, text("time", Figure, r.notes.Time))
	}
	page.Children = append(page.Children, r.notes.cards()...)
	return page
}
