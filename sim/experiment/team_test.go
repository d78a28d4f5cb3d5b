package experiment

import (
	"math"
	"strings"
	"testing"

	"stepback/sim"
)

// refuses fails unless f panics with a message of this package.
func refuses(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if said, ok := recover().(string); !ok || !strings.HasPrefix(said, "experiment: ") {
			t.Errorf("%s: recovered %q", what, said)
		}
	}()
	f()
}

func TestRefusals(t *testing.T) {
	p := sim.DefaultParams()
	for _, size := range []int{-1, largestTeam + 1, 40} {
		refuses(t, "a team out of bounds", func() { Population{Size: size}.Team(1, p, nil) })
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), 128, -1000} {
		refuses(t, "no quantity", func() { Fixed(x) })
	}
	refuses(t, "sums of different layouts", func() { Total([]Sums{{1, 2}, {1}}) })
	refuses(t, "sums of different layouts", func() { Total([]Sums{nil, {1}, {1, 2}}) })
}

// TestVacancies: a vacancy that is never to be filled stays open, however long
// never is.
func TestVacancies(t *testing.T) {
	for _, weeks := range []int{500, math.MaxInt16, math.MaxInt32 / 2} {
		team := Population{Vacancy: weeks}.Team(1, sim.DefaultParams(), nil)
		team.Live(300)
		here := 0
		team.Present(func(sim.Subject, *sim.Person) { here++ })
		if here == 6 || team.vacancies != 6-here {
			t.Errorf("vacancies of %d weeks: %d are there, %d vacancies", weeks, here, team.vacancies)
		}
	}
}

func TestLastWeek(t *testing.T) {
	team := Population{Size: 1}.Team(1, sim.DefaultParams(), nil)
	team.Live(LastWeek)
	refuses(t, "one more week", team.Week)
}

// TestWildPolicy: whatever a policy asks for, quantities stay within bounds.
func TestWildPolicy(t *testing.T) {
	wild := func(t *Team) {
		for i := range uint64(200) {
			draw := func(what uint64, n int) int { return t.Luck.Below(n, OwnKeys, uint64(t.Career.Week), i, what) }
			t.Do(sim.Action{Kind: sim.ActionKind(draw(0, 256)), Who: sim.Subject(draw(1, 256) - 128), Work: int8(draw(2, 256) - 128),
				Domain: uint8(draw(3, 256)), Time: sim.Minutes(draw(4, 1<<32) - 1<<31), Weeks: int16(draw(5, 1<<16) - 1<<15), Track: sim.Track(draw(6, 256))})
		}
	}
	for seed := range uint64(5) {
		team := Population{Size: 1 + int(seed)*2}.Team(seed, sim.DefaultParams(), wild)
		team.Live(60)
		team.Present(func(who sim.Subject, q *sim.Person) {
			for _, x := range append(q.Skill[:], q.Trust, q.TrustCap, q.Engagement, q.Autonomy, q.Growing, q.Recognition, q.Load, q.Focus, q.Backing) {
				if x < 0 || x > sim.One {
					t.Errorf("a quantity of person %d is %v", who, x)
				}
			}
		})
	}
}

// TestReplaceTwice: another leader may come in any week, also one after the
// other, and a branch has nothing in common with its team but its luck.
func TestReplaceTwice(t *testing.T) {
	team := Population{}.Team(3, sim.DefaultParams(), ordinary.Dials().Policy())
	team.Live(20)
	team.Replace(ordinary.Dials().Policy())
	team.Replace(ordinary.Dials().Policy())
	first, second := team.Branch(team.Policy), team.Branch(team.Policy)
	first.Live(30)
	if team.Career.Week != 21 {
		t.Errorf("a branch moved its team to week %d", team.Career.Week)
	}
	second.Live(30)
	if first.Career != second.Career {
		t.Error("two branches under one policy differ")
	}
}
