package scenarios

import (
	"strconv"
	"strings"
	"sync"

	"stepback/sim"
)

// The words for how much of something there is at the start. Each lies a
// little above the threshold that the same word means in a condition (see
// story.Level), so that what starts fair is at least fair.

// scale is a list of words with what each means, in hundredths.
type scale []struct {
	word    string
	percent int64
}

var (
	stateScale = scale{{"none", 0}, {"poor", 20}, {"low", 35}, {"fair", 50}, {"good", 60}, {"strong", 70}, {"excellent", 85}}
	skillScale = scale{{"new", 20}, {"learning", 40}, {"solid", 60}, {"expert", 85}}
	// A difficulty is on the scale of skill: equal skill succeeds about seven times in ten.
	difficultyScale = scale{{"routine", 30}, {"stretch", 55}, {"hard", 70}, {"beyond", 90}}
	// A hundred is a typical rate of learning; "hardly" is what inability looks like (row F6).
	learningScale = scale{{"hardly", 5}, {"slowly", 55}, {"steadily", 100}, {"fast", 150}}
	ceilingScale  = scale{{"hardly", 65}, {"slowly", 90}, {"steadily", 95}, {"fast", 98}}
)

func (s scale) words() (words []string) {
	for _, step := range s {
		words = append(words, step.word)
	}
	return words
}

// read returns what a word or a percentage means.
func (s scale) read(text string) (sim.Fixed, bool) {
	for _, step := range s {
		if step.word == text {
			return sim.Percent(step.percent), true
		}
	}
	digits, ok := strings.CutSuffix(text, "%")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 0 || n > 100 {
		return 0, false
	}
	return sim.Percent(int64(n)), true
}

// Words of fields that take one of a few.
var (
	trackWords    = []string{sim.TrackManagement.String(), sim.TrackIC.String(), sim.TrackAdvisor.String()}
	wishWords     = []string{sim.WantsCraft.String(), sim.WantsManagement.String(), sim.WantsInteresting.String()}
	supportWords  = []string{sim.NoSupport.String(), sim.Coaching.String(), sim.CloseChecking.String()}
	ladderWords   = []string{"engineering", "product", "general"}
	pronounWords  = []string{"she", "he", "they"}
	reservedWords = []string{"the", "not", "team", "everybody", "anybody", "somebody", "you", "none"}
)

// rows counts the rows of each part of the sources that scenarios refer to.
var rows = []struct {
	letter string
	count  int
}{{"L", 7}, {"A", 6}, {"R", 7}, {"T", 8}, {"F", 9}}

var allRows = sync.OnceValue(func() (list []string) {
	for _, r := range rows {
		for i := 1; i <= r.count; i++ {
			list = append(list, r.letter+strconv.Itoa(i))
		}
	}
	return list
})
