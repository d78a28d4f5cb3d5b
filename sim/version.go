package sim

// Version numbers the model. It is raised whenever the same seed and actions
// may give another career than before, so that a saved run can tell.
const Version = 3

// Of PatternsTried published patterns the model with the constants that ship
// reproduces PatternsHeld, and all but PatternsMissed (ids, such as "C3 C8").
// The calibration in sim/experiment keeps this true.
const (
	PatternsTried  = 10
	PatternsHeld   = 10
	PatternsMissed = ""
)
