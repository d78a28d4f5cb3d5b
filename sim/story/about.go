package story

// What phrases are about, for whoever compiles a scenario.

// Work returns the places of the work that the action is done to.
func (d *Deed) Work() []int { return d.args.about() }

// Work returns the places of the work that the casting asks about.
func (c *Casting) Work() []int {
	if c.Phrase == "" {
		return nil // the zero Casting asks about nothing
	}
	return c.args.about()
}

// Work returns the places of the work that the condition asks about, its parts
// included.
func (c *Condition) Work() (work []int) {
	if c.ask > 0 {
		work = c.args.about()
	}
	for _, list := range [][]Condition{c.all, c.any} {
		for i := range list {
			work = append(work, list[i].Work()...)
		}
	}
	if c.not != nil {
		work = append(work, c.not.Work()...)
	}
	return work
}

func (a *args) about() []int {
	if a.work < 0 {
		return nil
	}
	return []int{int(a.work)}
}

// Forms lists the forms of a name that may follow a dot in braces.
func Forms() []string { return []string{"they", "them", "their", "theirs", "themself"} }

// Beyond reports whether the condition asks for a week that a story of so many
// weeks does not have.
func (c *Condition) Beyond(weeks int) bool {
	if c.ask == 0 || !c.aboutWeeks() {
		return false
	}
	switch conditionTable[c.ask-1].Phrase {
	case "week RANGE":
		return c.args.from > weeks
	case "after week NUMBER":
		return c.args.from >= weeks
	case "before week NUMBER":
		return c.args.from <= 1
	}
	return false
}

// PronounForms lists the forms that may follow a dot in braces in the language
// of these names.
func (n *Names) PronounForms() []string {
	if n.Forms != nil {
		return n.Forms
	}
	return Forms()
}
