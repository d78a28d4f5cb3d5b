package story

import (
	"fmt"
	"strings"

	"stepback/sim"
)

// unused reports what the scenario defines and never uses: candidates whom
// nobody hires, planned work that nothing starts, roles that nobody reads of.
func (e *examiner) unused() {
	hired := e.anyone(sim.Hire) < neverWeek
	for i := range e.sc.People {
		if e.sc.Setup.People[i].Vacant && !(hired && e.from(sim.Hire, ref(i), 0) < neverWeek) {
			at := nowhere
			at.Person = i
			key := e.sc.People[i].Key
			e.report(FindUnused, at, fmt.Sprintf("%s is a candidate, and no choice that can be taken hires them", key),
				fmt.Sprintf(`add a choice with  do = "hire %s within 2 weeks",  or remove the person`, key))
		}
	}
	e.unstarted()
	for i := range e.sc.Scenes {
		e.unusedRoles(i)
	}
}

// starts are the actions that begin planned work.
var starts = []sim.ActionKind{sim.StartWork, sim.HandOver, sim.HandOverCoaching, sim.HandOverChecking, sim.TakeOver, sim.Rescue, sim.StepOver}

func (e *examiner) unstarted() {
	started := make([]bool, len(e.sc.Work))
	e.deeds(func(d *Deed) {
		for _, kind := range starts {
			if d.kind == kind {
				started[d.args.work] = true
			}
		}
	})
	for i := range e.sc.Work {
		if e.sc.Setup.Work[i].Planned && !started[i] {
			at := nowhere
			at.Work = i
			key := e.sc.Work[i].Key
			e.report(FindUnused, at, fmt.Sprintf("%s is planned, and no action starts it", key),
				fmt.Sprintf(`add a choice with  do = "start %s",  or leave out  planned`, key))
		}
	}
}

// deeds visits every action of the choices that can be taken.
func (e *examiner) deeds(visit func(*Deed)) {
	for i := range e.sc.Scenes {
		for j := range e.sc.Scenes[i].Choices {
			c := &e.sc.Scenes[i].Choices[j]
			if len(e.scenes[i].choices[j].weeks) == 0 {
				continue
			}
			c.deeds(visit)
		}
	}
}

// unusedRoles reports roles that are cast and then neither shown, named nor
// asked about.
func (e *examiner) unusedRoles(i int) {
	sc := &e.sc.Scenes[i]
	used := make([]bool, len(sc.Cast))
	use := func(people []ref) {
		for _, who := range people {
			if who <= refRole && int(refRole-who) < len(used) {
				used[refRole-who] = true
			}
		}
	}
	if len(used) > 0 {
		used[max(0, sc.Portrait)] = true // their face is shown
	}
	for j := range sc.Cast {
		// Whoever is cast by name has to be there: that alone is a use.
		used[j] = used[j] || castTable[sc.Cast[j].pick].Phrase == "PERSON"
		use(sc.Cast[j].args.people)
		for _, f := range sc.Cast[j].only {
			use(f.args.people)
		}
	}
	conditions, texts := []*Condition{&sc.When}, []string{sc.Title, sc.Kicker, sc.Text, sc.Notes}
	for j := range sc.Choices {
		c := &sc.Choices[j]
		conditions, texts = append(conditions, &c.When), append(texts, c.Text, c.Hint)
		for k := range c.Do {
			use(c.Do[k].args.people)
		}
		for k := range c.Outcomes {
			conditions, texts = append(conditions, &c.Outcomes[k].When), append(texts, c.Outcomes[k].Text)
			for d := range c.Outcomes[k].Do {
				use(c.Outcomes[k].Do[d].args.people)
			}
		}
		for k := range c.Later {
			l := &c.Later[k]
			conditions, texts = append(conditions, &l.When), append(texts, l.Text)
			for d := range l.Do {
				use(l.Do[d].args.people)
			}
		}
	}
	for _, c := range conditions {
		c.leaves(func(_ int, phrase *Condition) { use(phrase.args.people) })
	}
	for j, role := range sc.Cast {
		for _, text := range texts {
			used[j] = used[j] || strings.Contains(text, "{"+role.Role)
		}
		if !used[j] {
			at := nowhere
			at.Scene, at.Role = i, j
			e.report(FindUnused, at, fmt.Sprintf("the role %s is cast and never used: no text names it, no phrase asks about it, and another face is shown", role.Role),
				"remove it, or name it in a text")
		}
	}
}

// Asked returns the choices that conditions ask about, as places of a scene and
// of a choice in it.
func (sc *Scenario) Asked() map[[2]int]bool {
	asked := map[[2]int]bool{}
	look := func(c *Condition) {
		c.leaves(func(_ int, phrase *Condition) {
			if phrase.args.choice >= 0 {
				asked[[2]int{phrase.args.scene, phrase.args.choice}] = true
			}
		})
	}
	for i := range sc.Scenes {
		look(&sc.Scenes[i].When)
		for j := range sc.Scenes[i].Choices {
			c := &sc.Scenes[i].Choices[j]
			look(&c.When)
			for k := range c.Outcomes {
				look(&c.Outcomes[k].When)
			}
			for k := range c.Later {
				look(&c.Later[k].When)
			}
		}
	}
	for i := range sc.Endings {
		look(&sc.Endings[i].When)
	}
	return asked
}
