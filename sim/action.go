package sim

import "errors"

// Action is one thing the leader does. Which fields count depends on the kind;
// see [Actions].
type Action struct {
	Kind   ActionKind
	Who    Subject // a person, or [Team]
	Work   int8    // place of the work
	Domain uint8
	Time   Minutes // only where the phrase names hours
	Weeks  int16   // only where the phrase names weeks
	Track  Track   // only where the phrase names one
}

// ActionKind names an action.
type ActionKind uint8

// The actions a leader has. [Actions] documents each.
const (
	NoAction ActionKind = iota
	TakeOver
	Rescue
	HandOver
	HandOverCoaching
	HandOverChecking
	SupportNone
	Coach
	Check
	AllowFailure
	Debrief
	OneOnOne
	StatusUpdate
	CoCreate
	Dictate
	Celebrate
	SetIndicators
	Train
	Praise
	Criticise
	PromiseTo
	KeepPromise
	BreakPromise
	OwnUp
	TakeCredit
	GiveCredit
	Undercut
	Hire
	LetPersonGo
	StartWork
	MoveDue
	DropWork
	SpendTime
	ShiftMarket
	TellSponsor
	FeedbackOn
	Listen
	LookIn
	Improve
	MoveTrack
	StepOver
	Empower
	HoldAccountable
	DevelopLead
	AppointLead
	Workshop
	StartGuild
	SetStandard
	AgreeStandard
	WriteVision
	ShareVision
	AdviseOn
	AdviseStrategy
	PlanGrowth
	Deny
	HideMistake
	OwnUpToMistake
	DenyMistake
	MistakeComesOut
	HoldBack
	TellNews
	DenyNews
	NewsComesOut
	TalkThrough
)

// Errors of [Career.Do]. A refused action changes nothing.
var (
	ErrUnknownAction = errors.New("there is no such action")
	ErrNoSuchPerson  = errors.New("there is no such person on the team")
	ErrNoSuchWork    = errors.New("there is no such open work")
	ErrNoTime        = errors.New("the week has no hours left for this")
	ErrNothingToDo   = errors.New("there is nothing this could act on")
)

// needs says which fields of an action must name something real.
type needs uint16

const (
	needPerson needs = 1 << iota // Who is present
	needWork                     // Work is not finished
	needAnyone                   // Who is present, or is Team
	needAbsent                   // Who is a candidate who has not been hired
	needDomain
	needAuthority // the leader's track has authority, or Who reports to them
	needLead      // Who has a team of their own
	needHands     // the leader's track executes
	needAnyWork   // Work is some, finished or not
)

// ActionSpec describes one action: the phrase authors write, what it costs and
// what it does.
type ActionSpec struct {
	Kind ActionKind
	// Phrase is the fixed wording, with PERSON, WORK, DOMAIN, HOURS and WEEKS
	// where a name or a number goes.
	Phrase string
	// Means explains it to an author in one sentence.
	Means string

	area  Area
	rung  int8    // level of the work, relative to the leader's
	price Minutes // time it takes, unless priced
	needs needs
	// priced gives the time where it depends on the state.
	priced func(t turn, a Action) Minutes
	// apply carries it out and reports whether there was anything to do.
	apply func(t turn, a Action) bool
	from  rank // ladder levels from which it is the job of each track, unless the area says it
}

// Do carries out one action in the present week and charges its time. The
// error wraps one of the Err values of this package and then nothing has
// changed.
func (c *Career) Do(p *Params, a Action, l *Ledger) error {
	t := &turn{Career: c, p: p, ledger: l, work: -1, conscious: true}
	return t.do(a)
}

func (t *turn) do(a Action) error {
	c, p := t.Career, t.p
	spec, err := t.permitted(a)
	if err != nil {
		return err
	}
	price := spec.cost(*t, a)
	if c.Used(p)+price > p.Hours.Most {
		return spec.refusal(ErrNoTime)
	}
	if spec.needs&(needWork|needAnyWork) != 0 {
		t.work = a.Work
	}
	if !spec.apply(*t, a) {
		return spec.refusal(ErrNothingToDo)
	}
	t.book(spec.area, price, spec.rung, &spec.from)
	c.Leader.Decided += price
	return nil
}

// Price returns the time an action would take the leader now, without doing
// it; 0 for an action that is not possible.
func (c *Career) Price(p *Params, a Action) Minutes {
	t := &turn{Career: c, p: p, work: -1}
	return t.price(a)
}

func (t *turn) price(a Action) Minutes {
	spec, err := t.permitted(a)
	if err != nil {
		return 0
	}
	return spec.cost(*t, a)
}

func (s *ActionSpec) cost(t turn, a Action) Minutes {
	if s.priced != nil {
		return s.priced(t, a)
	}
	return s.price
}

func (t *turn) permitted(a Action) (*ActionSpec, error) {
	if a.Kind == NoAction || int(a.Kind) >= len(actionTable) {
		return nil, ErrUnknownAction
	}
	spec := &actionTable[a.Kind]
	refuse := func(err error) (*ActionSpec, error) { return nil, spec.refusal(err) }
	person := a.Who >= 0 && a.Who < MaxPeople
	switch {
	case spec.needs&needPerson != 0 && !(person && t.People[a.Who].Here()):
		return refuse(ErrNoSuchPerson)
	case spec.needs&needAnyone != 0 && a.Who != Team && !(person && t.People[a.Who].Here()):
		return refuse(ErrNoSuchPerson)
	case spec.needs&needAbsent != 0 && !(person && t.People[a.Who].Presence == Absent && t.People[a.Who].ID != 0):
		return refuse(ErrNoSuchPerson)
	case spec.needs&needWork != 0 && !t.unfinished(a.Work):
		return refuse(ErrNoSuchWork)
	case spec.needs&needAnyWork != 0 && (a.Work < 0 || a.Work >= t.Jobs):
		return refuse(ErrNoSuchWork)
	case spec.needs&needDomain != 0 && a.Domain >= MaxDomains:
		return refuse(ErrNothingToDo)
	case a.Time < 0 || a.Time > t.p.Hours.Most || a.Weeks < 0 || a.Weeks > 520:
		return refuse(ErrNothingToDo)
	}
	if err := t.placed(spec, a); err != nil {
		return refuse(err)
	}
	return spec, nil
}

func (t *turn) unfinished(place int8) bool {
	if place < 0 || place >= MaxWork {
		return false
	}
	stage := t.Work[place].Stage
	return stage == Open || stage == Planned
}

// Actions lists every action in the order of its kind, for the language, the
// documentation and the tests. The first is [TakeOver]: go by the Kind of an
// entry and not by its index, which is one less.
func Actions() []ActionSpec { return append([]ActionSpec(nil), actionTable[1:]...) }

// SetPlan changes how the leader means to spend the weeks from now on. The
// error says what does not fit into a week.
func (c *Career) SetPlan(plan Plan, p *Params) error {
	if err := plan.check(&p.Hours); err != nil {
		return err
	}
	c.Leader.Plan = plan
	return nil
}

// SetSupport changes how the leader accompanies a piece of work.
func (c *Career) SetSupport(work int8, s Support) error {
	t := &turn{Career: c}
	if !t.unfinished(work) || s > CloseChecking {
		return ErrNoSuchWork
	}
	c.Work[work].Support = s
	return nil
}
