package screen

import (
	"strings"

	"stepback/sim"
)

// viewLibrary is where the game starts: go on, or choose a scenario.
func (m *Model) viewLibrary() *Node {
	welcome := group("welcome", Hero,
		heading("title", 1, Title, m.say("library.title")),
		text("pitch", Scene, m.say("library.pitch")),
		when(m.class != Narrow && len(m.shelf()) > 0, func() Node { return faces(m.shelf()[0], 72) }))
	page := root("library",
		m.brandBar(append(m.otherLanguages(),
			button("settings", Quiet, m.say("library.settings"), "S", Show{PageSettings}),
			m.roomButton(),
			when(m.canExperiment(), func() Node { return button("sandbox", Quiet, m.say("sandbox.open"), "", Show{PageSandbox}) }),
			button("about", Quiet, m.say("library.about"), "", Show{PageAbout}))...),
		m.noticeLine())
	for i, trouble := range m.config.Trouble {
		page.Children = append(page.Children, group(numbered("trouble", i), NoteCard, text("words", Body, trouble)))
	}
	switch {
	case m.config.Preview && len(m.shelf()) == 0:
		page.Children = append(page.Children, text("waiting", Scene, m.say("preview.waiting")))
		return page
	case len(m.shelf()) == 0:
		page.Children = append(page.Children, welcome, m.ownCard())
		return page
	}
	page.Children = append(page.Children, group("first", Split, welcome, m.firstCard()))
	page.Children = append(page.Children, m.shelves()...)
	if m.config.Preview {
		page.Children = append(page.Children, m.previewWays())
		return page
	}
	page.Children = append(page.Children, m.howItGoes(), m.ownCard())
	return page
}

// howItGoes tells in three steps what a newcomer is in for.
func (m *Model) howItGoes() Node {
	steps := Node{Kind: List, Key: "how", Style: Grid3, Label: m.say("library.how")}
	for i, icon := range [...]string{"message-circle", "clock", "eye"} {
		steps.Children = append(steps.Children, Node{Kind: Item, Key: numbered("step", i), Style: CardBox, Children: []Node{
			{Kind: Picture, Key: "icon", Picture: &PictureData{Icon: icon, Tone: Teal, Size: 26}},
			text("name", Strong, m.say(numbered("library.step", i))),
			text("text", Body, m.say(numbered("library.step-text", i)))}})
	}
	return steps
}

// replaces tells whether a new run would take the place of one to go on with.
func (m *Model) replaces() bool {
	_, ok := m.kept()
	return ok
}

func (m *Model) resumeCard() Node {
	sc, ok := m.kept()
	if !ok {
		return Node{}
	}
	title := ""
	if sc != nil {
		title = sc.Title
	}
	return section("resume", NoteCard,
		heading("title", 2, Subtitle, m.say("library.left-off")),
		text("what", Body, title),
		text("replaces", Small, m.say("library.replaces")),
		button("go-on", Primary, m.say("library.resume"), "Enter", Resume{}))
}

func (m *Model) viewSettings() *Node {
	sizes := Node{Kind: Nav, Key: "sizes", Style: Row, Label: m.say("settings.text")}
	for _, percent := range []int{100, 125, 150, 200} {
		b := button(numbered("size", percent), Pill, m.say("percent", "Percent", percent), "", SetText{percent})
		b.Selected = m.settings.Text == percent
		sizes.Children = append(sizes.Children, b)
	}
	room := button("projector", Pill, m.say("settings.projector"), "R", SetProjector{!m.settings.Projector})
	room.Selected = m.settings.Projector
	return narrowRoot("settings",
		m.brandBar(m.backTo(Show{PageLibrary})),
		heading("title", 1, Title, m.say("settings.title")),
		group("cards", Grid2,
			group("seen", Column,
				section("text", CardBox, heading("name", 2, Subtitle, m.say("settings.text")), sizes),
				when(len(m.config.Languages) > 1, m.languageCard),
				m.themeCard(),
				m.motionCard()),
			group("done", Column,
				m.keysCard(),
				m.hintsCard(),
				section("room", CardBox, heading("name", 2, Subtitle, m.say("settings.room")), room))))
}

// backTo leaves a screen beside the play. It stands in the bar on top, which
// stays in sight however long the screen is.
func (m *Model) backTo(there Message) Node {
	return button("back", Pill, m.say("back"), "Escape", there)
}

func (m *Model) viewAbout() *Node {
	licences := section("licences", CardBox, heading("name", 2, Subtitle, m.say("about.licences")))
	for i, paragraph := range strings.Split(strings.TrimSpace(m.config.Licences), "\n\n") {
		licences.Children = append(licences.Children, text(numbered("p", i), Small, strings.Join(strings.Fields(paragraph), " ")))
	}
	return narrowRoot("about",
		m.brandBar(m.backTo(Show{PageLibrary})),
		heading("title", 1, Title, m.say("about.title")),
		section("what", CardBox,
			text("version", Strong, m.say("about.version", "Version", m.config.Version)),
			text("claims", Body, m.claims()),
			button("evidence", Secondary, m.say("evidence-page.title"), "", Show{PageEvidence}),
			text("privacy", Body, m.say("about.privacy"))),
		licences)
}

// claims says how far the model may be believed.
func (m *Model) claims() string {
	return m.say("about.claims", "Held", sim.PatternsHeld, "Tried", sim.PatternsTried)
}
