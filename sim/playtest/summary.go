package playtest

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// Format is the format of summaries that this package writes and reads.
const Format = 1

// Summary is what happened in the plays of some seeds.
type Summary struct {
	Format   int      `json:"format"`
	Model    int      `json:"model"` // see [sim.Version]
	Scenario string   `json:"scenario"`
	Hash     string   `json:"hash"` // of the scenario's content
	Title    string   `json:"title"`
	Minutes  int      `json:"minutes"` // that it takes, as its author says
	Seeds    []Span   `json:"seeds"`
	Policies []Way    `json:"policies"`
	Endings  []Ending `json:"endings"`
	Scenes   []Scene  `json:"scenes"`
	Goals    []Goal   `json:"goals,omitempty"`
}

// Span is a range of seeds.
type Span struct {
	From uint64 `json:"from,string"`
	Runs uint64 `json:"runs"`
}

// Tally counts something, with the first play in which it happened.
type Tally struct {
	N  int      `json:"n"`
	By *Witness `json:"by,omitempty"`
}

// Way is what became of the plays by one policy.
type Way struct {
	Name    string      `json:"name"`
	Plays   int         `json:"plays"`
	Endings []int       `json:"endings"` // by place in Summary.Endings
	Lengths map[int]int `json:"lengths"` // plays by how long they take, in tenths of a minute
	Met     map[int]int `json:"met"`     // plays by how many different scenes they met
	Weeks   []Week      `json:"weeks"`   // of every fourth seed; Weeks[0] is the end of week 1
}

// Week sums up the ends of one week, in hundredths.
type Week struct {
	Plays    int `json:"plays"`
	Trust    int `json:"trust"`
	Delivery int `json:"delivery"`
}

// Ending is how often a story ended in one way.
type Ending struct {
	Key     string `json:"key"`
	Title   string `json:"title"`
	Reached Tally  `json:"reached"`
	Gate    *Gate  `json:"gate,omitempty"` // when it was never reached
}

// Scene is what became of one scene.
type Scene struct {
	Key     string   `json:"key"`
	Title   string   `json:"title"`
	Met     Tally    `json:"met"` // plays, however often it came in one
	Gate    *Gate    `json:"gate,omitempty"`
	Choices []Choice `json:"choices"`
	Duels   []Duel   `json:"duels,omitempty"`
}

// Choice is what became of one choice.
type Choice struct {
	Key      string    `json:"key"`
	Text     string    `json:"text"`
	Offered  int       `json:"offered"`
	Taken    Tally     `json:"taken"`
	Gate     *Gate     `json:"gate,omitempty"`
	Outcomes []Telling `json:"outcomes,omitempty"`
	Later    []Telling `json:"later,omitempty"`
	Deeds    []Deed    `json:"deeds,omitempty"`
	// next counts what came after it: scenes by place, then endings.
	next []int
}

// Next returns how often each scene (by its place) and then each ending came
// next after the choice. It is not kept in JSON.
func (c *Choice) Next() []int { return c.next }

// Telling is a text that is told under a condition: an outcome or a later
// consequence.
type Telling struct {
	Key  string `json:"key"`
	Told Tally  `json:"told"`
	Gate *Gate  `json:"gate,omitempty"`
}

// Goal is how an expectation of the author fared.
type Goal struct {
	Key    string `json:"key"`
	Words  string `json:"words"`
	In     int    `json:"in"`               // of a hundred plays
	AtMost bool   `json:"atmost,omitempty"` // else at least
	Held   Tally  `json:"held"`
	Missed Tally  `json:"missed"`
}

// ErrDifferent says that summaries cannot be merged.
var ErrDifferent = errors.New("these playtests cannot be put together")

// newSummary makes room for what can happen in a scenario.
func newSummary(sc *story.Scenario, policies []int) Summary {
	s := Summary{Format: Format, Model: sim.Version, Scenario: sc.ID, Hash: sc.Hash, Title: sc.Title, Minutes: sc.Minutes}
	for _, i := range policies {
		s.Policies = append(s.Policies, Way{Name: Policies()[i].Name, Endings: make([]int, len(sc.Endings)),
			Lengths: map[int]int{}, Met: map[int]int{}, Weeks: make([]Week, sc.Setup.Weeks)})
	}
	for i := range sc.Endings {
		s.Endings = append(s.Endings, Ending{Key: sc.Endings[i].Key, Title: sc.Endings[i].Title, Gate: newGate(&sc.Endings[i].When, nil)})
	}
	for i := range sc.Scenes {
		s.Scenes = append(s.Scenes, newScene(sc, &sc.Scenes[i]))
	}
	for i := range sc.Expect {
		e := &sc.Expect[i]
		s.Goals = append(s.Goals, Goal{Key: e.Key, Words: goalWords(sc, e), In: e.In, AtMost: e.AtMost})
	}
	return s
}

