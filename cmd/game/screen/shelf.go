package screen

import (
	"slices"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// The scenarios of the library stand on shelves, by what the player is in them.

// shelfOf names the shelf of a scenario.
func (m *Model) shelfOf(i int, sc *story.Scenario) string {
	switch {
	case i >= len(m.config.Scenarios):
		return "own"
	case len(sc.Chapters) > 0:
		return "career"
	case sc.Setup.Track != sim.TrackManagement:
		return "without"
	case sc.Setup.Level > 3:
		return "leaders"
	}
	return "team"
}

// firstCard is what Enter starts: the run to go on with, else the first
// scenario.
func (m *Model) firstCard() Node {
	if resume := m.resumeCard(); resume.Key != "" {
		return resume
	}
	return m.scenarioCard(0, m.shelf()[0], "Enter", 2)
}

// shelves are the scenarios, less one that stands at the top.
func (m *Model) shelves() (list []Node) {
	cards := map[string][]Node{}
	for i, sc := range m.shelf() {
		if i > 0 || m.replaces() {
			cards[m.shelfOf(i, sc)] = append(cards[m.shelfOf(i, sc)], m.scenarioCard(i, sc, "", 3))
		}
	}
	for _, name := range []string{"own", "team", "without", "leaders", "career"} {
		if len(cards[name]) > 0 {
			list = append(list, m.oneShelf(name, cards[name]))
		}
	}
	return list
}

func (m *Model) oneShelf(name string, cards []Node) Node {
	books := group("cards", Grid3, cards...)
	switch { // no hole beside them
	case len(cards) == 1:
		books.Style = Column
	case len(cards)%3 != 0 && len(cards)%2 == 0:
		books.Style = Grid2
	}
	shelf := section("shelf-"+name, Column,
		group("about", Lines, heading("name", 2, Title, m.say("library.shelf-"+name)), text("what", Body, m.say("library.shelf-what-"+name))),
		books)
	shelf.Label = m.say("library.shelf-" + name)
	return shelf
}

// scenarioCard is one of them, with a heading of a level.
func (m *Model) scenarioCard(i int, sc *story.Scenario, hotkey string, level int) Node {
	start := button("start", Primary, m.say("library.start"), hotkey, Begin{i})
	start.Label = m.say("library.start-name", "Title", sc.Title)
	key := sc.ID
	if i >= len(m.config.Scenarios) {
		key = numbered("own", i-len(m.config.Scenarios)) // its id is as the player's file is called
	}
	return section(key, ScenCard,
		heading("title", level, Subtitle, sc.Title),
		text("facts", Small, m.cardFacts(sc)),
		when(i > 0, func() Node { return faces(sc, 40) }),
		text("about", Body, sc.About),
		when(len(sc.Practises) > 0, func() Node {
			return text("practises", Small, m.say("library.practises", "Rows", m.practised(sc.Practises)))
		}),
		when(slices.Contains(m.settings.Finished, sc.ID), m.playedMark),
		start,
		m.removal(sc))
}

// faces are the people of a scenario.
func faces(sc *story.Scenario, size int) Node {
	row := group("faces", Flowing)
	for i, person := range sc.People {
		vacant := i < len(sc.Setup.People) && sc.Setup.People[i].Vacant
		if person.Portrait != "" && !vacant && len(row.Children) < mostFaces {
			row.Children = append(row.Children, Node{Kind: Picture, Key: numbered("face", i),
				Picture: &PictureData{Portrait: person.Portrait, Mood: "calm", Tone: discTone(i), Size: size}})
		}
	}
	if len(row.Children) == 0 {
		return Node{}
	}
	return row
}

// mostFaces is how many people a card shows.
const mostFaces = 6

// playedMark tells that a scenario has been played to its end.
func (m *Model) playedMark() Node {
	return group("played", Row,
		Node{Kind: Picture, Key: "tick", Picture: &PictureData{Icon: "check", Tone: Teal, Size: 18}},
		text("words", Small, m.say("library.played")))
}

// mostPractised is how many habits a card names.
const mostPractised = 4

// practised names the first habits behind the rows of the sources.
func (m *Model) practised(rows []string) string {
	var names []string
	for _, row := range rows {
		if name := m.say("row." + row); name != "row."+row && len(names) < mostPractised {
			names = append(names, name)
		}
	}
	return strings.Join(names, " · ")
}
