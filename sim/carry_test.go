package sim

import (
	"reflect"
	"regexp"
	"strconv"
	"testing"
)

// everyoneKnown are the people of a career who were in another, at the same
// places, with skills in the same order.
func everyoneKnown(was *Career) (list []Known) {
	for i := range was.everybody() {
		k := Known{Who: Subject(i), Was: &was.People[i]}
		for d := range k.Domains {
			k.Domains[d] = int8(d)
		}
		list = append(list, k)
	}
	return list
}

// carried is all that [Career.Carry] may change in a career that has begun.
var carried = regexp.MustCompile(`^(Leader\.(Craft|Energy|Sponsor|Visibility|Credibility|Plan\.Time\[\d\]|Since|Earlier|LevelTime\[\d\]|Evidence\[\d\]\[\d\])` +
	`|People\[\d+\]\.(Presence|Skill\[\d\]|Floor\[\d\]|Leading|Level|Regard|Trust|TrustCap|Engagement|Outlook|Autonomy|Growing|Recognition|Belief\.(Trust|Engagement))` +
	`|Safety|Process|Delivery|Work\[\d+\]\.(Odds|Owner))$`)

// different calls visit for every field in which two values differ.
func different(a, b reflect.Value, path string, visit func(path string)) {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			name := a.Type().Field(i).Name
			if path != "" {
				name = path + "." + name
			}
			different(a.Field(i), b.Field(i), name, visit)
		}
	case reflect.Array:
		for i := range a.Len() {
			different(a.Index(i), b.Index(i), path+"["+strconv.Itoa(i)+"]", visit)
		}
	default:
		if !a.Equal(b) {
			visit(path)
		}
	}
}

// TestCarryNothingElse: after whatever a random leader did, only what is meant
// to goes along, and the career that it goes into is as sound as any.
func TestCarryNothingElse(t *testing.T) {
	p := DefaultParams()
	seen := map[string]bool{}
	for seed := range careers(t) / 4 {
		from := live(t, seed, nil, nil)
		setup := randomSetup(seed + 1)
		if seed%2 == 0 {
			setup.Level, setup.Track = from.Leader.Level, from.Leader.Track
		}
		began, err := New(setup, seed+1, p)
		if err != nil {
			t.Fatal(err)
		}
		c := began
		c.Carry(&from, everyoneKnown(&from)[:min(from.Places, c.Places)], p)
		different(reflect.ValueOf(began), reflect.ValueOf(c), "", func(path string) {
			if !carried.MatchString(path) {
				t.Errorf("seed %d: %s went along", seed, path)
			}
			seen[regexp.MustCompile(`\[\d+\]`).ReplaceAllString(path, "[]")] = true
		})
		for !c.Over() {
			c.Step(p, nil)
		}
		if t.Failed() {
			return
		}
	}
	if len(seen) < 30 {
		t.Errorf("only %d kinds of field ever went along: %v", len(seen), seen)
	}
}

// TestCarry tells what comes along and what does not, one case after the other.
func TestCarry(t *testing.T) {
	p := DefaultParams()
	setup := Setup{Track: TrackManagement, Level: 3, Weeks: 13, Craft: Half, Held: 10,
		Team:   TeamSetup{Safety: Half, Clarity: Half, Commitment: Half, Sponsor: Half, Credibility: Half},
		People: []PersonSetup{{ID: 1, Trust: Half, Engagement: Half, Outlook: Half}, {ID: 2, Vacant: true}},
		Work:   []WorkSetup{{ID: 3, Owner: 0, Start: 1, Due: 3, Effort: One, Difficulty: Half}}}
	for _, test := range []struct {
		name  string
		was   func(c *Career)
		job   func(s *Setup)
		after func(c *Career) bool
	}{
		{"trust follows most of the way", func(c *Career) { c.People[0].Trust = 0 }, nil,
			func(c *Career) bool { return c.People[0].Trust == Half-p.Carry.Trust.Mul(Half) }},
		{"what was learned is not unlearned", func(c *Career) { c.People[0].Skill[0] = One }, nil,
			func(c *Career) bool { return c.People[0].Skill[0] == One && c.Work[0].Odds > Half }},
		{"what was learned since stays", func(c *Career) { c.People[0].Skill[0] = 0 }, func(s *Setup) { s.People[0].Skill[0] = Half },
			func(c *Career) bool { return c.People[0].Skill[0] == Half }},
		{"who left is gone, and leaves their work", func(c *Career) { c.People[0].Presence = Left }, nil,
			func(c *Career) bool { return !c.People[0].Here() && c.Work[0].Owner == Nobody }},
		{"who was hired is there", func(c *Career) { c.People[1].Presence = Present }, nil,
			func(c *Career) bool { return c.People[1].Here() }},
		{"a deceived person stays deceived", func(c *Career) { c.People[0].TrustCap = Half }, nil,
			func(c *Career) bool { return c.People[0].TrustCap == Half }},
		{"tiredness is slept off in part", func(c *Career) { c.Leader.Energy = 0 }, nil,
			func(c *Career) bool { return c.Leader.Energy == One-p.Carry.Tiredness }},
		{"time at the level goes on", func(c *Career) { c.Week = 14 }, nil,
			func(c *Career) bool { return c.InLevel() == 23 && c.levelWeeks() == 13 }},
		{"a promotion begins it anew", func(c *Career) { c.Week, c.Leader.Level, c.Leader.Since = 14, 4, 14 },
			func(s *Setup) { s.Level, s.Held = 4, 0 },
			func(c *Career) bool { return c.InLevel() == 0 && c.levelWeeks() == 0 }},
		{"evidence goes on", func(c *Career) { c.Week, c.Leader.Evidence[TrackIC] = 14, Evidence{600, 600, 600, 600} }, nil,
			func(c *Career) bool { return c.Shown(TrackIC, p) > Percent(60) && c.Shown(TrackIC, p) < Percent(66) }},
		{"not at another level", func(c *Career) { c.Leader.Evidence[TrackIC] = Evidence{600, 600, 600, 600} }, func(s *Setup) { s.Level = 2 },
			func(c *Career) bool { return c.Leader.Evidence[TrackIC] == Evidence{} }},
		{"a plan stays in the same job", func(c *Career) { c.Leader.Plan.Time[OwnCraft] = 20 * Hour }, nil,
			func(c *Career) bool { return c.Leader.Plan.Time[OwnCraft] == 20*Hour }},
		{"and not on another track", func(c *Career) { c.Leader.Plan.Time[OwnCraft] = 20 * Hour }, func(s *Setup) { s.Track = TrackIC },
			func(c *Career) bool { return c.Leader.Plan.Time[OwnCraft] == 0 }},
	} {
		t.Run(test.name, func(t *testing.T) {
			from, err := New(setup, 1, p)
			if err != nil {
				t.Fatal(err)
			}
			test.was(&from)
			job := setup
			job.People = append([]PersonSetup(nil), setup.People...)
			if test.job != nil {
				test.job(&job)
			}
			c, err := New(job, 2, p)
			if err != nil {
				t.Fatal(err)
			}
			if c.Carry(&from, everyoneKnown(&from), p); !test.after(&c) {
				t.Errorf("%+v", c.Leader)
			}
		})
	}
}
