package screen

import (
	"stepback/sim"
)

// viewDebrief looks back in the order feeling, what happened, why, whose job,
// who learned, what to take along.
func (m *Model) viewDebrief() *Node {
	if m.play.Scenario().Plain() {
		return m.plainDebrief()
	}
	page := root("debrief",
		m.brandBar(button("library", Quiet, m.say("desk.menu"), "", Show{PageLibrary})),
		group("head", Spread,
			heading("title", 1, Title, m.say(numbered("debrief.title", int(m.part)))),
			m.debriefTabs()))
	page.Children = append(page.Children, m.debriefPart()...)
	page.Children = append(page.Children, m.debriefFoot())
	return page
}

func (m *Model) debriefTabs() Node {
	tabs := Node{Kind: Nav, Key: "parts", Style: Flowing, Label: m.say("debrief.parts")}
	for i := range parts {
		b := button(numbered("part", int(i)), Pill, m.say(numbered("debrief.part", int(i))), "", Turn{i})
		b.Selected = m.part == i
		tabs.Children = append(tabs.Children, b)
	}
	return tabs
}

func (m *Model) debriefPart() []Node {
	switch m.part {
	case PartCareer:
		return m.partCareer()
	case PartWhy:
		return m.partWhy()
	case PartJob:
		return m.partJob()
	case PartLearned:
		return m.partLearned()
	case PartWhatIf:
		return m.partWhatIf()
	case PartCommitment:
		return m.partCommitment()
	}
	return m.partFeeling()
}

func (m *Model) debriefFoot() Node {
	foot := group("foot", Foot)
	if m.part > 0 {
		foot.Children = append(foot.Children, button("back", Quiet, m.say("back"), "ArrowLeft", Turn{m.part - 1}))
	}
	if m.part < parts-1 {
		foot.Children = append(foot.Children, button("go-on", Primary, m.say("go-on"), "Enter", Turn{m.part + 1}))
		return foot
	}
	foot.Children = append(foot.Children,
		button("record", Secondary, m.say("debrief.record"), "", Show{PageRecord}),
		when(m.config.Page, func() Node { return button("link", Secondary, m.say("debrief.link"), "", Show{PageLink}) }),
		button("sandbox", Secondary, m.say("sandbox.open"), "", Show{PageSandbox}),
		button("paper", Secondary, m.say("debrief.paper"), "", Show{PagePaper}),
		m.onward(m.againButton()))
	foot.Children = present(foot.Children)
	return foot
}

func (m *Model) scenarioPlace() int {
	return max(0, m.onShelf(m.play.Whole().ID))
}

func (m *Model) updateDebrief(message Message) {
	if m.play == nil || m.page != PageDebrief {
		return
	}
	switch msg := message.(type) {
	case Feel:
		m.feel = msg.Answer + 1
		m.part = PartCareer
	case Turn:
		m.part = min(parts-1, msg.Part)
		if m.part == PartWhy && m.causes == nil {
			m.explain(sim.Trust, 0)
		}
	case AskWhy:
		m.explain(msg.Quantity, msg.Week)
	case Commit:
		m.commit = msg.Answer + 1
	}
}

func (m *Model) partFeeling() []Node {
	row := Node{Kind: Nav, Key: "feelings", Style: Flowing, Label: m.say("debrief.title-0")}
	for i := range 5 {
		b := button(numbered("feeling", i), Secondary, m.say(numbered("feeling", i)), string(rune('A'+i)), Feel{i})
		b.Selected = m.feel == i+1
		row.Children = append(row.Children, b)
	}
	c := m.play.Career()
	return []Node{section("feeling", Hero, m.crowd(&c), text("why", Scene, m.say("debrief.feeling-why")), row)}
}

// crowd is the faces of those who are here.
func (m *Model) crowd(c *sim.Career) Node {
	row, size := group("crowd", Flowing), m.faceSize()
	if m.class == Narrow {
		size = 40 // six in a row
	}
	for i := range m.play.Scenario().People {
		if c.People[i].Here() {
			row.Children = append(row.Children, m.portrait(m.play.Scenario().People[i].Key, sim.Subject(i), c, size))
		}
	}
	return row
}

func (m *Model) partCareer() []Node {
	c := m.play.Career()
	return append(m.bothRuns(),
		section("line", CardBox, heading("name", 2, Subtitle, m.say("debrief.line")), m.careerChart()),
		group("cards", Grid2, m.pathCard(), m.beliefCard(&c)))
}

// pathCard is what was decided, scene by scene.
func (m *Model) pathCard() Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i, d := range m.play.Decisions() {
		scene := &m.play.Scenario().Scenes[d.Scene]
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("decision", i), Style: Row, Children: []Node{
			text("week", WeekOf, m.say("debrief.week", "Week", d.Week)),
			group("words", Lines,
				text("title", Strong, m.play.Told(d, scene.Title)),
				text("choice", Small, m.play.Told(d, scene.Choices[d.Choice].Text)))}})
	}
	return section("took", CardBox, heading("name", 2, Subtitle, m.say("debrief.decisions")), list)
}

// beliefCard puts what the leader believed beside what was true, person by
// person.
func (m *Model) beliefCard(c *sim.Career) Node {
	rows := [][]string{{m.say("debrief.person"), m.say("debrief.you-believed"), m.say("debrief.it-was"), m.say("debrief.last-heard")}}
	for i := range m.play.Scenario().People {
		person := &c.People[i]
		if !person.Here() {
			continue
		}
		heard := m.say("debrief.never")
		if person.Belief.Heard > 0 {
			heard = m.say("debrief.week", "Week", int(person.Belief.Heard))
		}
		rows = append(rows, []string{m.play.Scenario().People[i].First(), m.band(person.Belief.Trust), m.band(person.Trust), heard})
	}
	return section("belief", CardBox, heading("name", 2, Subtitle, m.say("debrief.belief")),
		Node{Kind: Table, Key: "table", Label: m.say("debrief.belief"), Table: rows},
		text("note", Small, m.say("debrief.belief-note")))
}
