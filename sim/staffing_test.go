package sim

import (
	"errors"
	"testing"
)

// TestTeamAtItsLimits takes in people and work until there is no place, and
// again when some have gone.
func TestTeamAtItsLimits(t *testing.T) {
	c, p := lone(t)
	newcomer := PersonSetup{ID: 9, Ceiling: One, Rate: One, Trust: Half, Engagement: Half, Outlook: Half}
	for i := 1; i < MaxPeople; i++ {
		newcomer.ID = uint32(i + 10)
		if _, err := c.AddPerson(newcomer, 2, p); err != nil {
			t.Fatalf("person %d: %v", i, err)
		}
	}
	if _, err := c.AddPerson(newcomer, 2, p); !errors.Is(err, ErrFull) {
		t.Errorf("a seventeenth person: %v", err)
	}
	if err := c.Do(p, Action{Kind: LetPersonGo, Who: 0}, nil); err != nil {
		t.Fatal(err)
	}
	if place, err := c.AddPerson(newcomer, 2, p); err != nil || place != 0 {
		t.Errorf("in the place of who went: %d, %v", place, err)
	}
	if c.Work[0].Owner != Nobody {
		t.Error("the work of who went has passed to whoever took their place")
	}
	work := WorkSetup{Owner: Nobody, Start: 1, Due: 4, Effort: One}
	for i := 1; i < MaxWork; i++ {
		work.ID = uint32(i + 200)
		if _, err := c.AddWork(work); err != nil {
			t.Fatalf("work %d: %v", i, err)
		}
	}
	if _, err := c.AddWork(work); !errors.Is(err, ErrFull) {
		t.Errorf("a thirty-third piece of work: %v", err)
	}
	if err := c.Do(p, Action{Kind: DropWork, Work: 5}, nil); err != nil {
		t.Fatal(err)
	}
	if place, err := c.AddWork(work); err != nil || place != 5 {
		t.Errorf("in the place of what was dropped: %d, %v", place, err)
	}
}

// TestAddRefusesWhatIsOutOfRange.
func TestAddRefusesWhatIsOutOfRange(t *testing.T) {
	c, p := lone(t)
	before := c
	for _, s := range []PersonSetup{{Trust: -1}, {Ceiling: 2 * One}, {Rate: 5 * One}, {Outlook: One + 1}} {
		if _, err := c.AddPerson(s, 0, p); !errors.Is(err, ErrSetup) {
			t.Errorf("%+v: %v", s, err)
		}
	}
	for _, s := range []WorkSetup{{Effort: 0}, {Effort: One, Difficulty: 2 * One}, {Effort: One, Owner: 5}, {Effort: One, Start: 3, Due: 1},
		{Effort: One, Domain: MaxDomains}, {Effort: One, Value: 11 * One}} {
		if _, err := c.AddWork(s); !errors.Is(err, ErrSetup) {
			t.Errorf("%+v: %v", s, err)
		}
	}
	if _, err := c.AddPerson(PersonSetup{}, 1<<15-1, p); !errors.Is(err, ErrSetup) {
		t.Errorf("hired for a week that does not exist: %v", err)
	}
	for _, s := range []WorkSetup{{Effort: One, Start: -1 << 15, Due: 1<<15 - 1}, {Effort: One, Due: 1<<15 - 1}} {
		if _, err := c.AddWork(s); !errors.Is(err, ErrSetup) {
			t.Errorf("longer than a career can be: %+v: %v", s, err)
		}
	}
	if err := c.PickUp(7, 0, p); !errors.Is(err, ErrNoSuchPerson) {
		t.Errorf("picked up by nobody: %v", err)
	}
	if err := c.PickUp(0, 0, p); !errors.Is(err, ErrNoSuchWork) {
		t.Errorf("picked up what has an owner: %v", err)
	}
	if c != before {
		t.Error("a refusal changed the career")
	}
}

// TestNobodyLeft: a team that everybody left lives on, and can hire.
func TestNobodyLeft(t *testing.T) {
	c, p := lone(t)
	if err := c.Do(p, Action{Kind: LetPersonGo, Who: 0}, nil); err != nil {
		t.Fatal(err)
	}
	weekly(t, &c, p, 30)
	if got := c.Read(Team, Trust); got != 0 {
		t.Errorf("the trust of nobody is %v", got)
	}
	if _, err := c.AddPerson(PersonSetup{ID: 77, Ceiling: One, Rate: One, Trust: Half, Engagement: Half, Outlook: Half}, 1, p); err != nil {
		t.Fatal(err)
	}
	weekly(t, &c, p, 3)
	if !c.People[0].Here() && !c.People[1].Here() {
		t.Error("who was hired has not come")
	}
}

// FuzzCareer lets anything be asked of a career; quantities stay in bounds and
// what is refused changes nothing.
func FuzzCareer(f *testing.F) {
	f.Add(uint64(1), []byte{1, 2, 3, 4, 5, 6, 7, 8})
	f.Add(uint64(7), []byte{36, 0, 0, 255, 255, 1, 0, 9, 31, 4, 4})
	f.Add(uint64(3), []byte{byte(DenyMistake), 0, 0, 0, 0, 3, byte(HoldBack), 0, 0, 0, 0, 3, byte(TellNews), 1, 0, 0, 0, 3,
		byte(DenyNews), 0, 0, 0, 0, 3, byte(MistakeComesOut), 0, 0, 0, 0, 3, byte(NewsComesOut), 0, 0, 0, 0, 3})
	f.Fuzz(func(t *testing.T, seed uint64, script []byte) {
		p := DefaultParams()
		c, err := New(randomSetup(seed), seed, p)
		if err != nil {
			t.Skip()
		}
		for len(script) >= 6 && !c.Over() {
			before := c
			a := Action{Kind: ActionKind(script[0]), Who: Subject(script[1]), Work: int8(script[2]), Domain: script[3],
				Time: Minutes(int8(script[4])) * 60, Weeks: int16(int8(script[5])), Track: Track(script[3])}
			if err := c.Do(p, a, nil); err != nil && c != before {
				t.Fatalf("%+v was refused (%v) and changed the career", a, err)
			}
			if script[5]%3 == 0 {
				c.Step(p, nil)
			}
			script = script[6:]
		}
		for q := Trust; q <= StandardIn(MaxDomains-1); q++ {
			for who := Subject(0); who <= Self; who++ {
				if v := c.Read(who, q); v < 0 || v > One {
					t.Fatalf("%v of %d is %v", q, who, v)
				}
			}
		}
	})
}
