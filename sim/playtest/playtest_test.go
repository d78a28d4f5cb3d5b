package playtest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"stepback/sim"
	"stepback/sim/story"
)

// TestInterval: against published values of Wilson's interval.
func TestInterval(t *testing.T) {
	for _, c := range []struct{ held, of, low, high int }{
		{0, 0, 0, 1000}, {0, 10, 0, 278}, {5, 10, 236, 764}, {81, 263, 255, 367}, {1, 29, 6, 172}, {100, 100, 962, 1000}, {50_000_000, 100_000_000, 499, 501},
	} {
		low, high := Interval(c.held, c.of)
		if max(low-c.low, c.low-low) > 1 || max(high-c.high, c.high-high) > 1 {
			t.Errorf("%d of %d: %d to %d, want %d to %d", c.held, c.of, low, high, c.low, c.high)
		}
	}
}

// TestJoined: ranges come into order, neighbours become one, and nothing counts
// twice.
func TestJoined(t *testing.T) {
	for _, c := range []struct {
		a, b, want []Span
		ok         bool
	}{
		{[]Span{{1, 5}}, []Span{{6, 5}}, []Span{{1, 10}}, true},
		{[]Span{{20, 1}, {1, 5}}, []Span{{6, 14}}, []Span{{1, 20}}, true},
		{[]Span{{1, 5}}, []Span{{8, 5}}, []Span{{1, 5}, {8, 5}}, true},
		{[]Span{{1, 5}}, nil, []Span{{1, 5}}, true},
		{[]Span{{1, 5}}, []Span{{5, 1}}, nil, false},
		{[]Span{{3, 1}}, []Span{{3, 1}}, nil, false},
	} {
		got, ok := joined(c.a, c.b)
		if ok != c.ok || !slices.Equal(got, c.want) {
			t.Errorf("%v and %v give %v, %v", c.a, c.b, got, ok)
		}
	}
}

// TestVerdict: a choice is beaten only when the other is no worse in anything,
// at most moments and surely in the mean, and better in something.
func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		what string
		gain func(i int) [Gains]int64
		n    int
		want bool
	}{
		{"better in trust", func(int) [Gains]int64 { return [Gains]int64{Trust: 200} }, 40, true},
		{"too few moments", func(int) [Gains]int64 { return [Gains]int64{Trust: 200} }, 19, false},
		{"the same", func(int) [Gains]int64 { return [Gains]int64{} }, 40, false},
		{"worse in hours", func(int) [Gains]int64 { return [Gains]int64{Trust: 200, FreeHours: -300} }, 40, false},
		{"a trifle worse in hours", func(int) [Gains]int64 { return [Gains]int64{Trust: 200, FreeHours: -10} }, 40, true},
		{"noise", func(i int) [Gains]int64 { return [Gains]int64{Trust: 60 + int64(i%2*2-1)*3000} }, 40, false},
		{"worse now and then", func(i int) [Gains]int64 {
			if i%5 == 0 {
				return [Gains]int64{Trust: 500, Delivery: -200}
			}
			return [Gains]int64{Trust: 500, Delivery: 100}
		}, 100, false},
	} {
		var d Duel
		var back Duel
		for i := range c.n {
			gain := c.gain(i)
			for g := range gain {
				gain[g] *= aheadRuns
			}
			d.count(&gain, &[Gains]int64{})
			back.count(&[Gains]int64{}, &gain)
		}
		if _, got := d.verdict(1); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
		if _, got := back.verdict(-1); got != c.want {
			t.Errorf("%s, the other way round: %v", c.what, got)
		}
	}
}

// TestPolicies: names are unique, plans fit every leader's week, and the curious
// come after those whom they look at.
func TestPolicies(t *testing.T) {
	names := PolicyNames()
	hours := sim.DefaultParams().Hours
	for i, p := range Policies() {
		if slices.Index(names, p.Name) != i || p.Means == "" {
			t.Errorf("%s has no name or description of its own", p.Name)
		}
		if p.habit == nil {
			continue
		}
		var sum sim.Minutes
		for _, time := range p.habit.Time {
			sum += time
		}
		if sum > hours.Free() {
			t.Errorf("%s plans %d minutes, and %d are free", p.Name, sum, hours.Free())
		}
		if _, ok := Planner(p.Name); !ok || !slices.Contains(Plans(), p.Name) {
			t.Errorf("%s has no plan", p.Name)
		}
	}
	if last := policies[len(policies)-1]; last.choose != byCuriosity {
		t.Error("the curious are not the last")
	}
}

