package trial_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/trial"
)

// year lives one to its end.
func year(t testing.TB, l screen.Levers, atOnce bool) (shown []screen.Years) {
	t.Helper()
	y, err := trial.NewYear(l)
	if err != nil {
		t.Fatal(err)
	}
	for {
		lived, done := y.Slice(atOnce, time.Millisecond)
		if shown = append(shown, lived); done {
			return shown
		}
	}
}

// TestYear: a year that is watched is shown week by week and comes to the same
// end as one that is lived at once; it arrives on the other side of a worker as
// it was.
func TestYear(t *testing.T) {
	l := screen.Levers{People: 6, Learning: 100, Seed: 3, Ways: [2]string{"supported", "do-it-myself"}}
	watched, atOnce := year(t, l, false), year(t, l, true)
	end := watched[len(watched)-1]
	if !reflect.DeepEqual(end, atOnce[len(atOnce)-1]) {
		t.Error("a year that is lived at once is another one")
	}
	for week := range screen.YearWeeks {
		if w := watched[week]; w.Weeks != week+1 || len(w.Led[0].Curves[0]) != week+2 {
			t.Errorf("what is shown after week %d is %+v", week+1, w)
		}
	}
	if end.Compared != end.Others || end.Led[0].Curves[0][0] != end.Led[1].Curves[0][0] || end.Ahead[0] < end.Others/2 {
		t.Errorf("the year ends with %+v", end)
	}
	data, err := json.Marshal(end)
	if err != nil {
		t.Fatal(err)
	}
	var sent screen.Years
	if err := json.Unmarshal(data, &sent); err != nil || !reflect.DeepEqual(sent, end) {
		t.Errorf("what is sent arrives as %+v (%v)", sent, err)
	}
}

// TestLevers: each of them does something, and what cannot be is refused.
func TestLevers(t *testing.T) {
	usual := screen.Levers{People: 6, Learning: 100, Seed: 1, Ways: [2]string{"ordinary", "ordinary"}}
	end := func(l screen.Levers) [screen.Followed][]int {
		shown := year(t, l, true)
		if last := shown[len(shown)-1]; !reflect.DeepEqual(last.Led[0], last.Led[1]) {
			t.Errorf("the same way to lead comes to %+v", last)
		}
		return shown[len(shown)-1].Led[0].Curves
	}
	is := end(usual)
	for name, change := range map[string]func(*screen.Levers){
		"people": func(l *screen.Levers) { l.People = 7 }, "seed": func(l *screen.Levers) { l.Seed = 2 },
	} {
		other := usual
		if change(&other); reflect.DeepEqual(end(other), is) {
			t.Errorf("%s change nothing", name)
		}
	}
	slow, fast := usual, usual
	slow.Learning, fast.Learning = 50, 150
	if s, f := end(slow)[1], end(fast)[1]; s[screen.YearWeeks] >= f[screen.YearWeeks] {
		t.Errorf("who learns slowly has %d, who learns fast %d", s[screen.YearWeeks], f[screen.YearWeeks])
	}
	for _, way := range screen.WaysToLead {
		if _, err := trial.NewYear(screen.Levers{People: 6, Learning: 100, Ways: [2]string{way, way}}); err != nil {
			t.Error(err)
		}
	}
	for _, l := range []screen.Levers{{}, {People: 13, Learning: 100, Ways: usual.Ways}, {People: 6, Ways: usual.Ways}, {People: 6, Learning: 100}} {
		if _, err := trial.NewYear(l); err == nil {
			t.Errorf("%+v can be lived", l)
		}
	}
}
