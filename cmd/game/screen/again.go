package screen

import "stepback/sim/story"

// habits are what a player may do otherwise when the same quarter comes again;
// the first are the commitments of the debrief, in their order.
var habits = [...]string{"hand-over", "one-on-one", "debrief", "goals", "slack"}

// firstTime is the run that the present one does again with one habit changed.
type firstTime struct {
	story.Again
	lived bool        // it was tried to live it again, for its curves
	play  *story.Play // at the end of the present chapter; nil if it never came there
}

// again starts the same quarter with the same luck. A run that was over is kept
// beside the new one, unless its story has no curves to lay over each other.
func (m *Model) again(habit string) []Command {
	if m.play == nil {
		return nil
	}
	var first *firstTime
	if m.play.Asks() == story.AskNothing && !m.play.Scenario().Plain() {
		first = &firstTime{Again: story.Again{Habit: habit, Run: m.play.Save()}}
	}
	return m.start(m.scenarioPlace(), m.play.Seed(), first)
}

// keptFirst is the first run of a save, nil for none.
func keptFirst(save *story.Save) *firstTime {
	if save.Again == nil {
		return nil
	}
	return &firstTime{Again: *save.Again}
}

// compare lives the first run again where the debrief lays it under the present
// one.
func (m *Model) compare() {
	if f := m.first; f != nil && !f.lived && m.page == PageDebrief {
		f.lived, f.play = true, m.firstPlay(&f.Run)
	}
}

// firstPlay is a run at the end of the chapter that the present one has come to
// the end of; nil if it never came there.
func (m *Model) firstPlay(run *story.Save) *story.Play {
	play, err := story.Start(m.play.Whole(), story.Options{Seed: run.Seed, Params: m.play.Params(), Record: true})
	if err != nil {
		return nil
	}
	for i := range run.Inputs {
		if m.besides(play) {
			break
		}
		if _, err := play.Answer(run.Inputs[i]); err != nil {
			return nil // the scenario has changed since
		}
	}
	if !m.besides(play) {
		return nil
	}
	return play
}

// besides tells whether another play is over where the present one is.
func (m *Model) besides(play *story.Play) bool {
	return play.Over() && play.Scenario() == m.play.Scenario()
}

// difference is a scene in which the two runs parted: a decision of each, or of
// one of them alone.
type difference struct{ first, now *story.Decision }

// differences are all of them, in the order of weeks.
func (m *Model) differences() (list []difference) {
	before, now := m.first.play.Decisions(), m.play.Decisions()
	met := make([]bool, len(before)) // whether the present run met the scene as well
	var all []difference
	for i := range now {
		j := 0
		for j < len(before) && (met[j] || before[j].Scene != now[i].Scene) {
			j++
		}
		switch {
		case j == len(before):
			all = append(all, difference{nil, &now[i]})
		case before[j].Choice != now[i].Choice:
			all = append(all, difference{&before[j], &now[i]})
		}
		if j < len(before) {
			met[j] = true
		}
	}
	for j := range before {
		if !met[j] {
			all = append(all, difference{&before[j], nil})
		}
	}
	for week := range int(m.play.Career().Weeks) + 1 {
		for _, d := range all {
			if d.week() == week {
				list = append(list, d)
			}
		}
	}
	return list
}

func (d difference) week() int {
	if d.now != nil {
		return d.now.Week
	}
	return d.first.Week
}
