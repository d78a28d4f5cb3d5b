package story

import (
	"errors"
	"fmt"
	"slices"

	"stepback/sim"
)

// Asks is what a play waits for.
type Asks uint8

const (
	// AskChoice waits for [Play.Decide]: a scene is on.
	AskChoice Asks = iota
	// AskRating waits for [Play.Rate]: the briefing with the three sliders.
	AskRating
	// AskPlan waits for [Play.Replan] or [Play.KeepPlan]: a new month begins.
	AskPlan
	// AskNothing is the end.
	AskNothing
)

// Errors of a play. An input that is refused changes nothing.
var (
	ErrNotAsked      = errors.New("the play does not wait for this")
	ErrUnknownChoice = errors.New("the scene does not offer this choice")
	ErrNoHours       = errors.New("the week has too few hours left for this choice")
	ErrRating        = errors.New("a rating is three numbers from 0 to 10")
)

// Play is one run of a scenario.
type Play struct {
	state
	asks   Asks
	inputs []Input
	rated  bool
	plans  int // how many plan questions were answered
	rating [3]int8
	ending int
	late   [sim.MaxWork]bool
	broken uint32 // promises known to be broken, a bit for each
	weeks  []sim.Career
	record bool
	mute   int // the input whose actions are left out, -1 for none
	took   []Decision
	deeds  []stretch
	trial  sim.Career // for trying things; kept, since a career is large
}

// stretch is the part of the ledger that deeds of one decision wrote.
type stretch struct{ from, to, input int }

// Decision is a choice that was taken, with whom it concerned and what
// followed.
type Decision struct {
	Input         int // place among the inputs
	Week          int
	Scene, Choice int
	Roles         []sim.Subject
	Outcome       int // place in Choice.Outcomes, -1 for none
}

// Options say how a play is run.
type Options struct {
	Seed   uint64
	Params *sim.Params // nil for those of the scenario
	// Record keeps the ledger and a copy of the career at each week's end, for
	// a player who will want to know why. Batches leave it out.
	Record bool
}

// Start begins a play, in its first scene or, without one, its first
// question. The error wraps [sim.ErrSetup].
func Start(sc *Scenario, o Options) (*Play, error) {
	p, err := start(sc, o)
	if err != nil {
		return nil, err
	}
	p.advance()
	return p, nil
}

func start(sc *Scenario, o Options) (*Play, error) {
	params := o.Params
	if params == nil {
		params = sc.Params
	}
	if params == nil {
		params = sim.DefaultParams()
	}
	career, err := sim.New(sc.Setup, o.Seed, params)
	if err != nil {
		return nil, err
	}
	p := &Play{
		state: state{scenario: sc, params: params, career: career, scene: -1,
			met: make([]int16, len(sc.Scenes)), chose: make([]int8, len(sc.Scenes))},
		ending: -1, record: o.Record, mute: -1,
	}
	if o.Record {
		p.ledger = &sim.Ledger{}
		p.weeks = append(p.weeks, career)
	}
	return p, nil
}

// Decide takes a choice of the present scene by its key, lives the week and
// returns what happened up to the next question.
func (p *Play) Decide(choice string) ([]Event, error) {
	if p.asks != AskChoice {
		return nil, ErrNotAsked
	}
	sc := &p.scenario.Scenes[p.scene]
	i := sc.Choice(choice)
	if i < 0 || !sc.Choices[i].When.holds(&p.state) {
		return nil, fmt.Errorf("%s: %w", choice, ErrUnknownChoice)
	}
	if !p.affordable(&sc.Choices[i]) {
		return nil, fmt.Errorf("%s: %w", choice, ErrNoHours)
	}
	p.inputs = append(p.inputs, Input{Kind: InputChoice, Scene: sc.Key, Choice: choice})
	return p.decide(i, p.mute == len(p.inputs)-1), nil
}

