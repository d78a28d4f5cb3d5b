package screen_test

import "testing"

// raced is whether the race detector watches.
var raced bool

// hurried tells that a few windows and walks are to stand for all.
func hurried() bool { return raced || testing.Short() }
