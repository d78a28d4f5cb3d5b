package screen

import (
	"stepback/sim"
	"stepback/sim/story"
)

// viewConsequence tells what followed: the story's words, what came back from
// earlier weeks, the week's news, and what moved.
func (m *Model) viewConsequence() *Node {
	c := m.play.Career()
	var outcome, later []Node
	news := Node{Kind: List, Key: "news", Style: Ledger}
	for i, e := range m.told(m.events) {
		switch e.Kind {
		case story.EventOutcome:
			outcome = append(outcome, text(numbered("outcome", i), Scene, e.Text))
		case story.EventLater:
			later = append(later, m.laterCard(i, e))
		case story.EventMoved: // told with what moved
		default:
			news.Children = append(news.Children, m.newsItem(i, e))
		}
	}
	week := when(len(news.Children) > 0, func() Node {
		return section("week", CardBox, heading("name", 2, Subtitle, m.say("consequence.news")), news)
	})
	foot := group("foot", Foot,
		button("go-on", Primary, m.say("go-on"), "Enter", GoOn{}),
		when(m.decided, func() Node { return button("undo", Quiet, m.say("desk.undo"), "U", Undo{}) }))
	bar := m.weekBar(&c, int(c.Week)-1)
	told := func(style Style) []Node {
		return append([]Node{m.noticeLine(), m.outcomeCard(&c, style, outcome)}, later...)
	}
	if m.class == Big {
		story, side := group("story", Column, append(told(CardBox), foot)...), group("side", Column, m.movements(&c, CardBox))
		if len(later) == 0 { // there is room below what is told
			story.Children = present(append(story.Children, week))
		} else {
			side.Children = present(append([]Node{week}, side.Children...))
		}
		return root("consequence", bar, group("both", Split, story, side))
	}
	page := &Node{Kind: Main, Key: "consequence", Style: Desk}
	if m.class == Narrow {
		page.Children = []Node{bar, group("story", Middle, append(told(Column), foot)...),
			group("side", Right, m.movements(&c, CardBox), week)}
		return page
	}
	// The desk itself reacts: what is told stands where the question stood, and
	// what moved beside it.
	parts, people := told(Column), m.peopleMoves(&c)
	below := len(people)+2*len(later) > mostAboveFoot
	if below {
		parts = append(parts, foot)
	}
	if len(people) > 0 {
		parts = append(parts, m.movedCard("people", Column, people))
	}
	if !below {
		parts = append(parts, foot)
	}
	page.Children = present([]Node{bar, m.teamAfter(&c), group("story", Middle, parts...), m.sideAfter(&c, week)})
	return page
}

// mostAboveFoot is how many rows a laptop shows between the outcome and the button
// that goes on, where a consequence of an earlier week takes two; if there are
// more, people come below the button.
const mostAboveFoot = 4

// sideAfter is the right column of the desk after an answer: the week's news,
// what moved, and as many cards of the desk as have room below that.
func (m *Model) sideAfter(c *sim.Career, week Node) Node {
	moved := m.attributeMoves()
	for _, n := range m.quantityMoves(c) {
		moved = append(moved, stacked(n))
	}
	side := group("side", Right, week)
	if len(moved) > 0 || len(m.peopleMoves(c)) == 0 {
		side.Children = append(side.Children, m.movedCard("moved", CardBox, moved))
	}
	if m.play.Scenario().Plain() {
		return side
	}
	room := sideRows - 2*len(side.Children) - len(moved)
	if week.Key != "" {
		room -= len(week.Children[1].Children)
	}
	put := func(rows int, card Node) {
		if card.Key != "" && rows <= room {
			side.Children, room = append(side.Children, card), room-rows
		}
	}
	put(2, m.remembered())
	if m.opens(opensAreas) {
		put(3, m.workAfter(c))
	} else {
		put(3, m.weekCard(c))
	}
	if m.opens(opensDelivery) {
		put(4, m.deliveryCard(c))
	}
	return side
}

// sideRows is how many rows of cards that column has on a laptop.
const sideRows = 11

// workAfter is the leader's work, moving from how it stood.
func (m *Model) workAfter(c *sim.Career) Node {
	card := m.workCard(c)
	for i := range card.Children {
		for _, q := range threeAreas {
			if area := &card.Children[i]; area.Key == q.String() {
				area.Children[1].Meter.From = share(m.before.Read(sim.Team, q))
			}
		}
	}
	return card
}

