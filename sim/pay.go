package sim

// Pay bands and time in level are labelled assumptions: scenarios/ladder.toml
// holds them with what they claim (row T5), and scenarios.Ladder reads them.
// Pay is shown beside a promotion or a fork and moves nothing in the model.

// Band is what half of those who hold a job earn less than, and what nine in
// ten do, in thousands of a neutral unit a year.
type Band struct{ P50, P90 int32 }

// PayBands are the bands by track and level; the first is level 1.
type PayBands [Tracks][MaxLevel]Band

// DefaultPay returns the bands that ship. Assumed: see scenarios/ladder.toml.
func DefaultPay() PayBands {
	junior, senior := Band{60, 80}, Band{85, 120}
	return PayBands{
		TrackManagement: {junior, senior, {120, 160}, {170, 230}, {250, 380}},
		TrackIC:         {junior, senior, {120, 165}, {165, 235}, {210, 320}},
		TrackAdvisor:    {junior, senior, {115, 170}, {150, 240}, {190, 310}},
	}
}

// DefaultTimeInLevel returns how many weeks one is at a level, at least, before
// a promotion, as ships. Assumed: see scenarios/ladder.toml.
func DefaultTimeInLevel() [MaxLevel]int { return [MaxLevel]int{52, 78, 104, 130, 0} }
