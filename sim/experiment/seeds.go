package experiment

// Seeds says which luck an experiment may use. Constants are tuned on one set
// and judged on the other, so that a verdict cannot rest on the luck that
// tuning happened to fit.
type Seeds uint64

const (
	// TuningSeeds are those a search may look at as often as it likes.
	TuningSeeds Seeds = iota
	// VerdictSeeds are those of published verdicts.
	VerdictSeeds
)

// Of returns the seed of a leader. No seed is in both sets, nor twice in one.
func (s Seeds) Of(leader int) uint64 { return mix(uint64(leader)<<1 | uint64(s)) }

// Luck returns the luck of a leader: who that is, and who their people are.
func (s Seeds) Luck(leader int) Luck { return Luck{s.Of(leader)} }

// String names the set.
func (s Seeds) String() string {
	if s == TuningSeeds {
		return "tuning seeds"
	}
	return "verdict seeds"
}
