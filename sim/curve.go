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
	y := interpolate(&logisticTable, max(x, -x))
	if x < 0 {
		return One - y
	}
	return y
}

// decay returns exp(-x) for x of 0 or more, and exp(-8) beyond 8.
func decay(x Fixed) Fixed { return interpolate(&decayTable, x) }

// growth returns exp(x) for x of 0 to 4.
func growth(x Fixed) Fixed { return One.Div(decay(x)) }

func interpolate(table *[curveReach*16 + 1]Fixed, x Fixed) Fixed {
	i := int(x >> curveStepBits)
	if i >= curveReach*16 {
		return table[curveReach*16]
	}
	rest := x & (1<<curveStepBits - 1)
	return table[i] + Fixed(int64(table[i+1]-table[i])*int64(rest)>>curveStepBits)
}
