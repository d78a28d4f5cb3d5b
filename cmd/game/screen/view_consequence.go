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
	story := group("story", Column, m.noticeLine(), m.outcomeCard(&c, outcome))
	story.Children = append(story.Children, later...)
	story.Children = append(story.Children, group("foot", Spread,
		button("go-on", Primary, m.say("go-on"), "Enter", GoOn{}),
		when(m.decided, func() Node { return button("undo", Quiet, m.say("desk.undo"), "U", Undo{}) })))
	side := group("side", Column,
		when(len(news.Children) > 0, func() Node {
			return section("week", CardBox, heading("name", 2, Subtitle, m.say("consequence.news")), news)
		}),
		m.movements(&c))
	return root("consequence", m.weekBar(&c, int(c.Week)-1), group("both", Split, story, side))
}

// outcomeCard is the decision and what it led to, with the face it concerned.
func (m *Model) outcomeCard(c *sim.Career, outcome []Node) Node {
	if !m.decided {
		return section("outcome", CardBox, append([]Node{heading("title", 1, Title, m.say("consequence.meanwhile"))}, outcome...)...)
	}
	took := m.play.Decisions()
	d := took[len(took)-1]
	scene := &m.play.Scenario().Scenes[d.Scene]
	face := Node{}
	if len(d.Roles) > 0 {
		face = m.portrait("face", d.Roles[min(max(0, scene.Portrait), len(d.Roles)-1)], c, m.faceSize())
	}
	words := group("words", Lines,
		text("kicker", Kicker, m.say("consequence.week", "Week", d.Week)),
		heading("title", 1, Title, m.play.Told(d, scene.Choices[d.Choice].Text)))
	card := section("outcome", CardBox, group("head", SceneHead, words, face))
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
	case story.EventPromoted:
		id, icon = "news.promoted", "users"
		if e.Who == sim.Self {
			id = "news.promoted-you"
		}
	case story.EventOverlooked:
		id, tone, icon = "news.overlooked", Gold, "users"
	}
	if name == "" {
		id += "-nobody"
	}
	return Node{Kind: Item, Key: numbered("item", i), Style: Row, Children: []Node{
		{Kind: Picture, Key: "icon", Picture: &PictureData{Icon: icon, Tone: tone, Size: 18}},
		text("text", Lines, m.say(id, "Name", name, "Work", work, "Week", e.Week))}}
}

// movements shows what the player can see move: from the old value to the new.
func (m *Model) movements(c *sim.Career) Node {
	card := section("moved", CardBox, heading("name", 2, Subtitle, m.say("consequence.moved")))
	card.Children = append(card.Children, m.attributeMoves()...)
	shown := len(card.Children) - 1
	for i := range m.play.Scenario().People {
		if n := m.trustMovement(c, sim.Subject(i)); n.Key != "" {
			card.Children = append(card.Children, n)
			shown++
		}
	}
	for _, q := range [...]sim.Quantity{sim.Alignment, sim.Delivery, sim.Sponsor, sim.Energy, sim.Safety} {
		who := sim.Team
		if q == sim.Sponsor || q == sim.Energy {
			who = sim.Self
		}
		if before, now := m.before.Read(who, q), c.Read(who, q); direction(before, now) != 0 && !m.play.Scenario().Plain() {
			card.Children = append(card.Children, m.movement(q.String(), m.say("quantity."+q.String()), before, now))
			shown++
		}
	}
	if shown == 0 {
		card.Children = append(card.Children, text("none", Small, m.say("consequence.nothing-seen")))
	}
	return card
}

// trustMovement tells what the leader newly knows of somebody's trust. Where a
// guess is put right, nothing moved but the guess.
func (m *Model) trustMovement(c *sim.Career, who sim.Subject) Node {
	before, now := m.before.Believed(who, sim.Trust), c.Believed(who, sim.Trust)
	way, key := direction(before, now), "trust-"+m.play.Scenario().People[who].Key
	switch {
	case !c.People[who].Here() || way == 0:
		return Node{}
	case c.People[who].Belief.Heard > m.before.People[who].Belief.Heard && (m.before.People[who].Belief.Heard == 0 || m.before.Unheard(who) >= staleAfter):
		id := [...]string{"consequence.heard-lower", "", "consequence.heard-higher"}[way+1]
		return text(key, Body, m.say(id, "Name", m.play.FirstName(who)))
	case c.People[who].Belief.Heard == m.before.People[who].Belief.Heard:
		return Node{} // a guess that drifts is no news
	}
	return m.movement(key, m.say("consequence.trust-of", "Name", m.play.FirstName(who)), before, now)
}

// staleAfter is how many weeks make what was heard a guess.
const staleAfter = 4

func (m *Model) movement(key, name string, before, now sim.Fixed) Node {
	way := direction(before, now)
	return group(key, MeterRow,
		text("name", Body, name),
		Node{Kind: Meter, Key: "bar", Label: name, Meter: &MeterData{Value: share(now), Before: share(before), From: share(before),
			Tone: Teal, Words: m.say("team.trust-words", "Band", m.band(now), "Way", m.way(way))}},
		m.arrow("way", way))
}
