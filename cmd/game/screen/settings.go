package screen

import (
	"cmp"
	"encoding/json"
)

// Settings are the player's own, kept between visits. The page reads some of
// them before the game is there (theme.js, boot.js).
type Settings struct {
	Text          int  `json:"text"` // percent
	ReducedMotion bool `json:"reducedMotion"`
	Projector     bool `json:"projector"` // big type for a room
	// Theme is the name of one of [look.Themes]; empty to follow the system.
	Theme string `json:"theme,omitempty"`
	// NoLetters switches off the keys that are a single character: they are in
	// the way of whoever speaks to the computer (WCAG 2.1.4).
	NoLetters bool `json:"noLetters,omitempty"`
	// NoHints has the desk open at once, without a word on what is new.
	NoHints bool `json:"noHints,omitempty"`
	// Ended tells that a run has come to its end, see [Model.noteEnd], and
	// Finished of which scenarios.
	Ended    bool     `json:"ended,omitempty"`
	Finished []string `json:"finished,omitempty"`
	// Language is what the player has chosen; empty for what their system
	// prefers.
	Language string `json:"language,omitempty"`
}

// System is what the player has asked their system for. It comes with [Config],
// and as a message whenever it changes.
type System struct {
	Theme         string // the theme that suits it; empty for light
	ReducedMotion bool
}

func (System) message() {}

// Settings returns what the drivers need to know: the player's settings, and
// what the system asks for where they follow it.
func (m *Model) Settings() Settings {
	s := m.settings
	s.Theme = cmp.Or(s.Theme, m.config.System.Theme, "light")
	s.ReducedMotion = s.ReducedMotion || m.config.System.ReducedMotion
	s.Projector = s.Projector || m.page == PageRoom
	return s
}

// updateSettings takes in a message of the settings.
func (m *Model) updateSettings(message Message) []Command {
	switch msg := message.(type) {
	case System:
		m.config.System = msg
		return nil
	case SetText:
		m.settings.Text = min(200, max(100, msg.Percent))
	case SetMotion:
		m.settings.ReducedMotion = msg.Reduced
	case SetProjector:
		m.settings.Projector = msg.On
	case SetTheme:
		m.settings.Theme = msg.Name
	case SetLetters:
		m.settings.NoLetters = !msg.On
	case SetHints:
		m.settings.NoHints = !msg.On
	}
	return m.keepSettings()
}

func (m *Model) keepSettings() []Command {
	data, err := json.Marshal(m.settings)
	if err != nil {
		return nil
	}
	return []Command{Save{slotSettings, data}}
}
