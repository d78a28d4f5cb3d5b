package scenarios

import "stepback/sim/story"

// What helps a room to talk about what it played: terms and their meaning, and
// the facilitator's page.

// Limits of what a facilitator can have in mind.
const (
	mostTerms     = 100
	mostQuestions = 12
)

func (c *checker) glossary(n *node) {
	c.entries(n, "term", mostTerms, func(key string, n *node) {
		f := c.fields(n, "the term "+key, termFields...)
		c.sc.Glossary = append(c.sc.Glossary, story.Term{Key: key, Term: f.needText("term", lineText), Means: f.needText("means", lineText)})
	})
}

func (c *checker) facilitator(f fields) {
	n, ok := f.table("facilitator")
	if !ok {
		return
	}
	page := c.fields(n, "facilitator", facilitatorFields...)
	c.sc.Facilitator = story.Facilitator{Purpose: page.text("purpose", lineText), Debate: page.text("debate", lineText), Questions: page.texts("questions")}
	for _, k := range page.strings("pauses") {
		key := k.value.(string)
		if i := indexOf(c.names.Scenes, key); i >= 0 {
			c.sc.Facilitator.Pauses = append(c.sc.Facilitator.Pauses, i)
		} else {
			c.unknown(codeUnknownID, k.at, "scene", key, c.names.Scenes)
		}
	}
}

// texts reads a text or a list of texts that a room reads.
func (f fields) texts(key string) (list []string) {
	for i, n := range f.strings(key) {
		if i == mostQuestions {
			f.c.tooMany(n, "question", mostQuestions)
			break
		}
		list = append(list, f.c.text(n, n.value.(string), roleText))
	}
	return list
}
