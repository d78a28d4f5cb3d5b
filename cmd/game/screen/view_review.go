package screen

import (
	"stepback/sim"
)

// viewReview closes the quarter: how it ended, the curves, the talk with one's
// own leader and the readiness for the next level.
func (m *Model) viewReview() *Node {
	c := m.play.Career()
	ending := group("ending", Hero)
	if i := m.play.Ending(); i >= 0 {
		e := m.play.Scenario().Endings[i]
		ending.Children = []Node{
			text("kicker", Kicker, m.say("review.kicker", "Weeks", int(c.Weeks))),
			heading("title", 1, Title, m.play.Words(e.Title)),
			text("text", Scene, m.play.Words(e.Text))}
	}
	if m.play.Scenario().Plain() {
		return m.plainReview(&c, ending)
	}
	talk := section("talk", CardBox,
		heading("name", 2, Subtitle, m.say("review.talk")),
		text("words", Body, m.say(numbered("review.sponsor", threeSteps(c.Leader.Sponsor)))),
		text("evidence", Body, m.say(numbered("review.evidence", threeSteps(c.NextLevelEvidence(m.play.Params()))))))
	quarter := section("quarter", CardBox, m.quarterChart())
	quarter.Label = m.say("review.quarter")
	return root("review",
		m.deskBar(&c),
		m.noticeLine(),
		group("top", SplitWide,
			group("end", Column, ending, group("foot", Spread,
				button("go-on", Primary, m.say("review.to-debrief"), "Enter", GoOn{}),
				button("undo", Quiet, m.say("desk.undo"), "U", Undo{})),
				quarter),
			group("side", Column, talk,
				when(c.Leader.Level < sim.MaxLevel, func() Node { return m.readyCard(&c) }),
				when(c.Leader.Level < sim.MaxLevel && c.Rounds, func() Node { return m.shownFacets(&c) }),
				m.careerCard())))
}

// readyCard is how ready the leader is for the next level, on the present
// track and on the others.
func (m *Model) readyCard(c *sim.Career) Node {
	title := m.say("review.ready", "Level", int(c.Leader.Level)+1)
	tracks := Node{Kind: List, Key: "tracks", Style: Column, Children: []Node{m.readiness(c, c.Leader.Track)}}
	for track := range sim.Track(sim.Tracks) {
		if track != c.Leader.Track && c.Leader.Level >= sim.FirstOfTwoTracks-1 {
			tracks.Children = append(tracks.Children, m.readiness(c, track))
		}
	}
	return section("ready", CardBox,
		heading("name", 2, Subtitle, title),
		tracks,
		text("made-of", Small, m.say("review.made-of."+c.Leader.Track.String())))
}

// readiness is how ready the leader is for the next level on a track: its job, a
// meter, a word.
func (m *Model) readiness(c *sim.Career, track sim.Track) Node {
	ready, title := c.ReadinessFor(track, m.play.Params()), m.jobTitle(m.play.Scenario(), track, c.Leader.Level+1)
	return Node{Kind: Item, Key: track.String(), Style: MeterRow, Children: []Node{
		group("words", Lines, text("title", Body, title), text("band", Small, m.band(ready))),
		{Kind: Meter, Key: "meter", Label: title,
			Meter: &MeterData{Value: share(ready), Before: -1, From: 0, Tone: Teal, Words: m.band(ready)}}}}
}

// shownFacets is what the leader has shown of the next level, facet by facet,
// and what it pays: an assumption that is called one.
func (m *Model) shownFacets(c *sim.Career) Node {
	rows := [][]string{{m.say("review.facet"), m.say("review.shown")}}
	for facet := range sim.Facet(sim.Facets) {
		rows = append(rows, []string{m.say("facet." + facet.String()), m.band(c.Facet(c.Leader.Track, facet, m.play.Params()))})
	}
	pay := m.play.Params().Pay[c.Leader.Track][c.Leader.Level]
	return section("shown", CardBox,
		Node{Kind: Table, Key: "table", Label: m.say("review.shown"), Table: rows},
		text("pay", Small, m.say("review.pay", "P50", int(pay.P50), "P90", int(pay.P90))))
}

// threeSteps is low, middle or high.
func threeSteps(f sim.Fixed) int {
	switch {
	case f < sim.Percent(45):
		return 0
	case f < sim.Percent(65):
		return 1
	}
	return 2
}
