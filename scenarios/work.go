package scenarios

import (
	"fmt"

	"stepback/sim"
	"stepback/sim/story"
)

func (c *checker) work(n *node) {
	c.entries(n, "work", sim.MaxWork, c.workItem)
}

func (c *checker) workItem(key string, n *node) {
	f := c.fields(n, "the work "+key, workFields...)
	weeks := int(c.sc.Setup.Weeks)
	setup := sim.WorkSetup{
		ID:         sim.ID(key),
		Owner:      c.owner(f),
		Support:    sim.Support(f.oneOf("support", supportWords, 0)),
		Start:      int16(f.whole("start", 1, weeks, 1)),
		Due:        int16(f.whole("due", 1, weeks+52, weeks)),
		Difficulty: f.amount("difficulty", difficultyScale, sim.Percent(55)),
		Effort:     sim.Percent(f.decimal("effort", 0.25, 50, 100, 100)),
		Value:      sim.Percent(f.decimal("value", 0, 3, 100, 100)),
		Critical:   f.flag("critical"),
		Planned:    f.flag("planned"),
	}
	if f.n.kid("due") == nil {
		f.missing("due", "add the last week in which it is on time, such as  due = 3")
	}
	if name, at := f.word("domain"); at != nil {
		c.id(&node{key: name, keyAt: at.at})
		setup.Domain = uint8(max(0, c.domain(name, at.at)))
	} else if f.n.kid("domain") == nil {
		f.missing("domain", `add the skill that it takes, such as  domain = "backend"`)
	}
	if due := f.n.kid("due"); setup.Due < setup.Start && due != nil {
		c.report(codeOutOfRange, due.at, fmt.Sprintf("it is due in week %d and starts in week %d", setup.Due, setup.Start), "let it be due after it starts")
	}
	c.sc.Work = append(c.sc.Work, story.Work{Key: key, Title: f.needText("title", lineText)})
	c.sc.Setup.Work = append(c.sc.Setup.Work, setup)
}

// owner reads who has a piece of work: a person, you, or nobody.
func (c *checker) owner(f fields) sim.Subject {
	name, n := f.word("owner")
	switch {
	case n == nil || name == "none":
		return sim.Nobody
	case name == "you":
		return sim.Self
	}
	for i, key := range c.names.People {
		if key == name && i < sim.MaxPeople {
			if i < len(c.sc.Setup.People) && c.sc.Setup.People[i].Vacant {
				c.report(codeVain, n.at, fmt.Sprintf("%s is a candidate, and has no work yet", name), "name somebody else, or give the work away once they are hired")
			}
			return sim.Subject(i)
		}
	}
	c.unknown(codeUnknownID, n.at, "person", name, append(append([]string{}, c.names.People...), "you", "none"))
	return sim.Nobody
}
