package screen

import "stepback/sim/story"

// Library and Words are what a model was made with.
func (m *Model) Library() []*story.Scenario { return m.config.Scenarios }

// OnPage puts the model into a page, where one can type and print.
func (m *Model) OnPage() *Model {
	m.config.Page = true
	return m
}

// Words are the model's words.
func (m *Model) Words() Language { return m.config.Words }
