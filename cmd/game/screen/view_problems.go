package screen

import (
	"unicode"
	"unicode/utf8"
)

// viewProblems shows a file that the player or the author brought: what is
// wrong with it, where, why and how to mend it.
func (m *Model) viewProblems() *Node {
	f := m.file
	page := narrowRoot("problems",
		m.brandBar(when(!m.config.Preview, func() Node { return m.backTo(Show{m.under}) })),
		m.noticeLine(),
		heading("title", 1, Title, m.fileTitle()),
		text("sum", Scene, m.fileSum()))
	page.Children = append(page.Children, m.fileWays())
	if f.Scenario != nil && !m.config.Preview && m.replaces() {
		page.Children = append(page.Children, text("replaces", Small, m.say("library.replaces")))
	}
	if f.Scenario != nil {
		page.Children = append(page.Children, m.tryButton(f.Name))
	}
	list := Node{Kind: List, Key: "list", Style: Column, Label: m.say("problems.list")}
	for _, first := range []bool{true, false} { // errors come before warnings
		for i := range f.Problems {
			if f.Problems[i].Error == first {
				list.Children = append(list.Children, m.problem(i, &f.Problems[i]))
			}
		}
	}
	if len(list.Children) > 0 {
		page.Children = append(page.Children, list)
	}
	if !m.config.Preview {
		page.Children = append(page.Children, text("kept", Small, m.say("open.private")))
	}
	return page
}

func (m *Model) fileTitle() string {
	if m.file.Scenario == nil {
		return m.file.Name
	}
	return m.file.Scenario.Title
}

// fileSum says in a sentence or two whether the file can be played.
func (m *Model) fileSum() string {
	f := m.file
	errs := f.errors()
	warnings := len(f.Problems) - errs
	switch {
	case errs > 0 && m.config.Preview:
		return m.say("problems.preview", "N", errs)
	case errs > 0:
		return m.say("problems.errors", "N", errs)
	case warnings > 0:
		return m.say("problems.warnings", "N", warnings) + m.closer(f)
	case f.Closer != LookDone:
		return m.say("problems.playable") + m.closer(f)
	}
	sc := f.Scenario
	if sc.Plain() {
		return m.say("problems.none-plain", "Scenes", len(sc.Scenes), "Weeks", int(sc.Setup.Weeks))
	}
	return m.say("problems.none", "Scenes", len(sc.Scenes), "Weeks", int(sc.Setup.Weeks), "People", len(sc.People))
}

// closer says, after another sentence, what becomes of a closer look.
func (m *Model) closer(f *File) string {
	switch f.Closer {
	case LookUnderWay:
		return " " + m.say("problems.looking")
	case LookFailed:
		return " " + m.say("problems.not-looked")
	}
	return ""
}

// fileWays are the ways on from here.
func (m *Model) fileWays() Node {
	f := m.file
	ways := group("ways", Flowing)
	add := func(b Node) { ways.Children = append(ways.Children, b) }
	if m.config.Preview {
		add(button("back", Primary, m.say("problems.below"), "Escape", Show{m.under}))
		return ways
	}
	if f.Scenario != nil {
		if m.keepsRunOf(f) {
			add(button("go-on", Primary, m.say("library.resume"), "Enter", Resume{}))
			add(button("play", Secondary, m.say("open.play-anew"), "", Begin{m.onShelf(f.Scenario.ID)}))
		} else {
			add(button("play", Primary, m.say("open.play"), "Enter", Begin{m.onShelf(f.Scenario.ID)}))
		}
	}
	if m.config.Chooses {
		add(m.chooser(m.say("open.another")))
	}
	return ways
}

// chooser is the button that opens the player's own files.
func (m *Model) chooser(words string) Node {
	return Node{Kind: Chooser, Key: "choose", Style: Secondary, Text: words}
}

// capital begins a sentence.
func capital(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:]
}

// problem is one thing that is wrong, as an author reads it.
func (m *Model) problem(i int, p *Problem) Node {
	kind, style := m.say("problems.error"), Down
	if !p.Error {
		kind, style = m.say("problems.warning"), Small
	}
	item := Node{Kind: Item, Key: numbered("problem", i), Style: CardBox, Children: []Node{
		group("where", Flowing,
			text("kind", style, kind+" "+p.Code),
			text("place", Small, m.say("problems.place", "Name", m.file.Name, "Line", p.Line, "Column", p.Column))),
		heading("what", 2, Strong, capital(p.What))}}
	if p.Excerpt != "" {
		item.Children = append(item.Children, Node{Kind: Paragraph, Key: "line", Style: Excerpt, Text: p.Excerpt, Mark: p.Mark})
	}
	add := func(key, id, words string) {
		if words != "" {
			item.Children = append(item.Children, text(key, Body, m.say(id, "Words", words)))
		}
	}
	add("mean", "problems.mean", p.Mean)
	add("fix", "problems.fix", p.Fix)
	add("why", "problems.why", p.Why)
	return item
}
