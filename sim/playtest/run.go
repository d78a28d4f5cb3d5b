package playtest

import (
	"errors"
	"fmt"
	"slices"

	"stepback/sim"
	"stepback/sim/story"
)

// Most is how many seeds one run may have.
const Most = 100_000_000

// Errors of [New].
var (
	ErrPolicy = errors.New("there is no such policy")
	ErrRuns   = errors.New("the number of runs is out of range")
	// ErrCampaign is of a campaign, whose plays [LiveCareers] counts.
	ErrCampaign = errors.New("a campaign is playtested chapter by chapter")
)

// Options say what is played.
type Options struct {
	From     uint64   // the first seed
	Runs     int      // how many seeds there are, each of which every policy plays
	Policies []string // by name, nil for all
}

// Run is the plays of some seeds, as far as they have been lived. It is for one
// goroutine.
type Run struct {
	scenario *story.Scenario
	ways     []int // the policies that play, by place
	players  []story.Policy
	plans    []story.Policy // that a policy without one borrows
	summary  Summary
	words    []sceneWords

	from     uint64
	done     int
	total    int
	play     story.Play
	branch   story.Play
	takenNow [][]int // choices taken so far in the seed, for the curious
	goals    []asked
	deeds    map[*story.Deed]*Deed // where each action is counted

	// Of the play that is being lived.
	seed    uint64
	way     int // place in ways
	closely bool
	scene   int
	watched int // the scene at which choices are compared
	could   []int
	metNow  []bool
	seconds int
	weeks   []reading

	// Of a branch.
	until int
	seen  [Gains]int64
	gains [][Gains]int64
}

// New prepares a playtest. The error wraps [ErrPolicy], [ErrRuns],
// [ErrCampaign] or [sim.ErrSetup].
func New(sc *story.Scenario, o Options) (*Run, error) {
	if o.Runs < 1 || o.Runs > Most {
		return nil, fmt.Errorf("%w: %d, and 1 to %d are possible", ErrRuns, o.Runs, Most)
	}
	if len(sc.Chapters) > 0 {
		return nil, ErrCampaign
	}
	ways, err := chosen(o.Policies)
	if err != nil {
		return nil, err
	}
	p, err := story.Start(sc, story.Options{Seed: o.From})
	if err != nil {
		return nil, err
	}
	r := &Run{scenario: sc, ways: ways, summary: newSummary(sc, ways), words: countWords(sc), goals: newGoals(sc, ways),
		metNow: make([]bool, len(sc.Scenes)), weeks: make([]reading, sc.Setup.Weeks)}
	r.play.CopyFrom(p)
	for _, scene := range sc.Scenes {
		r.takenNow = append(r.takenNow, make([]int, len(scene.Choices)))
	}
	for _, name := range Plans() {
		plan, _ := Planner(name)
		r.plans = append(r.plans, plan)
	}
	for _, way := range ways {
		r.players = append(r.players, r.player(&policies[way]))
	}
	r.findDeeds()
	r.play.Probe(&story.Probe{Week: r.lookAtScenes, Outcome: r.lookAtOutcomes, Later: r.lookAtLater, Deed: r.countDeed})
	r.play.Watch(r.watchWeek)
	r.branch.Watch(r.watchBranch)
	r.More(o.From, o.Runs)
	return r, nil
}

// chosen finds policies by name, in their own order.
func chosen(names []string) (ways []int, err error) {
	for _, name := range names {
		if !slices.Contains(PolicyNames(), name) {
			return nil, fmt.Errorf("%w: %s", ErrPolicy, name)
		}
	}
	for i := range policies {
		if len(names) == 0 || slices.Contains(names, policies[i].Name) {
			ways = append(ways, i)
		}
	}
	return ways, nil
}

// More has the run live other seeds as well. It is called when the run is done
// with those that it had, and not with any of them again.
func (r *Run) More(from uint64, runs int) {
	r.from, r.done, r.total = from, 0, runs*len(r.ways)
}

// Advance lives up to n more plays, and returns how many of how many have been
// lived since [New] or [Run.More].
func (r *Run) Advance(n int) (done, total int) {
	for ; n > 0 && r.done < r.total; n-- {
		way := r.done % len(r.ways)
		if way == 0 {
			r.nextSeed(r.from + uint64(r.done/len(r.ways)))
		}
		r.live(way)
		r.done++
		if r.done%len(r.ways) == 0 {
			r.settle()
		}
	}
	return r.done, r.total
}

// nextSeed begins a seed, of which nobody has taken anything.
func (r *Run) nextSeed(seed uint64) {
	r.seed = seed
	for _, choices := range r.takenNow {
		for i := range choices {
			choices[i] = 0
		}
	}
}

// settle ends a seed that all policies have played.
func (r *Run) settle() {
	r.compareGoals()
	seeds := r.summary.Seeds
	if last := len(seeds) - 1; last >= 0 && seeds[last].From+seeds[last].Runs == r.seed {
		seeds[last].Runs++
		return
	}
	r.summary.Seeds, _ = joined(seeds, []Span{{r.seed, 1}})
}

