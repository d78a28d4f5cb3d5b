package scenarios

import (
	"fmt"
	"os"
	"strings"
	"testing"

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
		{"castings", phraseTable(story.CastPhrases())},
		{"filters", phraseTable(story.FilterPhrases())},
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

// TestGuideExample: the scenario of ten lines can be played.
func TestGuideExample(t *testing.T) {
	_, text := between(t, string(read(t, "README.md")), "example")
	data := []byte(strings.Trim(strings.TrimPrefix(text, "```toml\n"), "`\n"))
	if sc, problems := Decode("example.toml", data); sc == nil || len(problems) > 0 {
		t.Error(problems.Render(data))
	}
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
