package sim

import "math/bits"

// purpose says what a draw is for, so that no two draws of a career share a
// key.
type purpose uint8

const (
	purposeStuck purpose = iota + 1
	purposeAsk
	purposeLeave
	purposeStory
	purposeLife
	purposeLapse
	purposeRegard
	purposePromotion
	purposePotential
	purposeDenial
	purposeMistake
	purposeRumour

	lastPurpose = purposeRumour
)

// draw returns a number spread evenly over 0 to just under 1.
//
// Every draw has a key of its own and none is taken from a shared stream: one
// changed decision leaves unrelated luck alone, so two futures can be compared
// draw for draw. The fields of the key do not overlap and the mixing is one to
// one, so that one seed never repeats a draw.
func draw(seed uint64, why purpose, week int, id uint32, ordinal uint8) Fixed {
	return Fixed(draw64(seed, why, week, id, ordinal) >> (64 - fractionBits))
}

func draw64(seed uint64, why purpose, week int, id uint32, ordinal uint8) uint64 {
	return drawMixed(mix64(seed), why, week, id, ordinal)
}

// drawMixed is draw64 for a seed that has been through mix64.
func drawMixed(seed uint64, why purpose, week int, id uint32, ordinal uint8) uint64 {
	key := uint64(why)<<56 | uint64(uint16(week))<<40 | uint64(ordinal)<<32 | uint64(id)
	return mix64(seed + key*0x9e3779b97f4a7c15)
}

// weekChance is what all draws of a week have in common: the mixed seed and the
// week's part of the key. The rest of the key is added to it.
type weekChance uint64

func chanceOf(seed uint64, week int) weekChance {
	return weekChance(mix64(seed) + uint64(uint16(week))<<40*oddKey)
}

func (c weekChance) draw64(why purpose, id uint32, ordinal uint8) uint64 {
	return mix64(uint64(c) + (uint64(why)<<56|uint64(ordinal)<<32|uint64(id))*oddKey)
}

func (c weekChance) draw(why purpose, id uint32, ordinal uint8) Fixed {
	return Fixed(c.draw64(why, id, ordinal) >> (64 - fractionBits))
}

// oddKey spreads a key over 64 bits; odd numbers do so one to one.
const oddKey = 0x9e3779b97f4a7c15

// mix64 is the finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit
// of the input reaches every bit of the output.
func mix64(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// Luck returns the draw that belongs to a story element in a week, between 0
// and just under 1. The story layer names the element by the hash of its id
// (see [ID]); ordinal tells several draws of one element apart.
func (c *Career) Luck(id uint32, ordinal uint8) Fixed {
	return c.LuckIn(int(c.Week), id, ordinal)
}

// LuckIn returns the draw that belongs to a story element in any week, see
// [Career.Luck].
func (c *Career) LuckIn(week int, id uint32, ordinal uint8) Fixed {
	return draw(c.Seed, purposeStory, week, id, ordinal)
}

// ID returns the stable number of a person, a piece of work or a scene: the
// 32-bit FNV-1a hash of its key. Draws are keyed by it, so that adding a
// person to a file changes nobody else's luck.
func ID(key string) uint32 {
	hash := uint32(2166136261)
	for i := range len(key) {
		hash = (hash ^ uint32(key[i])) * 16777619
	}
	return hash
}

// Wait returns how long an element waits for its turn in a weighted race: the
// one with the shortest wait is chosen, each as often as its weight says.
// Because every element has a draw of its own, a further candidate reshuffles
// nothing among the others. Weight runs from 1 to 1000.
func (c *Career) Wait(id uint32, weight int) int64 {
	return minusLog2(waitDraw(mix64(c.Seed), c.Week, id)) / int64(max(1, weight))
}

// waitDraw is odd and has 24 bits; the seed has been through mix64.
func waitDraw(seed uint64, week int16, id uint32) uint64 {
	return drawMixed(seed, purposeStory, int(week), id, 255)>>40 | 1
}

// minusLog2 returns -log2(u/2^24) with 24 fraction bits for u of 1 to 2^24,
// digit by digit: squaring a number doubles its logarithm.
func minusLog2(u uint64) int64 {
	whole := bits.Len64(u) - 1
	mantissa := u << (31 - whole) // in [2^31, 2^32)
	log := int64(whole) << 24
	for digit := int64(1) << 23; digit > 0; digit >>= 1 {
		mantissa = mantissa * mantissa >> 31
		carry := mantissa >> 32 // 0 or 1; a branch on it would be a coin toss
		mantissa >>= carry
		log += digit & -int64(carry)
	}
	return 24<<24 - log
}