// live plays the present seed by one policy, to its end.
func (r *Run) live(way int) {
	r.way, r.scene, r.seconds, r.watched = way, -1, 0, -1
	r.closely = r.seed%everyDuel == 1
	if r.closely && len(r.scenario.Scenes) > 0 {
		r.watched = int(mix(r.seed, uint64(r.ways[way])) % uint64(len(r.scenario.Scenes)))
	}
	for i := range r.metNow {
		r.metNow[i] = false
	}
	r.play.Reset(r.seed)
	for r.play.Asks() != story.AskNothing {
		r.scene = -1
		if r.play.Asks() == story.AskChoice {
			r.atScene(way)
		}
		if !r.answer(&r.play, way) {
			break
		}
	}
	r.end()
}

// atScene counts what is offered.
func (r *Run) atScene(way int) {
	r.scene = r.play.Present()
	scene := &r.summary.Scenes[r.scene]
	for _, other := range r.could {
		if other != r.scene {
			r.summary.Scenes[other].Gate.beaten(scene.Key)
		}
	}
	r.could = r.could[:0]
	if !r.metNow[r.scene] {
		r.metNow[r.scene] = true
		r.hit(&scene.Met)
	}
	words := &r.words[r.scene]
	r.seconds += words.text + decision + consequence
	for i := range scene.Choices {
		if r.play.Possible(i) {
			scene.Choices[i].Offered++
			r.seconds += words.choices[i].text
		} else if scene.Choices[i].Taken.N == 0 {
			scene.Choices[i].Gate.lookChoice(&r.play, i)
		}
	}
	if r.scene == r.watched {
		r.watched = -1
		r.duel(way)
	}
}

// hit counts something that happened in the present play.
func (r *Run) hit(t *Tally) {
	if t.N++; t.N == 1 {
		t.By = &Witness{Policy: policies[r.ways[r.way]].Name, Seed: r.seed}
	}
}

// lookAtScenes asks, before a week, what keeps scenes away that have not come
// yet.
func (r *Run) lookAtScenes(p *story.Play) {
	r.could = r.could[:0]
	for i := range r.summary.Scenes {
		if s := &r.summary.Scenes[i]; s.Met.N == 0 && s.Gate.lookScene(p, i) {
			r.could = append(r.could, i)
		}
	}
}

// lookAtOutcomes asks what keeps outcomes away that were not told yet. The
// first that holds is told, and those after it are not.
func (r *Run) lookAtOutcomes(p *story.Play, _ *story.Choice) {
	d := last(p)
	outcomes := r.summary.Scenes[d.Scene].Choices[d.Choice].Outcomes
	for i := range outcomes {
		if o := &outcomes[i]; o.Told.N == 0 {
			o.Gate.look(p, true)
		}
	}
}

func last(p *story.Play) *story.Decision {
	took := p.Decisions()
	return &took[len(took)-1]
}

// lookAtLater counts a consequence that is due.
func (r *Run) lookAtLater(p *story.Play, scene, choice, later int, told bool) {
	t := &r.summary.Scenes[scene].Choices[choice].Later[later]
	if told {
		r.seconds += r.words[scene].choices[choice].later[later]
		r.hit(&t.Told)
	} else if t.Told.N == 0 {
		t.Gate.look(p, true)
	}
}

// reading is what the curves of a policy show of a week.
type reading struct{ trust, delivery int }

// watchWeek notes a week of a play that is looked at closely.
func (r *Run) watchWeek(c *sim.Career) {
	if week := int(c.Week) - 2; r.closely && week < len(r.weeks) {
		r.weeks[week] = reading{c.Read(sim.Team, sim.Trust).AsPercent(), c.Delivery.AsPercent()}
	}
}

// end counts what a play has come to.
func (r *Run) end() {
	s, way := &r.summary, &r.summary.Policies[r.way]
	way.Plays++
	ending := r.play.Ending()
	for i := range s.Endings {
		if e := &s.Endings[i]; i == ending {
			way.Endings[i]++
			r.seconds += countedWords(r.scenario.Endings[i].Title, r.scenario.Endings[i].Text)
			r.hit(&e.Reached)
		} else if e.Reached.N == 0 {
			e.Gate.look(&r.play, true)
		}
	}
	r.countDecisions(ending)
	r.seconds += rating + len(r.scenario.PlanWeeks)*planning + debrief
	way.Lengths[(r.seconds+3)/6]++
	met := 0
	for _, was := range r.metNow {
		if was {
			met++
		}
	}
	way.Met[met]++
	if r.closely {
		for i, week := range r.weeks {
			way.Weeks[i].Plays++
			way.Weeks[i].Trust += week.trust
			way.Weeks[i].Delivery += week.delivery
		}
	}
	r.checkGoals(ending)
}

// countDecisions counts the choices of a play, what was told of each and what
// came next.
func (r *Run) countDecisions(ending int) {
	took := r.play.Decisions()
	for i := range took {
		d := &took[i]
		c := &r.summary.Scenes[d.Scene].Choices[d.Choice]
		r.hit(&c.Taken)
		r.takenNow[d.Scene][d.Choice]++
		if d.Outcome >= 0 {
			r.hit(&c.Outcomes[d.Outcome].Told)
			r.seconds += r.words[d.Scene].choices[d.Choice].outcomes[d.Outcome]
		}
		switch {
		case i+1 < len(took):
			c.next[took[i+1].Scene]++
		case ending >= 0:
			c.next[len(r.scenario.Scenes)+ending]++
		}
	}
}

// Summary returns what has been counted so far. It is the caller's own; its
// witnesses have no decisions yet ([Summary.Retrace]).
func (r *Run) Summary() Summary { return r.summary.clone() }
