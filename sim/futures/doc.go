// Package futures asks what if: from one moment of a play, for each choice that
// was offered, it lives many futures and sums up where they lead.
//
// A future is the play copied at the moment, with one choice taken, the
// answers that the player gave later where they are still asked for, and a
// stated policy for the rest. Future 0 has the career's own luck, so with the
// choice that was taken it is what happened, to the bit. Every other future has
// luck of its own from the moment on, and the same for every choice: what
// differs between two choices is their doing.
//
// A [Run] is advanced in slices as small as the caller likes, between the
// frames of a screen; the same run in other slices, or in parts that are
// merged ([Options.From], [Summary.Merge]), gives the same [Summary].
package futures
