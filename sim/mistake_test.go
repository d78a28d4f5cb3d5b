package sim

import (
	"errors"
	"testing"
)

// among is a team of six who own a piece of work each, without chances that
// would blur what is compared: nobody leaves, and nothing comes out by itself.
func among(t testing.TB) (Career, *Params) {
	p := DefaultParams()
	p.Leaving.Base, p.Mistake.ComesOut, p.News.Guessed = 0, 0, 0
	c, err := New(quarter(), 5, p)
	if err != nil {
		t.Fatal(err)
	}
	return c, p
}

// after does actions in turn, a week after each, and lives some weeks more.
func after(t testing.TB, weeks int, kinds ...ActionKind) Career {
	t.Helper()
	c, p := among(t)
	for _, kind := range kinds {
		if err := c.Do(p, Action{Kind: kind, Who: Team}, nil); kind != NoAction && err != nil {
			t.Fatal(err)
		}
		c.Step(p, nil)
	}
	weekly(t, &c, p, weeks)
	return c
}

// TestMistakeThatNeverComesOut costs nothing, hidden or denied: not in one
// quantity of anybody.
func TestMistakeThatNeverComesOut(t *testing.T) {
	want := after(t, 8, NoAction)
	for _, kind := range []ActionKind{HideMistake, DenyMistake} {
		got := after(t, 8, kind)
		got.Mistakes, got.Leader = want.Mistakes, want.Leader // a denial takes a quarter of an hour
		if got != want {
			t.Errorf("%q changed what it should not", actionTable[kind].Phrase)
		}
	}
}

// TestHowAMistakeBecomesKnown: trust is highest where the leader owned up to
// it, lower where it came out, lowest where they had denied it (Kim et al.
// 2004; Ferrin et al. 2007). To own up late is better than never, and less than
// at once; to take a denial back is better than to be found out.
func TestHowAMistakeBecomesKnown(t *testing.T) {
	order := []struct {
		name  string
		kinds []ActionKind
	}{
		{"no mistake", []ActionKind{NoAction, NoAction, NoAction}},
		{"owned up to", []ActionKind{NoAction, OwnUpToMistake, NoAction}},
		{"hidden, out, owned up to", []ActionKind{HideMistake, MistakeComesOut, OwnUpToMistake}},
		{"hidden, out", []ActionKind{HideMistake, MistakeComesOut, NoAction}},
		{"denied, owned up to", []ActionKind{DenyMistake, OwnUpToMistake, NoAction}},
		{"denied, out", []ActionKind{DenyMistake, MistakeComesOut, NoAction}},
	}
	for i := range order[1:] {
		better, worse := &order[i], &order[i+1]
		a, b := after(t, 3, better.kinds...), after(t, 3, worse.kinds...)
		for _, who := range []Subject{0, Team} { // the owner of the work, and everybody
			if a.Read(who, Trust) <= b.Read(who, Trust) {
				t.Errorf("trust of %d is %v after %q and %v after %q", who, a.Read(who, Trust), better.name, b.Read(who, Trust), worse.name)
			}
		}
	}
}

// TestOneMistakeAWork says what can follow what.
func TestOneMistakeAWork(t *testing.T) {
	for _, test := range []struct {
		before  []ActionKind
		does    ActionKind
		refused bool
		state   MistakeState
	}{
		{nil, HideMistake, false, MistakeHidden},
		{nil, DenyMistake, false, MistakeDenied},
		{nil, OwnUpToMistake, false, MistakeOwned},
		{nil, MistakeComesOut, true, NoMistake},
		{[]ActionKind{HideMistake}, HideMistake, false, MistakeHidden},
		{[]ActionKind{HideMistake}, DenyMistake, false, MistakeDenied},
		{[]ActionKind{DenyMistake}, DenyMistake, true, MistakeDenied},
		{[]ActionKind{DenyMistake}, HideMistake, false, MistakeDenied},
		{[]ActionKind{DenyMistake}, OwnUpToMistake, false, MistakeOwned},
		{[]ActionKind{OwnUpToMistake}, OwnUpToMistake, true, MistakeOwned},
		{[]ActionKind{OwnUpToMistake}, HideMistake, true, MistakeOwned},
		{[]ActionKind{OwnUpToMistake}, MistakeComesOut, true, MistakeOwned},
		{[]ActionKind{HideMistake, MistakeComesOut}, DenyMistake, true, MistakeOut},
		{[]ActionKind{HideMistake, MistakeComesOut}, OwnUpToMistake, false, MistakeOwned},
	} {
		c, p := among(t)
		for _, kind := range test.before {
			if err := c.Do(p, Action{Kind: kind}, nil); err != nil {
				t.Fatal(err)
			}
		}
		err := c.Do(p, Action{Kind: test.does}, nil)
		if errors.Is(err, ErrNothingToDo) != test.refused || c.Mistakes[0] != test.state {
			t.Errorf("%v, then %q: %v, and it is %d, want %d", test.before, actionTable[test.does].Phrase, err, c.Mistakes[0], test.state)
		}
	}
}

// TestMistakesComeOut in time, and denied ones later.
func TestMistakesComeOut(t *testing.T) {
	found := func(kind ActionKind) (out int) {
		for seed := range uint64(400) {
			p := DefaultParams()
			c, err := New(quarter(), seed, p)
			if err != nil {
				t.Fatal(err)
			}
			weekly(t, &c, p, 0)
			if err := c.Do(p, Action{Kind: kind}, nil); err != nil {
				t.Fatal(err)
			}
			weekly(t, &c, p, 10)
			if c.Mistakes[0] == MistakeOut {
				out++
			}
		}
		return out
	}
	hidden, denied := found(HideMistake), found(DenyMistake)
	if hidden < 150 || hidden > 220 { // 1 − 0.94¹⁰ is 46 %
		t.Errorf("of 400 hidden mistakes %d came out in ten weeks", hidden)
	}
	if denied < 80 || denied > 130 { // 1 − 0.97¹⁰ is 26 %
		t.Errorf("of 400 denied ones %d", denied)
	}
}

// TestOwningUpMakesItSafe (Coutifaris and Grant 2022), and takes standing.
func TestOwningUpMakesItSafe(t *testing.T) {
	none, owned, out := after(t, 1, NoAction, NoAction), after(t, 1, NoAction, OwnUpToMistake), after(t, 1, HideMistake, MistakeComesOut)
	if owned.Safety <= none.Safety || out.Safety >= none.Safety {
		t.Errorf("safety is %v, owned up to %v, out %v", none.Safety, owned.Safety, out.Safety)
	}
	if owned.Leader.Credibility >= none.Leader.Credibility {
		t.Error("owning up to a mistake cost no standing")
	}
}
