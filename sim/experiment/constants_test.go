package experiment

import (
	"reflect"
	"slices"
	"testing"

	"stepback/sim"
)

// small has a field of every kind that sim.Params may have.
type small struct {
	Rate   sim.Fixed      `from:"0.002" to:"0.1" source:"Heathcote 2000"`
	Help   sim.Minutes    `from:"30" to:"480" source:"assumed"`
	A, B   sim.Fixed      `from:"0" to:"1"`
	Weeks  int            // no range
	Toll   [2]sim.Minutes `from:"0" to:"60"`
	Silent bool
	Inner  struct {
		Deep sim.Fixed `from:"0" to:"1"`
	}
}

func TestConstants(t *testing.T) {
	constants := constantsOf(reflect.TypeFor[small](), "", nil)
	var names []string
	for _, c := range constants {
		names = append(names, c.Name)
	}
	if want := []string{"Rate", "Help", "A", "B", "Weeks", "Toll[0]", "Toll[1]", "Inner.Deep"}; !slices.Equal(names, want) {
		t.Fatalf("constants are %q, want %q", names, want)
	}
	rate, help, weeks, toll := constants[0], constants[1], constants[4], constants[6]
	if rate.Assumed() || rate.Range() != (Range{0.002, 0.1}) || rate.Unit != "" || !rate.Free() {
		t.Errorf("the rate is read as %+v", rate)
	}
	if !help.Assumed() || help.Unit != "min" || toll.Unit != "min" {
		t.Errorf("time is read as %+v and %+v", help, toll)
	}
	if weeks.Free() || !weeks.Assumed() {
		t.Errorf("a constant without tags is read as %+v", weeks)
	}
}

func TestConstantsAreSet(t *testing.T) {
	var params small
	place := reflect.ValueOf(&params).Elem()
	for i, c := range constantsOf(place.Type(), "", nil) {
		c.write(place, float64(i)+0.25)
		want := float64(i) // whole minutes and counts
		if c.Name == "Rate" || c.Name == "A" || c.Name == "B" || c.Name == "Inner.Deep" {
			want += 0.25
		}
		near(t, c.Name, c.read(place), want, 0)
	}
	if params.Toll != [2]sim.Minutes{5, 6} || params.B != 3*sim.One+sim.One/4 {
		t.Errorf("set to %+v", params)
	}
}

// TestModelConstants holds the tags of the model to the model: the constants
// that ship lie in their own ranges.
func TestModelConstants(t *testing.T) {
	p := sim.DefaultParams()
	for _, c := range Constants() {
		if x := c.Value(p); c.Free() && (x < c.From-1e-6 || x > c.To+1e-6) {
			t.Errorf("%s is %v, outside its range of %s", c.Name, x, c.span())
		}
		if c.From > c.To {
			t.Errorf("%s has a range from %v down to %v", c.Name, c.From, c.To)
		}
	}
	if len(Constants()) < 30 {
		t.Errorf("only %d constants were found", len(Constants()))
	}
}
