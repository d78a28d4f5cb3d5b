package scenarios

import (
	"os"
	"strings"
	"testing"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestDecode checks that what the small scenario says arrives in the model.
func TestDecode(t *testing.T) {
	sc := decoded(t, "testdata/small.toml")
	setup := sc.Setup
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"id", sc.ID, "small"},
		{"level", setup.Level, int8(3)},
		{"weeks", setup.Weeks, int16(8)},
		{"commitment", setup.Team.Commitment.AsPercent(), 35},
		{"credibility", setup.Team.Credibility.AsPercent(), 55},
		{"domains", strings.Join(sc.Domains, " "), "backend search"},
		{"mira's skill", setup.People[0].Skill[0].AsPercent(), 85},
		{"kofi is a candidate", setup.People[2].Vacant, true},
		{"tomas learns fast", setup.People[1].Rate.AsPercent(), 150},
		{"owner of checkout", int(setup.Work[0].Owner), 1},
		{"checkout is critical", setup.Work[0].Critical, true},
		{"effort of index", setup.Work[1].Effort.AsPercent(), 250},
		{"face of sale-bug", sc.Scenes[0].Portrait, 0},
		{"order of choices", sc.Scenes[0].Choices[2].Key, "let-it-slip"},
		{"its two actions", len(sc.Scenes[0].Choices[2].Do), 2},
		{"implied condition", sc.Scenes[0].Choices[1].Outcomes[0].When.Phrase, "checkout is on-time"},
		{"a paragraph", strings.Count(sc.Scenes[0].Text, "\n\n"), 1},
		{"folded lines", strings.Contains(sc.Scenes[0].Text, "for help. The sale"), true},
		{"weeks of plans", len(sc.PlanWeeks), 2},
		{"an ending without condition", sc.Endings[1].When.Always(), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, not %v", c.what, c.got, c.want)
		}
	}
}

// TestLineEndsDoNotMatter: a file keeps its hash, and so its saves, through
// another editor.
func TestLineEndsDoNotMatter(t *testing.T) {
	data := read(t, "testdata/small.toml")
	want := decoded(t, "testdata/small.toml")
	windows := "\xef\xbb\xbf" + strings.ReplaceAll(string(data), "\n", "\r\n")
	got, problems := Decode("small.toml", []byte(windows))
	if got == nil {
		t.Fatal(problems.Render([]byte(windows)))
	}
	if got.Hash != want.Hash || got.Scenes[0].Text != want.Scenes[0].Text {
		t.Errorf("%s and %s, %q", got.Hash, want.Hash, got.Scenes[0].Text)
	}
}

// TestWithoutPeople: a story of words alone can be played.
func TestWithoutPeople(t *testing.T) {
	data := []byte(`format = 1
title = "Alone"
role = "You."
goal = "A goal."
start = { weeks = 1 }
[scene.one]
title = "One"
text = "It begins."
choice.yes.text = "Yes."
choice.no = { text = "No.", outcome.else = "It ends." }
[ending.over]
title = "Over"
text = "That was it."
`)
	sc, problems := Decode("alone.toml", data)
	if sc == nil || len(problems) > 0 {
		t.Fatal(problems.Render(data))
	}
}

