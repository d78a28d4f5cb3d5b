package screen

import "stepback/sim/story"

// Only the card of a scenario may be there at first. The scenario itself is
// fetched when the player wants to play it.

// awaited is a scenario that is on its way, and what is to be done with it.
type awaited struct {
	id   string
	then Message
}

// fetch asks for a scenario. Until it is there the library stays as it is.
func (m *Model) fetch(sc *story.Scenario, then Message) []Command {
	m.notice = m.say("library.fetching", "Title", sc.Title)
	if m.awaited != nil && m.awaited.id == sc.ID {
		m.awaited.then = then
		return nil
	}
	m.awaited = &awaited{sc.ID, then}
	return []Command{FetchScenario{sc.ID}}
}

// fetched puts a scenario on the shelf, and goes on to what the player wanted
// with it, unless they have gone elsewhere meanwhile.
func (m *Model) fetched(msg Fetched) []Command {
	wanted := m.awaited
	if wanted != nil && wanted.id == msg.ID {
		m.awaited = nil
	} else {
		wanted = nil
	}
	for i, sc := range m.config.Scenarios {
		switch {
		case sc.ID != msg.ID:
		case msg.Scenario != nil:
			m.config.Scenarios[i] = msg.Scenario
		case wanted != nil:
			m.notice = m.say("library.not-fetched", "Title", sc.Title)
			return nil
		}
	}
	if wanted == nil || m.page != PageLibrary && !m.settingUp() {
		return nil
	}
	m.notice = ""
	return m.Update(wanted.then)
}

// absent returns the scenario of the run to go on with, if that is still to be
// fetched.
func (m *Model) absent() *story.Scenario {
	if sc, ok := m.kept(); ok && sc != nil && sc.Absent {
		return sc
	}
	return nil
}
