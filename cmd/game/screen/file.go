package screen

import (
	"encoding/json"
	"errors"

	"stepback/sim/story"
)

// File is a scenario that the player brought along, read and checked by the
// driver.
type File struct {
	Name string `json:"name"`
	Text string `json:"text"`

	Scenario *story.Scenario `json:"-"` // nil when it has errors
	Problems []Problem       `json:"-"`
	Closer   CloserLook      `json:"-"`
}

// CloserLook is how far a file was looked at more closely than it takes to play it.
type CloserLook uint8

// The states of that look.
const (
	LookDone CloserLook = iota
	LookUnderWay
	LookFailed // it could not be had
)

// looked takes in what a closer look at a file has found. What keeps the file
// from being played stays, should that look not have seen it.
func (m *Model) looked(msg Looked) {
	take := func(f *File) {
		if f.Name != msg.Name || f.Text != msg.Text {
			return
		}
		if msg.Err != nil {
			f.Closer = LookFailed
			return
		}
		f.Closer = LookDone
		before := *f
		if f.Problems = msg.Problems; f.errors() == 0 {
			f.Problems = append(before.onlyErrors(), msg.Problems...)
		}
	}
	for i := range m.own {
		take(&m.own[i])
	}
	if m.file != nil {
		take(m.file)
	}
}

func (f *File) onlyErrors() (list []Problem) {
	for _, p := range f.Problems {
		if p.Error {
			list = append(list, p)
		}
	}
	return list
}

// Problem is one thing wrong with a file: where, what, why it matters and how
// to mend it.
type Problem struct {
	Error        bool // else a warning, which leaves the scenario playable
	Code         string
	Line, Column int
	Excerpt      string // the line, or the part of it around the place
	Mark         Span   // what is meant, in the excerpt
	What, Why    string
	Fix          string // "" for none
	Mean         string // did you mean this? "" for no idea
}

// Span is a part of a text, in bytes.
type Span struct{ From, To int }

// errors counts the problems that keep the file from being played.
func (f *File) errors() (n int) {
	for i := range f.Problems {
		if f.Problems[i].Error {
			n++
		}
	}
	return n
}

// shelf is all that can be played: what ships, then what the player brought.
func (m *Model) shelf() []*story.Scenario {
	list := m.config.Scenarios[:len(m.config.Scenarios):len(m.config.Scenarios)]
	for i := range m.own {
		if m.own[i].Scenario != nil {
			list = append(list, m.own[i].Scenario)
		}
	}
	return list
}

// onShelf finds a scenario by id, -1 when there is none.
func (m *Model) onShelf(id string) int {
	for i, sc := range m.shelf() {
		if sc.ID == id {
			return i
		}
	}
	return -1
}

// opened takes in a file that the player dropped or chose: it is shown with
// all that is wrong with it, and kept if it can be played.
func (m *Model) opened(file File) []Command {
	m.file, m.notice = &file, ""
	m.cover(PageProblems)
	if file.Scenario == nil {
		return nil
	}
	if m.play != nil && m.play.Whole().ID == file.Scenario.ID {
		m.play = nil // another edition of it: the run is resumed from its save
		m.under = PageLibrary
	}
	m.own = append(without(m.own, file.Name), file)
	return m.keepFiles()
}

func without(files []File, name string) (rest []File) {
	for _, f := range files {
		if f.Name != name {
			rest = append(rest, f)
		}
	}
	return rest
}

// keepFiles asks the driver to keep the player's files, so that a run of one of
// them can be resumed.
func (m *Model) keepFiles() []Command {
	if m.config.Preview {
		return nil // the author's editor keeps it
	}
	if len(m.own) == 0 {
		return []Command{Forget{slotFiles}}
	}
	data, err := json.Marshal(m.own)
	if err != nil {
		m.filesErr = err
		return nil
	}
	return []Command{Save{slotFiles, data}}
}

// remove takes a file of the player's away; asked first, and then done.
func (m *Model) remove(msg Remove) []Command {
	if !msg.Sure {
		m.removing = msg.Name
		return nil
	}
	m.removing = ""
	var commands []Command
	for i := range m.own {
		if m.own[i].Name == msg.Name && m.keepsRunOf(&m.own[i]) {
			m.play, m.config.Saved = nil, nil
			commands = append(commands, Forget{slotPlay})
		}
	}
	m.own = without(m.own, msg.Name)
	m.file = nil
	m.page = PageLibrary
	m.notice = m.say("open.removed", "Name", msg.Name)
	return append(commands, m.keepFiles()...)
}

