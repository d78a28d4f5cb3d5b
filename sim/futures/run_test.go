package futures

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"stepback/sim/story"
)

// TestWhatHappened: future 0 of the choice that was taken is what happened, to
// the bit, whichever decision is looked at.
func TestWhatHappened(t *testing.T) {
	for seed := range uint64(20) {
		p := played(t, seed)
		actual := p.Career()
		for _, d := range p.Decisions() {
			key := p.Scenario().Scenes[d.Scene].Choices[d.Choice].Key
			r, err := New(p, d.Input, Options{Futures: 1, Weeks: 10, Choices: []string{key}})
			if err != nil {
				t.Fatal(err)
			}
			r.Advance(1)
			if r.play.Career() != actual || !reflect.DeepEqual(r.play.Inputs(), p.Inputs()) || r.play.Ending() != p.Ending() {
				t.Fatalf("seed %d, input %d: another career", seed, d.Input)
			}
			own := r.Summary().Options[0].Own
			for i := range own {
				if own[i] != Read(p, &p.Weeks()[d.Week+i]) {
					t.Fatalf("seed %d, input %d: another week %d", seed, d.Input, d.Week+i)
				}
			}
			if len(own) != len(p.Weeks())-d.Week {
				t.Fatalf("seed %d, input %d: %d weeks", seed, d.Input, len(own))
			}
		}
	}
}

// TestSameLuck: two choices with the same effects have the same futures, since
// both have the same luck; another choice has others.
func TestSameLuck(t *testing.T) {
	p := played(t, 4)
	s := lived(t, p, 0, Options{Futures: 50, Weeks: 10})
	wait, watch := s.Options[2], s.Options[3]
	if wait.Choice != "wait" || watch.Choice != "watch" {
		t.Fatalf("%s and %s", wait.Choice, watch.Choice)
	}
	watch.Choice = wait.Choice
	if !reflect.DeepEqual(wait, watch) {
		t.Error("they differ")
	}
	if reflect.DeepEqual(s.Options[0].Weeks, s.Options[1].Weeks) {
		t.Error("coaching and criticising lead to the same")
	}
	if h := &wait.Weeks[9][Trust]; h.Quantile(10) == h.Quantile(90) {
		t.Error("every future has the same luck")
	}
}

// TestAhead: of two choices that do the same neither is ahead of the other, and
// what is ahead with most luck has the higher mean.
func TestAhead(t *testing.T) {
	p := played(t, 4)
	same := lived(t, p, 0, Options{Futures: 50, Weeks: 10, Choices: []string{"wait", "watch"}})
	if same.Ahead[0] != ([Measures]int{}) || same.Ahead[1] != ([Measures]int{}) {
		t.Errorf("of two that are the same one is ahead: %v", same.Ahead)
	}
	s := lived(t, p, 0, Options{Futures: 50, Weeks: 10, Choices: []string{"help", "leave"}})
	help, leave := s.Ahead[0][Trust], s.Ahead[1][Trust]
	if help+leave > 50 || help+leave < 25 {
		t.Errorf("with %d and %d of 50 one is ahead", help, leave)
	}
	if higher := s.Options[0].Weeks[9][Trust].Mean() > s.Options[1].Weeks[9][Trust].Mean(); higher != (help > leave) {
		t.Errorf("the mean says otherwise than %d against %d", help, leave)
	}
}

