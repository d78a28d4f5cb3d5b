package story

import (
	"slices"

	"stepback/sim"
)

// Why something moved is not read off the ledger alone: which decision was
// behind it is found by living the run again without that decision, with the
// same luck, and looking where the two part.

// Cause is what one decision did to one quantity up to some week.
type Cause struct {
	Decision Decision
	Effect   sim.Fixed // the quantity as it was, less what it would have been
	// Most is the person it touched most, when the quantity is the team's mean;
	// else [sim.Nobody].
	Most       sim.Subject
	MostEffect sim.Fixed
	Chain      []Link // the first movements in which the two runs differ, in order of weeks
}

// Link is one movement that would have been otherwise.
type Link struct {
	Week   int
	Who    sim.Subject
	What   sim.Quantity
	Why    sim.Mechanism
	Work   int8
	Amount sim.Fixed // the movement as it was, less what it would have been
}

// longestChain is how many links a cause tells.
const longestChain = 6

// Undone is a run beside what it would have been without each of its decisions.
// Those other runs take a while to be lived, so [Undone.Advance] does so in
// slices; each question to them is then answered at once.
type Undone struct {
	play   *Play
	others []*Play // without the first decision, without the second, …
	next   *Play   // the one that is being lived, nil for none
	course *Course // of next
}

// Undone prepares to ask why something moved in a run. The play must record,
// and must not be gone on with.
func (p *Play) Undone() *Undone { return &Undone{play: p} }

// Of tells whether these are the other runs of a play.
func (u *Undone) Of(p *Play) bool { return u != nil && u.play == p }

// Advance lives up to n more steps of the other runs, each from one question to
// the next, and returns how many of how many runs have been lived.
func (u *Undone) Advance(n int) (done, total int) {
	for total = len(u.play.took); n > 0 && len(u.others) < total; n-- {
		u.step()
	}
	return len(u.others), total
}

// step begins with a run, goes on with it, or ends it. Later inputs that no
// longer fit are passed over; a scene that nobody answered passes without a
// decision.
func (u *Undone) step() {
	switch {
	case u.next == nil:
		u.next, u.course = u.play.anew(true), u.play.Course(0)
		u.course.mute = u.play.took[len(u.others)].Input
		u.next.advance()
	case u.next.asks == AskNothing:
		u.others, u.next = append(u.others, u.next), nil
	case !u.next.Follow(u.course):
		u.next.pass()
	}
}

// finish lives what is left.
func (u *Undone) finish() {
	for done, total := u.Advance(1); done < total; done, total = u.Advance(1) {
	}
}

// Why returns what each decision did to a quantity of somebody from the end of
// one week to the end of another, strongest first; decisions without effect are
// left out. Week 0 is the start, before any decision did anything. What has not
// been lived yet of the other runs is lived first.
func (u *Undone) Why(who sim.Subject, what sim.Quantity, since, week int) []Cause {
	p := u.play
	if since < 0 || week < since || week >= len(p.weeks) {
		return nil
	}
	u.finish()
	moved := func(p *Play) sim.Fixed { return p.weeks[week].Read(who, what) - p.weeks[since].Read(who, what) }
	var causes []Cause
	for i, d := range p.took {
		if d.Week > week {
			break
		}
		other := u.others[i]
		if week >= len(other.weeks) {
			continue
		}
		effect := moved(p) - moved(other)
		if effect == 0 {
			continue
		}
		cause := Cause{Decision: d, Effect: effect, Chain: partings(p, other, d, week)}
		cause.Most, cause.MostEffect = most(who, what, &p.weeks[week], &other.weeks[week])
		causes = append(causes, cause)
	}
	slices.SortStableFunc(causes, func(a, b Cause) int { return int(magnitude(b.Effect) - magnitude(a.Effect)) })
	return causes
}

// most finds the person in whom two careers differ most.
func most(who sim.Subject, what sim.Quantity, actual, other *sim.Career) (person sim.Subject, effect sim.Fixed) {
	person = sim.Nobody
	if who != sim.Team {
		return person, 0
	}
	for i := range int(actual.Places) {
		d := actual.Read(sim.Subject(i), what) - other.Read(sim.Subject(i), what)
		if magnitude(d) > magnitude(effect) {
			person, effect = sim.Subject(i), d
		}
	}
	return person, effect
}

// pass answers the present question by changing nothing.
func (p *Play) pass() {
	switch p.asks {
	case AskChoice:
		for i := range p.scenario.Scenes[p.scene].Choices {
			if p.scenario.Scenes[p.scene].Choices[i].When.holds(&p.state) {
				p.decide(i, true)
				return
			}
		}
	case AskRating:
		_, _ = p.Take(Answer{Rating: [3]int8{5, 5, 5}})
	case AskPlan:
		_, _ = p.Take(Answer{Plan: p.Plan()})
	}
}

// partings compares a run with one that lacks a decision and returns the first
// movements in which they differ by something a person could notice, in order
// of weeks. What another decision did in a later week is that decision's story,
// not this one's.
func partings(actual, other *Play, d Decision, upTo int) (chain []Link) {
	last := int(actual.career.Weeks)
	if upTo == last {
		upTo++ // what came back in the last week is of no later one
	}
	type place struct {
		week int16
		who  sim.Subject
		what sim.Quantity
		why  sim.Mechanism
		work int8
	}
	order := []place{}
	diff := map[place]sim.Fixed{}
	add := func(p *Play, sign sim.Fixed) {
		for i, e := range p.ledger.Entries {
			if e.Conscious && int(e.Week) > d.Week && !(p == actual && p.wrote(d.Input, i)) || wornOff(e) {
				continue
			}
			at := place{e.Week, e.Who, e.What, e.Why, e.Work}
			if _, seen := diff[at]; !seen {
				order = append(order, at)
			}
			diff[at] += sign * e.Amount
		}
	}
	add(actual, 1)
	add(other, -1)
	slices.SortStableFunc(order, func(x, y place) int { return int(x.week) - int(y.week) })
	noticeable := sim.Ratio(1, 100)
	for _, at := range order {
		if int(at.week) <= upTo && magnitude(diff[at]) >= noticeable && len(chain) < longestChain {
			chain = append(chain, Link{min(int(at.week), last), at.who, at.what, at.why, at.work, diff[at]})
		}
	}
	return chain
}

// wornOff reports whether a movement is only the passing of an earlier one, or
// of the feeling of being backed, which shows in what is learned and trusted.
func wornOff(e sim.Entry) bool {
	return e.Why == sim.ByFading || e.Why == sim.ByDecay || e.What == sim.Backing
}

// wrote reports whether an entry of the ledger comes from a decision's deeds.
func (p *Play) wrote(input, entry int) bool {
	return slices.ContainsFunc(p.deeds, func(s stretch) bool { return s.input == input && s.from <= entry && entry < s.to })
}

func magnitude(f sim.Fixed) sim.Fixed {
	if f < 0 {
		return -f
	}
	return f
}
