package experiment

import (
	"math"
	"testing"
)

func TestCurves(t *testing.T) {
	half := func(from int) Curves {
		c := Curves{Quantities: []Quantity{{Name: "trust"}, {Name: "output"}}, Weeks: 2}
		for i := range 51 - from%50 {
			record := c.NewRecord()
			record[0][1] = float64(from + i)
			record[1][0] = math.NaN()
			c.Records = append(c.Records, record)
		}
		return c
	}
	first, second := half(0), half(51)
	both := first.Merge(second)
	if len(first.Records) != 51 || len(both.Records) != 101 {
		t.Fatalf("%d and %d leaders merge to %d", len(first.Records), len(second.Records), len(both.Records))
	}
	if got, want := both.Band(0, 1), (Band{10, 50, 90}); got != want {
		t.Errorf("the band is %v, want %v", got, want)
	}
	if got := both.Band(1, 0); !math.IsNaN(got.Mean) || !math.IsNaN(got.Low) {
		t.Errorf("without values the band is %v", got)
	}
}
