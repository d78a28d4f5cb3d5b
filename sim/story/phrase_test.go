package story

import (
	"errors"
	"strings"
	"testing"
)

var testNames = Names{
	People: []string{"mira", "tomas", "ana"}, Work: []string{"checkout", "index"}, Domains: []string{"backend", "search"},
	Roles: []string{"owner", "senior"}, Scenes: []string{"sale-bug", "goal-twice"},
	Choices:    map[string][]string{"sale-bug": {"take-over", "coach"}, "goal-twice": {"repeat"}},
	Casts:      map[string][]string{"sale-bug": {"owner"}},
	Attributes: []Attribute{{Key: "patience", Most: 100}, {Key: "coins", Most: 20}},
	Chapters:   []string{"first-team"},
	Endings:    map[string][]string{"first-team": {"remit-widened", "pillar"}},
	Place:      "a test",
}

// TestExamples: every phrase of the guide can be written as its example says.
func TestExamples(t *testing.T) {
	for _, p := range ConditionPhrases() {
		if _, err := ParseCondition(p.Example, &testNames); err != nil {
			t.Errorf("%s: %q: %v", p.Pattern, p.Example, err)
		}
	}
	for _, p := range ActionPhrases() {
		if _, err := ParseDeed(p.Example, &testNames); err != nil {
			t.Errorf("%s: %q: %v", p.Pattern, p.Example, err)
		}
	}
	for _, p := range EffectPhrases() {
		if _, err := ParseDeed(p.Example, &testNames); err != nil {
			t.Errorf("%s: %q: %v", p.Pattern, p.Example, err)
		}
	}
	for _, p := range CastPhrases() {
		if _, err := ParseCasting("x", p.Example, &testNames); err != nil {
			t.Errorf("%s: %q: %v", p.Pattern, p.Example, err)
		}
	}
	for _, p := range FilterPhrases() {
		if _, err := ParseCasting("x", "anybody, "+p.Example, &testNames); err != nil {
			t.Errorf("%s: %q: %v", p.Pattern, p.Example, err)
		}
	}
}

// TestTeam: what concerns everybody may say so.
func TestTeam(t *testing.T) {
	for _, phrase := range []string{"trust of team is at least fair", "believed trust of the team is low", "skill of team in backend is solid"} {
		if _, err := ParseCondition(phrase, &testNames); err != nil {
			t.Errorf("%q: %v", phrase, err)
		}
	}
	for _, phrase := range []string{"praise team", "debrief team in 1 week", "celebrate everybody", "train team in backend"} {
		if _, err := ParseDeed(phrase, &testNames); err != nil {
			t.Errorf("%q: %v", phrase, err)
		}
	}
}

