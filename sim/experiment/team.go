package experiment

import (
	"fmt"
	"math"

	"stepback/sim"
)

// Population says what teams an experiment has. The zero Population is the
// reference population: teams of six, vacancies filled after eight weeks.
type Population struct {
	Size    int // people in a team, 6 if 0; at most 12, so that there is work enough for all
	Vacancy int // weeks until a vacancy is filled, 8 if 0; a negative one is filled in the next week
}

// largestTeam leaves room for two pieces of work for everybody, one in hand and
// one that waits, and for some that are left behind.
const largestTeam = 12

// OwnKeys is where the keys of an experiment's own draws may begin. What is
// below belongs to the population and to the policies that come with it: a
// draw with such a key is the same as one of theirs.
const OwnKeys = 1000

// What draws of the laboratory are for.
const (
	keyLeader uint64 = iota + 1
	keyTeam
	keyPerson
	keyWork
	keyPolicy
	keySurvey
	keyArm
)

// Team is a career in a population: it hires when somebody has left, always
// has work to hand out, and is led by a policy. It is not safe for use by two
// at once.
type Team struct {
	Career sim.Career
	Params *sim.Params
	Policy Policy
	Luck   Luck // of who the people are and what the work is; policies may draw by keys from OwnKeys on

	population Population
	vacant     [sim.MaxPeople]int // weeks in which vacancies are to be filled
	vacancies  int
	hired      uint32
	given      uint32 // pieces of work so far
	seen       int    // leavers so far

	shared   [lastDraw + 1]begun // see chances
	sharedIn int16               // the week they are of
}

// Team starts a team whose people and work are drawn by a seed. It has lived no
// week; most experiments let a year pass first (see [Team.Live]). Without a
// policy, nobody leads. It panics if the size is out of bounds.
func (pop Population) Team(seed uint64, p *sim.Params, policy Policy) *Team {
	if pop.Size < 0 || pop.Size > largestTeam {
		panic(fmt.Sprintf("experiment: a team of %d is not between 1 and %d", pop.Size, largestTeam))
	}
	if pop.Size == 0 {
		pop.Size = 6
	}
	if pop.Vacancy == 0 {
		pop.Vacancy = 8
	}
	t := &Team{Params: p, Policy: policy, Luck: Luck{seed}, population: pop}
	setup := sim.Setup{Track: sim.TrackManagement, Level: 3, Weeks: 520, Craft: sim.Half,
		Team: sim.TeamSetup{Safety: sim.Half, Clarity: sim.Half, Commitment: sim.Half, Sponsor: sim.Half, Credibility: sim.Half}}
	for range pop.Size {
		setup.People = append(setup.People, t.person())
	}
	career, err := sim.New(setup, seed, p)
	if err != nil {
		panic(err) // the population draws within the bounds that New checks
	}
	t.Career = career
	return t
}

// leadingSpread is how far people differ in the skill of leading, which their
// trade says nothing about.
const leadingSpread = 0.15

// paceSpread is how far people differ in how fast they work, whatever their
// skill: the standard deviation of its logarithm.
const paceSpread = 0.2

// Domains is how many fields the work of a team has.
const Domains = 3

// person draws somebody new: a few years in the trade, best in one of its
// fields.
func (t *Team) person() sim.PersonSetup {
	t.hired++
	n := uint64(t.hired)
	normal := func(what uint64) float64 { return t.Luck.Normal(keyPerson, n, what) }
	s := sim.PersonSetup{
		ID: t.hired, Leading: bounded(0.5+leadingSpread*normal(9), 0, 1),
		Wants: sim.Aspiration(t.Luck.Below(3, keyPerson, n, 20)),
		Rate:  bounded(1+0.3*normal(0), 0.2, 2), Ceiling: bounded(0.9+0.05*normal(1), 0.75, 1),
		Trust: bounded(0.55+0.1*normal(2), 0.2, 0.9), Engagement: bounded(0.6+0.1*normal(3), 0.2, 0.9),
		Outlook: bounded(t.Luck.Uniform(keyPerson, n, 22), 0, 1), Regard: bounded(2*t.Luck.Uniform(keyPerson, n, 23)-1, -1, 1),
	}
	s.Pace = bounded(math.Exp(paceSpread*normal(8)), 0.3, 3)
	talent := 0.12 * normal(4)
	best := t.Luck.Below(Domains, keyPerson, n, 21)
	for d := range Domains {
		skill := 0.5 + talent + 0.06*normal(uint64(5+d))
		if d == best {
			skill += 0.1
		}
		s.Skill[d] = bounded(skill, 0.15, 0.75)
	}
	return s
}

// work draws something that has to be done. What is harder is worth more; and
// in some trades the same worth takes more effort than in others. How much it
// takes of one piece is not known beforehand.
func (t *Team) work() sim.WorkSetup {
	t.given++
	n := uint64(t.given)
	difficulty := 0.6 + 0.14*t.Luck.Normal(keyWork, n, 0)
	size := 1 + 2*t.Luck.Uniform(keyWork, n, 1)
	planned := size * math.Exp(0.26*t.Luck.Normal(keyTeam))
	effort := planned * math.Exp(0.27*t.Luck.Normal(keyWork, n, 3))
	return sim.WorkSetup{
		ID: 1000 + t.given, Domain: uint8(t.Luck.Below(Domains, keyWork, n, 2)), Owner: sim.Nobody, Planned: true,
		Due:        int16(planned*1.9 + 0.5),
		Difficulty: bounded(difficulty, 0.2, 0.95), Effort: bounded(effort, 0.5, 5),
		Value: bounded(size/2*(0.4+difficulty), 0, 5),
	}
}

// bounded is x as the model keeps it, within bounds.
func bounded(x, low, high float64) sim.Fixed {
	return Fixed(min(max(x, low), high))
}

