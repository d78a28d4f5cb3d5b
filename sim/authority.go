package sim

import "errors"

// Who may do what. Managers have authority over people; ICs and advisors have
// influence, so what takes authority is refused to them (rows T1, T3, T4). No
// framework is absolute: a principal may have one report (row T6), see
// [Person.Report]. An advisor does not execute.

// Errors of [Career.Do] about the leader's place in the organisation. A refused
// action changes nothing.
var (
	ErrNoAuthority = errors.New("this takes authority over people, which this track does not have")
	ErrNotALead    = errors.New("this person leads no team of their own")
	ErrNoExecution = errors.New("an advisor does not execute")
)

// Authority reports whether the leader's track gives authority over people.
func (c *Career) Authority() bool { return c.Leader.Track == TrackManagement }

// Reports reports whether a person answers to the leader.
func (c *Career) Reports(who Subject) bool {
	return who >= 0 && who < MaxPeople && (c.Authority() || c.People[who].Report)
}

// placed says whether the leader's place allows an action.
func (t *turn) placed(spec *ActionSpec, a Action) error {
	named := spec.needs&needPerson != 0
	switch {
	case spec.needs&needAuthority != 0 && !t.Authority() && !(named && t.Reports(a.Who)):
		return ErrNoAuthority
	case spec.needs&needLead != 0 && !t.People[a.Who].Leads():
		return ErrNotALead
	case spec.needs&needHands != 0 && t.Leader.Track == TrackAdvisor:
		return ErrNoExecution
	}
	return nil
}
