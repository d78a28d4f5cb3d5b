package sim

// Support is how the leader accompanies work that somebody else owns.
type Support uint8

const (
	// NoSupport leaves the owner alone until they ask; the leader then answers.
	NoSupport Support = iota
	// Coaching answers with questions and time: dearer this week, and the owner learns.
	Coaching
	// CloseChecking looks in several times a week and puts right what it sees.
	CloseChecking
)

// Progress of a piece of work through its life.
type Stage uint8

const (
	// Unused is a place no work has taken.
	Unused Stage = iota
	// Planned has not begun.
	Planned
	// Open is being worked on.
	Open
	// Done is finished.
	Done
	// Dropped was given up.
	Dropped
)

// Work is something that has to be finished by somebody.
type Work struct {
	ID         uint32
	Stage      Stage
	Domain     uint8
	Support    Support
	Owner      Subject // a person, [Self] or [Nobody]
	Start      int16   // first week in which it can be worked on
	Due        int16   // last week in which it is on time
	Finished   int16   // week in which it was done, 0 before
	Difficulty Fixed   // on the scale of skill: equal skill succeeds about 7 times in 10
	Value      Fixed   // what it is worth to the organisation, 1 is typical
	Effort     Fixed   // weeks of one able person
	Progress   Fixed   // 0 to 1

	Critical       bool    // lateness truly harms customers
	Indicators     bool    // leading indicators were agreed with the owner
	FailureAllowed bool    // the leader said beforehand that the date may slip
	Late           bool    // the due week passed before it was done
	TakenOver      bool    // the leader did it instead of the owner
	Stuck          bool    // the owner made little headway last week
	Lost           Fixed   // progress that being stuck cost last week
	Asked          Minutes // help the owner waits for
	Worth          Fixed   // what it was worth when it was finished
	Odds           Fixed   // the owner's weekly chance of headway when the work became theirs
	Advised        bool    // the leader has told the owner what they know
}

// Underway reports whether the work can be worked on in a week.
func (w *Work) Underway(week int16) bool { return w.Stage == Open && w.Start <= week }

// size is how much a piece of work means to its owner beside one that takes two
// weeks: a half more at most.
func (w *Work) size() Fixed { return min(3*One, w.Effort) / 2 }

// OnTime reports whether the work was finished no later than its due week.
func (w *Work) OnTime() bool { return w.Stage == Done && !w.Late }

// Setback is a failure: a due week that passed, and what came of it. It is
// what the litmus test of row F7 asks about: has anyone learned anything, who,
// and what?
type Setback struct {
	Week      int16
	Debriefed int16 // week of the debrief, 0 before
	Work      int8
	Owner     Subject
	Allowed   bool
	Learned   [MaxPeople]Fixed // gain in the work's domain through this setback
}

// Promise is something the leader said they would do for a person by a week.
type Promise struct {
	To    Subject
	Made  int16
	By    int16
	State PromiseState
}

// PromiseState is where a promise stands.
type PromiseState uint8

const (
	// NoPromise is an unused place.
	NoPromise PromiseState = iota
	// PromiseOpen can still be kept.
	PromiseOpen
	// PromiseKept was kept.
	PromiseKept
	// PromiseBroken was not kept in time.
	PromiseBroken
	// PromiseOwned was broken, and the leader owned up to it.
	PromiseOwned
	// PromiseDenied was broken, and the leader said that there was none.
	PromiseDenied
)