// TestPhraseErrors: what is said about a wrong phrase, and where. The part in
// brackets is what the caret shows.
func TestPhraseErrors(t *testing.T) {
	condition := func(s string) error { _, err := ParseCondition(s, &testNames); return err }
	deed := func(s string) error { _, err := ParseDeed(s, &testNames); return err }
	casting := func(s string) error { _, err := ParseCasting("x", s, &testNames); return err }
	for _, c := range []struct {
		parse              func(string) error
		phrase, says, mean string
	}{
		{condition, "[chekout] is open", "there is no work called", "checkout"},
		{condition, "not the [chekout] is open", "there is no work called", "checkout"},
		{condition, "trust of [mia] is at least fair", "there is no person or role called", "mira"},
		{condition, "trust of mira is at [leest] fair", "does not follow", "least"},
		{condition, "trust of mira is at least [far]", "there is no level called", "fair"},
		{condition, "trust of mira is at least [high]", "there is no level called", "strong"},
		{condition, "trust of mira is at least [medium]", "there is no level called", "fair"},
		{condition, "skill of mira is at least [medium]", "there is no level called", "solid"},
		{condition, "skill of mira in backend is [high]", "there is no level called", "expert"},
		{condition, "mira wants [manager]", "there is no wish called", "management"},
		{condition, "[weeks 2-4]", "this is not a condition", "week 2-4"},
		{condition, "[trut] of mira is at least fair", "there is no quantity called", "trust"},
		{condition, "[safety of mira is al least fair]", "this is not a condition", "trust of mira is at least fair"},
		{condition, "[safety] of mira is at least fair", "belongs to the team", ""},
		{condition, "believed [load] of mira is at least fair", "you can only be wrong about", ""},
		{condition, "[chekout is opn]", "this is not a condition", "checkout is open"},
		{condition, "[3 weeks sinse sale-bug]", "this is not a condition", "3 weeks since sale-bug"},
		{condition, "week [4-2]", "is not a range of weeks", ""},
		{condition, "chose [take-over]", "a choice is named together with its scene", ""},
		{condition, "chose [take] in sale-bug", "there is no choice in sale-bug called", ""},
		{condition, "chose coach in [sale-bugs]", "there is no scene called", "sale-bug"},
		{condition, "queue is at least [x]", "is not a number", ""},
		{condition, "[the moon is full]", "this is not a condition", ""},
		{condition, "", "the condition is empty", ""},
		{deed, "[take ovr checkout]", "this is not an action", "take over checkout"},
		{deed, "coach owner on checkout for [2]", "the unit is missing", ""},
		{deed, "coach owner on checkout for [x]", "is not a number", ""},
		{deed, "debrief [ownr] in 1 week", "there is no person or role called", "owner"},
		{casting, "most skilled in [backnd], not owner", "there is no domain of skill called", "backend"},
		{casting, "most skilled in backend, not [ownr]", "there is no person or role called", "owner"},
		{casting, "highest [clarity]", "belongs to the team", ""},
		{casting, "anybody, with [safety] below fair", "belongs to the team", ""},
		{condition, "[team] is on the team", "this is about one person", ""},
		{condition, "promise to [everybody] is open", "this is about one person", ""},
		{deed, "one-on-one with [team]", "this is about one person", ""},
		{deed, "let [team] go", "this is about one person", ""},
		{casting, "anybody, not [team]", "this is about one person", ""},
		{condition, "[patients] is at least fair", "there is no quantity called", "patience"},
		{condition, "patience is at least [far]", "there is no level called", "fair"},
		{condition, "patience is at [most]", "does not follow", "most"},
		{condition, "coins are at least [21]", "coins goes from 0 to 20", ""},
		{condition, "chance of [7 in 6]", "these are no odds", ""},
		{condition, "chance of [100%]", "these are no odds", ""},
		{condition, "chance of [0]", "these are no odds", ""},
		{condition, "3 weeks since [take] in sale-bug", "there is no choice in sale-bug called", ""},
		{deed, "raise [patiense] by 10", "there is no attribute called", "patience"},
		{deed, "raise patience by [2w6]", "neither a number nor dice", ""},
		{deed, "raise patience by [-3]", "neither a number nor dice", ""},
		{deed, "lower coins by [21]", "coins goes from 0 to 20", ""},
		{deed, "set coins to [9d6+12]", "coins goes from 0 to 20", ""},
		{deed, "[rais patience by 10]", "this is not an action", "raise patience by 10"},
		{casting, "[ownr] in sale-bug", "there is no role in sale-bug called", "owner"},
		{casting, "owner in [sale-bugs]", "there is no scene called", "sale-bug"},
		{casting, "[the tallest]", "this is not a casting", ""},
	} {
		phrase := strings.NewReplacer("[", "", "]", "").Replace(c.phrase)
		err := c.parse(phrase)
		var wrong *PhraseError
		if !errors.As(err, &wrong) {
			t.Errorf("%q gave %v", phrase, err)
			continue
		}
		if !strings.Contains(wrong.What, c.says) || wrong.Mean != c.mean {
			t.Errorf("%q says %q, means %q", phrase, wrong.What, wrong.Mean)
		}
		if marked := phrase[:wrong.At] + "[" + phrase[wrong.At:wrong.At+wrong.Len] + "]" + phrase[wrong.At+wrong.Len:]; phrase != "" && strings.Replace(marked, "[the ", "the [", 1) != strings.Replace(c.phrase, "[the ", "the [", 1) {
			t.Errorf("%q is marked %q", phrase, marked)
		}
	}
}

// TestPhraseFixes: what can be written instead.
func TestPhraseFixes(t *testing.T) {
	for phrase, fix := range map[string]string{
		"weeks 2-4":                         `write one of: week RANGE ("week 2-4"); after week NUMBER ("after week 6"); before week NUMBER ("before week 6")`,
		"trust of mira is high":             "write one of: none, poor, low, fair, good, strong, excellent, 60%",
		"skill of mira is high":             "write one of: new, learning, solid, expert, 60%",
		"skill of mira in backend is great": "write one of: new, learning, solid, expert, 60%",
		"the moon is full":                  "use one of the phrases of the guide; stepback phrases lists them",
	} {
		_, err := ParseCondition(phrase, &testNames)
		var wrong *PhraseError
		if !errors.As(err, &wrong) || wrong.Fix != fix {
			t.Errorf("%s: %+v", phrase, wrong)
		}
	}
}

// FuzzPhrase: no phrase makes a parser panic, and every error points into it.
func FuzzPhrase(f *testing.F) {
	for _, list := range [][]Phrase{ConditionPhrases(), ActionPhrases(), EffectPhrases(), CastPhrases(), FilterPhrases()} {
		for _, p := range list {
			f.Add(p.Example)
			f.Add(p.Pattern)
		}
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		_, a := ParseCondition(phrase, &testNames)
		_, b := ParseDeed(phrase, &testNames)
		_, c := ParseCasting("x", phrase, &testNames)
		for _, err := range []error{a, b, c} {
			var wrong *PhraseError
			if err == nil {
				continue
			}
			if !errors.As(err, &wrong) || wrong.Phrase != phrase || wrong.What == "" || wrong.At < 0 || wrong.Len < 0 || wrong.At+wrong.Len > len(phrase) {
				t.Fatalf("%q: %+v", phrase, err)
			}
		}
	})
}
