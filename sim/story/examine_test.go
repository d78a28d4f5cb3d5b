package story

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"stepback/sim"
)

// Phrases that the random scenarios of TestNothingImpossibleHappens are made
// of; %d is a week.
var someConditions = []string{
	"week %d-9", "week %d", "after week %d", "before week %d",
	"checkout is open", "checkout is planned", "checkout is done", "checkout is on-time", "checkout is late", "checkout is stuck",
	"checkout is yours", "checkout is owned", "checkout is unowned", "checkout is taken-over", "checkout is coached", "checkout is covered", "checkout is at least 60% done",
	"index is planned", "index is open", "index is late", "index is done", "index is waiting", "index is checked", "index is on-time", "index is unowned",
	"mira is on the team", "mira has left", "ana is on the team", "ana has left", "somebody has left", "mira wants management", "tomas wants craft",
	"mira owns checkout", "ana owns index", "tomas learned from checkout", "mira is a lead", "mira is empowered", "tomas is promoted", "tomas leads the team",
	"mistake on checkout is hidden", "mistake on checkout is denied", "mistake on index is admitted", "mistake on checkout has come out",
	"something is coming", "mira knows what is coming", "team knows what is coming", "what was coming is out", "rumour is above 0%", "rumour is at least low",
	"promise to ana is open", "promise to mira is broken", "promise to tomas is kept", "promise to mira is open", "mira was heard in the last %d weeks",
	"trust of mira is at least fair", "trust of team is below 40%", "trust-cap of mira is below 100%", "trust-cap of team is at least 100%", "believed trust of tomas is strong", "skill of mira in backend is solid",
	"team-trust of mira is above 0%", "coverage is at least 20%", "energy is above 90%", "energy of team is above 10%", "outlook is below 30%", "alignment is low", "load of mira is at most 100%",
	"readiness is strong", "readiness for the ic track is fair", "track is ic", "track is management", "your level is 3", "your level is 4", "your level is 5",
	"promoted", "overlooked", "influence is at least 30%", "standard for backend is at least 1%", "guild for backend is above 0%", "guild for search is low",
	"time below your level is at least 40%", "time on the next level is low", "queue is at least 3 hours", "overtime is at least 2 hours", "rescues are at least %d",
	"open failures are at least 1", "debriefed failures are at least 1", "finished work is at least 2", "finished work is at least 3",
	"coins are at least %d", "coins are above 12", "coins are 3", "coins are above debt", "debt is at most 20%", "debt is fair", "debt is below %d", "calm is 50", "calm is strong", "chance of 30%",
	"met s0", "met s1", "met s2", "met s3", "chose a in s0", "chose b in s1", "chose a in s2", "chose b in s3", "1 week since s0", "%d weeks since s1", "0 weeks since s2", "2 weeks since s3",
}

var someActions = []string{
	"take over checkout", "rescue checkout", "hand checkout to mira", "hand index to tomas with coaching", "start index", "start index in 2 weeks", "drop checkout", "move checkout by 2 weeks",
	"hire ana within 2 weeks", "hire ana within 0 weeks", "let mira go", "promise mira something within 2 weeks", "promise ana something within 1 week in 1 week", "keep promise to mira", "break promise to mira",
	"set indicators for checkout", "hold mira accountable", "empower mira", "take credit from mira", "start a guild for backend", "set a standard for backend", "move to the ic track", "move to the management track",
	"appoint tomas as lead", "debrief team", "co-create goals", "one-on-one with mira", "one-on-one with tomas in 1 week", "spend 8 hours on the next level",
	"hide a mistake on checkout", "deny a mistake on checkout", "own up to a mistake on index", "own up to a mistake on checkout in 2 weeks", "mistake on checkout comes out",
	"hold back what is coming", "tell mira what is coming", "tell team what is coming in 1 week", "deny what is coming", "what is coming comes out", "deny it to mira",
	"raise coins by 1", "raise coins by 1d3", "lower coins by 2", "raise debt by 2d4+1", "lower debt by 1d6 in 1 week", "set debt to 1d4", "set coins to 0",
}

type maker struct {
	*rand.Rand
	names Names
}

