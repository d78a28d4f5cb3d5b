package sim

import (
	"errors"
	"fmt"
)

// Who is hired finds their way in over months, and takes colleagues' time
// meanwhile: adding people to late work makes it later at first (Brooks 1975).
//
//	ramp = 1 − (1 − start)·exp(−weeks/ramp time)

// StaffingParams are the constants of hiring.
type StaffingParams struct {
	// RampStart is the pace of a newcomer in the first week, as part of their own later one.
	RampStart Fixed `from:"0.1" to:"0.8"`
	// RampWeeks is the time constant of finding one's way in. Weeks.
	RampWeeks int `from:"3" to:"20"`
	// Mentoring is the time a newcomer takes from all others together in the first week. Minutes.
	Mentoring Minutes `from:"0" to:"1200"`
}

var defaultStaffing = StaffingParams{RampStart: Percent(50), RampWeeks: 8, Mentoring: 8 * 60}

// ErrFull is wrapped where no more people or work can be taken in.
var ErrFull = errors.New("there is no place left")

// ramp is how far a person has found their way into the job, up to 1.
func (t *turn) ramp(person *Person) Fixed {
	if person.Since == 0 {
		return One
	}
	return t.rampAfter(t.Week - person.Since)
}

func (t *turn) rampAfter(since int16) Fixed {
	s := &t.p.Staffing
	weeks := Ratio(int64(min(since, 500)), int64(4*s.RampWeeks)) * 4
	return One - s.RampStart.Complement().Mul(decay(weeks))
}

// newcomer is how long colleagues still help somebody in: three time constants.
func (t *turn) newcomer(person *Person) bool {
	return person.Since > 0 && int(t.Week-person.Since) < 3*t.p.Staffing.RampWeeks
}

// shareMentoring divides the time that newcomers take among the others.
func (t *week) shareMentoring() {
	if t.hired == 0 {
		return
	}
	var asked Minutes
	others := int64(0)
	everybody := t.everybody()
	for i := range everybody {
		switch p := &everybody[i]; {
		case !p.Here():
		case t.newcomer(p):
			asked += t.p.Staffing.Mentoring.times(t.ramp(p).Complement())
		default:
			others++
		}
	}
	if others > 0 && asked > 0 {
		t.mentored = Minutes(int64(asked) / others)
	}
}

// mentoring is the time a person gives to newcomers this week.
func (t *week) mentoring(person *Person) Minutes {
	if t.mentored == 0 || t.newcomer(person) {
		return 0
	}
	return t.mentored
}

// arrive lets people start who were hired.
func (t *week) arrive(p *Person) {
	if p.Presence == Arriving && p.Since <= t.Week {
		p.Presence = Present
	}
}

