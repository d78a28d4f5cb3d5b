package story

import (
	"fmt"

	"stepback/sim"
)

// Chapter is a part of a campaign: a scenario, which can also be played alone,
// and when it comes.
type Chapter struct {
	Key      string
	Text     string    // read before it begins
	When     Condition // asked when the chapter before has ended
	Scenario *Scenario
}

// stage is a scenario made ready to be played.
type stage struct {
	scenario   *Scenario
	agenda     *agenda
	opening    *sim.Career
	attributes Attributes
}

func newStage(sc *Scenario, params *sim.Params) (stage, error) {
	career, err := sim.New(sc.Setup, 0, params)
	return stage{sc, newAgenda(sc), &career, sc.startingAttributes()}, err
}

// enter makes a scenario the one that is played.
func (p *Play) enter(s *stage) {
	p.scenario, p.agenda, p.opening, p.outset = s.scenario, s.agenda, s.opening, s.attributes
	n := len(s.scenario.Scenes)
	p.met, p.chose, p.played = sized(p.met, n), sized(p.chose, n), sized(p.played, n)
}

func sized[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	return list[:n]
}

// journey is where a play stands in a campaign.
type journey struct {
	campaign   *Scenario
	stages     []stage // of each chapter
	at, next   int     // the present chapter, and the one to come, -1 for none
	opening    sim.Career
	known      []sim.Known // who of the present chapter was in an earlier one
	past       []Past
	given      []given    // the answers of all chapters before the present one
	attributes Attributes // of the campaign, as chapters left them
	left       uint32     // which of these some chapter has left, a bit for each
}

// Past is a chapter that has ended.
type Past struct {
	Chapter int // place in Scenario.Chapters
	Ending  int // place in its Scenario.Endings, -1 for none
	// Title is that of the ending, names filled in; empty in a play that does
	// not record.
	Title   string
	Career  sim.Career // at its end
	answers int        // how many were given by its end, in all chapters
}

func newJourney(campaign *Scenario, params *sim.Params) (*journey, error) {
	j := &journey{campaign: campaign}
	for i := range campaign.Chapters {
		s, err := newStage(campaign.Chapters[i].Scenario, params)
		if err != nil {
			return nil, fmt.Errorf("chapter %s: %w", campaign.Chapters[i].Key, err)
		}
		j.stages = append(j.stages, s)
	}
	return j, nil
}

// setOut begins the campaign anew.
func (p *Play) setOut() {
	j := p.journey
	j.past, j.given, j.attributes, j.left = j.past[:0], j.given[:0], j.campaign.startingAttributes(), 0
	p.beginChapter(0)
}

// beginChapter goes to the start of a chapter, before its first question, with
// what comes along from those before it.
func (p *Play) beginChapter(i int) {
	j := p.journey
	j.at, j.next, j.known = i, -1, j.known[:0]
	p.enter(&j.stages[i])
	j.opening = *p.opening
	p.opening = &j.opening
	j.share(&p.outset, p.scenario, false)
	if last := len(j.past) - 1; last >= 0 {
		j.meetAgain()
		j.opening.Carry(&j.past[last].Career, j.known, p.params)
	}
	p.rewind(chapterLuck(p.seed, j.campaign.Chapters[i].Key))
}

