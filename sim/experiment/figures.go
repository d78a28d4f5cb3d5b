package experiment

import (
	"math"
	"strconv"
	"strings"
)

// Interval writes the estimate as "0.51 [0.48, 0.54] %", with as many decimals
// as the band deserves.
func (j Judgement) Interval() string {
	e, decimals := j.Estimate, j.Measure.decimals()
	text := figure(e.Value, decimals) + " [" + figure(e.Low, decimals) + ", " + figure(e.High, decimals) + "]"
	return withUnit(text, j.Measure.Unit)
}

// Band writes the band as "0.39 to 0.63", "above 0" or "below 0".
func (j Judgement) Band() string { return j.Measure.Band() }

// Band writes the band as "0.39 to 0.63", "above 0" or "below 0".
func (m Measure) Band() string {
	decimals := m.decimals()
	switch {
	case math.IsInf(m.High, 1):
		return withUnit("above "+figure(m.Low, decimals), m.Unit)
	case math.IsInf(m.Low, -1):
		return withUnit("below "+figure(m.High, decimals), m.Unit)
	}
	return withUnit(figure(m.Low, decimals)+" to "+figure(m.High, decimals), m.Unit)
}

// decimals shows about a hundredth of the band.
func (m Measure) decimals() int {
	if m.Open() || m.Width() <= 0 {
		return 2
	}
	return max(0, int(2-math.Log10(m.Width())))
}

// figure writes a number with a true minus sign.
func figure(x float64, decimals int) string {
	if math.IsNaN(x) {
		return "none"
	}
	text := strconv.FormatFloat(x, 'f', decimals, 64)
	if zero := strings.Trim(text, "-0."); zero == "" {
		text = strings.TrimPrefix(text, "-")
	}
	return strings.Replace(text, "-", "−", 1)
}

func withUnit(text, unit string) string {
	if unit == "" {
		return text
	}
	return text + " " + unit
}
