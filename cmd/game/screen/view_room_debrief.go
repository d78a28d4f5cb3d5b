package screen

import (
	"strings"

	"stepback/sim/story"
)

// The debrief of a room: how it ended, what happened and who voted for what,
// where the room was split, what to talk about, and what each table takes along.

func (m *Model) viewEnding() *Node {
	foot := m.roomFoot(m.partName(), m.say("room.look-back"), true)
	i := m.play.Ending()
	if i < 0 {
		return m.roomScreen("room-ending", foot, heading("title", 1, Title, m.say("room.over")))
	}
	e := &m.play.Scenario().Endings[i]
	return m.roomScreen("room-ending", foot,
		text("kicker", Kicker, m.say("review.kicker", "Weeks", int(m.play.Career().Weeks))),
		heading("title", 1, Title, m.play.Words(e.Title)),
		text("text", Scene, m.play.Words(e.Text)),
		when(m.scenesShort() > 0, func() Node { return text("short", Body, m.say("room.short", "N", m.scenesShort())) }))
}

// partName says where in the workshop the room is.
func (m *Model) partName() Node { return text("state", Small, m.say("room.debrief")) }

// viewLine is the career line, with the votes on it.
func (m *Model) viewLine() *Node {
	foot := m.roomFoot(m.partName(), m.say("go-on"), true)
	if m.play.Scenario().Plain() {
		return m.roomScreen("room-line", foot, heading("title", 1, Title, m.say("debrief.line")), m.votesList())
	}
	chart := m.careerChart()
	for i, d := range m.play.Decisions() {
		if b := m.ballotOn(i); b != nil {
			chart.Chart.Marks[i].Text = m.play.Told(d, m.play.Scenario().Scenes[d.Scene].Title) + " " + m.tally(b)
		}
	}
	return m.roomScreen("room-line", foot, heading("title", 1, Title, m.say("debrief.line")), chart)
}

// ballotOn is the room's vote on a decision of the play, nil for one that was
// taken before it was a room's.
func (m *Model) ballotOn(decision int) *ballot {
	for i := range m.room.Taken {
		if b := &m.room.Taken[i]; b.Asked != askedPlan && b.Input == m.play.Decisions()[decision].Input {
			return b
		}
	}
	return nil
}

// tally is a vote in figures, on one line: "(4 of 6)".
func (m *Model) tally(b *ballot) string {
	id := "room.tally"
	if b.Minority == "" {
		id = "room.tally-all"
	}
	return strings.ReplaceAll(m.say(id, "N", b.votes(b.Took), "Votes", b.in()), " ", "\u00a0")
}

// votesList is each decision with its votes.
func (m *Model) votesList() Node {
	list := Node{Kind: List, Key: "votes", Style: Ledger}
	for i, d := range m.play.Decisions() {
		took := m.play.Told(d, m.play.Scenario().Scenes[d.Scene].Choices[d.Choice].Text)
		if b := m.ballotOn(i); b != nil {
			took += " " + m.tally(b)
		}
		list.Children = append(list.Children, entry("decision", i, text("title", Strong, m.decisionTitle(d)), text("took", Body, took)))
	}
	return list
}

// decisionTitle names a decision by its scene and week.
func (m *Model) decisionTitle(d story.Decision) string {
	return m.play.Told(d, m.play.Scenario().Scenes[d.Scene].Title) + " · " + m.say("debrief.week", "Week", d.Week)
}

// entry is one of a list, of some lines.
func entry(key string, place int, lines ...Node) Node {
	return Node{Kind: Item, Key: numbered(key, place), Style: Lines, Children: present(lines)}
}

// linesOf is a list of texts.
func linesOf(key string, style Style, texts []string) Node {
	list := Node{Kind: List, Key: key, Style: Ledger}
	for i, words := range texts {
		list.Children = append(list.Children, entry("line", i, text("text", style, words)))
	}
	return list
}

// split is a decision on which the room did not agree.
type split struct {
	decision int // place in Decisions
	minority int // place of the choice among those of the scene
	ballot   *ballot
}

// splits are those decisions, those with the largest minority first.
func (m *Model) splits() (list []split) {
	for i, d := range m.play.Decisions() {
		b := m.ballotOn(i)
		if b == nil || b.Minority == "" {
			continue
		}
		s := split{i, m.play.Scenario().Scenes[d.Scene].Choice(b.Minority), b}
		if s.minority < 0 {
			continue
		}
		at := len(list)
		for at > 0 && list[at-1].ballot.votes(list[at-1].ballot.Minority) < b.votes(b.Minority) {
			at--
		}
		list = append(list[:at], append([]split{s}, list[at:]...)...)
	}
	return list
}

// mostSplits is how many the room has time to talk about.
const mostSplits = 3

