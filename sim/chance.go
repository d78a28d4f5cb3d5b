package sim

// purpose says what a draw is for, so that no two draws of a career share a
// key.
type purpose uint8

const (
	purposeStuck purpose = iota + 1
	purposeAsk
	purposeLeave
	purposeHire
	purposeHeard
	purposeStory
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
	key := uint64(why)<<56 | uint64(uint16(week))<<40 | uint64(ordinal)<<32 | uint64(id)
	return mix64(mix64(seed) + key*0x9e3779b97f4a7c15)
}

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
	return draw(c.Seed, purposeStory, int(c.Week), id, ordinal)
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
