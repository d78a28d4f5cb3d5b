package story

// Course is a run's answers, to be given again where they fit: in another run
// of the same scenario, which may have come elsewhere.
type Course struct {
	scenario *Scenario
	answers  []given
	used     []bool
	mute     int // the answer whose actions are left out, -1 for none
}

// Course returns the answers of the play from one on; 0 is the first.
func (p *Play) Course(from int) *Course {
	answers := append([]given(nil), p.given[min(max(0, from), len(p.given)):]...)
	return &Course{scenario: p.scenario, answers: answers, used: make([]bool, len(answers)), mute: -1}
}

// Restart makes the course ready for another play.
func (c *Course) Restart() { clear(c.used) }

// Follow answers the present question as the course does, and reports whether
// it could: a scene by its choice and its changes of plan, the question for a
// plan by the next plan. An answer that does not fit any more is passed over.
func (p *Play) Follow(c *Course) bool {
	if p.scenario != c.scenario {
		return false
	}
	for i := range c.answers {
		g := &c.answers[i]
		if c.used[i] || g.scene != p.scene || g.asked != p.asks && !(g.asked == AskPlan && p.asks == AskChoice) {
			continue
		}
		c.used[i] = true
		_, err := p.take(*g, i == c.mute)
		switch {
		case err == nil:
			return true
		case p.asks == AskPlan:
			return false // the plan of a later month is not for this one
		}
	}
	return false
}
