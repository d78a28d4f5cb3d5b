package playtest

import (
	"fmt"

	"stepback/sim/story"
)

// Careers counts what many plays of a campaign have come to, chapter by
// chapter. What happens within a chapter a playtest of its scenario tells.
type Careers struct {
	Title    string
	Plays    int
	Policies []string
	Chapters []Stay
}

// Stay is what is counted of a chapter.
type Stay struct {
	Key, Title string
	Came       int   // plays in which it came
	Last       int   // plays that ended with it
	Endings    []int // plays by ending, in the order of its scenario
	Keys       []string
	By         []int // plays in which it came, by policy
}

// LiveCareers plays a campaign to its end with so many seeds, each by every
// policy but the curious, who look at what others do in one scenario. The error
// is that of [story.Start], or wraps [ErrRuns].
func LiveCareers(campaign *story.Scenario, from uint64, runs int) (*Careers, error) {
	if runs < 1 || runs > Most {
		return nil, fmt.Errorf("%w: %d, and 1 to %d are possible", ErrRuns, runs, Most)
	}
	p, err := story.Start(campaign, story.Options{})
	if err != nil {
		return nil, err
	}
	c := newCareers(campaign)
	for way, name := range c.Policies {
		for seed := range uint64(runs) {
			p.Reset(from + seed)
			live(p, policyNamed(name, from+seed))
			c.count(p, way)
		}
	}
	return c, nil
}

func newCareers(campaign *story.Scenario) *Careers {
	c := &Careers{Title: campaign.Title}
	for i := range policies {
		if policies[i].choose != byCuriosity {
			c.Policies = append(c.Policies, policies[i].Name)
		}
	}
	for _, chapter := range campaign.Chapters {
		s := Stay{Key: chapter.Key, Title: chapter.Scenario.Title, By: make([]int, len(c.Policies)), Endings: make([]int, len(chapter.Scenario.Endings))}
		for _, e := range chapter.Scenario.Endings {
			s.Keys = append(s.Keys, e.Key)
		}
		c.Chapters = append(c.Chapters, s)
	}
	return c
}

// policyNamed makes a policy for a play of one seed.
func policyNamed(name string, seed uint64) story.Policy {
	for i := range policies {
		switch p := &policies[i]; {
		case p.Name != name:
		case p.choose == theFirst:
			return story.First
		case p.choose == theLast:
			return story.Last
		case p.habit != nil:
			return p.habit.Policy()
		}
	}
	return story.Random(seed)
}

// live plays to the end. A plan that the model refuses is left as it is.
func live(p *story.Play, policy story.Policy) {
	for p.Asks() != story.AskNothing {
		if _, err := p.Take(policy(p)); err != nil {
			if _, err = p.Take(story.First(p)); err != nil {
				return
			}
		}
	}
}

func (c *Careers) count(p *story.Play, way int) {
	c.Plays++
	past := p.Past()
	for i := range past {
		s := &c.Chapters[past[i].Chapter]
		s.Came++
		s.By[way]++
		if past[i].Ending >= 0 {
			s.Endings[past[i].Ending]++
		}
		if i == len(past)-1 {
			s.Last++
		}
	}
}
