package screen

import "stepback/sim/futures"

// splitWhatIf is the way from a split decision, the place of which is on the
// list, to its futures.
func (m *Model) splitWhatIf(s split, place int) Node {
	b := button("what-if", Quiet, m.say("room.what-if", "Letter", letterOf(place)), letterOf(place), LookAgain{s.decision})
	b.Label = m.say("room.what-if-name", "Letter", letterOf(place), "Title", m.decisionTitle(m.play.Decisions()[s.decision]))
	return b
}

// viewSplitFutures is a split decision that is looked at again.
func (m *Model) viewSplitFutures() *Node {
	s, _ := m.splitAgain()
	took, minority := m.sides(s)
	switch {
	case took < 0 || minority < 0:
		return m.splitScreen(true, text("only", Scene, m.say("room.what-if-only")))
	case m.whatIf.going:
		return m.splitScreen(false, m.futuresUnderWay())
	case m.whatIf.total == 0 || m.livedEach() == 0:
		return m.splitScreen(true, m.handsUp(took, minority)...)
	}
	return m.splitScreen(true, m.fanOfSides(took, minority)...)
}

// splitScreen is one screen about the decision, in big type.
func (m *Model) splitScreen(ready bool, children ...Node) *Node {
	foot := m.roomFoot(button("list", Quiet, m.say("room.what-if-back"), "Escape", LookAgain{-1}), m.say("go-on"), ready)
	if m.whatIf.going {
		foot.Children[0] = m.partName() // Escape stops
	}
	return m.roomScreen("room-what-if", foot, append([]Node{heading("title", 1, Title, m.decisionTitle(m.whatIf.decision))}, children...)...)
}

// handsUp asks the room what it expects; its answer is a key, and so is none.
func (m *Model) handsUp(took, minority int) []Node {
	choices := group("choices", Choices)
	for _, i := range [...]int{min(took, minority), max(took, minority)} {
		b := m.choiceAgain(i)
		if i == minority {
			b.Label = m.say("desk.choice-name", "Letter", letterOf(i), "Text", m.choiceWords(i), "Price", m.say("room.what-if-wanted"))
			b.Children = append(b.Children, text("wanted", Price, m.say("room.what-if-wanted")))
		}
		choices.Children = append(choices.Children, b)
	}
	return []Node{text("question", Scene, m.say("room.what-if-hands", "N", m.weeksSeen())), choices, text("skip", Small, m.say("room.what-if-skip"))}
}

// fanOfSides is one measure in the futures of both, and what the room said.
func (m *Model) fanOfSides(took, minority int) []Node {
	w := &m.whatIf
	chart := m.fans(w.measure, func(i int) bool { return i == took || i == minority })
	for i := range chart.Curves {
		id := "room.what-if-minority"
		if chart.Curves[i].Name == letterOf(took) {
			id = "room.what-if-took"
		}
		chart.Curves[i].Name = m.say(id, "Letter", chart.Curves[i].Name)
	}
	label := chart.Caption
	chart.Caption = "" // the sentence says it
	sentence := text("sentence", Scene, m.sidesSentence(took, minority))
	sentence.Live = true
	return present([]Node{
		sentence,
		{Kind: Chart, Key: "chart", Label: label, Chart: fitted(chart)},
		when(w.guess > 0 && w.measure == futures.Trust, func() Node {
			return text("said", Strong, m.say("room.what-if-said", "Letter", letterOf(w.guess-1)))
		}),
		text("key", Small, m.say("room.what-if-key"))})
}

// sidesSentence says where the two led.
func (m *Model) sidesSentence(took, minority int) string {
	measure := m.whatIf.measure
	more, less := took, minority
	if m.atEnd(minority, measure) > m.atEnd(took, measure) {
		more, less = minority, took
	}
	by := m.atEnd(more, measure).AsPercent() - m.atEnd(less, measure).AsPercent()
	id := "room.what-if-more"
	if by < noticed {
		id = "room.what-if-alike"
	}
	return m.say(id, "Futures", m.thousands(m.livedEach()), "N", m.weeksSeen(), "Name", m.measureName(measure),
		"Letter", letterOf(more), "By", by, "Value", m.atEnd(more, measure).AsPercent(), "Other", m.atEnd(less, measure).AsPercent())
}
