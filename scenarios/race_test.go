//go:build race

package scenarios

// The race detector finds in a few plays what it finds in thousands.
func init() { raced = true }
