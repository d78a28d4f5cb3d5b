package experiment

import (
	"math"
	"slices"
)

// Course is how a population is led: by a policy, and from some week on
// perhaps by another leader with another policy.
type Course struct {
	Policy         string
	ReplaceAt      int    // the week in which the leader is replaced; 0 for never
	With           string // the policy of the new leader
	Leaders, Weeks int
}

// Quantity is something that is followed week by week.
type Quantity struct {
	Name string // such as "trust"
	Unit string
}

// Curves is what became of a population, week by week. Two runs are merged by
// [Curves.Merge].
type Curves struct {
	Quantities []Quantity
	Weeks      int
	Records    []Record // one a leader
}

// Record is what happened under one leader: values by quantity, then week, the
// first week at 0. NaN stands where there was nothing to measure, as the trust
// of a team that has left.
type Record [][]float64

// NewRecord returns a record with room for the quantities and weeks of the
// curves.
func (c Curves) NewRecord() Record {
	record := make(Record, len(c.Quantities))
	for q := range record {
		record[q] = make([]float64, c.Weeks)
	}
	return record
}

// Merge adds the leaders of other runs of the same quantities and weeks.
func (c Curves) Merge(others ...Curves) Curves {
	c.Records = slices.Clone(c.Records)
	for _, other := range others {
		c.Records = append(c.Records, other.Records...)
	}
	return c
}

// Band is where the leaders are in a week: on average, and four in five of
// them.
type Band struct{ Low, Mean, High float64 }

// Band returns mean and 10th to 90th percentile of a quantity in a week,
// counted from 0; NaN if no leader has a value.
func (c Curves) Band(quantity, week int) Band {
	var values []float64
	sum := 0.0
	for _, record := range c.Records {
		if x := record[quantity][week]; !math.IsNaN(x) {
			values = append(values, x)
			sum += x
		}
	}
	slices.Sort(values)
	return Band{Quantile(values, 0.1), sum / float64(len(values)), Quantile(values, 0.9)}
}
