package screen

import (
	"strconv"

	"stepback/sim"
	"stepback/sim/story"
)

// explained are the movements the debrief can explain.
var explained = [...]sim.Quantity{sim.Trust, sim.Engagement, sim.Skill, sim.Delivery, sim.Sponsor, sim.Visibility}

// shownCauses is how many decisions an explanation tells.
const shownCauses = 4

// shownLinks is how many of its movements each of them tells.
const shownLinks = 4

func ownerOf(q sim.Quantity) sim.Subject {
	if q == sim.Sponsor || q == sim.Visibility {
		return sim.Self
	}
	return sim.Team
}

// explain finds the decisions behind a movement: over the whole run, or in one
// week when that is not 0.
func (m *Model) explain(q sim.Quantity, week int) {
	since, until := 0, len(m.play.Weeks())-1
	m.why, m.whyWeek = q, 0
	if week > 0 && week <= until {
		since, until, m.whyWeek = week-1, week, week
	}
	m.causes = m.undoneRun().Why(ownerOf(q), q, since, until)
}

// undoneRun is the run beside what it would have been without each decision.
func (m *Model) undoneRun() *story.Undone {
	if !m.undone.Of(m.play) {
		m.undone = m.play.Undone()
	}
	return m.undone
}

// partWhy is the chain of decisions behind any movement, found by living the
// quarter again without each of them.
func (m *Model) partWhy() []Node {
	pick := Node{Kind: Nav, Key: "pick", Style: Flowing, Label: m.say("why.pick")}
	for _, q := range explained {
		b := button(q.String(), Pill, m.say("quantity."+q.String()), "", AskWhy{Quantity: q})
		b.Selected = m.why == q
		pick.Children = append(pick.Children, b)
	}
	about := section("about", CardBox, pick, m.steps(), group("over", Spread, m.wholeButton(), text("how", Small, m.say("why.how"))))
	found, causes := group("found", Column, m.movedLine()), m.causeCards()
	if len(causes) == 0 {
		found.Children = append(found.Children, text("none", Body, m.say("why.none"+m.inWeek())))
		return []Node{group("both", SplitWide, about, found)}
	}
	found.Children = append(found.Children, causes[0])
	return present([]Node{group("both", SplitWide, about, found),
		when(len(causes) > 1, func() Node { return group("causes", Grid3, causes[1:]...) }),
		group("more", Spread, text("rest", Body, m.say("why.rest"+m.inWeek())),
			button("evidence", Secondary, m.say("evidence-page.title"), "", Show{PageEvidence}))})
}

// inWeek is the end of the id of a message that also says something of one week.
func (m *Model) inWeek() string {
	if m.whyWeek > 0 {
		return "-in"
	}
	return ""
}

// wholeButton goes back from a week to all of them.
func (m *Model) wholeButton() Node {
	b := button("whole", Pill, m.say("why.whole"), "", AskWhy{Quantity: m.why})
	b.Selected = m.whyWeek == 0
	return b
}

// steps is the quantity week by week, with the weeks in which it moved most.
func (m *Model) steps() Node {
	who := ownerOf(m.why)
	read := func(c *sim.Career) sim.Fixed { return c.Read(who, m.why) }
	chart := &ChartData{Caption: m.say("why.chart", "Name", m.say("quantity."+m.why.String())), Weeks: int(m.play.Career().Weeks), Top: 100,
		Curves: []Curve{m.curve(m.say("quantity."+m.why.String()), Teal, false, read)}}
	for _, week := range m.movedMostIn(read) {
		chart.Marks = append(chart.Marks, Mark{Key: numbered("week", week), Week: week, Tone: Ink, On: week == m.whyWeek,
			Text: m.say("why.step", "Week", week, "Amount", signed(m.step(week, read))), Press: AskWhy{m.why, week}})
	}
	return Node{Kind: Chart, Key: "movements", Label: chart.Caption, Chart: fitted(chart)}
}

// step is how far a quantity moved in a week.
func (m *Model) step(week int, read func(*sim.Career) sim.Fixed) sim.Fixed {
	weeks := m.play.Weeks()
	return read(&weeks[week]) - read(&weeks[week-1])
}

// shownSteps is how many movements can be chosen.
const shownSteps = 5

// movedMostIn are the weeks in which a quantity moved most, in their order.
func (m *Model) movedMostIn(read func(*sim.Career) sim.Fixed) (list []int) {
	for week := 1; week < len(m.play.Weeks()); week++ {
		more, own := 0, abs(m.step(week, read))
		for other := 1; other < len(m.play.Weeks()); other++ {
			if abs(m.step(other, read)) > own {
				more++
			}
		}
		if own >= sim.Ratio(3, 1000) && more < shownSteps {
			list = append(list, week)
		}
	}
	return list
}

