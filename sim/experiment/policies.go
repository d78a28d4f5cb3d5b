package experiment

import "stepback/sim"

// Way is a way to lead that has a name.
type Way struct {
	Name, Means string
	// Policy returns a leader who leads this way. The luck is the leader's own.
	Policy func(Luck) Policy
}

// Ways lists the named ways to lead. Apart from what its name says, each does
// what leaders usually do.
func Ways() []Way {
	usual := Leader{}.Dials()
	way := func(name, means string, change func(*Dials)) Way {
		dials := usual
		change(&dials)
		return Way{name, means, func(Luck) Policy { return dials.Policy() }}
	}
	return []Way{
		way("ordinary", "leans nowhere", func(*Dials) {}),
		way("do-it-myself", "takes stuck work over and does it", func(d *Dials) {
			d.TakeOver, d.OwnCraft, d.Coaching, d.Coached, d.Debrief, d.Stretch, d.CoCreate, d.OneOnOnes = 0.8, 20, 0, 0, 0, 0, 0, 1
		}),
		{"hands-off", "lets everybody find their own work and looks upwards", func(Luck) Policy { return handsOff }},
		way("supported", "hands work over that stretches, coaches, debriefs", func(d *Dials) {
			d.TakeOver, d.Stretch, d.Coaching, d.Coached, d.Debrief, d.OneOnOnes, d.CoCreate, d.OwnCraft = 0, 1, 6, 1, 0.9, 3, 1, 1
		}),
		way("directive", "announces goals, gives safe work, looks in", func(d *Dials) {
			d.CoCreate, d.Stretch, d.Coached, d.LookIns, d.TakeOver = 0, 0, 0, 1, 0.12
		}),
		way("empowering", "works goals out together, gives work that stretches, and leaves it with its owner", func(d *Dials) {
			d.CoCreate, d.Stretch, d.TakeOver, d.LookIns = 1, 1, 0, 0
		}),
		way("checking", "looks in on everybody twice a week", func(d *Dials) { d.LookIns = 2 }),
		way("people-first", "talks with everybody every week, recognises, keeps promises", func(d *Dials) {
			d.OneOnOnes, d.Recognise, d.KeepWord = 6, 0.8, 1
		}),
		way("improving", "gives an afternoon a month to how the team works", func(d *Dials) { d.Improve = 4 }),
		{"random", "does anything at all", func(luck Luck) Policy { return luck.random }},
	}
}

// WayNamed returns the way to lead with a name.
func WayNamed(name string) (Way, bool) {
	for _, w := range Ways() {
		if w.Name == name {
			return w, true
		}
	}
	return Way{}, false
}

func wayNamed(name string) Way {
	if w, ok := WayNamed(name); ok {
		return w
	}
	return Ways()[0]
}

// handsOff keeps a little time for those who ask and gives the rest to the
// organisation.
func handsOff(t *Team) {
	var plan sim.Plan
	plan.Time[sim.CoachingTime] = 2 * sim.Hour
	plan.Time[sim.NextLevelTime] = 20 * sim.Hour
	plan.Time[sim.Slack] = 4 * sim.Hour
	_ = t.Career.SetPlan(plan, t.Params)
}

// random does three things a week that may or may not be possible, and makes a
// new plan now and then.
func (l Luck) random(t *Team) {
	week := uint64(t.Career.Week)
	kinds := len(sim.Actions())
	for try := range uint64(3) {
		draw := func(what uint64, n int) int { return l.Below(n, keyPolicy, week, try, what) }
		t.Do(sim.Action{Kind: sim.ActionKind(1 + draw(0, kinds)), Who: sim.Subject(draw(1, t.population.Size)), Work: int8(draw(2, sim.MaxWork)),
			Domain: uint8(draw(3, Domains)), Time: sim.Minutes(30 * (1 + draw(4, 8))), Weeks: int16(1 + draw(5, 6))})
	}
	var plan sim.Plan
	left := int(t.Params.Hours.Free() / sim.Hour)
	for area := range plan.Time {
		hours := l.Below(left/2+1, keyPolicy, week/4, 9, uint64(area))
		plan.Time[area] = sim.Minutes(hours) * sim.Hour
		left -= hours
	}
	_ = t.Career.SetPlan(plan, t.Params)
}

// Replace puts another leader in charge: people meet them with the trust they
// usually bring, and some of what they had in the last one.
func (t *Team) Replace(policy Policy) {
	t.Policy = policy
	newcomer := sim.LeaderSetup{Track: t.Career.Leader.Track, Level: t.Career.Leader.Level, Craft: sim.Half, Sponsor: sim.Half, Plan: t.Career.Leader.Plan}
	if err := t.Career.ReplaceLeader(newcomer, t.Params, nil); err != nil {
		panic(err) // the setup is that of the last leader
	}
}

// Branch returns a copy of the team that goes on under another policy; both
// have the same luck from here on.
func (t *Team) Branch(policy Policy) *Team {
	branch := *t
	branch.Policy = policy
	return &branch
}

// Followed lists what [Course.Run] follows.
func Followed() []Quantity {
	return []Quantity{{"trust", ""}, {"engagement", ""}, {"skill", ""}, {"output", "a person-week"}, {"leavers", "so far"}}
}

// Run follows a population. Who asks for a way that there is not gets the
// ordinary one; [WayNamed] tells beforehand.
func (course Course) Run(p *sim.Params, seeds Seeds, progress Progress) Curves {
	way, next := wayNamed(course.Policy), wayNamed(course.With)
	curves := Curves{Quantities: Followed(), Weeks: course.Weeks, Records: make([]Record, course.Leaders)}
	Each(course.Leaders, progress, func(i int) {
		luck := seeds.Luck(i)
		t := Population{}.Team(luck.Seed, p, way.Policy(luck))
		record, leavers := curves.NewRecord(), 0.0
		for week := range course.Weeks {
			if course.ReplaceAt > 0 && week+1 == course.ReplaceAt {
				t.Replace(next.Policy(luck))
			}
			y := t.Measure(1)
			leavers += float64(y.Exits)
			for q, of := range []sim.Quantity{sim.Trust, sim.Engagement, sim.Skill} {
				record[q][week] = t.mean(of)
			}
			record[3][week], record[4][week] = y.PerWeek, leavers
		}
		curves.Records[i] = record
	})
	return curves
}
