package screen

import (
	"math"

	"stepback/sim"
)

// team is the people as the leader sees them: what they do, how they seem, and
// trust as last heard.
func (m *Model) team(c *sim.Career) Node {
	people := Node{Kind: List, Key: "people", Style: Column}
	for i := range m.play.Scenario().People {
		if c.People[i].Here() {
			people.Children = append(people.Children, m.personRow(c, sim.Subject(i)))
		}
	}
	return section("team", Left,
		heading("name", 2, Subtitle, m.teamTitle(c)),
		people,
		text("legend", Legend, m.say("team.legend")))
}

func (m *Model) personRow(c *sim.Career, who sim.Subject) Node {
	person := m.play.Scenario().People[who]
	ago := m.fourWeeksAgo()
	way := direction(ago.Believed(who, sim.Trust), c.Believed(who, sim.Trust))
	if ago.People[who].Belief.Heard == 0 {
		way = 0 // what was put right since then is a guess, not somebody's trust
	}
	row := Node{Kind: Item, Key: person.Key, Style: PersonRow}
	if d, ok := m.play.Dilemma(); ok && d.Face == who {
		row.Selected = true
	}
	row.Children = []Node{
		m.portrait("face", who, c, 52),
		group("lines", Lines,
			group("who", Row, text("name", Strong, person.First()), text("role", Small, m.role(c, who))),
			text("doing", Small, m.doing(c, who)),
			m.trustMeter(c, who, way)),
		arrow("way", way),
	}
	return row
}

// teamTitle says whose people they are: a manager's team, or the peers of
// somebody who leads without reports.
func (m *Model) teamTitle(c *sim.Career) string {
	if c.Authority() {
		return m.say("team.title")
	}
	return m.say("team.peers")
}

// role is what a person does, and how many people they lead.
func (m *Model) role(c *sim.Career, who sim.Subject) string {
	role, size := m.play.Scenario().People[who].Role, int(c.People[who].Own.Size)
	if size == 0 {
		return role
	}
	return m.say("team.leads", "Role", role, "N", size)
}

// doing is the person's most urgent work and how they seem.
func (m *Model) doing(c *sim.Career, who sim.Subject) string {
	work := -1
	for i := range c.Work {
		if c.Work[i].Owner == who && c.Work[i].Underway(c.Week) && (work < 0 || c.Work[i].Due < c.Work[work].Due) {
			work = i
		}
	}
	seems := m.say("mood." + mood(c, who))
	if work < 0 {
		return m.say("team.free", "Mood", seems)
	}
	return m.say("team.doing", "Work", m.play.Scenario().Work[work].Title, "Mood", seems)
}

// trustBands is how many segments the bar of somebody's trust has.
const trustBands = 5

// bands is how many of them a trust fills.
func bands(trust sim.Fixed) int { return int(math.Round(share(trust) * trustBands)) }

func (m *Model) trustMeter(c *sim.Career, who sim.Subject, way int) Node {
	trust := c.Believed(who, sim.Trust)
	words := m.say("team.trust-words", "Band", m.band(trust), "Way", m.way(way))
	if c.People[who].Belief.Heard == 0 {
		words = m.say("team.trust-guess", "Band", m.band(trust))
	}
	return Node{Kind: Meter, Key: "trust", Label: m.say("team.trust"), Meter: &MeterData{
		Value: share(trust), Before: -1, From: -1, Unheard: unheard(c, who), Segments: trustBands, Tone: Teal, Words: words}}
}
