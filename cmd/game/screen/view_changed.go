package screen

import (
	"errors"
	"strings"

	"stepback/sim/story"
)

// mostLosses is how many decisions are named; the others are counted.
const mostLosses = 6

// resumption is a run that fits its scenario only in part, until the player
// says what is to become of it. The save stays as it is meanwhile.
type resumption struct {
	play    *story.Play
	changed *story.Changed
}

// viewChanged tells what became of a saved run, and asks.
func (m *Model) viewChanged() *Node {
	sc, changed := m.resuming.play.Scenario(), m.resuming.changed
	list := Node{Kind: List, Key: "lost", Style: Column, Label: m.say("changed.lost")}
	for i, line := range m.losses(sc, changed) {
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("loss", i), Text: line, Style: Body})
	}
	return narrowRoot("changed",
		m.brandBar(),
		heading("title", 1, Title, m.say("changed.title")),
		section("what", CardBox,
			heading("name", 2, Subtitle, sc.Title),
			text("kept", Body, m.say("changed.kept."+whatChanged(changed), "N", changed.Kept, "Of", changed.Kept+len(changed.Lost))),
			list,
			text("stands", Strong, m.stands())),
		group("ways", Flowing,
			button("go-on", Primary, m.say("changed.go-on"), "Enter", GoOn{}),
			button("anew", Secondary, m.say("changed.anew"), "", Begin{m.onShelf(sc.ID)}),
			button("back", Quiet, m.say("changed.later"), "Escape", Show{PageLibrary})),
		text("safe", Small, m.say("changed.safe")))
}

// stands says where the run would go on.
func (m *Model) stands() string {
	play, was := m.resuming.play, m.resuming.changed.Was
	switch now := play.Week(); {
	case play.Asks() == story.AskNothing:
		return m.say("changed.over")
	case was > 0 && was != now:
		return m.say("changed.other-week", "Was", was, "Now", now)
	default:
		return m.say("changed.same-week", "Now", now)
	}
}

// whatChanged is the part of a message's id that tells what is another.
func whatChanged(c *story.Changed) string {
	switch {
	case c.Model && c.Scenario:
		return "both"
	case c.Model:
		return "model"
	}
	return "scenario"
}

// losses tells each decision that could not be repeated, with its reason.
func (m *Model) losses(sc *story.Scenario, changed *story.Changed) (lines []string) {
	var named, plans, later int
	for i := range changed.Lost {
		lost := &changed.Lost[i]
		switch {
		case lost.Why == story.NotReached && lost.Kind == story.InputChoice:
			later++
		case lost.Kind != story.InputChoice:
			plans++
		case named == mostLosses:
			later++
		default:
			named++
			lines = append(lines, m.say(lossIDs[lost.Why], "Scene", sceneName(sc, lost.Scene), "Choice", plainWords(lost.Choice)))
		}
	}
	if later > 0 {
		lines = append(lines, m.say("changed.not-reached", "N", later))
	}
	if plans > 0 {
		lines = append(lines, m.say("changed.plans", "N", plans))
	}
	return lines
}

var lossIDs = [...]string{story.SceneGone: "changed.scene-gone", story.ChoiceGone: "changed.choice-gone",
	story.NotPossible: "changed.not-possible", story.NotMet: "changed.not-met"}

// sceneName is the title of a scene, or what its id says if it is gone or its
// title needs the people of the day.
func sceneName(sc *story.Scenario, key string) string {
	if i := sc.Scene(key); i >= 0 && !strings.Contains(sc.Scenes[i].Title, "{") {
		return sc.Scenes[i].Title
	}
	return plainWords(key)
}

// plainWords reads an id as words.
func plainWords(id string) string { return strings.ReplaceAll(id, "-", " ") }

// editLine says in a line what an author has changed and what became of the
// run.
func (m *Model) editLine(before, after *story.Scenario, err error) string {
	words := m.say("preview.edited", "What", m.edits(before, after)) + " "
	var changed *story.Changed
	if !errors.As(err, &changed) || len(changed.Lost) == 0 {
		return words + m.say("preview.kept")
	}
	return words + m.changeLine(after, err)
}

// edits names the scenes of which the words have changed, or says how many.
func (m *Model) edits(before, after *story.Scenario) string {
	var names []string
	for i := range after.Scenes {
		key := after.Scenes[i].Key
		if old := before.Scene(key); old < 0 || reads(&before.Scenes[old]) != reads(&after.Scenes[i]) {
			names = append(names, sceneName(after, key))
		}
	}
	switch len(names) {
	case 0:
		return after.Title
	case 1:
		return names[0]
	}
	return m.say("preview.scenes", "N", len(names))
}

// reads is all that can be read in a scene.
func reads(s *story.Scene) string {
	words := []string{s.Title, s.Kicker, s.Text}
	for i := range s.Choices {
		c := &s.Choices[i]
		words = append(words, c.Key, c.Text, c.Hint)
		for _, o := range c.Outcomes {
			words = append(words, o.Text)
		}
		for _, l := range c.Later {
			words = append(words, l.Text)
		}
	}
	return strings.Join(words, "\x00")
}
