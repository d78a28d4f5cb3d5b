package story

import (
	"strconv"
	"strings"

	"stepback/sim"
)

// level is a word for how much of something there is, with the threshold that
// it means when it is compared with.
type level struct {
	word    string
	percent int64
}

// Skill has words of its own.
var (
	stateLevels = []level{{"none", 0}, {"poor", 20}, {"low", 35}, {"fair", 45}, {"good", 55}, {"strong", 65}, {"excellent", 80}}
	skillLevels = []level{{"new", 10}, {"learning", 35}, {"solid", 55}, {"expert", 78}}
)

// Level returns what a word ("fair") or a percentage ("60%") means.
func Level(word string) (sim.Fixed, bool) {
	for _, list := range [][]level{stateLevels, skillLevels} {
		for _, l := range list {
			if l.word == word {
				return sim.Percent(l.percent), true
			}
		}
	}
	digits, percent := strings.CutSuffix(word, "%")
	n, err := strconv.Atoi(digits)
	if !percent || err != nil || n < 0 || n > 100 {
		return 0, false
	}
	return sim.Percent(int64(n)), true
}

// levelWords lists what can be written for the level of a quantity.
func levelWords(of sim.Quantity) (words []string) {
	list := stateLevels
	if of == sim.Skill {
		list = skillLevels
	}
	for _, l := range list {
		words = append(words, l.word)
	}
	return append(words, "60%")
}

// Band places a quantity on the five-step scale that the game shows: 0 to 4.
func Band(f sim.Fixed) int { return min(4, max(0, f.AsPercent()/20)) }