func newScene(sc *story.Scenario, of *story.Scene) Scene {
	scene := Scene{Key: of.Key, Title: of.Title, Gate: newGate(&of.When, of)}
	for i := range of.Choices {
		c := &of.Choices[i]
		choice := Choice{Key: c.Key, Text: c.Text, Gate: newGate(&c.When, nil), next: make([]int, len(sc.Scenes)+len(sc.Endings))}
		for j := range c.Outcomes {
			choice.Outcomes = append(choice.Outcomes, Telling{Key: c.Outcomes[j].Key, Gate: newGate(&c.Outcomes[j].When, nil)})
		}
		for j := range c.Later {
			choice.Later = append(choice.Later, Telling{Key: c.Later[j].Key, Gate: newGate(&c.Later[j].When, nil)})
		}
		for _, d := range deedsOf(c) {
			choice.Deeds = append(choice.Deeds, Deed{Phrase: d.Phrase, PutOff: d.PutOff()})
		}
		scene.Choices = append(scene.Choices, choice)
		for j := range i {
			scene.Duels = append(scene.Duels, Duel{A: of.Choices[j].Key, B: c.Key})
		}
	}
	return scene
}

// Check reports whether a summary that was read from somewhere holds together.
// The error wraps [ErrDifferent].
func (s *Summary) Check() error {
	if s.Format != Format {
		return fmt.Errorf("%w: this is not the result of a playtest, or that of a newer Stepback", ErrDifferent)
	}
	for i := range s.Policies {
		w := &s.Policies[i]
		if len(w.Endings) != len(s.Endings) || len(w.Weeks) == 0 || len(w.Weeks) != len(s.Policies[0].Weeks) || w.Lengths == nil || w.Met == nil {
			return fmt.Errorf("%w: the result is damaged at the policy %s", ErrDifferent, w.Name)
		}
		for length := range w.Lengths {
			if length < 0 || length > 1<<20 {
				return fmt.Errorf("%w: the result is damaged at the policy %s, of which a play takes %d minutes", ErrDifferent, w.Name, length/10)
			}
		}
	}
	for i := range s.Scenes {
		scene := &s.Scenes[i]
		if n := len(scene.Choices); len(scene.Duels) != n*(n-1)/2 || scene.Met.N == 0 && scene.Gate == nil {
			return fmt.Errorf("%w: the result is damaged at the scene %s", ErrDifferent, scene.Key)
		}
	}
	return nil
}

// Plays returns how many plays there were.
func (s *Summary) Plays() (n int) {
	for i := range s.Policies {
		n += s.Policies[i].Plays
	}
	return n
}

// Runs returns how many seeds each policy played.
func (s *Summary) Runs() (n int) {
	for _, span := range s.Seeds {
		n += int(span.Runs)
	}
	return n
}

// Merge adds the plays of other seeds, by the same policies of the same
// scenario and model. The error wraps [ErrDifferent]; then nothing has changed.
func (s *Summary) Merge(other *Summary) error {
	switch {
	case s.Hash != other.Hash || s.Scenario != other.Scenario:
		return fmt.Errorf("%w: they are of different scenarios, or of different versions of one", ErrDifferent)
	case s.Model != other.Model || s.Format != other.Format:
		return fmt.Errorf("%w: they were made by different versions of Stepback", ErrDifferent)
	case !slices.EqualFunc(s.Policies, other.Policies, func(a, b Way) bool { return a.Name == b.Name }):
		return fmt.Errorf("%w: other policies played", ErrDifferent)
	case !slices.EqualFunc(s.Scenes, other.Scenes, sameScene) || len(s.Endings) != len(other.Endings) || len(s.Goals) != len(other.Goals):
		return fmt.Errorf("%w: they do not have the same scenes", ErrDifferent)
	}
	seeds, ok := joined(s.Seeds, other.Seeds)
	if !ok {
		return fmt.Errorf("%w: they have seeds in common, which would count twice", ErrDifferent)
	}
	s.Seeds = seeds
	s.add(other)
	return nil
}

func sameScene(a, b Scene) bool {
	return a.Key == b.Key && len(a.Duels) == len(b.Duels) && slices.EqualFunc(a.Choices, b.Choices, func(a, b Choice) bool {
		return a.Key == b.Key && len(a.Outcomes) == len(b.Outcomes) && len(a.Later) == len(b.Later) && len(a.Deeds) == len(b.Deeds)
	})
}

// joined puts ranges in order and adjacent ones together; ok is false when two
// overlap.
func joined(a, b []Span) (seeds []Span, ok bool) {
	all := slices.Concat(a, b)
	slices.SortFunc(all, func(a, b Span) int {
		if a.From < b.From {
			return -1
		}
		return 1
	})
	for _, span := range all {
		last := len(seeds) - 1
		switch {
		case span.Runs == 0:
		case last < 0 || seeds[last].From+seeds[last].Runs < span.From:
			seeds = append(seeds, span)
		case seeds[last].From+seeds[last].Runs == span.From:
			seeds[last].Runs += span.Runs
		default:
			return nil, false
		}
	}
	return seeds, true
}

