package playtest

import (
	"errors"
	"slices"
	"strings"

	"stepback/sim/story"
)

// The model refuses an action that makes no sense at its moment: the person has
// left, the work is done, the player lacks the authority. The choice is told as
// done all the same, so its author should know.

// Deed is what became of one action of a choice, of its outcomes or of its
// later consequences.
type Deed struct {
	Phrase  string         `json:"phrase"`
	PutOff  bool           `json:"putoff,omitempty"` // it is done some weeks after the choice
	Tried   int            `json:"tried"`
	Refused Tally          `json:"refused"`
	Why     map[string]int `json:"why,omitempty"` // the model's reasons, with how often each
}

// deedsOf lists the actions of the model that a choice can bring about.
func deedsOf(c *story.Choice) (list []*story.Deed) {
	add := func(deeds []story.Deed) {
		for i := range deeds {
			if deeds[i].Acts() {
				list = append(list, &deeds[i])
			}
		}
	}
	add(c.Do)
	for i := range c.Outcomes {
		add(c.Outcomes[i].Do)
	}
	for i := range c.Later {
		add(c.Later[i].Do)
	}
	return list
}

// findDeeds remembers where the actions of the scenario are counted.
func (r *Run) findDeeds() {
	r.deeds = map[*story.Deed]*Deed{}
	for i := range r.scenario.Scenes {
		for j := range r.scenario.Scenes[i].Choices {
			for k, d := range deedsOf(&r.scenario.Scenes[i].Choices[j]) {
				r.deeds[d] = &r.summary.Scenes[i].Choices[j].Deeds[k]
			}
		}
	}
}

// countDeed counts an action that was tried.
func (r *Run) countDeed(_ *story.Play, of *story.Deed, refused error) {
	d := r.deeds[of]
	d.Tried++
	if refused == nil {
		return
	}
	r.hit(&d.Refused)
	if why := errors.Unwrap(refused); why != nil {
		refused = why
	}
	if d.Why == nil {
		d.Why = map[string]int{}
	}
	d.Why[refused.Error()]++
}

func (d *Deed) addWhy(other map[string]int) {
	for why, n := range other {
		if d.Why == nil {
			d.Why = map[string]int{}
		}
		d.Why[why] += n
	}
}

// Refusal is an action that the model refused in more than half of the times
// that it was tried.
type Refusal struct {
	ID   string // of its choice: "sale-bug.take-over"
	Deed *Deed
	Why  []string // the model's reasons, the most frequent first
}

// Always reports whether the action was never carried out.
func (r *Refusal) Always() bool { return r.Deed.Refused.N == r.Deed.Tried }

// Refused lists the actions that the model mostly refused.
func (s *Summary) Refused() (list []Refusal) {
	for i := range s.Scenes {
		for j := range s.Scenes[i].Choices {
			c := &s.Scenes[i].Choices[j]
			for k := range c.Deeds {
				if d := &c.Deeds[k]; 2*d.Refused.N > d.Tried {
					list = append(list, Refusal{s.Scenes[i].Key + "." + c.Key, d, ranked(d.Why)})
				}
			}
		}
	}
	return list
}

// ranked lists what was counted, most often first.
func ranked(counts map[string]int) (keys []string) {
	for key := range counts {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if n := counts[b] - counts[a]; n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	return keys
}