// movedLine is the movement that was asked about.
func (m *Model) movedLine() Node {
	weeks, who := m.play.Weeks(), ownerOf(m.why)
	from, to := 0, len(weeks)-1
	if m.whyWeek > 0 {
		from, to = m.whyWeek-1, m.whyWeek
	}
	moved := text("moved", Strong, m.say("why.moved"+m.inWeek(), "Name", m.say("quantity."+m.why.String()), "Week", m.whyWeek,
		"From", strconv.Itoa(weeks[from].Read(who, m.why).AsPercent()), "To", strconv.Itoa(weeks[to].Read(who, m.why).AsPercent())))
	moved.Live = true
	return moved
}

// causeCards are the decisions behind it, the strongest first.
func (m *Model) causeCards() (cards []Node) {
	for i, cause := range strongest(m.causes) {
		cards = append(cards, m.causeCard(i, cause))
	}
	return cards
}

// whyFound is the movement and all decisions behind it below each other.
func (m *Model) whyFound() []Node {
	causes := m.causeCards()
	if len(causes) == 0 {
		return []Node{m.movedLine(), text("none", Body, m.say("why.none"+m.inWeek()))}
	}
	return []Node{m.movedLine(), group("causes", Grid2, causes...), text("rest", Body, m.say("why.rest"+m.inWeek()))}
}

// strongest picks the decisions that did most, up and down in turn, so that
// neither side of the story is missing.
func strongest(causes []story.Cause) (picked []story.Cause) {
	var up, down []story.Cause
	for _, c := range causes {
		switch {
		case c.Effect > sim.Ratio(2, 1000):
			up = append(up, c)
		case c.Effect < -sim.Ratio(2, 1000):
			down = append(down, c)
		}
	}
	for len(picked) < shownCauses && len(up)+len(down) > 0 {
		if len(down) == 0 || len(up) > 0 && len(picked)%2 == 0 {
			picked, up = append(picked, up[0]), up[1:]
		} else {
			picked, down = append(picked, down[0]), down[1:]
		}
	}
	return picked
}

func abs(f sim.Fixed) sim.Fixed {
	if f < 0 {
		return -f
	}
	return f
}

func (m *Model) causeCard(i int, cause story.Cause) Node {
	scene := &m.play.Scenario().Scenes[cause.Decision.Scene]
	style := Up
	if cause.Effect < 0 {
		style = Down
	}
	card := section(numbered("cause", i), CardBox,
		text("week", Kicker, m.say("consequence.week", "Week", cause.Decision.Week)),
		heading("choice", 2, Subtitle, m.play.Told(cause.Decision, scene.Choices[cause.Decision.Choice].Text)),
		text("effect", style, m.effect(cause)))
	chain := Node{Kind: List, Key: "chain", Style: Cause}
	for j, link := range cause.Chain[:min(shownLinks, len(cause.Chain))] {
		chain.Children = append(chain.Children, m.linkItem(j, link))
	}
	card.Children = append(card.Children, chain)
	if len(cause.Chain) > 0 {
		card.Children = append(card.Children, text("evidence", Small, m.say("evidence."+m.mechanism(cause.Chain).String())))
	}
	return card
}

// mechanism is the one that first moved what is being explained.
func (m *Model) mechanism(chain []story.Link) sim.Mechanism {
	for _, link := range chain {
		if link.What == m.why {
			return link.Why
		}
	}
	return chain[0].Why
}

// effect tells what a decision did to the team, and to whom most.
func (m *Model) effect(cause story.Cause) string {
	name, amount := m.say("quantity."+m.why.String()), signed(cause.Effect)
	if m.whyWeek > 0 {
		return m.say("why.effect-in", "Name", name, "Amount", amount)
	}
	if cause.Most == sim.Nobody {
		return m.say("why.effect", "Name", name, "Amount", amount)
	}
	return m.say("why.effect-most", "Name", name, "Amount", amount,
		"Who", m.play.FirstName(cause.Most), "Most", signed(cause.MostEffect))
}

// linkItem tells one movement as a sentence.
func (m *Model) linkItem(i int, link story.Link) Node {
	return Node{Kind: Item, Key: numbered("link", i), Style: Row, Children: []Node{
		text("week", WeekOf, m.say("debrief.week", "Week", link.Week)),
		text("words", Lines, m.say("why.link", "Who", m.subject(link.Who), "What", m.say("quantity."+link.What.String()),
			"Amount", signed(link.Amount), "Why", m.say("mechanism."+link.Why.String())))}}
}

func (m *Model) subject(who sim.Subject) string {
	switch who {
	case sim.Team:
		return m.say("the-team")
	case sim.Self:
		return m.say("you")
	}
	return m.play.FirstName(who)
}

// signed writes hundredths with their sign: "+6", "−3".
func signed(f sim.Fixed) string {
	n := f.AsPercent()
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	case f > 0:
		return "+½"
	case f < 0:
		return "−½"
	}
	return "0"
}
