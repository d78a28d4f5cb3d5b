package sim

// Limits of a career: it is a flat value, so that copying one is cheap.
const (
	MaxPeople  = 16
	MaxWork    = 32
	MaxDomains = 8
	MaxLevel   = 5
	maxSetback = MaxWork // each piece of work is late at most once
	maxPromise = 8
)

// Subject is whom a quantity belongs to: a person by place in the career
// (0 to [MaxPeople]-1), the [Team] as a whole or the leader, [Self].
type Subject int8

const (
	// Team stands for everyone who is present.
	Team Subject = MaxPeople + iota
	// Self is the leader, the player.
	Self
	// Nobody is the owner of work that has none.
	Nobody Subject = -1
)

// Presence says whether a person is there.
type Presence uint8

const (
	// Absent is a place nobody has ever taken.
	Absent Presence = iota
	// Present is a member of the team.
	Present
	// Left went of their own accord.
	Left
	// LetGo was asked to go by the leader.
	LetGo
	// Arriving has been hired and starts in the week [Person.Since].
	Arriving
)

// Aspiration is the path a person wants.
type Aspiration uint8

const (
	// WantsCraft is the IC path: depth in one's own field.
	WantsCraft Aspiration = iota
	// WantsManagement is the path to leading people.
	WantsManagement
	// WantsInteresting asks for new problems rather than a title.
	WantsInteresting
)

// Person is a member of the team. Quantities run from 0 to 1 unless said
// otherwise.
type Person struct {
	ID       uint32 // hash of the key, see [ID]
	Presence Presence
	Wants    Aspiration
	Since    int16 // week of arrival; 0 for those who were there before
	Gone     int16 // week of leaving, 0 while present
	Wronged  bool  // the leader deceived them, and has not owned up to it
	Denied   bool  // the leader has denied something to them that may yet come out

	Skill   [MaxDomains]Fixed // what the person can do today
	Floor   [MaxDomains]Fixed // what fading never takes away
	Ceiling Fixed             // where practice stops paying
	Rate    Fixed             // how fast practice pays; 1 is typical, near 0 is inability
	Pace    Fixed             // how fast the person works, whatever the skill; 1 is typical

	Outlook Fixed // how the person takes things, for reasons outside work; 0.5 is middling

	Regard Fixed // how well the person takes to the leader, −1 to 1; 0 is middling

	Trust       Fixed // in the leader
	TrustCap    Fixed // what deception has left possible
	Engagement  Fixed
	Autonomy    Fixed // how far the person feels the work is theirs
	Growing     Fixed // how much the person feels they learn
	Recognition Fixed // how seen the person feels
	Load        Fixed // demand on the person's week; 0.5 is a full one, above is too much
	Focus       Fixed // attention to agreed work; 0.5 is usual
	Backing     Fixed // how far the person feels that the leader stands behind their work

	TakenFrom    int16   // week in which work was last taken over, 0 for never
	Supported    int16   // week of the last coaching or help, 0 for never
	Successes    int16   // pieces of work finished
	Failures     int16   // pieces of work that were late
	Taken        Minutes // of next week's work, by meetings, training and reports
	Output       Total   // value finished so far, in units of typical work
	OutputBefore Total   // the same at the last promotion
	Headway      Total   // value of the progress made so far, finished or not

	Belief Belief

	Leading     Fixed   // skill of leading people, which craft says little about
	Own         OwnTeam // of a lead
	Level       int8    // on the ladder
	Report      bool    // answers to the leader also on the IC or advisor track (row T6)
	Remit       bool    // was empowered: decides in their own area
	Plan        bool    // a growth plan was agreed
	Accountable bool    // indicators are agreed for the whole area
	Stepped     int16   // week in which the leader last stepped over them, 0 for never
	Risen       int16   // week of the last promotion, 0 for long ago
}

// Belief is what the leader thinks they know about a person. It is as old as
// the last real conversation.
type Belief struct {
	Trust, Engagement Fixed
	Heard             int16 // week of the last real one-on-one, see [Career.Unheard]
}

// Here reports whether the person takes part in the week.
func (p *Person) Here() bool { return p.Presence == Present }
