package screen

import (
	"stepback/sim"
)

// leadersSide is the right column of the desk. Its cards unlock one by one in
// the first weeks of a first run, so that nobody meets all of them at once.
func (m *Model) leadersSide(c *sim.Career) Node {
	return group("side", Right,
		m.attributesCard(),
		m.weekCard(c),
		when(m.opens(opensAreas), func() Node { return m.workCard(c) }),
		when(m.opens(opensDelivery), func() Node { return m.deliveryCard(c) }),
		m.remembered())
}

// areaTones are the colours of the hours bar.
var areaTones = [sim.Areas]Tone{sim.OwnCraft: Gold, sim.CoachingTime: Teal, sim.AlignmentTime: Plum,
	sim.CapabilityTime: Sky, sim.AccountabilityTime: Coral, sim.NextLevelTime: Ink, sim.Slack: Line}

// weekCard is where the leader's forty hours go.
func (m *Model) weekCard(c *sim.Career) Node {
	p := m.play.Params()
	used := c.Used(p)
	bar := &HoursData{Total: float64(p.Hours.Week) / 60}
	for area := range sim.Areas {
		time := c.Leader.Plan.Time[area]
		if sim.Area(area) != sim.Slack && time > 0 {
			bar.Parts = append(bar.Parts, HoursPart{m.say("area-short." + sim.Area(area).String()), float64(time) / 60, areaTones[area]})
		}
	}
	if free := p.Hours.Week - used; free > 0 {
		bar.Parts = append(bar.Parts, HoursPart{m.say("area-short.slack"), float64(free) / 60, Line})
	}
	return section("your-week", CardBox,
		group("head", Spread,
			heading("name", 2, Subtitle, m.say("week.title")),
			text("used", Small, m.say("week.used", "Used", m.hours(used), "Week", m.hours(p.Hours.Week)))),
		m.hint("week", opensWeek),
		Node{Kind: Hours, Key: "bar", Label: m.say("week.bar"), Hours: bar},
		when(c.Leader.Queue > 0, func() Node {
			return text("queue", Down, m.say("week.queue", "Hours", m.hours(c.Leader.Queue)))
		}),
		text("energy", Small, m.say("week.energy", "Band", m.band(c.Leader.Energy))))
}

// threeAreas are the leader's three areas of work.
var threeAreas = [...]sim.Quantity{sim.Alignment, sim.Capability, sim.Accountability}

func (m *Model) workCard(c *sim.Career) Node {
	ago := m.fourWeeksAgo()
	card := section("leaders-work", CardBox, heading("name", 2, Subtitle, m.say("areas.title")), m.hint("areas", opensAreas))
	for _, q := range threeAreas {
		card.Children = append(card.Children, m.smoothMeter(q, c.Read(sim.Team, q), ago.Read(sim.Team, q)))
	}
	card.Children = append(card.Children, text("legend", Legend, m.say("areas.legend")))
	return card
}

func (m *Model) smoothMeter(q sim.Quantity, now, before sim.Fixed) Node {
	name, way := m.say("quantity."+q.String()), direction(before, now)
	return group(q.String(), MeterRow,
		text("name", Body, name),
		Node{Kind: Meter, Key: "bar", Label: name, Meter: &MeterData{Value: share(now), Before: share(before), From: -1,
			Tone: Teal, Words: m.say("team.trust-words", "Band", m.band(now), "Way", m.way(way))}},
		arrow("way", way))
}

// deliveryCard is the work that is under way, most urgent first.
func (m *Model) deliveryCard(c *sim.Career) Node {
	list := Node{Kind: List, Key: "work", Style: Ledger}
	open, most := m.openWork(c), mostWork
	if m.remembered().Key != "" {
		most-- // the card below needs the room
	}
	for _, i := range open[:min(most, len(open))] {
		w := &c.Work[i]
		due, tone := m.due(c, w)
		list.Children = append(list.Children, Node{Kind: Item, Key: m.play.Scenario().Work[i].Key, Style: Row, Children: []Node{
			{Kind: Picture, Key: "dot", Picture: &PictureData{Icon: "circle-dot", Tone: tone, Size: 14}},
			text("title", Lines, m.play.Scenario().Work[i].Title),
			text("due", Small, due)}})
	}
	return section("delivery", CardBox, heading("name", 2, Subtitle, m.say("work.title")), m.hint("delivery", opensDelivery), list,
		when(len(open) > most, func() Node { return text("more", Small, m.say("work.more", "N", len(open)-most)) }))
}

// due says when a piece of work has to be done, and how pressing that is.
func (m *Model) due(c *sim.Career, w *sim.Work) (string, Tone) {
	switch {
	case w.Late:
		return m.say("work.late"), Coral
	case w.Due <= c.Week:
		return m.say("work.now"), Gold
	}
	return m.say("work.due", "Week", int(w.Due)), Teal
}

// mostWork is how much work the card shows: what is due first.
const mostWork = 4

// openWork lists the work that is under way by due week.
func (m *Model) openWork(c *sim.Career) (order []int) {
	for i := range m.play.Scenario().Work {
		if !c.Work[i].Underway(c.Week) {
			continue
		}
		at := len(order)
		for at > 0 && c.Work[order[at-1]].Due > c.Work[i].Due {
			at--
		}
		order = append(order[:at], append([]int{i}, order[at:]...)...)
	}
	return order
}

// standingCard is how the leader's own leader and the organisation see them.
func (m *Model) standingCard(c *sim.Career) Node {
	ago := m.fourWeeksAgo()
	return section("standing", CardBox,
		heading("name", 2, Subtitle, m.say("standing.title")),
		m.smoothMeter(sim.Sponsor, c.Read(sim.Self, sim.Sponsor), ago.Read(sim.Self, sim.Sponsor)),
		m.smoothMeter(sim.Delivery, c.Read(sim.Team, sim.Delivery), ago.Read(sim.Team, sim.Delivery)),
		m.smoothMeter(sim.Energy, c.Read(sim.Self, sim.Energy), ago.Read(sim.Self, sim.Energy)))
}

// remembered is a promise that is still open.
func (m *Model) remembered() Node {
	c := m.play.Career()
	for i := range c.Promises {
		if p := &c.Promises[i]; p.State == sim.PromiseOpen {
			return section("promise", LaterCard,
				heading("from", 3, Strong, m.say("later.from", "Week", int(p.Made))),
				text("text", Body, m.say("later.promise", "Name", m.play.FirstName(p.To), "Week", int(p.By))))
		}
	}
	return Node{}
}
