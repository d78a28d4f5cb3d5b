package sim

import "testing"

// A random leader for the properties: every draw is keyed, so that a failure
// can be looked at again by its seed.

// randomSetup is a team of two to sixteen with work of every kind.
func randomSetup(seed uint64) Setup {
	luck := &lottery{seed: seed}
	s := Setup{Track: Track(luck.upTo(3)), Level: int8(1 + luck.upTo(5)), Weeks: int16(1 + luck.upTo(40)), Craft: luck.quantity(),
		Team: TeamSetup{luck.quantity(), luck.quantity(), luck.quantity(), luck.quantity(), luck.quantity()}}
	s.Rounds, s.Held = luck.upTo(2) == 0, int16(luck.upTo(200))
	left := 35
	for area := range s.Plan.Time {
		h := luck.upTo(left + 1)
		s.Plan.Time[area], left = Minutes(h)*Hour, left-h
	}
	for i := range 2 + luck.upTo(MaxPeople-1) {
		p := PersonSetup{ID: uint32(i + 1), Wants: Aspiration(luck.upTo(3)), Ceiling: luck.quantity(), Rate: luck.quantity() * 2,
			Trust: luck.quantity(), Engagement: luck.quantity(), Outlook: luck.quantity(), Regard: 2*luck.quantity() - One, Vacant: luck.upTo(6) == 0}
		for range 1 + luck.upTo(3) {
			p.Skill[luck.upTo(MaxDomains)] = luck.quantity()
		}
		p.Leading, p.Level, p.Report = luck.quantity(), int8(luck.upTo(MaxLevel+1)), luck.upTo(5) == 0
		if !p.Vacant && luck.upTo(3) == 0 {
			p.Own = OwnTeam{int8(luck.upTo(MostOwn + 1)), luck.quantity(), luck.quantity(), luck.quantity()}
		}
		s.People = append(s.People, p)
	}
	for i := range luck.upTo(MaxWork + 1) {
		start := 1 + luck.upTo(10)
		s.Work = append(s.Work, WorkSetup{ID: uint32(1000 + i), Domain: uint8(luck.upTo(MaxDomains)),
			Owner: Subject(luck.upTo(len(s.People)+1) - 1), Support: Support(luck.upTo(3)),
			Start: int16(start), Due: int16(start + luck.upTo(12)), Difficulty: luck.quantity(), Value: luck.quantity() * 2,
			Effort: luck.quantity()*50 + One/10, Critical: luck.upTo(4) == 0, Planned: luck.upTo(4) == 0})
	}
	return s
}

// randomAction may well be impossible: that is part of what is tested.
func randomAction(luck *lottery, last ActionKind) Action {
	kind := ActionKind(luck.upTo(int(last) + 2))
	if kind > last {
		kind = 255 // there is none
	}
	return Action{Kind: kind, Who: Subject(luck.upTo(MaxPeople+4) - 2),
		Work: int8(luck.upTo(MaxWork+2) - 1), Domain: uint8(luck.upTo(MaxDomains + 1)),
		Time: Minutes(luck.upTo(600)), Weeks: int16(luck.upTo(10)), Track: Track(luck.upTo(Tracks + 1))}
}

// live runs a career to its end with random actions, calling after each change.
func live(t testing.TB, seed uint64, l *Ledger, after func(*Career)) Career {
	return liveBy(t, seed, lastKind, l, after)
}

// lastKind is the last action there is.
const lastKind = TalkThrough

// liveBy is live with actions up to one.
func liveBy(t testing.TB, seed uint64, last ActionKind, l *Ledger, after func(*Career)) Career {
	p := DefaultParams()
	c, err := New(randomSetup(seed), seed, p)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	luck := &lottery{seed: seed ^ 0xabcdef}
	for !c.Over() {
		for range luck.upTo(4) {
			if c.Do(p, randomAction(luck, last), l) == nil && after != nil {
				after(&c)
			}
		}
		c.Step(p, l)
		if after != nil {
			after(&c)
		}
	}
	return c
}

type lottery struct {
	seed    uint64
	tickets uint32
}

func (l *lottery) next() uint64 {
	l.tickets++
	return draw64(l.seed, purposeStory, 0, l.tickets, 0)
}

func (l *lottery) upTo(n int) int { return int(l.next() % uint64(n)) }

func (l *lottery) quantity() Fixed { return Fixed(l.next() >> (64 - fractionBits)) }

// TestRace: looking no closer than it takes finds the same winners.
func TestRace(t *testing.T) {
	for u := uint64(1); u < 1<<24; u += 2 {
		if least, exact := leastMinusLog2(u), minusLog2(u); least > exact || exact > least+logSlack {
			t.Fatalf("%d: %d, and exactly %d", u, least, exact)
		}
	}
	for i := range 20_000 {
		c := Career{Seed: uint64(i % 7), Week: int16(i % 13)}
		r := c.Race()
		shortest := int64(1) << 62
		for id := range uint32(6) {
			wait := c.Wait(uint32(i)+id, 1+i%999)
			if got := r.Leads(uint32(i)+id, 1+i%999); got != (wait < shortest) {
				t.Fatalf("%d, %d: it leads: %v", i, id, got)
			}
			shortest = min(shortest, wait)
		}
	}
}
