package screen

import (
	"strconv"

	"stepback/sim"
	"stepback/sim/story"
)

// viewSetup is where a workshop is set up, once.
func (m *Model) viewSetup() *Node {
	r := m.room
	var tables, lengths []Node
	for n := fewestTables; n <= mostTables; n++ {
		b := pill("tables", n, strconv.Itoa(n), strconv.Itoa(n), r.Tables == n, SetTables{n})
		b.Label = m.say("room.n-tables", "N", n)
		tables = append(tables, b)
	}
	for i, minutes := range m.lengths() {
		lengths = append(lengths, pill("length", minutes, m.lengthName(minutes), string(rune('A'+i)), r.Minutes == minutes, SetLength{minutes}))
	}
	foot := group("foot", Foot,
		group("beside", Flowing,
			button("leave", Quiet, m.say("room.leave"), "Escape", LeaveRoom{}),
			button("guide", Quiet, m.say("room.guide"), "G", ShowGuide{true}),
			button("keys", Quiet, m.say("room.keys"), "?", ShowRoomKeys{})),
		group("ways", Flowing, m.waysIn()...))
	about := m.chosenStory().About
	if r.campaign != "" {
		about = m.say("room.chapter", "Title", r.campaign)
	}
	return m.roomScreen("room", foot,
		heading("title", 1, Title, m.say("room.title")),
		group("cards", Grid2,
			m.pills("story", Flowing, m.storyList()),
			group("how", Column,
				m.pills("tables", Flowing, tables),
				m.pills("length", Flowing, lengths),
				said("schedule", m.scheduleLine()),
				said("about", about))))
}

// said is a line, if there is anything to say.
func said(key, words string) Node {
	return when(words != "", func() Node { return text(key, Body, words) })
}

// waysIn lead into a new workshop, or into the one that was kept; a clicker goes
// on with that until it has come to its end.
func (m *Model) waysIn() []Node {
	const clicked = "Enter PageDown"
	begin := button("begin", Primary, m.say("room.begin"), clicked, BeginRoom{})
	kept, save := m.keptRoom()
	if kept == nil {
		return []Node{begin}
	}
	title := m.shelf()[m.onShelf(save.Scenario)].Title
	if kept.Stage == stageRecord {
		return []Node{button("resume", Secondary, m.say("room.last", "Title", title), "O", ResumeRoom{}), begin}
	}
	begin.Style, begin.Hotkey = Secondary, "N"
	return []Node{begin, button("resume", Primary, m.say("room.resume", "Title", title), clicked, ResumeRoom{})}
}

// pill is one of several things to choose from.
func pill(key string, place int, words, hotkey string, on bool, press Message) Node {
	b := button(numbered(key, place), Pill, words, hotkey, press)
	b.Selected = on
	return b
}

// pills are things to choose from, under their name.
func (m *Model) pills(key string, style Style, list []Node) Node {
	name := m.say("room." + key)
	return section(key, Column, heading("name", 2, Subtitle, name), Node{Kind: Nav, Key: "list", Style: style, Label: name, Children: list})
}

func (m *Model) storyList() (list []Node) {
	if own := m.room.present; own != nil {
		list = append(list, pill("story", 0, m.say("room.present", "Title", own.Whole().Title), "", m.room.scenario == presentRun, SetStory{presentRun}))
	}
	for _, place := range m.roomShelf() {
		list = append(list, pill("story", place+1, m.shelf()[place].Title, "", m.room.scenario == place, SetStory{place}))
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
	s, ok := story.ScheduleOf(m.room.Minutes)
	if !ok {
		return m.say("room.schedule-whole")
	}
	sc := m.chosenStory()
	if sc.Absent {
		return "" // it is not known yet
	}
	return m.scheduleWords(s, len(sc.Cut(m.room.Minutes)))
}

func (m *Model) scheduleWords(s story.Schedule, scenes int) string {
	return m.say("room.schedule", "Intro", s.Intro, "N", scenes, "Scene", s.Scene, "Debrief", s.Debrief, "Commitment", s.Commitment)
}

// mostRoles is how many people are told with what they do.
const mostRoles = 6

// viewIntro tells the room who it plays, and how.
func (m *Model) viewIntro() *Node {
	sc, c := m.play.Scenario(), m.play.Career()
	var faces []Node
	for i := range sc.People {
		if c.People[i].Here() {
			who := sim.Subject(i)
			faces = append(faces, group(sc.People[i].Key, Row,
				m.portrait("face", who, &c, 52), group("lines", Lines, text("name", Strong, sc.People[i].First()), text("role", Small, m.role(&c, who)))))
		}
	}
	team := group("faces", Grid3, faces...)
	if len(faces) > mostRoles {
		team.Style = Flowing
		for i := range faces {
			lines := &faces[i].Children[1]
			lines.Children = lines.Children[:1]
		}
	}
	return m.roomScreen("room-intro", m.roomFoot(text("state", Strong, m.say("room.how")), m.say("room.to-first"), true),
		text("kicker", Kicker, m.say("room.weeks", "N", int(c.Weeks))+" · "+m.say("room.n-tables", "N", m.room.Tables)),
		heading("title", 1, Title, sc.Title),
		text("role", Scene, sc.Role),
		text("goal", Scene, sc.Goal),
		team)
}
