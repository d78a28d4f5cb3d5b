package scenarios

import (
	"fmt"
	"strconv"
	"strings"

	"stepback/sim/story"
)

// mostExpectations is how many a scenario may have.
const mostExpectations = 40

// expectations reads what the author means the scenario to teach, which a
// playtest holds it against.
func (c *checker) expectations(root *node) {
	c.entries(root.kid("expect"), "expect", mostExpectations, c.expectation)
}

func (c *checker) expectation(key string, n *node) {
	f := c.fields(n, "the expectation "+key, expectFields...)
	e := story.Expectation{Key: key, That: f.when("that"), Ends: c.endingsNamed(f)}
	e.Policy, e.Than = f.policy("policy"), f.policy("than")
	if n.kid("policy") == nil {
		f.missing("policy", `name a way to play, such as  policy = "supported"`)
	}
	e.In, e.AtMost = f.share("in")
	if n.kid("in") == nil {
		f.missing("in", `say in how many plays, such as  in = "80%"  or  in = "at most 5%"`)
	}
	e.Quantity = f.measure("more")
	if n.kid("less") != nil {
		e.Quantity, e.Less = f.measure("less"), true
	}
	e.About = f.rows("about")
	c.sensible(f)
	c.sc.Expect = append(c.sc.Expect, e)
}

// sensible reports fields that make no expectation together.
func (c *checker) sensible(f fields) {
	has := func(key string) bool { return f.n.kid(key) != nil }
	compares := has("more") || has("less")
	const compared = `write for example  than = "hands-off"  and  more = "trust of team"`
	switch {
	case has("more") && has("less"):
		c.report(codeTwice, f.n.kid("less").keyAt, f.what+" compares two quantities", "keep one, and write another expectation for the other")
	case has("than") && !compares && !contains(f.meant, "more") && !contains(f.meant, "less"):
		c.report(codeMissing, f.n.kid("than").keyAt, f.what+" does not say what to compare", compared)
	case compares && !has("than") && !contains(f.meant, "than"):
		c.report(codeMissing, f.n.keyAt, f.what+" does not say with which policy to compare", compared)
	case !compares && !has("ends") && !has("that") && len(f.meant) == 0:
		c.report(codeMissing, f.n.keyAt, f.what+" expects nothing",
			`write for example  ends = "pillar",  that = "readiness is at most fair",  or  than = "hands-off"  with  more = "trust of team"`)
	}
}

// policy reads the name of a way to play.
func (f fields) policy(key string) string {
	name, n := f.word(key)
	if n != nil && f.c.opts.Policies != nil && !contains(f.c.opts.Policies, name) {
		f.c.unknown(codeUnknownID, n.at, "policy", name, f.c.opts.Policies)
	}
	return name
}

func (c *checker) endingsNamed(f fields) (ends []int) {
	var known []string
	for i := range c.sc.Endings {
		known = append(known, c.sc.Endings[i].Key)
	}
	for _, n := range f.strings("ends") {
		key := n.value.(string)
		if i := indexOf(known, key); i >= 0 {
			ends = append(ends, i)
		} else {
			c.unknown(codeUnknownID, n.at, "ending", key, known)
		}
	}
	return ends
}

// measure reads a quantity without its level.
func (f fields) measure(key string) story.Measure {
	phrase, n := f.word(key)
	if n == nil || !f.c.short(n, phrase) {
		return story.Measure{}
	}
	measure, err := story.ParseMeasure(phrase, &f.c.names)
	if err != nil {
		f.c.phrase(n, phrase, err)
	}
	return measure
}

// share reads "80%", "at least 80%" or "at most 5%".
func (f fields) share(key string) (percent int, atMost bool) {
	text, n := f.word(key)
	if n == nil {
		return 0, false
	}
	figure := strings.TrimPrefix(text, "at least ")
	figure, atMost = strings.CutPrefix(figure, "at most ")
	digits, isShare := strings.CutSuffix(figure, "%")
	percent, err := strconv.Atoi(digits)
	if !isShare || err != nil || percent < 0 || percent > 100 {
		f.c.report(codePhrase, n.at, fmt.Sprintf("%s is not a share of plays", quote(text)), `write a percentage in quotes, such as "80%", or "at most 5%"`)
		return 0, false
	}
	return percent, atMost
}
