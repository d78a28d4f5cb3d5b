package playtest

import (
	"fmt"
	"slices"

	"stepback/sim/story"
)

// Witness is a play in which something happened. Its decisions are known after
// [Summary.Retrace].
type Witness struct {
	Policy  string   `json:"policy"`
	Seed    uint64   `json:"seed,string"`
	Plan    string   `json:"plan,omitempty"` // the policy whose plan it follows; empty for the plan there is
	Choices []string `json:"choices,omitempty"`
}

// Retrace fills in the decisions of all witnesses, by playing each again.
func (s *Summary) Retrace(sc *story.Scenario) error {
	var names []string
	for i := range s.Policies {
		names = append(names, s.Policies[i].Name)
	}
	r, err := New(sc, Options{Runs: 1, Policies: names})
	if err != nil {
		return err
	}
	type play struct {
		seed   uint64
		policy string
	}
	known := map[play]*Witness{}
	for _, w := range s.witnesses() {
		key := play{w.Seed, w.Policy}
		if len(w.Choices) > 0 {
			continue
		}
		if known[key] == nil {
			known[key] = r.retrace(w)
		}
		w.Plan, w.Choices = known[key].Plan, known[key].Choices
	}
	return nil
}

// witnesses lists every witness of a summary.
func (s *Summary) witnesses() (list []*Witness) {
	add := func(t *Tally) {
		if t.By != nil {
			list = append(list, t.By)
		}
	}
	for i := range s.Endings {
		add(&s.Endings[i].Reached)
	}
	for i := range s.Scenes {
		add(&s.Scenes[i].Met)
		for j := range s.Scenes[i].Choices {
			c := &s.Scenes[i].Choices[j]
			add(&c.Taken)
			for k := range c.Deeds {
				add(&c.Deeds[k].Refused)
			}
			for _, told := range [][]Telling{c.Outcomes, c.Later} {
				for k := range told {
					add(&told[k].Told)
				}
			}
		}
	}
	for i := range s.Goals {
		add(&s.Goals[i].Held)
		add(&s.Goals[i].Missed)
	}
	return list
}

// retrace plays a seed again up to a policy, and returns what that did.
func (r *Run) retrace(of *Witness) *Witness {
	w := &Witness{Policy: of.Policy, Seed: of.Seed}
	r.nextSeed(of.Seed)
	for way, place := range r.ways {
		// Only the curious look at what others did before.
		if policies[place].Name != of.Policy {
			if of.Policy == r.lastName() {
				r.live(way)
			}
			continue
		}
		r.live(way)
		for _, d := range r.play.Decisions() {
			w.Choices = append(w.Choices, r.scenario.Scenes[d.Scene].Choices[d.Choice].Key)
		}
		w.Plan = r.planOf(way)
		break
	}
	return w
}

func (r *Run) lastName() string { return policies[len(policies)-1].Name }

// planOf names the plan that the play just lived has followed.
func (r *Run) planOf(way int) string {
	switch p := &policies[r.ways[way]]; {
	case p.habit != nil:
		return p.Name
	case p.choose == byChance || p.choose == byCuriosity:
		if plan := r.borrowed(); plan >= 0 {
			return Plans()[plan]
		}
	}
	return ""
}

// Replay plays a witness from its seed, plan and decisions alone, as the play
// command does.
func (w *Witness) Replay(sc *story.Scenario, probe *story.Probe) (*story.Play, error) {
	p, err := story.Start(sc, story.Options{Seed: w.Seed, Record: true})
	if err != nil {
		return nil, err
	}
	p.Probe(probe)
	answer, err := listed(w.Plan, w.Choices)
	if err != nil {
		return nil, err
	}
	for p.Asks() != story.AskNothing {
		input, ok := answer(p)
		if !ok {
			break
		}
		if _, err := p.Take(input); err != nil {
			return p, fmt.Errorf("seed %d, week %d: %w", w.Seed, p.Week(), err)
		}
	}
	return p, nil
}

// listed answers by a list of choices and the plan of a policy; ok is false
// when the list is at its end. A plan that the model refuses is left as it is.
func listed(plan string, choices []string) (answer func(*story.Play) (a story.Answer, ok bool), err error) {
	planner, known := Planner(plan)
	if !known && plan != "" {
		return nil, fmt.Errorf("%w with a plan of its own: %s", ErrPolicy, plan)
	}
	choices = slices.Clone(choices)
	return func(p *story.Play) (story.Answer, bool) {
		switch p.Asks() {
		case story.AskChoice:
			if len(choices) == 0 {
				return story.Answer{}, false
			}
			a := story.Answer{Choice: p.Scenario().Scenes[p.Present()].Choice(choices[0])}
			choices = choices[1:]
			return a, true
		case story.AskPlan:
			if known {
				return Fitting(p, planner(p)), true
			}
		}
		return story.First(p), true
	}, nil
}

// Fitting returns a plan if the model takes it, else the one there is.
func Fitting(p *story.Play, plan story.Answer) story.Answer {
	var twin story.Play
	twin.CopyFrom(p)
	if _, err := twin.Take(plan); err != nil {
		return story.First(p)
	}
	return plan
}
