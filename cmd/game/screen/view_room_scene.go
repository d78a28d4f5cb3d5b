package screen

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"stepback/sim/story"
)

// viewBallot is a scene, or the plan, and the vote on it: talked about, voted
// behind a curtain, shown.
func (m *Model) viewBallot() *Node {
	c := m.play.Career()
	b := &m.room.Ballot
	options := m.options()
	foot := m.roomFoot(group("left", Lines, m.tablesRow(), m.ballotState(options)), m.onwardBallot(), m.readyBallot(options))
	week := m.say("desk.week", "Week", int(c.Week), "Weeks", int(c.Weeks))
	if b.Asked == askedPlan {
		return m.roomScreen("room-plan", foot,
			text("kicker", Kicker, week),
			heading("title", 1, Title, m.say("room.plan-title")),
			text("text", Scene, m.planText()),
			m.ballotChoices(options))
	}
	d, _ := m.play.Dilemma()
	return m.roomScreen("room-scene", foot,
		group("head", SceneHead,
			group("words", Lines,
				text("kicker", Kicker, week+" · "+d.Kicker),
				heading("title", 1, Title, d.Title)),
			m.portrait("face", d.Face, &c, m.faceSize())),
		text("text", Scene, d.Text),
		m.ballotChoices(options))
}

// planText says what the vote on the week is about; a cut has one for all weeks.
func (m *Model) planText() string {
	if !m.timed() {
		return m.say("room.plan-text")
	}
	return m.say("room.plan-text") + " " + m.say("room.plan-once")
}

// ballotChoices are buttons while a vote is on or a tie waits, else words.
func (m *Model) ballotChoices(options []option) Node {
	b := &m.room.Ballot
	first := b.first(keysOf(options))
	list := Node{Kind: List, Key: "choices", Style: Choices}
	for i, o := range options {
		letter := string(rune('A' + i))
		n := Node{Kind: Item, Key: o.key, Style: Choice}
		price, style := o.price, Price
		switch won := slices.Contains(first, o.key); {
		case b.Step == voting:
			n.Kind, n.Hotkey, n.Press, n.Disabled = Button, letter, Vote{o.key}, o.closed
			n.Selected = b.ByHands && b.Choice == o.key
			if b.ByHands {
				price = m.say("room.hands", "N", b.votes(o.key))
			}
		case b.Step == shown:
			price, style, n.Selected = m.votesOf(b, o.key), Tally, won
			if won && len(first) > 1 {
				n.Kind, n.Hotkey, n.Press = Button, letter, TakeVote{o.key}
			}
		}
		n.Children = present([]Node{text("letter", Letter, letter), text("text", Strong, o.text), when(price != "", func() Node { return text("price", style, price) })})
		if n.Kind == Button {
			n.Label = strings.TrimSpace(letter + ": " + o.text + " " + price)
		}
		list.Children = append(list.Children, n)
	}
	if b.Step == voting || b.Step == shown && len(first) > 1 {
		list.Kind = Group
	}
	return list
}

// votesOf says who voted for a choice.
func (m *Model) votesOf(b *ballot, choice string) string {
	n := b.votes(choice)
	switch {
	case b.ByHands:
		return m.say("room.hands", "N", n)
	case n == 0:
		return m.say("room.no-table")
	}
	return m.say("room.voted", "N", n, "Tables", b.numbers(choice))
}

// tablesRow is which tables have voted and whose turn it is; never for what.
func (m *Model) tablesRow() Node {
	b := &m.room.Ballot
	if b.Step != voting {
		return Node{}
	}
	row := Node{Kind: Nav, Key: "tables", Style: Flowing, Label: m.say("room.tables")}
	if b.ByHands {
		return m.digitsRow(row)
	}
	for i := range b.Tables {
		t := button(numbered("table", i), Pill, tableName(i), tableName(i), PickTable{i})
		t.Label, t.Selected = m.say("room.table", "Table", tableName(i)), b.Table == i
		if b.Tables[i] != "" {
			tone := Teal
			if t.Selected {
				tone = Card
			}
			t.Children = []Node{{Kind: Picture, Key: "in", Picture: &PictureData{Icon: "check", Tone: tone, Size: 16}}}
			t.Label = m.say("room.table-in", "Table", tableName(i))
		}
		row.Children = append(row.Children, t)
	}
	return row
}

