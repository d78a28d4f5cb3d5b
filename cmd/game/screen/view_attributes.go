package screen

import (
	"strconv"

	"stepback/sim"
	"stepback/sim/story"
)

// The author's own quantities and words, beside those of the model.

// attributesCard is a meter for each attribute that the scenario shows; nothing
// where it shows none.
func (m *Model) attributesCard() Node {
	card := section("attributes", CardBox, heading("name", 2, Subtitle, m.say("attributes.title")))
	card.Children = append(card.Children, m.attributeMeters()...)
	if len(card.Children) == 1 {
		return Node{}
	}
	return card
}

func (m *Model) attributeMeters() (list []Node) {
	values := m.play.Attributes()
	for i, a := range m.play.Scenario().Attributes {
		if a.Shown {
			list = append(list, m.attributeMeter(&a, -1, int(values[i])))
		}
	}
	return list
}

// attributeMeter is a row with a mark where the attribute was before, or none
// when that is negative.
func (m *Model) attributeMeter(a *story.Attribute, before, now int) Node {
	share := func(n int) float64 { return float64(n) / float64(a.Most) }
	return group(a.Key, MeterRow,
		text("name", Body, a.Name),
		Node{Kind: Meter, Key: "bar", Label: a.Name, Meter: &MeterData{Value: share(now), Before: share(before), From: share(before),
			Tone: Gold, Words: m.say("attributes.words", "Now", now, "Most", a.Most)}},
		text("now", Amount, strconv.Itoa(now)))
}

// attributeMoves tells what moved of the attributes that are shown, and which
// decision was behind it.
func (m *Model) attributeMoves() (list []Node) {
	moves := m.movesTold()
	for i, move := range moves {
		a := &m.play.Scenario().Attributes[move.Attribute]
		list = append(list, group(numbered("attribute", i), Column,
			m.attributeMeter(a, move.Before, move.Now),
			text("why", Small, m.say("attributes.moved", "Before", move.Before, "Now", move.Now, "Why", m.decisionBehind(move.Input)))))
	}
	return list
}

// movesTold are the movements of the last answer, those of an attribute by one
// decision taken together.
func (m *Model) movesTold() (moves []story.Move) {
	for _, e := range m.events {
		if e.Kind != story.EventMoved || !m.play.Scenario().Attributes[e.Move.Attribute].Shown {
			continue
		}
		again := false
		for i := range moves {
			if moves[i].Attribute == e.Move.Attribute && moves[i].Input == e.Move.Input {
				moves[i].Now, again = e.Move.Now, true
			}
		}
		if !again {
			moves = append(moves, e.Move)
		}
	}
	return moves
}

// decisionBehind is the choice of an input, in its words.
func (m *Model) decisionBehind(input int) string {
	for _, d := range m.play.Decisions() {
		if d.Input == input {
			return m.play.Told(d, m.play.Scenario().Scenes[d.Scene].Choices[d.Choice].Text)
		}
	}
	return ""
}

// plainDesk is the desk of a story without team, work and hours: the dilemma,
// who one is, and the author's meters.
func (m *Model) plainDesk(c *sim.Career) []Node {
	middle := m.dilemma(c)
	if m.class == Wide {
		return []Node{m.deskBar(c), m.roleCard(), middle, group("side", Right, m.attributesCard())}
	}
	middle.Children = append(middle.Children, present([]Node{m.attributesCard(), asColumn(m.roleCard())})...)
	return []Node{m.deskBar(c), middle}
}

// plainReview closes such a story.
func (m *Model) plainReview(c *sim.Career, ending Node) *Node {
	return root("review",
		m.deskBar(c),
		m.noticeLine(),
		group("top", Split,
			group("end", Column, ending, group("foot", Spread,
				m.onward(button("library", Primary, m.say("review.to-library"), "Enter", Show{PageLibrary})),
				button("undo", Quiet, m.say("desk.undo"), "U", Undo{}))),
			m.attributesCard()),
		m.careerCard())
}

// roleCard tells a plain story's player, who gets no briefing, who they are.
func (m *Model) roleCard() Node {
	sc := m.play.Scenario()
	return section("role", Left,
		heading("name", 2, Subtitle, m.say("briefing.role")),
		text("text", Body, sc.Role),
		heading("goal-name", 3, Strong, m.say("briefing.goal")),
		text("goal", Body, sc.Goal))
}

// terms says what words of the glossary mean that occur in texts on the screen.
func (m *Model) terms(texts ...string) Node {
	list := group("terms", Lines)
	seen := map[int]bool{}
	for _, words := range texts {
		for _, i := range m.play.Scenario().Terms(words) {
			if seen[i] {
				continue
			}
			seen[i] = true
			term := &m.play.Scenario().Glossary[i]
			list.Children = append(list.Children, text(term.Key, Small, m.say("attributes.term", "Term", term.Term, "Means", term.Means)))
		}
	}
	if len(list.Children) == 0 {
		return Node{}
	}
	return list
}