// decide carries out a choice of the present scene; a muted one happens
// without its actions and consequences.
func (p *Play) decide(choice int, muted bool) []Event {
	scene := p.scene
	c := &p.scenario.Scenes[scene].Choices[choice]
	p.met[scene], p.chose[scene] = p.career.Week, int8(choice+1)
	p.took = append(p.took, Decision{Input: len(p.inputs) - 1, Week: p.week(), Scene: scene, Choice: choice,
		Roles: append([]sim.Subject(nil), p.roles...), Outcome: -1})
	if !muted {
		p.carryOut(c.Do, len(p.inputs)-1)
		p.awaitConsequences(scene, choice)
	}
	p.liveWeek()
	told := &p.took[len(p.took)-1]
	var events []Event
	for i := range c.Outcomes {
		if c.Outcomes[i].When.holds(&p.state) {
			told.Outcome = i
			events = append(events, Event{Kind: EventOutcome, Week: told.Week, Scene: scene, Choice: choice,
				Roles: told.Roles, Text: p.text(c.Outcomes[i].Text)})
			break
		}
	}
	p.scene = -1
	events = append(events, p.weekEvents()...)
	return append(events, p.advance()...)
}

// carryOut does deeds now or puts them off. A deed that the model refuses (its
// person has left, its work is done) does not happen.
func (p *Play) carryOut(deeds []Deed, input int) {
	for i := range deeds {
		a := deeds[i].action(&p.state)
		if deeds[i].in > 0 {
			p.pending = append(p.pending, pending{due: p.career.Week + int16(deeds[i].in), later: -1, action: a, input: input})
			continue
		}
		p.act(a, input)
	}
}

// act does a deed of a decision and remembers what it wrote into the ledger.
func (p *Play) act(a sim.Action, input int) {
	if p.ledger == nil {
		_ = p.career.Do(p.params, a, nil)
		return
	}
	from := len(p.ledger.Entries)
	_ = p.career.Do(p.params, a, p.ledger)
	if to := len(p.ledger.Entries); to > from {
		p.deeds = append(p.deeds, stretch{from, to, input})
	}
}

func (p *Play) awaitConsequences(scene, choice int) {
	for i, later := range p.scenario.Scenes[scene].Choices[choice].Later {
		wait := pending{due: p.career.Week + int16(later.Weeks), from: p.career.Week,
			scene: int16(scene), choice: int8(choice), later: int8(i), input: len(p.inputs) - 1}
		copy(wait.roles[:], p.roles)
		p.pending = append(p.pending, wait)
	}
}

// Rate answers the briefing: how sure the player is of alignment, capability
// and accountability, 0 to 10 each.
func (p *Play) Rate(rating [3]int) ([]Event, error) {
	if p.asks != AskRating {
		return nil, ErrNotAsked
	}
	for i, r := range rating {
		if r < 0 || r > 10 {
			return nil, ErrRating
		}
		p.rating[i] = int8(r)
	}
	p.rated = true
	p.inputs = append(p.inputs, Input{Kind: InputRating, Rating: rating[:]})
	return p.advance(), nil
}

// Rating returns the player's own ratings and whether they were given.
func (p *Play) Rating() ([3]int8, bool) { return p.rating, p.rated }

// Replan changes how the weeks go from now on. It answers the question for a
// plan, and is welcome whenever a scene is on. The error says what does not
// fit; then nothing has changed.
func (p *Play) Replan(plan PlanChange) ([]Event, error) {
	if p.asks != AskPlan && p.asks != AskChoice {
		return nil, ErrNotAsked
	}
	if err := plan.apply(p); err != nil {
		return nil, err
	}
	if p.asks == AskChoice {
		p.inputs = append(p.inputs, Input{Kind: InputPlan, Scene: p.scenario.Scenes[p.scene].Key, Plan: &plan})
		return nil, nil
	}
	p.inputs = append(p.inputs, Input{Kind: InputPlan, Plan: &plan})
	p.plans++
	return p.advance(), nil
}

// KeepPlan answers the question for a plan with the one there is.
func (p *Play) KeepPlan() ([]Event, error) { return p.Replan(p.CurrentPlan()) }

// advance lives weeks until there is a question or the end.
func (p *Play) advance() (events []Event) {
	for {
		if p.career.Over() {
			return append(events, p.end()...)
		}
		p.told = 0
		switch {
		case len(p.took) > 0 && !p.rated:
			p.asks = AskRating
			return events
		case p.planDue():
			p.asks = AskPlan
			return events
		case p.openScene():
			p.asks = AskChoice
			return events
		}
		p.liveWeek()
		events = append(events, p.weekEvents()...)
	}
}

