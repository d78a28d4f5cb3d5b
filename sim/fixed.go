package sim

import "strconv"

// Fixed is a quantity with 24 fraction bits, in the range -128 to just under
// 128. Most quantities of the model live between 0 and [One].
//
// The model has no floating point: the Go specification lets a compiler fuse
// a multiplication and an addition, so the same program may give another
// result on another processor.
type Fixed int32

const (
	// One is the fixed-point 1.
	One Fixed = 1 << fractionBits
	// Half is the fixed-point 0.5.
	Half = One / 2

	fractionBits = 24
)

// Ratio returns num/den, rounded to the nearest Fixed. The quotient must lie
// within ±128 and den must not be zero.
func Ratio(num, den int64) Fixed {
	return Fixed(divideRounded(num<<fractionBits, den))
}

// Percent returns n hundredths: Percent(84) is 0.84.
func Percent(n int64) Fixed { return Ratio(n, 100) }

// Mul returns the product, rounded to nearest. Rounding matters: a weekly
// repair of 0.1 % would otherwise never move anything.
func (f Fixed) Mul(g Fixed) Fixed {
	return Fixed((int64(f)*int64(g) + 1<<(fractionBits-1)) >> fractionBits)
}

// Div returns the quotient, rounded to nearest; g must not be zero.
func (f Fixed) Div(g Fixed) Fixed {
	return Fixed(divideRounded(int64(f)<<fractionBits, int64(g)))
}

// over is Div for what is never negative, without a branch.
func (f Fixed) over(g Fixed) Fixed {
	return Fixed((uint64(f)<<fractionBits + uint64(g)/2) / uint64(g))
}

// Complement returns 1 - f.
func (f Fixed) Complement() Fixed { return One - f }

// AsPercent returns the quantity in whole hundredths, rounded to nearest.
func (f Fixed) AsPercent() int {
	return int(divideRounded(int64(f)*100, int64(One)))
}

// String writes the quantity with three decimals, as in "0.840".
func (f Fixed) String() string {
	thousandths := divideRounded(int64(f)*1000, int64(One))
	sign := ""
	if thousandths < 0 {
		sign, thousandths = "-", -thousandths
	}
	decimals := strconv.FormatInt(1000+thousandths%1000, 10)[1:]
	return sign + strconv.FormatInt(thousandths/1000, 10) + "." + decimals
}

// Total is a sum of Fixed over a career, with the same fraction bits and room
// for all that can be added to it.
type Total int64

// Mean returns the total divided by n parts, of which each lies within ±128.
func (t Total) Mean(n int64) Fixed { return Fixed(divideRounded(int64(t), n)) }

// String writes the total with three decimals.
func (t Total) String() string {
	return strconv.FormatInt(int64(t)>>fractionBits, 10) + Fixed(int64(t) & (1<<fractionBits - 1)).String()[1:]
}

// Minutes is time the leader spends. Whole minutes add up exactly over a
// career, which a Fixed number of hours could not hold.
type Minutes int32

// Hour is sixty minutes.
const Hour Minutes = 60

// times returns m scaled by f, rounded to the minute.
func (m Minutes) times(f Fixed) Minutes { return Minutes(Fixed(m).Mul(f)) }

// share returns m as a part of whole; zero when whole is zero.
func (m Minutes) share(whole Minutes) Fixed {
	if whole == 0 {
		return 0
	}
	return Ratio(int64(m), int64(whole))
}

// towards returns the step that closes the given part of the gap from f to
// target.
func (f Fixed) towards(target, part Fixed) Fixed { return part.Mul(target - f) }

func divideRounded(num, den int64) int64 {
	if num >= 0 && den > 0 { // nearly always; unsigned division is faster, in a browser much so
		return int64((uint64(num) + uint64(den)/2) / uint64(den))
	}
	if (num < 0) != (den < 0) {
		return (num - den/2) / den
	}
	return (num + den/2) / den
}
