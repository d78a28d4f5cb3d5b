package story

import (
	"fmt"
	"slices"

	"stepback/sim"
)

// Plan is a plan by places: minutes of each area and, for work that changes,
// owner and support.
type Plan struct {
	Time [sim.Areas]sim.Minutes
	Work [sim.MaxWork]WorkPlan // in the order of the scenario
}

// WorkPlan changes the owner of work, its support, both or, as the zero
// WorkPlan, neither.
type WorkPlan struct {
	NewOwner, NewSupport bool
	Owner                sim.Subject
	Support              sim.Support
}

// replan carries a plan out whole or, with an error, not at all.
func (p *Play) replan(plan *Plan) error {
	if *plan == p.Plan() {
		return nil
	}
	before, entries := p.career, 0
	if p.ledger != nil {
		entries = len(p.ledger.Entries)
	}
	err := plan.apply(p)
	if err == nil {
		err = p.interrupted()
	}
	if err != nil {
		p.career = before
		if p.ledger != nil {
			p.ledger.Entries = p.ledger.Entries[:entries]
		}
	}
	p.offers = offers{}
	return err
}

func (plan *Plan) apply(p *Play) error {
	for area, minutes := range plan.Time {
		if minutes < 0 || minutes > p.params.Hours.Week {
			return fmt.Errorf("%w: %d minutes for %s", ErrPlan, minutes, sim.Area(area))
		}
	}
	if err := p.career.SetPlan(sim.Plan{Time: plan.Time}, p.params); err != nil {
		return fmt.Errorf("%w: %w", ErrPlan, err)
	}
	for i := range plan.Work {
		if plan.Work[i] == (WorkPlan{}) {
			continue
		}
		if i >= len(p.scenario.Work) {
			return fmt.Errorf("%w: it names work that does not exist", ErrPlan)
		}
		if err := plan.Work[i].apply(p, int8(i)); err != nil {
			return fmt.Errorf("%w: %s: %w", ErrPlan, p.scenario.Work[i].Key, err)
		}
	}
	return nil
}

func (w *WorkPlan) apply(p *Play, work int8) error {
	owner, support := p.career.Work[work].Owner, p.career.Work[work].Support
	if w.NewOwner {
		owner = w.Owner
	}
	if w.NewSupport {
		support = w.Support
	}
	switch {
	case owner == p.career.Work[work].Owner && support == p.career.Work[work].Support:
		return nil
	case owner == p.career.Work[work].Owner:
		return p.career.SetSupport(work, support)
	case owner == sim.Self:
		return p.hand.Do(&p.career, p.params, sim.Action{Kind: sim.TakeOver, Work: work}, p.ledger)
	case support > sim.CloseChecking:
		return fmt.Errorf("there is no support %d", support)
	}
	kind := [...]sim.ActionKind{sim.NoSupport: sim.HandOver, sim.Coaching: sim.HandOverCoaching, sim.CloseChecking: sim.HandOverChecking}[support]
	return p.hand.Do(&p.career, p.params, sim.Action{Kind: kind, Who: owner, Work: work}, p.ledger)
}

// interrupted says why the present scene could not go on in the career as a
// plan has made it. The scene's cast stays as it was.
func (p *Play) interrupted() error {
	if p.asks != AskChoice {
		return nil
	}
	roles := slices.Clone(p.roles)
	sc := &p.scenario.Scenes[p.scene]
	same := p.castScene(sc) && slices.Equal(p.roles, roles) && sc.When.holds(&p.state)
	var now offers
	any := same && p.possible(&now, 1)
	p.roles = append(p.roles[:0], roles...)
	switch {
	case !same:
		return fmt.Errorf("%w: this work is what the scene is about; decide first", ErrPlan)
	case !any:
		return fmt.Errorf("%w: no choice of the scene would be possible then", ErrPlan)
	}
	return nil
}

// placed finds the places of what a plan names.
func (c *PlanChange) placed(p *Play) (plan Plan, err error) {
	for name, minutes := range c.Time {
		area, ok := sim.AreaNamed(name)
		if !ok {
			return plan, fmt.Errorf("%w: there is no area %q", ErrPlan, name)
		}
		if minutes < 0 || minutes > int(p.params.Hours.Week) {
			return plan, fmt.Errorf("%w: %d minutes for %s", ErrPlan, minutes, name)
		}
		plan.Time[area] = sim.Minutes(minutes)
	}
	known := 0
	for i := range p.scenario.Work {
		change, ok := c.Work[p.scenario.Work[i].Key]
		if !ok {
			continue
		}
		known++
		if plan.Work[i], err = change.placed(p.scenario); err != nil {
			return plan, fmt.Errorf("%w: %s: %w", ErrPlan, p.scenario.Work[i].Key, err)
		}
	}
	if known != len(c.Work) {
		return plan, fmt.Errorf("%w: it names work that does not exist", ErrPlan)
	}
	return plan, nil
}

func (c *WorkChange) placed(sc *Scenario) (w WorkPlan, err error) {
	if c.Support != "" {
		if w.Support, w.NewSupport = sim.SupportNamed(c.Support); !w.NewSupport {
			return w, fmt.Errorf("there is no support %q", c.Support)
		}
	}
	switch c.Owner {
	case "":
	case "you":
		w.Owner, w.NewOwner = sim.Self, true
	default:
		if w.Owner, w.NewOwner = sim.Subject(place(sc.peopleKeys(), c.Owner)), true; w.Owner < 0 {
			return w, fmt.Errorf("there is nobody called %q", c.Owner)
		}
	}
	return w, nil
}

// worded names what a plan changes.
func (plan *Plan) worded(sc *Scenario) *PlanChange {
	c := &PlanChange{Time: map[string]int{}}
	for area, minutes := range plan.Time {
		c.Time[sim.Area(area).String()] = int(minutes)
	}
	for i := range sc.Work {
		w := &plan.Work[i]
		if *w == (WorkPlan{}) {
			continue
		}
		if c.Work == nil {
			c.Work = map[string]WorkChange{}
		}
		c.Work[sc.Work[i].Key] = w.worded(sc)
	}
	return c
}

func (w *WorkPlan) worded(sc *Scenario) (c WorkChange) {
	if w.NewSupport && w.Support <= sim.CloseChecking {
		c.Support = w.Support.String()
	}
	switch {
	case !w.NewOwner:
	case w.Owner == sim.Self:
		c.Owner = "you"
	case w.Owner >= 0 && int(w.Owner) < len(sc.People):
		c.Owner = sc.People[w.Owner].Key
	}
	return c
}

func (sc *Scenario) peopleKeys() (keys []string) {
	for i := range sc.People {
		keys = append(keys, sc.People[i].Key)
	}
	return keys
}