// planDue reports whether a week for planning has come and was not answered.
func (p *Play) planDue() bool {
	return p.plans < len(p.scenario.PlanWeeks) && p.week() >= p.scenario.PlanWeeks[p.plans]
}

// openScene chooses the scene of the week: the highest priority first, then by
// a race of weights.
func (p *Play) openScene() bool {
	best, bestWait := -1, int64(0)
	for i := range p.scenario.Scenes {
		sc := &p.scenario.Scenes[i]
		if best >= 0 && sc.Priority < p.scenario.Scenes[best].Priority || !p.eligible(i) {
			continue
		}
		wait := p.career.Wait(sim.ID(sc.Key), sc.Weight)
		if best < 0 || sc.Priority > p.scenario.Scenes[best].Priority || wait < bestWait {
			best, bestWait = i, wait
		}
	}
	if best < 0 {
		return false
	}
	p.scene = best
	return p.castScene(&p.scenario.Scenes[best])
}

func (p *Play) eligible(i int) bool {
	sc := &p.scenario.Scenes[i]
	if last := p.met[i]; last > 0 && (!sc.Repeats || p.week()-int(last) < max(1, sc.Cooldown)) {
		return false
	}
	return p.castScene(sc) && sc.When.holds(&p.state) && p.possible(sc) >= 2
}

// possible counts the choices that can be offered.
func (p *Play) possible(sc *Scene) (n int) {
	for i := range sc.Choices {
		if sc.Choices[i].When.holds(&p.state) && p.affordable(&sc.Choices[i]) {
			n++
		}
	}
	return n
}

// interrupts says why a plan that makes such a career cannot be made while the
// present scene is on.
func (p *Play) interrupts(career sim.Career) error {
	if p.asks != AskChoice {
		return nil
	}
	now, roles := p.career, p.roles
	defer func() { p.career, p.roles = now, roles }()
	p.career, p.roles = career, nil
	sc := &p.scenario.Scenes[p.scene]
	switch {
	case !p.castScene(sc) || !slices.Equal(p.roles, roles) || !sc.When.holds(&p.state):
		return fmt.Errorf("%w: this work is what the scene is about; decide first", ErrPlan)
	case p.possible(sc) == 0:
		return fmt.Errorf("%w: no choice of the scene would be possible then", ErrPlan)
	}
	return nil
}

// affordable reports whether the week can hold a choice.
func (p *Play) affordable(c *Choice) bool {
	_, fits := p.price(c)
	return fits
}

// price tries what a choice does at once: the time it takes and whether the
// week can hold it. A deed may change what the next one costs.
func (p *Play) price(c *Choice) (sum sim.Minutes, fits bool) {
	trial, fits, tried := &p.trial, true, false
	for i := range c.Do {
		if c.Do[i].in > 0 {
			continue
		}
		if !tried {
			*trial, tried = p.career, true
		}
		a := c.Do[i].action(&p.state)
		time := trial.Price(p.params, a)
		switch err := trial.Do(p.params, a, nil); {
		case errors.Is(err, sim.ErrNoTime):
			fits = false
			sum += time
		case err == nil:
			sum += time
		}
	}
	return sum, fits
}

// liveWeek runs what was put off to this week, and the week.
func (p *Play) liveWeek() {
	for i := range p.pending {
		if p.pending[i].later < 0 && p.pending[i].due == p.career.Week {
			p.act(p.pending[i].action, p.pending[i].input)
		}
	}
	p.told = p.week()
	p.career.Step(p.params, p.ledger)
	if p.record {
		p.weeks = append(p.weeks, p.career)
	}
}

// end closes the story.
func (p *Play) end() []Event {
	p.asks, p.scene = AskNothing, -1
	if p.record {
		p.weeks[len(p.weeks)-1] = p.career // with what came back in the last week
	}
	for i := range p.scenario.Endings {
		if p.scenario.Endings[i].When.holds(&p.state) {
			p.ending = i
			e := &p.scenario.Endings[i]
			return []Event{{Kind: EventEnding, Week: int(p.career.Weeks), Title: p.text(e.Title), Text: p.text(e.Text)}}
		}
	}
	return nil
}
