package screen

import (
	"cmp"

	"stepback/sim"
	"stepback/sim/story"
)

// viewBriefing comes after the first dilemma, and is short: the role, the
// people, the goal, and three questions about oneself.
func (m *Model) viewBriefing() *Node {
	sc, c := m.play.Scenario(), m.play.Career()
	people := Node{Kind: List, Key: "people", Style: Grid3}
	for i := range sc.People {
		if !c.People[i].Here() {
			continue
		}
		people.Children = append(people.Children, Node{Kind: Item, Key: sc.People[i].Key, Style: PersonRow, Children: present([]Node{
			m.portrait("face", sim.Subject(i), &c, 52),
			group("lines", Lines,
				group("who", Row, text("name", Strong, sc.People[i].First()), text("role", Small, m.role(&c, sim.Subject(i)))),
				text("wish", Small, m.wish(&c, sim.Subject(i))))})})
	}
	ratings := section("ratings", CardBox,
		heading("name", 2, Subtitle, m.say("briefing.rate")),
		text("why", Small, m.say("briefing.rate-why")))
	for i, q := range threeAreas {
		ratings.Children = append(ratings.Children, m.ratingSlider(i, q.String()))
	}
	ratings.Children = append(ratings.Children, button("done", Primary, m.say("briefing.done"), "Enter", RateDone{}))
	return root("briefing",
		m.deskBar(&c),
		m.noticeLine(),
		group("head", Column,
			text("kicker", Kicker, m.say("briefing.kicker")),
			heading("title", 1, Title, m.say("briefing.title"))),
		group("both", Split,
			group("job", Column,
				section("role", CardBox,
					heading("name", 2, Subtitle, m.say("briefing.role")),
					text("title", Strong, m.jobTitle(sc, c.Leader.Track, c.Leader.Level)), text("text", Body, sc.Role), m.facets(&c),
					heading("goal-name", 3, Strong, m.say("briefing.goal")), text("goal", Body, sc.Goal)),
				section("team", CardBox, heading("name", 2, Subtitle, m.teamTitle(&c)), people)),
			ratings))
}

// wish is what a person wants, or what they do where the author does not say.
func (m *Model) wish(c *sim.Career, who sim.Subject) string {
	if wish := m.play.Scenario().People[who].Wish; wish != "" {
		return m.say("team.wants", "Wish", wish)
	}
	return m.doing(c, who)
}

// jobTitle is what somebody at a level of a track is called, in engineering, in
// product management or in any other field.
func (m *Model) jobTitle(sc *story.Scenario, track sim.Track, level int8) string {
	return m.say("title." + cmp.Or(sc.Ladder, "engineering") + "." + sim.LevelID(track, level))
}

// trackName is the track, or at the levels that all tracks share the title.
func (m *Model) trackName(sc *story.Scenario, track sim.Track, level int8) string {
	if level < sim.FirstOfTwoTracks {
		return m.jobTitle(sc, track, level)
	}
	return m.say("track." + track.String())
}

// facets describes the leader's level by ownership, goals, responsibilities
// and team.
func (m *Model) facets(c *sim.Career) Node {
	list := Node{Kind: List, Key: "facets", Style: Grid2}
	for facet := range sim.Facet(sim.Facets) {
		list.Children = append(list.Children, Node{Kind: Item, Key: facet.String(), Style: Lines, Children: []Node{
			text("name", Strong, m.say("facet."+facet.String())),
			text("text", Small, m.say(sim.LevelID(c.Leader.Track, c.Leader.Level)+"."+facet.String()))}})
	}
	return list
}

func (m *Model) ratingSlider(which int, area string) Node {
	question := m.say("briefing.question." + area)
	if c := m.play.Career(); area == sim.Alignment.String() && !c.Authority() {
		question = m.say("briefing.question.alignment-of-peers")
	}
	return group(area, Column,
		text("question", Body, question),
		Node{Kind: Slider, Key: "slider", Label: question, Slider: &SliderData{
			Min: 0, Max: 10, Step: 1, Value: m.rating[which], Words: m.say(numbered("rating", (m.rating[which]+1)/3)),
			Set: func(value int) Message { return Rate{which, value} }}})
}
