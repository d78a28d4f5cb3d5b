package screen

import (
	"slices"
	"strconv"

	"stepback/sim"
	"stepback/sim/story"
)

// viewAgain asks which habit is to change before the same quarter comes again.
func (m *Model) viewAgain() *Node {
	list := group("habits", Column)
	for i, habit := range m.habitsOffered() {
		letter := letterOf(i)
		words := m.say("habit." + habit)
		b := Node{Kind: Button, Key: habit, Style: Choice, Hotkey: letter, Press: Again{habit},
			Label:    m.say("desk.choice-free", "Letter", letter, "Text", words),
			Children: []Node{text("letter", Letter, letter), text("text", Strong, words)}}
		if m.commit.habit > 0 && habit == habits[m.commit.habit-1] {
			b.Label = m.say("desk.choice-name", "Letter", letter, "Text", words, "Price", m.say("again.yours"))
			b.Children = append(b.Children, text("yours", Price, m.say("again.yours")))
		}
		list.Children = append(list.Children, b)
	}
	return narrowRoot("again",
		m.brandBar(),
		heading("title", 1, Title, m.say("again.title")),
		group("which", CardBox, text("how", Body, m.say("again.how")), list),
		group("ways", Flowing,
			button("none", Secondary, m.say("again.none"), "", Again{}),
			button("back", Quiet, m.say("back"), "Escape", Show{PageDebrief})))
}

// habitsOffered puts the player's own commitment first.
func (m *Model) habitsOffered() []string {
	offered := slices.Clone(habits[:])
	if m.commit.habit > 0 {
		own := habits[m.commit.habit-1]
		offered = slices.Insert(slices.DeleteFunc(offered, func(h string) bool { return h == own }), 0, own)
	}
	return offered
}

// habitLine reminds of what was to be done otherwise this time.
func (m *Model) habitLine() Node {
	if m.first == nil || !slices.Contains(habits[:], m.first.Habit) {
		return Node{}
	}
	return text("habit", Small, m.say("again.this-time", "Habit", m.say("habit."+m.first.Habit)))
}

// bothRuns lays the first run under the present one, with the decisions that
// differ.
func (m *Model) bothRuns() []Node {
	if m.first == nil {
		return nil
	}
	if m.first.play == nil {
		return []Node{section("both-runs", NoteCard, heading("name", 2, Subtitle, m.say("again.both")), text("none", Body, m.say("again.gone")))}
	}
	return []Node{section("both-runs", CardBox,
		heading("name", 2, Subtitle, m.say("again.both")),
		m.habitLine(),
		group("curves", Grid3,
			m.overlay(sim.Trust, Teal, teamTrust),
			m.overlay(sim.Skill, Gold, teamSkill),
			m.overlay(sim.Delivery, Plum, delivery)),
		m.differenceList(m.differences()),
		text("luck", Small, m.say("again.luck")))}
}

// overlay is one quantity in both runs: dashed as it was the first time.
func (m *Model) overlay(q sim.Quantity, tone Tone, read func(*sim.Career) sim.Fixed) Node {
	name := m.say("quantity." + q.String())
	now, first := m.curve(m.say("again.now"), tone, false, read), curveOf(m.first.play, m.say("again.first"), Ink, true, read)
	last := func(c Curve) string { return strconv.Itoa(int(c.Points[len(c.Points)-1] + 0.5)) }
	chart := &ChartData{Caption: m.say("again.chart", "Name", name, "First", last(first), "Now", last(now)),
		Weeks: int(m.play.Career().Weeks), Top: 100, Curves: []Curve{now, first}}
	return Node{Kind: Chart, Key: q.String(), Label: chart.Caption, Chart: fitted(chart)}
}

// differenceList is what was done in each of the two where they parted: beside
// each other where there is room.
func (m *Model) differenceList(list []difference) Node {
	if len(list) == 0 {
		return text("same", Body, m.say("again.same"))
	}
	ledger := Node{Kind: List, Key: "differences", Style: Ledger, Label: m.say("again.differ")}
	for i, d := range list {
		title, first, now := "", m.say("again.not-met"), m.say("again.not-met")
		if d.first != nil {
			title, first = sceneTold(m.first.play, d.first), choiceTold(m.first.play, d.first)
		}
		if d.now != nil {
			title, now = sceneTold(m.play, d.now), choiceTold(m.play, d.now)
		}
		ledger.Children = append(ledger.Children, Node{Kind: Item, Key: numbered("difference", i), Style: Grid3, Children: []Node{
			group("scene", Lines, text("title", Strong, title), text("week", Small, m.say("debrief.week", "Week", d.week()))),
			text("first", Body, m.say("again.did", "When", m.say("again.first"), "What", first)),
			text("now", Body, m.say("again.did", "When", m.say("again.now"), "What", now))}})
	}
	return group("list", Column, heading("name", 3, Strong, m.say("again.differ")), ledger)
}

func sceneTold(p *story.Play, d *story.Decision) string {
	return p.Told(*d, p.Scenario().Scenes[d.Scene].Title)
}

func choiceTold(p *story.Play, d *story.Decision) string {
	return p.Told(*d, p.Scenario().Scenes[d.Scene].Choices[d.Choice].Text)
}
