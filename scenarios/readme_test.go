package scenarios

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"stepback/sim/playtest"
	"stepback/sim/story"
)

// TestGuide: README.md shows the language as it is. Its tables are written
// here, its examples are checked.
func TestGuide(t *testing.T) {
	guide := string(read(t, "README.md"))
	for _, part := range []struct{ name, text string }{
		{"words", wordTable()},
		{"quantities", "`" + strings.Join(story.QuantityNames(), "`, `") + "`.\n"},
		{"conditions", phraseTable(story.ConditionPhrases())},
		{"actions", phraseTable(story.ActionPhrases())},
		{"effects", phraseTable(story.EffectPhrases())},
		{"forms", formTable(t)},
		{"castings", phraseTable(story.CastPhrases())},
		{"filters", phraseTable(story.FilterPhrases())},
		{"policies", policyTable()},
		{"errors", errorExample(t)},
		{"codes", codeTable()},
	} {
		before, now := between(t, guide, part.name)
		if now == part.text {
			continue
		}
		if !*update {
			t.Errorf("the part %q of README.md is out of date: run this test with -update", part.name)
		}
		guide = strings.Replace(guide, before+now, before+part.text, 1)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(guide), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// frame is what a fragment of the guide needs around it to be a scenario.
const frame = `
[scene.frame]
title = "A frame"
text = "For a fragment."
choice.yes.text = "Yes."
choice.no = { text = "No.", do = "co-create goals" }

[ending.pillar]
when = "chose yes in frame"
title = "One end"
text = "Of a frame."

[ending.empty-desks]
title = "Another"
text = "Of the frame."
`

// TestGuideExamples: every example of the guide can be played, by itself or in a
// frame.
func TestGuideExamples(t *testing.T) {
	blocks := strings.Split(string(read(t, "README.md")), "```toml\n")[1:]
	if len(blocks) < 3 {
		t.Fatalf("the guide has %d examples", len(blocks))
	}
	for i, block := range blocks {
		text, _, _ := strings.Cut(block, "```")
		if strings.Contains(text, "language = ") {
			if _, problems := ReadOverlay(fmt.Sprintf("example-%d.de.toml", i+1), []byte(text)); len(problems) > 0 {
				t.Error(problems.Render([]byte(text)))
			}
			continue
		}
		if !strings.Contains(text, "format = ") {
			text = "format = 1\ntitle = \"A frame\"\nrole = \"You.\"\ngoal = \"A goal.\"\nstart = { weeks = 13 }\n" + text + frame
		}
		if sc, problems := (Options{Beside: os.DirFS("testdata")}).Decode(fmt.Sprintf("example-%d.toml", i+1), []byte(text)); sc == nil || len(problems) > 0 {
			t.Error(problems.Render([]byte(text)))
		}
	}
}

// TestGuideFields: the guide has every field, in the part that is about it.
func TestGuideFields(t *testing.T) {
	guide := string(read(t, "README.md"))
	quoted := regexp.MustCompile("`[^`]*`")
	for _, part := range []struct {
		heading string
		fields  [][]string
	}{
		{"### The scenario", [][]string{scenarioFields[:9], startFields, teamFields, workshopFields, facilitatorFields}},
		{"### Quantities of your own", [][]string{attributeFields}},
		{"### People", [][]string{personFields, leadTeamFields}},
		{"### Work", [][]string{workFields}},
		{"### Scenes", [][]string{sceneFields[:len(sceneFields)-1]}},
		{"### Choices", [][]string{choiceFields, outcomeFields, consequenceFields}},
		{"### Endings", [][]string{endingFields}},
		{"### What it shall teach", [][]string{expectFields}},
		{"### Terms", [][]string{termFields}},
		{"### A career of chapters", [][]string{campaignFields, chapterFields}},
		{"## Phrases", [][]string{conditionFields}},
	} {
		_, text, _ := strings.Cut(guide, part.heading)
		text, _, _ = strings.Cut(text, "\n##")
		words := strings.FieldsFunc(strings.Join(quoted.FindAllString(text, -1), " "), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		for _, list := range part.fields {
			for _, field := range list {
				if !slices.Contains(words, field) {
					t.Errorf("%s does not say what %s is", part.heading, field)
				}
			}
		}
	}
}

// formTable shows what stands in braces, and what it gives.
func formTable(t *testing.T) string {
	t.Helper()
	text := remembering + "[attribute.coins]\nname = \"Coins\"\nstart = 3\n[person.kim]\nname = \"Kim Bauer\"\n"
	sc, problems := Decode("forms.toml", []byte(text))
	if sc == nil {
		t.Fatal(problems.Render([]byte(text)))
	}
	p, err := story.Start(sc, story.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| in braces | means | gives |\n|---|---|---|\n")
	for _, row := range []struct{ means, text string }{
		{"the first name of a person, or of who plays a role: `{owner}`", "{mira}"},
		{"pronouns: `they`, `them`, `their`, `theirs`, `themself`", "{mira.they} took {mira.their} time"},
		{"with a capital", "{tomas.They} did, too"},
		{"two forms: for she or he, and for they", "{mira.They} {mira:is|are} late, and {kim.they} {kim:is|are}"},
		{"three forms: for she, he and they", "a {tomas:woman|man|person} of few words"},
		{"how much there is of an attribute", "{coins} left"},
		{"two forms: for one, and for any other number", "{coins} {coins:coin|coins}"},
	} {
		if bad := story.BadSlots(row.text, &story.Names{People: []string{"mira", "tomas", "kim"}, Attributes: sc.Attributes}); len(bad) > 0 {
			t.Errorf("%q: %+v", row.text, bad)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", strings.ReplaceAll(row.text, "|", "\\|"), row.means, p.Words(row.text))
	}
	return b.String()
}

// TestGuideOverlay: the example of a translation can be read, and says what the
// guide says of it.
func TestGuideOverlay(t *testing.T) {
	_, text := between(t, string(read(t, "README.md")), "overlay")
	data := []byte(strings.Trim(strings.TrimPrefix(text, "```toml\n"), "`\n"))
	overlay, problems := ReadOverlay("my-quarter.de.toml", data)
	if overlay == nil || len(problems) > 0 {
		t.Fatal(problems.Render(data))
	}
	sc, problems := Options{Overlay: overlay}.Decode("my-quarter.toml", guideScenario(t))
	if sc == nil {
		t.Fatal(problems)
	}
	play, err := story.Start(sc, story.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := play.Words("{tomas.Er} geht zurück an {tomas.seinen} Platz, {tomas.s} Tasse bleibt."), "Er geht zurück an seinen Platz, Tomas’ Tasse bleibt."; got != want {
		t.Errorf("it reads %q, want %q", got, want)
	}
}

// guideScenario is a scenario with the person of the guide's translation.
func guideScenario(t *testing.T) []byte {
	t.Helper()
	_, text := between(t, string(read(t, "README.md")), "example")
	return []byte(strings.Trim(strings.TrimPrefix(text, "```toml\n"), "`\n") + "\n[person.tomas]\nname = \"Tomas Vrba\"\npronoun = \"he\"\n")
}

// between returns the opening mark of a part of the guide and what follows it,
// up to its closing mark.
func between(t *testing.T, guide, name string) (mark, text string) {
	t.Helper()
	mark = "<!-- " + name + ": begin -->\n"
	_, rest, found := strings.Cut(guide, mark)
	text, _, closed := strings.Cut(rest, "<!-- "+name+": end -->")
	if !found || !closed {
		t.Fatalf("README.md has no part %q", name)
	}
	return mark, text
}

func phraseTable(list []story.Phrase) string {
	var b strings.Builder
	b.WriteString("| phrase | means | example |\n|---|---|---|\n")
	for _, p := range list {
		fmt.Fprintf(&b, "| %s | %s | `%s` |\n", p.Pattern, p.Means, p.Example)
	}
	return b.String()
}

func policyTable() string {
	var b strings.Builder
	b.WriteString("| policy | what it does |\n|---|---|\n")
	for _, p := range playtest.Policies() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", p.Name, p.Means)
	}
	return b.String()
}

func wordTable() string {
	var b strings.Builder
	b.WriteString("| of | words |\n|---|---|\n")
	for _, s := range []struct {
		of    string
		scale scale
	}{{"skill", skillScale}, {"everything else", stateScale}, {"difficulty of work", difficultyScale}} {
		var words []string
		for _, step := range s.scale {
			words = append(words, fmt.Sprintf("%s (%d %%)", step.word, step.percent))
		}
		fmt.Fprintf(&b, "| %s | %s |\n", s.of, strings.Join(words, ", "))
	}
	return b.String()
}

func errorExample(t *testing.T) string {
	data := read(t, "testdata/bad/guide.toml")
	_, problems := Decode("my-quarter.toml", data)
	return "```\n" + problems.Render(data) + "```\n"
}

func codeTable() string {
	var b strings.Builder
	b.WriteString("| code | | why it matters |\n|---|---|---|\n")
	for _, c := range Codes() {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", c.Code, c.Severity, c.Means)
	}
	return b.String()
}
