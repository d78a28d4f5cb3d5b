package sim

import (
	"math"
	"sync"
	"testing"
	"time"
)

// quarter is thirteen weeks with six people and six pieces of work.
func quarter() Setup {
	s := Setup{Track: TrackManagement, Level: 3, Weeks: 13, Craft: Percent(80),
		Team: TeamSetup{Safety: Half, Clarity: Half, Commitment: Half, Sponsor: Half, Credibility: Half}}
	s.Plan.Time = [Areas]Minutes{10 * Hour, 8 * Hour, 3 * Hour, 2 * Hour, 4 * Hour, 2 * Hour, 6 * Hour}
	for i := range 6 {
		p := PersonSetup{ID: uint32(i + 1), Ceiling: Percent(95), Rate: One, Trust: Percent(55), Engagement: Percent(60)}
		p.Skill[i%2] = Percent(int64(40 + 8*i))
		s.People = append(s.People, p)
		s.Work = append(s.Work, WorkSetup{ID: uint32(i + 100), Domain: uint8(i % 2), Owner: Subject(i), Start: 1, Due: int16(3 + 2*i),
			Difficulty: Percent(int64(45 + 6*i)), Value: One, Effort: Percent(int64(150 + 50*i))})
	}
	return s
}

// busy is thirteen weeks with seven people who have work from the first to the
// last of them.
func busy() Setup {
	s := quarter()
	seventh := s.People[0]
	seventh.ID = 7
	s.People = append(s.People, seventh)
	s.Work = s.Work[:0]
	for i := range 2 * len(s.People) {
		s.Work = append(s.Work, WorkSetup{ID: uint32(i + 100), Domain: uint8(i % 2), Owner: Subject(i / 2), Support: Support(i % 3 / 2), Start: 1,
			Due: int16(6 + 7*(i%2)), Difficulty: Percent(int64(45 + 3*i)), Value: One, Effort: Percent(int64(250 + 20*i))})
	}
	return s
}

