package scenarios

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

// tested plays a scenario by all policies and finds the decisions of the
// witnesses.
func tested(t testing.TB, sc *story.Scenario, o playtest.Options) playtest.Summary {
	t.Helper()
	r, err := playtest.New(sc, o)
	if err != nil {
		t.Fatal(err)
	}
	r.Advance(1 << 30)
	s := r.Summary()
	if err := s.Retrace(sc); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestPlaytestByParts: slices and parts give what one run gives, to the byte.
func TestPlaytestByParts(t *testing.T) {
	for _, sc := range played(t) {
		if len(sc.Chapters) > 0 {
			continue
		}
		whole := tested(t, sc, playtest.Options{From: 1, Runs: 24})
		first, err := playtest.New(sc, playtest.Options{From: 1, Runs: 9})
		if err != nil {
			t.Fatal(err)
		}
		for done, total := 0, 1; done < total; {
			done, total = first.Advance(5)
		}
		first.More(20, 5)
		first.Advance(1 << 30)
		sum, rest := first.Summary(), tested(t, sc, playtest.Options{From: 10, Runs: 10})
		if err := sum.Merge(&rest); err != nil {
			t.Fatal(err)
		}
		if err := sum.Retrace(sc); err != nil {
			t.Fatal(err)
		}
		if a, b := inJSON(t, whole), inJSON(t, sum); a != b {
			t.Errorf("%s: parts give another summary", sc.ID)
		}
	}
}

func inJSON(t *testing.T, s playtest.Summary) string {
	t.Helper()
	data, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestWitnesses: what a summary says was met is met when its witness is played
// again, from the seed, the plan and the choices alone.
func TestWitnesses(t *testing.T) {
	for _, sc := range played(t) {
		if len(sc.Chapters) > 0 {
			continue
		}
		s := tested(t, sc, playtest.Options{From: 1, Runs: 60})
		for i := range s.Endings {
			if e := &s.Endings[i]; e.Reached.By != nil {
				if p, _ := retold(t, sc, e.Reached.By); p.Ending() != i {
					t.Errorf("%s: the witness of the ending %s ends otherwise", sc.ID, e.Key)
				}
			}
		}
		for i := range s.Scenes {
			for j := range s.Scenes[i].Choices {
				c := &s.Scenes[i].Choices[j]
				for k := range c.Outcomes {
					witnessed(t, sc, c.Outcomes[k].Told.By, fmt.Sprint(i, j, "outcome", k))
				}
				for k := range c.Later {
					witnessed(t, sc, c.Later[k].Told.By, fmt.Sprint(i, j, "later", k))
				}
				witnessed(t, sc, c.Taken.By, fmt.Sprint(i, j))
			}
		}
	}
}

// witnessed reports a witness in which something does not happen.
func witnessed(t *testing.T, sc *story.Scenario, w *playtest.Witness, what string) {
	t.Helper()
	if w == nil {
		return
	}
	if _, seen := retold(t, sc, w); !slices.Contains(seen, what) {
		t.Errorf("%s: the witness of %s (seed %d, %s) does not show it", sc.ID, what, w.Seed, w.Policy)
	}
}

// retold plays a witness, and tells what it met, by places.
func retold(t *testing.T, sc *story.Scenario, w *playtest.Witness) (p *story.Play, seen []string) {
	t.Helper()
	p, err := w.Replay(sc, &story.Probe{Later: func(_ *story.Play, scene, choice, later int, told bool) {
		if told {
			seen = append(seen, fmt.Sprint(scene, choice, "later", later))
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if p.Asks() != story.AskNothing {
		t.Fatalf("the witness of seed %d stops before the end", w.Seed)
	}
	for _, d := range p.Decisions() {
		seen = append(seen, fmt.Sprint(d.Scene, d.Choice), fmt.Sprint(d.Scene, d.Choice, "outcome", d.Outcome))
	}
	return p, seen
}

// TestShippedPlaytest: in what ships, everything can be met, and it teaches what
// it says.
func TestShippedPlaytest(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("plays twenty thousand times")
	}
	for _, name := range Library() {
		sc := decoded(t, name)
		if len(sc.Chapters) > 0 {
			continue // its chapters ship too
		}
		s := tested(t, sc, playtest.Options{From: 1, Runs: 1500})
		for _, m := range s.Missing() {
			t.Errorf("%s: the %s %s was never met: %s", name, m.Kind, m.ID, m.Why)
		}
		for i := range s.Goals {
			if g := &s.Goals[i]; g.State() != playtest.Passed {
				t.Errorf("%s: %s: %d of %d", name, g.Words, g.Held.N, g.Held.N+g.Missed.N)
			}
		}
	}
}

// TestPlaytestAllocates: however many plays there are, a playtest takes no more
// memory than for its first.
func TestPlaytestAllocates(t *testing.T) {
	sc := decoded(t, "first-ninety-days.toml")
	r, err := playtest.New(sc, playtest.Options{From: 1, Runs: playtest.Most})
	if err != nil {
		t.Fatal(err)
	}
	seed := len(playtest.Policies())
	r.Advance(400 * seed)
	if n := testing.AllocsPerRun(50, func() { r.Advance(seed) }); n > 1 {
		t.Errorf("a seed allocates %v times", n)
	}
}

// BenchmarkPlaytest is a playtest of four seeds of the first scenario by all
// policies, with everything counted, and as many bare plays by chance. It prints
// plays a second on one core and the ratio to the bare ones, both of the
// quickest round, as others use the machine too.
func BenchmarkPlaytest(b *testing.B) {
	sc := decoded(b, "first-ninety-days.toml")
	r, err := playtest.New(sc, playtest.Options{From: 1, Runs: playtest.Most})
	if err != nil {
		b.Fatal(err)
	}
	p, err := story.Start(sc, story.Options{})
	if err != nil {
		b.Fatal(err)
	}
	const seeds = 4
	plays := seeds * len(playtest.Policies())
	r.Advance(50 * plays)
	var tested, bare time.Duration
	b.ReportAllocs()
	for b.Loop() {
		begin := time.Now()
		r.Advance(plays)
		tested = quickest(tested, time.Since(begin))
		begin = time.Now()
		for seed := range plays {
			p.Reset(uint64(seed))
			if err := p.Run(story.ByChance); err != nil {
				b.Fatal(err)
			}
		}
		bare = quickest(bare, time.Since(begin))
	}
	b.ReportMetric(float64(plays)/tested.Seconds(), "plays/s")
	b.ReportMetric(float64(tested)/float64(bare), "×bare")
}

// TestFollow: whoever follows a policy takes the choices that it took in the
// playtest.
func TestFollow(t *testing.T) {
	for _, sc := range played(t) {
		if len(sc.Chapters) > 0 {
			continue
		}
		for _, scene := range tested(t, sc, playtest.Options{From: 3, Runs: 2}).Scenes {
			for _, choice := range scene.Choices {
				w := choice.Taken.By
				if w == nil {
					continue
				}
				policy, err := playtest.Follow(sc, w.Policy, w.Seed)
				if err != nil {
					t.Fatal(err)
				}
				p, err := story.Start(sc, story.Options{Seed: w.Seed})
				if err != nil {
					t.Fatal(err)
				}
				if err := p.Run(policy); err != nil {
					t.Fatalf("%s: %v", w.Policy, err)
				}
				var took []string
				for _, d := range p.Decisions() {
					took = append(took, sc.Scenes[d.Scene].Choices[d.Choice].Key)
				}
				if !slices.Equal(took, w.Choices) {
					t.Errorf("%s: %s with the seed %d took %v, and %v in the playtest", sc.ID, w.Policy, w.Seed, took, w.Choices)
				}
			}
		}
	}
}
