package screen

import (
	"stepback/sim"
	"stepback/sim/story"
)

// viewPlan is the job behind the dilemmas: how the week goes, and who owns
// what with how much support.
func (m *Model) viewPlan() *Node {
	c := m.play.Career()
	keep := m.say("plan.keep")
	if m.play.Asks() != story.AskPlan {
		keep = m.say("back")
	}
	head := Spread
	if m.class == Narrow {
		head = Column
	}
	return root("plan",
		m.deskBar(&c),
		m.noticeLine(),
		group("head", head,
			group("words", Lines,
				text("kicker", Kicker, m.say("plan.kicker", "Week", int(c.Week))),
				heading("title", 1, Title, m.say("plan.title")),
				text("about", Body, m.say("plan.about"))),
			group("foot", Flowing,
				when(m.plan.dirty, func() Node { return button("done", Primary, m.say("plan.done"), "Enter", PlanDone{}) }),
				when(!m.plan.dirty, func() Node { return button("keep", Primary, keep, "Enter", PlanKept{}) }),
				when(m.plan.dirty, func() Node { return button("keep", Quiet, keep, "Escape", PlanKept{}) }))),
		group("cards", Grid2, m.timeCard(), m.ownersCard(&c)))
}

func (m *Model) timeCard() Node {
	p := m.play.Params()
	bar := &HoursData{Total: float64(p.Hours.Free()) / 60}
	rows := Node{Kind: List, Key: "areas", Style: Ledger}
	for i := range sim.Areas {
		area, time := sim.Area(i), m.plan.time[i]
		if time > 0 {
			bar.Parts = append(bar.Parts, HoursPart{m.say("area-short." + area.String()), float64(time) / 60, areaTones[i]})
		}
		rows.Children = append(rows.Children, m.timeRow(area, time))
	}
	return section("time", CardBox,
		heading("name", 2, Subtitle, m.say("plan.time")),
		Node{Kind: Hours, Key: "bar", Label: m.say("week.bar"), Hours: bar},
		rows,
		text("note", Small, m.say("plan.interruptions", "Hours", m.hours(p.Hours.Interruptions))))
}

func (m *Model) timeRow(area sim.Area, time sim.Minutes) Node {
	name := m.say("area." + area.String())
	row := Node{Kind: Item, Key: area.String(), Style: Row, Children: []Node{text("name", Lines, name)}}
	if area == sim.Slack {
		row.Children = append(row.Children, text("hours", Amount, m.hours(time)))
		return row
	}
	less := button("less", Pill, "−", "", SetTime{area, int(time - planStep)})
	less.Label, less.Disabled = m.say("plan.less", "Area", name), time == 0
	more := button("more", Pill, "+", "", SetTime{area, int(time + planStep)})
	more.Label, more.Disabled = m.say("plan.more", "Area", name), m.plan.time[sim.Slack] < planStep
	row.Children = append(row.Children, less, text("hours", Amount, m.hours(time)), more)
	return row
}

func (m *Model) ownersCard(c *sim.Career) Node {
	name, works := heading("name", 2, Subtitle, m.say("plan.work")), group("works", Ledger)
	for _, i := range m.openWork(c) {
		works.Children = append(works.Children, m.ownerRow(c, i))
	}
	if len(works.Children) == 0 {
		return section("owners", CardBox, name, text("none", Small, m.say("plan.no-work")))
	}
	return section("owners", CardBox, name, works, text("note", Small, m.say("plan.work-note")))
}

func (m *Model) ownerRow(c *sim.Career, work int) Node {
	owner := m.plan.owner(m.play, c, work)
	name := m.play.FirstName(owner)
	switch owner {
	case sim.Self:
		name = m.say("you")
	case sim.Nobody:
		name = m.say("nobody")
	}
	title := m.play.Scenario().Work[work].Title
	hand := button("owner", Pill, name, "", NextOwner{work})
	hand.Label = m.say("plan.owner", "Work", title, "Name", name)
	if owner >= 0 {
		face := m.portrait("face", owner, c, 22)
		hand.Children = present([]Node{face})
	}
	due, _ := m.due(c, &c.Work[work])
	kinds := Node{Kind: Nav, Key: "support", Style: Flowing, Label: m.say("plan.support", "Work", title)}
	for _, s := range [...]sim.Support{sim.NoSupport, sim.Coaching, sim.CloseChecking} {
		b := button(s.String(), Pill, m.say("support."+s.String()), "", SetSupport{work, s})
		b.Selected = m.plan.support(c, work) == s
		kinds.Children = append(kinds.Children, b)
	}
	return section(m.play.Scenario().Work[work].Key, Lines,
		group("head", Spread,
			group("what", Row, heading("title", 3, Strong, title), text("due", Small, due)),
			hand),
		when(owner != sim.Self && owner != sim.Nobody, func() Node { return kinds }))
}
