package screen

import (
	"strings"
	"unicode/utf8"
)

// Weight is one of the three weights of the font.
type Weight uint8

const (
	// Regular is 400, for running text.
	Regular Weight = iota
	// SemiBold is 600, for labels and choices.
	SemiBold
	// ExtraBold is 800, for titles.
	ExtraBold
)

// Type is how text is set.
type Type struct {
	Weight  Weight
	Size    float64 // px
	Leading float64 // from one baseline to the next, in sizes
}

func (t Type) line() float64 { return t.Size * t.Leading }

// Measure knows the font. Arrange asks it often: it should remember.
type Measure interface {
	// Advances gives the pen's x before each byte of a text set on one line,
	// and at its end: len(text)+1 values. Callers must not change them.
	Advances(text string, weight Weight, size float64) []float64
	// Ascent and Descent are the font's reach above and below the baseline.
	Ascent(weight Weight, size float64) float64
	Descent(weight Weight, size float64) float64
}

// span is a part of a text that sits on one line.
type span struct {
	start, end int
	width      float64
}

// wrap breaks a text into lines no wider than width. A word that is wider than
// that is broken where it must be.
func wrap(text string, advances []float64, width float64) []span {
	var lines []span
	for start := 0; start < len(text); {
		end := lineEnd(text, advances, start, width)
		trimmed := start + len(strings.TrimRight(text[start:end], " \n"))
		lines = append(lines, span{start, trimmed, advances[trimmed] - advances[start]})
		start = end
		for start < len(text) && text[start] == ' ' {
			start++
		}
	}
	return lines
}

// lineEnd is where the line that begins at start ends.
func lineEnd(text string, advances []float64, start int, width float64) int {
	const slack = 0.01 // so that a text fits in the width it was measured to need
	limit := advances[start] + width + slack
	last := start
	for i := start; i < len(text); {
		if text[i] == '\n' {
			return i + 1
		}
		next := nextBreak(text, i)
		word := i + len(strings.TrimRight(text[i:next], " "))
		if advances[word] > limit {
			if last > start {
				return last
			}
			return breakWord(text, advances, start, limit)
		}
		i, last = next, next
	}
	return len(text)
}

// nextBreak is the first place after i where a line may break: after spaces,
// hyphens, dashes and slashes inside a text, and before a newline; never before a
// dot between two things.
func nextBreak(text string, i int) int {
	for j, r := range text[i:] {
		end := i + j + utf8.RuneLen(r)
		switch {
		case r == '\n' && j > 0:
			return i + j
		case r == ' ' && !strings.HasPrefix(text[i+j:], " · "):
			return end + len(text[end:]) - len(strings.TrimLeft(text[end:], " "))
		case strings.ContainsRune("-–—/", r) && j > 0 && end < len(text) && text[end] != ' ':
			return end
		}
	}
	return len(text)
}

// breakWord is the last place in a too long word that still fits; at least one
// letter does.
func breakWord(text string, advances []float64, start int, limit float64) int {
	_, size := utf8.DecodeRuneInString(text[start:])
	end := start + size
	for end < len(text) {
		_, size = utf8.DecodeRuneInString(text[end:])
		if advances[end+size] > limit {
			break
		}
		end += size
	}
	return end
}

// longestWord is the narrowest width at which no word has to be broken.
func longestWord(text string, advances []float64) float64 {
	w := 0.0
	for i := 0; i < len(text); {
		if text[i] == '\n' {
			i++
			continue
		}
		next := nextBreak(text, i)
		word := i + len(strings.TrimRight(text[i:next], " \n"))
		w = max(w, advances[word]-advances[i])
		i = next
	}
	return w
}

// balance wraps to as few lines as the width allows, but of even length, so
// that no lone word is left on the last one.
func balance(text string, advances []float64, width float64) []span {
	lines := wrap(text, advances, width)
	if len(lines) < 2 {
		return lines
	}
	low, high := min(max(width/2, longestWord(text, advances)), width), width
	for range 8 {
		middle := (low + high) / 2
		if try := wrap(text, advances, middle); len(try) > len(lines) {
			low = middle
		} else {
			lines, high = try, middle
		}
	}
	return lines
}