// teamAfter is the team as on the desk, moving from how it was.
func (m *Model) teamAfter(c *sim.Career) Node {
	if m.play.Scenario().Plain() {
		return m.roleCard()
	}
	team := m.team(c)
	Walk(&team, func(_ string, n *Node) bool {
		n.Selected = false
		return true
	})
	people := team.Children[1].Children
	for i := range m.play.Scenario().People {
		for j := range people {
			if who := sim.Subject(i); people[j].Key == m.play.Scenario().People[i].Key {
				people[j].Selected = m.decided && m.concerned() == who
				people[j].Children[0] = m.reaction("face", who, c, 52)
				if trust := people[j].Children[1].Children[2].Meter; trust != nil {
					trust.From = share(m.before.Believed(who, sim.Trust))
				}
			}
		}
	}
	return team
}

// concerned is whom the last decision was about, [sim.Nobody] if nobody.
func (m *Model) concerned() sim.Subject {
	took := m.play.Decisions()
	d := took[len(took)-1]
	if len(d.Roles) == 0 {
		return sim.Nobody
	}
	scene := &m.play.Scenario().Scenes[d.Scene]
	return d.Roles[min(max(0, scene.Portrait), len(d.Roles)-1)]
}

// outcomeCard is the decision and what it led to, with the face it concerned.
func (m *Model) outcomeCard(c *sim.Career, style Style, outcome []Node) Node {
	if !m.decided {
		return section("outcome", style, append([]Node{heading("title", 1, Title, m.say("consequence.meanwhile"))}, outcome...)...)
	}
	took := m.play.Decisions()
	d := took[len(took)-1]
	scene := &m.play.Scenario().Scenes[d.Scene]
	face := m.reaction("face", m.concerned(), c, m.faceSize())
	words := group("words", Lines,
		text("kicker", Kicker, m.say("consequence.week", "Week", d.Week)),
		heading("title", 1, Title, m.play.Told(d, scene.Choices[d.Choice].Text)))
	card := section("outcome", style, group("head", SceneHead, words, face))
	for _, o := range outcome {
		o.Live = true
		card.Children = append(card.Children, present([]Node{o, m.terms(o.Text)})...)
	}
	return card
}

func (m *Model) laterCard(i int, e story.Event) Node {
	n := section(numbered("later", i), LaterCard,
		heading("from", 2, Strong, m.say("later.from", "Week", e.From)),
		text("text", Body, e.Text))
	n.Children[1].Live = true
	return n
}

// newsItem is one thing that the week brought by itself.
func (m *Model) newsItem(i int, e story.Event) Node {
	name, work := m.play.FirstName(e.Who), ""
	if e.Who == sim.Self {
		name = m.say("you")
	}
	id, tone, icon := "", Teal, "check"
	switch e.Kind {
	case story.EventDone:
		id, work = "news.done", m.play.Scenario().Work[e.Work].Title
	case story.EventDoneLate:
		id, work, tone = "news.done-late", m.play.Scenario().Work[e.Work].Title, Gold
	case story.EventLate:
		id, work, tone, icon = "news.late", m.play.Scenario().Work[e.Work].Title, Coral, "alert-triangle"
	case story.EventLeft:
		id, tone, icon = "news.left", Coral, "arrow-right"
	case story.EventArrived:
		id, icon = "news.arrived", "users"
	case story.EventLapsed:
		id, tone, icon = "news.lapsed", Coral, "alert-triangle"
	case story.EventFoundOut:
		id, work, tone, icon = "news.found-out", m.play.Scenario().Work[e.Work].Title, Coral, "alert-triangle"
	case story.EventGuessed:
		id, tone, icon = "news.guessed", Coral, "alert-triangle"
	case story.EventPromoted:
		id, icon = "news.promoted", "users"
		if e.Who == sim.Self {
			id = "news.promoted-you"
		}
	case story.EventOverlooked:
		id, tone, icon = "news.overlooked", Gold, "users"
	}
	switch done := e.Kind == story.EventDone || e.Kind == story.EventDoneLate; {
	case name == "":
		id += "-nobody"
	case done && e.Who == sim.Self:
		id += "-you"
	}
	return Node{Kind: Item, Key: numbered("item", i), Style: Row, Children: []Node{
		{Kind: Picture, Key: "icon", Picture: &PictureData{Icon: icon, Tone: tone, Size: 18}},
		text("text", Lines, m.say(id, "Name", name, "Work", work, "Week", e.Week))}}
}