func (m *maker) condition(t *testing.T, depth int) Condition {
	switch pick := m.IntN(8); {
	case depth > 0 && pick == 0:
		return Any(m.condition(t, depth-1), m.condition(t, depth-1))
	case depth > 0 && pick == 1:
		return Not(m.condition(t, depth-1))
	case depth > 0 && pick <= 3:
		return All(m.condition(t, depth-1), m.condition(t, depth-1))
	}
	phrase := someConditions[m.IntN(len(someConditions))]
	if strings.Contains(phrase, "%d") {
		phrase = fmt.Sprintf(phrase, 1+m.IntN(9))
	}
	if len(m.names.Roles) > 0 {
		phrase = strings.NewReplacer("mira", m.names.Roles[0]).Replace(phrase)
	}
	c, err := ParseCondition(phrase, &m.names)
	if err != nil {
		t.Fatalf("%q: %v", phrase, err)
	}
	return c
}

func (m *maker) deeds(t *testing.T) (list []Deed) {
	for range m.IntN(3) {
		d, err := ParseDeed(someActions[m.IntN(len(someActions))], &m.names)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

// scenario makes one at random: people of whom one can be hired, work of which
// some is planned, scenes that ask for anything.
func (m *maker) scenario(t *testing.T) *Scenario {
	m.names = Names{People: []string{"mira", "tomas", "ana"}, Work: []string{"checkout", "index"}, Domains: []string{"backend", "search"}, Choices: map[string][]string{},
		Attributes: []Attribute{{Key: "coins", Start: m.IntN(4), Most: 20}, {Key: "debt", Start: m.IntN(10), Most: 30}, {Key: "calm", Start: 50, Most: 100}}}
	sc := &Scenario{ID: "random", Domains: m.names.Domains, Attributes: m.names.Attributes, Setup: sim.Setup{Level: int8(1 + m.IntN(4)), Weeks: int16(6 + m.IntN(25)), Track: sim.Track(m.IntN(3)),
		Rounds: m.IntN(2) == 0, Held: int16(m.IntN(2) * 120), Craft: sim.Half, Team: sim.TeamSetup{Safety: sim.Half, Clarity: sim.Half, Commitment: sim.Half, Sponsor: sim.Half, Credibility: sim.Half}}}
	for i, key := range m.names.People {
		sc.People = append(sc.People, Person{Key: key, Name: key})
		setup := sim.PersonSetup{ID: sim.ID(key), Trust: sim.Percent(10), Engagement: sim.Percent(20), Ceiling: sim.One, Rate: sim.One, Outlook: sim.Half,
			Wants: sim.Aspiration(m.IntN(3)), Vacant: i == 2, Skill: [sim.MaxDomains]sim.Fixed{sim.Half, sim.Half}, Level: int8(m.IntN(3))}
		if i == 0 && m.IntN(3) == 0 {
			setup.Own = sim.OwnTeam{Size: 4, Skill: sim.Half, Trust: sim.Half, Engagement: sim.Half}
		}
		sc.Setup.People = append(sc.Setup.People, setup)
	}
	for i, key := range m.names.Work {
		sc.Work = append(sc.Work, Work{Key: key, Title: key})
		begins := int16(1 + m.IntN(5))
		sc.Setup.Work = append(sc.Setup.Work, sim.WorkSetup{ID: sim.ID(key), Owner: sim.Subject(m.IntN(4) - 1), Start: begins, Due: begins + int16(m.IntN(20)),
			Difficulty: sim.Half, Value: sim.One, Effort: sim.Percent(int64(25 + m.IntN(400))), Planned: i == 1 && m.IntN(2) == 0})
		if w := &sc.Setup.Work[i]; w.Owner == 2 {
			w.Owner = sim.Self
		}
	}
	if m.IntN(2) == 0 {
		sc.PlanWeeks = []int{2, 4, 5}
	}
	for i := range 6 {
		m.names.Scenes = append(m.names.Scenes, fmt.Sprint("s", i))
		m.names.Choices[fmt.Sprint("s", i)] = []string{"a", "b", "c"}
	}
	for i := range 6 {
		scene := Scene{Key: fmt.Sprint("s", i), Weight: 1, Portrait: -1, Repeats: m.IntN(3) == 0, Cooldown: m.IntN(3), Priority: m.IntN(3)}
		m.names.Roles = nil
		if m.IntN(3) == 0 {
			castings := []string{"owner of checkout", "ana", "anybody, wants craft", "anybody, is a lead", "most skilled in backend, not mira", "lowest trust, not ana"}
			casting, err := ParseCasting("owner", castings[m.IntN(len(castings))], &m.names)
			if err != nil {
				t.Fatal(err)
			}
			scene.Cast = []Casting{casting}
		}
		if i > 0 && m.IntN(4) > 0 {
			scene.When = m.condition(t, 2)
		}
		if len(scene.Cast) > 0 {
			m.names.Roles = []string{"owner"}
		}
		for _, key := range []string{"a", "b", "c"} {
			c := Choice{Key: key, Do: m.deeds(t)}
			if m.IntN(3) == 0 {
				c.When = m.condition(t, 1)
			}
			for k := range m.IntN(3) {
				c.Outcomes = append(c.Outcomes, Outcome{Key: fmt.Sprint("o", k), When: m.condition(t, 1), Do: m.deeds(t)})
			}
			for k := range m.IntN(2) {
				c.Later = append(c.Later, Later{Key: fmt.Sprint("l", k), Weeks: 1 + m.IntN(8), When: m.condition(t, 1), Do: m.deeds(t)})
			}
			scene.Choices = append(scene.Choices, c)
		}
		sc.Scenes = append(sc.Scenes, scene)
	}
	m.names.Roles = nil
	sc.Endings = []Ending{{Key: "one", When: m.condition(t, 2)}, {Key: "two", When: m.condition(t, 2)}, {Key: "over"}}
	return sc
}

// TestNothingImpossibleHappens: whatever happens in any of many random plays of
// random scenarios, the examination did not call it impossible.
func TestNothingImpossibleHappens(t *testing.T) {
	scenarios, plays := 120, 8 // 1500 and 20 were tried
	if testing.Short() {
		scenarios, plays = 40, 5
	}
	found := map[FindingKind]int{}
	for seed := range scenarios {
		m := &maker{Rand: rand.New(rand.NewPCG(uint64(seed), 7))}
		sc := m.scenario(t)
		e := &examiner{reach: explore(sc, sim.DefaultParams(), false)}
		if e.lost {
			t.Fatalf("scenario %d: the search was given up", seed)
		}
		said, vain := map[string]Finding{}, map[*Deed]bool{}
		for _, f := range Examine(sc) {
			found[f.Kind]++
			at := f.At
			at.Leaf = 0
			if f.Kind == FindVain {
				vain[deedAt(sc, &at)] = true
			} else if f.Kind != FindAlways && f.Kind != FindUnused {
				said[fmt.Sprint(at.Scene, at.Choice, at.Outcome, at.Later, at.Ending)] = f
			}
		}
		for run := range plays {
			if !witness(t, e, said, vain, uint64(seed*plays+run)) {
				t.Fatalf("scenario %d, play %d", seed, run)
			}
		}
	}
	t.Logf("of %d scenarios: %d never, %d always, %d scenes that cannot come, %d silences, %d untold, %d unused, %d vain actions",
		scenarios, found[FindNever], found[FindAlways], found[FindNoScene], found[FindSilence], found[FindUntold], found[FindUnused], found[FindVain])
	for kind := FindNever; kind <= FindVain; kind++ {
		if found[kind] == 0 && kind != FindSilence && !testing.Short() {
			t.Errorf("nothing of kind %d was ever found: the test says nothing about it", kind)
		}
	}
}

// deedAt returns the action at a place of a scenario.
func deedAt(sc *Scenario, at *Place) *Deed {
	c := &sc.Scenes[at.Scene].Choices[at.Choice]
	switch {
	case at.Outcome >= 0:
		return &c.Outcomes[at.Outcome].Do[at.Deed]
	case at.Later >= 0:
		return &c.Later[at.Later].Do[at.Deed]
	}
	return &c.Do[at.Deed]
}

// witness plays once at random, plans included, and holds all that happens
// against what was called impossible.
func witness(t *testing.T, e *examiner, said map[string]Finding, vain map[*Deed]bool, seed uint64) bool {
	t.Helper()
	p, err := Start(e.sc, Options{Seed: seed, Record: true})
	if err != nil {
		t.Fatal(err)
	}
	happened := func(what string, scene, choice, outcome, later, ending int) {
		at := nowhere
		at.Scene, at.Choice, at.Outcome, at.Later, at.Ending = scene, choice, outcome, later, ending
		if f, ok := said[fmt.Sprint(scene, choice, outcome, later, ending)]; ok {
			t.Errorf("%s happened in week %d: %s", what, p.week(), f.What)
		}
	}
	p.Probe(&Probe{Deed: func(p *Play, d *Deed, refused error) {
		if refused == nil && vain[d] {
			t.Errorf("%q was done in week %d, and called vain", d.Phrase, p.week())
		}
	}})
	random, dice := Random(seed), rand.New(rand.NewPCG(seed, 1))
	p.Watch(func(*sim.Career) { e.agree(t, p, "told") })
	for p.Asks() != AskNothing && !t.Failed() {
		answer := random(p)
		if p.Asks() != AskRating && dice.IntN(3) == 0 {
			plan := p.Plan()
			plan.Work[dice.IntN(2)] = WorkPlan{NewOwner: true, Owner: []sim.Subject{0, 1, sim.Self}[dice.IntN(3)]}
			var twin Play
			twin.CopyFrom(p)
			if _, err := twin.Take(Answer{Plan: plan, Replan: true}); err == nil {
				if _, err := p.Take(Answer{Plan: plan, Replan: true}); err != nil {
					t.Fatal(err)
				}
				continue
			}
		}
		scene, week := p.scene, p.week()
		if p.Asks() == AskChoice {
			e.agree(t, p, "asked")
			happened("the scene", scene, -1, -1, -1, -1)
			if !e.scenes[scene].weeks.has(week) {
				t.Errorf("scene %d came in week %d, not in %v", scene, week, e.scenes[scene].weeks)
			}
			for i := range e.sc.Scenes[scene].Choices {
				if p.Possible(i) {
					happened("the choice", scene, i, -1, -1, -1)
					if !e.scenes[scene].choices[i].weeks.has(week) {
						t.Errorf("choice %d of scene %d was offered in week %d, not in %v", i, scene, week, e.scenes[scene].choices[i].weeks)
					}
				}
			}
		}
		events, err := p.Take(answer)
		if err != nil {
			t.Fatal(err)
		}
		for _, event := range events {
			if event.Kind == EventLater {
				for k := range e.sc.Scenes[event.Scene].Choices[event.Choice].Later {
					l := &e.sc.Scenes[event.Scene].Choices[event.Choice].Later[k]
					if event.Week-event.From == l.Weeks && len(e.sc.Scenes[event.Scene].Choices[event.Choice].Later) == 1 {
						happened("the consequence", event.Scene, event.Choice, -1, k, -1)
					}
				}
			}
		}
	}
	for _, took := range p.took {
		if took.Outcome >= 0 {
			happened("the outcome", took.Scene, took.Choice, took.Outcome, -1, -1)
		}
	}
	happened("the ending", -1, -1, -1, -1, p.ending)
	return !t.Failed()
}

// agree holds every phrase against the state: what is so must be possible.
func (e *examiner) agree(t *testing.T, p *Play, when string) {
	check := func(c *Condition) {
		c.leaves(func(_ int, phrase *Condition) {
			if phrase.needsCast() {
				return
			}
			f := form{}
			about, in := phrase.claims()
			if in = about.universe().and(in); !phrase.holds(&p.state) {
				in = about.universe().without(in)
			}
			f.claims = []claim{{about: about, in: in}}
			if !e.possible(f, only(1, e.weeks), when == "told").has(p.week()) {
				t.Errorf("%q is %v in week %d (%s), which is called impossible", phrase.Phrase, phrase.holds(&p.state), p.week(), when)
			}
		})
	}
	for i := range e.sc.Scenes {
		check(&e.sc.Scenes[i].When)
		for j := range e.sc.Scenes[i].Choices {
			c := &e.sc.Scenes[i].Choices[j]
			check(&c.When)
			for k := range c.Outcomes {
				check(&c.Outcomes[k].When)
			}
		}
	}
	check(&e.sc.Endings[0].When)
	check(&e.sc.Endings[1].When)
}
