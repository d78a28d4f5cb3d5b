package screen

import "strings"

// View gives the tree of what is on the screen now.
func (m *Model) View() *Node {
	tree := m.viewPage()
	if m.settings.NoLetters {
		withoutLetters(tree)
	}
	if m.keys {
		return m.viewKeys(tree)
	}
	return tree
}

func (m *Model) viewPage() *Node {
	switch m.page {
	case PageDesk:
		return m.viewDesk()
	case PageConsequence:
		return m.viewConsequence()
	case PageBriefing:
		return m.viewBriefing()
	case PagePlan:
		return m.viewPlan()
	case PageReview:
		return m.viewReview()
	case PageDebrief:
		return m.viewDebrief()
	case PageChapter:
		return m.viewChapter()
	case PagePaper:
		return m.viewPaper()
	case PageAgain:
		return m.viewAgain()
	case PageSettings:
		return m.viewSettings()
	case PageAbout:
		return m.viewAbout()
	case PageChanged:
		return m.viewChanged()
	case PageProblems:
		return m.viewProblems()
	case PageRecord:
		return m.viewRecord()
	case PagePlaytest:
		return m.viewTrial()
	case PageEvidence:
		return m.viewEvidence()
	case PageLink:
		return m.viewLink()
	case PageLinked:
		return m.viewLinked()
	case PageSandbox:
		return m.viewSandbox()
	case PageRoom:
		return m.viewRoom()
	}
	return m.viewLibrary()
}

// The small pieces that every screen is made of.

func group(key string, style Style, children ...Node) Node {
	return Node{Kind: Group, Key: key, Style: style, Children: present(children)}
}

func section(key string, style Style, children ...Node) Node {
	return Node{Kind: Section, Key: key, Style: style, Children: present(children)}
}

// present leaves out empty nodes, so that a view may say "this, if".
func present(children []Node) []Node {
	kept := children[:0:0]
	for _, c := range children {
		if c.Key != "" {
			kept = append(kept, c)
		}
	}
	return kept
}

// when returns the node if the condition holds.
func when(condition bool, n func() Node) Node {
	if !condition {
		return Node{}
	}
	return n()
}

func heading(key string, level int, style Style, text string) Node {
	return Node{Kind: Heading, Key: key, Level: level, Style: style, Text: text}
}

func text(key string, style Style, words string) Node {
	return Node{Kind: Paragraph, Key: key, Style: style, Text: words}
}

func button(key string, style Style, words, hotkey string, press Message) Node {
	return Node{Kind: Button, Key: key, Style: style, Text: words, Hotkey: hotkey, Press: press}
}

// notice is a line that tells how something went, spoken as it appears.
func (m *Model) noticeLine() Node {
	words := strings.TrimSpace(m.notice + " " + m.storeTrouble())
	if m.hover {
		words = m.say("open.drop-here")
	}
	n := group("notice", NoteCard)
	if words != "" {
		line := text("words", Body, words)
		line.Live = true
		n.Children = append(n.Children, line)
	}
	if m.config.Preview && m.file != nil && len(m.file.Problems) > 0 && m.page != PageProblems {
		n.Children = append(n.Children, button("problems", Quiet, m.problemsLine(), "E", Show{PageProblems}))
	}
	if len(n.Children) == 0 {
		return Node{}
	}
	return n
}

// storeTrouble says what cannot be kept, "" when all is well.
func (m *Model) storeTrouble() string {
	switch {
	case m.saveErr != nil:
		return m.say("notice.not-saved", "Why", m.saveErr.Error())
	case m.filesErr != nil:
		return m.say("notice.file-not-saved", "Why", m.filesErr.Error())
	case m.config.StoreErr != nil:
		return m.say("notice.no-store", "Why", m.config.StoreErr.Error())
	}
	return ""
}

// problemsLine leads an author back to what is wrong with the file.
func (m *Model) problemsLine() string {
	if n := m.file.errors(); n > 0 {
		return m.say("preview.errors", "N", n, "Name", m.file.Name)
	}
	return m.say("preview.warnings", "N", len(m.file.Problems), "Name", m.file.Name)
}

// root is a screen beside the desk, as wide as it.
func root(name string, children ...Node) *Node {
	return &Node{Kind: Main, Key: name, Style: Board, Children: present(children)}
}

// narrowRoot is a screen of one column of readable width.
func narrowRoot(name string, children ...Node) *Node {
	page := root(name, children...)
	page.Style = Page
	return page
}

// brandBar is the top line of the screens beside the desk.
func (m *Model) brandBar(children ...Node) Node {
	bar := group("bar", TopBar, text("brand", Brand, "stepback"))
	if len(children) == 0 || children[0].Kind != Timeline {
		bar.Children = []Node{group("left", Lines, bar.Children[0])} // the rest goes to the far end
	}
	bar.Children = append(bar.Children, present(children)...)
	return bar
}
