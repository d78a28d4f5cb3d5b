package story

import "fmt"

// Answer answers what a play asks, by places where an [Input] has keys: it is
// what policies give, and nothing about it needs to be looked up. Which field
// counts depends on the question.
type Answer struct {
	Choice int     // place among the scene's choices
	Rating [3]int8 // 0 to 10 each
	Plan   Plan
	// Replan answers a scene with a change of plan; the scene goes on.
	Replan bool
}

// given is an answer as a play remembers it.
type given struct {
	asked  Asks // what it answered; AskPlan also for a change of plan in a scene
	scene  int  // that was on, -1 for none
	answer Answer
	plan   *PlanChange // the plan as it was worded, nil when it came by places
}

// Take answers the present question and returns what happened up to the next
// one; only a play that records tells events. An answer that is refused
// changes nothing. The error wraps [ErrNotAsked], [ErrUnknownChoice],
// [ErrNoHours], [ErrRating] or [ErrPlan].
func (p *Play) Take(a Answer) ([]Event, error) {
	return p.take(given{asked: p.asks, scene: p.scene, answer: a}, false)
}

// take carries out an answer and remembers it. Muted, a choice happens without
// its actions and consequences.
func (p *Play) take(g given, muted bool) ([]Event, error) {
	if g.answer.Replan && p.asks == AskChoice {
		g.asked = AskPlan
	}
	if err := p.accept(&g); err != nil {
		return nil, err
	}
	p.given = append(p.given, g)
	switch {
	case g.asked == AskChoice:
		return p.decide(g.answer.Choice, muted), nil
	case g.asked == AskChapter:
		return p.nextChapter(), nil
	case p.asks == AskChoice:
		return nil, nil // the plan has changed, and the scene goes on
	case g.asked == AskPlan:
		p.plans++
	}
	return p.advance(), nil
}

// accept refuses what cannot be, and carries ratings and plans out.
func (p *Play) accept(g *given) error {
	switch g.asked {
	case AskChoice:
		return p.refuses(g.answer.Choice)
	case AskRating:
		for _, r := range g.answer.Rating {
			if r < 0 || r > 10 {
				return ErrRating
			}
		}
		p.rating, p.rated = g.answer.Rating, true
		return nil
	case AskPlan:
		return p.replan(&g.answer.Plan)
	case AskChapter:
		g.answer.Choice = p.journey.next
		return nil
	}
	return ErrNotAsked
}

// refuses says why a choice of the present scene cannot be taken.
func (p *Play) refuses(choice int) error {
	if p.Possible(choice) {
		return nil
	}
	sc := &p.scenario.Scenes[p.scene]
	if choice < 0 || choice >= len(sc.Choices) {
		return fmt.Errorf("choice %d: %w", choice, ErrUnknownChoice)
	}
	c := &sc.Choices[choice]
	if !c.When.holds(&p.state) {
		return fmt.Errorf("%s: %w", c.Key, ErrUnknownChoice)
	}
	return fmt.Errorf("%s: %w", c.Key, ErrNoHours)
}

// Input words an answer to the present question by keys, to be saved or told.
func (p *Play) Input(a Answer) Input {
	asked := p.asks
	if a.Replan && asked == AskChoice {
		asked = AskPlan
	}
	if asked == AskChapter {
		a.Choice = p.journey.next
	}
	return p.worded(&given{asked: asked, scene: p.scene, answer: a}, p.scenario)
}

// worded names an answer given in a scenario: the present one, or an earlier
// chapter.
func (p *Play) worded(g *given, sc *Scenario) (input Input) {
	if g.scene >= 0 {
		input.Scene = sc.Scenes[g.scene].Key
	}
	switch g.asked {
	case AskChoice:
		input.Kind = InputChoice
		if choices := sc.Scenes[g.scene].Choices; g.answer.Choice >= 0 && g.answer.Choice < len(choices) {
			input.Choice = choices[g.answer.Choice].Key
		}
	case AskRating:
		r := g.answer.Rating
		input.Kind, input.Rating = InputRating, []int{int(r[0]), int(r[1]), int(r[2])}
	case AskPlan:
		input.Kind, input.Plan = InputPlan, g.plan
		if g.plan == nil {
			input.Plan = g.answer.Plan.worded(sc)
		}
	case AskChapter:
		input.Kind, input.Chapter = InputChapter, p.journey.campaign.Chapters[g.answer.Choice].Key
	}
	return input
}

// Answers returns how many answers were given so far; in a campaign, in the
// present chapter.
func (p *Play) Answers() int { return len(p.given) }

// Plan returns the plan there is, by places.
func (p *Play) Plan() Plan { return Plan{Time: p.career.Leader.Plan.Time} }

// Rating returns the player's own ratings and whether they were given.
func (p *Play) Rating() ([3]int8, bool) { return p.rating, p.rated }
