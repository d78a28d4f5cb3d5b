package sim

import (
	"errors"
	"fmt"
)

// Career is the whole state of a run at one moment. It is a flat value:
// assigning it makes an independent copy. The zero Career is not of use; start
// with [New].
type Career struct {
	Seed  uint64
	Week  int16 // 1 is the first week
	Weeks int16 // the last week of the period

	Leader   Leader
	Places   int8 // how many places of People have ever been taken
	Jobs     int8 // how many places of Work have ever been taken
	People   [MaxPeople]Person
	Work     [MaxWork]Work
	Setbacks [maxSetback]Setback
	Promises [maxPromise]Promise

	Safety     Fixed // whether trouble is reported early
	Clarity    Fixed // whether the team knows the goal
	Commitment Fixed // whether the team wants it
	Context    Fixed // what has been heard inside and outside of late
	Process    Fixed // how well the way of working serves; 0.5 is usual
	Delivery   Fixed // how well the team delivers, as others see it
	Output     Total // value finished so far, in units of typical work

	Improving Minutes // of everybody's present week, spent on how the team works

	Rounds    bool              // promotions are decided now and then
	Head      Subject           // who leads the team in the leader's place, or Nobody
	Guilds    [MaxDomains]Fixed // how alive the guild of each domain is
	Standards [MaxDomains]Fixed // how far the standard of each domain is adopted

	Mistakes [MaxWork]MistakeState // of the leader's, by the work that they were made on
	News     News
}

// Setup is where a career begins. Quantities run from 0 to 1.
type Setup struct {
	Track  Track
	Level  int8  // 1 to 5
	Weeks  int16 // 1 to 520
	Craft  Fixed // the leader's own skill in the team's trade
	Team   TeamSetup
	Plan   Plan
	People []PersonSetup // at most MaxPeople
	Work   []WorkSetup   // at most MaxWork
	Rounds bool          // whether promotions are decided now and then
	Held   int16         // weeks already spent at the level, 0 to 1040
}

// TeamSetup is the state of the team and the leader's standing at the start.
type TeamSetup struct {
	Safety, Clarity, Commitment, Sponsor, Credibility Fixed
}

// PersonSetup is a person at the start.
type PersonSetup struct {
	ID         uint32
	Wants      Aspiration
	Skill      [MaxDomains]Fixed
	Ceiling    Fixed
	Rate       Fixed
	Pace       Fixed // how fast the person works, whatever the skill, up to 4; 0 stands for 1
	Trust      Fixed
	Engagement Fixed
	Outlook    Fixed // 0.5 is middling; left out it is 0, the gloomiest there is
	Regard     Fixed // −1 to 1; 0 is middling
	Vacant     bool  // a candidate, on the team only once hired
	Leading    Fixed
	Level      int8    // on the ladder, 1 to 5; 0 stands for 2
	Report     bool    // answers to the leader on any track
	Own        OwnTeam // of a lead
}

// WorkSetup is a piece of work at the start.
type WorkSetup struct {
	ID         uint32
	Domain     uint8
	Owner      Subject
	Support    Support
	Start, Due int16
	Difficulty Fixed
	Value      Fixed
	Effort     Fixed
	Critical   bool
	Planned    bool // begins only when an action starts it
}

// ErrSetup is wrapped by every error of [New].
var ErrSetup = errors.New("career cannot start")

// New starts a career in week 1. The error wraps [ErrSetup] and says which
// part of the setup is out of range.
func New(s Setup, seed uint64, p *Params) (Career, error) {
	if err := s.check(p); err != nil {
		return Career{}, fmt.Errorf("%w: %w", ErrSetup, err)
	}
	c := Career{
		Seed: seed, Week: 1, Weeks: s.Weeks,
		Safety: s.Team.Safety, Clarity: s.Team.Clarity, Commitment: s.Team.Commitment,
		Context: p.Alignment.Usual, Process: Half, Delivery: Half, Rounds: s.Rounds, Head: Nobody,
		Leader: Leader{
			Since: 1 - s.Held,
			Track: s.Track, Level: s.Level, Craft: s.Craft, Plan: s.Plan,
			Energy: One, Sponsor: s.Team.Sponsor, Credibility: s.Team.Credibility,
			Visibility: p.Standing.UsualVisibility,
		},
	}
	c.Places, c.Jobs = int8(len(s.People)), int8(len(s.Work))
	for i, setup := range s.People {
		c.People[i] = newPerson(setup, p)
	}
	for i, setup := range s.Work {
		c.Work[i] = newWork(setup)
		if w := &c.Work[i]; w.Owner >= 0 && w.Owner < MaxPeople {
			w.Odds = c.Odds(w.Owner, int8(i), p)
		}
	}
	return c, nil
}

func newPerson(s PersonSetup, p *Params) Person {
	presence := Present
	if s.Vacant {
		presence = Absent
	}
	person := Person{
		ID: s.ID, Presence: presence, Wants: s.Wants, Skill: s.Skill,
		Ceiling: s.Ceiling, Rate: s.Rate, Outlook: s.Outlook, Regard: s.Regard, Trust: s.Trust, TrustCap: One,
		Engagement: s.Engagement, Autonomy: p.Ownership.Start, Growing: p.Skill.GrowingStart,
		Recognition: p.Feedback.Start, Load: p.Engagement.LoadStart,
		Focus: Half, Belief: p.Belief.first(), Pace: s.Pace,

		Leading: s.Leading, Level: s.Level, Report: s.Report, Own: s.Own,
	}
	if person.Level == 0 {
		person.Level = 2
	}
	if person.Pace == 0 {
		person.Pace = One
	}
	for d, skill := range s.Skill {
		person.Floor[d] = skill.Mul(p.Skill.FloorShare)
	}
	return person
}

