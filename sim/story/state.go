package story

import "stepback/sim"

// state is where a play stands: the career and what the story remembers.
type state struct {
	scenario *Scenario
	journey  *journey // through a campaign, nil for a scenario alone
	agenda   *agenda
	opening  *sim.Career // where the run, or its chapter, began
	outset   Attributes  // likewise
	params   *sim.Params
	career   sim.Career
	ledger   *sim.Ledger

	told       int           // the week just lived while it is told, else 0
	scene      int           // the present scene, -1 for none
	roles      []sim.Subject // its cast
	met        []int16       // week each scene last happened, 0 for never
	chose      []int8        // what was chosen there, plus one
	played     []roles       // who was in it then
	attributes Attributes
	pending    []pending
	soonest    int16 // week in which the first of them is due
}

// roles are the cast of a scene, for keeping.
type roles [mostRoles]sim.Subject

// mostRoles is how many roles a scene has at most.
const mostRoles = 4

// pending is something that comes back: a later consequence or a deed that was
// put off.
type pending struct {
	due, from int16
	scene     int16
	choice    int8
	later     int8  // place in Choice.Later, -1 for a deed
	input     int32 // the decision it comes from, a place among the inputs
	deed      *Deed // that was put off
	action    sim.Action
	roles     roles
}

// await puts something off.
func (s *state) await(wait pending) {
	if len(s.pending) == 0 || wait.due < s.soonest {
		s.soonest = wait.due
	}
	s.pending = append(s.pending, wait)
}

// forget drops what was due up to a week.
func (s *state) forget(week int16) {
	left := s.pending
	s.pending = s.pending[:0]
	for _, wait := range left {
		if wait.due > week {
			s.await(wait)
		}
	}
}

// week is the week that is lived or, once that is over, told.
func (s *state) week() int {
	if s.told > 0 {
		return s.told
	}
	return int(s.career.Week)
}

// who resolves a person of a phrase; Nobody for a role that is not cast.
func (s *state) who(r ref) sim.Subject {
	if r <= refRole {
		if role := int(refRole - r); role < len(s.roles) {
			return s.roles[role]
		}
		return sim.Nobody
	}
	return sim.Subject(r)
}

func (s *state) person(r ref) *sim.Person {
	if who := s.who(r); who >= 0 && who < sim.MaxPeople {
		return &s.career.People[who]
	}
	return nil
}

// read gives a quantity that belongs to the team or, failing that, the leader.
func (s *state) read(q sim.Quantity) sim.Fixed {
	switch q {
	case sim.Energy, sim.Sponsor, sim.Visibility, sim.Credibility:
		return s.career.Read(sim.Self, q)
	}
	return s.career.Read(sim.Team, q)
}

func (s *state) leavers() (n int) {
	for i := range s.career.People {
		if s.career.People[i].Presence == sim.Left {
			n++
		}
	}
	return n
}

func (s *state) promised(to ref, want sim.PromiseState) bool {
	for i := range s.career.Promises {
		if p := &s.career.Promises[i]; p.State == want && p.To == s.who(to) {
			return true
		}
	}
	return false
}

func (s *state) failures(debriefed bool) (n int) {
	for i := range s.career.Setbacks {
		if b := &s.career.Setbacks[i]; b.Week > 0 && (b.Debriefed > 0) == debriefed {
			n++
		}
	}
	return n
}

func (s *state) finished() (n int) {
	for i := range s.career.Work {
		if s.career.Work[i].Stage == sim.Done {
			n++
		}
	}
	return n
}
