package story

import "strings"

// Nearest returns the known word closest to a mistyped one, or "" when none is
// near enough to be meant.
func Nearest(word string, known []string) string {
	best, distance := "", max(2, len(word)/3)+1
	for _, k := range known {
		if d := editDistance(strings.ToLower(word), strings.ToLower(k)); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// nearestPattern returns the pattern that shares most words with a phrase.
func nearestPattern(words []token, patterns []string) string {
	best, score := "", 0
	for _, pattern := range patterns {
		shared := 0
		for _, want := range strings.Fields(pattern) {
			for _, w := range words {
				if w.text == want || len(want) > 3 && editDistance(w.text, want) <= 1 {
					shared += 2
					break
				}
			}
		}
		if shared > 0 {
			shared -= abs(len(strings.Fields(pattern)) - len(words))
		}
		if shared > score {
			best, score = pattern, shared
		}
	}
	return best
}

// editDistance counts the letters to insert, drop or change, and neighbours to
// swap, between two words (optimal string alignment).
func editDistance(a, b string) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
