package scenarios

import (
	"fmt"
	"strings"

	"stepback/sim"
	"stepback/sim/story"
)

// when reads a condition: a phrase, a list of which all must hold, or a table
// of any, all or not.
func (f fields) when(key string) story.Condition {
	n := f.n.kid(key)
	if n == nil {
		return story.Condition{}
	}
	return f.c.condition(n)
}

func (c *checker) condition(n *node) story.Condition {
	switch n.kind {
	case isArray:
		return story.All(c.conditions(n)...)
	case isTable:
		return c.combined(n)
	}
	phrase, ok := n.value.(string)
	if !ok {
		c.wrongType(n, "a condition", `write a phrase such as  when = "week 2-4"`)
		return story.Condition{}
	}
	if !c.short(n, phrase) {
		return story.Condition{}
	}
	condition, err := story.ParseCondition(phrase, &c.names)
	if err != nil {
		c.phrase(n, phrase, err)
		return story.Condition{}
	}
	if weeks := int(c.sc.Setup.Weeks); condition.Beyond(weeks) {
		c.report(codeNeverMeets, n.at, fmt.Sprintf("this never holds in the %s of the scenario", count(weeks, "week")), "choose another week")
	}
	return condition
}

func (c *checker) conditions(n *node) (list []story.Condition) {
	if len(n.kids) == 0 {
		c.report(codeEmpty, n.at, "the list of conditions is empty", "write a condition, or remove the field")
	}
	for i, k := range n.kids {
		if i == mostPhrases {
			c.report(codeTooMany, k.at, fmt.Sprintf("a list has at most %d conditions", mostPhrases), "leave some out")
			break
		}
		back := c.within(fmt.Sprint(i))
		list = append(list, c.condition(k))
		back()
	}
	return list
}

// combined reads { any = [..] }, { all = [..] } or { not = ".." }; several
// together must all hold.
func (c *checker) combined(n *node) story.Condition {
	f := c.fields(n, "a condition", conditionFields...)
	if len(n.kids) == 0 {
		c.report(codeEmpty, n.at, "the condition is empty", `write  { any = ["…", "…"] },  { all = ["…", "…"] }  or  { not = "…" }`)
	}
	var parts []story.Condition
	for _, key := range []string{"any", "all"} {
		k := f.n.kid(key)
		switch {
		case k == nil:
		case k.kind != isArray:
			c.wrongType(k, "a list of conditions", fmt.Sprintf(`write  %s = ["…", "…"]`, key))
		case key == "any":
			parts = append(parts, story.Any(c.conditions(k)...))
		default:
			parts = append(parts, story.All(c.conditions(k)...))
		}
	}
	if k := f.n.kid("not"); k != nil {
		parts = append(parts, story.Not(c.condition(k)))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return story.All(parts...)
}

// deeds reads what a choice does: a phrase or a list of them.
func (f fields) deeds(key string) (list []story.Deed) {
	for i, n := range f.strings(key) {
		if i == mostPhrases {
			f.c.report(codeTooMany, n.at, fmt.Sprintf("a list has at most %d actions", mostPhrases), "leave some out")
			break
		}
		phrase := n.value.(string)
		if !f.c.short(n, phrase) {
			continue
		}
		back := f.c.within(fmt.Sprint("do/", i))
		deed, err := story.ParseDeed(phrase, &f.c.names)
		back()
		if err != nil {
			f.c.phrase(n, phrase, err)
			continue
		}
		f.c.vain(n, &deed)
		list = append(list, deed)
	}
	return list
}

// vain reports an action that can never be carried out. With too many people
// or too much work the model's places are not those of the file.
func (c *checker) vain(n *node, deed *story.Deed) {
	if len(c.sc.Setup.People) != len(c.names.People) || len(c.sc.Setup.Work) != len(c.names.Work) {
		return
	}
	if why, fix := deed.Vain(&c.sc.Setup, c.rises()); why != "" {
		c.report(codeVain, n.at, why, fix)
	}
}

// rises tells whether the story may give the player another job, or somebody a
// team. It does not look closely: in which weeks that can be is for the
// examination ([story.FindVain]).
func (c *checker) rises() bool {
	start := &c.sc.Setup
	return start.Rounds && start.Level < sim.FirstOfTwoTracks || c.moves
}

// longestPhrase is far more than any phrase needs.
const longestPhrase = 300

func (c *checker) short(n *node, phrase string) bool {
	if len(phrase) > longestPhrase {
		c.report(codePhrase, n.at, "this is too long to be a phrase", "write one phrase; several go into a list")
	}
	return len(phrase) <= longestPhrase
}

// betweenChapters reports whether a phrase names something of one chapter alone.
func betweenChapters(kind string) bool {
	switch kind {
	case "person or role", "work", "scene", "domain of skill":
		return true
	}
	return strings.HasPrefix(kind, "choice in ")
}

// phrase reports what is wrong with a phrase, at the word that is wrong.
func (c *checker) phrase(n *node, phrase string, err error) {
	wrong, ok := err.(*story.PhraseError)
	if !ok {
		c.report(codePhrase, n.at, err.Error(), "")
		return
	}
	code := codeUnknownID
	switch wrong.Kind {
	case "":
		code = codePhrase
	case "level", "quantity", "wish":
		code = codeUnknownWord
	}
	fix, mean := wrong.Fix, wrong.Mean
	if chapter, ok := strings.CutPrefix(wrong.Kind, "ending of "); ok && len(c.names.Endings[chapter]) == 0 {
		return // its file could not be read, which has been told
	}
	if len(c.names.Chapters) > 0 && betweenChapters(wrong.Kind) {
		c.report(codeChapterAsks, n.within(c.src.text, wrong.At, wrong.Len), "between two chapters this cannot be asked, since each chapter has people, work and scenes of its own",
			"ask about you, the team, an attribute or how a chapter has ended:  \"first-team ended in pillar\"")
		return
	}
	if slip := slippedPhrase(phrase); slip != nil && wrong.Kind == "" {
		fix = slip.fix
		if slip.far {
			mean = ""
		}
	} else if hidden := disguised(phrase); hidden != "" {
		fix = hidden
	}
	c.report(code, n.within(c.src.text, wrong.At, wrong.Len), wrong.What, fix).Mean = mean
}
