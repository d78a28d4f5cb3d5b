package experiment

import "math"

// Statistic reads one number off the total sums. It is NaN where the sums do
// not determine it, as a correlation without variance.
type Statistic = func(Sums) float64

// Percent is a statistic in hundredths.
func Percent(a Statistic) Statistic { return func(s Sums) float64 { return 100 * a(s) } }

// Minus is how much larger one statistic is than another, for orders.
func Minus(a, b Statistic) Statistic { return func(s Sums) float64 { return a(s) - b(s) } }

// Sample is the place of n, Σx, Σx².
type Sample int

// Add takes in an observation.
func (at Sample) Add(s Sums, x float64) {
	s[at]++
	s[at+1] += x
	s[at+2] += x * x
}

// Count is the number of observations.
func (at Sample) Count(s Sums) float64 { return s[at] }

// Sum is Σx.
func (at Sample) Sum(s Sums) float64 { return s[at+1] }

// Mean is Σx / n.
func (at Sample) Mean(s Sums) float64 { return s[at+1] / s[at] }

// Variance is that of the sample: (Σx² − (Σx)²/n) / (n − 1).
func (at Sample) Variance(s Sums) float64 {
	return (s[at+2] - s[at+1]*s[at+1]/s[at]) / (s[at] - 1)
}

// Arms are the two samples of a trial.
type Arms struct{ Treated, Control Sample }

// Difference is mean treated − mean control.
func (a Arms) Difference(s Sums) float64 { return a.Treated.Mean(s) - a.Control.Mean(s) }

// Change is the difference relative to the control mean: 0.05 is 5 % more.
func (a Arms) Change(s Sums) float64 { return a.Difference(s) / a.Control.Mean(s) }

// CohenD is the difference in pooled standard deviations,
//
//	d = (mean₁ − mean₂) / √(((n₁−1)·s₁² + (n₂−1)·s₂²) / (n₁+n₂−2))
//
// (Cohen 1988, Statistical Power Analysis, equations 2.5.1 and 2.5.2).
func (a Arms) CohenD(s Sums) float64 {
	n1, n2 := a.Treated.Count(s), a.Control.Count(s)
	pooled := ((n1-1)*a.Treated.Variance(s) + (n2-1)*a.Control.Variance(s)) / (n1 + n2 - 2)
	return a.Difference(s) / math.Sqrt(pooled)
}

// Rate is the place of Σ events and Σ exposure.
type Rate int

// Add takes in events and the exposure that brought them, such as exits and
// years of headcount; or hits and tries, for a share.
func (at Rate) Add(s Sums, events, exposure float64) {
	s[at] += events
	s[at+1] += exposure
}

// Value is events / exposure.
func (at Rate) Value(s Sums) float64 { return s[at] / s[at+1] }

// Rates are two rates that are compared.
type Rates struct{ Treated, Control Rate }

// Ratio is treated / control.
func (r Rates) Ratio(s Sums) float64 { return r.Treated.Value(s) / r.Control.Value(s) }

// Change is the ratio less 1: −0.6 is 60 % fewer.
func (r Rates) Change(s Sums) float64 { return r.Ratio(s) - 1 }

// Pair is the place of n, Σx, Σy, Σx², Σy², Σxy.
type Pair int

// Add takes in an observation of both.
func (at Pair) Add(s Sums, x, y float64) {
	s[at]++
	s[at+1] += x
	s[at+2] += y
	s[at+3] += x * x
	s[at+4] += y * y
	s[at+5] += x * y
}

// Count is the number of observations.
func (at Pair) Count(s Sums) float64 { return s[at] }

// Correlation is Pearson's r = Sxy / √(Sxx·Syy); with a 0/1 quantity it is the
// point-biserial one.
func (at Pair) Correlation(s Sums) float64 {
	xx, yy, xy := at.deviations(s)
	return xy / math.Sqrt(xx*yy)
}

// Slope is that of the least-squares line of y on x, Sxy / Sxx.
func (at Pair) Slope(s Sums) float64 {
	xx, _, xy := at.deviations(s)
	return xy / xx
}

// MeanX is Σx / n.
func (at Pair) MeanX(s Sums) float64 { return s[at+1] / s[at] }

// MeanY is Σy / n.
func (at Pair) MeanY(s Sums) float64 { return s[at+2] / s[at] }

// deviations are the sums of squares and products about the means.
func (at Pair) deviations(s Sums) (xx, yy, xy float64) {
	n, x, y := s[at], s[at+1], s[at+2]
	return deviation(s[at+3], x, x, n), deviation(s[at+4], y, y, n), deviation(s[at+5], x, y, n)
}

// Triple is the place of n, Σx, Σz, Σy, Σx², Σz², Σxz, Σxy, Σzy.
type Triple int

// Add takes in an observation of the outcome y with its predictors x and z.
func (at Triple) Add(s Sums, x, z, y float64) {
	for i, value := range [9]float64{1, x, z, y, x * x, z * z, x * z, x * y, z * y} {
		s[int(at)+i] += value
	}
}

// MeanY is Σy / n.
func (at Triple) MeanY(s Sums) float64 { return s[at+3] / s[at] }

// SlopeX is the coefficient of x in the least-squares plane of y on x and z:
// what x goes with while z stays as it is.
func (at Triple) SlopeX(s Sums) float64 {
	xx, zz, xz, xy, zy := at.deviations(s)
	return (zz*xy - xz*zy) / (xx*zz - xz*xz)
}

// SlopeZ is the coefficient of z, with x as it is.
func (at Triple) SlopeZ(s Sums) float64 {
	xx, zz, xz, xy, zy := at.deviations(s)
	return (xx*zy - xz*xy) / (xx*zz - xz*xz)
}

func (at Triple) deviations(s Sums) (xx, zz, xz, xy, zy float64) {
	n, x, z, y := s[at], s[at+1], s[at+2], s[at+3]
	return deviation(s[at+4], x, x, n), deviation(s[at+5], z, z, n), deviation(s[at+6], x, z, n),
		deviation(s[at+7], x, y, n), deviation(s[at+8], z, y, n)
}

// deviation is Σ(x−mean x)(y−mean y) from Σxy, Σx, Σy and n. What is left of
// equal values is rounding, not variance: it counts as none.
func deviation(xy, x, y, n float64) float64 {
	d := xy - x*y/n
	if math.Abs(d) <= 1e-12*math.Abs(xy) {
		return 0
	}
	return d
}
