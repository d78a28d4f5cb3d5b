package screen

import "slices"

// The sandbox: after a run, the player sets up a team and two ways to lead it,
// and watches a year of both.

const (
	// YearWeeks is how long it lasts.
	YearWeeks = 52
	// FewestPeople and MostPeople are how small and large its team can be.
	FewestPeople, MostPeople = 3, 12
	// Followed is how many quantities are followed: trust, skill and delivery.
	Followed = 3
	// usualPeople is the size of the model's usual team.
	usualPeople = 6
)

// WaysToLead are the ways that can be chosen, by the names that
// stepback/sim/experiment gives them.
var WaysToLead = [...]string{"ordinary", "supported", "do-it-myself", "directive", "empowering", "checking", "people-first", "hands-off"}

// learningPaces are how fast people can learn, in percent of what is usual.
var learningPaces = [...]int{50, 100, 150}

// Levers are what the player sets.
type Levers struct {
	People   int
	Learning int    // how fast they learn, in percent of what is usual
	Seed     uint64 // who they are, and their luck
	Ways     [2]string
}

// Years is what has been lived of a year, once for each of the two ways.
type Years struct {
	Weeks int
	Led   [2]Led

	// Others is how many other pairs of teams live the year as well, and
	// Compared how many of them have. In Ahead of those the first way ended
	// higher, by quantity.
	Others, Compared int
	Ahead            [Followed]int
}

// Led is what became of a team.
type Led struct {
	Curves [Followed][]int // thousandths, from the start on and at the end of each week
	Left   []int           // the weeks in which somebody left of their own accord
}

// sandbox is its page.
type sandbox struct {
	levers Levers
	going  bool
	shown  *Years // nil until a year has begun
	failed string // why none could be lived
	from   Screen
}

// What the player does with it.
type (
	// SetPeople sets the size of the team.
	SetPeople struct{ People int }
	// SetLearning sets how fast people learn, in percent.
	SetLearning struct{ Percent int }
	// OtherTeam draws other people, with other luck.
	OtherTeam struct{}
	// SetWay chooses the first way to lead or, with 1, the second.
	SetWay struct {
		Which int
		Way   string
	}
	// BeginYear lives a year.
	BeginYear struct{}
	// EndYear stops that, or leaves the page.
	EndYear struct{}
	// YearLived answers [LiveYear], again and again. The last answer is Done.
	YearLived struct {
		Years Years
		Done  bool
		Err   error
	}
)

// LiveYear has the driver live a year beside the game, a week at a time so that
// it can be watched; or, At once, all of it. [StopTrial] ends it.
type LiveYear struct {
	Levers Levers
	AtOnce bool
}

func (SetPeople) message()   {}
func (SetLearning) message() {}
func (OtherTeam) message()   {}
func (SetWay) message()      {}
func (BeginYear) message()   {}
func (EndYear) message()     {}
func (YearLived) message()   {}
func (LiveYear) command()    {}

// canExperiment tells whether the sandbox is open: once a run has ended.
func (m *Model) canExperiment() bool {
	return m.settings.Ended || m.play != nil && m.play.Over()
}

// noteEnd remembers that a run has ended, and of which scenario.
func (m *Model) noteEnd() []Command {
	if m.page != PageDebrief {
		return nil
	}
	id := m.play.Whole().ID
	if m.settings.Ended && slices.Contains(m.settings.Finished, id) {
		return nil
	}
	m.settings.Ended = true
	m.settings.Finished = append(m.settings.Finished, id)
	return m.keepSettings()
}

// openSandbox goes there.
func (m *Model) openSandbox() {
	if !m.canExperiment() {
		return
	}
	if m.sandbox.levers.People == 0 {
		m.sandbox.levers = Levers{People: usualPeople, Learning: 100, Seed: 1, Ways: [2]string{"supported", "do-it-myself"}}
	}
	m.sandbox.from, m.page, m.notice = m.page, PageSandbox, ""
}

// updateSandbox takes in what is done on its page.
func (m *Model) updateSandbox(message Message) []Command {
	s := &m.sandbox
	if m.page != PageSandbox {
		return nil
	}
	if lived, ok := message.(YearLived); ok {
		s.live(m, lived)
		return nil
	}
	if _, ok := message.(EndYear); ok && !s.going {
		m.page = s.from
	}
	s.going = false // whatever is changed, the year begins anew; [Model.rest] tells the driver
	switch msg := message.(type) {
	case SetPeople:
		s.levers.People = min(MostPeople, max(FewestPeople, msg.People))
	case SetLearning:
		s.levers.Learning = min(200, max(1, msg.Percent))
	case OtherTeam:
		s.levers.Seed++
	case SetWay:
		if msg.Which >= 0 && msg.Which < len(s.levers.Ways) {
			s.levers.Ways[msg.Which] = msg.Way
		}
	case BeginYear:
		s.going, s.shown, s.failed, m.yearOn = true, nil, "", true
		return []Command{LiveYear{s.levers, m.Settings().ReducedMotion}}
	}
	if _, ok := message.(EndYear); !ok {
		s.shown = nil
	}
	return nil
}

// live takes in how far the year is.
func (s *sandbox) live(m *Model, lived YearLived) {
	switch {
	case !s.going: // it was stopped meanwhile
	case lived.Err != nil:
		s.going, s.failed, m.yearOn = false, lived.Err.Error(), false
	default:
		s.shown, s.going, m.yearOn = &lived.Years, !lived.Done, !lived.Done
	}
}

// rest has the driver stop a year that nobody watches any more.
func (m *Model) rest() []Command {
	if m.page != PageSandbox {
		m.sandbox.going = false
	}
	if !m.yearOn || m.sandbox.going {
		return nil
	}
	m.yearOn = false
	return []Command{StopTrial{}}
}
