package sim

import (
	"errors"
	"testing"
)

// What the mechanisms promise, one by one.

// lone is a career with one person who owns one long piece of work.
func lone(t testing.TB) (Career, *Params) {
	p := DefaultParams()
	s := Setup{Track: TrackManagement, Level: 3, Weeks: 520, Craft: Half,
		Team: TeamSetup{Safety: Half, Clarity: Half, Commitment: Half, Sponsor: Half, Credibility: Half}}
	person := PersonSetup{ID: 1, Ceiling: Percent(95), Rate: One, Trust: Percent(60), Engagement: Percent(60), Outlook: Half}
	person.Skill[0], person.Skill[1] = Percent(60), Percent(60)
	s.People = []PersonSetup{person}
	s.Work = []WorkSetup{{ID: 100, Owner: 0, Start: 1, Due: 520, Difficulty: Percent(50), Value: One, Effort: 52 * One}}
	c, err := New(s, 3, p)
	if err != nil {
		t.Fatal(err)
	}
	return c, p
}

// weekly lives so many weeks, with some actions each week.
func weekly(t testing.TB, c *Career, p *Params, n int, actions ...Action) {
	for range n {
		for _, a := range actions {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatalf("week %d: %v", c.Week, err)
			}
		}
		c.Step(p, nil)
	}
}

// TestUnusedSkillFades: half of what can fade is gone after five to fourteen
// months of disuse (Arthur et al. 1998; Tatel and Ackerman).
func TestUnusedSkillFades(t *testing.T) {
	c, p := lone(t)
	start, floor := c.People[0].Skill[1], c.People[0].Floor[1]
	p.Leaving.Base = 0
	weeks := 0
	for c.People[0].Skill[1]-floor > (start-floor)/2 && !c.Over() {
		c.Step(p, nil)
		weeks++
	}
	if weeks < 21 || weeks > 61 {
		t.Errorf("half of what can fade took %d weeks", weeks)
	}
	if c.People[0].Skill[0] <= start {
		t.Error("the skill that was used did not grow")
	}
}

// TestPracticeTeachesMostWhereItStretches: most near an 84 % chance of success
// (Wilson et al. 2019), less where it is safe or hopeless.
func TestPracticeTeachesMostWhereItStretches(t *testing.T) {
	p := DefaultParams()
	best := p.stretch(Percent(84))
	for _, chance := range []int64{20, 50, 60, 75, 90, 99} {
		if got := p.stretch(Percent(chance)); got >= best {
			t.Errorf("a chance of %d %% teaches %v, 84 %% %v", chance, got, best)
		}
	}
	if p.stretch(Percent(30)) != p.Skill.HardFloor || best < Percent(99) {
		t.Error("the curve does not begin at its floor or end at its peak")
	}
}

// TestTrustIsLostFasterThanBuilt (Slovic 1993): 1.5 to 4 times.
func TestTrustIsLostFasterThanBuilt(t *testing.T) {
	p := DefaultParams()
	if ratio := p.Trust.Loss.Div(p.Trust.Gain); ratio < One*3/2 || ratio > 4*One {
		t.Errorf("loss is %v times gain", ratio)
	}
}

