package experiment

import "math"

// Luck draws for experiments: who the leaders and people of a population are,
// and what a survey adds. Every draw is keyed and none is taken from a stream,
// so that a population can be made in any order, on any number of cores, and
// one more question changes no other answer. The keys of an experiment's own
// draws begin with a number from [OwnKeys] on.
type Luck struct{ Seed uint64 }

// Uniform returns the draw of a key, spread evenly over 0 to 1, both excluded.
func (l Luck) Uniform(key ...uint64) float64 { return begun(l.hash(key)).uniform() }

// Normal returns the draw of a key from the standard normal distribution, by
// its inverse: z = √2·erf⁻¹(2u − 1).
func (l Luck) Normal(key ...uint64) float64 {
	return math.Sqrt2 * math.Erfinv(2*l.Uniform(key...)-1)
}

// Below returns the draw of a key from 0 to n-1.
func (l Luck) Below(n int, key ...uint64) int {
	return int(l.Uniform(key...) * float64(n))
}

// hash takes the key in number by number, with a whole mixing between any two,
// so that keys of several numbers do not collide.
func (l Luck) hash(key []uint64) uint64 {
	b := l.begin()
	for _, k := range key {
		b = b.then(k)
	}
	return uint64(b)
}

// begun is a key of which the first numbers have been taken in; draws whose keys
// begin alike can share it.
type begun uint64

func (l Luck) begin() begun { return begun(mix(l.Seed ^ experimentSalt)) }

func (b begun) then(k uint64) begun { return begun(mix(uint64(b) + (k+1)*golden)) }

func (b begun) uniform() float64 {
	const bits = 52 // with a half in the middle, 1 cannot be reached by rounding
	return (float64(b>>(64-bits)) + 0.5) / (1 << bits)
}

const (
	golden = 0x9e3779b97f4a7c15 // 2⁶⁴ over the golden ratio, as in SplitMix64
	// experimentSalt keeps these draws apart from those a career makes with the same seed.
	experimentSalt = 0xd1b54a32d192ed03
)

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014). It is one to
// one.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}
