package playtest

import (
	"fmt"
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// Careers counts what many plays of a campaign have come to, chapter by
// chapter. What happens within a chapter a playtest of its scenario tells.
type Careers struct {
	Format   int      `json:"careers"` // of what is kept, beside [Format] of one scenario
	Model    int      `json:"model"`   // see [sim.Version]
	Scenario string   `json:"scenario"`
	Hash     string   `json:"hash"` // of the campaign's content
	Title    string   `json:"title"`
	Seeds    Span     `json:"seeds"`
	Plays    int      `json:"plays"`
	Policies []string `json:"policies"`
	Chapters []Stay   `json:"chapters"`
	Routes   []Route  `json:"routes"` // the most travelled first
}

// CareersFormat is the format of careers that are kept.
const CareersFormat = 1

// Stay is what is counted of a chapter.
type Stay struct {
	Key      string   `json:"key"`
	Title    string   `json:"title"`
	Came     int      `json:"came"`     // plays in which it came
	Last     int      `json:"last"`     // plays that ended with it
	Promoted int      `json:"promoted"` // plays in which the player rose in it
	Endings  []int    `json:"endings"`  // plays by ending, in the order of its scenario
	Keys     []string `json:"keys"`     // of the endings
	Titles   []string `json:"titles"`
	By       []int    `json:"by"` // plays in which it came, by policy
}

// Route is a career as the chapters that came in it, with the first play that
// went that way by one of the policies that lead. None went it when Policy is
// empty: luck alone did.
type Route struct {
	Chapters []int  `json:"chapters"` // places in Careers.Chapters, in order
	Plays    int    `json:"plays"`
	Policy   string `json:"policy,omitempty"`
	Seed     uint64 `json:"seed,string"`
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
	c.Seeds = Span{From: from, Runs: uint64(runs)}
	for way, name := range c.Policies {
		for seed := range uint64(runs) {
			p.Reset(from + seed)
			live(p, policyNamed(name, from+seed))
			c.count(p, way, from+seed)
		}
	}
	slices.SortStableFunc(c.Routes, func(a, b Route) int { return b.Plays - a.Plays })
	return c, nil
}

func newCareers(campaign *story.Scenario) *Careers {
	c := &Careers{Format: CareersFormat, Model: sim.Version, Scenario: campaign.ID, Hash: campaign.Hash, Title: campaign.Title}
	for i := range policies {
		if policies[i].choose != byCuriosity {
			c.Policies = append(c.Policies, policies[i].Name)
		}
	}
	for _, chapter := range campaign.Chapters {
		s := Stay{Key: chapter.Key, Title: chapter.Scenario.Title, By: make([]int, len(c.Policies)), Endings: make([]int, len(chapter.Scenario.Endings))}
		for _, e := range chapter.Scenario.Endings {
			s.Keys, s.Titles = append(s.Keys, e.Key), append(s.Titles, e.Title)
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

// leads tells a policy that looks at what choices do from luck and order.
func leads(name string) bool {
	return slices.ContainsFunc(policies, func(p Policy) bool { return p.Name == name && p.habit != nil })
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

func (c *Careers) count(p *story.Play, way int, seed uint64) {
	c.Plays++
	past := p.Past()
	var chapters []int
	for i := range past {
		s := &c.Chapters[past[i].Chapter]
		s.Came++
		s.By[way]++
		chapters = append(chapters, past[i].Chapter)
		if past[i].Career.Leader.Promoted > 0 {
			s.Promoted++
		}
		if past[i].Ending >= 0 {
			s.Endings[past[i].Ending]++
		}
		if i == len(past)-1 {
			s.Last++
		}
	}
	at := slices.IndexFunc(c.Routes, func(r Route) bool { return slices.Equal(r.Chapters, chapters) })
	if at < 0 {
		at = len(c.Routes)
		c.Routes = append(c.Routes, Route{Chapters: chapters})
	}
	r := &c.Routes[at]
	if r.Policy == "" && leads(c.Policies[way]) {
		r.Policy, r.Seed = c.Policies[way], seed
	}
	r.Plays++
}
