package experiment

import (
	"math"

	"stepback/sim"
)

// Float returns a quantity of the model as a floating-point number; nothing is
// lost.
func Float(f sim.Fixed) float64 { return float64(f) / float64(sim.One) }

// Fixed returns the nearest quantity of the model; x must lie within ±127.
func Fixed(x float64) sim.Fixed { return sim.Fixed(math.Round(x * float64(sim.One))) }
