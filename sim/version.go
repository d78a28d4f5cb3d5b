package sim

// Version numbers the model. It is raised whenever the same seed and actions
// may give another career than before, so that a saved run can tell.
const Version = 2

// Of PatternsTried published patterns the model with the constants that ship
// reproduces PatternsHeld. The calibration in sim/experiment says which, and
// keeps the numbers true.
const (
	PatternsTried = 10
	PatternsHeld  = 10
)
