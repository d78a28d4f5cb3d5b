package scenarios

import (
	"testing"

	"stepback/sim"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

// careIsWorthIt is what every scenario that ships is held to, beside what its
// author expects of it: in so many of a hundred plays, to lead with care comes to
// more than to do anything by chance, or than to leave everybody alone.
var careIsWorthIt = []struct {
	than, more string
	in         int
}{
	{"random", "trust of team", 85},
	{"random", "readiness", 65},
	{"hands-off", "trust of team", 95},
	{"hands-off", "readiness", 85},
}

// claimed reads a scenario that ships, and expects of it what all are held to,
// and nothing else: careIsWorthIt, and then of every policy that it is promoted on
// either track, to see how often it is.
func claimed(t *testing.T, name string) *story.Scenario {
	t.Helper()
	sc := decoded(t, name)
	sc.Expect = nil
	for _, c := range careIsWorthIt {
		more, err := story.ParseMeasure(c.more, &story.Names{})
		if err != nil {
			t.Fatal(err)
		}
		sc.Expect = append(sc.Expect, story.Expectation{Policy: "supported", Than: c.than, Quantity: more, In: c.in})
	}
	for _, policy := range playtest.PolicyNames() {
		for _, track := range []string{"track is management", "track is ic"} {
			sc.Expect = append(sc.Expect, story.Expectation{Policy: policy, That: story.All(asked(t, "promoted"), asked(t, track))})
		}
	}
	return sc
}

func asked(t *testing.T, phrase string) story.Condition {
	t.Helper()
	c, err := story.ParseCondition(phrase, &story.Names{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// results is what ways to play come to in one scenario, in hundredths.
type results struct {
	scenario        string
	rounds          bool
	trust, delivery map[string]int // at the end, by policy
	management, ic  map[string]int // plays of a hundred in which it was promoted, by policy
}

// outcome is what is looked at when one number is asked for: the trust that was
// built, and what was delivered.
func (r *results) outcome(policy string) int { return (r.trust[policy] + r.delivery[policy]) / 2 }

// best returns the policy with most of something.
func best(of func(policy string) int) (first string) {
	for _, name := range playtest.PolicyNames() {
		if first == "" || of(name) > of(first) {
			first = name
		}
	}
	return first
}

// share returns how many of a hundred something held in.
func share(held, missed int) int { return 100 * held / max(1, held+missed) }

// resultsOf plays a scenario by all policies, and holds it to what every
// scenario is held to.
func resultsOf(t *testing.T, name string, runs int) results {
	t.Helper()
	sc := claimed(t, name)
	if sc.Setup.Weeks > 52 {
		runs /= 4 // years take as long as quarters
	}
	run, err := playtest.New(sc, playtest.Options{From: 1, Runs: runs})
	if err != nil {
		t.Fatal(err)
	}
	run.Advance(1 << 30)
	s := run.Summary()
	r := results{name, sc.Setup.Rounds, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}}
	often := func(goal int) int { return share(s.Goals[goal].Held.N, s.Goals[goal].Missed.N) }
	for i, c := range careIsWorthIt {
		if often(i) < c.in {
			t.Errorf("%s: more %s with care than %s in %d %% of plays, want %d", name, c.more, c.than, often(i), c.in)
		}
	}
	for i, w := range s.Policies {
		end := w.Weeks[len(w.Weeks)-1]
		r.trust[w.Name], r.delivery[w.Name] = end.Trust/end.Plays, end.Delivery/end.Plays
		rises := len(careIsWorthIt) + 2*i
		r.management[w.Name], r.ic[w.Name] = often(rises), often(rises+1)
	}
	return r
}

// TestClaimsOfTheLibrary holds what ships to claims about all of it.
func TestClaimsOfTheLibrary(t *testing.T) {
	if raced {
		t.Skip("plays tens of thousands of times")
	}
	runs := 400
	if testing.Short() {
		runs = 120
	}
	var all []results
	for _, name := range Library() {
		if len(decoded(t, name).Chapters) == 0 {
			all = append(all, resultsOf(t, name, runs))
		}
	}
	t.Run("care beats chance", func(t *testing.T) {
		for i := range all {
			if r := &all[i]; r.outcome("supported") < r.outcome("random")+5 {
				t.Errorf("%s: trust and delivery are %d with care and %d by chance", r.scenario, r.outcome("supported"), r.outcome("random"))
			}
		}
	})
	t.Run("absence wins nowhere", absenceWinsNowhere(all))
	t.Run("no policy wins everything", nothingWinsEverything(all))
	t.Run("both tracks can be won", bothTracks(all))
}

// absenceWinsNowhere: whoever leaves everybody alone comes first in nothing, and
// rises less often than who leads (rows L2, R5, T1).
func absenceWinsNowhere(all []results) func(*testing.T) {
	return func(t *testing.T) {
		for i := range all {
			r := &all[i]
			rises := func(policy string) int { return r.management[policy] + r.ic[policy] }
			for what, of := range map[string]func(string) int{"trust and delivery": r.outcome, "promotions": rises} {
				if best(of) == "hands-off" && of("hands-off") > 0 {
					t.Errorf("%s: hands-off has most %s", r.scenario, what)
				}
			}
			if r.outcome("hands-off") > r.outcome("supported")-10 {
				t.Errorf("%s: trust and delivery are %d hands-off and %d with care", r.scenario, r.outcome("hands-off"), r.outcome("supported"))
			}
			if r.rounds && rises("hands-off") >= rises("supported") {
				t.Errorf("%s: hands-off is promoted in %d %% of plays, and care in %d %%", r.scenario, rises("hands-off"), rises("supported"))
			}
		}
	}
}

// nothingWinsEverything: the best way to play one scenario is not the best for
// all, and each is well behind another somewhere, in trust or in delivery.
func nothingWinsEverything(all []results) func(*testing.T) {
	return func(t *testing.T) {
		firsts, delivers := map[string]bool{}, map[string]bool{}
		for i := range all {
			r := &all[i]
			firsts[best(r.outcome)] = true
			delivers[best(func(policy string) int { return r.delivery[policy] })] = true
		}
		if len(firsts) < 2 || len(delivers) < 3 {
			t.Errorf("trust and delivery are highest with %v, and delivery alone with %v", firsts, delivers)
		}
		for _, policy := range playtest.PolicyNames() {
			behind := 0
			for i := range all {
				for _, of := range []map[string]int{all[i].trust, all[i].delivery} {
					behind = max(behind, of[best(func(p string) int { return of[p] })]-of[policy])
				}
			}
			if behind < 8 {
				t.Errorf("%s is at most %d behind the best, in every scenario", policy, behind)
			}
		}
	}
}

// bothTracks: at the fork, and in the career, somebody rises as a manager in a
// fifth of plays, and somebody without a team; and so does a principal.
func bothTracks(all []results) func(*testing.T) {
	return func(t *testing.T) {
		for i := range all {
			r := &all[i]
			managers, experts := best(func(p string) int { return r.management[p] }), best(func(p string) int { return r.ic[p] })
			if r.scenario == "the-fork.toml" && r.management[managers] < 20 {
				t.Errorf("%s: as a manager rises most often %s, in %d %% of plays", r.scenario, managers, r.management[managers])
			}
			if (r.scenario == "the-fork.toml" || r.scenario == "principal-engineer.toml") && r.ic[experts] < 20 {
				t.Errorf("%s: as an IC rises most often %s, in %d %% of plays", r.scenario, experts, r.ic[experts])
			}
		}
		management, ic := careersThatRise(t, 60)
		if management < 20 || ic < 20 {
			t.Errorf("in a career at most %d %% rise as managers, and %d %% as ICs", management, ic)
		}
	}
}

// careersThatRise returns in how many of a hundred careers some way to play
// rises on each track, in any chapter: that of the best way.
func careersThatRise(t *testing.T, seeds int) (management, ic int) {
	t.Helper()
	p, err := story.Start(decoded(t, "a-career.toml"), story.Options{})
	if err != nil {
		t.Fatal(err)
	}
	chance := func(seed int) story.Policy { return story.Random(uint64(seed)) }
	care := func(int) story.Policy { return story.SupportedDelegation.Policy() }
	for _, policy := range []func(seed int) story.Policy{chance, care} {
		var rose [sim.Tracks]int
		for seed := range seeds {
			p.Reset(uint64(seed + 1))
			if err := p.Run(policy(seed + 1)); err != nil {
				t.Fatal(err)
			}
			var on [sim.Tracks]bool
			for _, past := range p.Past() {
				if l := &past.Career.Leader; l.Promoted > 0 {
					on[l.Track] = true
				}
			}
			for track, is := range on {
				if is {
					rose[track]++
				}
			}
		}
		management = max(management, share(rose[sim.TrackManagement], seeds-rose[sim.TrackManagement]))
		ic = max(ic, share(rose[sim.TrackIC], seeds-rose[sim.TrackIC]))
	}
	return management, ic
}
