package story

import (
	"slices"
	"strings"

	"stepback/sim"
)

// Probe looks into a play as it goes: at what is about to be asked, while the
// answers can still be had from [Play.Holds] and its like. A function that is
// nil is left out. A probe must not change the play.
type Probe struct {
	// Week is called when a week is about to look for its scene.
	Week func(*Play)
	// Outcome is called when the week of a choice is over and its outcome is
	// about to be told.
	Outcome func(*Play, *Choice)
	// Later is called when a later consequence is due, by its places, with
	// whether it is told.
	Later func(p *Play, scene, choice, later int, told bool)
	// Deed is called when an action of the model was tried, with the error of
	// [sim.Hand.Do] when the model refused it.
	Deed func(p *Play, d *Deed, refused error)
}

// Probe has a probe look into the play from here on; nil takes it away. It
// stays when the play is used again.
func (p *Play) Probe(probe *Probe) { p.probe = probe }

func (probe *Probe) week(p *Play) {
	if probe != nil && probe.Week != nil {
		probe.Week(p)
	}
}

func (probe *Probe) outcome(p *Play, c *Choice) {
	if probe != nil && probe.Outcome != nil {
		probe.Outcome(p, c)
	}
}

func (probe *Probe) later(p *Play, wait *pending, told bool) {
	if probe != nil && probe.Later != nil {
		probe.Later(p, int(wait.scene), int(wait.choice), int(wait.later), told)
	}
}

func (probe *Probe) deed(p *Play, d *Deed, refused error) {
	if probe != nil && probe.Deed != nil {
		probe.Deed(p, d, refused)
	}
}

// Holds reports whether a condition of the scenario holds at this moment, with
// the cast of the present scene.
func (p *Play) Holds(c *Condition) bool { return c.holds(&p.state) }

// Met reports whether a scene, by its place, has happened.
func (p *Play) Met(scene int) bool { return p.met[scene] > 0 }

// Audition casts a scene as it would be cast now, for what [Play.Holds] then
// says of its roles, and returns the first role that nobody fills, -1 when all
// are filled. It is for a probe of the week, before any scene is on.
func (p *Play) Audition(scene int) (unfilled int) {
	sc := &p.scenario.Scenes[scene]
	if p.castScene(sc) {
		return -1
	}
	return len(p.roles)
}

// Openings counts the choices of a scene that could be taken if it came now. It
// follows [Play.Audition].
func (p *Play) Openings(scene int) (open int) {
	before, known := p.scene, offers{}
	p.scene = scene
	for i := range p.scenario.Scenes[scene].Choices {
		if p.offered(&known, i) {
			open++
		}
	}
	p.scene = before
	return open
}

// Price returns what a choice of the present scene takes of the week at once,
// and what is left of the week, whether it is offered or not.
func (p *Play) Price(choice int) (price, left sim.Minutes) {
	price, _ = p.price(&p.scenario.Scenes[p.scene].Choices[choice])
	return price, p.params.Hours.Most - p.career.Used(p.params)
}

// Parts takes a condition apart into those that must all hold; none when it
// asks nothing.
func (c *Condition) Parts() (parts []*Condition) {
	if len(c.all) == 0 {
		if c.Always() {
			return nil
		}
		return []*Condition{c}
	}
	for i := range c.all {
		parts = append(parts, c.all[i].Parts()...)
	}
	return parts
}

// OfWeeks reports whether the condition asks for nothing but the week.
func (c *Condition) OfWeeks() bool { return c.aboutWeeks() }

// OfRoles reports whether the condition asks about somebody by role.
func (c *Condition) OfRoles() bool { return c.needsCast() }

// String words the condition on one line.
func (c *Condition) String() string {
	switch {
	case c.ask > 0:
		return strings.Join(strings.Fields(c.Phrase), " ")
	case c.not != nil:
		return "not " + c.not.bracketed()
	case len(c.any) > 0:
		return worded(c.any, " or ")
	}
	return worded(c.all, " and ")
}

func (c *Condition) bracketed() string {
	if len(c.any) > 0 || len(c.all) > 0 {
		return "(" + c.String() + ")"
	}
	return c.String()
}

func worded(list []Condition, join string) string {
	words := make([]string, len(list))
	for i := range list {
		words[i] = list[i].bracketed()
	}
	return strings.Join(words, join)
}

// Grade is how far a condition asks for something that there is more or less
// of: a level in hundredths, a number, or hours.
type Grade struct {
	Most  bool   // the less there is, the nearer it comes
	Level int    // what it asks for
	Unit  string // "%", "hours" or "" for a number
}

// Grade returns what a condition asks for; ok is false when it asks for
// nothing that comes in degrees.
func (c *Condition) Grade() (g Grade, ok bool) {
	leaf, denied := c.leaf()
	if leaf == nil {
		return Grade{}, false
	}
	pattern := strings.Fields(conditionTable[leaf.ask-1].Phrase)
	switch {
	case slices.Contains(pattern, "LEVEL"):
		g = Grade{Most: leaf.args.compare == atMost || leaf.args.compare == below, Level: leaf.args.level.AsPercent(), Unit: "%"}
	case slices.Contains(pattern, "least") && pattern[len(pattern)-1] == "NUMBER":
		g = Grade{Level: leaf.args.from}
	case slices.Contains(pattern, "least") && pattern[len(pattern)-1] == "HOURS":
		g = Grade{Level: int(leaf.args.time / sim.Hour), Unit: "hours"}
	default:
		return Grade{}, false
	}
	g.Most = g.Most != denied
	return g, true
}

// leaf returns the one phrase of a condition and whether "not" stands before
// it; nil for a condition of several.
func (c *Condition) leaf() (leaf *Condition, denied bool) {
	if c.not != nil {
		leaf, denied = c.not.leaf()
		return leaf, !denied
	}
	if c.ask == 0 {
		return nil, false
	}
	return c, false
}

// mostGraded is the largest value that [Play.Nearer] tells.
const mostGraded = 100

// Nearer returns the value that a graded condition asks about, in its unit, if
// it is nearer to what is asked than another, else that other. Values are
// rounded away from what is asked, and lie between 0 and a hundred.
func (p *Play) Nearer(c *Condition, g Grade, than int) int {
	leaf, _ := c.leaf()
	a := &p.tried // in which the level is moved to find the value
	*a = leaf.args
	reaches := func(n int, by compare) bool {
		a.compare, a.level, a.from, a.time = by, sim.Percent(int64(n)), n, sim.Minutes(n)*sim.Hour
		return conditionTable[leaf.ask-1].holds(&p.state, a)
	}
	if g.Most && g.Unit == "%" {
		if than > 0 && !reaches(than-1, atMost) {
			return than
		}
		for low := 0; than > low; {
			if middle := (low + than - 1) / 2; reaches(middle, atMost) {
				than = middle
			} else {
				low = middle + 1
			}
		}
		return than
	}
	if g.Most { // numbers and hours are only asked for from below
		for than > 0 && !reaches(than, atLeast) {
			than--
		}
		return than
	}
	if than < mostGraded && !reaches(than+1, atLeast) {
		return than
	}
	for high := mostGraded; than < high; {
		if middle := (than + high + 1) / 2; reaches(middle, atLeast) {
			than = middle
		} else {
			high = middle - 1
		}
	}
	return than
}

// Present returns the place of the scene that is on, -1 when none is.
func (p *Play) Present() int { return p.scene }
