package sim

import (
	"errors"
	"testing"
)

// coming lives eight weeks in which something comes out in the fourth, after
// what the leader did in the first.
func coming(t testing.TB, first ...Action) Career {
	t.Helper()
	c, p := among(t)
	for _, a := range first {
		if err := c.Do(p, a, nil); err != nil {
			t.Fatal(err)
		}
	}
	weekly(t, &c, p, 3)
	if err := c.Do(p, Action{Kind: NewsComesOut}, nil); err != nil {
		t.Fatal(err)
	}
	weekly(t, &c, p, 4)
	return c
}

// TestToldOrNot: who is told early trusts most, who learns it from a rumour or
// from others less, who was told that there was nothing least (Schweiger and
// DeNisi 1991). It is a matter of each: who is told alone trusts as if all were.
func TestToldOrNot(t *testing.T) {
	told, one := Action{Kind: TellNews, Who: Team}, Action{Kind: TellNews, Who: 2}
	held, denied := Action{Kind: HoldBack}, Action{Kind: DenyNews}
	all, alone, nobody, lied := coming(t, told), coming(t, one), coming(t, held), coming(t, denied)
	if a, b, c := all.Read(Team, Trust), nobody.Read(Team, Trust), lied.Read(Team, Trust); a <= b || b <= c {
		t.Errorf("trust is %v when told, %v when held back, %v when denied", a, b, c)
	}
	if a, b := all.Read(Team, Engagement), nobody.Read(Team, Engagement); a <= b {
		t.Errorf("engagement is %v when told, %v when held back", a, b)
	}
	if alone.People[2].Trust <= nobody.People[2].Trust || alone.People[1].Trust >= nobody.People[1].Trust {
		t.Error("to tell one was not good for them and bad for the others")
	}
	if all.Leader.Sponsor >= nobody.Leader.Sponsor {
		t.Error("telling it ahead of time cost nothing above")
	}
	if back := coming(t, denied, told); back.Read(Team, Trust) <= lied.Read(Team, Trust) || back.Read(Team, Trust) >= all.Read(Team, Trust) {
		t.Error("to take a denial back is not between having told and being found out")
	}
}

// TestToldEarlyHarmsLess, whatever the luck: in each career, of random teams and
// work, trust and engagement are no lower where everybody was told at once than
// where it was held back for some weeks, whether it then came out by itself or
// was announced.
func TestToldEarlyHarmsLess(t *testing.T) {
	harm := func(seed uint64, kind ActionKind) (trust, engagement Fixed, here bool) {
		p := DefaultParams()
		p.Leaving.Base = 0
		s := randomSetup(seed)
		s.Weeks = 20
		c, err := New(s, seed, p)
		if err != nil {
			t.Fatal(err)
		}
		if c.Do(p, Action{Kind: kind, Who: Team}, nil) != nil {
			return 0, 0, false // nobody is there
		}
		weekly(t, &c, p, int(1+seed%8))
		_ = c.Do(p, Action{Kind: NewsComesOut}, nil) // unless it is out
		c.Step(p, nil)
		return c.Read(Team, Trust), c.Read(Team, Engagement), c.meanTrust() > 0
	}
	for seed := range careers(t) / 2 {
		trust, engagement, here := harm(seed, TellNews)
		less, lower, _ := harm(seed, HoldBack)
		if here && (trust < less || engagement < lower-Percent(1)) {
			t.Errorf("seed %d: told, trust is %v and engagement %v; held back %v and %v", seed, trust, engagement, less, lower)
		}
	}
}