// keepsRunOf tells whether the run to go on with is one of a file's scenario.
func (m *Model) keepsRunOf(file *File) bool {
	sc, ok := m.kept()
	return ok && sc != nil && sc == file.Scenario
}

// cover shows a page over the present one, see [Model.uncover].
func (m *Model) cover(page Screen) {
	if m.page != PageProblems {
		m.under = m.page
	}
	m.page = page
}

// uncover goes back to the page below.
func (m *Model) uncover() {
	if m.page == PageProblems {
		m.page = m.under
	}
}

// edited takes in a file that its author has saved while it is played. The run
// goes on in the new edition, at the same place if there still is one; while the
// file has errors the edition before stays playable below them.
func (m *Model) edited(file File) []Command {
	m.file, m.notice = &file, ""
	if file.Scenario == nil {
		m.cover(PageProblems)
		return nil
	}
	m.uncover()
	before := m.shelf()
	m.own = []File{file}
	switch {
	case m.play != nil:
		m.retell(before[0], file.Scenario)
		return nil
	case len(m.config.Saved) > 0:
		if save, err := story.ReadSave(m.config.Saved); err == nil && save.Scenario == file.Scenario.ID {
			m.resumeEdited(save, file.Scenario)
			return nil
		}
	}
	return m.start(0, m.config.Seed, nil)
}

// resumeEdited goes on with a run that was kept, wherever it comes to.
func (m *Model) resumeEdited(save story.Save, sc *story.Scenario) {
	play, err := save.Resume(sc)
	if play == nil {
		m.notice = m.say("library.cannot-resume", "Why", err.Error())
		return
	}
	m.take(play)
	m.trail = &save
	m.notice = m.changeLine(sc, err)
}

// retell lives the present run again in another edition of its scenario. What
// an edit takes away the next one may give back, so the run as it was is kept
// until the player does something.
func (m *Model) retell(before, after *story.Scenario) {
	if m.trail == nil {
		save := m.play.Save()
		m.trail, m.telling = &save, m.page == PageConsequence
	}
	was := *m
	ok, err := m.tellAgain(after)
	if !ok {
		var play *story.Play
		if play, err = was.trail.Resume(after); play == nil {
			m.notice = m.say("library.cannot-resume", "Why", err.Error())
			return
		}
		m.take(play)
	}
	m.trail, m.telling = was.trail, was.telling
	m.restore(&was)
	m.notice = m.editLine(before, after, err)
}

// tellAgain goes to where the last answer was given and gives it again, so that
// what followed is told in its new words. ok is false when nothing was being
// told or the answer has no place any more.
func (m *Model) tellAgain(sc *story.Scenario) (ok bool, err error) {
	save := *m.trail
	last := len(save.Inputs) - 1
	if !m.telling || last < 0 {
		return false, nil
	}
	input := save.Inputs[last]
	save.Inputs = save.Inputs[:last]
	play, err := save.Resume(sc)
	if play == nil {
		return false, err
	}
	if _, refused := play.Answer(input); refused != nil {
		return false, nil
	}
	play, err = save.Resume(sc) // as it was before the answer
	m.take(play)
	m.answer(func() ([]story.Event, error) { return m.play.Answer(input) })
	return true, err
}

// restore brings back what the player was looking at, as far as it is there.
func (m *Model) restore(was *Model) {
	m.rating, m.feel, m.commit, m.name = was.rating, was.feel, was.commit, was.name
	asks := m.play.Asks()
	switch was.page {
	case PageLibrary, PageSettings, PageAbout:
		m.back, m.page = m.page, was.page
	case PageDesk:
		m.tab = was.tab
	case PagePlan:
		if asks == story.AskChoice {
			m.openPlan()
		}
	case PageDebrief, PageRecord, PageLink:
		if asks == story.AskNothing {
			m.page, m.part = was.page, was.part
		}
	}
	if m.part == PartWhy && was.causes != nil {
		m.explain(was.why, was.whyWeek)
	}
}

// changeLine says in a line what became of a run that was resumed.
func (m *Model) changeLine(sc *story.Scenario, err error) string {
	var changed *story.Changed
	if !errors.As(err, &changed) {
		return ""
	}
	if len(changed.Lost) == 0 {
		return m.say("changed.all-kept." + whatChanged(changed))
	}
	words := m.say("changed.some-kept."+whatChanged(changed), "N", len(changed.Lost))
	for _, line := range m.losses(sc, changed) {
		words += " " + line
	}
	return words
}
