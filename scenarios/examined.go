package scenarios

import (
	"fmt"
	"reflect"
	"strings"

	"stepback/sim/story"
)

// What only the whole compiled scenario shows: what can never happen in it,
// choices that differ in nothing, and texts that are there twice.

func (c *checker) examined(root *node) {
	for _, f := range story.Examine(c.sc) {
		at, code := c.place(root, &f)
		c.report(code, at, f.What, f.Fix)
	}
	c.alike(root)
	c.twiceTold(root)
}

var findingCodes = map[story.FindingKind]string{
	story.FindNever: codeNever, story.FindAlways: codeAlways, story.FindNoScene: codeNoScene,
	story.FindSilence: codeSilence, story.FindUntold: codeUnreachable, story.FindUnused: codeUnused,
	story.FindVain: codeVainThen,
}

// place returns where a finding stands in the file.
func (c *checker) place(root *node, f *story.Finding) (at span, code string) {
	code = findingCodes[f.Kind]
	n, when := root, (*story.Condition)(nil)
	switch p := &f.At; {
	case p.Person >= 0:
		n = root.kid("person").kid(c.sc.People[p.Person].Key)
	case p.Work >= 0:
		n = root.kid("work").kid(c.sc.Work[p.Work].Key)
	case p.Ending >= 0:
		ending := &c.sc.Endings[p.Ending]
		n, when = root.kid("ending").kid(ending.Key), &ending.When
	case p.Scene >= 0:
		scene := &c.sc.Scenes[p.Scene]
		n, when = root.kid("scene").kid(scene.Key), &scene.When
		if p.Role >= 0 {
			n = n.kid("cast").kid(scene.Cast[p.Role].Role)
		}
		if p.Choice < 0 {
			break
		}
		choice := &scene.Choices[p.Choice]
		n, when = n.kid("choice").kid(choice.Key), &choice.When
		switch {
		case p.Outcome >= 0:
			n, when = n.kid("outcome").kid(choice.Outcomes[p.Outcome].Key), &choice.Outcomes[p.Outcome].When
		case p.Later >= 0:
			n, when = n.kid("later").kid(choice.Later[p.Later].Key), &choice.Later[p.Later].When
		}
	default:
		if start := root.kid("start"); start != nil {
			n = start
		}
	}
	if n == nil {
		return span{}, code
	}
	if f.At.Deed >= 0 && n.kid("do") != nil {
		return deedAt(n.kid("do"), f.At.Deed), code
	}
	if f.At.Leaf >= 0 && when != nil && n.kid("when") != nil {
		return leafAt(n.kid("when"), f.At.Leaf, when.Leaves()), code
	}
	if f.Kind == story.FindNever && when != nil && !when.Always() && n.kid("when") != nil {
		return n.kid("when").at, code
	}
	return n.keyAt, code
}

// deedAt returns where an action stands, by its number in the list.
func deedAt(do *node, deed int) span {
	if deed < len(do.kids) {
		return do.kids[deed].at
	}
	return do.at
}

// leafAt returns where a phrase of a condition stands, by its number in the
// order in which conditions are read.
func leafAt(when *node, leaf, leaves int) span {
	var phrases []*node
	var walk func(n *node)
	walk = func(n *node) {
		switch n.kind {
		case isValue:
			phrases = append(phrases, n)
		case isArray:
			for _, k := range n.kids {
				walk(k)
			}
		case isTable:
			for _, key := range conditionFields {
				if k := n.kid(key); k != nil {
					walk(k)
				}
			}
		}
	}
	walk(when)
	if len(phrases) != leaves || leaf >= len(phrases) {
		return when.at
	}
	return phrases[leaf].at
}

// alike reports choices of a scene that differ in nothing but their words. One
// that some condition asks about differs all the same.
func (c *checker) alike(root *node) {
	asked := c.sc.Asked()
	for i := range c.sc.Scenes {
		scene := &c.sc.Scenes[i]
		choices := root.kid("scene").kid(scene.Key).kid("choice")
		for j := range scene.Choices {
			for k := range j {
				a, b := &scene.Choices[k], &scene.Choices[j]
				at := choices.kid(b.Key)
				if same(a.Text, b.Text) {
					c.report(codeTold, at.kid("text").at, fmt.Sprintf("%s and %s have the same text", a.Key, b.Key), "say what is different about them")
				}
				if asked[[2]int{i, k}] || asked[[2]int{i, j}] {
					continue
				}
				if equal(a, b) {
					c.report(codeAlike, at.keyAt, fmt.Sprintf("%s and %s differ in nothing but their words: the same actions, outcomes and consequences", scene.Choices[k].Key, scene.Choices[j].Key),
						"let one of them do something else, such as  do = \"co-create goals\",  or tell another outcome")
					break
				}
			}
		}
	}
}

// equal reports whether choices do the same and tell the same.
func equal(a, b *story.Choice) bool {
	return len(a.Do) == len(b.Do) && len(a.Outcomes) == len(b.Outcomes) && len(a.Later) == len(b.Later) &&
		reflect.DeepEqual(a.Do, b.Do) && reflect.DeepEqual(a.Outcomes, b.Outcomes) && reflect.DeepEqual(a.Later, b.Later)
}

// twiceTold reports scenes and endings that read the same.
func (c *checker) twiceTold(root *node) {
	tell := func(kind string, list int, key, text func(int) string) {
		first := map[string]string{}
		for i := range list {
			words := strings.ToLower(unbroken(text(i)))
			if other, ok := first[words]; ok {
				if n := root.kid(kind).kid(key(i)).kid("text"); n != nil {
					c.report(codeTold, n.at, fmt.Sprintf("%s and %s have the same text", other, key(i)), "tell them apart, or make one of them; a scene with  repeats = true  comes again")
				}
				continue
			}
			first[words] = key(i)
		}
	}
	tell("scene", len(c.sc.Scenes), func(i int) string { return c.sc.Scenes[i].Key }, func(i int) string { return c.sc.Scenes[i].Text })
	tell("ending", len(c.sc.Endings), func(i int) string { return c.sc.Endings[i].Key }, func(i int) string { return c.sc.Endings[i].Text })
}

func same(a, b string) bool { return strings.EqualFold(unbroken(a), unbroken(b)) }

// unbroken returns a text that flows without its paragraphs.
func unbroken(text string) string { return strings.ReplaceAll(text, "\n\n", " ") }
