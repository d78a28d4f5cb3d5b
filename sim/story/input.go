package story

import (
	"errors"
	"fmt"

	"stepback/sim"
)

// InputKind says what an [Input] answers.
type InputKind string

const (
	InputChoice InputKind = "choice"
	InputRating InputKind = "rating"
	InputPlan   InputKind = "plan"
)

// Input is one thing the player did. All ids are the author's keys, so that a
// save survives an edit of its scenario.
type Input struct {
	Kind   InputKind   `json:"kind"`
	Scene  string      `json:"scene,omitempty"` // of a choice, or the one that was on when the plan was changed
	Choice string      `json:"choice,omitempty"`
	Rating []int       `json:"rating,omitempty"`
	Plan   *PlanChange `json:"plan,omitempty"`
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

// CurrentPlan returns the plan there is.
func (p *Play) CurrentPlan() PlanChange {
	plan := PlanChange{Time: map[string]int{}}
	for area, minutes := range p.career.Leader.Plan.Time {
		plan.Time[sim.Area(area).String()] = int(minutes)
	}
	return plan
}

// apply carries the plan out on a copy, so that a refused one changes nothing.
func (c *PlanChange) apply(p *Play) error {
	var plan sim.Plan
	for name, minutes := range c.Time {
		area, ok := sim.AreaNamed(name)
		if !ok {
			return fmt.Errorf("%w: there is no area %q", ErrPlan, name)
		}
		if minutes < 0 || minutes > int(p.params.Hours.Week) {
			return fmt.Errorf("%w: %d minutes for %s", ErrPlan, minutes, name)
		}
		plan.Time[area] = sim.Minutes(minutes)
	}
	changed, moved := p.career, &sim.Ledger{}
	if err := changed.SetPlan(plan, p.params); err != nil {
		return fmt.Errorf("%w: %w", ErrPlan, err)
	}
	if err := c.applyWork(p, &changed, moved); err != nil {
		return err
	}
	if err := p.interrupts(changed); err != nil {
		return err
	}
	p.career = changed
	if p.ledger != nil {
		p.ledger.Entries = append(p.ledger.Entries, moved.Entries...)
	}
	return nil
}

// applyWork goes through the work in the order of the file, as a map has none.
func (c *PlanChange) applyWork(p *Play, career *sim.Career, ledger *sim.Ledger) error {
	known := 0
	for i := range p.scenario.Work {
		change, ok := c.Work[p.scenario.Work[i].Key]
		if !ok {
			continue
		}
		known++
		if err := change.apply(p, career, int8(i), ledger); err != nil {
			return fmt.Errorf("%w: %s: %w", ErrPlan, p.scenario.Work[i].Key, err)
		}
	}
	if known != len(c.Work) {
		return fmt.Errorf("%w: it names work that does not exist", ErrPlan)
	}
	return nil
}

func (c *WorkChange) apply(p *Play, career *sim.Career, work int8, ledger *sim.Ledger) error {
	owner, support := career.Work[work].Owner, career.Work[work].Support
	if c.Support != "" {
		s, ok := sim.SupportNamed(c.Support)
		if !ok {
			return fmt.Errorf("there is no support %q", c.Support)
		}
		support = s
	}
	switch c.Owner {
	case "":
	case "you":
		owner = sim.Self
	default:
		if owner = sim.Subject(place(p.peopleKeys(), c.Owner)); owner < 0 {
			return fmt.Errorf("there is nobody called %q", c.Owner)
		}
	}
	switch {
	case owner == career.Work[work].Owner && support == career.Work[work].Support:
		return nil
	case owner == career.Work[work].Owner:
		return career.SetSupport(work, support)
	case owner == sim.Self:
		return career.Do(p.params, sim.Action{Kind: sim.TakeOver, Work: work}, ledger)
	}
	kind := [...]sim.ActionKind{sim.NoSupport: sim.HandOver, sim.Coaching: sim.HandOverCoaching, sim.CloseChecking: sim.HandOverChecking}[support]
	return career.Do(p.params, sim.Action{Kind: kind, Who: owner, Work: work}, ledger)
}

func (p *Play) peopleKeys() (keys []string) {
	for i := range p.scenario.People {
		keys = append(keys, p.scenario.People[i].Key)
	}
	return keys
}

// Inputs returns what the player did so far.
func (p *Play) Inputs() []Input { return p.inputs }

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
	}
	return nil, fmt.Errorf("%q: %w", input.Kind, ErrNotAsked)
}