// TestTheNewsItselfHurts, whoever tells it: told in the week in which it comes
// out, it is no better than heard from others.
func TestTheNewsItselfHurts(t *testing.T) {
	never := after(t, 1, NoAction)
	for _, kind := range []ActionKind{TellNews, HoldBack} {
		c, p := among(t)
		for _, a := range []Action{{Kind: kind, Who: Team}, {Kind: NewsComesOut}} {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		weekly(t, &c, p, 2)
		if c.Read(Team, Engagement) >= never.Read(Team, Engagement) {
			t.Errorf("engagement is %v after %q, %v without", c.Read(Team, Engagement), actionTable[kind].Phrase, never.Read(Team, Engagement))
		}
		if kind == HoldBack && c.Read(Team, Trust) < never.Read(Team, Trust)-Percent(1) {
			t.Error("to learn of it together with the leader cost trust")
		}
	}
}

// TestRumour grows where nobody knows, faster where some do, dies where all do,
// and is quieted by a denial for a while.
func TestRumour(t *testing.T) {
	rumour := func(weeks int, actions ...Action) Fixed {
		c, p := among(t)
		for _, a := range actions {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		weekly(t, &c, p, weeks)
		return c.Read(Team, Rumour)
	}
	held, one, all, denied := Action{Kind: HoldBack}, Action{Kind: TellNews, Who: 2}, Action{Kind: TellNews, Who: Team}, Action{Kind: DenyNews}
	if a, b := rumour(2, held), rumour(5, held); a <= 0 || b <= a {
		t.Errorf("the rumour is %v after two weeks and %v after five", a, b)
	}
	if a, b := rumour(2, held), rumour(2, one); b <= a {
		t.Errorf("with one who knows it is %v, with none %v", b, a)
	}
	if r := rumour(5, all); r != 0 {
		t.Errorf("where everybody knows it is %v", r)
	}
	c, p := among(t)
	for _, a := range []Action{held, denied, all} {
		weekly(t, &c, p, 3)
		before := c.Read(Team, Rumour)
		if err := c.Do(p, a, nil); err != nil {
			t.Fatal(err)
		}
		if a == denied && c.Read(Team, Rumour) >= before {
			t.Error("a denial did not quiet the rumour")
		}
	}
	if weekly(t, &c, p, 6); c.Read(Team, Rumour) > Percent(1) {
		t.Errorf("when everybody had been told it went on: %v", c.Read(Team, Rumour))
	}
}

// TestRumourHitsOnTheTruth at some time, without anybody's doing.
func TestRumourHitsOnTheTruth(t *testing.T) {
	out := 0
	for seed := range uint64(400) {
		p := DefaultParams()
		c, err := New(quarter(), seed, p)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Do(p, Action{Kind: HoldBack}, nil); err != nil {
			t.Fatal(err)
		}
		if weekly(t, &c, p, 8); c.News.State == NewsOut {
			out++
		}
	}
	if out < 80 || out > 200 {
		t.Errorf("of 400 things held back %d were out after eight weeks", out)
	}
}

// TestWhoKnows says what can follow what.
func TestWhoKnows(t *testing.T) {
	told, one := Action{Kind: TellNews, Who: Team}, Action{Kind: TellNews, Who: 2}
	held, denied, out := Action{Kind: HoldBack}, Action{Kind: DenyNews}, Action{Kind: NewsComesOut}
	for _, test := range []struct {
		before        []Action
		does          Action
		refused       bool
		knows, all    bool
		stillToComing bool
	}{
		{nil, held, false, false, false, true},
		{nil, out, true, false, false, false},
		{nil, one, false, true, false, true},
		{nil, told, false, true, true, true},
		{[]Action{held}, one, false, true, false, true},
		{[]Action{one}, one, true, true, false, true},
		{[]Action{one}, told, false, true, true, true},
		{[]Action{told}, told, true, true, true, true},
		{[]Action{told}, denied, true, true, true, true},
		{[]Action{denied}, denied, true, false, false, true},
		{[]Action{held}, out, false, true, true, false},
		{[]Action{held, out}, out, true, true, true, false},
		{[]Action{held, out}, held, false, false, false, true}, // the next thing
	} {
		c, p := among(t)
		for _, a := range test.before {
			if err := c.Do(p, a, nil); err != nil {
				t.Fatal(err)
			}
		}
		err := c.Do(p, test.does, nil)
		if errors.Is(err, ErrNothingToDo) != test.refused || c.Knows(2) != test.knows || c.Knows(Team) != test.all || c.News.Coming() != test.stillToComing {
			t.Errorf("%v, then %v: %v; they know: %v, all: %v, coming: %v", test.before, test.does, err, c.Knows(2), c.Knows(Team), c.News.Coming())
		}
	}
}

// TestNewLeaderHidesNothing: what the last one kept to themselves is gone.
func TestNewLeaderHidesNothing(t *testing.T) {
	c, p := among(t)
	for _, a := range []Action{{Kind: HideMistake}, {Kind: HoldBack}} {
		if err := c.Do(p, a, nil); err != nil {
			t.Fatal(err)
		}
	}
	weekly(t, &c, p, 2)
	if err := c.ReplaceLeader(LeaderSetup{Level: 3, Craft: Half, Sponsor: Half}, p, nil); err != nil {
		t.Fatal(err)
	}
	if c.Mistakes[0] != NoMistake || c.News != (News{}) {
		t.Error("the new leader has the secrets of the last one")
	}
}
