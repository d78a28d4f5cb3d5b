package playtest

import (
	"slices"
	"strings"

	"stepback/sim/story"
)

// How long a play takes is told from its words and its questions. All figures
// are assumptions, in seconds; an adult reads plain prose of this kind at about
// two hundred words a minute.
const (
	wordsPerMinute = 200
	decision       = 25     // to decide, beyond reading
	consequence    = 15     // to see what it did to people and work
	rating         = 30     // the briefing with its three sliders
	planning       = 45     // a month's plan
	debrief        = 7 * 60 // the core of it
)

// sceneWords are the seconds that it takes to read the parts of a scene.
type sceneWords struct {
	text    int
	choices []choiceWords
}

type choiceWords struct {
	text            int
	outcomes, later []int
}

func countWords(sc *story.Scenario) (list []sceneWords) {
	for i := range sc.Scenes {
		s := &sc.Scenes[i]
		words := sceneWords{text: countedWords(s.Title, s.Kicker, s.Text)}
		for j := range s.Choices {
			c := &s.Choices[j]
			choice := choiceWords{text: countedWords(c.Text, c.Hint)}
			for k := range c.Outcomes {
				choice.outcomes = append(choice.outcomes, countedWords(c.Outcomes[k].Text))
			}
			for k := range c.Later {
				choice.later = append(choice.later, countedWords(c.Later[k].Text))
			}
			words.choices = append(words.choices, choice)
		}
		list = append(list, words)
	}
	return list
}

// countedWords returns the seconds that it takes to read texts.
func countedWords(texts ...string) int {
	words := 0
	for _, text := range texts {
		inWord := false
		for _, r := range text {
			blank := strings.ContainsRune(" \n\t", r)
			if !blank && !inWord {
				words++
			}
			inWord = !blank
		}
	}
	return words * 60 / wordsPerMinute
}

// Length returns how long a play takes, in tenths of a minute: what nine in ten
// take at least, the median, and what nine in ten take at most.
func (s *Summary) Length() (low, median, high int) {
	all := map[int]int{}
	for i := range s.Policies {
		for length, n := range s.Policies[i].Lengths {
			all[length] += n
		}
	}
	return quantile(all, 10), quantile(all, 50), quantile(all, 90)
}

// AsLongAsSaid tells whether the median play is within a third of what the
// scenario says.
func (s *Summary) AsLongAsSaid() bool {
	_, median, _ := s.Length()
	said := 10 * s.Minutes
	return 3*max(median-said, said-median) <= said
}

// Length returns the median length of the policy's plays, in tenths of a minute.
func (w *Way) Length() int { return quantile(w.Lengths, 50) }

// Scenes returns how many different scenes the middle play meets.
func (w *Way) Scenes() int { return quantile(w.Met, 50) }

// quantile returns the least value that so many hundredths of all do not
// exceed.
func quantile(counts map[int]int, hundredths int) (value int) {
	values, total := make([]int, 0, len(counts)), 0
	for v, n := range counts {
		values = append(values, v)
		total += n
	}
	slices.Sort(values)
	below := 0
	for _, v := range values {
		if below += counts[v]; 100*below >= hundredths*total {
			return v
		}
	}
	return 0
}
