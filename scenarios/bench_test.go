package scenarios

import (
	"testing"
	"time"

	"stepback/sim"
	"stepback/sim/futures"
	"stepback/sim/story"
)

// BenchmarkStory is one play of the first scenario by a policy, causes off: a
// quarter with seven people and fourteen answers. Beside the mean it prints
// what the quickest round of a hundred plays gives, as others use the machine
// too: quarters a second, the ratio to the bare weeks of the same careers,
// and the difference: the story, and what decisions add to the weeks.
func BenchmarkStory(b *testing.B) {
	sc := decoded(b, "first-ninety-days.toml")
	for _, c := range []struct {
		name   string
		policy story.Policy
	}{{"first", story.First}, {"chance", story.ByChance}, {"habit", story.SupportedDelegation.Policy()}} {
		b.Run(c.name, func(b *testing.B) { benchmarkPlay(b, sc, c.policy, "quarters/s") })
	}
}

// BenchmarkPlainStory is one play of a story without people and work: twenty
// scenes, five attributes, sixteen weeks. It shall be lived a hundred thousand
// times a second on one core.
func BenchmarkPlainStory(b *testing.B) {
	benchmarkPlay(b, decoded(b, "testdata/ferry.toml"), story.ByChance, "plays/s")
}

func benchmarkPlay(b *testing.B, sc *story.Scenario, policy story.Policy, unit string) {
	p, err := story.Start(sc, story.Options{})
	if err != nil {
		b.Fatal(err)
	}
	opening := p.Career()
	var played, bare time.Duration
	answers, plays, begin := 0, 0, time.Now()
	b.ReportAllocs()
	for b.Loop() {
		p.Reset(uint64(plays))
		if err := p.Run(policy); err != nil {
			b.Fatal(err)
		}
		answers += p.Answers()
		if plays++; plays%100 > 0 {
			continue
		}
		played = quickest(played, time.Since(begin))
		b.StopTimer()
		bare = quickest(bare, bareWeeks(&opening, p.Params(), plays-100))
		b.StartTimer()
		begin = time.Now()
	}
	b.ReportMetric(float64(answers)/float64(plays), "answers")
	if played > 0 {
		b.ReportMetric(100/played.Seconds(), unit)
		b.ReportMetric(float64(played)/float64(bare), "×weeks")
		b.ReportMetric((played-bare).Seconds()*1e6/100, "µs-story")
	}
}

func quickest(best, now time.Duration) time.Duration {
	if best == 0 {
		return now
	}
	return min(best, now)
}

// bareWeeks is how long a hundred careers take that begin as the plays did, with
// the same luck, when nobody decides anything.
func bareWeeks(opening *sim.Career, params *sim.Params, from int) time.Duration {
	begin := time.Now()
	for seed := from; seed < from+100; seed++ {
		career := *opening
		career.Seed = uint64(seed)
		for !career.Over() {
			career.Step(params, nil)
		}
	}
	return time.Since(begin)
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
