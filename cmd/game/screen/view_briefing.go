package screen

import "stepback/sim"

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
				group("who", Row, text("name", Strong, sc.People[i].First()), text("role", Small, sc.People[i].Role)),
				text("wish", Small, m.say("team.wants", "Wish", sc.People[i].Wish)))})})
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
					heading("name", 2, Subtitle, m.say("briefing.role")), text("text", Body, sc.Role), m.facets(&c),
					heading("goal-name", 3, Strong, m.say("briefing.goal")), text("goal", Body, sc.Goal)),
				section("team", CardBox, heading("name", 2, Subtitle, m.say("team.title")), people)),
			ratings))
}

// facets describes the leader's level by ownership, goals, responsibilities
// and team.
func (m *Model) facets(c *sim.Career) Node {
	list := Node{Kind: List, Key: "facets", Style: Grid2}
	for _, facet := range [...]string{"ownership", "goals", "responsibilities", "team"} {
		list.Children = append(list.Children, Node{Kind: Item, Key: facet, Style: Lines, Children: []Node{
			text("name", Strong, m.say("facet."+facet)),
			text("text", Small, m.say(numbered("level", int(c.Leader.Level))+"."+facet))}})
	}
	return list
}

func (m *Model) ratingSlider(which int, area string) Node {
	return group(area, Column,
		text("question", Body, m.say("briefing.question."+area)),
		Node{Kind: Slider, Key: "slider", Label: m.say("briefing.question." + area), Slider: &SliderData{
			Min: 0, Max: 10, Step: 1, Value: m.rating[which], Words: m.say(numbered("rating", (m.rating[which]+1)/3)),
			Set: func(value int) Message { return Rate{which, value} }}})
}