// TestParts: futures lived in parts and merged are those lived at once.
func TestParts(t *testing.T) {
	p := played(t, 5)
	whole := lived(t, p, 0, Options{Futures: 30, Weeks: 7})
	for _, cut := range []int{1, 13, 29} {
		first, last := lived(t, p, 0, Options{Futures: cut, Weeks: 7}), lived(t, p, 0, Options{From: cut, Futures: 30 - cut, Weeks: 7})
		if err := last.Merge(first); err != nil || !reflect.DeepEqual(last, whole) {
			t.Errorf("cut at %d, the last first: %v", cut, err)
		}
		first = lived(t, p, 0, Options{Futures: cut, Weeks: 7})
		if err := first.Merge(lived(t, p, 0, Options{From: cut, Futures: 30 - cut, Weeks: 7})); err != nil || !reflect.DeepEqual(first, whole) {
			t.Errorf("cut at %d: %v", cut, err)
		}
	}
	other := lived(t, played(t, 6), 0, Options{Futures: 1, Weeks: 7})
	if err := other.Merge(whole); !errors.Is(err, ErrDifferent) || other.Options[0].Futures != 1 {
		t.Errorf("futures of another career are taken: %v", err)
	}
}

// TestSlices: it does not matter how large the slices are, and a summary taken
// on the way stays as it was.
func TestSlices(t *testing.T) {
	p := played(t, 7)
	want := lived(t, p, 0, Options{Futures: 20, Weeks: 10})
	for _, slice := range []int{1, 3, 7, 80, 1000} {
		r, err := New(p, 0, Options{Futures: 20, Weeks: 10})
		if err != nil {
			t.Fatal(err)
		}
		r.Advance(-1)
		done, total := r.Advance(slice)
		early := r.Summary()
		before := early.clone()
		for done < total {
			done, total = r.Advance(slice)
		}
		if !reflect.DeepEqual(r.Summary(), want) || done != 80 || total != 80 {
			t.Errorf("in slices of %d it is another summary", slice)
		}
		if !reflect.DeepEqual(early, before) || early.Options[0].Futures-early.Options[3].Futures > 1 {
			t.Errorf("in slices of %d the early summary is not fair", slice)
		}
	}
}

// TestChoicesApart: a choice has the same futures in whatever company.
func TestChoicesApart(t *testing.T) {
	p := played(t, 8)
	all := lived(t, p, 0, Options{Futures: 20, Weeks: 10})
	for _, keys := range [][]string{{"leave"}, {"watch", "leave"}, {"wait", "watch", "leave", "help"}} {
		for _, got := range lived(t, p, 0, Options{Futures: 20, Weeks: 10, Choices: keys}).Options {
			i := slices.IndexFunc(all.Options, func(o Option) bool { return o.Choice == got.Choice })
			if !reflect.DeepEqual(all.Options[i], got) {
				t.Errorf("%s is another among %v", got.Choice, keys)
			}
		}
	}
}

// TestEndings: every future that reaches the end has an ending, no other has.
func TestEndings(t *testing.T) {
	p := played(t, 9)
	for weeks, want := range map[int]int{9: 0, 10: 25, 99: 25} {
		for _, o := range lived(t, p, 0, Options{Futures: 25, Weeks: weeks}).Options {
			n := 0
			for _, in := range o.Endings {
				n += in
			}
			if n != want || o.Futures != 25 || len(o.Weeks) != min(10, weeks) || o.Weeks[0][Skill].Count() != 25 {
				t.Errorf("%d weeks: %d of %d end, in %d weeks", weeks, n, o.Futures, len(o.Weeks))
			}
		}
	}
}

