package screen

import "stepback/sim"

// In a first run the panels of the desk come one by one, each with a sentence
// that says what it is. Whoever knows the desk has all of it at once.

// The weeks in which panels open.
const (
	opensWeek     = 1
	opensDelivery = 2
	opensAreas    = 3
)

// learnsDesk tells whether a run that begins is the player's first, and begins
// where the desk does.
func (m *Model) learnsDesk(c *sim.Career) bool {
	return !m.settings.NoHints && !m.settings.Ended && len(m.config.Saved) == 0 && !m.config.Preview && c.Week <= 1
}

// opens tells whether a panel that opens in a week is there.
func (m *Model) opens(week int) bool {
	return !m.learning || m.settings.NoHints || int(m.play.Career().Week) >= week
}

// hint is what a panel is, as long as it is new: until the next decision.
func (m *Model) hint(id string, week int) Node {
	if !m.learning || m.settings.NoHints || !m.opens(week) {
		return Node{}
	}
	if d := m.play.Decisions(); len(d) > 0 && d[len(d)-1].Week >= week {
		return Node{}
	}
	return text("hint", Small, m.say("hint."+id))
}

// newIn tells whether a tab of a phone has a panel that is new.
func (m *Model) newIn(tab Tab) bool {
	switch tab {
	case TabWeek:
		return m.hint("week", opensWeek).Key != "" || m.hint("delivery", opensDelivery).Key != ""
	case TabCareer:
		return m.hint("areas", opensAreas).Key != ""
	}
	return false
}

// hintsCard switches all of that off.
func (m *Model) hintsCard() Node {
	hints := button("hints", Pill, m.say("settings.hints"), "", SetHints{m.settings.NoHints})
	hints.Selected = !m.settings.NoHints
	return section("hints", CardBox, heading("name", 2, Subtitle, m.say("settings.hints-title")), hints,
		text("why", Small, m.say("settings.hints-why")))
}
