package screen

import "stepback/sim/story"

// Library and Words are what a model was made with.
func (m *Model) Library() []*story.Scenario { return m.config.Scenarios }

// Words are the model's words.
func (m *Model) Words() Language { return m.config.Words }
