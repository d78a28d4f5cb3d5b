package story

import (
	"errors"

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
	// AskChapter waits for [Play.GoOn]: a chapter of a campaign has ended, and
	// another comes.
	AskChapter
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
	seed    uint64 // of the run; a chapter has its own
	asks    Asks
	offers  offers  // of the present scene
	refused []int16 // scenes that cannot come this week
	given   []given // the answers so far
	rated   bool
	plans   int // how many plan questions were answered
	rating  [3]int8
	ending  int
	took    []Decision
	casts   []sim.Subject // the roles of the decisions, one after the other
	watch   func(*sim.Career)
	probe   *Probe
	tried   args // for trying levels; kept, like trial
	hand    sim.Hand
	trial   sim.Career // for trying things; kept, since a career is large

	// What only a play that records keeps.
	record    bool
	weeks     []sim.Career
	values    []Attributes // at the start and the end of each week
	moves     []Move       // of attributes
	toldMoves int          // how many of them were told
	deeds     []stretch
	late      [sim.MaxWork]bool
	broken    uint32  // promises known to be broken, a bit for each
	surfaced  []Event // what came out in the last week by itself
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
	moves         int // of attributes before it, in a play that records
}

// Options say how a play is run.
type Options struct {
	Seed   uint64
	Params *sim.Params // nil for those of the scenario
	// Record tells events, and keeps the ledger and a copy of the career at each
	// week's end, for a player who will want to know why. Batches leave it out.
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
	p := &Play{record: o.Record, seed: o.Seed, state: state{params: params}}
	if len(sc.Chapters) > 0 {
		journey, err := newJourney(sc, params)
		if err != nil {
			return nil, err
		}
		p.journey = journey
		p.setOut()
		return p, nil
	}
	s, err := newStage(sc, params)
	if err != nil {
		return nil, err
	}
	p.enter(&s)
	p.rewind(o.Seed)
	return p, nil
}

// decide carries out a choice of the present scene; a muted one happens
// without its actions and consequences.
func (p *Play) decide(choice int, muted bool) []Event {
	scene := p.scene
	c := &p.scenario.Scenes[scene].Choices[choice]
	p.met[scene], p.chose[scene] = p.career.Week, int8(choice+1)
	p.took = append(p.took, Decision{Input: len(p.given) - 1, Week: p.week(), Scene: scene, Choice: choice,
		Roles: p.keepRoles(), Outcome: -1, moves: len(p.moves)})
	copy(p.played[scene][:], p.roles)
	if !muted {
		p.carryOut(c.Do, len(p.given)-1)
		p.awaitConsequences(scene, choice)
	}
	p.liveWeek()
	events := p.outcome(c, muted)
	p.scene = -1
	events = append(events, p.weekEvents()...)
	return append(events, p.advance()...)
}

// keepRoles copies the present cast to where it stays for as long as the play.
func (p *Play) keepRoles() []sim.Subject {
	from := len(p.casts)
	p.casts = append(p.casts, p.roles...)
	return p.casts[from:len(p.casts):len(p.casts)]
}

// outcome finds what followed at once from the choice that was taken last, and
// carries it out unless it is muted.
func (p *Play) outcome(c *Choice, muted bool) []Event {
	p.probe.outcome(p, c)
	told := &p.took[len(p.took)-1]
	for i := range c.Outcomes {
		if !c.Outcomes[i].When.holds(&p.state) {
			continue
		}
		told.Outcome = i
		if !muted {
			p.carryOut(c.Outcomes[i].Do, told.Input)
		}
		if !p.record {
			return nil
		}
		return []Event{{Kind: EventOutcome, Week: told.Week, Scene: told.Scene, Choice: told.Choice,
			Roles: told.Roles, Text: p.text(c.Outcomes[i].Text)}}
	}
	return nil
}

// carryOut does deeds now or puts them off. A deed that the model refuses (its
// person has left, its work is done) does not happen.
func (p *Play) carryOut(deeds []Deed, input int) {
	for i := range deeds {
		d := &deeds[i]
		switch {
		case d.in > 0:
			p.await(p.putOff(d, input))
		case d.effect > 0:
			p.affect(d, input)
		default:
			p.act(d, d.action(&p.state), input)
		}
	}
}

// putOff is a deed of some weeks from now. Whom it concerns is known today.
func (p *Play) putOff(d *Deed, input int) pending {
	wait := pending{due: p.career.Week + int16(d.in), later: -1, input: int32(input), deed: d}
	if d.Acts() {
		wait.action = d.action(&p.state)
	}
	return wait
}

// act does a deed of a decision and remembers what it wrote into the ledger.
func (p *Play) act(d *Deed, a sim.Action, input int) {
	if p.ledger == nil {
		p.probe.deed(p, d, p.hand.Do(&p.career, p.params, a, nil))
		return
	}
	from := len(p.ledger.Entries)
	p.probe.deed(p, d, p.hand.Do(&p.career, p.params, a, p.ledger))
	if to := len(p.ledger.Entries); to > from {
		p.deeds = append(p.deeds, stretch{from, to, input})
	}
}

func (p *Play) awaitConsequences(scene, choice int) {
	list := p.scenario.Scenes[scene].Choices[choice].Later
	for i := range list {
		wait := pending{due: p.career.Week + int16(list[i].Weeks), from: p.career.Week,
			scene: int16(scene), choice: int8(choice), later: int8(i), input: int32(len(p.given) - 1)}
		copy(wait.roles[:], p.roles)
		p.await(wait)
	}
}

// advance lives weeks until there is a question or the end.
func (p *Play) advance() (events []Event) {
	for {
		if p.career.Over() {
			return append(events, p.end()...)
		}
		p.told = 0
		switch {
		case len(p.took) > 0 && !p.rated && !p.scenario.Plain() && p.scenario.room == nil:
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

// liveWeek runs what was put off to this week, and the week.
func (p *Play) liveWeek() {
	for i := range p.pending {
		if p.soonest > p.career.Week {
			break
		}
		switch wait := &p.pending[i]; {
		case wait.later >= 0 || wait.due != p.career.Week:
		case wait.deed.Acts():
			p.act(wait.deed, wait.action, int(wait.input))
		default:
			p.affect(wait.deed, int(wait.input))
		}
	}
	p.told = p.week()
	mistakes, coming := p.career.Mistakes, p.career.News.Coming()
	p.career.Step(p.params, p.ledger)
	if p.record {
		p.surfacing(&mistakes, coming)
		p.weeks = append(p.weeks, p.career)
		p.values = append(p.values, p.attributes)
	}
	if p.watch != nil {
		p.watch(&p.career)
	}
}

// end closes the story, or the chapter of a campaign.
func (p *Play) end() (events []Event) {
	p.asks, p.scene = AskNothing, -1
	if p.record {
		p.weeks[len(p.weeks)-1] = p.career // with what came back in the last week
	}
	if p.watch != nil {
		p.watch(&p.career)
	}
	for i := range p.scenario.Endings {
		if p.scenario.Endings[i].When.holds(&p.state) {
			p.ending = i
			break
		}
	}
	if p.record && p.ending >= 0 {
		e := &p.scenario.Endings[p.ending]
		events = []Event{{Kind: EventEnding, Week: int(p.career.Weeks), Title: p.text(e.Title), Text: p.text(e.Text)}}
	}
	if p.journey != nil {
		p.endChapter()
	}
	return events
}
