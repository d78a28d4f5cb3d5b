package screen

import "stepback/sim/story"

// ownCard is where players bring a scenario of their own.
func (m *Model) ownCard() Node {
	card := section("own", CardBox,
		heading("name", 2, Subtitle, m.say("open.title")),
		text("how", Body, m.say("open.how")))
	if m.config.Chooses {
		if m.class == Narrow { // nobody drags files on a phone
			card.Children[1].Text = m.say("open.how-choose")
		}
		card.Children = append(card.Children, m.chooser(m.say("open.choose")))
	}
	if m.refused != "" && m.notice == m.refused { // the notice may be out of sight from here
		card.Children = append(card.Children, text("refused", Down, m.refused))
	}
	for i := range m.own {
		if f := &m.own[i]; f.Scenario == nil { // the language has moved on since it was kept
			card.Children = append(card.Children,
				text(numbered("broken", i), Body, m.say("open.broken", "Name", f.Name, "N", f.errors())),
				m.removalOf(i))
		}
	}
	return card
}

// removal lets the player take a scenario of their own away again.
func (m *Model) removal(sc *story.Scenario) Node {
	for i := range m.own {
		if m.own[i].Scenario == sc && !m.config.Preview {
			return m.removalOf(i)
		}
	}
	return Node{}
}

// removalOf asks before it takes a file away.
func (m *Model) removalOf(place int) Node {
	f, key := &m.own[place], numbered("removal", place)
	if m.removing != f.Name {
		ask := button("remove", Quiet, m.say("open.remove"), "", Remove{Name: f.Name})
		ask.Label = m.say("open.remove-name", "Name", f.Name)
		return group(key, Spread, text("own", Small, m.say("open.own", "Name", f.Name)), ask)
	}
	question := text("sure", Body, m.say("open.sure", "Name", f.Name))
	if m.keepsRunOf(f) {
		question.Text += " " + m.say("open.sure-run")
	}
	question.Live = true
	return group(key, Column, question,
		group("answers", Flowing,
			button("yes", Secondary, m.say("open.remove-yes"), "", Remove{f.Name, true}),
			button("no", Quiet, m.say("open.remove-no"), "", Remove{})))
}

// previewWays are what an author does with a scenario again and again.
func (m *Model) previewWays() Node {
	if m.play == nil {
		return Node{Kind: Group, Key: "ways"}
	}
	return group("ways", Column,
		group("luck", Flowing,
			button("again", Secondary, m.say("preview.again"), "1", Again{}),
			button("next", Secondary, m.say("preview.next"), "2", Begin{0})),
		m.tryButton(m.own[0].Name))
}