// digitsRow is for those who point: the keys of the number of hands.
func (m *Model) digitsRow(row Node) Node {
	row.Label = m.say("room.count")
	for digit := range 10 {
		row.Children = append(row.Children, button(numbered("digit", digit), Pill, strconv.Itoa(digit), strconv.Itoa(digit), Digit{digit}))
	}
	row.Children = append(row.Children, button("wipe", Pill, "−", "", WipeVote{}))
	row.Children[len(row.Children)-1].Label = m.say("room.key-3")
	return row
}

// ballotState says how the vote stands; while it is hidden, only how many are in.
func (m *Model) ballotState(options []option) Node {
	b := &m.room.Ballot
	words := m.say("room.talk")
	switch first := b.first(keysOf(options)); {
	case b.Step == voting && b.ByHands && b.in() == 0:
		words = m.say("room.count")
	case b.Step == voting && b.ByHands:
		words = m.say("room.hands-in", "N", b.in())
	case b.Step == voting:
		words = m.say("room.in", "In", b.in(), "N", len(b.Tables))
	case len(first) == 0: // nobody has voted
	case b.Step == shown && len(first) > 1:
		words = m.say("room.tie", "Letters", m.lettersOf(options, first))
	case b.Step == shown:
		words = m.say("room.won", "Letter", m.lettersOf(options, first), "Votes", b.votes(first[0]), "N", b.in())
	}
	n := text("state", Tally, words)
	n.Live = b.Step != talking
	return n
}

// lettersOf names options by their letters: "A and C".
func (m *Model) lettersOf(options []option, keys []string) string {
	var letters []string
	for i, o := range options {
		if slices.Contains(keys, o.key) {
			letters = append(letters, string(rune('A'+i)))
		}
	}
	if n := len(letters) - 1; n > 0 {
		return m.say("room.and", "First", strings.Join(letters[:n], ", "), "Last", letters[n])
	}
	return strings.Join(letters, "")
}

// onwardBallot names the step that comes next in a ballot.
func (m *Model) onwardBallot() string {
	return m.say("room.onward-" + map[ballotStep]string{talking: "vote", voting: "show", shown: "take"}[m.room.Ballot.Step])
}

// readyBallot tells whether that step can be taken.
func (m *Model) readyBallot(options []option) bool {
	switch b := &m.room.Ballot; b.Step {
	case voting:
		return b.in() > 0
	case shown:
		return len(b.first(keysOf(options))) == 1
	}
	return true
}

// What fits on a screen in big type: on the first beside what followed at once,
// on those after it beside each other, and news by themselves.
const (
	firstLater, moreLater          = 2, 4
	longOutcome                    = 130 // letters, beside which one of them fits
	firstNews, moreNews, aloneNews = 3, 5, 8
	mostMoves                      = 3 // of which a piece of news takes the room of one
)

