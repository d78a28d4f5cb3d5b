package story

import (
	"slices"
	"strings"

	"stepback/sim"
)

// meant are words that authors use for some of the language, in the order in
// which those are tried.
var meant = map[string][]string{
	"high": {"strong", "expert", "hard"}, "medium": {"fair", "solid", "stretch"}, "average": {"fair", "solid"},
	"low": {"learning"}, "bad": {"poor"}, "great": {"excellent", "expert"}, "easy": {"routine"}, "difficult": {"hard"},
	"manager": {"management"}, "her": {"she"}, "him": {"he"},
	// Fields and headings by other names.
	"people": {"person"}, "persons": {"person"}, "character": {"person"}, "characters": {"person"}, "team-member": {"person"},
	"task": {"work"}, "tasks": {"work"}, "project": {"work"}, "projects": {"work"}, "dilemma": {"scene"}, "event": {"scene"},
	"option": {"choice"}, "options": {"choice"}, "choices": {"choice"}, "answer": {"choice"}, "answers": {"choice"},
	"end": {"ending"}, "conclusion": {"ending"}, "if": {"when"}, "condition": {"when"}, "requires": {"when"}, "trigger": {"when"},
	"action": {"do"}, "actions": {"do"}, "then": {"do"}, "description": {"about", "text"}, "body": {"text"}, "name": {"title"},
	"result": {"outcome"}, "consequence": {"later", "outcome"}, "deadline": {"due"}, "image": {"portrait"}, "picture": {"portrait"},
	"gender": {"pronoun"}, "skills": {"skill"}, "duration": {"minutes", "weeks"}, "objective": {"goal"},
}

// Nearest returns the known word closest to a mistyped one, or "" when none is
// near enough to be meant.
func Nearest(word string, known []string) string {
	if len(word) > 60 {
		return "" // nobody mistypes that much, and comparing takes long
	}
	for _, m := range meant[strings.ToLower(word)] {
		if slices.Contains(known, m) {
			return m
		}
	}
	best, distance := "", min(len(word), max(2, len(word)/3)+1)
	for _, k := range known {
		if d := editDistance(strings.ToLower(word), strings.ToLower(k)); d < distance {
			best, distance = k, d
		}
	}
	return best
}

// nearestPhrases returns up to three phrases that take the fewest changes to
// come from the words, the nearest first; none when hardly a word of it is
// there.
func nearestPhrases(words []token, known []Phrase) (near []Phrase) {
	if len(words) > 40 {
		return nil
	}
	costs := map[string]int{}
	for _, p := range known {
		cost, literals := changes(words, strings.Fields(p.Pattern))
		if literals > 1 {
			costs[p.Pattern] = cost
			near = append(near, p)
		}
	}
	slices.SortStableFunc(near, func(a, b Phrase) int { return costs[a.Pattern] - costs[b.Pattern] })
	if len(near) == 0 || costs[near[0].Pattern] > 7*max(len(words), len(strings.Fields(near[0].Pattern))) {
		return nil
	}
	return near[:min(3, len(near))]
}

// changes returns what it costs to turn a phrase into a pattern, in tenths of
// a word, and how far the phrase has the fixed words of the pattern, mistyped
// or not: one for a short word, two for a long one.
func changes(words []token, want []string) (cost, literals int) {
	last := make([]int, len(want)+1)
	for j := range want {
		last[j+1] = last[j] + 10
	}
	for _, word := range words {
		now := make([]int, len(want)+1)
		now[0] = last[0] + 10
		for j, w := range want {
			skip := 10
			if readerOf(w) != nil {
				skip = 4 // a level or a time takes several words
			}
			now[j+1] = min(last[j]+change(word.text, w), now[j]+10, last[j+1]+skip)
		}
		last = now
	}
	for _, w := range want {
		for _, word := range words {
			if _, ok := sim.QuantityNamed(word.text); ok && w == "QUANTITY" {
				literals++
				break
			}
			if readerOf(w) == nil && change(word.text, w) < 10 {
				literals += min(2, len(w)-1)
				break
			}
		}
	}
	return last[len(want)], literals
}

// change is what it costs to put one word in the place of another.
func change(word, want string) int {
	switch {
	case word == want:
		return 0
	case readerOf(want) != nil:
		return 5
	case len(word) < 30 && len(want) > 2 && editDistance(word, want) <= 1+len(want)/4:
		return 3
	}
	return 10
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