// TestHostileFiles: whatever the file, the answer is clear, and neither a panic
// nor a hang: what takes the square of its length would run into the test's
// time limit at these sizes.
func TestHostileFiles(t *testing.T) {
	small := string(read(t, "testdata/small.toml"))
	for _, c := range []struct{ name, text, code string }{
		{"50 MB", strings.Repeat("a = 1\n", 50<<20/6), codeTooLarge},
		{"40 kB of nested braces", "x = " + strings.Repeat("{a=", 10000) + "1" + strings.Repeat("}", 10000), codeTooDeep},
		{"open braces", "x = " + strings.Repeat("{", 40000), ""},
		{"nested lists", "x = " + strings.Repeat("[", 1<<20), codeTooDeep},
		{"a long dotted key", strings.Repeat("a.", 1<<19) + "a = 1", codeTooDeep},
		{"a long heading", "[" + strings.Repeat("a.", 1<<19) + "a]", codeTooDeep},
		{"many keys", manyLines(130000, func(n string) string { return "key" + n + " = 1" }), codeUnknownField},
		{"many keys in braces", "x = {" + strings.Repeat("a = 1, ", 250000) + "}", codeTwice},
		{"many headings", manyLines(100000, func(n string) string { return "[scene.s" + n + "]" }), codeMissing},
		{"many tables in a list", strings.Repeat("[[scene]]\n", 150000), codeWrongType},
		{"one long text", small + "x = \"" + strings.Repeat("{a} ", 400000) + "\"\n", codeUnknownField},
		{"many wrong braces", strings.Replace(small, "asks what", strings.Repeat("{a} ", 400000), 1), codeSlot},
		{"many strange characters", strings.Replace(small, "asks what", strings.Repeat("→", 500000), 1), codeRune},
		{"many foreign letters", strings.Replace(small, "asks what", everyHan(), 1), codeRune},
		{"a long phrase", strings.Replace(small, "dictate goals", strings.Repeat("dictate goals ", 100000), 1), codePhrase},
		{"a long word", strings.Replace(small, "dictate goals", "debrief "+strings.Repeat("x", 1000000), 1), codePhrase},
		{"many phrases", strings.Replace(small, `do = "dictate goals"`, "do = ["+strings.Repeat(`"dictat goals",`, 100000)+"]", 1), codePhrase},
		{"many castings", strings.Replace(small, `"owner of checkout"`, `"anybody`+strings.Repeat(`, not mira`, 150000)+`"`, 1), codePhrase},
		{"a long id", strings.ReplaceAll(small, "goal-twice", strings.Repeat("g", 1000)), codeBadID},
		{"only quotes", strings.Repeat(`"`, 1<<20), ""},
		{"only backslashes", `x = "` + strings.Repeat(`\`, 1<<20), ""},
		{"folded lines", "x = \"\"\"" + strings.Repeat("\\\n", 500000) + "\"\"\"", codeUnknownField},
		{"comments", strings.Repeat("#\n", 1<<20-1), codeFormat},
		{"NUL", "\x00", codeNotText},
		{"a lone quote at the end", `x = "`, codeSyntax},
		{"a control character alone", "\x12", codeSyntax},
		{"a table under a value", "n.a = 1\nn = 2", codeTwice},
		{"an escape at the end", `x = "\`, codeSyntax},
	} {
		t.Run(c.name, func(t *testing.T) {
			sc, problems := Decode("x.toml", []byte(c.text))
			text := problems.Render([]byte(c.text))
			found := c.code == ""
			for _, p := range problems {
				found = found || p.Code == c.code
			}
			if sc != nil || !found || len(problems) > most {
				t.Errorf("no %s among %d problems:\n%.600s", c.code, len(problems), text)
			}
		})
	}
}

func everyHan() string {
	var b strings.Builder
	for r := rune(0x4e00); r < 0x9fff; r++ {
		b.WriteRune(r)
	}
	return strings.Repeat(b.String(), 10)
}

func manyLines(n int, line func(string) string) string {
	var b strings.Builder
	digits := []byte("aaaaaa")
	for range n {
		b.WriteString(line(string(digits)) + "\n")
		for i := 0; ; i++ {
			if digits[i]++; digits[i] <= 'z' {
				break
			}
			digits[i] = 'a'
		}
	}
	return b.String()
}

// FuzzDecode: no file makes the checker panic, and every problem lies in it.
func FuzzDecode(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 20000 {
			return
		}
		sc, problems := Decode("x.toml", data)
		if (sc == nil) != (problems.Errors() > 0) {
			t.Fatalf("%d errors, and a scenario: %v", problems.Errors(), sc != nil)
		}
		lines := strings.Count(clean(data), "\n") + 1
		for i := range problems {
			p := &problems[i]
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Len < 1 || p.What == "" || p.Why == "" {
				t.Fatalf("%+v", p)
			}
			if text := p.Render(data); strings.ContainsAny(text, "\x00\x1b\x07\r") {
				t.Fatalf("%q", text)
			}
		}
	})
}