func newWork(s WorkSetup) Work {
	stage := Open
	if s.Planned {
		stage = Planned
	}
	return Work{
		ID: s.ID, Stage: stage, Domain: s.Domain, Owner: s.Owner, Support: s.Support,
		Start: s.Start, Due: s.Due, Difficulty: s.Difficulty, Value: s.Value,
		Effort: s.Effort, Critical: s.Critical,
	}
}

func (s *Setup) check(p *Params) error {
	switch {
	case s.Level < 1 || s.Level > MaxLevel:
		return fmt.Errorf("level %d is not between 1 and %d", s.Level, MaxLevel)
	case s.Weeks < 1 || s.Weeks > 520:
		return fmt.Errorf("%d weeks is not between 1 and 520", s.Weeks)
	case len(s.People) > MaxPeople:
		return fmt.Errorf("%d people are more than %d", len(s.People), MaxPeople)
	case len(s.Work) > MaxWork:
		return fmt.Errorf("%d pieces of work are more than %d", len(s.Work), MaxWork)
	case s.Held < 0 || s.Held > 1040:
		return fmt.Errorf("%d weeks at the level is not between 0 and 1040", s.Held)
	case s.Track > TrackAdvisor:
		return fmt.Errorf("track %d is none", s.Track)
	}
	for i := range s.People {
		if err := s.People[i].check(); err != nil {
			return fmt.Errorf("person %d: %w", i, err)
		}
	}
	for i := range s.Work {
		if err := s.Work[i].check(len(s.People)); err != nil {
			return fmt.Errorf("work %d: %w", i, err)
		}
	}
	return s.Plan.check(&p.Hours)
}

func (s *PersonSetup) check() error {
	quantities := append(s.Skill[:], s.Ceiling, s.Trust, s.Engagement, s.Outlook, s.Leading, s.Own.Skill, s.Own.Trust, s.Own.Engagement)
	for _, q := range quantities {
		if q < 0 || q > One {
			return fmt.Errorf("a quantity is %v, not between 0 and 1", q)
		}
	}
	if s.Rate < 0 || s.Rate > 4*One {
		return fmt.Errorf("learning rate %v is not between 0 and 4", s.Rate)
	}
	if s.Pace < 0 || s.Pace > 4*One {
		return fmt.Errorf("pace %v is not between 0 and 4", s.Pace)
	}
	switch {
	case s.Regard < -One || s.Regard > One:
		return fmt.Errorf("regard %v is not between -1 and 1", s.Regard)
	case s.Level < 0 || s.Level > MaxLevel:
		return fmt.Errorf("level %d is not between 1 and %d", s.Level, MaxLevel)
	case s.Own.Size < 0 || s.Own.Size > MostOwn:
		return fmt.Errorf("a team of %d is not between 0 and %d", s.Own.Size, MostOwn)
	case s.Vacant && s.Own.Size > 0:
		return errors.New("a candidate has no team yet")
	}
	return nil
}

// longest keeps weeks apart from the ends of what counts them.
const longest = 520

func (s *WorkSetup) check(people int) error {
	switch {
	case s.Difficulty < 0 || s.Difficulty > One:
		return fmt.Errorf("difficulty %v is not between 0 and 1", s.Difficulty)
	case s.Value < 0 || s.Value > 10*One:
		return fmt.Errorf("value %v is not between 0 and 10", s.Value)
	case s.Effort < One/100 || s.Effort > 52*One:
		return fmt.Errorf("effort %v is not between 0.01 and 52 weeks", s.Effort)
	case s.Start < -longest || s.Due > 1<<15-1-longest:
		return fmt.Errorf("starting in week %d and due in week %d is out of bounds", s.Start, s.Due)
	case s.Due < s.Start:
		return fmt.Errorf("due in week %d, before it starts in week %d", s.Due, s.Start)
	case s.Domain >= MaxDomains:
		return fmt.Errorf("domain %d is not below %d", s.Domain, MaxDomains)
	case s.Owner != Nobody && s.Owner != Self && (s.Owner < 0 || int(s.Owner) >= people):
		return fmt.Errorf("owned by person %d of %d", s.Owner, people)
	}
	return nil
}

// everybody is all places of people that have ever been taken: who is there, who has gone and who
// is to come, see [Person.Here].
func (c *Career) everybody() []Person { return c.People[:c.Places] }

// allWork is all places of work that have ever been taken.
func (c *Career) allWork() []Work { return c.Work[:c.Jobs] }

// Over reports whether the last week has been lived.
func (c *Career) Over() bool { return c.Week > c.Weeks }

// Unheard returns how many weeks have passed since the leader had a real
// conversation with a person; before the first it counts from the person's
// start.
func (c *Career) Unheard(who Subject) int {
	p := &c.People[who]
	return int(c.Week - max(p.Belief.Heard, p.Since))
}
