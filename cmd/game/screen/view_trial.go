package screen

import "strconv"

// viewTrial shows how far the plays are, and then what they have shown.
func (m *Model) viewTrial() *Node {
	if m.trial.found == nil {
		return m.trialUnderWay()
	}
	f := m.trial.found
	sum := text("sum", Scene, m.say("trial.sum", "Plays", m.thousands(f.Plays), "Ways", len(f.Ways), "Runs", m.thousands(f.Runs)))
	sum.Live = true
	return root("playtest",
		m.brandBar(),
		heading("title", 1, Title, m.trialTitle()),
		sum,
		group("both", Split,
			group("found", Column, m.verdicts(f), m.expectations(f), m.unmet(f), m.beaten(f)),
			group("course", Column, m.trialEndings(f), m.trialLength(f))),
		m.waysToLead(f),
		group("ways", Flowing, button("back", Primary, m.say("back"), "Escape", EndTrial{})),
		text("more", Small, m.say("trial.more")))
}

func (m *Model) trialTitle() string {
	return m.say("trial.title", "Title", m.trial.file.Scenario.Title)
}

func (m *Model) trialUnderWay() *Node {
	t := m.trial
	words := m.say("trial.begins")
	if t.total > 0 {
		words = m.say("trial.progress", "Done", m.thousands(t.done), "Total", m.thousands(t.total))
	}
	share := 100 * t.done / max(1, t.total)
	return narrowRoot("playtest",
		m.brandBar(),
		heading("title", 1, Title, m.trialTitle()),
		text("how", Body, m.say("trial.how")),
		section("progress", CardBox,
			group("row", MeterRow,
				Node{Kind: Meter, Key: "bar", Label: m.say("trial.bar"), Meter: &MeterData{
					Value: float64(share) / 100, Before: -1, From: -1, Tone: Teal, Words: words}},
				text("percent", Amount, m.say("percent", "Percent", share))),
			text("words", Small, words)),
		group("ways", Flowing, button("cancel", Secondary, m.say("trial.cancel"), "Escape", EndTrial{})))
}

// tryButton starts a trial, and says what that is.
func (m *Model) tryButton(name string) Node {
	return group("try", CardBox,
		text("what", Body, m.say("trial.what")),
		button("start", Secondary, m.say("trial.start", "Runs", m.thousands(trialRuns)), "T", TryOut{name}))
}

// verdicts sums the findings up, good and bad.
func (m *Model) verdicts(f *Findings) Node {
	scenes, texts, failed := 0, 0, 0
	for i := range f.Unmet {
		if f.Unmet[i].Text {
			texts++
		} else {
			scenes++
		}
	}
	for i := range f.Expected {
		if !f.Expected[i].Held {
			failed++
		}
	}
	return section("verdicts", CardBox, heading("name", 2, Subtitle, m.say("trial.verdicts")),
		m.verdict("unmet", scenes), m.verdict("untold", texts), m.verdict("beaten", len(f.Beaten)),
		when(len(f.Expected) > 0, func() Node { return m.verdict("expected", failed) }))
}

// verdict says how many there are of something that had better not be.
func (m *Model) verdict(what string, n int) Node {
	id := "trial." + what
	if n == 0 {
		id = "trial.no-" + what
	}
	return group(what, Row, m.tick(n == 0), text("words", Lines, m.say(id, "N", n)))
}

// tick marks what is well, and what is worth a look.
func (m *Model) tick(well bool) Node {
	icon, tone, words := "check", Teal, "trial.well"
	if !well {
		icon, tone, words = "alert-triangle", Coral, "trial.look"
	}
	return Node{Kind: Picture, Key: "tick", Label: m.say(words), Picture: &PictureData{Icon: icon, Tone: tone, Size: 18}}
}

// expectations are what the author expects, held against the plays.
func (m *Model) expectations(f *Findings) Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i := range f.Expected {
		e := &f.Expected[i]
		words := m.say("trial.expected-in", "Share", e.Share, "Words", e.Words)
		if e.NotSo > 0 {
			words += " " + m.say("trial.not-so", "Seed", strconv.FormatUint(e.NotSo, 10))
		}
		list.Children = append(list.Children, Node{Kind: Item, Key: e.Key, Style: Row, Children: []Node{
			m.tick(e.Held), group("words", Lines, text("name", Strong, plainWords(e.Key)), text("text", Small, words))}})
	}
	return m.listed("expectations", "trial.expectations", list)
}