// add sums up two summaries of the same things.
func (s *Summary) add(other *Summary) {
	for i := range s.Policies {
		s.Policies[i].add(&other.Policies[i])
	}
	for i := range s.Endings {
		e, o := &s.Endings[i], &other.Endings[i]
		e.Gate = s.both(&e.Reached, &o.Reached, e.Gate, o.Gate)
	}
	for i := range s.Scenes {
		a, b := &s.Scenes[i], &other.Scenes[i]
		a.Gate = s.both(&a.Met, &b.Met, a.Gate, b.Gate)
		for j := range a.Duels {
			a.Duels[j].add(&b.Duels[j])
		}
		for j := range a.Choices {
			s.addChoice(&a.Choices[j], &b.Choices[j])
		}
	}
	for i := range s.Goals {
		s.count(&s.Goals[i].Held, &other.Goals[i].Held)
		s.count(&s.Goals[i].Missed, &other.Goals[i].Missed)
	}
}

func (s *Summary) addChoice(a, b *Choice) {
	a.Offered += b.Offered
	a.Gate = s.both(&a.Taken, &b.Taken, a.Gate, b.Gate)
	for i := range a.Outcomes {
		x, y := &a.Outcomes[i], &b.Outcomes[i]
		x.Gate = s.both(&x.Told, &y.Told, x.Gate, y.Gate)
	}
	for i := range a.Later {
		x, y := &a.Later[i], &b.Later[i]
		x.Gate = s.both(&x.Told, &y.Told, x.Gate, y.Gate)
	}
	for i := range a.Deeds {
		x, y := &a.Deeds[i], &b.Deeds[i]
		x.Tried += y.Tried
		s.count(&x.Refused, &y.Refused)
		x.addWhy(y.Why)
	}
	for i, n := range b.next {
		if i < len(a.next) {
			a.next[i] += n
		}
	}
}

// both adds a tally to another and returns the gate of both together, nil when
// it was passed.
func (s *Summary) both(a, b *Tally, gate, other *Gate) *Gate {
	s.count(a, b)
	if a.N > 0 || gate == nil || other == nil {
		return nil
	}
	gate.add(other)
	return gate
}

// count adds a tally to another; the earlier witness stays.
func (s *Summary) count(a, b *Tally) {
	a.N += b.N
	if b.By != nil && (a.By == nil || s.earlier(b.By, a.By)) {
		a.By = b.By
	}
}

// earlier orders witnesses by their seeds, and those of one seed as the
// policies are.
func (s *Summary) earlier(a, b *Witness) bool {
	if a.Seed != b.Seed {
		return a.Seed < b.Seed
	}
	return s.place(a.Policy) < s.place(b.Policy)
}

func (s *Summary) place(policy string) int {
	return slices.IndexFunc(s.Policies, func(w Way) bool { return w.Name == policy })
}

func (w *Way) add(other *Way) {
	w.Plays += other.Plays
	for i, n := range other.Endings {
		w.Endings[i] += n
	}
	for length, n := range other.Lengths {
		w.Lengths[length] += n
	}
	for met, n := range other.Met {
		w.Met[met] += n
	}
	for i, week := range other.Weeks {
		w.Weeks[i].Plays += week.Plays
		w.Weeks[i].Trust += week.Trust
		w.Weeks[i].Delivery += week.Delivery
	}
}

// clone returns a summary of its own.
func (s *Summary) clone() Summary {
	c := *s
	c.Seeds, c.Endings, c.Goals = slices.Clone(s.Seeds), slices.Clone(s.Endings), slices.Clone(s.Goals)
	c.Policies, c.Scenes = slices.Clone(s.Policies), slices.Clone(s.Scenes)
	for i := range c.Policies {
		w := &c.Policies[i]
		blank := Way{Name: w.Name, Endings: make([]int, len(w.Endings)), Lengths: map[int]int{}, Met: map[int]int{}, Weeks: make([]Week, len(w.Weeks))}
		blank.add(w)
		*w = blank
	}
	for i := range c.Endings {
		c.Endings[i].Gate = c.Endings[i].Gate.shown(c.Endings[i].Reached)
	}
	for i := range c.Scenes {
		c.Scenes[i].own()
	}
	return c
}

// own parts a scene from the one that it is a copy of.
func (s *Scene) own() {
	s.Gate = s.Gate.shown(s.Met)
	s.Choices, s.Duels = slices.Clone(s.Choices), slices.Clone(s.Duels)
	for i := range s.Choices {
		c := &s.Choices[i]
		c.Gate, c.next = c.Gate.shown(c.Taken), slices.Clone(c.next)
		c.Outcomes, c.Later, c.Deeds = slices.Clone(c.Outcomes), slices.Clone(c.Later), slices.Clone(c.Deeds)
		for j := range c.Deeds {
			c.Deeds[j].Why = maps.Clone(c.Deeds[j].Why)
		}
		for _, list := range [][]Telling{c.Outcomes, c.Later} {
			for j := range list {
				list[j].Gate = list[j].Gate.shown(list[j].Told)
			}
		}
	}
}
