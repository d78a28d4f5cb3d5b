package scenarios

import (
	"fmt"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// entries calls read for every table below a heading such as [person].
// What is beyond the model's limit, most, is left out.
func (c *checker) entries(n *node, kind string, most int, read func(key string, f *node)) {
	switch {
	case n == nil:
		return
	case n.kind == isArray:
		c.report(codeWrongType, n.at, fmt.Sprintf("every %s needs an id in its heading", kind),
			fmt.Sprintf("write [%s.some-id] instead of [[%s]]", kind, kind))
		return
	case n.kind != isTable:
		c.wrongType(n, "a table", fmt.Sprintf("write [%s.some-id] as a heading", kind))
		return
	}
	if c.withoutID(n, kind) {
		return
	}
	for i, k := range n.kids {
		c.id(k)
		if i == most {
			c.tooMany(k, kind, most)
		}
		if k.kind != isTable {
			fix := fmt.Sprintf("write [%s.%s] as a heading and the fields below it", kind, k.key)
			if kind == "choice" {
				fix = fmt.Sprintf(`write it as  choice.%s = { text = "…" }`, k.key)
			}
			c.wrongType(k, "a table", fix)
		} else if i < most {
			read(k.key, k)
		}
	}
}

// withoutID reports a heading such as [scene] above the fields of one scene.
func (c *checker) withoutID(n *node, kind string) bool {
	for _, key := range []string{"title", "name", "text"} {
		if k := n.kid(key); k != nil && k.kind == isValue {
			c.report(codeWrongType, n.keyAt, fmt.Sprintf("every %s needs an id in its heading", kind), fmt.Sprintf("write [%s.some-id] instead of [%s]", kind, kind))
			return true
		}
	}
	return false
}

func (c *checker) tooMany(n *node, kind string, most int) {
	if kind == "choice" {
		c.report(codeChoices, n.keyAt, fmt.Sprintf("this is choice number %d", most+1), "leave one out, or make two scenes of it")
		return
	}
	many := map[string]string{"person": "people", "work": "pieces of work", "scene": "scenes", "ending": "endings", "expect": "expectations",
		"attribute": "attributes", "term": "terms of a glossary", "question": "questions in one place"}[kind]
	c.report(codeTooMany, n.keyAt, fmt.Sprintf("a scenario has at most %d %s", most, many), "leave some out")
}

const longestID = 40

// ValidID reports whether a key can be an id: small letters, digits and
// hyphens, beginning with a letter.
func ValidID(key string) bool {
	ok := len(key) > 0 && len(key) <= longestID && key[0] != '-' && key[len(key)-1] != '-'
	for i := range len(key) {
		ch := key[i]
		ok = ok && (ch >= 'a' && ch <= 'z' || ch >= '0' && ch <= '9' && i > 0 || ch == '-')
	}
	return ok
}

// id checks that a key can be an id in phrases and saves.
func (c *checker) id(n *node) {
	key := n.key
	switch {
	case !ValidID(key):
		c.report(codeBadID, n.keyAt, fmt.Sprintf("%s cannot be an id", quote(key)),
			fmt.Sprintf("use small letters, digits and hyphens, beginning with a letter, at most %d: sale-bug", longestID)).Mean = asID(key)
	case contains(reservedWords, key):
		c.report(codeBadID, n.keyAt, fmt.Sprintf("%s is a word of the phrases, and cannot be an id", quote(key)), "choose another id")
	}
}

func (c *checker) people(n *node) {
	c.entries(n, "person", sim.MaxPeople, c.person)
}

func (c *checker) person(key string, n *node) {
	f := c.fields(n, "the person "+key, personFields...)
	person := story.Person{Key: key, Name: f.needText("name", nameText), Role: f.text("role", lineText), Wish: f.text("wish", lineText),
		Pronoun: pronounWords[f.oneOf("pronoun", pronounWords, 2)]}
	person.Forms = c.opts.Overlay.formsOf(&person)
	person.Portrait = c.portrait(f)
	setup := sim.PersonSetup{
		ID:         sim.ID(key),
		Wants:      sim.Aspiration(f.oneOf("wants", wishWords, int(sim.WantsInteresting))),
		Trust:      f.amount("trust", stateScale, sim.Percent(60)),
		Engagement: f.amount("engagement", stateScale, sim.Percent(60)),
		Outlook:    f.amount("outlook", stateScale, sim.Half),
		Vacant:     f.flag("candidate"),
	}
	learns := f.oneOf("learns", learningScale.words(), 2)
	setup.Rate, setup.Ceiling = sim.Percent(learningScale[learns].percent), sim.Percent(ceilingScale[learns].percent)
	c.skills(f, &setup)
	c.onTheLadder(f, &setup)
	c.sc.People = append(c.sc.People, person)
	c.sc.Setup.People = append(c.sc.Setup.People, setup)
}

// onTheLadder reads where a person stands, and the team of a lead.
func (c *checker) onTheLadder(f fields, setup *sim.PersonSetup) {
	setup.Leading = f.amount("leading", skillScale, sim.Percent(40))
	setup.Level = int8(f.whole("level", 1, sim.MaxLevel, 2))
	setup.Report = f.flag("report")
	n, ok := f.table("team")
	if !ok {
		return
	}
	if setup.Vacant {
		c.report(codeVain, n.keyAt, f.what+" is a candidate, and has no team yet", "leave the team out, or give them one once they are hired")
		setup.Vacant = false
	}
	t := c.fields(n, "the team of "+strings.TrimPrefix(f.what, "the person "), leadTeamFields...)
	fair := sim.Percent(50)
	setup.Own = sim.OwnTeam{Size: int8(t.whole("size", 1, sim.MostOwn, 6)), Skill: t.amount("skill", skillScale, sim.Percent(60)),
		Trust: t.amount("trust", stateScale, fair), Engagement: t.amount("engagement", stateScale, fair)}
	if n.kid("size") == nil {
		t.missing("size", "add how many people it has:  size = 6")
	}
	if f.n.kid("level") == nil {
		setup.Level = 3 // who leads a team is at least a manager
	}
}

func (c *checker) portrait(f fields) string {
	name, n := f.word("portrait")
	if n != nil && c.opts.Portraits != nil && !contains(c.opts.Portraits, name) {
		c.unknown(codeUnknownID, n.at, "portrait", name, c.opts.Portraits)
	}
	return name
}

func (c *checker) skills(f fields, setup *sim.PersonSetup) {
	n, ok := f.table("skill")
	if !ok {
		return
	}
	for _, k := range n.kids {
		c.id(k)
		domain := c.domain(k.key, k.keyAt)
		skill := c.amount(k, skillScale, 0)
		if domain < 0 {
			continue
		}
		// Nobody is worse than what practice can still teach them.
		setup.Skill[domain], setup.Ceiling = skill, max(setup.Ceiling, skill)
	}
}

// domain returns the place of a domain; beyond the model's limit it is -1.
func (c *checker) domain(name string, at span) int {
	for i, d := range c.names.Domains {
		if d == name && i < sim.MaxDomains {
			return i
		}
	}
	c.report(codeTooMany, at, fmt.Sprintf("%s would be domain number %d", quote(name), sim.MaxDomains+1),
		fmt.Sprintf("use at most %d domains; so far: %s", sim.MaxDomains, listed(c.names.Domains[:sim.MaxDomains])))
	return -1
}