// Live lets weeks pass. A team has no last week, but [LastWeek].
func (t *Team) Live(weeks int) {
	for range weeks {
		t.Week()
	}
}

// Week lets one week pass: vacancies are filled, work comes in, the leader
// leads, whoever has nothing to do picks something up, and the week is lived.
func (t *Team) Week() {
	if t.Career.Week > LastWeek {
		panic("experiment: a team does not live beyond LastWeek")
	}
	t.fillVacancies()
	t.stock()
	if t.Policy != nil {
		t.Policy(t)
	}
	t.pickUp()
	t.Career.Step(t.Params, nil)
	if t.Career.Over() {
		t.Career.Weeks = t.Career.Week + 51
	}
	t.noteLeavers()
}

// LastWeek is the last week that a team can live: six centuries, as far as a
// career counts.
const LastWeek = 32000

// Do carries out an action of the leader, if the week allows it.
func (t *Team) Do(a sim.Action) bool { return t.Career.Do(t.Params, a, nil) == nil }

// Chance reports true with a probability. The draw is keyed by the week, who it
// is about and what it is for: a number from [OwnKeys] on, since those below are
// what the policies of this package draw for.
func (t *Team) Chance(probability float64, what uint64, who int) bool {
	if probability <= 0 || probability >= 1 {
		return probability >= 1
	}
	return t.chances(what).then(uint64(who)).uniform() < probability
}

// chances is what the draws of a week for one thing have in common.
func (t *Team) chances(what uint64) begun {
	if what >= uint64(len(t.shared)) {
		return t.Luck.begin().then(keyPolicy).then(what).then(uint64(t.Career.Week))
	}
	if t.sharedIn != t.Career.Week {
		t.sharedIn = t.Career.Week
		policy := t.Luck.begin().then(keyPolicy)
		for what := range t.shared {
			t.shared[what] = policy.then(uint64(what)).then(uint64(t.Career.Week))
		}
	}
	return t.shared[what]
}

// Present lists the people who are there.
func (t *Team) Present(visit func(sim.Subject, *sim.Person)) {
	for i := range int(t.Career.Places) {
		if p := &t.Career.People[i]; p.Here() {
			visit(sim.Subject(i), p)
		}
	}
}

// present is how many people are there.
func (t *Team) present() (n float64) {
	t.Present(func(sim.Subject, *sim.Person) { n++ })
	return n
}

func (t *Team) fillVacancies() {
	kept := 0
	for _, week := range t.vacant[:t.vacancies] {
		if week <= int(t.Career.Week) {
			if _, err := t.Career.AddPerson(t.person(), 0, t.Params); err == nil {
				continue
			}
		}
		t.vacant[kept] = week
		kept++
	}
	t.vacancies = kept
}

// noteLeavers opens a vacancy for everybody who went this week.
func (t *Team) noteLeavers() {
	for i := range int(t.Career.Places) {
		p := &t.Career.People[i]
		gone := p.Presence == sim.Left || p.Presence == sim.LetGo
		if gone && p.Gone == t.Career.Week-1 && t.vacancies < len(t.vacant) {
			t.vacant[t.vacancies] = int(t.Career.Week) + t.population.Vacancy
			t.vacancies++
		}
	}
}

// stock keeps work waiting to be handed out, a piece for each person.
func (t *Team) stock() {
	waiting := 0
	work := t.allWork()
	for i := range work {
		if work[i].Stage == sim.Planned {
			waiting++
		}
	}
	for ; waiting < t.population.Size; waiting++ {
		if _, err := t.Career.AddWork(t.work()); err != nil {
			return
		}
	}
}

// Idle reports whether a person can take on more: nothing is open, or the last
// piece is more than half done.
func (t *Team) Idle(who sim.Subject) bool {
	return !t.busy().has(who)
}

// allWork is all places of work that have ever been taken.
func (t *Team) allWork() []sim.Work { return t.Career.Work[:t.Career.Jobs] }

// people is a set of people, a bit for each.
type people uint32

func (p people) has(who sim.Subject) bool { return p>>(uint8(who)&31)&1 != 0 }

func (p people) with(who sim.Subject) people { return p | 1<<(uint8(who)&31) }

// busy are those who cannot take on more.
func (t *Team) busy() (busy people) {
	work := t.allWork()
	for i := range work {
		if w := &work[i]; w.Stage == sim.Open && w.Progress < sim.Half {
			busy = busy.with(w.Owner)
		}
	}
	return busy
}

// Waiting visits the work that waits for an owner.
func (t *Team) Waiting(visit func(place int8, w *sim.Work)) {
	waiting := t.waiting()
	for _, place := range waiting.places[:waiting.n] {
		visit(place, &t.Career.Work[place])
	}
}

// list is places of work.
type list struct {
	places [sim.MaxWork]int8
	n      int
}

// waiting is the work that waits for an owner.
func (t *Team) waiting() (waiting list) {
	work := t.allWork()
	for i := range work {
		if w := &work[i]; w.Owner == sim.Nobody && (w.Stage == sim.Planned || w.Stage == sim.Open) {
			waiting.places[waiting.n] = int8(i)
			waiting.n++
		}
	}
	return waiting
}

// pickUp lets people help themselves to work when nobody hands it out.
func (t *Team) pickUp() {
	busy := t.busy()
	t.Present(func(who sim.Subject, _ *sim.Person) {
		if busy.has(who) {
			return
		}
		first := int8(-1)
		t.Waiting(func(place int8, w *sim.Work) {
			if first < 0 || w.ID < t.Career.Work[first].ID {
				first = place
			}
		})
		if first >= 0 {
			_ = t.Career.PickUp(who, first, t.Params)
		}
	})
}
