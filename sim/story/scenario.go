package story

import "stepback/sim"

// Scenario is one story, compiled. It is read and never changed by a play.
type Scenario struct {
	ID        string // stem of the file
	Hash      string // of the file's content, hexadecimal
	Language  string // of its texts, where those of the file were exchanged: "de"
	Title     string
	About     string // one or two sentences for the library
	Role      string // who the player is, for the briefing
	Goal      string // of the period
	Minutes   int
	Practises []string // rows of the sources, such as "F1"
	Ladder    string   // whose titles the levels have: "engineering", "product" or "general"

	// Absent marks a scenario that is not there yet: it has no more than a
	// library shows, and cannot be played.
	Absent bool

	// Params are the constants it is played with; nil for those of the model.
	Params *sim.Params

	Setup   sim.Setup
	Domains []string
	People  []Person // in the order of Setup.People
	Work    []Work   // in the order of Setup.Work

	Scenes      []Scene
	Endings     []Ending // the first whose condition holds; the last has none
	Attributes  []Attribute
	PlanWeeks   []int // weeks that begin with the question for a plan
	Workshop    []int // scenes of the workshop cut of sixty minutes,
	More        []int // and those that one of ninety has as well
	Glossary    []Term
	Facilitator Facilitator
	Expect      []Expectation

	// Chapters make it a campaign, which has none of its own of what stands from
	// Domains on, except Attributes: all those of its chapters.
	Chapters []Chapter

	room *roomCut // nil for one who plays alone
}

// Person is what the story knows about somebody.
type Person struct {
	Key, Name, Role string
	Wish            string // what they want, in a few words
	Portrait        string
	Pronoun         string // she, he or they
	// Forms are the words that stand for the person in another language than
	// English, by the name of the form: "er" is "sie". Nil in English.
	Forms map[string]string
}

// First returns the first name.
func (p *Person) First() string {
	for i := range len(p.Name) {
		if p.Name[i] == ' ' {
			return p.Name[:i]
		}
	}
	return p.Name
}

// Work is what the story knows about a piece of work.
type Work struct {
	Key, Title string
}

// Scene is a dilemma.
type Scene struct {
	Key       string
	Title     string
	Kicker    string // the day and the work, never the lesson
	Text      string
	About     []string // rows of the sources
	When      Condition
	Cast      []Casting
	Portrait  int // place in Cast of the face shown; -1 for the first
	Choices   []Choice
	Weight    int      // share among scenes of the same priority, 1 to 1000
	Priority  int      // higher comes first
	By        int      // week from which on it comes before all others, 0 for none
	Repeats   bool     // may come more than once
	Cooldown  int      // weeks before it may come again
	Notes     string   // for the facilitator
	Questions []string // for the room, afterwards
}

// Choice is one answer to a scene.
type Choice struct {
	Key      string
	Text     string
	Hint     string // a price other than hours
	When     Condition
	Do       []Deed
	Outcomes []Outcome // the first whose condition holds is told
	Later    []Later
}

// Outcome is what happened, if its condition holds when the week is over.
type Outcome struct {
	Key, Text string
	When      Condition
	Do        []Deed // once the week is over
}

// Later is a consequence that comes back after some weeks, if its condition
// holds then.
type Later struct {
	Key, Text string
	Weeks     int
	When      Condition
	Do        []Deed
}

// Ending closes the story.
type Ending struct {
	Key, Title, Text string
	When             Condition
}

// Plain reports whether the story is one of words and attributes alone: nobody
// is led, and no plan is asked for. A campaign is not, nor what is not there yet.
func (s *Scenario) Plain() bool {
	return !s.Absent && len(s.Chapters) == 0 && len(s.People) == 0 && len(s.Work) == 0 && len(s.PlanWeeks) == 0
}

// Scene returns the place of a scene by key, -1 when there is none.
func (s *Scenario) Scene(key string) int {
	for i := range s.Scenes {
		if s.Scenes[i].Key == key {
			return i
		}
	}
	return -1
}

// Choice returns the place of a choice by key, -1 when there is none.
func (s *Scene) Choice(key string) int {
	for i := range s.Choices {
		if s.Choices[i].Key == key {
			return i
		}
	}
	return -1
}
