package sim

// Time spent on improving how the team works lowers output now and raises it
// later; what was improved erodes again. Under pressure teams skip it and work
// harder instead, until nothing but harder work is left: the capability trap
// (Repenning and Sterman 2001).

// ProcessParams are the constants of improving how the team works.
type ProcessParams struct {
	// Reach is how much faster the best way of working is than the usual one.
	Reach Fixed `from:"0.1" to:"0.5"`
	// Gain is the part of the room above that one hour of everybody's week closes.
	Gain Fixed `from:"0.002" to:"0.03"`
	// Erosion is the weekly part of the way back to the usual.
	Erosion Fixed `from:"0.002" to:"0.03" source:"Repenning and Sterman 2001 (form)"`
}

var defaultProcess = ProcessParams{Reach: Percent(35), Gain: perMille(12), Erosion: perMille(7)}

// flow is how fast the present way of working lets people be; 1 is usual.
func (t *turn) flow() Fixed {
	return One + t.p.Process.Reach.Mul(2*t.Process-One)
}

// improve gives hours of everybody's week to how the team works.
func (t *turn) improve(time Minutes) {
	t.Improving = min(t.p.Hours.Week, t.Improving+time)
	t.raise(Team, Process, ByImproving, hourly(t.p.Process.Gain, time))
}

// erode lets a week pass over the way of working.
func (t *turn) erode() {
	t.shift(Team, &t.Process, ByDecay, t.Process.towards(Half, t.p.Process.Erosion))
	t.Improving = 0
}
