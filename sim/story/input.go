package story

import (
	"errors"
	"fmt"
)

// InputKind says what an [Input] answers.
type InputKind string

const (
	InputChoice InputKind = "choice"
	InputRating InputKind = "rating"
	InputPlan   InputKind = "plan"
	// InputChapter goes on to the next chapter of a campaign.
	InputChapter InputKind = "chapter"
)

// Input is one thing the player did. All ids are the author's keys, so that a
// save survives an edit of its scenario.
type Input struct {
	Kind   InputKind   `json:"kind"`
	Scene  string      `json:"scene,omitempty"` // of a choice, or the one that was on when the plan was changed
	Choice string      `json:"choice,omitempty"`
	Rating []int       `json:"rating,omitempty"`
	Plan   *PlanChange `json:"plan,omitempty"`
	// Chapter is the one that is gone on to.
	Chapter string `json:"chapter,omitempty"`
}

// PlanChange is a plan as the player sets it: minutes by area (names as
// [sim.Area.String] gives them) and, for work that changes, owner and support.
type PlanChange struct {
	Time map[string]int        `json:"time"`
	Work map[string]WorkChange `json:"work,omitempty"`
}

// WorkChange gives work another owner or another kind of support. An empty
// field stays as it is.
type WorkChange struct {
	Owner   string `json:"owner,omitempty"`   // key of a person, or "you"
	Support string `json:"support,omitempty"` // none, coaching or checking
}

// ErrPlan is wrapped by the errors of a plan that does not fit.
var ErrPlan = errors.New("this plan does not fit")

// Rate answers the briefing: how sure the player is of alignment, capability
// and accountability, 0 to 10 each.
func (p *Play) Rate(rating [3]int) ([]Event, error) {
	if p.asks != AskRating {
		return nil, ErrNotAsked
	}
	var a Answer
	for i, r := range rating {
		if r < 0 || r > 10 {
			return nil, ErrRating
		}
		a.Rating[i] = int8(r)
	}
	return p.Take(a)
}

// Decide takes a choice of the present scene by its key, lives the week and
// returns what happened up to the next question.
func (p *Play) Decide(choice string) ([]Event, error) {
	if p.asks != AskChoice {
		return nil, ErrNotAsked
	}
	i := p.scenario.Scenes[p.scene].Choice(choice)
	if i < 0 {
		return nil, fmt.Errorf("%s: %w", choice, ErrUnknownChoice)
	}
	return p.Take(Answer{Choice: i})
}

// Replan changes how the weeks go from now on. It answers the question for a
// plan, and is welcome whenever a scene is on. The error says what does not
// fit; then nothing has changed.
func (p *Play) Replan(plan PlanChange) ([]Event, error) {
	if p.asks != AskPlan && p.asks != AskChoice {
		return nil, ErrNotAsked
	}
	placed, err := plan.placed(p)
	if err != nil {
		return nil, err
	}
	return p.take(given{asked: AskPlan, scene: p.scene, answer: Answer{Plan: placed, Replan: true}, plan: &plan}, false)
}

// KeepPlan answers the question for a plan with the one there is.
func (p *Play) KeepPlan() ([]Event, error) { return p.Replan(p.CurrentPlan()) }

// CurrentPlan returns the plan there is.
func (p *Play) CurrentPlan() PlanChange {
	plan := p.Plan()
	return *plan.worded(p.scenario)
}

// Inputs returns what the player did so far, in a campaign from its beginning.
func (p *Play) Inputs() []Input {
	inputs := []Input{}
	for i := range p.Past() {
		past := &p.journey.past[i]
		for n := len(inputs); n < min(past.answers, len(p.journey.given)); n++ {
			inputs = append(inputs, p.worded(&p.journey.given[n], p.journey.stages[past.Chapter].scenario))
		}
	}
	for i := range p.given {
		inputs = append(inputs, p.worded(&p.given[i], p.scenario))
	}
	return inputs
}

// Answered returns one of the answers given in the present chapter, or in a
// scenario alone.
func (p *Play) Answered(i int) Input { return p.worded(&p.given[i], p.scenario) }

// Replay runs inputs on a scenario from the start. The first that does not fit
// ends it with a *[ReplayError].
func Replay(sc *Scenario, o Options, inputs []Input) (*Play, error) {
	p, err := Start(sc, o)
	if err != nil {
		return nil, err
	}
	for i, input := range inputs {
		if _, err := p.Answer(input); err != nil {
			return p, &ReplayError{Input: i, Err: err}
		}
	}
	return p, nil
}

// ReplayError says which input of a run did not fit. The play that [Replay]
// returns beside it stands just before that input.
type ReplayError struct {
	Input int
	Err   error
}

// Error tells which input it was.
func (e *ReplayError) Error() string { return fmt.Sprintf("input %d: %v", e.Input+1, e.Err) }

// Unwrap returns the reason.
func (e *ReplayError) Unwrap() error { return e.Err }

// Answer gives the play any input.
func (p *Play) Answer(input Input) ([]Event, error) {
	switch input.Kind {
	case InputChoice:
		if p.asks == AskChoice && p.scenario.Scenes[p.scene].Key != input.Scene {
			return nil, fmt.Errorf("the scene is %s, not %s: %w", p.scenario.Scenes[p.scene].Key, input.Scene, ErrNotAsked)
		}
		return p.Decide(input.Choice)
	case InputRating:
		if len(input.Rating) != 3 {
			return nil, ErrRating
		}
		return p.Rate([3]int(input.Rating))
	case InputPlan:
		if input.Plan == nil {
			return nil, ErrPlan
		}
		return p.Replan(*input.Plan)
	case InputChapter:
		if next, ok := p.Next(); ok && next.Key != input.Chapter {
			return nil, fmt.Errorf("the chapter is %s, not %s: %w", next.Key, input.Chapter, ErrNotAsked)
		}
		return p.GoOn()
	}
	return nil, fmt.Errorf("%q: %w", input.Kind, ErrNotAsked)
}
