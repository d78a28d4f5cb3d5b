package scenarios

import (
	"fmt"
	"testing"
	"time"

	"stepback/sim"
	"stepback/sim/futures"
	"stepback/sim/story"
)

// BenchmarkStory is one play of the first scenario by a policy, causes off,
// beside the same career's bare weeks: a quarter with seven people and, in all,
// fourteen answers.
func BenchmarkStory(b *testing.B) {
	sc := decoded(b, "first-ninety-days.toml")
	for name, policy := range map[string]story.Policy{
		"first": story.First, "random": story.Random(1), "habit": story.SupportedDelegation.Policy(),
	} {
		b.Run(name, func(b *testing.B) { benchmarkPlay(b, sc, policy) })
	}
}

func benchmarkPlay(b *testing.B, sc *story.Scenario, policy story.Policy) {
	p, err := story.Start(sc, story.Options{})
	if err != nil {
		b.Fatal(err)
	}
	answers := 0
	b.ReportAllocs()
	for seed := uint64(0); b.Loop(); seed++ {
		p.Reset(seed)
		if err := p.Run(policy); err != nil {
			b.Fatal(err)
		}
		answers += p.Answers()
	}
	played := b.Elapsed()
	begin := time.Now()
	if err := bareWeeks(sc, b.N); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(played)/float64(time.Since(begin)), "×weeks")
	b.ReportMetric(float64(b.N)/played.Seconds(), "quarters/s")
	b.ReportMetric(float64(answers)/float64(b.N), "answers")
}

// bareWeeks lives the scenario's career without its story, so many times.
func bareWeeks(sc *story.Scenario, times int) error {
	params := sim.DefaultParams()
	start, err := sim.New(sc.Setup, 0, params)
	if err != nil {
		return err
	}
	for seed := range times {
		career := start
		career.Seed = uint64(seed)
		for !career.Over() {
			career.Step(params, nil)
		}
		if career.Week != sc.Setup.Weeks+1 {
			return fmt.Errorf("it ends in week %d", career.Week)
		}
	}
	return nil
}

// BenchmarkFutures is what the debrief asks for: a thousand futures for each of
// the four choices of the first scene, twelve weeks ahead, with the decisions
// that the player made later where they are offered. It also tells the longest
// of its slices of forty futures.
func BenchmarkFutures(b *testing.B) {
	sc := decoded(b, "first-ninety-days.toml")
	p, err := story.Start(sc, story.Options{Seed: 1, Record: true})
	if err == nil {
		err = p.Run(story.First)
	}
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	longest := time.Duration(0)
	for b.Loop() {
		r, err := futures.New(p, 0, futures.Options{Futures: 1000, Weeks: 12})
		if err != nil {
			b.Fatal(err)
		}
		for done, total := 0, 1; done < total; {
			begin := time.Now()
			done, total = r.Advance(40)
			longest = max(longest, time.Since(begin))
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N), "ms/4000")
	b.ReportMetric(longest.Seconds()*1000, "ms-longest")
}

// BenchmarkMoment is what it takes until the first future can be lived: the
// play again up to its last decision.
func BenchmarkMoment(b *testing.B) {
	sc := decoded(b, "first-ninety-days.toml")
	p, err := story.Start(sc, story.Options{Seed: 1})
	if err == nil {
		err = p.Run(story.First)
	}
	if err != nil {
		b.Fatal(err)
	}
	last := p.Decisions()[len(p.Decisions())-1].Input
	for b.Loop() {
		if _, err := futures.New(p, last, futures.Options{Futures: 1, Weeks: 12}); err != nil {
			b.Fatal(err)
		}
	}
}
