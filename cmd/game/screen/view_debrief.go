package screen

import (
	"strconv"

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

// debriefTabs lead to the parts. On a phone they are numbers, which take one
// row; the title says which part is on.
func (m *Model) debriefTabs() Node {
	tabs := Node{Kind: Nav, Key: "parts", Style: Flowing, Label: m.say("debrief.parts")}
	for i := range parts {
		b := button(numbered("part", int(i)), Pill, m.say(numbered("debrief.part", int(i))), "", Turn{i})
		if m.class == Narrow {
			b.Label, b.Text = m.say("paper.part", "Number", int(i)+1, "Title", b.Text), strconv.Itoa(int(i)+1)
		}
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
	foot.Children = append(foot.Children, m.onward(m.againButton()))
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
	row, size := group("crowd", Flowing), [...]int{Narrow: 40, Wide: 72, Big: 52}[m.class] // six in a row
	for i := range m.play.Scenario().People {
		if c.People[i].Here() {
			row.Children = append(row.Children, m.portrait(m.play.Scenario().People[i].Key, sim.Subject(i), c, size))
		}
	}
	return row
}

// partCareer is the career line with the decisions on it, what they were, and
// what the leader saw of the team: on one screen of a laptop.
func (m *Model) partCareer() []Node {
	c := m.play.Career()
	line, took, belief := m.lineCard(), m.pathCard(), m.beliefCard(&c)
	if m.class == Narrow {
		return append(m.bothRuns(), line, took, belief)
	}
	return append(m.bothRuns(), group("cards", SplitWide, group("left", Column, line, belief), took))
}

// lineCard is the career line. Its decisions are numbers, which the card of them
// explains.
func (m *Model) lineCard() Node {
	chart := m.careerChart()
	chart.Chart.Numbered = true
	return section("line", CardBox, heading("name", 2, Subtitle, m.say("debrief.line")), chart)
}

// pathCard is what was decided, scene by scene.
func (m *Model) pathCard() Node {
	list := Node{Kind: List, Key: "list", Style: Column}
	for i, d := range m.play.Decisions() {
		scene := &m.play.Scenario().Scenes[d.Scene]
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("decision", i), Style: Lines, Children: []Node{
			group("head", Spread,
				text("title", Strong, strconv.Itoa(i+1)+". "+m.play.Told(d, scene.Title)),
				text("week", Small, m.say("debrief.week", "Week", d.Week))),
			text("choice", Small, m.play.Told(d, scene.Choices[d.Choice].Text))}})
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
