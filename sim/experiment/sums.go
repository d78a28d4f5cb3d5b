package experiment

// Sums is what one cluster of observations, usually all those of one leader,
// contributes to the statistics of an experiment: counts, sums, sums of
// squares and products. A nil Sums contributes nothing.
//
// A [Layout] says which place holds what.
type Sums []float64

// Total adds vectors up, in order. It panics unless all that are not nil are
// equally long, as those of one complete Layout are; without any, the total is
// nil.
func Total(clusters []Sums) Sums {
	var total Sums
	for _, cluster := range clusters {
		if total == nil && cluster != nil {
			total = make(Sums, len(cluster))
		}
		if cluster != nil && len(cluster) != len(total) {
			panic("experiment: sums of different layouts, or of one that was still growing")
		}
		for i, sum := range cluster {
			total[i] += sum
		}
	}
	return total
}

// Layout hands out places in a vector of sums. An experiment asks it once for
// all that it will measure, before it makes any vector:
//
//	var layout experiment.Layout
//	satisfied, productive := layout.Pair(), layout.Pair()
//
// and then, for each leader, fills a vector of its own:
//
//	s := layout.Sums()
//	satisfied.Add(s, trust, engagement)
//
// The statistics are methods of the places, such as [Pair.Correlation].
type Layout struct{ size int }

// Sums returns an empty vector with room for all that was handed out.
func (l *Layout) Sums() Sums { return make(Sums, l.size) }

// Sample makes room for observations of one quantity.
func (l *Layout) Sample() Sample { return Sample(l.take(3)) }

// Arms makes room for two samples that are compared.
func (l *Layout) Arms() Arms { return Arms{Treated: l.Sample(), Control: l.Sample()} }

// Rate makes room for events and the time in which they could happen.
func (l *Layout) Rate() Rate { return Rate(l.take(2)) }

// Rates makes room for two rates that are compared.
func (l *Layout) Rates() Rates { return Rates{Treated: l.Rate(), Control: l.Rate()} }

// Pair makes room for two quantities observed together.
func (l *Layout) Pair() Pair { return Pair(l.take(6)) }

// Triple makes room for an outcome and two predictors observed together.
func (l *Layout) Triple() Triple { return Triple(l.take(9)) }

func (l *Layout) take(places int) int {
	first := l.size
	l.size += places
	return first
}
