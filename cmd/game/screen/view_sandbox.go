package screen

import (
	"slices"
	"strconv"
	"strings"
)

// viewSandbox is a year of one team, led in two ways, and what it is set by.
func (m *Model) viewSandbox() *Node {
	page := root("sandbox",
		m.brandBar(),
		m.noticeLine(),
		heading("title", 1, Title, m.say("sandbox.title")),
		when(m.sandbox.shown == nil, func() Node { return text("how", Body, m.say("sandbox.how")) }))
	levers := group("levers", Grid3, m.teamLevers(), m.wayCard(0), m.wayCard(1))
	shown := m.yearShown()
	if len(shown) == 0 {
		shown = []Node{levers}
	} else if !m.sandbox.going { // while it goes on, nothing shall be above or below it
		shown = append(shown, levers)
	}
	if m.sandbox.shown == nil {
		page.Children = append(append(page.Children, shown...), m.yearButtons())
	} else {
		page.Children = append(append(page.Children, m.yearButtons()), shown...)
	}
	page.Children = append(page.Children, text("modest", Small, m.say("sandbox.modest")))
	return page
}

// yearButtons begin the year and stop it.
func (m *Model) yearButtons() Node {
	if m.sandbox.going {
		return group("ways", Flowing, button("stop", Secondary, m.say("sandbox.stop"), "Escape", EndYear{}))
	}
	return group("ways", Flowing,
		button("begin", Primary, m.say("sandbox.begin"), "Enter", BeginYear{}),
		button("back", Quiet, m.say("back"), "Escape", EndYear{}))
}

// teamLevers are how many people there are, how they learn, and who they are.
func (m *Model) teamLevers() Node {
	l := &m.sandbox.levers
	fewer := button("fewer", Pill, m.say("sandbox.fewer"), "-", SetPeople{l.People - 1})
	more := button("more", Pill, m.say("sandbox.more"), "+", SetPeople{l.People + 1})
	fewer.Disabled, more.Disabled = l.People <= FewestPeople, l.People >= MostPeople
	paces := Node{Kind: Nav, Key: "learning", Style: Flowing, Label: m.say("sandbox.learning")}
	for i, percent := range learningPaces {
		b := button(numbered("pace", i), Pill, m.say(numbered("sandbox.pace", i)), "", SetLearning{percent})
		b.Selected = l.Learning == percent
		paces.Children = append(paces.Children, b)
	}
	return section("team", CardBox, heading("name", 2, Subtitle, m.say("sandbox.team")),
		text("people", Strong, m.say("sandbox.people", "N", l.People, "Seed", strconv.FormatUint(l.Seed, 10))),
		m.strangers("calm", 36),
		group("size", Flowing, fewer, more, button("other", Pill, m.say("sandbox.another"), "T", OtherTeam{})),
		text("pace", Small, m.say("sandbox.learning")), paces)
}

// strangers are the faces of a team that has no names, all in one mood: those of
// the library, in another order for another team.
func (m *Model) strangers(mood string, size int) Node {
	var portraits []string
	for _, sc := range m.shelf() {
		for _, person := range sc.People {
			if person.Portrait != "" && !slices.Contains(portraits, person.Portrait) {
				portraits = append(portraits, person.Portrait)
			}
		}
	}
	l, row := &m.sandbox.levers, group("faces", Flowing)
	for i := range min(l.People, len(portraits)) {
		portrait := portraits[(5*l.Seed+uint64(i))%uint64(len(portraits))]
		row.Children = append(row.Children, Node{Kind: Picture, Key: numbered("face", i),
			Picture: &PictureData{Portrait: portrait, Mood: mood, Tone: discTone(i), Size: size}})
	}
	if len(row.Children) == 0 {
		return Node{}
	}
	return row
}

// wayCard is the choice of one of the two ways to lead.
func (m *Model) wayCard(which int) Node {
	list := Node{Kind: Nav, Key: "list", Style: Flowing, Label: m.say(numbered("sandbox.way", which))}
	for _, way := range WaysToLead {
		b := button(way, Pill, m.say("lead."+way), "", SetWay{which, way})
		b.Selected = m.sandbox.levers.Ways[which] == way
		list.Children = append(list.Children, b)
	}
	return section(numbered("way", which), CardBox, heading("name", 2, Subtitle, list.Label),
		list, text("means", Small, m.say("lead-means."+m.sandbox.levers.Ways[which])))
}