// unmet is what nobody came to, and what stood in its way.
func (m *Model) unmet(f *Findings) Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i := range f.Unmet {
		u := &f.Unmet[i]
		list.Children = append(list.Children, twoLines(numbered("unmet", i), m.say("trial.kind."+u.Kind, "ID", u.ID), capital(u.Why)+"."))
	}
	return m.listed("unmet", "trial.never", list)
}

// beaten are choices that another is always better than.
func (m *Model) beaten(f *Findings) Node {
	list := Node{Kind: List, Key: "list", Style: Ledger}
	for i := range f.Beaten {
		b := &f.Beaten[i]
		list.Children = append(list.Children, twoLines(numbered("beaten", i),
			m.say("trial.beats", "Scene", b.Scene, "Better", b.Better, "Worse", b.Worse),
			m.say("trial.beats-why", "Clear", b.Clear, "Moments", b.Moments, "Weeks", b.Weeks, "Gains", b.Gains)))
	}
	return m.listed("beaten", "trial.beaten-title", list)
}

// twoLines is an entry with its explanation below.
func twoLines(key, what, why string) Node {
	return Node{Kind: Item, Key: key, Style: Lines, Children: []Node{text("what", Strong, what), text("why", Small, why)}}
}

// listed is a card for a list, or nothing for an empty one.
func (m *Model) listed(key, title string, list Node) Node {
	if len(list.Children) == 0 {
		return Node{}
	}
	return section(key, CardBox, heading("name", 2, Subtitle, m.say(title)), list)
}

// trialEndings is a bar for each ending: in how many plays it came.
func (m *Model) trialEndings(f *Findings) Node {
	card := section("endings", CardBox, heading("name", 2, Subtitle, m.say("trial.endings")))
	for i := range f.Endings {
		e := &f.Endings[i]
		card.Children = append(card.Children, group(numbered("ending", i), Lines,
			text("name", Body, e.Title),
			group("row", MeterRow,
				Node{Kind: Meter, Key: "bar", Label: e.Title, Meter: &MeterData{
					Value: float64(e.Plays) / float64(max(1, f.Plays)), Before: -1, From: -1, Tone: Plum,
					Words: m.say("trial.of-plays", "Share", e.Share, "Plays", m.thousands(e.Plays))}},
				text("share", Amount, e.Share))))
	}
	return card
}

// trialLength is how long a play takes, beside what its author says.
func (m *Model) trialLength(f *Findings) Node {
	return section("length", CardBox, heading("name", 2, Subtitle, m.say("trial.length")),
		group("row", Row, m.tick(f.AsSaid), text("median", Strong, m.say("trial.minutes", "Minutes", f.Minutes))),
		text("range", Small, m.say("trial.range", "Low", f.Shortest, "High", f.Longest, "Said", f.Said)))
}

// waysToLead is a table of who played, and what it came to.
func (m *Model) waysToLead(f *Findings) Node {
	rows := [][]string{{m.say("trial.way"), m.say("trial.mostly"), m.say("trial.minutes-head"), m.say("trial.scenes")}}
	for i := range f.Ways {
		w := &f.Ways[i]
		ending := "–"
		if w.Ending != "" {
			ending = m.say("trial.ending", "Title", w.Ending, "Share", w.Share)
		}
		rows = append(rows, []string{plainWords(w.Name), ending, strconv.Itoa(w.Minutes), strconv.Itoa(w.Scenes)})
	}
	if m.class == Narrow { // no room for figures
		for i := range rows {
			rows[i] = rows[i][:2]
		}
	}
	return section("leading", CardBox, heading("name", 2, Subtitle, m.say("trial.leading")),
		Node{Kind: Table, Key: "table", Label: m.say("trial.leading"), Table: rows})
}

// thousands writes a number with its thousands apart, as the language does.
func (m *Model) thousands(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + m.say("thousands") + digits[i:]
	}
	return digits
}
