package experiment

import (
	"fmt"
	"math"

	"stepback/sim"
)

// Float returns a quantity of the model as a floating-point number; nothing is
// lost.
func Float(f sim.Fixed) float64 { return float64(f) / float64(sim.One) }

// Fixed returns the nearest quantity of the model. It panics if x does not lie
// within ±127: what becomes of it would differ by platform.
func Fixed(x float64) sim.Fixed {
	if !(math.Abs(x) <= 127) {
		panic(fmt.Sprintf("experiment: %v is no quantity of the model", x))
	}
	return sim.Fixed(math.Round(x * float64(sim.One)))
}
