package story

import (
	"strconv"
	"strings"

	"stepback/sim"
)

// levels are the words for how much of something there is, each with the
// threshold that it means when it is compared with. Skill has words of its own.
var levels = []struct {
	word    string
	percent int64
}{
	{"none", 0}, {"poor", 20}, {"low", 35}, {"fair", 45}, {"good", 55}, {"strong", 65}, {"excellent", 80},
	{"new", 10}, {"learning", 35}, {"solid", 55}, {"expert", 78},
}

// Level returns what a word ("fair") or a percentage ("60%") means.
func Level(word string) (sim.Fixed, bool) {
	for _, l := range levels {
		if l.word == word {
			return sim.Percent(l.percent), true
		}
	}
	digits, percent := strings.CutSuffix(word, "%")
	n, err := strconv.Atoi(digits)
	if !percent || err != nil || n < 0 || n > 100 {
		return 0, false
	}
	return sim.Percent(int64(n)), true
}

// LevelWords lists the words for levels, lowest first.
func LevelWords() (words []string) {
	for _, l := range levels {
		words = append(words, l.word)
	}
	return append(words, "60%")
}

// Band returns the word for a quantity on the five-step scale that the game
// shows: 0 to 4.
func Band(f sim.Fixed) int { return min(4, max(0, f.AsPercent()/20)) }
