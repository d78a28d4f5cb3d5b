package screen

import (
	"stepback/sim"
	"stepback/sim/story"
)

// The end of the debrief: one thing to take to work, what of the run it rests
// on, by when and before whom it is done, and where to go from here.

// commitment is what the player takes to work: answers, each plus one.
type commitment struct{ habit, by, before int }

const (
	commitments = 4 // that are offered
	deadlines   = 3 // by which it is done
	witnesses   = 3 // who will notice
)

type (
	// Commit chooses what to take to work; -1 takes that back.
	Commit struct{ Answer int }
	// CommitBy says by when.
	CommitBy struct{ Answer int }
	// CommitBefore says who will notice.
	CommitBefore struct{ Answer int }
)

func (Commit) message()       {}
func (CommitBy) message()     {}
func (CommitBefore) message() {}

func (m *Model) updateCommitment(message Message) {
	if m.play == nil || m.page != PageDebrief {
		return
	}
	among := func(answer, of int) int { return min(max(answer, -1), of-1) + 1 }
	switch msg := message.(type) {
	case Commit:
		m.commit.habit = among(msg.Answer, commitments)
	case CommitBy:
		m.commit.by = among(msg.Answer, deadlines)
	case CommitBefore:
		m.commit.before = among(msg.Answer, witnesses)
	}
}

func (m *Model) partCommitment() []Node {
	own := m.commitmentsOffered()
	if m.commit.habit > 0 {
		own = m.committed()
	}
	return []Node{group("end", SplitWide, own, m.fromHere())}
}

// commitmentsOffered are the things to choose from, each with what of this run
// speaks for it.
func (m *Model) commitmentsOffered() Node {
	list := Node{Kind: Nav, Key: "commitments", Style: Column, Label: m.say("debrief.title-6")}
	for i := range commitments {
		letter, words, rests := letterOf(i), m.say(numbered("commitment", i)), m.restsOn(i)
		list.Children = append(list.Children, Node{Kind: Button, Key: numbered("commitment", i), Style: Choice, Hotkey: letter, Press: Commit{i},
			Label:    m.say("desk.choice-name", "Letter", letter, "Text", words, "Price", rests),
			Children: []Node{text("letter", Letter, letter), text("text", Strong, words), text("rests", Price, rests)}})
	}
	return group("commitment", CardBox, text("why", Body, m.say("debrief.commit-why")), list)
}

// restsOn is what the run has to say about a commitment.
func (m *Model) restsOn(i int) string {
	c := m.play.Career()
	switch i {
	case 0:
		return m.say("commit.rests-0", "Percent", m.belowLevel(&c))
	case 1:
		wrong, people := 0, 0
		for p := range m.play.Scenario().People {
			if person := &c.People[p]; person.Here() {
				people++
				if story.Band(person.Belief.Trust) != story.Band(person.Trust) {
					wrong++
				}
			}
		}
		if wrong == 0 {
			return m.say("commit.rests-seen")
		}
		return m.say("commit.rests-1", "N", wrong, "People", people)
	case 2:
		late, silent := 0, 0
		for s := range c.Setbacks {
			if setback := &c.Setbacks[s]; setback.Week > 0 {
				late++
				if len(m.learnedFrom(setback, &c)) == 0 {
					silent++
				}
			}
		}
		if late == 0 {
			return m.say("commit.rests-none")
		}
		return m.say("commit.rests-2", "N", late, "Silent", silent)
	}
	return m.say("commit.rests-3", "Band", m.band(c.Read(sim.Team, sim.Alignment)), "Hours", m.hours(c.Leader.AreaTime[sim.AlignmentTime]))
}

// committed is the commitment that was chosen, as the end that is remembered.
func (m *Model) committed() Node {
	c := m.play.Career()
	words := heading("words", 2, Title, m.say(numbered("commitment", m.commit.habit-1)))
	words.Live = true
	return section("committed", Hero,
		m.crowd(&c),
		text("kicker", Kicker, m.say("record.commitment")),
		words,
		text("rests", Scene, m.restsOn(m.commit.habit-1)),
		m.pledge("by", "commit.by", deadlines, m.commit.by, func(i int) Message { return CommitBy{i} }),
		m.pledge("before", "commit.before", witnesses, m.commit.before, func(i int) Message { return CommitBefore{i} }),
		button("change", Quiet, m.say("commit.change"), "", Commit{-1}))
}

// pledge asks one thing about the commitment.
func (m *Model) pledge(key, id string, answers, given int, press func(int) Message) Node {
	row := Node{Kind: Nav, Key: "answers", Style: Flowing, Label: m.say(id)}
	for i := range answers {
		b := button(numbered("answer", i), Pill, m.say(numbered(id, i)), "", press(i))
		b.Selected = given == i+1
		row.Children = append(row.Children, b)
	}
	return group(key, Row, text("words", Strong, row.Label), row)
}

// pledged is by when and before whom, as far as it was said: "By when? this
// week · Who will notice? my team".
func (m *Model) pledged() string {
	words := ""
	for _, said := range [...]struct {
		id    string
		given int
	}{{"commit.by", m.commit.by}, {"commit.before", m.commit.before}} {
		if said.given == 0 {
			continue
		}
		if words != "" {
			words += " · "
		}
		words += m.say("commit.said", "Question", m.say(said.id), "Answer", m.say(numbered(said.id, said.given-1)))
	}
	return words
}

// pledgedLine is that on paper.
func (m *Model) pledgedLine() Node {
	return when(m.commit.habit > 0 && m.pledged() != "", func() Node { return text("pledged", Body, m.pledged()) })
}

// takenCard is the commitment on the record and in the picture.
func (m *Model) takenCard() Node {
	return when(m.commit.habit > 0, func() Node {
		return section("commitment", NoteCard, heading("name", 2, Subtitle, m.say("record.commitment")),
			text("words", Scene, m.say(numbered("commitment", m.commit.habit-1))), m.pledgedLine())
	})
}

// fromHere is what can be done with a run that is over.
func (m *Model) fromHere() Node {
	ways := group("ways", Ledger)
	for _, way := range [...]struct {
		key, words, about string
		to                Screen
	}{
		{"paper", "debrief.paper", "commit.paper", PagePaper},
		{"record", "debrief.record", "commit.record", PageRecord},
		{"link", "debrief.link", "commit.link", PageLink},
		{"sandbox", "sandbox.open", "commit.sandbox", PageSandbox},
	} {
		if way.to == PageLink && !m.config.Page {
			continue
		}
		ways.Children = append(ways.Children, group(way.key, Lines,
			button("go", Quiet, m.say(way.words), "", Show{way.to}), text("about", Small, m.say(way.about))))
	}
	return section("from-here", CardBox, heading("name", 2, Subtitle, m.say("commit.from-here")), ways, text("claims", Small, m.claims()))
}
