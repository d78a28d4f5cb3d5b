package screen

import "stepback/cmd/game/screen/look"

// themeCard is the choice of a theme; first that of the system.
func (m *Model) themeCard() Node {
	list := Node{Kind: Nav, Key: "themes", Style: Flowing, Label: m.say("settings.theme")}
	add := func(key, name string) {
		b := button(key, Pill, m.say("theme."+key), "", SetTheme{name})
		b.Selected = m.settings.Theme == name
		list.Children = append(list.Children, b)
	}
	add("system", "")
	for _, t := range look.Themes() {
		add(t.Name, t.Name)
	}
	return section("theme", CardBox, heading("name", 2, Subtitle, m.say("settings.theme")), list)
}

// motionCard lets the player have less movement than their system asks for, but
// not more.
func (m *Model) motionCard() Node {
	motion := button("motion", Pill, m.say("settings.motion"), "", SetMotion{!m.settings.ReducedMotion})
	motion.Selected = m.Settings().ReducedMotion
	motion.Disabled = m.config.System.ReducedMotion
	return section("motion", CardBox, heading("name", 2, Subtitle, m.say("settings.movement")), motion,
		when(motion.Disabled, func() Node { return text("system", Small, m.say("settings.motion-system")) }))
}

// keysCard says which keys there are, and switches off those that are a letter.
func (m *Model) keysCard() Node {
	letters := button("letters", Pill, m.say("settings.letters"), "", SetLetters{m.settings.NoLetters})
	letters.Selected = !m.settings.NoLetters
	list := "settings.key-list"
	if m.settings.NoLetters {
		list = "settings.key-list-short"
	}
	return section("keys", CardBox, heading("name", 2, Subtitle, m.say("settings.keys")),
		text("list", Body, m.say(list)), letters, text("why", Small, m.say("settings.letters-why")))
}
