// Package playtest plays a scenario thousands of times, by policies that lead
// in different ways, and counts what happened: which scenes and choices came,
// what was told, how it ended, and what was never seen and why.
//
// A [Run] plays a range of seeds; every policy plays each of them, so that
// policies are compared with the same luck. It is advanced in slices as small
// as the caller likes. Its [Summary] holds counts only: it is as large after a
// million plays as after ten, and summaries of other seeds are merged into the
// one that a single run would have given ([Summary.Merge]).
//
// What was met comes with a [Witness]: the seed and decisions of a play in
// which it happened. What was not comes with a [Gate], which says what stood in
// its way. Both are of the plays that were lived: what was not met in them may
// still be possible.
package playtest
