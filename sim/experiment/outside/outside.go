// Package outside asks the model what it was not fitted to. A study is a
// published result and a short program that looks for it, against the public
// interface of the laboratory; its answer says how well the mechanisms travel.
//
// What an answer was used for is told with it: where one was wrong enough to
// change a mechanism or a constant, the study is no longer a test of it.
package outside

import (
	"math"

	"stepback/sim"
	x "stepback/sim/experiment"
)

// Study is a question to the model. Its measures are those of a finding, with a
// band of what would agree with the published figure; it breaks nothing.
type Study struct {
	x.Finding
	// Published is the figure of each measure, as its authors are usually quoted.
	Published []string
	// Used says that an earlier answer changed a mechanism or a constant.
	Used bool
}

// Studies lists the studies, as the page tells them.
func Studies() []Study {
	return []Study{
		debriefs(), training(), disuse(),
		goals(), recognition(), expectations(), autonomy(), stability(), spread(),
		lapses(), owningUp(), sharedTrust(), safety(), directive(),
		unitTurnover(), contagion(), succession(), span(),
		longHours(), overload(),
	}
}

// Answer is what the model has to say to a study.
type Answer struct {
	Study    Study
	Measures []x.Judgement
}

// Ask measures a study.
func Ask(s Study, p *sim.Params, seeds x.Seeds, progress x.Progress) Answer {
	a := Answer{Study: s}
	for i, estimate := range s.Estimates(p, seeds, progress) {
		a.Measures = append(a.Measures, x.Judgement{Measure: s.Measures[i], Estimate: estimate})
	}
	return a
}

const agrees = "agrees"

// Word compares a measure with what was published. Its band lies on one side
// of nought, or about it.
func Word(j x.Judgement) string {
	value, low, high := j.Estimate.Value, j.Measure.Low, j.Measure.High
	switch {
	case low <= value && value <= high:
		return agrees
	case math.IsNaN(value):
		return "no answer"
	case low >= 0 && value < 0 && j.Estimate.High < 0, high <= 0 && value > 0 && j.Estimate.Low > 0:
		return "wrong sign"
	case low >= 0 && value < low, high <= 0 && value > high:
		return "too weak"
	}
	return "too strong"
}

// Weeks of a stretch. Teams are led for a year before anybody looks.
const (
	quarter = 13
	half    = 26
	year    = 52
)

// first keeps the leaders of these studies apart from those of the findings.
const first = 1_000_000

// lives is the run of a study: for each leader, a vector that live fills.
func lives(l *x.Layout, live func(s x.Sums, luck x.Luck, p *sim.Params)) func(*sim.Params, x.Seeds, int, x.Progress) []x.Sums {
	return func(p *sim.Params, seeds x.Seeds, leaders int, progress x.Progress) []x.Sums {
		vectors := make([]x.Sums, leaders)
		x.Each(leaders, progress, func(i int) {
			vectors[i] = l.Sums()
			live(vectors[i], seeds.Luck(first+i), p)
		})
		return vectors
	}
}

// usual is a reference team after its first year.
func usual(luck x.Luck, p *sim.Params) *x.Team { return led(luck, luck.Leader().Dials(), p) }

// led is a reference team after a year under a leader of such habits.
func led(luck x.Luck, d x.Dials, p *sim.Params) *x.Team {
	t := x.Population{}.Team(luck.Seed, p, d.Policy())
	t.Live(year)
	return t
}

// also is a policy that does something more.
func also(lead, more x.Policy) x.Policy {
	return func(t *x.Team) { lead(t); more(t) }
}

// arm is the sample of an arm.
func arm(a x.Arms, treated bool) x.Sample {
	if treated {
		return a.Treated
	}
	return a.Control
}

// rate is the exits of an arm.
func rate(a x.Rates, treated bool) x.Rate {
	if treated {
		return a.Treated
	}
	return a.Control
}

// both visits a branch of a team as it is led and one under another policy.
func both(t *x.Team, other x.Policy, visit func(t *x.Team, treated bool)) {
	control := t.Branch(t.Policy)
	treated := t.Branch(other)
	visit(control, false)
	visit(treated, true)
}

// made adds the headway of everybody who is there over some weeks.
func made(s x.Sums, at x.Sample, t *x.Team, weeks int) {
	headway := t.Headway(weeks)
	t.Present(func(who sim.Subject, _ *sim.Person) { at.Add(s, headway[who]) })
}

// skill is a person's mean skill.
func skill(q *sim.Person) (mean float64) {
	for d := range x.Domains {
		mean += x.Float(q.Skill[d]) / x.Domains
	}
	return mean
}

// of is a 1 for what is so.
func of(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// heard adds the error of a questionnaire to what somebody feels, whose
// standard deviation between people is given.
func heard(luck x.Luck, value, sd float64, key ...uint64) float64 {
	return value + x.Noise(sd*sd, x.AttitudeReliability)*luck.Normal(append([]uint64{x.OwnKeys}, key...)...)
}
