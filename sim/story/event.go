package story

import "stepback/sim"

// EventKind says what an [Event] tells.
type EventKind uint8

const (
	// EventOutcome is what followed at once from a decision.
	EventOutcome EventKind = iota
	// EventLater is a consequence of an earlier week; From says which.
	EventLater
	// EventDone is work finished on time.
	EventDone
	// EventDoneLate is work finished after its due week.
	EventDoneLate
	// EventLate is a due week that passed.
	EventLate
	// EventLeft is somebody leaving of their own wish.
	EventLeft
	// EventArrived is somebody joining.
	EventArrived
	// EventLapsed is a promise whose date passed.
	EventLapsed
	// EventEnding closes the story.
	EventEnding
	// EventPromoted is somebody, or the player, rising to the next level.
	EventPromoted
	// EventOverlooked is a promotion round that left the player where they are.
	EventOverlooked
	// EventMoved is a movement of an attribute; Move says which.
	EventMoved
	// EventChapter opens a chapter of a campaign: its title, and what is read
	// before it.
	EventChapter
	// EventKnown is somebody who comes along from an earlier chapter, or with
	// [sim.Self] the player and what they are known for.
	EventKnown
	// EventFoundOut is a mistake of the player's that somebody found out by
	// themselves.
	EventFoundOut
	// EventGuessed is that rumour hit upon what is coming, and it is out.
	EventGuessed
)

// Event is something that happened. Which fields count depends on the kind.
type Event struct {
	Kind          EventKind
	Week          int
	From          int // week the cause lies in
	Scene, Choice int
	Roles         []sim.Subject
	Who           sim.Subject
	Work          int
	Move          Move
	Title, Text   string // in the scenario's language, names filled in
}

// weekEvents tells what the week just lived brought: the model's own news, then
// consequences that have come due.
func (p *Play) weekEvents() (events []Event) {
	if p.record {
		events = append(p.moved(), p.news()...)
	}
	return append(events, p.consequences()...)
}

// news tells what became of work, people and promises.
func (p *Play) news() (events []Event) {
	week := p.week()
	for i := range p.scenario.Work {
		w := &p.career.Work[i]
		switch {
		case w.Stage == sim.Done && int(w.Finished) == week && w.Late:
			events = append(events, Event{Kind: EventDoneLate, Week: week, Work: i, Who: w.Owner})
		case w.Stage == sim.Done && int(w.Finished) == week:
			events = append(events, Event{Kind: EventDone, Week: week, Work: i, Who: w.Owner})
		case w.Late && !p.late[i]:
			events = append(events, Event{Kind: EventLate, Week: week, Work: i, Who: w.Owner})
		}
		p.late[i] = w.Late
	}
	for i := range p.scenario.People {
		person := &p.career.People[i]
		if person.Presence == sim.Left && int(person.Gone) == week {
			events = append(events, Event{Kind: EventLeft, Week: week, Who: sim.Subject(i)})
		}
		if person.Presence == sim.Present && person.Since > 0 && int(person.Since) == week {
			events = append(events, Event{Kind: EventArrived, Week: week, Who: sim.Subject(i)})
		}
	}
	events = p.roundEvents(events)
	for i := range p.career.Promises {
		promise := &p.career.Promises[i]
		if promise.State != sim.PromiseBroken {
			p.broken &^= 1 << i // the model uses settled places again
			continue
		}
		// One that the player broke before its date does not lapse as well.
		told := p.broken&(1<<i) != 0
		p.broken |= 1 << i
		if !told && int(promise.By) == week-1 && p.career.People[promise.To].Here() {
			events = append(events, Event{Kind: EventLapsed, Week: week, From: int(promise.Made), Who: promise.To})
		}
	}
	return append(events, p.surfaced...)
}

// surfacing notes what came out in a week by itself, of what nobody knew before
// it.
func (p *Play) surfacing(before *[sim.MaxWork]sim.MistakeState, coming bool) {
	p.surfaced = p.surfaced[:0]
	for i, mistake := range p.career.Mistakes {
		if before[i].Unknown() && mistake == sim.MistakeOut {
			p.surfaced = append(p.surfaced, Event{Kind: EventFoundOut, Week: p.week(), Work: i, Who: sim.Self})
		}
	}
	if coming && p.career.News.State == sim.NewsOut {
		p.surfaced = append(p.surfaced, Event{Kind: EventGuessed, Week: p.week(), Who: sim.Self})
	}
}

// roundEvents tells what a promotion round of the week decided.
func (p *Play) roundEvents(events []Event) []Event {
	week := p.week()
	for i := range p.scenario.People {
		if int(p.career.People[i].Risen) == week {
			events = append(events, Event{Kind: EventPromoted, Week: week, Who: sim.Subject(i)})
		}
	}
	switch week {
	case int(p.career.Leader.Promoted):
		events = append(events, Event{Kind: EventPromoted, Week: week, Who: sim.Self})
	case int(p.career.Leader.Passed):
		events = append(events, Event{Kind: EventOverlooked, Week: week, Who: sim.Self})
	}
	return events
}

// consequences carries out and tells the later consequences that are due and
// true, and forgets what was put off to this week.
func (p *Play) consequences() (events []Event) {
	if len(p.pending) == 0 || int(p.soonest) > p.week() {
		return nil
	}
	scene, roles := p.scene, p.roles
	for i := 0; i < len(p.pending); i++ {
		wait := &p.pending[i]
		if wait.later < 0 || int(wait.due) != p.week() {
			continue
		}
		sc := &p.scenario.Scenes[wait.scene]
		later := &sc.Choices[wait.choice].Later[wait.later]
		p.scene, p.roles = int(wait.scene), wait.roles[:min(len(sc.Cast), len(wait.roles))]
		told := later.When.holds(&p.state)
		p.probe.later(p, wait, told)
		if !told {
			continue
		}
		from, choice, input := int(wait.from), int(wait.choice), int(wait.input)
		p.carryOut(later.Do, input) // which may move what is pending
		if p.record {
			events = append(events, Event{Kind: EventLater, Week: p.week(), From: from, Scene: p.scene,
				Choice: choice, Roles: p.keepRoles(), Text: p.text(later.Text)})
			events = append(events, p.moved()...)
		}
	}
	p.scene, p.roles = scene, roles
	p.forget(int16(p.week()))
	return events
}