// TestRefused: what cannot be asked is refused with a reason.
func TestRefused(t *testing.T) {
	p := played(t, 10)
	for _, c := range []struct {
		name  string
		input int
		o     Options
		want  error
	}{
		{"no futures", 0, Options{Weeks: 1}, ErrFutures},
		{"fewer than none", 0, Options{Futures: -1, Weeks: 1}, ErrFutures},
		{"too many", 0, Options{Futures: Most + 1, Weeks: 1}, ErrFutures},
		{"before the first", 0, Options{Futures: 1, From: -1, Weeks: 1}, ErrFutures},
		{"no weeks", 0, Options{Futures: 1}, ErrWeeks},
		{"before the start", -1, Options{Futures: 1, Weeks: 1}, ErrNoDecision},
		{"the rating", 1, Options{Futures: 1, Weeks: 1}, ErrNoDecision},
		{"after the end", p.Answers(), Options{Futures: 1, Weeks: 1}, ErrNoDecision},
		{"beyond", 1000, Options{Futures: 1, Weeks: 1}, ErrNoDecision},
		{"an unknown choice", 0, Options{Futures: 1, Weeks: 1, Choices: []string{"nothing"}}, ErrNotOffered},
		{"no choice", 0, Options{Futures: 1, Weeks: 1, Choices: []string{}}, ErrNotOffered},
	} {
		if r, err := New(p, c.input, c.o); !errors.Is(err, c.want) || r != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// TestStubbornPolicy: a policy whose answers do not fit stops nobody.
func TestStubbornPolicy(t *testing.T) {
	p, err := story.Start(scenario(t), story.Options{Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, answer := range []story.Answer{{Choice: 99, Rating: [3]int8{-1}}, {Replan: true, Choice: -1}} {
		s := lived(t, p, 0, Options{Futures: 3, Weeks: 10, Policy: func(*story.Play) story.Answer { return answer }})
		if s.Options[0].Futures != 3 {
			t.Errorf("%+v", s.Options[0].Futures)
		}
	}
	if p.Answers() > 0 || p.Week() != 1 {
		t.Error("the play has moved")
	}
}

// TestNothingAllocated: a slice allocates nothing once the first futures have
// been lived.
func TestNothingAllocated(t *testing.T) {
	r, err := New(played(t, 3), 0, Options{Futures: 1000, Weeks: 10, From: 1})
	if err != nil {
		t.Fatal(err)
	}
	r.Advance(400)
	if n := testing.AllocsPerRun(20, func() { r.Advance(40) }); n > 4 {
		t.Errorf("%v allocations in forty futures", n)
	}
}

// FuzzMoments asks for futures of any moment of any play: they come or are
// refused, add up, and future 0 of what was decided is what happened.
func FuzzMoments(f *testing.F) {
	f.Add(uint64(1), 0, 3, 10, 0, uint8(0))
	f.Add(uint64(2), 4, 2, 3, 7, uint8(5))
	f.Add(uint64(3), -5, 0, -1, -1, uint8(200))
	f.Fuzz(func(t *testing.T, seed uint64, input, count, weeks, from int, stop uint8) {
		p, err := story.Start(scenario(t), story.Options{Seed: seed, Record: true})
		if err != nil {
			t.Fatal(err)
		}
		policy := story.Random(seed)
		for ; stop > 0 && p.Asks() != story.AskNothing; stop-- {
			if _, err := p.Take(policy(p)); err != nil {
				t.Fatal(err)
			}
		}
		if count > 20 {
			count %= 20
		}
		r, err := New(p, input, Options{Futures: count, Weeks: weeks, From: from})
		if err != nil {
			return
		}
		done, total := r.Advance(1 << 30)
		s := r.Summary()
		if done != total || total != count*len(s.Options) {
			t.Fatalf("%d of %d", done, total)
		}
		for _, o := range s.Options {
			for i := range o.Weeks {
				for m := range o.Weeks[i] {
					if h := &o.Weeks[i][m]; h.Count() != count || h.Quantile(10) > h.Quantile(90) {
						t.Fatalf("%s, week %d: %d of %d", o.Choice, i, h.Count(), count)
					}
				}
			}
		}
		if from == 0 && input < p.Answers() {
			whatHappened(t, p, input, s)
		}
	})
}

func whatHappened(t *testing.T, p *story.Play, input int, s Summary) {
	t.Helper()
	key := p.Inputs()[input].Choice
	for _, o := range s.Options {
		for i := 0; o.Choice == key && i < len(o.Own) && s.Week+i < len(p.Weeks()); i++ {
			if o.Own[i] != Read(p, &p.Weeks()[s.Week+i]) {
				t.Fatalf("input %d, week %d: not what happened", input, s.Week+i)
			}
		}
	}
}
