package experiment

import (
	"math"
	"testing"
)

// TestNormal looks at the moments and tails of the standard normal
// distribution.
func TestNormal(t *testing.T) {
	const n = 200000
	var layout Layout
	normal := layout.Sample()
	s := layout.Sums()
	within := 0.0
	for i := range uint64(n) {
		z := Luck{9}.Normal(4, i)
		normal.Add(s, z)
		if math.Abs(z) < 1.959964 {
			within++
		}
	}
	near(t, "mean", normal.Mean(s), 0, 0.01)
	near(t, "variance", normal.Variance(s), 1, 0.01)
	near(t, "share within 1.96", within/n, 0.95, 0.002)
}

// TestLuckIsKeyed: keys of other lengths, orders and seeds have other luck.
func TestLuckIsKeyed(t *testing.T) {
	seen := map[float64][]uint64{}
	see := func(seed uint64, key ...uint64) {
		u := Luck{seed}.Uniform(key...)
		if other, twice := seen[u]; twice {
			t.Fatalf("%v and %v share a draw", other, key)
		}
		if !(u > 0 && u < 1) {
			t.Fatalf("%v is not between 0 and 1", u)
		}
		seen[u] = key
	}
	for seed := range uint64(4) {
		see(seed)
		for a := range uint64(100) {
			see(seed, a)
			for b := range uint64(100) {
				see(seed, a, b)
			}
		}
	}
}

func TestLuckBelow(t *testing.T) {
	var counts [6]int
	for i := range uint64(60000) {
		counts[Luck{1}.Below(6, i)]++
	}
	for face, n := range counts {
		if n < 9600 || n > 10400 {
			t.Errorf("face %d came %d times in 60000", face, n)
		}
	}
}

func TestSeedsAreApart(t *testing.T) {
	seen := map[uint64]bool{}
	for leader := range 20000 {
		for _, seeds := range []Seeds{TuningSeeds, VerdictSeeds} {
			if seed := seeds.Of(leader); seen[seed] {
				t.Fatalf("%v: leader %d has a seed of another", seeds, leader)
			} else {
				seen[seed] = true
			}
		}
	}
}
