package experiment

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
)

// Resamples is how many times a bootstrap draws its clusters anew, if nothing
// else is said.
const Resamples = 1000

// Estimate is a statistic with its 95 % interval.
type Estimate struct {
	Value     float64
	Low, High float64
	Clusters  int // how many leaders contributed
}

// HalfWidth is half the length of the interval.
func (e Estimate) HalfWidth() float64 { return (e.High - e.Low) / 2 }

// String writes the estimate as "0.51 [0.48, 0.54]".
func (e Estimate) String() string {
	return fmt.Sprintf("%.3g [%.3g, %.3g]", e.Value, e.Low, e.High)
}

// Bootstrap estimates statistics with 95 % percentile intervals (Efron and
// Tibshirani 1993, chapter 13). It draws whole clusters, since the people and
// weeks of one leader are not independent of each other. All statistics see
// the same resamples; one that has no value in a resample leaves it out.
//
// The result depends on the clusters, their order and the seed alone.
func Bootstrap(clusters []Sums, resamples int, seed uint64, statistics ...Statistic) []Estimate {
	total := Total(clusters)
	pool := poolOf(clusters, len(total))
	values := make([][]float64, resamples)
	Each(resamples, nil, func(r int) {
		values[r] = measure(pool.resample(mix(seed)+uint64(r)), statistics)
	})
	estimates := make([]Estimate, len(statistics))
	for i, value := range measure(total, statistics) {
		estimates[i] = interval(value, column(values, i))
		estimates[i].Clusters = pool.clusters
	}
	return estimates
}

// measure applies statistics to a total; without a total there is no value.
func measure(total Sums, statistics []Statistic) []float64 {
	values := make([]float64, len(statistics))
	for i, statistic := range statistics {
		values[i] = math.NaN()
		if total != nil {
			values[i] = statistic(total)
		}
	}
	return values
}

// interval is the middle 95 % of the resampled values.
func interval(value float64, resampled []float64) Estimate {
	slices.Sort(resampled)
	return Estimate{Value: value, Low: Quantile(resampled, 0.025), High: Quantile(resampled, 0.975)}
}

// column picks statistic i of all resamples, without those that have no value.
func column(values [][]float64, i int) []float64 {
	var picked []float64
	for _, row := range values {
		if !math.IsNaN(row[i]) {
			picked = append(picked, row[i])
		}
	}
	return picked
}

// Quantile returns the p-quantile (0 to 1) of sorted values, between two of
// them by straight line (Hyndman and Fan 1996, type 7); NaN of none.
func Quantile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := p * float64(len(sorted)-1)
	below := int(at)
	above := min(below+1, len(sorted)-1)
	return sorted[below] + (at-float64(below))*(sorted[above]-sorted[below])
}

// pool holds the vectors of all clusters end to end, which makes drawing ten
// million of them fast.
type pool struct {
	sums     []float64
	width    int
	clusters int
}

func poolOf(clusters []Sums, width int) pool {
	p := pool{width: width}
	for _, cluster := range clusters {
		if cluster != nil {
			p.sums = append(p.sums, cluster...)
			p.clusters++
		}
	}
	return p
}

// resample adds up as many vectors as there are, each drawn from all.
func (p pool) resample(seed uint64) Sums {
	if p.clusters == 0 {
		return nil
	}
	total := make(Sums, p.width)
	state := mix(seed)
	for range p.clusters {
		state += golden
		drawn, _ := bits.Mul64(mix(state), uint64(p.clusters)) // even over 0 to clusters-1
		first := int(drawn) * p.width
		for i, sum := range p.sums[first : first+p.width] {
			total[i] += sum
		}
	}
	return total
}
