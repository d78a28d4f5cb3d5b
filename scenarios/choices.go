package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"stepback/sim/story"
)

// choices reads the answers to a scene, A to D in the order of the file.
func (c *checker) choices(f fields, scene *story.Scene) (list []story.Choice) {
	n, ok := f.table("choice")
	if !ok && f.n.kid("choice") != nil {
		return nil
	}
	if !ok || len(n.kids) < 2 {
		have := "no choices"
		if ok && len(n.kids) == 1 {
			have = "1 choice"
		}
		c.report(codeChoices, f.n.at, fmt.Sprintf("%s has %s", f.what, have),
			fmt.Sprintf("add one under a heading such as [scene.%s.choice.step-back]", scene.Key))
	}
	if !ok {
		return nil
	}
	free := 0
	c.entries(n, "choice", 4, func(key string, n *node) {
		list = append(list, c.choice(key, n, scene))
		if n.kid("when") == nil {
			free++
		}
	})
	if len(list) > 1 && free < 2 && scene.When.Always() {
		c.report(codeSkipped, n.kids[0].keyAt, fmt.Sprintf("only %d of %d choices have no condition", free, len(list)),
			"leave two choices without  when, or give the scene a  when  that makes two possible")
	}
	return list
}

func (c *checker) choice(key string, n *node, scene *story.Scene) story.Choice {
	defer c.within("choice/" + key)()
	what := "the choice " + key
	f := c.fields(n, what, choiceFields...)
	choice := story.Choice{Key: key, Text: f.needText("text", choiceText), Hint: f.text("hint", choiceText), When: f.when("when"), Do: f.deeds("do")}
	if o, ok := f.table("outcome"); ok {
		choice.Outcomes = c.outcomes(o, what, &choice, scene)
	}
	if l, ok := f.table("later"); ok {
		for i, k := range l.kids {
			c.id(k)
			if i >= mostLater {
				c.report(codeTooMany, k.keyAt, fmt.Sprintf("a choice has at most %d later consequences", mostLater), "leave some out")
				break
			}
			if k.kind != isTable {
				c.wrongType(k, "a table", fmt.Sprintf(`write it as  later.%s = { weeks = 3, text = "…" }`, k.key))
				continue
			}
			choice.Later = append(choice.Later, c.later(k))
		}
	}
	return choice
}

func (c *checker) later(n *node) story.Later {
	defer c.within("later/" + n.key)()
	f := c.fields(n, "the consequence "+n.key, consequenceFields...)
	later := story.Later{Key: n.key, Weeks: f.whole("weeks", 1, 520, 1), Text: f.needText("text", outcomeText), When: f.when("when"), Do: f.deeds("do")}
	if n.kid("weeks") == nil {
		f.missing("weeks", "add how many weeks later it comes back, such as  weeks = 3")
	} else if weeks := int(c.sc.Setup.Weeks); later.Weeks >= weeks {
		c.report(codeNeverMeets, n.kid("weeks").at, fmt.Sprintf("%d weeks from now lie beyond the %d weeks of the scenario", later.Weeks, weeks), "choose fewer weeks")
	}
	return later
}

// wellKnown are the outcomes whose name says when they are told.
var wellKnown = []string{"on-time", "late", "done", "open", "stuck"}

func (c *checker) outcomes(n *node, what string, choice *story.Choice, scene *story.Scene) (list []story.Outcome) {
	always := ""
	var implied []string
	for i, k := range n.kids {
		c.id(k)
		if i >= mostOutcomes {
			c.report(codeTooMany, k.keyAt, fmt.Sprintf("a choice has at most %d outcomes", mostOutcomes), "leave some out")
			break
		}
		if always != "" {
			c.report(codeUnreachable, k.keyAt, fmt.Sprintf("the outcome %s is never told, since %s has no condition", k.key, always),
				fmt.Sprintf("put it above %s", always))
		}
		outcome, conditional := c.outcome(k, choice, scene)
		if !conditional && always == "" {
			always = k.key
		}
		if conditional && k.kid("when") == nil {
			implied = append(implied, k.key)
		}
		list = append(list, outcome)
	}
	if always == "" && len(n.kids) > 0 {
		last := n.kids[len(n.kids)-1]
		all := fmt.Sprintf("every outcome of %s has a condition", what)
		switch len(implied) {
		case 0:
		case 1:
			all += fmt.Sprintf("; the name %s is itself one", implied[0])
		default:
			all += fmt.Sprintf("; the names %s are themselves conditions", strings.Join(implied, " and "))
		}
		c.report(codeNoFallback, last.keyAt, all, `add a last one without, for all other cases:  outcome.else = "…"`)
	}
	return list
}

// outcome reads a text, or a table of a condition and a text.
func (c *checker) outcome(n *node, choice *story.Choice, scene *story.Scene) (o story.Outcome, conditional bool) {
	o.Key = n.key
	own := false
	if n.kind == isTable {
		defer c.within("outcome/" + n.key)()
		f := c.fields(n, "the outcome "+n.key, outcomeFields...)
		o.Text, o.When, o.Do = f.needText("text", outcomeText), f.when("when"), f.deeds("do")
		own = n.kid("when") != nil
	} else if text, ok := n.value.(string); ok {
		o.Text = c.text(n, text, outcomeText)
	} else {
		c.wrongType(n, "a text", fmt.Sprintf("write  outcome.%s = \"…\"  or  outcome.%s = { when = \"…\", text = \"…\" }", n.key, n.key))
		return o, true
	}
	if own || !slices.Contains(wellKnown, n.key) {
		return o, own
	}
	if work := c.meant(choice, scene); len(work) == 1 {
		o.When, _ = story.ParseCondition(c.names.Work[work[0]]+" is "+n.key, &c.names)
	} else {
		c.ambiguous(n, work)
	}
	return o, true
}

// meant returns the work that a well-known outcome is about: what the choice
// acts on, or else what the scene is about.
func (c *checker) meant(choice *story.Choice, scene *story.Scene) (work []int) {
	for i := range choice.Do {
		work = append(work, choice.Do[i].Work()...)
	}
	if len(work) == 0 {
		for i := range scene.Cast {
			work = append(work, scene.Cast[i].Work()...)
		}
		work = append(work, scene.When.Work()...)
	}
	slices.Sort(work)
	return slices.Compact(work)
}

func (c *checker) ambiguous(n *node, work []int) {
	what := fmt.Sprintf("%q tells how work went, and no work is named", n.key)
	example := "checkout"
	if len(c.names.Work) > 0 {
		example = c.names.Work[0]
	}
	if len(work) > 1 {
		example = c.names.Work[work[0]]
		what = fmt.Sprintf("%q could be about %s or %s", n.key, example, c.names.Work[work[1]])
	}
	c.report(codeAmbiguous, n.keyAt, what, fmt.Sprintf(`say which: outcome.%s = { when = "%s is %s", text = "…" }`, n.key, example, n.key))
}
