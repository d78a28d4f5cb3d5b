//go:build race

package screen_test

// The race detector finds on a few screens what it finds on thousands; make
// test looks at all of them without it.
func init() { raced = true }
