package scenarios

import (
	"slices"
	"strings"

	"stepback/sim/story"
)

// checker goes through one file and collects what is wrong with it.
type checker struct {
	opts     Options
	src      *source
	sc       *story.Scenario
	names    story.Names
	moves    bool // the text may have an action that gives somebody another job
	problems Problems
	texts    []Text // that players and facilitators read, in the order of the checks
}

// report adds a problem.
func (c *checker) report(code string, at span, what, fix string) *Problem {
	known := explain(code)
	p := Problem{Code: code, Severity: known.Severity, What: what, Why: known.Means, Fix: fix}
	if c.full() {
		return &p
	}
	c.src.place(&p, at)
	c.problems = append(c.problems, p)
	return &c.problems[len(c.problems)-1]
}

// full reports whether so much is wrong that no more is told; loops that look
// for places in long texts end then.
func (c *checker) full() bool { return len(c.problems) >= most }

// unknown reports a word that is not among those known.
func (c *checker) unknown(code string, at span, kind, word string, known []string) {
	fix := "this scenario defines none"
	if len(known) > 0 {
		fix = "write one of: " + listed(known)
	}
	c.report(code, at, "there is no "+kind+" called "+quote(word), fix).Mean = nearest(word, known)
}

func nearest(word string, known []string) string {
	if len(word) > 60 {
		return ""
	}
	return story.Nearest(word, known)
}

// quote puts a word of the author into quotes, shortened when it goes on.
func quote(word string) string {
	if runes := []rune(word); len(runes) > 40 {
		word = string(runes[:40]) + "…"
	}
	return `"` + strings.Map(visible, word) + `"`
}

// listed joins words for a sentence; a long list is cut.
func listed(words []string) string {
	const few = 24
	more := ""
	if len(words) > few {
		words, more = words[:few], ", …"
	}
	text := ""
	for i, w := range words {
		if i > 0 {
			text += ", "
		}
		text += w
	}
	return text + more
}

// scenario compiles the whole file. What phrases may name is collected first,
// since they may name what stands below them.
func (c *checker) scenario(root *node) {
	c.collect(root)
	if !c.format(root.kid("format")) {
		return
	}
	f := c.fields(root, "the scenario", scenarioFields...)
	c.needFormat(f)
	c.sc.Title = f.needText("title", lineText)
	c.sc.About = f.text("about", lineText)
	c.sc.Role = f.needText("role", lineText)
	c.sc.Goal = f.needText("goal", lineText)
	c.sc.Practises = f.rows("practises")
	c.sc.Minutes = f.whole("minutes", 1, 480, 20)
	c.start(f)
	c.attributes(root.kid("attribute"))
	c.people(root.kid("person"))
	c.work(root.kid("work"))
	c.scenes(f)
	c.endings(f)
	c.expectations(root)
	c.planWeeks(f)
	c.workshop(f)
	c.glossary(root.kid("glossary"))
	c.facilitator(f)
}

// collect gathers the ids that phrases may name.
func (c *checker) collect(root *node) {
	keys := func(n *node) (list []string) {
		if n != nil && n.kind == isTable {
			for _, k := range n.kids {
				list = append(list, k.key)
			}
		}
		return list
	}
	c.moves = strings.Contains(c.src.text, "move to ") || strings.Contains(c.src.text, "appoint ")
	c.names = story.Names{People: keys(root.kid("person")), Work: keys(root.kid("work")), Scenes: keys(root.kid("scene")),
		Choices: map[string][]string{}, Casts: map[string][]string{}}
	for _, key := range c.names.Scenes {
		scene := root.kid("scene").kid(key)
		c.names.Choices[key], c.names.Casts[key] = keys(scene.kid("choice")), keys(scene.kid("cast"))
	}
	for _, key := range c.names.People {
		for _, domain := range keys(root.kid("person").kid(key).kid("skill")) {
			c.addDomain(domain)
		}
	}
	for _, key := range c.names.Work {
		if domain := root.kid("work").kid(key).kid("domain"); domain != nil {
			if name, ok := domain.value.(string); ok {
				c.addDomain(name)
			}
		}
	}
	c.sc.Domains = c.names.Domains
}

func (c *checker) addDomain(name string) {
	if !slices.Contains(c.names.Domains, name) && len(c.names.Domains) < 1000 {
		c.names.Domains = append(c.names.Domains, name)
	}
}
