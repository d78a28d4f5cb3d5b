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
	sc := m.chosenStory()
	card := func(key, name, words string) Node {
		return when(words != "", func() Node {
			return section(key, CardBox, heading("name", 2, Subtitle, m.say(name)), text("text", Body, words))
		})
	}
	return root("room-guide",
		heading("title", 1, Title, m.say("room.guide-title", "Title", sc.Title)),
		group("ways", Flowing,
			when(m.config.Page, func() Node { return button("print", Primary, m.say("debrief.print"), "P", PrintPage{}) }),
			button("back", Secondary, m.say("back"), "Escape Enter", ShowGuide{})),
		text("about", Body, sc.About),
		group("both", Grid2,
			card("purpose", "room.purpose", sc.Facilitator.Purpose),
			card("debate", "room.debate", sc.Facilitator.Debate)),
		card("role", "room.begin-with", strings.TrimSpace(sc.Role+" "+sc.Goal)),
		m.guideScenes(sc),
		when(len(sc.Facilitator.Questions) > 0, func() Node {
			return section("talk", CardBox, heading("name", 2, Subtitle, m.say("room.questions")), linesOf("list", Body, sc.Facilitator.Questions))
		}))
}

// guideScenes are the scenes of the longest cut, in the order of the file, in
// which most of them come; of a scenario without a cut they are all.
func (m *Model) guideScenes(sc *story.Scenario) Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	short, long := sc.Cut(shortestCut), sc.Cut(longestCut)
	for i := range sc.Scenes {
		if scene := &sc.Scenes[i]; len(long) == 0 || slices.Contains(long, i) {
			item := entry("scene", i, text("title", Strong, unfilled(sc, scene.Title)))
			add := func(key, words string) { item.Children = append(item.Children, text(key, Body, words)) }
			if len(long) > 0 && !slices.Contains(short, i) {
				add("long", m.say("room.only-long", "N", longestCut))
			}
			if scene.Notes != "" {
				add("notes", unfilled(sc, scene.Notes))
			}
			for q, question := range scene.Questions {
				add(numbered("question", q), "– "+unfilled(sc, question))
			}
			if slices.Contains(sc.Facilitator.Pauses, i) {
				add("pause", m.say("room.pause-here"))
			}
			list.Children = append(list.Children, item)
		}
	}
	card := section("scenes", CardBox, heading("name", 2, Subtitle, m.say("room.scenes")))
	for _, minutes := range m.lengths() {
		if s, ok := story.ScheduleOf(minutes); ok {
			card.Children = append(card.Children, text(numbered("minutes", minutes), Body, m.say("room.minutes", "N", minutes)+": "+m.scheduleWords(s, len(sc.Cut(minutes)))))
		}
	}
	card.Children = append(card.Children, list)
	return card
}

// unfilled is a text that nobody is cast for yet: people have their names, and
// roles are called by what they are.
func unfilled(sc *story.Scenario, words string) string {
	for {
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
		words = before + name + after
	}
}
