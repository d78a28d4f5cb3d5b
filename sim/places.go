package sim

import "math/bits"

// places is a set of places of work or of owners, a bit for each. It is gone
// through by
//
//	for left := set; left != 0; left = left.rest() {
//		w := &t.Work[left.first()]
type places uint32

func (p places) has(place int8) bool { return p>>(uint8(place)&31)&1 != 0 }

func (p places) first() int8 { return int8(bits.TrailingZeros32(uint32(p))) }

// rest is the set without its first.
func (p places) rest() places { return p & (p - 1) }

func (p places) with(place int8) places { return p | 1<<(uint8(place)&31) }
