package sim

import (
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

// BenchmarkQuarter is one simulated quarter with causes off, and its ratio to a
// bare loop that makes as many draws and table look-ups and nothing else.
func BenchmarkQuarter(b *testing.B) {
	p := DefaultParams()
	start, err := New(quarter(), 7, p)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		c := start
		for !c.Over() {
			c.Step(p, nil)
		}
	}
	model := b.Elapsed()
	begin := time.Now()
	var sum Fixed
	for range b.N {
		sum += bareLoop()
	}
	if bare := time.Since(begin); sum != 0 {
		b.ReportMetric(float64(model)/float64(bare), "×bare")
	}
}

// bareLoop makes three draws and six look-ups for each of six people in each of
// thirteen weeks.
func bareLoop() (sum Fixed) {
	for week := range 13 {
		for id := range uint32(6) {
			for why := purposeStuck; why <= purposeLeave; why++ {
				u := draw(7, why, week, id, 0)
				sum += logistic(u) ^ decay(u)
			}
		}
	}
	return sum
}

func BenchmarkCopy(b *testing.B) {
	start, err := New(quarter(), 7, DefaultParams())
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