// measure lives quarters with causes off. Besides the usual figures it tells what
// a quarter takes undisturbed, and the ratio of that to a bare loop of as many
// draws.
func measure(b *testing.B, start Career, p *Params, lead func(*Career)) {
	var c Career
	live := func() {
		for c = start; !c.Over(); {
			lead(&c)
			c.Step(p, nil)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		live()
	}
	draws := drawsOf(start, p, lead)
	model, bare := fastest(live, func() { sink += bareLoop(draws) })
	b.ReportMetric(float64(time.Second)/model, "quarters/s")
	b.ReportMetric(model/float64(13*7), "ns/person-week")
	b.ReportMetric(float64(draws), "draws")
	b.ReportMetric(model/bare, "×bare")
}

// waiting is thirteen weeks with seven people and work that waits to be handed
// out.
func waiting() Setup {
	s := busy()
	s.Work = s.Work[:0]
	for i := range MaxWork {
		s.Work = append(s.Work, WorkSetup{ID: uint32(i + 100), Domain: uint8(i % 2), Owner: Nobody, Start: 1, Due: 4, Planned: true,
			Difficulty: Percent(int64(45 + i)), Value: One, Effort: Percent(int64(100 + 5*i))})
	}
	return s
}

// decide is a small policy, a function of the state: whoever has nothing to do
// gets work, every other time with coaching; the leader talks with one person a
// week, coaches another, and keeps more time for coaching when many are stuck.
func decide(c *Career, p *Params) {
	var busy places
	stuck := Minutes(0)
	for i := range int(c.Jobs) {
		if w := &c.Work[i]; w.Stage == Open {
			busy = busy.with(int8(w.Owner))
			if w.Stuck {
				stuck++
			}
		}
	}
	next := int8(0)
	for i := range Subject(c.Places) {
		if !c.People[i].Here() || busy.has(int8(i)) {
			continue
		}
		for next < c.Jobs && c.Work[next].Stage != Planned {
			next++
		}
		_ = c.Do(p, Action{Kind: HandOver + ActionKind(next%2), Who: i, Work: next}, nil)
	}
	plan := c.Leader.Plan
	plan.Time[CoachingTime] = min(12, 4+2*stuck) * Hour
	plan.Time[OwnCraft] = 16*Hour - plan.Time[CoachingTime]
	_ = c.SetPlan(plan, p)
	_ = c.Do(p, Action{Kind: OneOnOne, Who: Subject(c.Week % 7)}, nil)
	for i := range c.Jobs {
		if w := &c.Work[i]; w.Stuck && w.Stage == Open {
			_ = c.Do(p, Action{Kind: Coach, Who: w.Owner, Work: i, Time: Hour}, nil)
			break
		}
	}
}

// BenchmarkLedQuarter is one quarter of seven people whose leader follows a small
// policy through [Career.Do] and [Career.SetPlan]. Draws are those of the model.
func BenchmarkLedQuarter(b *testing.B) {
	p := DefaultParams()
	start, err := New(waiting(), 7, p)
	if err != nil {
		b.Fatal(err)
	}
	measure(b, start, p, func(c *Career) { decide(c, p) })
}

// BenchmarkQuarter is one quarter of seven people whom nobody decides anything
// for: the weekly step alone.
func BenchmarkQuarter(b *testing.B) {
	p := DefaultParams()
	start, err := New(busy(), 7, p)
	if err != nil {
		b.Fatal(err)
	}
	measure(b, start, p, func(*Career) {})
}

// drawsOf is how many draws a career makes, told from what happens: three a week
// for everybody present (life, a lapse, leaving), one for each piece of work that
// moved (getting stuck), and one where it got stuck and would not show by itself
// (asking for help).
func drawsOf(c Career, p *Params, lead func(*Career)) (draws int) {
	for !c.Over() {
		lead(&c)
		before := c
		c.Step(p, nil)
		for i := range int(c.Places) {
			if before.People[i].Here() {
				draws += 3
			}
		}
		for i := range int(c.Jobs) {
			w := &c.Work[i]
			moved := w.Progress > before.Work[i].Progress && w.Owner >= 0 && w.Owner < MaxPeople
			if moved {
				draws++
			}
			if moved && w.Stuck && w.Support == NoSupport && !w.Indicators {
				draws++
			}
		}
	}
	return draws
}

// bareLoop makes draws by their whole keys, looks each up in both tables, and does
// nothing else. All of it is inlined.
func bareLoop(draws int) (sum Fixed) {
	for i := range draws {
		u := chanceOf(uint64(draws), i&7).draw(purposeStuck, uint32(i), 0)
		sum += logistic(u) ^ decay(u)
	}
	return sum
}

// sink keeps what is measured from being optimised away.
var sink Fixed

// fastest returns what a call of each takes when nothing disturbs, in
// nanoseconds: the fastest of many short stretches, the two by turns, so that
// they meet the same machine.
func fastest(f, g func()) (nsF, nsG float64) {
	nsF, nsG = math.Inf(1), math.Inf(1)
	for range 300 {
		nsF, nsG = min(nsF, stretch(f)), min(nsG, stretch(g))
	}
	return nsF, nsG
}

func stretch(f func()) float64 {
	const calls = 50
	begin := time.Now()
	for range calls {
		f()
	}
	return float64(time.Since(begin)) / calls
}

// BenchmarkQuarterTwoCores is the same on one core and on two at once, with the
// speed-up.
func BenchmarkQuarterTwoCores(b *testing.B) {
	p := DefaultParams()
	start, err := New(busy(), 7, p)
	if err != nil {
		b.Fatal(err)
	}
	const quarters = 200
	work := func() {
		var c Career
		for range quarters {
			for c = start; !c.Over(); {
				c.Step(p, nil)
			}
		}
	}
	one, two := math.Inf(1), math.Inf(1)
	for b.Loop() {
		begin := time.Now()
		work()
		one = min(one, float64(time.Since(begin)))
		begin = time.Now()
		var both sync.WaitGroup
		both.Go(work)
		both.Go(work)
		both.Wait()
		two = min(two, float64(time.Since(begin)))
	}
	b.ReportMetric(2*quarters*float64(time.Second)/two, "quarters/s")
	b.ReportMetric(2*one/two, "×one-core")
}

func BenchmarkCopy(b *testing.B) {
	start, err := New(busy(), 7, DefaultParams())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	var c Career
	for b.Loop() {
		c = start
	}
	_ = c
}
