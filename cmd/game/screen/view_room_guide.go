package screen

import (
	"slices"
	"strings"

	"stepback/sim/story"
)

// The facilitator's guide is what an author says to whoever plays the scenario
// with a room, on a page to print before the room is there.

// showGuide opens the guide, or closes it. Only a scenario that is there has one.
func (m *Model) showGuide(on bool) []Command {
	if sc := m.chosenStory(); on && sc.Absent {
		return m.fetch(sc, ShowGuide{true})
	}
	m.room.guide = on
	return nil
}

// viewGuide is the guide of the scenario that is chosen.
func (m *Model) viewGuide() *Node {
	n := m.guide()
	page := root("room-guide",
		heading("title", 1, Title, n.Title),
		group("ways", Flowing,
			when(m.config.Page, func() Node { return button("print", Primary, m.say("debrief.print"), "P", PrintPage{}) }),
			button("back", Secondary, m.say("back"), "Escape Enter", ShowGuide{})))
	page.Children = append(page.Children, n.cards()...)
	return page
}

// guide is what the author says, with the scenes of the longest cut in the order
// of the file, in which most of them come; of a scenario without a cut all.
func (m *Model) guide() Notes {
	sc := m.chosenStory()
	n := Notes{Title: m.say("room.guide-title", "Title", sc.Title)}
	n.add(m.say("room.purpose"), notEmpty(sc.Facilitator.Purpose))
	n.add(m.say("room.debate"), notEmpty(sc.Facilitator.Debate))
	n.add(m.say("room.begin-with"), notEmpty(sc.Role, sc.Goal))
	var times []string
	for _, minutes := range m.lengths() {
		if s, ok := story.ScheduleOf(minutes); ok {
			times = append(times, m.say("room.minutes", "N", minutes)+": "+m.scheduleWords(s, len(sc.Cut(minutes))))
		}
	}
	n.add(m.say("room.scenes"), times)
	short, long := sc.Cut(shortestCut), sc.Cut(longestCut)
	for i := range sc.Scenes {
		if len(long) > 0 && !slices.Contains(long, i) {
			continue
		}
		scene := &sc.Scenes[i]
		lines := notEmpty(append([]string{scene.Notes}, scene.Questions...)...)
		if slices.Contains(sc.Facilitator.Pauses, i) {
			lines = append(lines, m.say("room.pause-here"))
		}
		if len(long) > 0 && !slices.Contains(short, i) {
			lines = append(lines, m.say("room.only-long", "N", longestCut))
		}
		for at := range lines {
			lines[at] = unfilled(sc, lines[at])
		}
		n.add(unfilled(sc, scene.Title), lines)
	}
	n.add(m.say("room.questions"), sc.Facilitator.Questions)
	return n
}

// unfilled is a text that nobody is cast for yet: people have their names, and
// roles are called by what they are.
func unfilled(sc *story.Scenario, words string) string {
	before, rest, found := strings.Cut(words, "{")
	slot, after, closed := strings.Cut(rest, "}")
	if !found || !closed {
		return words
	}
	key := slot
	if end := strings.IndexAny(slot, ".:"); end >= 0 {
		key = slot[:end]
	}
	name := capital(key)
	for i := range sc.People {
		if sc.People[i].Key == key {
			name = sc.People[i].First()
		}
	}
	return before + name + unfilled(sc, after)
}
