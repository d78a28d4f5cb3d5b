package look

import (
	"math"
	"time"
)

// Movement explains: what has changed goes from where it was to where it is, once,
// and then rests. Nothing moves to please, and nothing for somebody who has
// asked for less of it.
const (
	// Settle is how long a meter takes from its old to its new value.
	Settle = 600 * time.Millisecond
	// Turn is how long a face takes to change with what happened: half of it
	// as it was, half in between.
	Turn = 500 * time.Millisecond
)

// Eased is how far a movement is, from 0 to 1, some time after its beginning:
// fast at first, and slow as it arrives.
func Eased(since time.Duration) float64 {
	t := min(max(float64(since)/float64(Settle), 0), 1)
	return 1 - math.Pow(1-t, 3)
}
