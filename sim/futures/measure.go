package futures

import (
	"stepback/sim"
	"stepback/sim/story"
)

// Measure is something that is watched in every week of every future. All run
// from 0 to 1.
type Measure uint8

const (
	Trust      Measure = iota // of the team, mean of those present
	Engagement                // likewise
	Skill                     // likewise
	Delivery                  // as others see it
	Output                    // value finished, as a share of all there is in the scenario
	Readiness                 // of the leader, for the next level

	// Measures is how many there are.
	Measures = int(Readiness) + 1
)

var measureNames = [Measures]string{"trust", "engagement", "skill", "delivery", "output", "readiness"}

// String returns the name used in message ids: "trust".
func (m Measure) String() string {
	if int(m) >= Measures {
		return "unknown"
	}
	return measureNames[m]
}

// Reading is one career at the end of one week.
type Reading [Measures]sim.Fixed

// Read measures a career of a play, such as one of its weeks.
func Read(p *story.Play, c *sim.Career) Reading { return read(p, c, worth(p.Scenario())) }

func read(p *story.Play, c *sim.Career, worth int64) Reading {
	r := Reading{
		Trust:      c.Read(sim.Team, sim.Trust),
		Engagement: c.Read(sim.Team, sim.Engagement),
		Skill:      c.Read(sim.Team, sim.Skill),
		Delivery:   c.Delivery,
		Readiness:  c.Readiness(p.Params()),
	}
	if worth > 0 {
		r[Output] = min(sim.One, sim.Ratio(int64(c.Output), worth))
	}
	return r
}

// worth is the value of all work of a scenario.
func worth(sc *story.Scenario) (sum int64) {
	for i := range sc.Setup.Work {
		sum += int64(sc.Setup.Work[i].Value)
	}
	return sum
}
