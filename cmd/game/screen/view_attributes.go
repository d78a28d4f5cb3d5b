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
		list = append(list, entry("attribute", i,
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
				button("go-on", Primary, m.say("review.to-debrief"), "Enter", GoOn{}),
				button("undo", Quiet, m.say("desk.undo"), "U", Undo{}))),
			m.attributesCard()),
		m.careerCard())
}

// plainDebrief looks back on such a story: the path that was taken, and where
// all that counted began and ended, what was hidden too.
func (m *Model) plainDebrief() *Node {
	side := group("side", Column, m.fromStartCard())
	if i := m.play.Ending(); i >= 0 {
		e := m.play.Scenario().Endings[i]
		side.Children = append(side.Children, section("ending", NoteCard,
			heading("name", 2, Subtitle, m.play.Words(e.Title)), text("text", Body, m.play.Words(e.Text))))
	}
	return root("debrief",
		m.brandBar(button("library", Quiet, m.say("desk.menu"), "", Show{PageLibrary})),
		m.noticeLine(),
		heading("title", 1, Title, m.say("debrief.title-1")),
		group("both", Split, m.pathCard(), side),
		text("what-if", Small, m.say("what-if.plain")),
		group("foot", Flowing,
			button("again", Primary, m.say("debrief.again-plain"), "Enter", Again{}),
			when(m.config.Page, func() Node { return button("print", Secondary, m.say("debrief.print"), "", PrintPage{}) }),
			button("library-below", Quiet, m.say("review.to-library"), "Escape", Show{PageLibrary})))
}

// fromStartCard is every attribute at the end, with a mark where it began and
// the decisions that moved it most.
func (m *Model) fromStartCard() Node {
	card := section("from-start", CardBox, heading("name", 2, Subtitle, m.say("debrief.from-start")))
	began, now := m.play.AttributesIn(0), m.play.Attributes()
	for i := range m.play.Scenario().Attributes {
		a := &m.play.Scenario().Attributes[i]
		name := a.Name
		if name == "" {
			name = plainWords(a.Key)
		}
		words := m.say("debrief.from-to", "From", int(began[i]), "To", int(now[i]))
		if began[i] == now[i] {
			words = m.say("debrief.as-it-was")
		}
		if why := m.movedMost(i); why != "" {
			words += " " + m.say("debrief.moved-most", "Why", why)
		}
		if !a.Shown {
			words += " " + m.say("debrief.hidden")
		}
		named := *a
		named.Name = name
		card.Children = append(card.Children, group("of-"+a.Key, Lines,
			m.attributeMeter(&named, int(began[i]), int(now[i])), text("words", Small, words)))
	}
	return card
}

// movedMost is the decision that moved an attribute most, with how much; "" when
// none did.
func (m *Model) movedMost(attribute int) string {
	by := map[int]int{}
	most := -1
	for _, move := range m.play.Moves() {
		if move.Attribute == attribute && move.Input >= 0 {
			by[move.Input] += move.Now - move.Before
		}
	}
	for _, d := range m.play.Decisions() {
		if n := by[d.Input]; n != 0 && (most < 0 || max(n, -n) > max(by[most], -by[most])) {
			most = d.Input
		}
	}
	if most < 0 {
		return ""
	}
	return m.say("debrief.move", "Amount", signedCount(by[most]), "Choice", m.decisionBehind(most))
}

// signedCount writes a difference with its sign.
func signedCount(n int) string {
	if n < 0 {
		return "−" + strconv.Itoa(-n)
	}
	return "+" + strconv.Itoa(n)
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