// TestLikes: every part of an action phrase that a policy likes is part of some
// action.
func TestLikes(t *testing.T) {
	var all []string
	for _, p := range story.ActionPhrases() {
		all = append(all, p.Pattern, strings.ReplaceAll(p.Pattern, "PERSON", "team"))
	}
	for _, p := range Policies() {
		if p.habit == nil {
			continue
		}
		for part := range p.habit.Likes {
			if !slices.ContainsFunc(all, func(phrase string) bool { return strings.Contains(phrase, part) }) {
				t.Errorf("%s likes %q, which no action is called", p.Name, part)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	sc := &story.Scenario{Setup: sim.Setup{Level: 3, Weeks: 2}, Endings: []story.Ending{{Key: "over"}},
		Scenes: []story.Scene{{Key: "one", Weight: 1, Choices: []story.Choice{{Key: "yes"}, {Key: "no"}}}}}
	for _, c := range []struct {
		o    Options
		want error
	}{{Options{Runs: 0}, ErrRuns}, {Options{Runs: Most + 1}, ErrRuns}, {Options{Runs: 1, Policies: []string{"best"}}, ErrPolicy}} {
		if _, err := New(sc, c.o); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c.o, err)
		}
	}
	lived := func(o Options) *Summary {
		r, err := New(sc, o)
		if err != nil {
			t.Fatal(err)
		}
		r.Advance(1 << 20)
		s := r.Summary()
		return &s
	}
	s := lived(Options{From: 1, Runs: 3})
	other := lived(Options{From: 4, Runs: 3})
	for what, change := range map[string]func(*Summary){
		"seeds":    func(s *Summary) { s.Seeds[0].From = 3 },
		"scenario": func(s *Summary) { s.Hash = "other" },
		"model":    func(s *Summary) { s.Model++ },
		"policies": func(s *Summary) { s.Policies = s.Policies[1:] },
		"scenes":   func(s *Summary) { s.Scenes[0].Key = "other" },
	} {
		part := other.clone()
		change(&part)
		if err := s.Merge(&part); !errors.Is(err, ErrDifferent) {
			t.Errorf("other %s: %v", what, err)
		}
	}
	if s.Plays() != 3*len(policies) {
		t.Errorf("what was refused has changed something: %d plays", s.Plays())
	}
	if err := s.Merge(other); err != nil || s.Plays() != 6*len(policies) || s.Runs() != 6 {
		t.Errorf("%v, %d plays", err, s.Plays())
	}
	if err := (&Summary{}).Check(); !errors.Is(err, ErrDifferent) {
		t.Errorf("an empty summary: %v", err)
	}
	if err := s.Check(); err != nil {
		t.Error(err)
	}
}

// TestCompare: what has changed is told, and luck is not.
func TestCompare(t *testing.T) {
	summary := func(reached, taken int) *Summary {
		return &Summary{Policies: []Way{{Plays: 1000}}, Endings: []Ending{{Key: "good", Reached: Tally{N: reached}}},
			Scenes: []Scene{{Key: "one", Met: Tally{N: 1000}, Choices: []Choice{{Key: "yes", Offered: 1000, Taken: Tally{N: taken}}}}}}
	}
	for _, c := range []struct {
		old, now *Summary
		want     string
	}{
		{summary(500, 500), summary(510, 490), ""},
		{summary(500, 500), summary(300, 500), "ending good 50 % 30 % false"},
		{summary(500, 500), summary(500, 0), "choice one.yes 50 % never met true"},
		{summary(0, 500), summary(5, 500), "ending good never met 0.5 % false"},
	} {
		var got []string
		for _, change := range Compare(c.old, c.now) {
			worse := "false"
			if change.Worse {
				worse = "true"
			}
			got = append(got, strings.Join([]string{change.What, change.Was, change.Is, worse}, " "))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
