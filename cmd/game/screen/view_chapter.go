package screen

import (
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// A campaign is a career of chapters. Between two of them a page says what has
// happened since, and what the player brings along.

// openChapter goes to the page of a chapter that has just begun.
func (m *Model) openChapter() {
	if _, ok := m.play.Chapter(); ok && m.play.Answers() == 0 && m.play.Asks() != story.AskNothing {
		m.page = PageChapter
	}
}

// nextChapter goes on to the next chapter.
func (m *Model) nextChapter() []Command {
	if m.play == nil {
		return nil
	}
	if _, err := m.play.GoOn(); err != nil {
		return nil
	}
	m.take(m.play)
	m.openChapter()
	return m.save()
}

func (m *Model) viewChapter() *Node {
	at, _ := m.play.Chapter()
	chapter := &m.play.Whole().Chapters[at]
	c, past := m.play.Career(), m.play.Past()
	page := root("chapter",
		m.brandBar(button("library", Quiet, m.say("desk.menu"), "", Show{PageLibrary})),
		m.noticeLine(),
		group("head", Hero,
			text("kicker", Kicker, m.say("chapter.kicker", "Title", m.play.Whole().Title, "Number", len(past)+1)),
			heading("title", 1, Title, chapter.Scenario.Title),
			when(!m.play.Scenario().Plain(), func() Node { return text("job", Strong, m.chapterJob(chapter.Scenario, &c.Leader)) }),
			when(chapter.Text != "", func() Node { return text("text", Scene, chapter.Text) }),
			when(m.class != Narrow, func() Node { return faces(chapter.Scenario, 72) }),
			button("begin", Primary, m.say("chapter.begin"), "Enter", GoOn{})))
	if len(past) > 0 && !m.play.Scenario().Plain() {
		page.Children = append(page.Children, group("along", Grid2, m.broughtCard(&c), m.knownCard(&c)))
	}
	return page
}

// chapterJob is the title and the level of a job.
func (m *Model) chapterJob(sc *story.Scenario, l *sim.Leader) string {
	return m.say("chapter.job", "Title", m.jobTitle(sc, l.Track, l.Level), "Level", int(l.Level))
}

// broughtCard is what goes ahead of the leader.
func (m *Model) broughtCard(c *sim.Career) Node {
	card := section("you", CardBox,
		heading("name", 2, Subtitle, m.say("chapter.you")))
	for _, q := range [...]sim.Quantity{sim.Sponsor, sim.Visibility, sim.Credibility, sim.Energy} {
		now := c.Read(sim.Self, q)
		name := m.say("quantity." + q.String())
		card.Children = append(card.Children, group(q.String(), MeterRow,
			group("words", Lines, text("name", Body, name), text("band", Small, m.band(now))),
			Node{Kind: Meter, Key: "meter", Label: name, Meter: &MeterData{Value: share(now), Before: -1, From: 0, Tone: Teal, Words: m.band(now)}}))
	}
	return card
}

// knownCard is who knows the leader from before.
func (m *Model) knownCard(c *sim.Career) Node {
	known := m.play.Known()
	if len(known) == 0 {
		return section("people", CardBox, heading("name", 2, Subtitle, m.say("chapter.people")), text("none", Body, m.say("chapter.nobody")))
	}
	list := Node{Kind: List, Key: "list", Style: Lines}
	for _, who := range known {
		person := &m.play.Scenario().People[who]
		list.Children = append(list.Children, Node{Kind: Item, Key: person.Key, Style: PersonRow, Children: present([]Node{
			m.portrait("face", who, c, 52),
			group("lines", Lines, text("name", Strong, person.First()), text("role", Small, m.role(c, who)))})})
	}
	return section("people", CardBox, heading("name", 2, Subtitle, m.say("chapter.people")), list)
}

// onward is the button to the next chapter, or another where there is none.
func (m *Model) onward(otherwise Node) Node {
	next, ok := m.play.Next()
	if !ok {
		return otherwise
	}
	return button("next-chapter", Primary, m.say("chapter.go-on", "Title", next.Scenario.Title), "Enter", NextChapter{})
}

// againButton leads to the same quarter, or the same career, with the same luck.
func (m *Model) againButton() Node {
	words := m.say("debrief.again")
	if _, ok := m.play.Chapter(); ok {
		words = m.say("chapter.again")
	}
	return button("again", Primary, words, "", Show{PageAgain})
}

// careerCard is the career so far: the job at the end of each chapter, and how
// it ended.
func (m *Model) careerCard() Node {
	past := m.play.Past()
	if len(past) == 0 {
		return Node{}
	}
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i := range past {
		sc, l := m.play.Whole().Chapters[past[i].Chapter].Scenario, &past[i].Career.Leader
		job := ""
		if !sc.Plain() {
			job = m.chapterJob(sc, l)
		}
		list.Children = append(list.Children, Node{Kind: Item, Key: numbered("chapter", i), Style: Row, Children: []Node{
			group("words", Lines,
				text("title", Strong, sc.Title),
				text("ending", Body, past[i].Title),
				when(job != "", func() Node { return text("job", Small, job) }))}})
	}
	return section("career", CardBox, heading("name", 2, Subtitle, m.say("chapter.career")), list)
}

// cardFacts says in a line how long a scenario or a campaign takes, and whom
// one plays in it.
func (m *Model) cardFacts(sc *story.Scenario) string {
	facts := m.say("library.facts-plain", "Minutes", sc.Minutes)
	if !sc.Plain() {
		facts = m.say("library.facts", "Minutes", sc.Minutes, "Level", int(sc.Setup.Level), "Track", m.trackName(sc, sc.Setup.Track, sc.Setup.Level))
	}
	if len(sc.Chapters) > 0 {
		facts = m.say("library.chapters", "N", len(sc.Chapters)) + " · " + facts
	}
	if m.untranslated(sc) {
		facts += " · " + m.say("library.in-english")
	}
	return facts
}

// untranslated tells whether a scenario that ships is told in English though the
// player reads another language. What language a player's own file is in, nobody
// knows.
func (m *Model) untranslated(sc *story.Scenario) bool {
	return m.config.Language != "" && m.config.Language != "en" && sc.Language == "" && slices.Contains(m.config.Scenarios, sc)
}
