package screen

import "stepback/sim/story"

// languageNames are what languages call themselves, so that whoever looks for
// theirs finds it on a screen in any other.
var languageNames = map[string]string{"de": "Deutsch", "en": "English", "es": "Español"}

// LanguageName is what a language calls itself; its tag where we do not know.
func LanguageName(tag string) string {
	if name, ok := languageNames[tag]; ok {
		return name
	}
	return tag
}

// speak goes over to another language, in the midst of a run as well.
func (m *Model) speak(msg Speak) []Command {
	if msg.Err != nil {
		m.notice = m.say("notice.no-language", "Language", LanguageName(msg.Language))
		return nil
	}
	m.config.Words, m.config.Language, m.settings.Language, m.notice = msg.Words, msg.Language, msg.Language, ""
	for i, sc := range m.config.Scenarios {
		for _, own := range msg.Scenarios {
			if own.ID == sc.ID && own.Hash == sc.Hash {
				m.config.Scenarios[i] = own
			}
		}
	}
	m.translate()
	return m.keepSettings()
}

// translate lives the run again with the texts of the present language. A run is
// its inputs, and those name ids, so nothing else changes.
func (m *Model) translate() {
	if m.play == nil {
		return
	}
	for _, sc := range m.config.Scenarios {
		if was := m.play.Whole(); sc != was && sc.ID == was.ID && sc.Hash == was.Hash {
			m.play, m.events = retold(m.play, m.events, sc.As(was))
			if m.first != nil {
				m.first.lived = false
			}
			return
		}
	}
}

// retold returns a play as another telling of the same scenario has it, with
// what its last answer brought.
func retold(play *story.Play, events []story.Event, sc *story.Scenario) (*story.Play, []story.Event) {
	inputs := play.Inputs()
	last := max(0, len(inputs)-1)
	options := story.Options{Seed: play.Seed(), Params: play.Params(), Record: true}
	again, err := story.Replay(sc, options, inputs[:last])
	if err != nil {
		return play, events // stays in the language that it is in
	}
	for _, input := range inputs[last:] {
		brought, err := again.Answer(input)
		if err != nil {
			return play, events
		}
		if events != nil {
			events = brought
		}
	}
	return again, events
}

// otherLanguages lead to the one or two other languages that there are, by what
// they call themselves, or to the choice among more than the bar has room for.
func (m *Model) otherLanguages() []Node {
	var others []Node
	for _, tag := range m.config.Languages {
		if tag != m.config.Language {
			others = append(others, button("language-"+tag, Quiet, LanguageName(tag), "", SetLanguage{tag}))
		}
	}
	if len(others) > 2 || len(others) == 2 && m.class == Narrow {
		return []Node{button("language", Quiet, m.say("settings.language"), "", Show{PageSettings})}
	}
	return others
}

func (m *Model) languageCard() Node {
	list := Node{Kind: Nav, Key: "languages", Style: Flowing, Label: m.say("settings.language")}
	for _, tag := range m.config.Languages {
		b := button(tag, Pill, LanguageName(tag), "", SetLanguage{tag})
		b.Selected = tag == m.config.Language
		list.Children = append(list.Children, b)
	}
	return section("language", CardBox, heading("name", 2, Subtitle, m.say("settings.language")), list)
}