// viewTold is what followed. Weeks that pass until the next scene may bring more
// than fits on one screen.
func (m *Model) viewTold() *Node {
	c := m.play.Career()
	taken := m.room.Taken[len(m.room.Taken)-1]
	outcome, pages := m.tellings()
	page := min(m.room.Page, len(pages)-1)
	later, news := pages[page].later, pages[page].news
	list := Node{Kind: List, Key: "news", Style: Ledger, Children: news}
	if page > 0 && len(later) == 0 { // its title says all
		return m.roomScreen("room-meanwhile", m.toldFoot(&taken), heading("title", 1, Title, m.say("consequence.meanwhile")), list)
	}
	side := group("side", Column, when(len(news) > 0, func() Node {
		return section("week", Column, heading("name", 2, Subtitle, m.say("consequence.news")), list)
	}))
	name, words := "room-meanwhile", []Node{heading("title", 1, Title, m.say("consequence.meanwhile"))}
	if page == 0 {
		name, words = "room-told", append(m.toldHead(), outcome...)
		side.Children = append(side.Children, present([]Node{fewMoves(m.movements(&c, CardBox), mostMoves-len(news))})...)
	}
	return m.roomScreen(name, m.toldFoot(&taken), group("both", Split, group("story", Column, append(words, later...)...), side))
}

func (m *Model) toldFoot(taken *ballot) Node {
	return m.roomFoot(text("state", Small, m.minorityLine(taken)), m.say("go-on"), true)
}

// telling is what stands on one screen: what comes from earlier weeks, and what
// came by itself.
type telling struct{ later, news []Node }

// tellings are what the last answer brought: at once, and screen by screen.
func (m *Model) tellings() (outcome []Node, pages []telling) {
	var later, news []Node
	most := firstLater
	for i, e := range m.told(m.events) {
		switch e.Kind {
		case story.EventOutcome:
			outcome = append(outcome, text(numbered("outcome", i), Scene, e.Text))
			outcome[len(outcome)-1].Live = true
			if utf8.RuneCountInString(e.Text) > longOutcome {
				most = firstLater - 1
			}
		case story.EventLater:
			later = append(later, m.laterCard(i, e))
		case story.EventMoved: // told with what moved
		default:
			news = append(news, m.newsItem(i, e))
		}
	}
	pages = []telling{{cutOff(&later, most), cutOff(&news, firstNews)}}
	for len(later)+len(news) > 0 {
		most := moreNews
		if len(later) == 0 {
			most = aloneNews
		}
		pages = append(pages, telling{cutOff(&later, moreLater), cutOff(&news, most)})
	}
	return outcome, pages
}

// cutOff takes the first of a list.
func cutOff(list *[]Node, most int) []Node {
	n := min(most, len(*list))
	first := (*list)[:n:n]
	*list = (*list)[n:]
	return first
}

// pagesToTell is how many screens what followed takes.
func (m *Model) pagesToTell() int {
	_, pages := m.tellings()
	return len(pages)
}

// fewMoves leaves of what moved as much as can be read from the last row, and no
// face beside a meter: its name says whose it is.
func fewMoves(moved Node, most int) Node {
	if most < 1 {
		return Node{}
	}
	list := &moved.Children[1]
	list.Children = list.Children[:min(len(list.Children), most)]
	for i := range list.Children {
		if row := &list.Children[i]; len(row.Children) > 3 {
			row.Children = slices.DeleteFunc(row.Children, func(n Node) bool { return n.Key == "face" })
		}
	}
	return moved
}

// toldHead is the decision that was taken.
func (m *Model) toldHead() []Node {
	if !m.decided {
		return []Node{heading("title", 1, Title, m.say("room.plan-title"))}
	}
	took := m.play.Decisions()
	d := took[len(took)-1]
	scene := &m.play.Scenario().Scenes[d.Scene]
	c := m.play.Career()
	return []Node{group("head", SceneHead,
		group("words", Lines,
			text("kicker", Kicker, m.say("consequence.week", "Week", d.Week)),
			heading("title", 1, Title, m.play.Told(d, scene.Choices[d.Choice].Text))),
		m.reaction("face", m.concerned(), &c, m.faceSize()))}
}

// minorityLine says that some wanted something else, so that it is not lost.
func (m *Model) minorityLine(b *ballot) string {
	if b.Minority == "" {
		return m.say("room.agreed")
	}
	return m.say("room.minority", "N", b.in()-b.votes(b.Took))
}