// TestLapseHealsAndDeceptionDoesNot: a year of consistent conduct after a
// broken promise that was owned up to, and after a deception (Schweitzer,
// Hershey and Bradlow 2006).
func TestLapseHealsAndDeceptionDoesNot(t *testing.T) {
	after := func(wrong ...Action) Fixed {
		c, p := lone(t)
		for _, a := range wrong {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		weekly(t, &c, p, 52, Action{Kind: OneOnOne, Who: 0})
		return c.People[0].Trust
	}
	never := after()
	lapse := after(Action{Kind: PromiseTo, Who: 0, Weeks: 2}, Action{Kind: BreakPromise, Who: 0}, Action{Kind: OwnUp, Who: 0})
	deception := after(Action{Kind: TakeCredit, Who: 0})
	if never-lapse > Percent(2) || never-deception < Percent(8) {
		t.Errorf("a year later trust is %v, %v after a lapse and %v after a deception", never, lapse, deception)
	}
}

// TestImprovingIsWorseBeforeBetter is the capability trap (Repenning and
// Sterman 2001): less headway in the weeks of improving, more in the year.
func TestImprovingIsWorseBeforeBetter(t *testing.T) {
	headway := func(hours Minutes) (first, year Total) {
		c, p := lone(t)
		c.Work[0].Effort = 52 * One
		for week := range 40 {
			if hours > 0 && week < 10 {
				weekly(t, &c, p, 0)
				if err := c.Do(p, Action{Kind: Improve, Time: hours}, nil); err != nil {
					t.Fatal(err)
				}
			}
			c.Step(p, nil)
			if week == 3 {
				first = c.People[0].Headway
			}
		}
		return first, c.People[0].Headway
	}
	harder, laterHarder := headway(0)
	smarter, laterSmarter := headway(4 * Hour)
	if smarter >= harder {
		t.Errorf("improving cost nothing at first: %v against %v", smarter, harder)
	}
	if laterSmarter <= laterHarder {
		t.Errorf("improving brought nothing later: %v against %v", laterSmarter, laterHarder)
	}
}

// TestFailureTeachesWhenItIsProcessed (KC, Staats and Gino 2013): most with a
// debrief, some to who has succeeded before, least alone.
func TestFailureTeachesWhenItIsProcessed(t *testing.T) {
	learned := func(successes int16, debrief bool) Fixed {
		c, p := lone(t)
		c.Work[0].Due = 1
		c.People[0].Successes = successes
		c.Step(p, nil)
		if debrief {
			if err := c.Do(p, Action{Kind: Debrief, Who: 0}, nil); err != nil {
				t.Fatal(err)
			}
		}
		return c.LearnedFrom(0, 0)
	}
	alone, prior, processed := learned(0, false), learned(3, false), learned(0, true)
	if alone <= 0 || prior <= alone || processed <= prior {
		t.Errorf("alone %v, with prior success %v, debriefed %v", alone, prior, processed)
	}
}

// TestInabilityShows: debriefed failures teach who can learn and not who
// cannot (row F6).
func TestInabilityShows(t *testing.T) {
	learned := func(rate Fixed) (sum Fixed) {
		c, p := lone(t)
		c.People[0].Rate = rate
		for range 3 {
			place, err := c.AddWork(WorkSetup{ID: uint32(c.Week) + 500, Owner: 0, Start: c.Week, Due: c.Week, Difficulty: Percent(90), Effort: 10 * One})
			if err != nil {
				t.Fatal(err)
			}
			c.Step(p, nil)
			if err := c.Do(p, Action{Kind: Debrief, Who: 0}, nil); err != nil {
				t.Fatal(err)
			}
			sum += c.LearnedFrom(0, place)
		}
		return sum
	}
	if able, unable := learned(One), learned(One/20); able < 10*unable || able < Percent(3) {
		t.Errorf("three debriefed failures taught %v and %v", able, unable)
	}
}

// TestNewcomersFindTheirWayIn: slowly, and at first others pay for it (Brooks
// 1975).
func TestNewcomersFindTheirWayIn(t *testing.T) {
	p := DefaultParams()
	c, _ := lone(t)
	turn := &turn{Career: &c, p: p}
	newcomer := Person{Presence: Present, Since: 10}
	last := Fixed(0)
	for week := int16(10); week < 60; week++ {
		c.Week = week
		if ramp := turn.ramp(&newcomer); ramp <= last || ramp > One {
			t.Fatalf("in week %d of the job the pace is %v after %v", week-10, ramp, last)
		} else {
			last = ramp
		}
	}
	alone, helping := headwayWith(t, 0), headwayWith(t, 1)
	if helping >= alone {
		t.Errorf("with a newcomer to help, the old hand moved %v, alone %v", helping, alone)
	}
}

// headwayWith is what an old hand gets done in six weeks with newcomers beside
// them.
func headwayWith(t *testing.T, newcomers int) Total {
	c, p := lone(t)
	for i := range newcomers {
		s := PersonSetup{ID: uint32(50 + i), Ceiling: One, Rate: One, Trust: Half, Engagement: Half, Outlook: Half}
		if _, err := c.AddPerson(s, 0, p); err != nil {
			t.Fatal(err)
		}
	}
	weekly(t, &c, p, 6)
	return c.People[0].Headway
}

// TestBusyLeaderMakesPeopleWait: what people bring waits the longer, the fuller
// the leader's week (row R4).
func TestBusyLeaderMakesPeopleWait(t *testing.T) {
	waited := func(free Minutes) (sum Minutes) {
		for seed := range uint64(40) {
			s := quarter()
			s.Plan.Time = [Areas]Minutes{OwnCraft: 33*Hour - free, Slack: free}
			for i := range s.Work {
				s.Work[i].Difficulty, s.Work[i].Due, s.Work[i].Effort = Percent(75), 13, 10*One
			}
			p := DefaultParams()
			c, err := New(s, seed, p)
			if err != nil {
				t.Fatal(err)
			}
			for !c.Over() {
				c.Step(p, nil)
				sum += c.Leader.Queue
			}
		}
		return sum
	}
	if full, half, open := waited(0), waited(6*Hour), waited(14*Hour); full <= half || half <= open {
		t.Errorf("waited %d minutes with no slack, %d with six hours, %d with fourteen", full, half, open)
	}
}

// TestGoalsTogetherOrAnnounced: an announcement is as clear and less wanted
// (row A2); both decay (row A3), and a shift outside takes both.
func TestGoalsTogetherOrAnnounced(t *testing.T) {
	after := func(kind ActionKind) Career {
		c, p := lone(t)
		weekly(t, &c, p, 1, Action{Kind: kind})
		return c
	}
	together, told := after(CoCreate), after(Dictate)
	if told.Clarity <= Half || together.Commitment <= told.Commitment || together.Read(Team, Alignment) <= told.Read(Team, Alignment) {
		t.Errorf("together %v×%v, told %v×%v", together.Clarity, together.Commitment, told.Clarity, told.Commitment)
	}
	p := DefaultParams()
	before := together.Read(Team, Alignment)
	weekly(t, &together, p, 20)
	decayed := together.Read(Team, Alignment)
	weekly(t, &together, p, 1, Action{Kind: ShiftMarket})
	if decayed >= before || together.Read(Team, Alignment) >= decayed*8/10 {
		t.Errorf("alignment was %v, %v twenty weeks on, %v after a shift", before, decayed, together.Read(Team, Alignment))
	}
}

// TestListeningFirstMakesGoalsFit (row A2: industry context first).
func TestListeningFirstMakesGoalsFit(t *testing.T) {
	after := func(first ...Action) Fixed {
		c, p := lone(t)
		weekly(t, &c, p, 1, append(first, Action{Kind: CoCreate})...)
		return c.Read(Team, Alignment)
	}
	if heard, not := after(Action{Kind: Listen}), after(); heard <= not {
		t.Errorf("alignment is %v after listening and %v without", heard, not)
	}
}

// TestFeedbackOnTaskAndOnPerson: what turns attention to the task helps, what
// turns it to the person does not (Kluger and DeNisi 1996).
func TestFeedbackOnTaskAndOnPerson(t *testing.T) {
	headway := func(actions ...Action) Total {
		var sum Total
		for seed := range uint64(30) {
			c, p := lone(t)
			c.Seed, p.Leaving.Base = seed, 0
			weekly(t, &c, p, 8, actions...)
			sum += c.People[0].Headway
		}
		return sum
	}
	task := headway(Action{Kind: FeedbackOn, Who: 0})
	person := headway(Action{Kind: Criticise, Who: 0})
	if none := headway(); task <= none || person >= none {
		t.Errorf("headway %v with feedback on the task, %v without, %v with feedback on the person", task, none, person)
	}
}

// TestAskedIsSaidEarlier: agreed indicators bring trouble to light that would
// have been kept quiet (row A5).
func TestAskedIsSaidEarlier(t *testing.T) {
	brought := func(indicators bool) (n int) {
		for seed := range uint64(60) {
			c, p := lone(t)
			c.Seed, c.Safety = seed, Percent(10)
			c.Work[0].Difficulty, c.Work[0].Indicators = Percent(85), indicators
			c.Step(p, nil)
			if c.People[0].Supported > 0 || c.Work[0].Asked > 0 {
				n++
			}
		}
		return n
	}
	if with, without := brought(true), brought(false); with <= without {
		t.Errorf("trouble came up %d times with indicators, %d without", with, without)
	}
}

// TestNewLeaderIsNotTheOldOne: trust starts near the usual, and what deception
// made impossible is possible again.
func TestNewLeaderIsNotTheOldOne(t *testing.T) {
	c, p := lone(t)
	for range 3 {
		if err := c.Do(p, Action{Kind: TakeCredit, Who: 0}, nil); err != nil {
			t.Fatal(err)
		}
	}
	low := c.People[0].Trust
	ledger := &Ledger{}
	if err := c.ReplaceLeader(LeaderSetup{Track: TrackManagement, Level: 3, Craft: Half, Sponsor: Half}, p, ledger); err != nil {
		t.Fatal(err)
	}
	person := &c.People[0]
	if person.TrustCap != One || person.Trust <= low || person.Trust >= p.Trust.Usual || len(ledger.Entries) == 0 {
		t.Errorf("trust went from %v to %v under a cap of %v", low, person.Trust, person.TrustCap)
	}
	if err := c.ReplaceLeader(LeaderSetup{Level: 9}, p, nil); err == nil {
		t.Error("a leader of level 9 was taken")
	}
}

// TestFloorIsAShareOfTheStart: what fading never takes is a constant of the
// model, for who is there and for who is hired.
func TestFloorIsAShareOfTheStart(t *testing.T) {
	c, p := lone(t)
	p.Skill.FloorShare = Percent(40)
	s := PersonSetup{ID: 8, Ceiling: One, Rate: One, Skill: [MaxDomains]Fixed{Half}}
	place, err := c.AddPerson(s, 0, p)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.People[place].Floor[0]; got != Half.Mul(Percent(40)) {
		t.Errorf("the floor of a skill of %v is %v", Half, got)
	}
}

// TestDeceptionOwnedUpToOrDenied: owning up makes some trust possible again; a
// denial helps at once, and comes out in time (Kim et al. 2004; Schweitzer,
// Hershey and Bradlow 2006). A lapse is better owned up to, from the beginning
// (Kim et al. 2004; Ferrin et al. 2007).
func TestDeceptionOwnedUpToOrDenied(t *testing.T) {
	after := func(weeks int, deeds ...ActionKind) (trust Total) {
		for seed := range uint64(40) {
			c, p := lone(t)
			c.Seed, p.Leaving.Base = seed, 0
			for _, kind := range deeds {
				if err := c.Do(p, Action{Kind: kind, Who: 0, Weeks: 2}, nil); err != nil {
					t.Fatal(err)
				}
			}
			weekly(t, &c, p, weeks, Action{Kind: OneOnOne, Who: 0})
			trust += Total(c.People[0].Trust)
		}
		return trust
	}
	silent, owned, denied := after(30, TakeCredit), after(30, TakeCredit, OwnUp), after(30, TakeCredit, Deny)
	if owned <= silent || denied >= silent {
		t.Errorf("half a year after a deception: %v in silence, %v owned up to, %v denied", silent, owned, denied)
	}
	if now, then := after(0, TakeCredit, OwnUp), after(0, TakeCredit, Deny); then <= now {
		t.Errorf("at once: %v owned up to, %v denied", now, then)
	}
	if before, then := after(0), after(0, TakeCredit, Deny); then >= before {
		t.Errorf("a deception that was denied leaves more trust (%v) than there was (%v)", then, before)
	}
	if lapse, owned, denied := after(0, PromiseTo, BreakPromise), after(0, PromiseTo, BreakPromise, OwnUp), after(0, PromiseTo, BreakPromise, Deny); owned <= lapse || denied > lapse {
		t.Errorf("a lapse at once: %v in silence, %v owned up to, %v denied", lapse, owned, denied)
	}
	if lapse, denied := after(30, PromiseTo, BreakPromise, OwnUp), after(30, PromiseTo, BreakPromise, Deny); denied >= lapse {
		t.Errorf("half a year after a lapse: %v owned up to, %v denied", lapse, denied)
	}
	c, p := lone(t)
	for _, kind := range []ActionKind{OwnUp, Deny} {
		if err := c.Do(p, Action{Kind: kind, Who: 0}, nil); !errors.Is(err, ErrNothingToDo) {
			t.Errorf("with nothing done, %d gives %v", kind, err)
		}
	}
}

// TestDebriefImprovesHowTheTeamWorks (Tannenbaum and Cerasoli 2013).
func TestDebriefImprovesHowTheTeamWorks(t *testing.T) {
	c, p := lone(t)
	c.Work[0].Due = 1
	c.Step(p, nil)
	before := c.Process
	if err := c.Do(p, Action{Kind: Debrief, Who: 0}, nil); err != nil {
		t.Fatal(err)
	}
	if c.Process <= before {
		t.Errorf("the way of working stayed at %v", c.Process)
	}
}

// TestNobodyIsGoneBeforeTheirNotice: who would go at once still works out the
// weeks of notice.
func TestNobodyIsGoneBeforeTheirNotice(t *testing.T) {
	c, p := lone(t)
	p.Leaving.Base, p.Leaving.Most, p.Leaving.Slope = One, 100*One, 0
	for c.People[0].Here() && !c.Over() {
		c.Step(p, nil)
	}
	if c.People[0].Gone <= p.Leaving.Notice {
		t.Errorf("gone in week %d with %d weeks of notice", c.People[0].Gone, p.Leaving.Notice)
	}
}

// TestStuckWorkCanStillBeFinished: who is stuck on little more has the rest of
// the week for it.
func TestStuckWorkCanStillBeFinished(t *testing.T) {
	c, p := lone(t)
	w := &c.Work[0]
	w.Due, w.Difficulty, w.Effort, w.Progress = 1, One, One, Percent(95)
	p.Labour.EvenChance = -8 * One
	c.Step(p, nil)
	if w.Stage != Done || w.Late {
		t.Errorf("the last twentieth of a week's work is at %v", w.Progress)
	}
}

// TestTrainingIsBestSpaced: five days in one week teach less than five days in
// five (Donovan and Radosevich 1999).
func TestTrainingIsBestSpaced(t *testing.T) {
	learned := func(days, weeks int) Fixed {
		c, p := lone(t)
		p.Skill.FadeRate = 0
		for range weeks {
			for range days {
				if err := c.Do(p, Action{Kind: Train, Who: 0, Domain: 1}, nil); err != nil {
					t.Fatal(err)
				}
			}
			c.Step(p, nil)
		}
		return c.People[0].Skill[1]
	}
	if spaced, massed := learned(1, 5), learned(5, 1); spaced <= massed {
		t.Errorf("skill is %v after five weeks and %v after one", spaced, massed)
	}
}

// TestLeadersFavour: of two who have waited alike, those come first with whom
// the leader gets on (Gerstner and Day 1997); and nobody waits for ever.
func TestLeadersFavour(t *testing.T) {
	p := DefaultParams()
	s := Setup{Track: TrackManagement, Level: 3, Weeks: 40, Craft: Half}
	s.Plan.Time[AccountabilityTime] = Hour
	for i := range 3 {
		person := PersonSetup{ID: uint32(i + 1), Ceiling: One, Rate: One, Trust: Half, Engagement: Half, Outlook: Half, Regard: Fixed(i-1) * One}
		s.People = append(s.People, person)
	}
	c, err := New(s, 1, p)
	if err != nil {
		t.Fatal(err)
	}
	p.Leaving.Base = 0
	var heard [3]int
	for !c.Over() {
		c.Step(p, nil)
		for i := range heard {
			if c.People[i].Belief.Heard == c.Week-1 {
				heard[i]++
			}
		}
	}
	if heard[0] == 0 || heard[0] >= heard[1] || heard[1] >= heard[2] {
		t.Errorf("talked %v times, from the least to the best liked", heard)
	}
}

// TestColleaguesTakeWorkOffTheLeader: what each person asks of the leader falls
// with the team's size, and what all ask still rises.
func TestColleaguesTakeWorkOffTheLeader(t *testing.T) {
	q := &DefaultParams().Queue
	if q.dependence(1) != One {
		t.Errorf("alone, dependence is %v", q.dependence(1))
	}
	for people := Fixed(1); people < MaxPeople; people++ {
		one, more := q.dependence(people), q.dependence(people+1)
		if more >= one || (people+1)*more <= people*one {
			t.Errorf("%d people depend by %v each, one more by %v", people, one, more)
		}
	}
}

// TestPace: left out, people work as fast as is typical.
func TestPace(t *testing.T) {
	p := DefaultParams()
	if got := newPerson(PersonSetup{}, p).Pace; got != One {
		t.Errorf("the pace of who has none is %v", got)
	}
	if _, err := New(Setup{Level: 1, Weeks: 1, People: []PersonSetup{{Pace: 5 * One}}}, 1, p); !errors.Is(err, ErrSetup) {
		t.Errorf("a pace of 5 gives %v", err)
	}
}

// TestGoalOfOne: to talk the goal through with one person helps the team's
// alignment, by less than to work it out with all; with all of them one by one
// it comes to as much, and takes longer.
func TestGoalOfOne(t *testing.T) {
	aligned := func(actions ...Action) (Fixed, Minutes) {
		c, p := among(t)
		for _, a := range actions {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		return c.Read(Team, Alignment), c.Leader.Decided
	}
	var each []Action
	for who := range Subject(6) {
		each = append(each, Action{Kind: TalkThrough, Who: who})
	}
	none, _ := aligned()
	one, _ := aligned(each[0])
	all, hours := aligned(each...)
	together, fewer := aligned(Action{Kind: CoCreate})
	if one <= none || one >= together {
		t.Errorf("alignment is %v, after a talk with one %v, worked out together %v", none, one, together)
	}
	if all < together-Percent(8) || all > together+Percent(8) || hours <= fewer {
		t.Errorf("after talks with all %v in %d minutes, together %v in %d", all, hours, together, fewer)
	}
}
