package screen

// roomKeys are what a facilitator's keys do on every screen of a workshop.
// Clickers send PageDown and PageUp, and for a blank screen "." or "b".
// They have buttons on the card that the last one shows.
var roomKeys = []struct {
	keys  string
	press Message
}{
	{"PageDown ArrowRight", Step{}}, {"PageUp ArrowLeft", Step{Back: true}}, {". B", Blank{}}, {"Backspace", WipeVote{}},
	{"H", CountHands{}}, {"U", UndoVote{}}, {"T", PauseTimer{}}, {"+", ExtendTimer{}}, {"N", ShowNotes{}}, {"?", ShowRoomKeys{}},
}

// viewRoom is the present screen of a workshop.
func (m *Model) viewRoom() *Node {
	r := m.room
	switch {
	case r.blank:
		return m.viewBlank()
	case r.help:
		return m.viewRoomKeys()
	case r.guide && r.Stage == stageSetup:
		return m.viewGuide()
	case r.Stage == stageSetup:
		return m.viewSetup()
	}
	views := map[stage]func() *Node{stageIntro: m.viewIntro, stageAsk: m.viewBallot, stageTold: m.viewTold, stageEnding: m.viewEnding,
		stageLine: m.viewLine, stageSplit: m.viewSplit, stageQuestions: m.viewQuestions, stageCommit: m.viewCommit, stageRecord: m.viewRoomRecord}
	tree := views[r.Stage]()
	keys := group("keys", Unseen)
	for i, k := range roomKeys {
		switch {
		case r.Stage == stageRecord && k.press == (Step{}):
			continue // there is nothing to go on to, but more to read
		case r.Stage == stageAsk && r.Ballot.Step != talking && k.press == (Blank{}):
			k.keys = "." // B is a choice, even one that cannot be taken
		}
		keys.Children = append(keys.Children, button(numbered("key", i), Quiet, "", k.keys, k.press))
	}
	tree.Children = append(tree.Children, keys)
	return tree
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
	keys := button("keys", Quiet, m.say("room.keys"), "", ShowRoomKeys{})
	return group("foot", Foot, state, group("ways", Flowing, keys, m.timerPill(), next))
}

// timerPill is how much time is left; pressing it stops the time.
func (m *Model) timerPill() Node {
	if !m.timed() {
		return Node{}
	}
	return button("timer", Pill, m.timeLeft(), "", PauseTimer{})
}

// viewBlank is nothing to look at, black in every theme, so that the room looks
// at each other.
func (m *Model) viewBlank() *Node {
	back := button("back", Unlit, m.say("room.unblank"), "Enter . B Escape PageDown PageUp", Blank{})
	return &Node{Kind: Main, Key: "blank", Style: Curtain, Label: m.say("room.blank"), Children: []Node{back}}
}

// viewRoomKeys is the help card: every key, with a button for those who point.
func (m *Model) viewRoomKeys() *Node {
	list := Node{Kind: List, Key: "list", Style: Grid2}
	line := func(i int, keys string, words Node) {
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("key", i), Style: Row, Children: []Node{text("key", Strong, keys), words}})
	}
	for i, shown := range [...]string{"PageDown", "PageUp", ". B", "Backspace", "H", "U", "T", "+", "N"} {
		line(i, shown, button("words", Quiet, m.say(numbered("room.key", i)), "", roomKeys[i].press))
	}
	line(9, "A–D", text("words", Lines, m.say("room.key-9")))
	line(10, "1–8", text("words", Lines, m.say("room.key-10")))
	return m.roomScreen("room-keys",
		group("foot", Foot, button("leave", Quiet, m.say("room.leave"), "L", LeaveRoom{}), button("back", Primary, m.say("back"), "Enter Escape ? PageDown PageUp", ShowRoomKeys{})),
		heading("title", 1, Title, m.say("room.keys-title")),
		list)
}

// roomKey lets a run that is on become a room's.
func (m *Model) roomKey() Node { return group("keys", Unseen, m.roomButton()) }

// roomButton turns the game into a room's.
func (m *Model) roomButton() Node {
	if m.config.Preview || m.class == Narrow || len(m.roomShelf()) == 0 {
		return Node{}
	}
	return button("room", Quiet, m.say("room.open"), "R", OpenRoom{})
}
