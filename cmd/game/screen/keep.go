package screen

import (
	"encoding/json"
	"errors"

	"stepback/sim/story"
)

// save asks the driver to keep the run. A run is its inputs, so that little is
// written after each decision.
func (m *Model) save() []Command {
	m.trail = nil
	save := m.play.Save()
	if m.first != nil {
		save.Again = &m.first.Again
	}
	data, err := json.Marshal(save)
	if err != nil {
		m.saveErr = err
		return nil
	}
	m.config.Saved = data
	return []Command{Save{slotPlay, data}}
}

// resume goes on with the run that was kept. If its scenario has changed since
// and decisions are lost by that, the player is asked first.
func (m *Model) resume() []Command {
	if m.play != nil {
		m.page = m.back
		return nil
	}
	if sc := m.absent(); sc != nil {
		return m.fetch(sc, Resume{})
	}
	play, err := m.load()
	var changed *story.Changed
	switch {
	case errors.As(err, &changed) && play != nil && len(changed.Lost) > 0:
		m.resuming, m.page, m.notice = &resumption{play, changed}, PageChanged, ""
	case errors.As(err, &changed) && play != nil:
		m.take(play)
		m.openChapter()
		m.notice = m.changeLine(play.Scenario(), err)
	case err != nil:
		m.notice = m.say("library.cannot-resume", "Why", err.Error())
	default:
		m.take(play)
		m.openChapter()
	}
	return nil
}

// load reads the kept run with the scenario that it belongs to.
func (m *Model) load() (*story.Play, error) {
	save, err := story.ReadSave(m.config.Saved)
	if err != nil {
		return nil, err
	}
	place := m.onShelf(save.Scenario)
	if place < 0 {
		return nil, errors.New(m.say("library.unknown-scenario", "ID", save.Scenario))
	}
	m.first = keptFirst(&save)
	return save.Resume(m.shelf()[place])
}

// kept tells whether there is a run to go on with, and its scenario.
func (m *Model) kept() (*story.Scenario, bool) {
	if m.play != nil {
		return m.play.Whole(), true
	}
	save, err := story.ReadSave(m.config.Saved)
	if err != nil {
		return nil, len(m.config.Saved) > 0
	}
	if place := m.onShelf(save.Scenario); place >= 0 {
		return m.shelf()[place], true
	}
	return nil, true
}
