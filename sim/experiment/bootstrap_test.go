package experiment

import (
	"math"
	"slices"
	"testing"
)

// normals is one observation of a pair a leader, correlated by r.
func normals(pair Pair, layout Layout, leaders int, r float64, luck Luck) []Sums {
	clusters := make([]Sums, leaders)
	for i := range clusters {
		x, e := luck.Normal(uint64(i), 0), luck.Normal(uint64(i), 1)
		clusters[i] = layout.Sums()
		pair.Add(clusters[i], x, r*x+math.Sqrt(1-r*r)*e)
	}
	return clusters
}

// TestCoverage: a 95 % interval holds the truth 95 times in a hundred. Of 400
// runs 380 are expected, give or take 4 (and a little less for the percentile
// interval, which is slightly short).
func TestCoverage(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	const runs, leaders = 400, 100
	mean, correlation := 0, 0
	for run := range uint64(runs) {
		clusters := normals(pair, layout, leaders, 0.5, Luck{run})
		e := Bootstrap(clusters, 400, run, pair.MeanX, pair.Correlation)
		if e[0].Low <= 0 && 0 <= e[0].High {
			mean++
		}
		if e[1].Low <= 0.5 && 0.5 <= e[1].High {
			correlation++
		}
	}
	for what, covered := range map[string]int{"mean": mean, "correlation": correlation} {
		if covered < 362 || covered > 395 {
			t.Errorf("the interval of the %s held the truth in %d of %d runs", what, covered, runs)
		}
	}
}

// TestClustersAreDrawnWhole: ten copies of each observation within a cluster
// make nothing surer, since they all belong to one leader.
func TestClustersAreDrawnWhole(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	once := normals(pair, layout, 200, 0.3, Luck{5})
	tenfold := make([]Sums, len(once))
	for i := range once {
		tenfold[i] = Total(slices.Repeat(once[i:i+1], 10))
	}
	a := Bootstrap(once, 500, 1, pair.Correlation)[0]
	b := Bootstrap(tenfold, 500, 1, pair.Correlation)[0]
	near(t, "half-width", b.HalfWidth(), a.HalfWidth(), 1e-9)
	if a.Clusters != 200 {
		t.Errorf("%d clusters, want 200", a.Clusters)
	}
}

func TestBootstrapOnOneCoreAndOnMany(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	clusters := normals(pair, layout, 300, 0.3, Luck{5})
	var one, many []Estimate
	onCores(1, func() { one = Bootstrap(clusters, 200, 7, pair.Correlation, pair.Slope) })
	onCores(8, func() { many = Bootstrap(clusters, 200, 7, pair.Correlation, pair.Slope) })
	if !slices.Equal(one, many) {
		t.Errorf("one core says %v, many say %v", one, many)
	}
}

func TestBootstrapOfNothing(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	for _, clusters := range [][]Sums{nil, {nil, nil}} {
		if e := Bootstrap(clusters, 10, 1, pair.Correlation)[0]; !math.IsNaN(e.Value) || !math.IsNaN(e.Low) || e.Clusters != 0 {
			t.Errorf("nothing is estimated as %v", e)
		}
	}
}

func TestQuantile(t *testing.T) {
	near(t, "median of four", Quantile([]float64{1, 2, 4, 8}, 0.5), 3, 1e-12)
	near(t, "lowest", Quantile([]float64{1, 2, 4, 8}, 0), 1, 0)
	near(t, "highest", Quantile([]float64{1, 2, 4, 8}, 1), 8, 0)
}

// BenchmarkBootstrap is the size of a calibration: 10,000 leaders, 12 sums,
// 1,000 resamples.
func BenchmarkBootstrap(b *testing.B) {
	var layout Layout
	first, second := layout.Pair(), layout.Pair()
	clusters := normals(first, layout, 10000, 0.3, Luck{5})
	for b.Loop() {
		Bootstrap(clusters, Resamples, 7, first.Correlation, second.Correlation)
	}
}