// yearShown is how far the year is, and what it has shown.
func (m *Model) yearShown() []Node {
	s := &m.sandbox
	switch {
	case s.failed != "":
		failed := text("failed", Body, m.say("sandbox.failed", "Why", s.failed))
		failed.Live = true
		return []Node{group("trouble", NoteCard, failed)}
	case s.shown == nil && s.going:
		return []Node{text("begins", Body, m.say("sandbox.begins"))}
	case s.shown == nil:
		return nil
	}
	charts := group("curves", Grid3)
	for i, name := range m.followed() {
		charts.Children = append(charts.Children, m.yearChart(i, name))
	}
	return present([]Node{m.yearCourse(), group("led", Grid2, m.ledCard(0), m.ledCard(1)), charts, m.yearEnd()})
}

// followed are the names of what is followed.
func (m *Model) followed() (names [Followed]string) {
	for i, id := range [Followed]string{"quantity.trust", "quantity.skill", "quantity.delivery"} {
		names[i] = m.say(id)
	}
	return names
}

// yearCourse tells how far it is. It is heard four times at most.
func (m *Model) yearCourse() Node {
	s := &m.sandbox
	percent := 100 * s.shown.Weeks / YearWeeks
	course := text("words", Small, m.say(numbered("sandbox.quarter", percent/25)))
	course.Live = true
	return group("course", Column,
		group("row", MeterRow,
			Node{Kind: Meter, Key: "bar", Label: m.say("sandbox.year"), Meter: &MeterData{
				Value: float64(percent) / 100, Before: -1, From: -1, Tone: Teal, Words: m.say("sandbox.week", "Week", s.shown.Weeks)}},
			text("week", Amount, m.say("sandbox.week", "Week", s.shown.Weeks))),
		course)
}

// yearChart is one quantity under both ways.
func (m *Model) yearChart(quantity int, name string) Node {
	s := &m.sandbox
	chart := &ChartData{Caption: name, Weeks: YearWeeks, Top: 100}
	for i := range s.shown.Led {
		c := Curve{Name: letterOf(i), Tone: ledTones[i], Dashed: i == 1}
		for _, thousandths := range s.shown.Led[i].Curves[quantity] {
			c.Points = append(c.Points, float64(thousandths)/10)
		}
		chart.Curves = append(chart.Curves, c)
	}
	return section(numbered("curve", quantity), CardBox, Node{Kind: Chart, Key: "chart", Label: m.say("sandbox.chart", "Name", name), Chart: chart})
}

// ledName is the name of one of the two ways.
func (m *Model) ledName(which int) string {
	return letterOf(which) + ": " + m.say("lead."+m.sandbox.levers.Ways[which])
}

// ledTones are those of the two ways, in curves and letters.
var ledTones = [2]Tone{Teal, Coral}

// ledCard is one of the teams as it is by now: its faces are as glad as it
// trusts.
func (m *Model) ledCard(which int) Node {
	led := &m.sandbox.shown.Led[which]
	letter := text("letter", Letter, letterOf(which))
	letter.Tone = ledTones[which]
	var figures []string
	for i, name := range m.followed() {
		if curve := led.Curves[i]; len(curve) > 0 {
			figures = append(figures, name+" "+strconv.Itoa((curve[len(curve)-1]+5)/10))
		}
	}
	size := 44
	if m.class == Narrow {
		size = 40 // six in a row
	}
	return section(numbered("team", which), CardBox,
		group("head", Row, letter, heading("way", 2, Subtitle, m.say("lead."+m.sandbox.levers.Ways[which])), m.strangers(moodOfTrust(led.Curves[0]), size)),
		text("figures", Strong, strings.Join(figures, " · ")),
		text("left", Body, m.leftWords(which)))
}

// moodOfTrust is the face of a team by the last of its thousandths of trust.
func moodOfTrust(curve []int) string {
	if len(curve) == 0 {
		return "calm"
	}
	moods := [...]string{"upset", "upset", "worried", "thoughtful", "steady", "calm", "calm", "glad", "glad", "glad"}
	return moods[min(curve[len(curve)-1]/100, len(moods)-1)]
}

// yearEnd tells how it was with other teams, once they have lived the year too.
func (m *Model) yearEnd() Node {
	y := m.sandbox.shown
	if y.Compared == 0 || y.Compared < y.Others {
		return Node{}
	}
	words := text("others", Scene, m.say("sandbox.others", "Others", y.Others, "Trust", y.Ahead[0], "Skill", y.Ahead[1], "Delivery", y.Ahead[2]))
	words.Live = true
	return group("end", NoteCard, words)
}

// leftWords says in which weeks somebody left.
func (m *Model) leftWords(which int) string {
	left := m.sandbox.shown.Led[which].Left
	if len(left) == 0 {
		return m.say("sandbox.nobody-left", "Way", m.ledName(which))
	}
	var weeks []string
	for _, week := range left {
		weeks = append(weeks, strconv.Itoa(week))
	}
	return m.say("sandbox.some-left", "Way", m.ledName(which), "N", len(left), "Weeks", strings.Join(weeks, ", "))
}
