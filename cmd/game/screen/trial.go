package screen

// trialRuns is how often each way to lead plays a scenario that is tried out.
const trialRuns = 2000

// trial is a file of the player's that is tried out: played thousands of times,
// to see what is in it.
type trial struct {
	file        *File
	done, total int       // plays; total is 0 until the first are lived
	found       *Findings // nil until all are
	from        Screen    // where it was asked for
}

// Findings are what the plays of a scenario have shown. What explains them is
// written for authors and names their ids.
type Findings struct {
	Plays, Runs int // Runs is the plays of each way to lead
	Unmet       []Unmet
	Beaten      []Beaten
	Endings     []Reached
	Expected    []Expected
	Ways        []Way

	// How long a play takes, in minutes: one in ten is shorter than Shortest,
	// and one in ten longer than Longest. Said is what the scenario says, and
	// AsSaid that it is about right.
	Shortest, Minutes, Longest, Said int
	AsSaid                           bool
}

// Unmet is something that was met in no play.
type Unmet struct {
	Kind string // scene, choice, outcome, later or ending
	ID   string
	Why  string
	Text bool // it would only have been told, with something that was met
}

// Beaten is a choice that another one of its scene is always better than.
type Beaten struct {
	Scene, Better, Worse string
	Clear, Moments       int // at so many of so many moments it was no worse in anything,
	Weeks                int // so many weeks later
	Gains                string
}

// Reached is in how many plays an ending came.
type Reached struct {
	Title string
	Plays int
	Share string
}

// Expected is what the author expects of the plays, and whether it holds.
type Expected struct {
	Key, Words string
	Share      string // of the plays in which it did
	Held       bool
	NotSo      uint64 // a seed with which it did not, 0 for none
}

// Way is a way to lead, and what became of those who lead so.
type Way struct {
	Name            string
	Minutes, Scenes int    // in the middle play
	Ending, Share   string // the one that it meets most, "" for none
}

// tryOut begins to play a file of the player's again and again.
func (m *Model) tryOut(name string) []Command {
	for i := range m.own {
		if f := &m.own[i]; f.Name == name && f.Scenario != nil && m.page != PagePlaytest {
			m.trial = &trial{file: f, from: m.page}
			m.page, m.notice = PagePlaytest, ""
			return []Command{Try{f.Name, f.Text, trialRuns}}
		}
	}
	return nil
}

// tried takes in how far the plays are, and what they have shown.
func (m *Model) tried(msg Tried) {
	t := m.trial
	switch {
	case t == nil: // it was left meanwhile
	case msg.Err != nil:
		m.endTrial()
		m.notice = m.say("trial.failed", "Why", msg.Err.Error())
	case msg.Found != nil:
		t.found = msg.Found
	default:
		t.done, t.total = msg.Done, msg.Total
	}
}

// endTrial leaves a trial, whether it is through or not.
func (m *Model) endTrial() []Command {
	if m.trial == nil {
		return nil
	}
	if m.page == PagePlaytest {
		m.page = m.trial.from
	}
	m.trial = nil
	return []Command{StopTrial{}}
}
