//go:build race

package outside

// The race detector makes a calibration ten times as slow and finds nothing in
// it that it does not find in the small experiments.
func init() { raced = true }