// AddPerson hires somebody from outside the scenario, who starts after so many
// weeks (at most 520; none for this week), and returns their place: that of somebody who left, if no place is
// free. The error wraps [ErrFull] when sixteen people are there or on their
// way, or [ErrSetup]. Luck is drawn by PersonSetup.ID: no two people of a career should share one.
func (c *Career) AddPerson(s PersonSetup, weeks int16, p *Params) (Subject, error) {
	if err := s.check(); err != nil {
		return Nobody, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	if weeks > longest {
		return Nobody, fmt.Errorf("%w: starting in %d weeks is more than %d", ErrSetup, weeks, longest)
	}
	place := c.freePlace()
	if place == Nobody {
		return Nobody, fmt.Errorf("%d people are as many as a team can have: %w", MaxPeople, ErrFull)
	}
	c.forgetPerson(place)
	person := newPerson(s, p)
	person.Presence, person.Since = Arriving, c.Week+max(0, weeks)
	c.People[place] = person
	c.Places = max(c.Places, int8(place+1))
	return place, nil
}

func (c *Career) freePlace() Subject {
	left := Nobody
	for i := range c.People {
		switch p := &c.People[i]; p.Presence {
		case Absent:
			if p.ID == 0 {
				return Subject(i)
			}
		case Left, LetGo:
			if left == Nobody || p.Gone < c.People[left].Gone {
				left = Subject(i)
			}
		}
	}
	return left
}

// forgetPerson clears what is still said of whoever had a place before.
func (c *Career) forgetPerson(place Subject) {
	c.News.Told[place] = false
	for i := range c.Setbacks {
		s := &c.Setbacks[i]
		s.Learned[place] = 0
		if s.Owner == place {
			s.Owner = Nobody
		}
	}
	for i := range c.Promises {
		if c.Promises[i].To == place {
			c.Promises[i] = Promise{}
		}
	}
	for i := range c.Work {
		if c.Work[i].Owner == place {
			c.Work[i].Owner = Nobody
		}
	}
}

// AddWork takes in work from outside the scenario and returns its place: that
// of work that was finished or dropped, if no place is free. The error wraps
// [ErrFull] when thirty-two pieces are unfinished, or [ErrSetup].
func (c *Career) AddWork(s WorkSetup) (int8, error) {
	if err := s.check(int(c.Places)); err != nil {
		return -1, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	place := c.freeWork()
	if place < 0 {
		return -1, fmt.Errorf("%d pieces of work are as many as there can be: %w", MaxWork, ErrFull)
	}
	for i := range c.Setbacks {
		if s := &c.Setbacks[i]; s.Work == place && s.Week > 0 {
			*s = Setback{}
		}
	}
	c.Work[place] = newWork(s)
	c.Mistakes[place] = NoMistake
	c.Jobs = max(c.Jobs, place+1)
	return place, nil
}

// PickUp lets a person take work that nobody owns, without the leader. The
// error is [ErrNoSuchPerson] or [ErrNoSuchWork].
func (c *Career) PickUp(who Subject, work int8, p *Params) error {
	t := &turn{Career: c, p: p, work: work}
	switch {
	case who < 0 || who >= MaxPeople || !c.People[who].Here():
		return ErrNoSuchPerson
	case !t.unfinished(work) || c.Work[work].Owner != Nobody:
		return ErrNoSuchWork
	}
	w := &c.Work[work]
	if w.Stage == Planned {
		t.begin(w)
	}
	w.Owner, w.Odds = who, c.Odds(who, work, p)
	return nil
}

func (c *Career) freeWork() int8 {
	if c.Jobs < MaxWork {
		return c.Jobs // never taken before
	}
	settled, finished := int8(-1), int16(1<<15-1)
	for i := range c.Work {
		if w := &c.Work[i]; w.Stage >= Done && w.Finished < finished {
			settled, finished = int8(i), w.Finished
		}
	}
	return settled
}

// LeaderSetup is a leader who comes from elsewhere.
type LeaderSetup struct {
	Track   Track
	Level   int8  // 1 to 5
	Craft   Fixed // 0 to 1
	Sponsor Fixed // trust of their own leader, 0 to 1
	Plan    Plan
}

// ReplaceLeader puts another leader in charge of the team as it is: people meet
// them with the trust they usually bring and some of what they had in the last
// one; promises of the last leader are void, and what they kept to themselves
// is gone with them. What the last leader's time went
// to is no longer told. The error wraps [ErrSetup].
func (c *Career) ReplaceLeader(s LeaderSetup, p *Params, l *Ledger) error {
	if s.Level < 1 || s.Level > MaxLevel || s.Craft < 0 || s.Craft > One || s.Sponsor < 0 || s.Sponsor > One {
		return fmt.Errorf("%w: level is 1 to %d, craft and sponsor 0 to 1", ErrSetup, MaxLevel)
	}
	if err := s.Plan.check(&p.Hours); err != nil {
		return fmt.Errorf("%w: %w", ErrSetup, err)
	}
	t := &turn{Career: c, p: p, ledger: l, work: -1}
	for i := range int(c.Places) {
		if c.People[i].Here() {
			t.greet(Subject(i))
		}
	}
	t.add(Self, Energy, ByNewLeader, One-c.Leader.Energy)
	t.add(Self, Sponsor, ByNewLeader, s.Sponsor-c.Leader.Sponsor)
	t.add(Self, Visibility, ByNewLeader, p.Standing.UsualVisibility-c.Leader.Visibility)
	t.add(Self, Credibility, ByNewLeader, p.Trust.Usual-c.Leader.Credibility)
	was := c.Leader
	c.Leader = Leader{Track: s.Track, Level: s.Level, Craft: s.Craft, Plan: s.Plan,
		Energy: was.Energy, Sponsor: was.Sponsor, Visibility: was.Visibility, Credibility: was.Credibility}
	c.Promises = [maxPromise]Promise{}
	c.Mistakes = [MaxWork]MistakeState{}
	t.add(Team, Rumour, ByNewLeader, -c.News.Rumour)
	c.News = News{}
	return nil
}
