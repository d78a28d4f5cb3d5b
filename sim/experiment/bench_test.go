package experiment

import (
	"math"
	"testing"
	"time"

	"stepback/sim"
)

// BenchmarkPolicyQuarter is one quarter of a team of seven that is led by the
// policy of the reference population, in its second year: hiring, work that comes in, the
// leader's decisions and the week itself. Besides the usual figures it tells
// what a quarter takes undisturbed: the fastest of many short stretches.
func BenchmarkPolicyQuarter(b *testing.B) {
	p := sim.DefaultParams()
	start := Population{Size: 7}.Team(7, p, Leader{}.Dials().Policy())
	start.Live(52)
	var t Team
	live := func() {
		t = *start
		t.Live(13)
	}
	b.ReportAllocs()
	for b.Loop() {
		live()
	}
	fastest := math.Inf(1)
	for range 300 {
		const calls = 40
		begin := time.Now()
		for range calls {
			live()
		}
		fastest = min(fastest, float64(time.Since(begin))/calls)
	}
	b.ReportMetric(float64(time.Second)/fastest, "quarters/s")
	b.ReportMetric(fastest/(13*7), "ns/person-week")
}
