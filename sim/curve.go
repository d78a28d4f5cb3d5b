package sim

// The two curves of the model as tables with straight lines between the
// entries, so that no platform's exponential function has a say. The tables
// are in curve_table.go; `go test ./sim -run TestCurveTables -update` rewrites
// them.

const (
	curveStepBits = fractionBits - 4 // sixteen entries to a unit
	curveReach    = 8                // the tables cover 0 to 8
)

// logistic returns 1/(1+exp(-x)). Beyond ±8 it stays at its value there
// (0.9997 and 0.0003): nothing in the model is certain.
func logistic(x Fixed) Fixed {
	sign := x >> 31 // 0 or -1; a branch on it would be a coin toss
	y := interpolate(&logisticTable, (x^sign)-sign)
	return One&sign + (y ^ sign) - sign
}

// decay returns exp(-x) for x of 0 or more, and exp(-8) beyond 8.
func decay(x Fixed) Fixed { return interpolate(&decayTable, x) }

// growth returns exp(x) for x of 0 to 4.
func growth(x Fixed) Fixed { return One.over(decay(x)) }

// interpolate takes x of 0 or more. The last two entries of a table are the same:
// from there on the curve is flat.
func interpolate(table *[curveReach*16 + 2]Fixed, x Fixed) Fixed {
	i := min(uint32(x)>>curveStepBits, curveReach*16)
	rest := x & (1<<curveStepBits - 1)
	return table[i] + Fixed(int64(table[i+1]-table[i])*int64(rest)>>curveStepBits)
}
