package screen

// Elsewhere tells that another window of the same browser has kept a run: Data
// is what the slot "play" holds now, nil if it was emptied.
type Elsewhere struct{ Data []byte }

func (Elsewhere) message() {}

// elsewhere keeps one window from writing over the run of another unnoticed.
// Without a run of its own it takes over what is kept; with one it says that a
// decision here takes the place of those there. What was emptied is kept again.
func (m *Model) elsewhere(data []byte) []Command {
	switch {
	case m.play == nil:
		m.config.Saved = data
	case data == nil:
		return m.save()
	default:
		m.notice = m.say("notice.elsewhere")
	}
	return nil
}
