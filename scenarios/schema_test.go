package scenarios

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"testing"

	"stepback/sim"
	"stepback/sim/story"
)

// The schema gives editors completion and the first errors; what it cannot
// say, such as what phrases mean, `stepback check` does.

type object = map[string]any

// field is a field of a table in the schema.
type field struct {
	name, means string
	of          object
	needed      bool
}

func text(examples ...string) object {
	o := object{"type": "string"}
	if len(examples) > 0 {
		o["examples"] = examples
	}
	return o
}

func number(low, high any) object {
	return object{"type": "number", "minimum": low, "maximum": high}
}

func whole(low, high int) object {
	return object{"type": "integer", "minimum": low, "maximum": high}
}

func words(list []string) object { return object{"type": "string", "enum": list} }

func amount(s scale) object {
	return object{"anyOf": []any{words(s.words()), object{"type": "string", "pattern": "^([0-9]|[1-9][0-9]|100)%$"}}}
}

func listOf(o object) object { return object{"type": "array", "items": o} }

func oneOrMore(o object) object { return object{"anyOf": []any{o, listOf(o)}} }

func ref(name string) object { return object{"$ref": "#/definitions/" + name} }

func entriesOf(name string) object {
	return object{"type": "object", "propertyNames": object{"pattern": "^[a-z][a-z0-9-]*$", "maxLength": longestID}, "additionalProperties": ref(name)}
}

var truth = object{"type": "boolean"}

func table(t *testing.T, known []string, fields ...field) object {
	t.Helper()
	properties := object{}
	needed := []string{}
	var names []string
	for _, f := range fields {
		property := object{"description": f.means}
		for k, v := range f.of {
			property[k] = v
		}
		if _, refers := f.of["$ref"]; refers { // beside which draft 7 reads nothing
			property = object{"description": f.means, "allOf": []any{f.of}}
		}
		properties[f.name] = property
		names = append(names, f.name)
		if f.needed {
			needed = append(needed, f.name)
		}
	}
	if !slices.Equal(names, known) {
		t.Errorf("the schema has the fields %v, and the checker %v", names, known)
	}
	return object{"type": "object", "properties": properties, "required": needed, "additionalProperties": false}
}

func examples(lists ...[]story.Phrase) (list []string) {
	for _, phrases := range lists {
		for _, p := range phrases {
			list = append(list, p.Example)
		}
	}
	return list
}

// TestSchema: stepback.schema.json, which editors read, has the fields of the
// checker and the words of the language.
func TestSchema(t *testing.T) {
	practised := oneOrMore(words(allRows()))
	plan := object{}
	for area := range sim.Areas {
		plan[sim.Area(area).String()] = number(0, 40)
	}
	standing := func(name, means string) field { return field{name, means, amount(stateScale), false} }
	root := table(t, scenarioFields,
		field{"format", "1, this language", object{"const": 1}, true},
		field{"title", "for the library", text(), true},
		field{"about", "one or two sentences for the library", text(), false},
		field{"role", "who the player is", text(), true},
		field{"goal", "what the period is about", text(), true},
		field{"practises", "rows of the sources that it exercises", practised, false},
		field{"minutes", "how long it takes to play", whole(1, 480), false},
		field{"start", "where the career begins", table(t, startFields,
			field{"track", "kind of career", words(trackWords), false},
			field{"level", "1 junior, 2 senior, 3 manager or principal, 4 senior leader, 5 executive", whole(1, sim.MaxLevel), false},
			field{"weeks", "length of the scenario", whole(1, longest), true},
			field{"craft", "the leader's own skill in the team's trade", amount(skillScale), false},
			field{"promotions", "promotion rounds take place", truth, false},
			field{"weeks-in-level", "weeks already spent at the level", whole(0, 2*longest), false},
			field{"ladder", "whose titles the levels have", words(ladderWords), false}), true},
		field{"team", "the team and the leader's standing at the start", table(t, teamFields,
			standing("safety", "whether trouble is reported early"), standing("clarity", "whether the team knows the goal"),
			standing("commitment", "whether the team wants it"), standing("sponsor", "trust of your own leader"),
			standing("credibility", "standing with the team as somebody who leads")), false},
		field{"plan", "hours of a usual week, 35 at most", object{"type": "object", "properties": plan, "additionalProperties": false}, false},
		field{"plan-weeks", "weeks that begin with the question for a plan", listOf(whole(2, longest)), false},
		field{"workshop", "the workshop cut", table(t, workshopFields, field{"scenes", "five scenes, for sixty minutes", listOf(text()), true},
			field{"more", "three more scenes, for ninety minutes", listOf(text()), false}), false},
		field{"facilitator", "for whoever plays it with a room", table(t, facilitatorFields,
			field{"purpose", "what the room takes away", text(), false},
			field{"debate", "what rooms usually argue about", text(), false},
			field{"pauses", "scenes after which the room talks", oneOrMore(text()), false},
			field{"questions", "to talk about at the end", oneOrMore(text()), false}), false},
		field{"glossary", "terms, shown where a text has them", entriesOf("term"), false},
		field{"attribute", "quantities of your own", entriesOf("attribute"), false},
		field{"person", "people of the team", entriesOf("person"), false},
		field{"work", "pieces of work", entriesOf("work"), false},
		field{"scene", "dilemmas", entriesOf("scene"), true},
		field{"ending", "the first whose condition holds is told; the last has none", entriesOf("ending"), true},
		field{"expect", "what stepback playtest shall find", entriesOf("expectation"), false})
	root["$schema"] = "http://json-schema.org/draft-07/schema#" // the newest that Taplo, which editors use, understands
	root["title"] = "A Stepback scenario"
	campaign(t, root, practised)
	root["definitions"] = definitions(t, practised)

	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(root); err != nil {
		t.Fatal(err)
	}
	compare(t, "stepback.schema.json", b.String())
}

