package screen

// roomKeys are what a facilitator's keys do on every screen of a workshop.
// Clickers send PageDown and PageUp, and for a blank screen "." or "b".
func (m *Model) roomKeys() []Key {
	return []Key{
		{"PageDown ArrowRight", Step{}}, {"PageUp ArrowLeft", Step{Back: true}},
		{". B", Blank{}}, {"U", UndoVote{}}, {"T", PauseTimer{}}, {"+", ExtendTimer{}}, {"N", ShowNotes{}},
		{"?", ShowKeys{}}, {"H", CountHands{}}, {"Backspace", WipeVote{}},
	}
}

// viewRoom is the present screen of a workshop.
func (m *Model) viewRoom() *Node {
	r := m.room
	switch {
	case r.blank:
		return m.viewBlank()
	case r.help:
		return m.viewKeys()
	case r.Stage == stageSetup:
		return m.viewSetup()
	}
	views := map[stage]func() *Node{stageIntro: m.viewIntro, stageAsk: m.viewBallot, stageTold: m.viewTold, stageEnding: m.viewEnding,
		stageLine: m.viewLine, stageSplit: m.viewSplit, stageQuestions: m.viewQuestions, stageCommit: m.viewCommit, stageRecord: m.viewRoomRecord}
	tree := views[r.Stage]()
	tree.Keys = append(m.tableKeys(), m.roomKeys()...)
	return tree
}

// tableKeys are digits: whose vote comes next or, where hands are counted, how
// many there are.
func (m *Model) tableKeys() (keys []Key) {
	b := &m.room.Ballot
	if m.room.Stage != stageAsk || b.Step != voting {
		return nil
	}
	for digit := range 10 {
		press := Message(Digit{digit})
		if !b.ByHands {
			press = PickTable{digit - 1}
		}
		keys = append(keys, Key{string(rune('0' + digit)), press})
	}
	return keys
}

// roomScreen is a screen in big type: what it says, and the foot below it.
func (m *Model) roomScreen(name string, foot Node, children ...Node) *Node {
	words := group("words", Column, append([]Node{m.noticeLine()}, children...)...)
	return &Node{Kind: Main, Key: name, Style: Desk, Children: []Node{group("middle", Middle, words, foot)}}
}

// roomFoot says how the vote stands and how much time is left, and goes on.
func (m *Model) roomFoot(state Node, onward string, ready bool) Node {
	next := button("next", Primary, onward, "Enter", Step{})
	next.Disabled = !ready
	keys := button("keys", Quiet, m.say("room.keys"), "", ShowKeys{})
	return group("foot", Foot, present([]Node{state, keys, m.timerPill(), next})...)
}

// timerPill is how much time is left; pressing it stops the time.
func (m *Model) timerPill() Node {
	if !m.timed() {
		return Node{}
	}
	return button("timer", Pill, m.timeLeft(), "", PauseTimer{})
}

// viewBlank is nothing to look at, so that the room looks at each other.
func (m *Model) viewBlank() *Node {
	back := button("back", Quiet, m.say("room.unblank"), "Enter . B Escape PageDown PageUp", Blank{})
	return &Node{Kind: Main, Key: "blank", Style: Curtain, Label: m.say("room.blank"), Children: []Node{back}}
}

// viewKeys is the help card: every key, with a button for those who point.
func (m *Model) viewKeys() *Node {
	list := Node{Kind: List, Key: "list", Style: Grid2}
	for i, k := range []struct {
		keys  string
		press Message
	}{
		{"PageDown →", Step{}}, {"PageUp ←", Step{Back: true}}, {". B", Blank{}}, {"A–D", nil}, {"1–8", nil}, {"⌫", WipeVote{}},
		{"H", CountHands{}}, {"U", UndoVote{}}, {"T", PauseTimer{}}, {"+", ExtendTimer{}}, {"N", ShowNotes{}},
	} {
		line := text("words", Lines, m.say(numbered("room.key", i)))
		if k.press != nil {
			line = button("words", Quiet, m.say(numbered("room.key", i)), "", k.press)
		}
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("key", i), Style: Row, Children: []Node{text("key", Strong, k.keys), line}})
	}
	return m.roomScreen("room-keys",
		group("foot", Foot, button("leave", Quiet, m.say("room.leave"), "L", LeaveRoom{}), button("back", Primary, m.say("back"), "Enter Escape ? PageDown PageUp", ShowKeys{})),
		heading("title", 1, Title, m.say("room.keys-title")),
		list)
}

// roomButton turns the game into a room's.
func (m *Model) roomButton() Node {
	if m.config.Preview || m.class == Narrow || len(m.roomShelf()) == 0 {
		return Node{}
	}
	return button("room", Quiet, m.say("room.open"), "R", OpenRoom{})
}
