package story

import (
	"fmt"

	"stepback/sim"
)

// Changed comes with a play that was resumed although the scenario or the
// model is not the one that it was saved with. The play stands before the
// first question that the save does not answer.
type Changed struct {
	Scenario bool // its content is another
	Model    bool // its version is another
	Kept     int  // answers that were given again
	Lost     []Lost
	Was      int // the week in which the save stood, 0 if it does not say
}

// Lost is an answer for which there was no place any more.
type Lost struct {
	Input
	Why Loss
}

// Loss is why an answer could not be given again.
type Loss uint8

const (
	// SceneGone: the scenario has no such scene any more.
	SceneGone Loss = iota
	// ChoiceGone: the scene does not have this choice any more.
	ChoiceGone
	// NotPossible: the choice is there, but its condition does not hold or the
	// week has too few hours for it.
	NotPossible
	// NotMet: the question did not come, or not as often.
	NotMet
	// NotReached: another question waits for an answer before this one.
	NotReached
	// PlanRefused: the plan does not fit any more.
	PlanRefused
)

// Error says what changed and how much of the game was kept.
func (c *Changed) Error() string {
	what := "the scenario has changed"
	switch {
	case c.Model && c.Scenario:
		what = "the scenario and the model have changed"
	case c.Model:
		what = "the model has changed"
	}
	return fmt.Sprintf("%s since this game was saved: %d of %d answers were kept", what, c.Kept, c.Kept+len(c.Lost))
}

// refit plays what fits of a save. Answers are found by their scene, so one
// that was lost does not take those after it along.
func (s *Save) refit(sc *Scenario, o Options) (*Play, error) {
	p, err := Start(sc, o)
	if err != nil {
		return nil, err
	}
	r := refitting{play: p, inputs: s.Inputs, fate: make([]fate, len(s.Inputs))}
	for p.asks != AskNothing && r.answer() {
	}
	changed := &Changed{Scenario: s.Hash != sc.Hash, Model: s.Model != sim.Version, Was: s.Week}
	last := r.lastKept()
	for i, input := range s.Inputs {
		switch r.fate[i] {
		case kept:
			changed.Kept++
		case refused:
			changed.Lost = append(changed.Lost, Lost{input, r.whyRefused(input)})
		case unasked:
			changed.Lost = append(changed.Lost, Lost{input, r.whyUnasked(input, i < last)})
		}
	}
	return p, changed
}

// refitting is a save on its way through a scenario that has changed.
type refitting struct {
	play   *Play
	inputs []Input
	fate   []fate
	from   int // where the answers of the present chapter begin
}

// fate is what became of an input.
type fate uint8

const (
	unasked fate = iota
	kept
	refused
)

// answer answers the present question and reports whether it could. A question
// for a plan that the save knows nothing of keeps the plan there is, as long as
// a decision waits behind it.
func (r *refitting) answer() bool {
	i := r.nextFitting()
	if i < 0 {
		if r.play.asks != AskPlan || !r.choiceWaits() {
			return false
		}
		_, err := r.play.KeepPlan()
		return err == nil
	}
	r.fate[i] = kept
	if r.play.asks == AskChapter {
		r.from = i + 1
	}
	if err := r.play.answerAgain(r.inputs[i]); err != nil {
		r.fate[i] = refused
	}
	return true
}

// nextFitting looks among the answers of the present chapter.
func (r *refitting) nextFitting() int {
	for i := r.from; i < len(r.inputs); i++ {
		switch {
		case r.fate[i] == unasked && r.play.fits(&r.inputs[i]):
			return i
		case r.inputs[i].Kind == InputChapter && r.play.asks != AskChapter:
			return -1
		}
	}
	return -1
}

func (r *refitting) choiceWaits() bool {
	for i := r.from; i < len(r.inputs) && r.inputs[i].Kind != InputChapter; i++ {
		if r.fate[i] == unasked && r.inputs[i].Kind == InputChoice && r.play.scenario.Scene(r.inputs[i].Scene) >= 0 {
			return true
		}
	}
	return false
}

func (r *refitting) lastKept() int {
	for i := len(r.fate) - 1; i >= 0; i-- {
		if r.fate[i] == kept {
			return i
		}
	}
	return -1
}

func (r *refitting) whyRefused(input Input) Loss {
	if input.Kind == InputPlan {
		return PlanRefused
	}
	if scene := r.scene(input.Scene); scene != nil && scene.Choice(input.Choice) < 0 {
		return ChoiceGone
	}
	return NotPossible
}

// whyUnasked tells what is gone from what did not come; passed means that the
// story has gone on beyond it.
func (r *refitting) whyUnasked(input Input, passed bool) Loss {
	switch scene := r.scene(input.Scene); {
	case input.Scene != "" && scene == nil:
		return SceneGone
	case input.Kind == InputChoice && scene.Choice(input.Choice) < 0:
		return ChoiceGone
	case passed || r.play.asks == AskNothing:
		return NotMet
	}
	return NotReached
}

// scene finds a scene of the story or of its chapters by key, nil for none.
func (r *refitting) scene(key string) *Scene {
	whole := r.play.Whole()
	tellings := []*Scenario{whole}
	for i := range whole.Chapters {
		tellings = append(tellings, whole.Chapters[i].Scenario)
	}
	for _, sc := range tellings {
		if i := sc.Scene(key); i >= 0 {
			return &sc.Scenes[i]
		}
	}
	return nil
}

// answerAgain answers as far as the scenario still knows what is meant. A plan
// that cannot be made any more gives way to the one there is, so that those of
// later months keep their places.
func (p *Play) answerAgain(input Input) error {
	_, err := p.Answer(input)
	if err == nil || input.Kind != InputPlan {
		return err
	}
	if input.Plan != nil {
		if _, again := p.Replan(input.Plan.known(p)); again == nil {
			return nil
		}
	}
	if p.asks == AskPlan {
		_, _ = p.KeepPlan()
	}
	return err
}

// known leaves out work and owners that the scenario does not have.
func (c *PlanChange) known(p *Play) PlanChange {
	plan := PlanChange{Time: c.Time, Work: map[string]WorkChange{}}
	for i := range p.scenario.Work {
		key := p.scenario.Work[i].Key
		change, ok := c.Work[key]
		if ok && (change.Owner == "" || change.Owner == "you" || place(p.scenario.peopleKeys(), change.Owner) >= 0) {
			plan.Work[key] = change
		}
	}
	return plan
}

func (p *Play) fits(input *Input) bool {
	switch p.asks {
	case AskChoice:
		return input.Kind != InputRating && input.Kind != InputChapter && input.Scene == p.scenario.Scenes[p.scene].Key
	case AskRating:
		return input.Kind == InputRating
	case AskChapter:
		return input.Kind == InputChapter && input.Chapter == p.journey.campaign.Chapters[p.journey.next].Key
	default:
		return input.Kind == InputPlan && input.Scene == ""
	}
}