// campaign lets a file have chapters in the place of what a scenario needs.
func campaign(t *testing.T, root object, practised object) {
	scenario := root["required"].([]string)
	root["required"] = []string{"format", "title"}
	root["anyOf"] = []any{object{"required": scenario}, object{"required": []string{"chapter"}}}
	chapters := table(t, campaignFields,
		field{"format", "", object{}, true}, field{"title", "", text(), true}, field{"about", "", text(), false},
		field{"practises", "", practised, false}, field{"minutes", "", whole(1, longestPlay), false},
		field{"chapter", "of a campaign, in the place of scenes: its chapters in order", entriesOf("chapter"), true})
	root["properties"].(object)["chapter"] = chapters["properties"].(object)["chapter"]
}

func definitions(t *testing.T, practised object) object {
	when := field{"when", "the condition under which it holds", ref("condition"), false}
	do := field{"do", "actions of the model, and what moves your attributes", oneOrMore(ref("action")), false}
	outcome := table(t, outcomeFields, when, field{"text", "what is told", text(), true}, do)
	return object{
		"action":    text(examples(story.ActionPhrases(), story.EffectPhrases())...),
		"condition": object{"anyOf": []any{text(examples(story.ConditionPhrases())...), listOf(ref("condition")), ref("combined")}},
		"combined": table(t, conditionFields,
			field{"any", "at least one holds", listOf(ref("condition")), false},
			field{"all", "all hold", listOf(ref("condition")), false},
			field{"not", "it does not hold", ref("condition"), false}),
		"attribute": table(t, attributeFields,
			field{"name", "for the desk", text(), true},
			field{"start", "a number, or a word or a percentage of the most", object{"anyOf": []any{whole(0, mostOfAttribute), amount(stateScale)}}, true},
			field{"most", "as far as it goes; 100 unless said", whole(1, mostOfAttribute), false},
			field{"shown", "as a meter, on the desk", truth, false}),
		"term": table(t, termFields,
			field{"term", "as it stands in texts", text(), true},
			field{"means", "in a sentence", text(), true}),
		"person": table(t, personFields,
			field{"name", "the first word is used in texts", text(), true},
			field{"role", "what they do", text(), false},
			field{"pronoun", "for {mira.they} and the like", words(pronounWords), false},
			field{"portrait", "a picture of the game", text(), false},
			field{"wants", "the path they want", words(wishWords), false},
			field{"wish", "what they want, in a few words", text(), false},
			field{"skill", "what they can do today", object{"type": "object", "additionalProperties": amount(skillScale)}, false},
			standingOf("trust"), standingOf("engagement"),
			field{"outlook", "how they take things, for reasons outside work", amount(stateScale), false},
			field{"learns", "how fast practice pays", words(learningScale.words()), false},
			field{"candidate", "not yet hired", truth, false},
			field{"leading", "skill of leading people, which craft says little about", amount(skillScale), false},
			field{"level", "on the ladder; 2 unless said, 3 with a team", whole(1, sim.MaxLevel), false},
			field{"report", "answers to you on the ic or advisor track too", truth, false},
			field{"team", "of a lead: people the story does not name", table(t, leadTeamFields,
				field{"size", "how many people", whole(1, sim.MostOwn), true},
				field{"skill", "what they can do", amount(skillScale), false},
				field{"trust", "in their lead", amount(stateScale), false},
				field{"engagement", "how they are", amount(stateScale), false}), false}),
		"work": table(t, workFields,
			field{"title", "what it is called", text(), true},
			field{"domain", "the skill it takes", text(), true},
			field{"difficulty", "on the scale of skill", amount(difficultyScale), false},
			field{"owner", "a person, you or none", text("you", "none"), false},
			field{"support", "how you accompany the owner", words(supportWords), false},
			field{"start", "first week", whole(1, longest), false},
			field{"due", "last week in which it is on time", whole(1, longest+52), true},
			field{"effort", "weeks of one able person", number(0.25, 50), false},
			field{"value", "worth, 1 is typical", number(0, 3), false},
			field{"critical", "lateness truly harms customers", truth, false},
			field{"planned", "begins only when an action starts it", truth, false}),
		"scene": table(t, sceneFields, when,
			field{"cast", "who of the team is in it, by role", object{"type": "object", "additionalProperties": text(examples(story.CastPhrases())...)}, false},
			field{"portrait", "the role whose face is shown", text(), false},
			field{"title", "never the lesson", text(), true},
			field{"kicker", "the day and the work", text("Wednesday · checkout"), false},
			field{"about", "rows of the sources", practised, false},
			field{"text", "at most 90 words", text(), true},
			field{"weight", "share among scenes of the same priority", whole(1, 1000), false},
			field{"priority", "higher comes first", whole(0, 100), false},
			field{"by", "the week from which on it comes before all others", whole(1, longest), false},
			field{"repeats", "may come more than once", truth, false},
			field{"cooldown", "weeks before it may come again", whole(1, 520), false},
			field{"notes", "for the facilitator", text(), false},
			field{"questions", "to talk about afterwards", oneOrMore(text()), false},
			field{"choice", "two to four answers, A to D in the order of the file", entriesOf("choice"), true}),
		"choice": table(t, choiceFields,
			field{"text", "about ten words", text(), true},
			field{"hint", "a price other than hours", text(), false}, when, do,
			field{"outcome", "what is told: the first whose condition holds", object{"type": "object", "additionalProperties": object{"anyOf": []any{text(), outcome}}}, false},
			field{"later", "what comes back", entriesOf("consequence"), false}),
		"consequence": table(t, consequenceFields,
			field{"weeks", "how many weeks later", whole(1, 520), true}, when,
			field{"text", "what is told", text(), true}, do),
		"expectation": table(t, expectFields,
			field{"policy", "a policy of stepback playtest", text("always-do-it-myself", "supported", "hands-off"), true},
			field{"ends", "an ending, or one of several", oneOrMore(text()), false},
			field{"that", "holds at the end", ref("condition"), false},
			field{"than", "another policy, with the same luck", text("always-do-it-myself", "supported", "hands-off"), false},
			field{"more", "a quantity that there is more of than under the other policy", text("trust of team", "readiness"), false},
			field{"less", "a quantity that there is less of", text("time below your level"), false},
			field{"in", "in how many plays", object{"type": "string", "pattern": "^(at (least|most) )?([0-9]|[1-9][0-9]|100)%$", "examples": []string{"80%", "at most 5%"}}, true},
			field{"about", "rows of the sources", practised, false}),
		"chapter": table(t, chapterFields,
			field{"scenario", "a file beside this one, without .toml", text("first-ninety-days"), true},
			field{"when", "asked when the chapter before has ended", ref("condition"), false},
			field{"text", "read before it begins", text(), false}),
		"ending": table(t, endingFields, when, field{"title", "of the ending", text(), true}, field{"text", "of the ending", text(), true}),
	}
}

