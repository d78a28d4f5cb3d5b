package playtest

import (
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// Whether one choice is always better than another is asked of some of the
// moments at which both were possible: from there the play goes on with either,
// with the same luck, and what has become of the team some weeks later is
// compared.

const (
	// AheadWeeks is how far choices are compared.
	AheadWeeks = 8
	// aheadRuns is how many futures of each choice are lived at a moment.
	aheadRuns = 2
	// everyDuel is how many seeds there are for each that choices are compared in.
	everyDuel = 4
)

// Gain is something that choices are compared by.
type Gain uint8

const (
	Trust       Gain = iota // of the team, in hundredths
	Engagement              // likewise
	Skill                   // likewise
	Alignment               // likewise
	Delivery                // as others see it, in hundredths
	Readiness               // of the leader, in hundredths
	FreeHours               // of the leader over those weeks, in hours
	Influence               // of the leader on peers, in hundredths
	Credibility             // of the leader, in hundredths
	Safety                  // how safe it is to speak up, in hundredths
	Standards               // how far they are adopted, in hundredths, of all domains together
	Guilds                  // how alive they are, likewise

	// Gains is how many there are.
	Gains = int(Guilds) + 1
)

var gainNames = [Gains]string{"trust", "engagement", "skill", "alignment", "delivery", "readiness", "free hours",
	"influence", "credibility", "safety", "standards", "guilds"}

// String returns a word for it.
func (g Gain) String() string { return gainNames[g] }

// Duel compares two choices of a scene over moments at which both were
// possible.
type Duel struct {
	A       string `json:"a"`
	B       string `json:"b"`
	Moments int    `json:"moments"`
	// Sum and Squares are of what A gained over B, in hundredths of the unit of
	// each gain.
	Sum     [Gains]int64 `json:"sum"`
	Squares [Gains]int64 `json:"squares"`
	// AClear and BClear count moments in which A, or B, was no worse in
	// anything.
	AClear int `json:"aclear"`
	BClear int `json:"bclear"`
}

// clear is how much worse, in hundredths of a unit, still counts as no worse
// at a single moment, of which only few futures are known.
const clear = 50

func (d *Duel) count(a, b *[Gains]int64) {
	aClear, bClear := true, true
	for g := range Gains {
		gain := (a[g] - b[g]) / aheadRuns
		d.Sum[g] += gain
		d.Squares[g] += gain * gain
		aClear = aClear && gain >= -clear
		bClear = bClear && gain <= clear
	}
	d.Moments++
	if aClear {
		d.AClear++
	}
	if bClear {
		d.BClear++
	}
}

func (d *Duel) add(other *Duel) {
	d.Moments += other.Moments
	d.AClear += other.AClear
	d.BClear += other.BClear
	for g := range Gains {
		d.Sum[g] += other.Sum[g]
		d.Squares[g] += other.Squares[g]
	}
}

// duel compares the choices of the scene that is on, each with each.
func (r *Run) duel(way int) {
	d := r.play.Week() + AheadWeeks
	scene := r.scene
	choices := len(r.scenario.Scenes[scene].Choices)
	r.gains = r.gains[:0]
	for choice := range choices {
		var gained [Gains]int64
		if r.play.Possible(choice) {
			for run := range uint64(aheadRuns) {
				r.ahead(way, choice, d, mix(r.seed, run+1), &gained)
			}
		}
		r.gains = append(r.gains, gained)
	}
	pair := 0
	for b := range choices {
		for a := range b {
			if r.play.Possible(a) && r.play.Possible(b) {
				r.summary.Scenes[scene].Duels[pair].count(&r.gains[a], &r.gains[b])
			}
			pair++
		}
	}
}

// ahead takes a choice and lives on up to a week, and adds what has been gained
// by then.
func (r *Run) ahead(way, choice, until int, luck uint64, gained *[Gains]int64) {
	r.branch.CopyFrom(&r.play)
	r.branch.Reseed(luck)
	r.until, r.seen = until, [Gains]int64{}
	if _, err := r.branch.Take(story.Answer{Choice: choice}); err != nil {
		return
	}
	for !r.branch.Over() && r.branch.Week() < until && r.answer(&r.branch, way) {
	}
	for g := range Gains {
		gained[g] += r.seen[g]
	}
}

// watchBranch measures a branch when it has come to its week, or at its end.
func (r *Run) watchBranch(c *sim.Career) {
	if int(c.Week) != r.until && !(c.Over() && int(c.Week) < r.until) {
		return
	}
	points := func(f sim.Fixed) int64 { return int64(f) * 10000 / int64(sim.One) }
	r.seen[Trust] = points(c.Read(sim.Team, sim.Trust))
	r.seen[Engagement] = points(c.Read(sim.Team, sim.Engagement))
	r.seen[Alignment] = points(c.Read(sim.Team, sim.Alignment))
	r.seen[Skill] = points(c.Read(sim.Team, sim.Skill))
	r.seen[Delivery] = points(c.Delivery)
	r.seen[Readiness] = points(c.Readiness(r.branch.Params()))
	var spent sim.Minutes
	for _, time := range c.Leader.AreaTime {
		spent += time
	}
	r.seen[FreeHours] = -int64(spent) * 100 / int64(sim.Hour)
	r.seen[Influence] = points(c.Influence(r.branch.Params()))
	r.seen[Credibility] = points(c.Read(sim.Team, sim.Credibility))
	r.seen[Safety] = points(c.Read(sim.Team, sim.Safety))
	r.seen[Standards], r.seen[Guilds] = 0, 0
	for domain := range uint8(sim.MaxDomains) {
		r.seen[Standards] += points(c.Read(sim.Team, sim.StandardIn(domain)))
		r.seen[Guilds] += points(c.Read(sim.Team, sim.GuildIn(domain)))
	}
}

// Verdict is one choice that was better than another.
type Verdict struct {
	Scene, Better, Worse string
	Moments              int // at which both were possible
	Clear                int // of these, in which it was no worse in anything
	// Gain is how much better it was in the mean, in hundredths of the unit of
	// each gain.
	Gain [Gains]int64
}

const (
	// fewMoments are too few to tell.
	fewMoments = 20
	// slack is how much worse, in hundredths of a unit, is still nothing.
	slack = 25
	// worth is how much better, in hundredths of a unit, is something.
	worth = 50
)

// Dominated lists the choices that another choice of the same scene beats: it
// is no worse in anything at nine of ten moments, nor in the mean within the
// noise of what was seen, and better in something.
func (s *Summary) Dominated() (list []Verdict) {
	for i := range s.Scenes {
		for _, d := range s.Scenes[i].Duels {
			if v, ok := d.verdict(1); ok {
				v.Scene, v.Better, v.Worse = s.Scenes[i].Key, d.A, d.B
				list = append(list, v)
			} else if v, ok := d.verdict(-1); ok {
				v.Scene, v.Better, v.Worse = s.Scenes[i].Key, d.B, d.A
				list = append(list, v)
			}
		}
	}
	return list
}

// verdict tells whether A (sign 1) or B (sign -1) beats the other.
func (d *Duel) verdict(sign int64) (v Verdict, ok bool) {
	if d.Moments < fewMoments {
		return v, false
	}
	v.Moments, v.Clear = d.Moments, d.AClear
	if sign < 0 {
		v.Clear = d.BClear
	}
	if 10*v.Clear < 9*d.Moments {
		return v, false
	}
	n := int64(d.Moments)
	better := false
	for g := range Gains {
		mean := sign * d.Sum[g] / n
		// Two standard errors: the root of the variance over the moments.
		noise := 2 * root((d.Squares[g]-d.Sum[g]*d.Sum[g]/n)/(n-1)/n)
		if mean-noise < -slack {
			return v, false
		}
		better = better || mean-noise > 0 && mean >= worth
		v.Gain[g] = mean
	}
	return v, better
}

// Gains says what the better choice gains, and what it costs, as far as anybody
// would notice.
func (v Verdict) Gains() string {
	var words []string
	for g, gain := range v.Gain {
		if gain > -10 && gain < 10 {
			continue
		}
		sign := "+"
		if gain < 0 {
			sign, gain = "−", -gain
		}
		words = append(words, Gain(g).String()+" "+sign+Tenths(int(gain+5)/10))
	}
	return strings.Join(words, ", ")
}

// root returns the whole root of a number, rounded up.
func root(n int64) (r int64) {
	low, high := int64(0), int64(1)<<31
	for low < high {
		if r = (low + high) / 2; r*r < n {
			low = r + 1
		} else {
			high = r
		}
	}
	return low
}