// chapterLuck is the seed of a chapter: luck of its own, whatever happened
// before. It is mixed by the finaliser of SplitMix64, as the model's draws are.
func chapterLuck(seed uint64, key string) uint64 {
	x := seed ^ uint64(sim.ID(key))*0x9e3779b97f4a7c15
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// share brings attributes of the same name to where the campaign has them or,
// keeping, the other way round.
func (j *journey) share(values *Attributes, of *Scenario, keep bool) {
	for i := range of.Attributes {
		for k := range j.campaign.Attributes {
			switch {
			case of.Attributes[i].Key != j.campaign.Attributes[k].Key:
			case keep:
				j.attributes[k] = values[i]
				j.left |= 1 << k
			case j.left&(1<<k) != 0:
				values[i] = min(j.attributes[k], int16(of.Attributes[i].Most))
			}
		}
	}
}

// meetAgain finds who of the present chapter was in an earlier one: in the last
// of those that they were in.
func (j *journey) meetAgain() {
	now := j.stages[j.at].scenario
	for who := range now.People {
		for past := len(j.past) - 1; past >= 0; past-- {
			then := j.stages[j.past[past].Chapter].scenario
			if place := then.person(now.People[who].Key); place >= 0 {
				j.known = append(j.known, sim.Known{Who: sim.Subject(who), Was: &j.past[past].Career.People[place], Domains: domains(now, then)})
				break
			}
		}
	}
}

func (s *Scenario) person(key string) int {
	for i := range s.People {
		if s.People[i].Key == key {
			return i
		}
	}
	return -1
}

// domains tells where a scenario has the skills of another.
func domains(now, then *Scenario) (list [sim.MaxDomains]int8) {
	for i := range list {
		list[i] = -1
		if i < len(now.Domains) {
			list[i] = int8(place(then.Domains, now.Domains[i]))
		}
	}
	return list
}

// endChapter remembers how the chapter has ended, and finds the one that comes
// next: the first after it whose condition holds.
func (p *Play) endChapter() {
	j := p.journey
	j.past = append(j.past, Past{Chapter: j.at, Ending: p.ending, Career: p.career, answers: len(j.given) + len(p.given)})
	if p.record && p.ending >= 0 {
		j.past[len(j.past)-1].Title = p.text(p.scenario.Endings[p.ending].Title)
	}
	j.share(&p.attributes, p.scenario, true)
	scenario, attributes := p.scenario, p.attributes
	p.scenario, p.attributes, j.next = j.campaign, j.attributes, -1
	for i := j.at + 1; i < len(j.campaign.Chapters) && j.next < 0; i++ {
		if j.campaign.Chapters[i].When.holds(&p.state) {
			j.next = i
		}
	}
	p.scenario, p.attributes = scenario, attributes
	if j.next >= 0 {
		p.asks = AskChapter
	}
}

// nextChapter begins the chapter that comes next.
func (p *Play) nextChapter() []Event {
	j := p.journey
	j.given = append(j.given, p.given...)
	j.past[len(j.past)-1].answers = len(j.given)
	p.beginChapter(j.next)
	return append(p.chapterEvents(), p.advance()...)
}

// chapterEvents tells that a chapter begins, and what the player brings along.
func (p *Play) chapterEvents() (events []Event) {
	j := p.journey
	if !p.record {
		return nil
	}
	c := &j.campaign.Chapters[j.at]
	events = append(events, Event{Kind: EventChapter, Title: c.Scenario.Title, Text: c.Text})
	if len(j.past) == 0 {
		return events
	}
	if !p.scenario.Plain() {
		events = append(events, Event{Kind: EventKnown, Who: sim.Self})
	}
	for _, who := range p.Known() {
		events = append(events, Event{Kind: EventKnown, Who: who})
	}
	return events
}

// ended tells how an earlier chapter ended, -1 when it was not played.
func (j *journey) ended(chapter int) (ending int, played bool) {
	for i := range j.past {
		if j.past[i].Chapter == chapter {
			return j.past[i].Ending, true
		}
	}
	return -1, false
}

// copied makes a journey, or a used one, stand where another does.
func (j *journey) copied(into *journey) *journey {
	if into == nil {
		into = &journey{}
	}
	into.campaign, into.stages, into.at, into.next, into.opening = j.campaign, j.stages, j.at, j.next, j.opening
	into.past, into.given = append(into.past[:0], j.past...), append(into.given[:0], j.given...)
	into.attributes, into.left, into.known = j.attributes, j.left, append(into.known[:0], j.known...)
	return into
}

// GoOn begins the next chapter of a campaign and returns what happened up to
// its first question.
func (p *Play) GoOn() ([]Event, error) {
	if p.asks != AskChapter {
		return nil, ErrNotAsked
	}
	return p.Take(Answer{})
}

// Whole returns what the play was started with: the campaign, where the present
// scenario is one of its chapters.
func (p *Play) Whole() *Scenario {
	if p.journey != nil {
		return p.journey.campaign
	}
	return p.scenario
}

// Chapter returns the place of the present chapter in Scenario.Chapters; ok is
// false outside a campaign.
func (p *Play) Chapter() (at int, ok bool) {
	if p.journey == nil {
		return -1, false
	}
	return p.journey.at, true
}

// Next returns the chapter that the play waits to go on to.
func (p *Play) Next() (c *Chapter, ok bool) {
	if p.asks != AskChapter {
		return nil, false
	}
	return &p.journey.campaign.Chapters[p.journey.next], true
}

// Past returns the chapters of a campaign that have ended, in the order in
// which they were played; they are the play's own.
func (p *Play) Past() []Past {
	if p.journey == nil {
		return nil
	}
	return p.journey.past
}

// Known returns who of the present chapter was in an earlier one and has come
// along.
func (p *Play) Known() (list []sim.Subject) {
	if p.journey == nil {
		return nil
	}
	for _, k := range p.journey.known {
		if p.opening.People[k.Who].Here() {
			list = append(list, k.Who)
		}
	}
	return list
}

// Over reports whether the story has been told: in a campaign, that of the
// present chapter.
func (p *Play) Over() bool { return p.asks == AskNothing || p.asks == AskChapter }

// Seed returns the luck that the play was started with. A chapter of a campaign
// has a seed of its own, made of it.
func (p *Play) Seed() uint64 { return p.seed }

// Before returns a play of the present chapter alone, as it stood before one of
// the answers given in it. It does not record.
func (p *Play) Before(answer int) *Play {
	other := p.anew(false)
	other.advance()
	for i := range p.given[:min(max(0, answer), len(p.given))] {
		_, _ = other.take(p.given[i], false) // it was taken once
	}
	return other
}

// anew returns a play of the present chapter alone, before its first question.
func (p *Play) anew(record bool) *Play {
	opening := *p.opening
	other := &Play{record: record, seed: p.seed, state: state{params: p.params}}
	other.enter(&stage{p.scenario, p.agenda, &opening, p.outset})
	other.rewind(p.career.Seed)
	return other
}
