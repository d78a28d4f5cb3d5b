package sim

import "fmt"

// The leader's hours. The plan fills the week; what is decided on top comes out
// of the time kept free, and after that out of the evenings. Help for others
// comes out of the same free time, so whoever decides to do much themselves
// makes the others wait (rows A1 and R4). Evenings cost energy, and a worn-out
// leader reaches people less.

// HoursParams are the constants of the leader's week.
type HoursParams struct {
	// Week is the leader's working week. Minutes.
	Week Minutes `from:"1800" to:"2880" source:"the product: 40 h"`
	// Most is what a leader can press out of one week. Minutes.
	Most Minutes `from:"2400" to:"4200" source:"the product: 55 h"`
	// Stretch is how far a leader stays on to answer those who wait. Minutes.
	Stretch Minutes `from:"0" to:"600"`
	// Interruptions is the part of the week that nobody plans. Minutes.
	Interruptions Minutes `from:"0" to:"900"`
	// OvertimeToll is the energy that ten hours beyond the week take.
	OvertimeToll Fixed `from:"0.05" to:"0.3"`
	// RestGain is the weekly recovery of energy.
	RestGain Fixed `from:"0.02" to:"0.2"`
	// TiredReach is how much of a leader without any energy people still get.
	TiredReach Fixed `from:"0.3" to:"1"`
}

var defaultHours = HoursParams{
	Week: 40 * Hour, Most: 55 * Hour, Stretch: 2 * Hour, Interruptions: 5 * Hour,
	OvertimeToll: Percent(18), RestGain: Percent(5), TiredReach: Percent(60),
}

// Free returns the part of the week that can be planned.
func (h *HoursParams) Free() Minutes { return h.Week - h.Interruptions }

func (p *Plan) check(h *HoursParams) error {
	var sum Minutes
	for area, minutes := range p.Time {
		if minutes < 0 {
			return fmt.Errorf("plan gives area %d less than no time", area)
		}
		sum += minutes
	}
	if free := h.Free(); sum > free {
		return fmt.Errorf("plan fills %d minutes where the week leaves %d", sum, free)
	}
	return nil
}

// budget is the time still free in each area this week.
type budget [Areas]Minutes

func (t *turn) budget() budget {
	b := budget(t.Leader.Plan.Time)
	b[Slack] = max(0, b[Slack]-t.Leader.Decided)
	return b
}

// spend charges all that is left in an area to a ladder level and returns it.
func (t *turn) spend(b *budget, area Area, level int8) Minutes {
	t.charge(area, b[area], level)
	return b[area]
}

// charge books time that the leader spends on work which the leader's own level
// or one beside it would do; what the track makes of it, jobLevel says.
func (t *turn) charge(area Area, time Minutes, level int8) {
	t.book(area, time, level-t.Leader.Level, &rank{})
}

// Used returns the time bound so far this week: interruptions, the plan and
// what was decided on top.
func (c *Career) Used(p *Params) Minutes {
	sum := p.Hours.Interruptions + c.Leader.Decided
	for area, planned := range c.Leader.Plan.Time {
		if Area(area) != Slack {
			sum += planned
		}
	}
	return sum
}

// rest settles the week's overtime: energy goes with it and comes back slowly.
func (t *turn) rest() {
	h := &t.p.Hours
	over := max(0, h.Interruptions+t.Leader.Worked-h.Week)
	t.Leader.Overtime += over
	toll := min(One, Fixed(int64(h.OvertimeToll)*int64(over)/int64(10*Hour)))
	energy := &t.Leader.Energy
	t.shift(Self, energy, ByOvertime, energy.towards(0, toll))
	t.shift(Self, energy, ByRest, energy.towards(One, h.RestGain))
}

// presence is how much of the leader people get: a worn-out leader's good
// signals come across weaker.
func (t *turn) presence() Fixed {
	tired := t.p.Hours.TiredReach
	return tired + t.Leader.Energy.Mul(tired.Complement())
}

// hourly scales an effect given per hour; more than ten hours bring no more.
func hourly(effect Fixed, time Minutes) Fixed {
	return Fixed(int64(effect) * int64(min(time, 10*Hour)) / int64(Hour))
}