// viewSplit offers what the minority wanted: what if it had been taken?
func (m *Model) viewSplit() *Node {
	if m.whatIf.run != nil {
		return m.viewSplitFutures()
	}
	foot := m.roomFoot(m.partName(), m.say("go-on"), true)
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for _, s := range m.splits() {
		if len(list.Children) == mostSplits {
			break
		}
		d := m.play.Decisions()[s.decision]
		scene := &m.play.Scenario().Scenes[d.Scene]
		list.Children = append(list.Children, entry("decision", s.decision,
			group("head", Spread, text("title", Strong, m.decisionTitle(d)), m.splitWhatIf(s, len(list.Children))),
			text("took", Body, m.say("room.majority-took", "N", s.ballot.votes(s.ballot.Took), "Text", m.play.Told(d, scene.Choices[d.Choice].Text))),
			text("minority", Body, m.say("room.minority-wanted", "N", s.ballot.votes(s.ballot.Minority), "Text", m.play.Told(d, scene.Choices[s.minority].Text)))))
	}
	if len(list.Children) == 0 {
		return m.roomScreen("room-split", foot, heading("title", 1, Title, m.say("room.split")), text("none", Scene, m.say("room.no-split")))
	}
	return m.roomScreen("room-split", foot, heading("title", 1, Title, m.say("room.split")), text("text", Scene, m.say("room.split-text")), list)
}

// viewQuestions is what to talk about.
func (m *Model) viewQuestions() *Node {
	return m.roomScreen("room-questions", m.roomFoot(m.partName(), m.say("go-on"), true),
		heading("title", 1, Title, m.say("room.questions")), linesOf("list", Scene, m.questions()))
}

// generalQuestions is how many there are for stories that bring none.
const generalQuestions = 3

// questions are the author's, else general ones.
func (m *Model) questions() []string {
	if own := m.play.Scenario().Facilitator.Questions; len(own) > 0 {
		return own
	}
	var list []string
	for i := range generalQuestions {
		list = append(list, m.say(numbered("room.question", i)))
	}
	return list
}

// fewTables leave a line free above their fields.
const fewTables = 6

// viewCommit is where each table says what it takes along.
func (m *Model) viewCommit() *Node {
	fields := group("fields", Grid2)
	if !m.config.Page { // only pages take what is typed
		return m.roomScreen("room-commit", m.roomFoot(m.partName(), m.say("go-on"), true),
			heading("title", 1, Title, m.say("room.commit")), text("how", Scene, m.say("room.commit-how")))
	}
	state, how := m.partName(), text("how", Scene, m.say("room.commit-how"))
	if m.room.Tables > fewTables {
		how.Key, how.Style = "state", Small
		state, how = how, Node{}
	}
	for i, words := range m.room.Commitments {
		fields.Children = append(fields.Children, Node{Kind: Field, Key: numbered("table", i), Text: m.say("room.table", "Table", tableName(i)),
			Field: &FieldData{Value: words, Most: longestCommitment, Set: func(value string) Message { return SetCommitment{i, value} }}})
		if full := m.full(fields.Children[i].Field); full.Text != "" {
			state = full
		}
	}
	return m.roomScreen("room-commit", m.roomFoot(state, m.say("go-on"), true),
		heading("title", 1, Title, m.say("room.commit")), how, fields)
}

// viewRoomRecord is the workshop on one page, to print.
func (m *Model) viewRoomRecord() *Node {
	sc := m.play.Scenario()
	var promises []string
	for i, words := range m.room.Commitments {
		if strings.TrimSpace(words) != "" {
			promises = append(promises, m.say("room.table", "Table", tableName(i))+": "+words)
		}
	}
	if len(promises) == 0 {
		promises = []string{m.say("room.no-commitment")}
	}
	return root("room-record",
		m.noticeLine(),
		heading("title", 1, Title, m.say("room.record", "Title", sc.Title)),
		group("ways", Flowing,
			when(m.config.Page, func() Node { return button("print", Primary, m.say("debrief.print"), "P", PrintPage{}) }),
			button("leave", Secondary, m.say("room.leave"), "L", LeaveRoom{})),
		group("both", Grid2,
			section("commitments", NoteCard, heading("name", 2, Subtitle, m.say("room.commit")), linesOf("list", Body, promises)),
			section("talk", CardBox, heading("name", 2, Subtitle, m.say("room.questions")), linesOf("list", Body, m.questions()))),
		section("votes", CardBox, heading("name", 2, Subtitle, m.say("debrief.decisions")), m.votesList()),
		when(!sc.Plain(), func() Node {
			return section("line", CardBox, heading("name", 2, Subtitle, m.say("debrief.line")), m.careerChart())
		}))
}
