package screen

import "strings"

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
		text("text", Scene, m.play.Words(e.Text)))
}

// partName says where in the workshop the room is.
func (m *Model) partName() Node { return text("state", Small, m.say("room.debrief")) }

// viewLine is the career line, with the votes on it.
func (m *Model) viewLine() *Node {
	foot := m.roomFoot(m.partName(), m.say("go-on"), true)
	if m.play.Scenario().Plain() {
		return m.roomScreen("room-line", foot, heading("title", 1, Title, m.say("debrief.line")), m.votesTable())
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

// tally is a vote in figures: "4 : 2".
func (m *Model) tally(b *ballot) string {
	if b.Minority == "" {
		return m.say("room.tally-all", "N", b.votes(b.Took))
	}
	return m.say("room.tally", "N", b.votes(b.Took), "Others", b.in()-b.votes(b.Took))
}

// votesTable is each decision with its votes.
func (m *Model) votesTable() Node {
	rows := [][]string{{m.say("room.week"), m.say("room.scene"), m.say("room.took"), m.say("room.votes")}}
	for i, d := range m.play.Decisions() {
		scene, votes := &m.play.Scenario().Scenes[d.Scene], ""
		if b := m.ballotOn(i); b != nil {
			votes = m.tally(b)
		}
		rows = append(rows, []string{m.say("debrief.week", "Week", d.Week), m.play.Told(d, scene.Title), m.play.Told(d, scene.Choices[d.Choice].Text), votes})
	}
	return Node{Kind: Table, Key: "table", Label: m.say("room.votes"), Table: rows}
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
	foot := m.roomFoot(m.partName(), m.say("go-on"), true)
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for _, s := range m.splits() {
		if len(list.Children) == mostSplits {
			break
		}
		d := m.play.Decisions()[s.decision]
		scene := &m.play.Scenario().Scenes[d.Scene]
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("decision", s.decision), Style: Lines, Children: present([]Node{
			text("title", Strong, m.say("debrief.week", "Week", d.Week)+" · "+m.play.Told(d, scene.Title)),
			text("took", Body, m.say("room.majority-took", "N", s.ballot.votes(s.ballot.Took), "Text", m.play.Told(d, scene.Choices[d.Choice].Text))),
			text("minority", Body, m.say("room.minority-wanted", "N", s.ballot.votes(s.ballot.Minority), "Text", m.play.Told(d, scene.Choices[s.minority].Text))),
			m.splitWhatIf(s)})})
	}
	if len(list.Children) == 0 {
		return m.roomScreen("room-split", foot, heading("title", 1, Title, m.say("room.split")), text("none", Scene, m.say("room.no-split")))
	}
	return m.roomScreen("room-split", foot, heading("title", 1, Title, m.say("room.split")), text("text", Scene, m.say("room.split-text")), list)
}

// splitWhatIf is the way from a split decision to its futures. It is the one
// place where the debrief's "what if" joins the room's.
func (m *Model) splitWhatIf(split) Node { return Node{} }

// viewQuestions is what to talk about.
func (m *Model) viewQuestions() *Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i, q := range m.questions() {
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("question", i), Style: Lines, Children: []Node{text("text", Scene, q)}})
	}
	return m.roomScreen("room-questions", m.roomFoot(m.partName(), m.say("go-on"), true),
		heading("title", 1, Title, m.say("room.questions")), list)
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

// viewCommit is where each table says what it takes along.
func (m *Model) viewCommit() *Node {
	fields := group("fields", Grid2)
	for i, words := range m.room.Commitments {
		fields.Children = append(fields.Children, Node{Kind: Field, Key: numbered("table", i), Text: m.say("room.table", "Table", tableName(i)),
			Field: &FieldData{Value: words, Most: longestCommitment, Set: func(value string) Message { return SetCommitment{i, value} }}})
	}
	return m.roomScreen("room-commit", m.roomFoot(text("state", Small, m.say("room.commit-how")), m.say("go-on"), true),
		heading("title", 1, Title, m.say("room.commit")), fields)
}

// viewRoomRecord is the workshop on one page, to print.
func (m *Model) viewRoomRecord() *Node {
	sc := m.play.Scenario()
	questions := Node{Kind: List, Key: "questions", Style: Ledger}
	for i, q := range m.questions() {
		questions.Children = append(questions.Children, Node{Kind: Item, Key: numbered("question", i), Style: Lines, Children: []Node{text("text", Body, q)}})
	}
	promises := Node{Kind: List, Key: "list", Style: Ledger}
	for i, words := range m.room.Commitments {
		if strings.TrimSpace(words) != "" {
			promises.Children = append(promises.Children, Node{Kind: Item, Key: numbered("table", i), Style: Lines, Children: []Node{
				text("table", Strong, m.say("room.table", "Table", tableName(i))), text("words", Body, words)}})
		}
	}
	if len(promises.Children) == 0 {
		promises.Children = []Node{{Kind: Item, Key: "none", Style: Lines, Children: []Node{text("words", Body, m.say("room.no-commitment"))}}}
	}
	page := root("room-record",
		m.noticeLine(),
		heading("title", 1, Title, m.say("room.record", "Title", sc.Title)),
		group("ways", Flowing,
			when(m.config.Page, func() Node { return button("print", Primary, m.say("debrief.print"), "P", PrintPage{}) }),
			button("leave", Secondary, m.say("room.leave"), "L", LeaveRoom{})),
		group("both", Grid2,
			section("commitments", NoteCard, heading("name", 2, Subtitle, m.say("room.commit")), promises),
			section("talk", CardBox, heading("name", 2, Subtitle, m.say("room.questions")), questions)),
		section("votes", CardBox, heading("name", 2, Subtitle, m.say("debrief.decisions")), m.votesTable()),
		when(!sc.Plain(), func() Node {
			return section("line", CardBox, heading("name", 2, Subtitle, m.say("debrief.line")), m.careerChart())
		}))
	return page
}
