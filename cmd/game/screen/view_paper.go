package screen

import (
	"strconv"

	"stepback/sim"
)

// viewPaper is the whole debrief below each other, to print or to keep.
func (m *Model) viewPaper() *Node {
	c, sc := m.play.Career(), m.play.Scenario()
	page := root("paper",
		m.brandBar(),
		m.noticeLine(),
		group("head", Column,
			heading("title", 1, Title, m.say("paper.title", "Title", sc.Title)),
			text("facts", Body, m.say("record.facts", "Date", m.date, "Weeks", int(c.Weeks), "N", len(m.play.Decisions()),
				"Title", m.jobTitle(sc, c.Leader.Track, c.Leader.Level))),
			text("ending", Body, m.say("record.ending", "Title", m.endingTitle()))),
		m.paperWays())
	for part := range parts {
		content := group(numbered("part", int(part)), Column, heading("name", 2, Title, m.say("paper.part", "Number", int(part)+1, "Title", m.say(numbered("debrief.title", int(part))))))
		content.Children = append(content.Children, m.paperPart(part)...)
		page.Children = append(page.Children, content)
	}
	page.Children = append(page.Children, text("claims", Small, m.claims()),
		text("id", Small, m.say("record.source", "ID", sc.ID, "Hash", sc.Hash, "Seed", strconv.FormatUint(m.play.Seed(), 10), "Model", sim.Version)))
	return page
}

// paperPart is a part of the debrief with nothing left to press.
func (m *Model) paperPart(part Part) []Node {
	switch part {
	case PartFeeling:
		return []Node{text("answer", Scene, m.answerOn("feeling", m.feel))}
	case PartCareer:
		return m.partCareer()
	case PartWhy:
		return append([]Node{section("quarter", CardBox, heading("name", 3, Subtitle, m.say("review.quarter")), m.quarterChart())}, m.whyFound()...)
	case PartJob:
		return m.partJob()
	case PartLearned:
		return m.partLearned()
	case PartWhatIf:
		if m.whatIf.often == 0 || m.livedEach() == 0 {
			return []Node{text("none", Body, m.say("paper.no-what-if"))}
		}
		return m.futuresFound()
	}
	return present([]Node{text("answer", Scene, m.answerOn("commitment", m.commit.habit)), m.pledgedLine()})
}

// answerOn is an answer of the debrief in its words, place plus one.
func (m *Model) answerOn(kind string, place int) string {
	if place == 0 {
		return m.say("paper.no-answer")
	}
	return m.say(numbered(kind, place-1))
}

// paperWays are the ways to take the debrief along.
func (m *Model) paperWays() Node {
	return group("ways", Flowing,
		when(m.config.Page, func() Node { return button("print", Primary, m.say("debrief.print"), "", PrintPage{}) }),
		button("picture", Secondary, m.say("paper.picture"), "", KeepPicture{}),
		button("file", Secondary, m.say("paper.file"), "", KeepRecord{}),
		button("back", Quiet, m.say("back"), "Escape", Show{PageDebrief}))
}

// keepPicture hands over what happened as a picture: the career line with the
// decisions on it, the curves of the quarter, and what is taken to work.
func (m *Model) keepPicture() []Command {
	if m.play == nil || m.page != PagePaper {
		return nil
	}
	c := m.play.Career()
	tree := narrowRoot("picture",
		heading("title", 1, Title, m.play.Scenario().Title),
		text("ending", Body, m.say("record.ending", "Title", m.endingTitle())),
		section("line", CardBox, heading("name", 2, Subtitle, m.say("debrief.line")), m.careerChart()),
		section("quarter", CardBox, heading("name", 2, Subtitle, m.say("review.quarter")), m.quarterChart()),
		m.takenCard(),
		text("brand", Small, m.say("paper.brand", "Weeks", int(c.Weeks), "Date", m.date)))
	return []Command{DrawPicture{m.fileName() + ".png", tree}}
}
