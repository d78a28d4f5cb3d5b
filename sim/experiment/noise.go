package experiment

import "math"

// Reliabilities of what surveys measure, for findings whose published value is
// not corrected for unreliability.
const (
	// AttitudeReliability is that of scales of trust, engagement and the like; assumed, as usual for such scales.
	AttitudeReliability = 0.85
	// RatingReliability is that of performance as one supervisor rates it (Viswesvaran, Ones and Schmidt 1996).
	RatingReliability = 0.52
)

// Noise returns the standard deviation of the error that a measurement of the
// given reliability adds to a quantity of the given variance. Reliability is
// var(true) / var(observed), so the error has
//
//	var·(1 − reliability) / reliability
//
// (Spearman 1904). Reliability is above 0 and at most 1.
func Noise(variance, reliability float64) float64 {
	return math.Sqrt(variance * (1 - reliability) / reliability)
}

// quantile is the inverse of the standard normal distribution function.
func quantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }
