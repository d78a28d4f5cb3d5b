package experiment

import "stepback/sim"

// How long reference teams are led before and while they are measured, in weeks.
const (
	burnIn = 52
	year   = 52
)

// led is a leader of the reference population with a measured year.
type led struct {
	Leader
	Luck
	Year
}

// referenceYears lets every leader lead a team for a year nobody looks at and
// one that is measured.
func referenceYears(p *sim.Params, seeds Seeds, leaders int, progress Progress) []led {
	years := make([]led, leaders)
	Each(leaders, progress, func(i int) {
		luck := seeds.Luck(i)
		leader := luck.Leader()
		t := Population{}.Team(luck.Seed, p, leader.Dials().Policy())
		t.Live(burnIn)
		years[i] = led{leader, luck, t.Measure(year)}
	})
	return years
}

// summed fills a vector for each leader.
func summed(layout *Layout, years []led, fill func(s Sums, l *led)) []Sums {
	vectors := make([]Sums, len(years))
	for i := range years {
		vectors[i] = layout.Sums()
		fill(vectors[i], &years[i])
	}
	return vectors
}

// staff visits those who were there for at least half of the year.
func staff(years []led, visit func(l *led, q *PersonYear)) {
	for i := range years {
		for j := range years[i].People {
			if q := &years[i].People[j]; q.Weeks >= year/2 {
				visit(&years[i], q)
			}
		}
	}
}

// variance is that of a quantity over the staff of all leaders.
func variance(years []led, of func(*PersonYear) float64) float64 {
	var layout Layout
	sample := layout.Sample()
	s := layout.Sums()
	staff(years, func(_ *led, q *PersonYear) { sample.Add(s, of(q)) })
	return sample.Variance(s)
}

// survey asks a person something; the answer has the error of a questionnaire
// with a standard deviation. The question tells answers of one person apart.
func (l *led) survey(q *PersonYear, truth, deviation float64, question uint64) float64 {
	return truth + deviation*l.Normal(keySurvey, uint64(q.Who), question)
}
