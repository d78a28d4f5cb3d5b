package trial

import (
	"fmt"
	"time"

	"stepback/cmd/game/screen"
	"stepback/sim"
	"stepback/sim/experiment"
)

// others is how many other teams live the same year, so that one team's luck is
// not taken for a rule.
const others = 100

// Year is the year of a team that is led in one way and, with the same people
// and the same luck, in another. It is for one goroutine.
type Year struct {
	levers screen.Levers
	params *sim.Params
	teams  [2]learners
	lived  screen.Years
}

// NewYear prepares a year. The error says which lever is out of range.
func NewYear(l screen.Levers) (*Year, error) {
	if l.People < screen.FewestPeople || l.People > screen.MostPeople {
		return nil, fmt.Errorf("a team of %d is not between %d and %d", l.People, screen.FewestPeople, screen.MostPeople)
	}
	if l.Learning < 1 || l.Learning > 200 {
		return nil, fmt.Errorf("learning at %d %% is not between 1 and 200 %%", l.Learning)
	}
	y := &Year{levers: l, params: sim.DefaultParams()}
	for i, name := range l.Ways {
		way, ok := experiment.WayNamed(name)
		if !ok {
			return nil, fmt.Errorf("there is no way to lead that is called %q", name)
		}
		y.teams[i] = y.team(l.Seed, way)
		y.note(i)
	}
	y.lived.Others = others
	return y, nil
}

// Advance lives a week of both teams or, once their year is over, the whole year
// of another pair. It returns what there is to show, and whether that is all.
func (y *Year) Advance() (lived screen.Years, done bool) {
	switch {
	case y.lived.Weeks < screen.YearWeeks:
		y.lived.Weeks++
		for i := range y.teams {
			y.teams[i].week()
			y.note(i)
		}
	case y.lived.Compared < others:
		y.lived.Compared++
		y.compare(y.levers.Seed + uint64(y.lived.Compared))
	}
	return y.lived, y.lived.Compared == others
}

// WeekShown is how long a week of a year that is watched takes at least.
const WeekShown = 45 * time.Millisecond

// Slice lives one week that is watched. Of the other teams, or of a year that
// is shown at once, it lives for as long as the limit.
func (y *Year) Slice(atOnce bool, limit time.Duration) (lived screen.Years, done bool) {
	for began := time.Now(); ; {
		lived, done = y.Advance()
		watched := !atOnce && lived.Compared == 0
		if done || watched || time.Since(began) >= limit {
			return lived, done
		}
	}
}

// followed is what is shown of a team.
var followed = [screen.Followed]sim.Quantity{sim.Trust, sim.Skill, sim.Delivery}

// note writes down how a team is.
func (y *Year) note(team int) {
	t, led := &y.teams[team], &y.lived.Led[team]
	for i, q := range followed {
		led.Curves[i] = append(led.Curves[i], t.read(q))
	}
	for i := range t.Career.People {
		if p := &t.Career.People[i]; p.Presence == sim.Left && t.Career.Week > 1 && p.Gone == t.Career.Week-1 {
			led.Left = append(led.Left, y.lived.Weeks)
		}
	}
}

// compare lives a year of another team under both.
func (y *Year) compare(seed uint64) {
	var end [2][screen.Followed]int
	for i, name := range y.levers.Ways {
		way, _ := experiment.WayNamed(name)
		t := y.team(seed, way)
		for range screen.YearWeeks {
			t.week()
		}
		for q, of := range followed {
			end[i][q] = t.read(of)
		}
	}
	for q := range followed {
		if end[0][q] > end[1][q] {
			y.lived.Ahead[q]++
		}
	}
}

// learners are a team whose people, also those who join, learn faster or slower.
type learners struct {
	*experiment.Team
	percent int64
	met     uint32 // the last one who was told so
}

func (y *Year) team(seed uint64, way experiment.Way) learners {
	l := learners{Team: experiment.Population{Size: y.levers.People}.Team(seed, y.params, way.Policy(experiment.Luck{Seed: seed})), percent: int64(y.levers.Learning)}
	l.meet()
	return l
}

func (l *learners) week() {
	l.Week()
	l.meet()
}

// meet gives newcomers their pace of learning.
func (l *learners) meet() {
	last := l.met
	l.Present(func(_ sim.Subject, p *sim.Person) {
		if p.ID > l.met {
			p.Rate = sim.Fixed(int64(p.Rate) * l.percent / 100)
			last = max(last, p.ID)
		}
	})
	l.met = last
}

// read is a quantity of the team in thousandths.
func (l *learners) read(q sim.Quantity) int {
	return int(int64(l.Career.Read(sim.Team, q)) * 1000 / int64(sim.One))
}
