package sim

import "testing"

func testSetup() Setup {
	s := Setup{Track: TrackManagement, Level: 3, Weeks: 13, Craft: Percent(80),
		Team: TeamSetup{Safety: Percent(50), Clarity: Percent(50), Commitment: Percent(45), Sponsor: Percent(50), Credibility: Percent(50)}}
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

func TestPrintQuarter(t *testing.T) {
	p := DefaultParams()
	c, err := New(testSetup(), 7, p)
	if err != nil {
		t.Fatal(err)
	}
	for !c.Over() {
		c.Step(p, nil)
		t.Logf("week %d trust %v eng %v skill %v safety %v delivery %v sponsor %v out %v queue %d", c.Week-1, c.Read(Team, Trust), c.Read(Team, Engagement), c.Read(Team, Skill), c.Safety, c.Delivery, c.Leader.Sponsor, c.Output, c.Leader.Queue)
	}
}

func BenchmarkQuarter(b *testing.B) {
	p := DefaultParams()
	start, err := New(testSetup(), 7, p)
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
}
