package experiment

import (
	"math"

	"stepback/sim"
)

// Year is what a measured stretch of weeks showed of a team.
type Year struct {
	Weeks     int
	Exits     int          // people who left of their own accord
	Headcount float64      // mean number of people there
	Output    float64      // value finished by people, without the leader's own
	PerWeek   float64      // the same for each person-week present; NaN if nobody was
	Engaged   float64      // mean engagement at the start
	People    []PersonYear // those who are there at the end
}

// PersonYear is what a measured stretch of weeks showed of one person.
type PersonYear struct {
	Who        sim.Subject
	ID         uint32  // tells people apart who had the same place; see [sim.Person]
	Weeks      int     // present
	Output     float64 // value finished, for each week present
	Empowered  float64 // share of weeks with own work within reach (a starting chance of .5 to .95), none taken over, and coaching or help within a fortnight
	Trust      float64 // at the end
	Engagement float64
	LogHazard  float64 // log of the weekly chance of leaving
}

// tally follows one person through the weeks.
type tally struct {
	id               uint32
	weeks, empowered int
	before           sim.Total
}

// Measure lives so many weeks and tells what they showed.
func (t *Team) Measure(weeks int) Year {
	y := Year{Weeks: weeks, Engaged: Float(t.Career.Read(sim.Team, sim.Engagement))}
	var tallies [sim.MaxPeople]tally
	personWeeks := 0
	for range weeks {
		t.Present(func(who sim.Subject, p *sim.Person) { tallies[who].meet(p) })
		t.Week()
		for i := range tallies {
			if p := &t.Career.People[i]; p.Presence == sim.Left && p.Gone == t.Career.Week-1 {
				y.Exits++
			}
		}
		t.Present(func(who sim.Subject, p *sim.Person) {
			tallies[who].meet(p)
			tallies[who].weeks++
			personWeeks++
			if t.empowered(who) {
				tallies[who].empowered++
			}
		})
		y.Output += t.finishedByPeople()
	}
	y.Headcount = float64(personWeeks) / float64(weeks)
	y.PerWeek = y.Output / float64(personWeeks)
	t.Present(func(who sim.Subject, p *sim.Person) { y.People = append(y.People, t.personYear(who, &tallies[who])) })
	return y
}

// mean is the mean of a quantity over those present, NaN if nobody is.
func (t *Team) mean(what sim.Quantity) float64 {
	present := false
	t.Present(func(sim.Subject, *sim.Person) { present = true })
	if !present {
		return math.NaN()
	}
	return Float(t.Career.Read(sim.Team, what))
}

// meet starts counting anew where a place has another person.
func (c *tally) meet(p *sim.Person) {
	if c.id != p.ID {
		*c = tally{id: p.ID, before: p.Output}
	}
}

func (t *Team) personYear(who sim.Subject, c *tally) PersonYear {
	p := &t.Career.People[who]
	weeks := float64(max(1, c.weeks))
	return PersonYear{
		Who: who, ID: p.ID, Weeks: c.weeks, Output: total(p.Output-c.before) / weeks, Empowered: float64(c.empowered) / weeks,
		Trust: Float(p.Trust), Engagement: Float(p.Engagement),
		LogHazard: math.Log(Float(t.Career.Hazard(who, t.Params))),
	}
}

// finishedByPeople is the value that people finished last week.
func (t *Team) finishedByPeople() (sum float64) {
	for i := range int(t.Career.Jobs) {
		if w := &t.Career.Work[i]; w.Stage == sim.Done && w.Finished == t.Career.Week-1 && w.Owner >= 0 && w.Owner < sim.MaxPeople {
			sum += Float(w.Worth)
		}
	}
	return sum
}

// empowered reports whether a person, in the week just lived, had work of
// their own that neither bored nor overwhelmed them (a starting chance of .5 to
// .95), and had been coached or helped within a fortnight.
func (t *Team) empowered(who sim.Subject) bool {
	p := &t.Career.People[who]
	if p.Supported == 0 || t.Career.Week-1-p.Supported > 2 || p.TakenFrom == t.Career.Week-1 {
		return false
	}
	for i := range int(t.Career.Jobs) {
		w := &t.Career.Work[i]
		if w.Owner != who || w.Stage != sim.Open && !(w.Stage == sim.Done && w.Finished == t.Career.Week-1) {
			continue
		}
		if odds := Float(w.Odds); odds >= 0.5 && odds <= 0.95 {
			return true
		}
	}
	return false
}

// total is a total as a number.
func total(v sim.Total) float64 { return float64(v) / float64(sim.One) }
