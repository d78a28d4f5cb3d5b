package futures

import (
	"errors"
	"fmt"

	"stepback/sim"
	"stepback/sim/story"
)

// Most is how many futures one run may have for each choice.
const Most = 100_000

// Errors of [New].
var (
	ErrNoDecision = errors.New("there is no decision at this place of the play")
	ErrNotOffered = errors.New("this choice was not offered, or the week could not hold it")
	ErrFutures    = errors.New("the number of futures is out of range")
	ErrWeeks      = errors.New("the number of weeks is out of range")
)

// Options say which futures are lived.
type Options struct {
	Futures int // for each choice, 1 to [Most]
	From    int // number of the first future; 0 is the one with the career's own luck
	Weeks   int // how far to look, from 1; the story's end is the end
	// Choices are the keys of the choices to compare, nil for all that were
	// offered.
	Choices []string
	// Policy answers what the player did not; nil for [story.ByChance]. Where its
	// answer is refused, [story.ByChance] answers; it cannot change the plan within a
	// scene.
	Policy story.Policy
}

// Run is the futures of one moment, as far as they have been lived. It is for
// one goroutine.
type Run struct {
	options Options
	moment  story.Play    // just before the decision
	later   *story.Course // what the player answered afterwards
	play    story.Play    // the future that is being lived
	choices []int         // the places of the choices compared
	done    int           // futures lived, of all choices together

	own     uint64 // the career's seed
	worth   int64  // of all work
	first   int    // week of the decision
	path    []Reading
	last    []Reading // how the choices of the present future ended
	summary Summary
}

// New prepares the futures of one decision of a play: the place of its input
// among [story.Play.Inputs], or the number of inputs for the scene that is on
// now. The play itself stays as it is. The error wraps one of the Err values of
// this package.
func New(play *story.Play, input int, o Options) (*Run, error) {
	if o.Futures < 1 || o.Futures > Most || o.From < 0 || o.From > 1<<30 {
		return nil, fmt.Errorf("%w: %d futures from %d, and 1 to %d are possible", ErrFutures, o.Futures, o.From, Most)
	}
	if o.Weeks < 1 {
		return nil, fmt.Errorf("%w: %d", ErrWeeks, o.Weeks)
	}
	if o.Policy == nil {
		o.Policy = story.ByChance
	}
	r := &Run{options: o, later: play.Course(input + 1), own: play.Career().Seed, worth: worth(play.Scenario())}
	if err := r.goTo(play, input); err != nil {
		return nil, err
	}
	if err := r.compare(o.Choices); err != nil {
		return nil, err
	}
	r.begin()
	return r, nil
}

// goTo makes the moment by living the play again up to a decision.
func (r *Run) goTo(play *story.Play, input int) error {
	if input < 0 || input > play.Answers() {
		return fmt.Errorf("%w: %d of %d", ErrNoDecision, input, play.Answers())
	}
	past := play
	if input < play.Answers() {
		if kind := play.Answered(input).Kind; kind != story.InputChoice {
			return fmt.Errorf("%w: %d is a %s", ErrNoDecision, input, kind)
		}
		past = play.Before(input)
	}
	r.moment.CopyFrom(past)
	if r.moment.Asks() != story.AskChoice {
		return fmt.Errorf("%w: no scene is on", ErrNoDecision)
	}
	return nil
}

// compare finds the places of the choices, in the order in which the scene has
// them.
func (r *Run) compare(keys []string) error {
	d, _ := r.moment.Dilemma()
	scene := &r.moment.Scenario().Scenes[d.Scene]
	wanted := make([]bool, len(scene.Choices))
	for _, key := range keys {
		i := scene.Choice(key)
		if i < 0 || !r.moment.Possible(i) {
			return fmt.Errorf("%w: %s", ErrNotOffered, key)
		}
		wanted[i] = true
	}
	for i := range scene.Choices {
		if wanted[i] || keys == nil && r.moment.Possible(i) {
			r.choices = append(r.choices, i)
		}
	}
	if len(r.choices) == 0 {
		return fmt.Errorf("%w: none was named", ErrNotOffered)
	}
	return nil
}

// begin makes an empty summary and the room that futures are lived in.
func (r *Run) begin() {
	d, _ := r.moment.Dilemma()
	career := r.moment.Career()
	scenario := r.moment.Scenario()
	r.first = int(career.Week)
	weeks := min(r.options.Weeks, int(career.Weeks)-r.first+1)
	r.path = make([]Reading, weeks)
	r.last = make([]Reading, len(r.choices))
	r.summary = Summary{Scenario: scenario.Hash, Seed: r.own, Scene: d.Key, Week: r.first, Ahead: make([][Measures]int, len(r.choices))}
	for _, choice := range r.choices {
		r.summary.Options = append(r.summary.Options, Option{Choice: scenario.Scenes[d.Scene].Choices[choice].Key,
			Weeks: make([]Week, weeks), Endings: make([]int, len(scenario.Endings))})
	}
	r.play.Watch(func(c *sim.Career) {
		if at := int(c.Week) - 1 - r.first; at < len(r.path) {
			r.path[at] = read(&r.play, c, r.worth)
		}
	})
}

// Advance lives up to n more futures, one of each choice in turn, and returns
// how many of how many have been lived.
func (r *Run) Advance(n int) (done, total int) {
	total = r.options.Futures * len(r.choices)
	for ; n > 0 && r.done < total; n-- {
		option := r.done % len(r.choices)
		future := r.options.From + r.done/len(r.choices)
		r.live(r.choices[option], future)
		r.summary.Options[option].add(r.path, r.ending(), future == 0)
		r.last[option] = r.path[len(r.path)-1]
		r.done++
		if option == len(r.choices)-1 {
			r.summary.rank(r.last)
		}
	}
	return r.done, total
}

// live lives one future of one choice as far as the weeks go.
func (r *Run) live(choice, future int) {
	r.play.CopyFrom(&r.moment)
	r.play.Reseed(luck(r.own, future))
	r.later.Restart()
	_, _ = r.play.Take(story.Answer{Choice: choice}) // possible, since it was asked
	for !r.play.Over() && r.play.Week() < r.first+len(r.path) {
		if r.play.Follow(r.later) {
			continue
		}
		answer := r.options.Policy(&r.play)
		answer.Replan = false // or a scene could go on for ever
		if _, err := r.play.Take(answer); err != nil {
			_, _ = r.play.Take(story.ByChance(&r.play))
		}
	}
}

// ending returns how the future ended, -1 when the story goes on after the
// weeks that are looked at.
func (r *Run) ending() int {
	if r.play.Week() > r.first+len(r.path) {
		return -1
	}
	return r.play.Ending()
}

// luck returns the seed of a future. That of future 0 is the career's own; the
// others are mixed by the finaliser of SplitMix64, as the model's draws are.
func luck(own uint64, future int) uint64 {
	if future == 0 {
		return own
	}
	x := own ^ uint64(future)*0x9e3779b97f4a7c15
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// Summary returns what has been found so far. It is the caller's own.
func (r *Run) Summary() Summary { return r.summary.clone() }
