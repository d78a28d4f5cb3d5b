package scenarios

import (
	"fmt"

	"stepback/sim/story"
)

// mostOfAttribute is as far as an attribute may go.
const mostOfAttribute = 10000

// attributes reads the author's own quantities. Phrases name them, so they are
// read before all that has phrases.
func (c *checker) attributes(n *node) {
	c.entries(n, "attribute", story.MaxAttributes, func(key string, n *node) {
		c.attributeID(n)
		f := c.fields(n, "the attribute "+key, attributeFields...)
		a := story.Attribute{Key: key, Name: f.needText("name", lineText), Most: f.whole("most", 1, mostOfAttribute, 100), Shown: f.flag("shown")}
		a.Start = c.attributeStart(f, a.Most)
		c.sc.Attributes = append(c.sc.Attributes, a)
	})
	c.names.Attributes = c.sc.Attributes
}

// attributeStart reads a number, or a word or a percentage of the most.
func (c *checker) attributeStart(f fields, most int) int {
	n := f.n.kid("start")
	if n == nil {
		f.missing("start", "add where it begins, such as  start = 10  or  start = \"fair\"")
		return 0
	}
	if _, ok := n.value.(string); ok {
		return c.amount(n, stateScale, 0).AsPercent() * most / 100
	}
	start, _ := c.whole(n, 0, most)
	return start
}

// attributeID refuses ids that phrases and texts would take for something else.
func (c *checker) attributeID(n *node) {
	taken := ""
	switch {
	case contains(c.names.People, n.key):
		taken = "a person already"
	case contains(story.QuantityNames(), n.key):
		taken = "a quantity of the model"
	case contains(story.FirstWords(), n.key):
		taken = "a word that begins a condition"
	default:
		return
	}
	c.report(codeBadID, n.keyAt, fmt.Sprintf("%s is %s, and cannot be an attribute", quote(n.key), taken), "choose another id, such as my-"+n.key)
}

// roleID refuses ids of roles that mean something else already.
func (c *checker) roleID(n *node) {
	taken := ""
	switch {
	case contains(c.names.People, n.key):
		taken = "a person"
	case c.isAttribute(n.key):
		taken = "an attribute"
	default:
		return
	}
	c.report(codeBadID, n.keyAt, fmt.Sprintf("%s is %s already, and cannot be a role", quote(n.key), taken), "name the role by what it does: owner, senior, newcomer")
}

func (c *checker) isAttribute(key string) bool {
	for i := range c.names.Attributes {
		if c.names.Attributes[i].Key == key {
			return true
		}
	}
	return false
}

// within goes to a place of the scenario, by which dice and odds have luck of
// their own, and returns the way back.
func (c *checker) within(key string) (back func()) {
	outside := c.names.Place
	c.names.Place += "/" + key
	return func() { c.names.Place = outside }
}
