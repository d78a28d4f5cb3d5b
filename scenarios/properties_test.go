package scenarios

import (
	"fmt"
	"testing"

	"stepback/sim"
	"stepback/sim/story"
)

// walks is how many random players every scenario meets.
func walks() int {
	if testing.Short() || raced {
		return 50
	}
	return 1500
}

// raced is whether the race detector watches. `make test` runs what it makes ten
// times as slow once more without it.
var raced bool

// meddling answers at random, and gives work away and takes it back as well.
func meddling(seed uint64) story.Policy {
	random := story.Random(seed)
	return func(p *story.Play) story.Answer {
		answer := random(p)
		sc := p.Scenario()
		if p.Asks() != story.AskPlan || len(sc.Work) == 0 || len(sc.People) == 0 {
			return answer
		}
		turn := int(seed) + p.Answers()
		owners := []sim.Subject{sim.Self, sim.Nobody, sim.Subject(turn % len(sc.People))}
		answer.Plan.Work[turn%len(sc.Work)] = story.WorkPlan{NewOwner: turn%3 != 1, Owner: owners[turn%3],
			NewSupport: true, Support: sim.Support(turn / 3 % 3)}
		// What the model refuses, such as giving work to somebody who left,
		// the player leaves.
		var twin story.Play
		twin.CopyFrom(p)
		if _, err := twin.Take(answer); err != nil {
			answer.Plan.Work = story.Plan{}.Work
		}
		return answer
	}
}

// TestRandomWalks: every walk ends, no quantity leaves its bounds, and the same
// answers give the same career.
func TestRandomWalks(t *testing.T) {
	for _, sc := range played(t) {
		t.Run(sc.ID, func(t *testing.T) {
			for i := range walks() {
				seed := uint64(i) * 0x9e3779b97f4a7c15
				policy := story.Random(uint64(i))
				if i%10 == 0 {
					policy = meddling(uint64(i))
				}
				p := walk(t, sc, seed, policy, i%50 == 0)
				if i%10 > 0 {
					continue
				}
				again, err := story.Replay(sc, story.Options{Seed: seed}, p.Inputs())
				if err != nil {
					t.Fatalf("walk %d: %v", i, err)
				}
				if again.Career() != p.Career() || again.Attributes() != p.Attributes() || again.Ending() != p.Ending() {
					t.Fatalf("walk %d: the same answers gave another career", i)
				}
				if p.Ledger() != nil {
					balanced(t, p)
				}
			}
		})
	}
}

func walk(t *testing.T, sc *story.Scenario, seed uint64, policy story.Policy, record bool) *story.Play {
	t.Helper()
	p, err := story.Start(sc, story.Options{Seed: seed, Record: record})
	if err != nil {
		t.Fatal(err)
	}
	// A week asks at most for a plan and a choice, and once for a rating.
	limit := 2*int(sc.Setup.Weeks) + 2
	for _, chapter := range sc.Chapters {
		limit += 2*int(chapter.Scenario.Setup.Weeks) + 3
	}
	for ; p.Asks() != story.AskNothing; limit-- {
		if limit == 0 {
			t.Fatalf("seed %d: the walk does not end", seed)
		}
		if _, err := p.Take(policy(p)); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		c := p.Career()
		if err := bounded(&c); err != nil {
			t.Fatalf("seed %d, week %d: %v", seed, c.Week, err)
		}
		for i, a := range p.Scenario().Attributes {
			if v := int(p.Attributes()[i]); v < 0 || v > a.Most {
				t.Fatalf("seed %d, week %d: %s is %d", seed, c.Week, a.Key, v)
			}
		}
	}
	if p.Ending() < 0 {
		t.Fatalf("seed %d: it ends without an ending", seed)
	}
	return p
}

// eachQuantity calls visit for everything the ledger can move.
func eachQuantity(visit func(who sim.Subject, what sim.Quantity)) {
	for who := range sim.Subject(sim.MaxPeople) {
		for q := sim.Trust; q <= sim.Outlook; q++ {
			visit(who, q)
		}
		for d := range uint8(sim.MaxDomains) {
			visit(who, sim.SkillIn(d))
		}
		for q := sim.Leading; q <= sim.TeamEngagement; q++ {
			visit(who, q)
		}
	}
	for _, q := range []sim.Quantity{sim.Safety, sim.Clarity, sim.Commitment, sim.Context, sim.Process, sim.Delivery, sim.Rumour} {
		visit(sim.Team, q)
	}
	for d := range uint8(sim.MaxDomains) {
		visit(sim.Team, sim.GuildIn(d))
		visit(sim.Team, sim.StandardIn(d))
	}
	for _, q := range []sim.Quantity{sim.Energy, sim.Sponsor, sim.Visibility, sim.Credibility} {
		visit(sim.Self, q)
	}
}

// bounded checks that quantities lie within 0 and 1, and what is counted is
// not below 0.
func bounded(c *sim.Career) (err error) {
	check := func(what string, f sim.Fixed) {
		if f < 0 || f > sim.One {
			err = fmt.Errorf("%s is %v", what, f)
		}
	}
	eachQuantity(func(who sim.Subject, what sim.Quantity) {
		check(fmt.Sprint(what, " of ", who), c.Read(who, what))
	})
	for i := range c.Work {
		check("progress", c.Work[i].Progress)
	}
	for i := range c.People {
		check("believed trust", c.People[i].Belief.Trust)
		check("believed engagement", c.People[i].Belief.Engagement)
	}
	for _, q := range []sim.Quantity{sim.Alignment, sim.Capability, sim.Coverage} {
		check(q.String(), c.Read(sim.Team, q))
	}
	check("readiness", c.Readiness(sim.DefaultParams()))
	if l := &c.Leader; c.Output < 0 || l.Queue < 0 || l.Overtime < 0 || l.Rescues < 0 {
		err = fmt.Errorf("something counted is negative: %+v", l)
	}
	return err
}

// balanced checks that the ledger's entries sum exactly to the change of each
// quantity.
func balanced(t *testing.T, p *story.Play) {
	t.Helper()
	type account struct {
		who  sim.Subject
		what sim.Quantity
	}
	sums := map[account]sim.Fixed{}
	for _, e := range p.Ledger().Entries {
		sums[account{e.Who, e.What}] += e.Amount
	}
	first, last := p.Weeks()[0], p.Career()
	eachQuantity(func(who sim.Subject, what sim.Quantity) {
		if moved := last.Read(who, what) - first.Read(who, what); moved != sums[account{who, what}] {
			t.Errorf("%v of %d moved by %v, and the ledger says %v", what, who, moved, sums[account{who, what}])
		}
		delete(sums, account{who, what})
	})
	for a, sum := range sums {
		t.Errorf("the ledger moves %v of %d by %v, which nobody has", a.what, a.who, sum)
	}
}

// TestPolicies: the policies that tests and tools use play to the end.
func TestPolicies(t *testing.T) {
	for _, sc := range played(t) {
		for name, policy := range map[string]story.Policy{
			"first": story.First, "last": story.Last,
			"prefer": story.Prefer(func(c *story.Choice) bool { return len(c.Do) == 0 }),
		} {
			p := walk(t, sc, 5, policy, true)
			balanced(t, p)
			if t.Failed() {
				t.Fatalf("%s, %s", sc.ID, name)
			}
		}
	}
}
