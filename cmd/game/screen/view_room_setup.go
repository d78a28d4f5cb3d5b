package screen

import (
	"strconv"

	"stepback/sim"
)

// viewSetup is where a workshop is set up, once.
func (m *Model) viewSetup() *Node {
	r := m.room
	tables := Node{Kind: Nav, Key: "tables", Style: Flowing, Label: m.say("room.tables")}
	for n := fewestTables; n <= mostTables; n++ {
		b := button(numbered("n", n), Pill, strconv.Itoa(n), strconv.Itoa(n), SetTables{n})
		b.Label, b.Selected = m.say("room.n-tables", "N", n), r.Tables == n
		tables.Children = append(tables.Children, b)
	}
	lengths := Node{Kind: Nav, Key: "lengths", Style: Flowing, Label: m.say("room.length")}
	for i, minutes := range m.lengths() {
		b := button(numbered("length", minutes), Pill, m.lengthName(minutes), string(rune('A'+i)), SetLength{minutes})
		b.Selected = r.Minutes == minutes
		lengths.Children = append(lengths.Children, b)
	}
	foot := group("foot", Foot,
		button("leave", Quiet, m.say("room.leave"), "Escape", LeaveRoom{}),
		button("begin", Primary, m.say("room.begin"), "Enter PageDown", BeginRoom{}))
	if kept, save := m.keptRoom(); kept != nil {
		again := button("resume", Primary, m.say("room.resume", "Title", m.shelf()[m.onShelf(save.Scenario)].Title), "Enter PageDown", ResumeRoom{})
		foot.Children[1].Style, foot.Children[1].Hotkey = Secondary, "N"
		foot.Children = append(foot.Children, again)
	}
	return m.roomScreen("room", foot,
		heading("title", 1, Title, m.say("room.title")),
		group("cards", Grid2,
			section("stories", Column, heading("name", 2, Subtitle, m.say("room.story")), m.storyList()),
			group("how", Column,
				section("tables", Column, heading("name", 2, Subtitle, m.say("room.tables")), tables),
				section("length", Column, heading("name", 2, Subtitle, m.say("room.length")), lengths),
				text("schedule", Small, m.scheduleLine()))))
}

func (m *Model) storyList() Node {
	list := Node{Kind: Nav, Key: "stories", Style: Column, Label: m.say("room.story")}
	add := func(place int, title string) {
		b := button(numbered("story", place+1), Pill, title, "", SetStory{place})
		b.Selected = m.room.scenario == place
		list.Children = append(list.Children, b)
	}
	if m.room.present != nil {
		add(presentRun, m.say("room.present", "Title", m.room.present.Whole().Title))
	}
	for _, place := range m.roomShelf() {
		add(place, m.shelf()[place].Title)
	}
	return list
}

func (m *Model) lengthName(minutes int) string {
	if minutes == 0 {
		return m.say("room.whole")
	}
	return m.say("room.minutes", "N", minutes)
}

// scheduleLine says how the minutes go.
func (m *Model) scheduleLine() string {
	s, ok := schedules[m.room.Minutes]
	if !ok {
		return m.say("room.schedule-whole")
	}
	sc := m.shelf()[m.room.scenario]
	return m.say("room.schedule", "Intro", s.intro, "N", len(cut(sc, m.room.Minutes)), "Scene", s.scene, "Debrief", s.debrief, "Commitment", s.commitment)
}

// viewIntro tells the room who it plays.
func (m *Model) viewIntro() *Node {
	sc, c := m.play.Scenario(), m.play.Career()
	faces := group("faces", Flowing)
	for i := range sc.People {
		if c.People[i].Here() {
			who := sim.Subject(i)
			faces.Children = append(faces.Children, group(sc.People[i].Key, Row,
				m.portrait("face", who, &c, 52), group("lines", Lines, text("name", Strong, sc.People[i].First()), text("role", Small, m.role(&c, who)))))
		}
	}
	return m.roomScreen("room-intro", m.roomFoot(text("state", Small, m.say("room.n-tables", "N", m.room.Tables)), m.say("room.to-first"), true),
		text("kicker", Kicker, m.say("room.weeks", "N", int(c.Weeks))),
		heading("title", 1, Title, sc.Title),
		text("role", Scene, sc.Role),
		text("goal", Scene, sc.Goal),
		faces)
}