func standingOf(name string) field { return field{name, "at the start", amount(stateScale), false} }

// TestNeeded: what the schema calls required is what the checker misses, and
// nothing else.
func TestNeeded(t *testing.T) {
	var schema struct {
		Definitions map[string]struct{ Required []string }
	}
	if err := json.Unmarshal(read(t, "stepback.schema.json"), &schema); err != nil {
		t.Fatal(err)
	}
	values := map[string]string{"start": "3", "due": "3", "weeks": "1", "choice": `{ a.text = "A.", b.text = "B." }`}
	for table, heading := range map[string]string{"person": "person.x", "work": "work.x", "scene": "scene.x", "choice": "scene.frame.choice.x",
		"ending": "ending.a", "attribute": "attribute.x", "term": "glossary.x", "consequence": "scene.frame.choice.yes.later.x"} {
		needed := schema.Definitions[table].Required
		for leftOut := -1; leftOut < len(needed); leftOut++ {
			text := "format = 1\ntitle = \"A frame\"\nrole = \"You.\"\ngoal = \"A goal.\"\nstart = { weeks = 13 }\n" + frame + "[" + heading + "]\n"
			for i, field := range needed {
				if i != leftOut {
					text += field + " = " + cmp.Or(values[field], `"backend"`) + "\n"
				}
			}
			missing := 0
			_, problems := Decode("x.toml", []byte(text))
			for _, p := range problems {
				if p.Code == codeMissing || p.Code == codeChoices {
					missing++
				}
			}
			if missing != min(1, leftOut+1) {
				t.Errorf("%s without field %d of %v: %d are missed", table, leftOut, needed, missing)
			}
		}
	}
}
