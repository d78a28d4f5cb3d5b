package sim

import "errors"

// Who may do what, and answers for what. From level 3 on managers have authority
// over people; juniors, seniors, ICs and advisors have influence, so what takes
// authority is refused to them (rows L1, L2, T1, T3, T4). No framework is
// absolute: a principal may have one report (row T6), a senior a junior, see
// [Person.Report]. An advisor does not execute.

// Errors of [Career.Do] about the leader's place in the organisation. A refused
// action changes nothing.
var (
	ErrNoAuthority = errors.New("this takes authority over people, which you do not have here")
	ErrNotALead    = errors.New("this person leads no team of their own")
	ErrNoExecution = errors.New("an advisor does not execute")
)

// Authority reports whether the leader's job gives authority over people.
func (c *Career) Authority() bool { return authority(c.Leader.Track, c.Leader.Level) }

func authority(track Track, level int8) bool {
	return track == TrackManagement && level >= FirstOfTwoTracks
}

// NeedsAuthority reports whether an action takes authority over people, or over
// the one it names.
func (k ActionKind) NeedsAuthority() bool { return k.needs(needAuthority) }

// NeedsLead reports whether an action is done to somebody with a team of their
// own.
func (k ActionKind) NeedsLead() bool { return k.needs(needLead) }

// Executes reports whether an action is hands-on work, which an advisor does
// not do.
func (k ActionKind) Executes() bool { return k.needs(needHands) }

func (k ActionKind) needs(what needs) bool {
	return int(k) < len(actionTable) && actionTable[k].needs&what != 0
}

// Authority reports whether a career that begins so has authority over people.
func (s *Setup) Authority() bool { return authority(s.Track, s.Level) }

// Executes reports whether the player of a career that begins so does hands-on
// work.
func (s *Setup) Executes() bool { return executes(s.Track, s.Level) }

func executes(track Track, level int8) bool {
	return track != TrackAdvisor || level < FirstOfTwoTracks
}

// answersFor reports whether somebody's results are the leader's: a manager's
// team's, and one's own (rows R1, R2).
func (c *Career) answersFor(owner Subject) bool {
	return c.Authority() || owner == Self || c.Reports(owner)
}

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
	case spec.needs&needHands != 0 && !executes(t.Leader.Track, t.Leader.Level):
		return ErrNoExecution
	}
	return nil
}
