package screen

import (
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// viewDesk is the main screen: the dilemma in the middle, people on the left,
// the leader's own week and work on the right. A phone shows one at a time.
func (m *Model) viewDesk() *Node {
	c := m.play.Career()
	desk := &Node{Kind: Main, Key: "desk", Style: Desk}
	if m.play.Scenario().Plain() {
		desk.Children = m.plainDesk(&c)
		return desk
	}
	middle := m.dilemma(&c)
	switch {
	case m.class == Wide:
		desk.Children = []Node{m.deskBar(&c), m.team(&c), middle, m.leadersSide(&c), m.roomKey()}
		return desk
	case m.class == Big:
		desk.Children = []Node{m.deskBar(&c), middle, m.roomKey()}
		return desk
	case m.tab == TabTeam:
		middle = group("team-tab", Middle, m.team(&c))
	case m.tab == TabWeek:
		middle = group("week-tab", Middle, m.attributesCard(), m.weekCard(&c),
			when(m.opens(opensDelivery), func() Node { return m.deliveryCard(&c) }))
	case m.tab == TabCareer && m.opens(opensAreas):
		middle = group("career-tab", Middle, m.workCard(&c), m.standingCard(&c))
	}
	if middle.Key != "middle" {
		asTitle(&middle)
	}
	desk.Children = []Node{m.deskBar(&c), middle, m.deskTabs()}
	return desk
}

// asTitle makes the first heading in a node that of the page, which has no
// other.
func asTitle(n *Node) {
	found := false
	Walk(n, func(_ string, n *Node) bool {
		if !found && n.Kind == Heading {
			n.Level, found = 1, true
		}
		return !found
	})
}

func (m *Model) deskBar(c *sim.Career) Node { return m.weekBar(c, int(c.Week)) }

// weekBar is the strip on top, with a week of the quarter as the present one.
func (m *Model) weekBar(c *sim.Career, week int) Node {
	marks := map[int]Tone{}
	for _, d := range m.play.Decisions() {
		marks[d.Week] = Gold
	}
	now := min(week, int(c.Weeks))
	bar := m.brandBar(
		m.timeline(&TimelineData{Weeks: int(c.Weeks), Now: now, Marks: marks}),
		text("week", Small, m.say("desk.week", "Week", now, "Weeks", int(c.Weeks))),
		when(!m.play.Scenario().Plain(), func() Node {
			return text("level", Pill, m.say("desk.level", "Track", m.trackName(m.play.Scenario(), c.Leader.Track, c.Leader.Level), "Level", int(c.Leader.Level)))
		}),
		button("library", Quiet, m.say("desk.menu"), "", Show{PageLibrary}))
	return bar
}

// timeline is the weeks as dots, and what a marked one means.
func (m *Model) timeline(t *TimelineData) Node {
	t.Legend = m.say("desk.decided")
	n := Node{Kind: Timeline, Key: "weeks", Label: m.say("desk.timeline"), Timeline: t}
	if len(t.Marks) > 0 {
		n.Label = m.say("desk.timeline-decided", "N", len(t.Marks), "Decided", t.Legend)
	}
	return n
}

func (m *Model) dilemma(c *sim.Career) Node {
	d, ok := m.play.Dilemma()
	if !ok {
		return group("scene", Middle)
	}
	middle := section("scene", Middle,
		m.noticeLine(),
		group("head", SceneHead,
			group("words", Lines,
				text("kicker", Kicker, d.Kicker),
				heading("title", 1, Title, d.Title),
				m.habitLine()),
			m.portrait("face", d.Face, c, m.faceSize())),
		text("text", Scene, d.Text),
		m.choices(&d),
		m.terms(textsOf(&d)...)) // below, so that a phone shows all choices at once
	middle.Label = d.Title
	return group("middle", Middle, present([]Node{asColumn(middle), m.deskFoot(len(d.Choices))})...)
}

// textsOf a dilemma are those in which a term may occur.
func textsOf(d *story.Dilemma) []string {
	texts := []string{d.Title, d.Text}
	for i := range d.Choices {
		texts = append(texts, d.Choices[i].Text)
	}
	return texts
}

// asColumn lets a section flow inside the middle column.
func asColumn(n Node) Node {
	n.Style = Column
	return n
}

func (m *Model) faceSize() int {
	if m.class == Narrow {
		return 56
	}
	return 104
}

func (m *Model) choices(d *story.Dilemma) Node {
	list := group("choices", Choices)
	for i, offer := range d.Choices {
		letter := letterOf(i)
		b := Node{Kind: Button, Key: offer.Key, Style: Choice, Hotkey: letter, Press: Choose{offer.Key}, Disabled: offer.TooDear,
			Label: m.say("desk.choice-name", "Letter", letter, "Text", offer.Text, "Price", m.price(offer))}
		b.Children = []Node{text("letter", Letter, letter), text("text", Strong, offer.Text), text("price", Price, m.price(offer))}
		if m.price(offer) == "" {
			b.Label, b.Children = m.say("desk.choice-free", "Letter", letter, "Text", offer.Text), b.Children[:2]
		}
		list.Children = append(list.Children, b)
	}
	return list
}

func (m *Model) price(offer story.Offer) string {
	price := m.say("desk.price", "Hours", m.hours(offer.Time))
	switch {
	case offer.TooDear:
		return m.say("desk.too-dear", "Hours", m.hours(offer.Time))
	case m.play.Scenario().Plain() && offer.Time == 0:
		return offer.Hint
	case offer.Time == 0:
		price = m.say("desk.price-none")
	}
	if offer.Hint != "" {
		return price + " · " + offer.Hint
	}
	return price
}

// deskFoot is the line below so many choices.
func (m *Model) deskFoot(choices int) Node {
	plain := m.play.Scenario().Plain()
	return group("foot", Foot,
		when(m.class != Narrow && !m.settings.NoLetters, func() Node { return text("keys", Small, m.deskKeys(choices, !plain)) }),
		when(m.canUndo(), func() Node { return button("undo", Quiet, m.say("desk.undo"), "U", Undo{}) }),
		when(!plain, func() Node { return button("plan", Quiet, m.say("desk.plan"), "P", Show{PagePlan}) }),
		when(m.saveErr == nil && m.config.StoreErr == nil, func() Node { return text("saved", Small, m.say("desk.saved")) }))
}

// deskKeys names the keys that do something now.
func (m *Model) deskKeys(choices int, plan bool) string {
	keys := []string{m.say("desk.key-choose", "Letters", lettersOf(choices))}
	if plan {
		keys = append(keys, m.say("desk.key-plan"))
	}
	if m.canUndo() {
		keys = append(keys, m.say("desk.key-undo"))
	}
	return strings.Join(append(keys, m.say("desk.key-list")), " · ")
}

// lettersOf are the keys of so many choices: "A–C".
func lettersOf(choices int) string {
	if choices < 2 {
		return "A"
	}
	return "A–" + letterOf(choices-1)
}

func (m *Model) deskTabs() Node {
	tabs := Node{Kind: Nav, Key: "tabs", Style: Tabs, Label: m.say("desk.tabs")}
	for i, icon := range [...]string{TabStory: "message-circle", TabTeam: "users", TabWeek: "calendar", TabCareer: "trending-up"} {
		if Tab(i) == TabCareer && !m.opens(opensAreas) {
			continue
		}
		b := Node{Kind: Button, Key: numbered("tab", i), Style: TabItem, Text: "", Press: ShowTab{Tab(i)}, Selected: m.tab == Tab(i)}
		name := m.say(numbered("desk.tab", i))
		if m.newIn(Tab(i)) {
			name = m.say("desk.tab-new", "Name", name)
		}
		b.Label = name
		tone := Ink
		if b.Selected {
			tone = Teal
		}
		b.Children = []Node{{Kind: Picture, Key: "icon", Picture: &PictureData{Icon: icon, Tone: tone, Size: 20}}, text("name", Small, name)}
		tabs.Children = append(tabs.Children, b)
	}
	return tabs
}
