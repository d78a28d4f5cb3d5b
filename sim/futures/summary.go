package futures

import (
	"errors"
	"fmt"
	"slices"

	"stepback/sim"
)

// Summary is where futures lead, choice by choice.
type Summary struct {
	Scenario string // hash of the scenario
	Seed     uint64 // of the career
	Scene    string // key of the scene that was decided
	Week     int    // of the decision
	Options  []Option
	// Ahead counts, for each of the Options, the futures in which it led to more
	// than every other with the same luck, by the end of the weeks. What rounds to
	// the same hundredth is no more.
	Ahead [][Measures]int
}

// Option is the futures of one choice.
type Option struct {
	Choice  string // its key
	Futures int
	Weeks   []Week // Weeks[0] is the end of the week of the decision
	// Endings counts how the story ended, by place in [story.Scenario.Endings].
	// Futures that look less far than the end are in none.
	Endings []int
	// Own is the path of future 0, which has the career's own luck: what
	// happened, for the choice that was taken. It is nil when future 0 was not
	// lived.
	Own []Reading
}

// Week is the distribution of each measure at the end of one week.
type Week [Measures]Histogram

// Histogram counts readings by whole hundredths, rounded.
type Histogram struct {
	Bins [101]int32
	Sum  int64 // of the readings
}

// ErrDifferent says that summaries are not of the same moment and choices.
var ErrDifferent = errors.New("these futures are not of the same moment")

// add counts one future.
func (o *Option) add(path []Reading, ending int, own bool) {
	o.Futures++
	for i := range path {
		for m, value := range path[i] {
			h := &o.Weeks[i][m]
			h.Bins[min(100, max(0, value.AsPercent()))]++
			h.Sum += int64(value)
		}
	}
	if ending >= 0 {
		o.Endings[ending]++
	}
	if own {
		o.Own = slices.Clone(path)
	}
}

// rank takes in where the choices led with the same luck, in their order.
func (s *Summary) rank(last []Reading) {
	for m := range Measures {
		best, at := -1, -1
		for i := range last {
			switch value := last[i][m].AsPercent(); {
			case value > best:
				best, at = value, i
			case value == best:
				at = -1 // nobody is ahead
			}
		}
		if at >= 0 {
			s.Ahead[at][m]++
		}
	}
}

// Merge adds the futures of another part of the same run, which must not be
// the same futures again. The error is [ErrDifferent]; then nothing has
// changed.
func (s *Summary) Merge(other Summary) error {
	same := s.Scenario == other.Scenario && s.Seed == other.Seed && s.Scene == other.Scene && s.Week == other.Week &&
		slices.EqualFunc(s.Options, other.Options, Option.fits)
	if !same {
		return fmt.Errorf("%w: %s in week %d, and %s in week %d", ErrDifferent, s.Scene, s.Week, other.Scene, other.Week)
	}
	for i := range s.Options {
		s.Options[i].merge(&other.Options[i])
		for m, n := range other.Ahead[i] {
			s.Ahead[i][m] += n
		}
	}
	return nil
}

func (o Option) fits(other Option) bool {
	return o.Choice == other.Choice && len(o.Weeks) == len(other.Weeks) && len(o.Endings) == len(other.Endings)
}

func (o *Option) merge(other *Option) {
	o.Futures += other.Futures
	for i := range o.Weeks {
		for m := range o.Weeks[i] {
			o.Weeks[i][m].merge(&other.Weeks[i][m])
		}
	}
	for i, n := range other.Endings {
		o.Endings[i] += n
	}
	if o.Own == nil {
		o.Own = slices.Clone(other.Own)
	}
}

func (h *Histogram) merge(other *Histogram) {
	for i, n := range other.Bins {
		h.Bins[i] += n
	}
	h.Sum += other.Sum
}

func (s *Summary) clone() Summary {
	c := *s
	c.Options, c.Ahead = slices.Clone(s.Options), slices.Clone(s.Ahead)
	for i := range c.Options {
		o := &c.Options[i]
		o.Weeks, o.Endings, o.Own = slices.Clone(o.Weeks), slices.Clone(o.Endings), slices.Clone(o.Own)
	}
	return c
}

// Count returns how many readings there are.
func (h *Histogram) Count() (n int) {
	for _, in := range h.Bins {
		n += int(in)
	}
	return n
}

// Mean returns the mean of the readings, 0 without any.
func (h *Histogram) Mean() sim.Fixed {
	n := h.Count()
	if n == 0 {
		return 0
	}
	return sim.Fixed(h.Sum / int64(n))
}

// Quantile returns the value that so many hundredths of the readings lie below:
// 50 is the median. Within a bin the readings count as evenly spread.
func (h *Histogram) Quantile(hundredths int) sim.Fixed {
	n := int64(h.Count())
	if n == 0 {
		return 0
	}
	rank, below := n*int64(min(100, max(0, hundredths))), int64(0) // in hundredths of a reading
	for i, in := range h.Bins {
		here := 100 * int64(in)
		if here > 0 && below+here >= rank {
			// Bin i holds what lies within half a hundredth of i.
			value := sim.Ratio(int64(2*i-1), 200) + sim.Ratio(rank-below, here).Mul(sim.Percent(1))
			return min(sim.One, max(0, value))
		}
		below += here
	}
	return sim.One
}
