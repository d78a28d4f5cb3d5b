package experiment

import (
	"math"
	"testing"
)

// anscombe is the first of Anscombe's four data sets (1973), whose statistics
// everybody knows: r = 0.816, slope 0.500.
var anscombe = [][2]float64{{10, 8.04}, {8, 6.95}, {13, 7.58}, {9, 8.81}, {11, 8.33}, {14, 9.96}, {6, 7.24}, {4, 4.26}, {12, 10.84}, {7, 4.82}, {5, 5.68}}

func TestPair(t *testing.T) {
	var layout Layout
	layout.Rate() // something before it
	pair := layout.Pair()
	var clusters []Sums
	for _, point := range anscombe {
		s := layout.Sums()
		pair.Add(s, point[0], point[1])
		clusters = append(clusters, s)
	}
	s := Total(clusters)
	near(t, "r", pair.Correlation(s), 0.81642, 1e-5)
	near(t, "slope", pair.Slope(s), 0.50009, 1e-5)
	near(t, "mean x", pair.MeanX(s), 9, 1e-12)
	near(t, "mean y", pair.MeanY(s), 7.50091, 1e-5)
	near(t, "n", pair.Count(s), 11, 0)
}

func TestPairWithoutVariance(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	s := layout.Sums()
	for _, y := range []float64{1, 2, 3} {
		pair.Add(s, 0.1, y)
	}
	if r := pair.Correlation(s); !math.IsNaN(r) {
		t.Errorf("a constant correlates by %v, want no value", r)
	}
}

func TestTriple(t *testing.T) {
	var layout Layout
	triple := layout.Triple()
	s := layout.Sums()
	for i := range 20 {
		x, z := float64(i), float64(i*i%7)
		triple.Add(s, x, z, 3+2*x-5*z)
	}
	near(t, "slope of x", triple.SlopeX(s), 2, 1e-9)
	near(t, "slope of z", triple.SlopeZ(s), -5, 1e-9)
}

// TestArms: two arms a standard deviation and a half apart.
func TestArms(t *testing.T) {
	var layout Layout
	arms := layout.Arms()
	s := layout.Sums()
	for _, x := range []float64{4, 5, 6} {
		arms.Treated.Add(s, x)
	}
	for _, x := range []float64{2, 4, 4.5} {
		arms.Control.Add(s, x)
	}
	near(t, "mean", arms.Treated.Mean(s), 5, 1e-12)
	near(t, "variance", arms.Treated.Variance(s), 1, 1e-12)
	near(t, "difference", arms.Difference(s), 1.5, 1e-12)
	near(t, "change", arms.Change(s), 1.5/3.5, 1e-12)
	near(t, "d", arms.CohenD(s), 1.5/math.Sqrt((1+1.75)/2), 1e-12)
}

func TestRates(t *testing.T) {
	var layout Layout
	rates := layout.Rates()
	s := layout.Sums()
	rates.Treated.Add(s, 4, 100)
	rates.Control.Add(s, 5, 50)
	near(t, "rate", rates.Treated.Value(s), 0.04, 1e-12)
	near(t, "change", rates.Change(s), -0.6, 1e-12)
	near(t, "change in hundredths", Percent(rates.Change)(s), -60, 1e-10)
	near(t, "difference", Minus(rates.Control.Value, rates.Treated.Value)(s), 0.06, 1e-12)
}

// TestNoise adds the noise of a reliability and finds the reliability.
func TestNoise(t *testing.T) {
	near(t, "noise", Noise(4, 0.8), 1, 1e-12)
	var layout Layout
	pair := layout.Pair()
	s := layout.Sums()
	luck := Luck{3}
	sd := Noise(1, RatingReliability)
	for i := range uint64(200000) {
		truth := luck.Normal(i, 0)
		pair.Add(s, truth, truth+sd*luck.Normal(i, 1))
	}
	near(t, "squared correlation with the truth", math.Pow(pair.Correlation(s), 2), RatingReliability, 0.005)
}

// TestMerging: two runs one after the other are one larger run.
func TestMerging(t *testing.T) {
	var layout Layout
	pair := layout.Pair()
	var clusters []Sums
	for i := range uint64(100) {
		s := layout.Sums()
		pair.Add(s, Luck{1}.Normal(i, 0), Luck{1}.Normal(i, 1))
		clusters = append(clusters, s)
	}
	clusters[7] = nil // a leader with nothing to say
	whole := Total(clusters)
	parts := Total([]Sums{Total(clusters[:40]), Total(clusters[40:])})
	near(t, "r", pair.Correlation(parts), pair.Correlation(whole), 1e-12)
	if Total(nil) != nil {
		t.Error("nothing adds up to something")
	}
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
