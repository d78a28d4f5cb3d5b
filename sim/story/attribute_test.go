package story

import (
	"testing"

	"stepback/sim"
)

// tale is a scenario of attributes alone, of so many weeks of one repeated scene.
func tale(t testing.TB, weeks int16, choices ...Choice) *Scenario {
	t.Helper()
	return &Scenario{ID: "tale", Attributes: testNames.Attributes, Setup: sim.Setup{Level: 3, Weeks: weeks},
		Scenes:  []Scene{{Key: "day", Repeats: true, Cooldown: 1, Weight: 10, Portrait: -1, Choices: choices}},
		Endings: []Ending{{Key: "over", Text: "{coins} {coins:coin|coins}."}}}
}

func deeds(t testing.TB, place string, phrases ...string) (list []Deed) {
	t.Helper()
	names := testNames
	for _, phrase := range phrases {
		names.Place = place + phrase
		d, err := ParseDeed(phrase, &names)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

func condition(t testing.TB, phrase string) Condition {
	t.Helper()
	c, err := ParseCondition(phrase, &testNames)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func started(t testing.TB, sc *Scenario, seed uint64) *Play {
	t.Helper()
	p, err := Start(sc, Options{Seed: seed, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestEffects: attributes move as the phrases say, within their bounds, at once
// or later, and each movement is told with its decision.
func TestEffects(t *testing.T) {
	sc := tale(t, 4,
		Choice{Key: "work", Do: deeds(t, "", "raise coins by 3")},
		Choice{Key: "owe", Do: deeds(t, "", "set coins to 19", "lower coins by 4 in 1 week", "raise coins by 5")})
	p := started(t, sc, 1)
	coins := func() int { return int(p.Attributes()[1]) }
	events, err := p.Decide("work")
	if err != nil || coins() != 3 || len(events) != 1 || events[0].Move != (Move{Attribute: 1, Week: 1, Now: 3}) {
		t.Fatalf("%d coins, %+v, %v", coins(), events, err)
	}
	if _, err = p.Decide("owe"); err != nil || coins() != 20 {
		t.Fatalf("%d coins at most, %v", coins(), err)
	}
	if _, err = p.Decide("work"); err != nil || coins() != 16 { // 20 at most, and then 4 less
		t.Fatalf("%d coins, %v", coins(), err)
	}
	if got := p.Moves()[len(p.Moves())-1]; got.Input != 1 || got.Before != 20 || got.Now != 16 {
		t.Errorf("the debt is due to another decision: %+v", got)
	}
	for week, want := range []int16{0, 3, 20, 16} {
		if got := p.AttributesIn(week)[1]; got != want {
			t.Errorf("%d coins in week %d, not %d", got, week, want)
		}
	}
	if got := p.Told(p.Decisions()[1], "{coins}"); got != "3" {
		t.Errorf("before the second decision there were %s coins", got)
	}
}

// TestDice: dice show each sum as often as they should, and a decision elsewhere
// does not move them.
func TestDice(t *testing.T) {
	sc := tale(t, 2, Choice{Key: "throw", Do: deeds(t, "here", "set coins to 2d6")}, Choice{Key: "wait"},
		Choice{Key: "other", Do: deeds(t, "here too", "lower patience by 1d6")})
	count := map[int16]int{}
	const throws = 7200
	for seed := range uint64(throws) {
		thrown := func(first string) int16 {
			p := started(t, sc, seed)
			if _, err := p.Decide(first); err != nil {
				t.Fatal(err)
			}
			if _, err := p.Decide("throw"); err != nil {
				t.Fatal(err)
			}
			return p.Attributes()[1]
		}
		show := thrown("wait")
		count[show]++
		if seed < 100 && thrown("other") != show {
			t.Fatalf("seed %d: another decision moved the dice", seed)
		}
	}
	for sum := int16(2); sum <= 12; sum++ {
		ways := 6 - max(sum-7, 7-sum)
		if expect := throws / 36 * int(ways); count[sum] < expect*3/4 || count[sum] > expect*5/4 {
			t.Errorf("%d was thrown %d times, not about %d", sum, count[sum], expect)
		}
	}
}

// TestOdds: an outcome by odds happens as often as they say, with what it does,
// and the same in every replay.
func TestOdds(t *testing.T) {
	sc := tale(t, 1, Choice{Key: "go", Outcomes: []Outcome{
		{Key: "storm", Text: "You keep {coins} {coins:coin|coins}.", When: condition(t, "chance of 2 in 6"), Do: deeds(t, "storm", "raise coins by 1")},
		{Key: "else", Text: "Dry."}}}, Choice{Key: "stay"})
	storms := 0
	for seed := range uint64(6000) {
		p := started(t, sc, seed)
		events, err := p.Decide("go")
		if err != nil {
			t.Fatal(err)
		}
		storm := events[0].Text == "You keep 1 coin."
		if storm {
			storms++
		}
		if storm != (p.Attributes()[1] == 1) || storm != (p.AttributesIn(1)[1] == 1) {
			t.Fatalf("seed %d: %q, %d coins", seed, events[0].Text, p.Attributes()[1])
		}
	}
	if storms < 1900 || storms > 2100 {
		t.Errorf("%d storms in 6000, not about 2000", storms)
	}
}

// TestAmounts: how an attribute is held against a number, a word or another.
func TestAmounts(t *testing.T) {
	s := &state{scenario: tale(t, 1)}
	s.attributes = Attributes{45, 9} // of 100 and of 20
	for phrase, want := range map[string]bool{
		"patience is 45": true, "patience is 44": false, "patience is at least 44": true, "patience is below 45": false,
		"patience is fair": true, "patience is at least good": false, "patience is at most 45%": true,
		"coins are at least fair": true, "coins are above 45%": false, "coins are 9": true,
		"patience is above coins": true, "coins are at least patience": false, "coins are coins": true,
		"not coins are 9": false,
	} {
		c := condition(t, phrase)
		if c.holds(s) != want {
			t.Errorf("%s: %v", phrase, !want)
		}
	}
}

// TestForms: forms in texts go with a pronoun or a number.
func TestForms(t *testing.T) {
	p := &Play{state: state{scenario: tale(t, 1), scene: -1}}
	p.scenario.People = []Person{{Key: "mira", Name: "Mira O", Pronoun: "she"}, {Key: "tomas", Name: "Tomas", Pronoun: "he"}, {Key: "kim", Name: "Kim", Pronoun: "they"}}
	p.attributes = Attributes{1, 7}
	for text, want := range map[string]string{
		"{mira.They} {mira:is|are} late":      "She is late",
		"{kim.They} {kim:is|are} late":        "They are late",
		"{tomas} want{tomas:s|} {tomas.them}": "Tomas wants him",
		"{kim} want{kim:s|}":                  "Kim want",
		"{mira:Königin|König|Majestät}":       "Königin",
		"{tomas:Königin|König|Majestät}":      "König",
		"{kim:Königin|König|Majestät}":        "Majestät",
		"{coins} {coins:coin|coins}":          "7 coins",
		"{patience} {patience:day|days}":      "1 day",
		"{nobody} {mira:one} {coins.they}":    "{nobody} {mira:one} {coins.they}",
	} {
		if got := p.text(text); got != want {
			t.Errorf("%q gives %q, not %q", text, got, want)
		}
	}
}

// TestTerms: a term is found as a word, in capitals or not, and not in others.
func TestTerms(t *testing.T) {
	sc := &Scenario{Glossary: []Term{{Term: "lead time"}, {Term: "ART"}, {Term: ""}}}
	for text, want := range map[string]int{
		"Lead time is long": 1, "the lead times": 0, "Art or lead time?": 2, "a smart start": 0, "": 0, "the éart": 0,
	} {
		if got := sc.Terms(text); len(got) != want {
			t.Errorf("%q has %v", text, got)
		}
	}
}

// TestAttributesAllocateNothing: a play that is used again does not allocate for
// its attributes.
func TestAttributesAllocateNothing(t *testing.T) {
	sc := tale(t, 6, Choice{Key: "a", Do: deeds(t, "a", "raise coins by 1d6", "lower coins by 2 in 2 weeks")}, Choice{Key: "b"})
	p, err := Start(sc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	play := func() {
		p.Reset(1)
		if err := p.Run(First); err != nil {
			t.Fatal(err)
		}
	}
	play()
	if n := testing.AllocsPerRun(10, play); n > 0 {
		t.Errorf("%v allocations a play", n)
	}
}
