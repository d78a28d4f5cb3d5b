package experiment

import (
	"math"

	"stepback/sim"
)

// What the questionnaires of C4 add to the model, both assumed: people differ in
// how satisfied they are by disposition, a third as much as they do by their
// engagement; and outside offers move the wish to leave more than the job does.
// They are shares of the variances.
const (
	dispositionShare = 0.33
	offerShare       = 1.5
)

// trustAtWork is C4: what goes with trust in the leader.
func trustAtWork() Finding {
	var layout Layout
	satisfaction, quitting, performance := layout.Pair(), layout.Pair(), layout.Pair()
	order := func(s Sums) float64 {
		a, b, c := satisfaction.Correlation(s), -quitting.Correlation(s), performance.Correlation(s)
		return math.Min(a-b, b-c)
	}
	return Finding{
		ID: "C4", Claim: "Trust in the leader goes with satisfaction (.51), with fewer thoughts of leaving (−.40) and a little with performance (.16)",
		Source:    "Dirks and Ferrin 2002",
		Statistic: "correlations between people; satisfaction is engagement and a disposition, quit intention the log hazard and outside offers",
		Noise:     "attitudes .85, rated performance .52: the published values are not corrected",
		Leaders:   1500,
		Measures: []Measure{
			{Name: "r(trust, satisfaction)", Low: 0.39, High: 0.63, Value: satisfaction.Correlation},
			{Name: "r(trust, quit intention)", Low: -0.52, High: -0.28, Value: quitting.Correlation},
			{Name: "r(trust, performance)", Low: 0.04, High: 0.28, Value: performance.Correlation},
			{Name: "order of the three", Low: 0, High: math.Inf(1), Value: order},
		},
		Ablations: []Ablation{
			{Name: "trust in the climate", Change: func(p *sim.Params) { p.Engagement.Trust = 0; p.Leaving.Engagement = sim.One }, Breaks: 0},
		},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			years := referenceYears(p, seeds, leaders, progress)
			of := func(read func(*PersonYear) float64) float64 { return variance(years, read) }
			trust := of(func(q *PersonYear) float64 { return q.Trust })
			engagement := of(func(q *PersonYear) float64 { return q.Engagement })
			hazard := of(func(q *PersonYear) float64 { return q.LogHazard })
			output := of(func(q *PersonYear) float64 { return q.Output })
			disposition, offers := dispositionShare*engagement, offerShare*hazard
			noise := func(variance float64) float64 { return Noise(variance, AttitudeReliability) }
			return bySurvey(&layout, years, func(s Sums, l *led, q *PersonYear) {
				said := l.survey(q, q.Trust, noise(trust), 0)
				satisfied := l.survey(q, q.Engagement, math.Sqrt(disposition), 1)
				satisfaction.Add(s, said, l.survey(q, satisfied, noise(engagement+disposition), 2))
				wish := l.survey(q, q.LogHazard, math.Sqrt(offers), 3)
				quitting.Add(s, said, l.survey(q, wish, noise(hazard+offers), 4))
				performance.Add(s, said, l.survey(q, q.Output, Noise(output, RatingReliability), 5))
			})
		},
	}
}

// bySurvey fills a vector for each leader from the answers of their people.
func bySurvey(layout *Layout, years []led, ask func(s Sums, l *led, q *PersonYear)) []Sums {
	return summed(layout, years, func(s Sums, l *led) {
		for j := range l.People {
			if q := &l.People[j]; q.Weeks >= year/2 {
				ask(s, l, q)
			}
		}
	})
}

// engagedUnits is C5: what engaged teams have in common.
func engagedUnits() Finding {
	var layout Layout
	exits, output := layout.Pair(), layout.Pair()
	return Finding{
		ID: "C5", Claim: "Units with more engagement have less turnover (−.30) and more output (.25)",
		Source:    "Harter, Schmidt and Hayes 2002",
		Statistic: "correlations between teams: engagement at the start, exits and output of the year", Noise: "none: the published values are corrected",
		Leaders: 4000,
		Measures: []Measure{
			{Name: "r(engagement, exits)", Low: -0.45, High: -0.20, Value: exits.Correlation},
			{Name: "r(engagement, output)", Low: 0.15, High: 0.40, Value: output.Correlation},
		},
		Ablations: []Ablation{{Name: "hazard that follows engagement", Change: func(p *sim.Params) { p.Leaving.Slope = 0 }}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			return summed(&layout, referenceYears(p, seeds, leaders, progress), func(s Sums, l *led) {
				exits.Add(s, l.Engaged, float64(l.Exits)/l.Headcount)
				output.Add(s, l.Engaged, l.PerWeek)
			})
		},
	}
}

// empowering is C6: what leaving work with people and standing by them goes with.
func empowering() Finding {
	var layout Layout
	trust, output := layout.Pair(), layout.Pair()
	return Finding{
		ID: "C6", Claim: "Empowering leadership goes with good views of the leader (.59) and with performance (.31)",
		Source:    "Kim, Beehr and Prewett 2018",
		Statistic: "correlations between people: share of weeks with work of one's own at a starting chance of .5 to .95, not taken over, and coaching or help within a fortnight",
		Noise:     "the share as perceived (.85); the published values are corrected, so none on trust and output",
		Leaders:   1500,
		Measures: []Measure{
			{Name: "r(empowered, trust)", Low: 0.45, High: 0.70, Value: trust.Correlation},
			{Name: "r(empowered, output)", Low: 0.15, High: 0.40, Value: output.Correlation},
		},
		Ablations: []Ablation{{Name: "trust from help, coaching and being left one's work", Change: func(p *sim.Params) {
			g := &p.Signal
			g.CoachingHour, g.Helped, g.CoachedHelp, g.HandedOver, g.AgainstTakenOver, g.AgainstWaiting = 0, 0, 0, 0, 0, 0
			g.AgainstTakenOverSeen, g.Debriefed, g.DebriefSeen = 0, 0, 0
		}}},
		Run: func(p *sim.Params, seeds Seeds, leaders int, progress Progress) []Sums {
			years := referenceYears(p, seeds, leaders, progress)
			noise := Noise(variance(years, func(q *PersonYear) float64 { return q.Empowered }), AttitudeReliability)
			return bySurvey(&layout, years, func(s Sums, l *led, q *PersonYear) {
				felt := l.survey(q, q.Empowered, noise, 6)
				trust.Add(s, felt, q.Trust)
				output.Add(s, felt, q.Output)
			})
		},
	}
}
