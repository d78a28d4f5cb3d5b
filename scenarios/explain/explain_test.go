package explain

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"stepback/scenarios"
)

// base is a scenario in which nothing is wrong. Examples change lines of it.
const base = `format = 1
title = "The sale"
role = "You lead a team of two."
goal = "Get through the sale."
start = { track = "management", level = 3, weeks = 8 }
[person.mira]
name = "Mira Okafor"
skill = { backend = "expert" }
[person.tomas]
name = "Tomas Vrba"
skill = { backend = "learning" }
[work.checkout]
title = "Checkout"
domain = "backend"
owner = "tomas"
due = 3
[scene.sale-bug]
cast.owner = "owner of checkout"
title = "The bug before the sale"
text = "{owner} is still at the desk."
choice.sit-down = { text = "Sit down together.", do = "coach owner on checkout for 2 hours", outcome.else = "At ten it is found." }
choice.go-home = { text = "Go home.", outcome.else = "It holds." }
[ending.over]
title = "Over"
text = "It was a plain quarter."
`

// coins gives a scenario an attribute.
const coins = "[attribute.coins]\nname = \"Coins\"\nstart = 3\nmost = "

const baseCampaign = `format = 1
title = "A campaign"
`

const basePack = `format = 1
title = "A pack"
scenarios = []
`

// baseOverlay is all of the base in German.
const baseOverlay = `format = 1
language = "de"
title = "Der Ausverkauf"
role = "Du führst ein Team von zweien."
goal = "Den Ausverkauf überstehen."
[work.checkout]
title = "Kasse"
[scene.sale-bug]
title = "Der Fehler vor dem Ausverkauf"
text = "{owner} sitzt noch am Platz."
choice.sit-down.text = "Dich dazusetzen."
choice.sit-down.outcome.else = "Um zehn ist er gefunden."
choice.go-home.text = "Nach Hause gehen."
choice.go-home.outcome.else = "Es hält."
[ending.over]
title = "Vorbei"
text = "Es war ein Quartal wie andere."
`

// section is a heading of a file, and the lines below it.
type section struct {
	heading string
	lines   []string
}

func sections(text string) []section {
	list := []section{{}}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if strings.HasPrefix(line, "[") {
			list = append(list, section{heading: line})
			continue
		}
		last := &list[len(list)-1]
		last.lines = append(last.lines, line)
	}
	return list
}

// completed puts the lines of an example into a file that is right: in place of
// those with the same key, or beside them.
func completed(example, file string) string {
	whole, added := sections(file), map[string]bool{}
	for _, part := range sections(example) {
		into := -1
		for i := range whole {
			if whole[i].heading == part.heading && !added[part.heading] {
				into = i
			}
		}
		added[part.heading] = true
		if into < 0 {
			at := len(whole)
			if strings.HasPrefix(part.heading, "[ending.") {
				at-- // the last of the base has no condition
			}
			whole = slices.Insert(whole, at, part)
			continue
		}
		for _, line := range part.lines {
			whole[into].put(line)
		}
	}
	var b strings.Builder
	for _, s := range whole {
		b.WriteString(s.heading + "\n" + strings.Join(s.lines, "\n") + "\n")
	}
	return b.String()
}

func (s *section) put(line string) {
	key, _, assigns := strings.Cut(line, "=")
	for i, old := range s.lines {
		if oldKey, _, _ := strings.Cut(old, "="); assigns && strings.TrimSpace(oldKey) == strings.TrimSpace(key) {
			s.lines[i] = line
			return
		}
	}
	s.lines = append(s.lines, line)
}

// found checks an example as the file it says it is, and returns the codes.
func found(t *testing.T, example string) (codes map[string]bool, told string) {
	t.Helper()
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	switch {
	case strings.HasPrefix(example, "# pack.toml"):
		add("pack.toml", completed(example, basePack))
		add("first-ninety-days.toml", base)
	case strings.HasPrefix(example, "# ladder.toml"):
		ladder, err := scenarios.LadderSource()
		if err != nil {
			t.Fatal(err)
		}
		add("ladder.toml", string(ladder)+example)
	case strings.HasPrefix(example, "# example.de.toml"):
		return foundIn(completed(example, baseOverlay))
	case strings.HasPrefix(example, "# campaign"):
		add("example.toml", completed(example, baseCampaign))
		for name, most := range map[string]string{"first": "10", "poor": "10", "rich": "100"} {
			text := strings.Replace(completed(coins+most, base), "The sale", "The "+name+" sale", 1)
			add(name+"-team.toml", strings.Replace(text, "At ten it is found", "For {coins} coins it is found", 1))
		}
	default:
		add("example.toml", completed(example, base))
	}
	checked, err := scenarios.Options{}.CheckPack(files, "")
	if err != nil {
		t.Fatal(err)
	}
	codes = map[string]bool{}
	for _, f := range checked {
		for _, p := range f.Problems {
			codes[p.Code] = true
		}
		told += f.Problems.Render(f.Data)
	}
	return codes, told
}

// foundIn checks an overlay of the base.
func foundIn(overlay string) (codes map[string]bool, told string) {
	texts, _ := scenarios.Texts("example.toml", []byte(base))
	o, problems := scenarios.ReadOverlay("example.de.toml", []byte(overlay))
	if o != nil {
		problems = append(problems, o.Check(texts)...)
	}
	codes = map[string]bool{}
	for _, p := range problems {
		codes[p.Code] = true
	}
	return codes, problems.Render([]byte(overlay))
}

// TestExamples: every code is explained, what is called wrong is found to be
// so, and in what is called right nothing is found.
func TestExamples(t *testing.T) {
	if _, told := found(t, ""); told != "" {
		t.Fatal(told)
	}
	entries := Entries()
	codes := scenarios.Codes()
	if len(entries) != len(codes) {
		t.Errorf("%d codes and %d explanations", len(codes), len(entries))
	}
	for i, e := range entries {
		if i < len(codes) && e.Code != codes[i].Code {
			t.Fatalf("%s stands where %s should", e.Code, codes[i].Code)
		}
		if e.Title == "" || len(e.Text) < 80 {
			t.Errorf("%s is hardly explained: %q", e.Code, e.Text)
		}
		if e.Wrong == "" {
			continue
		}
		if wrong, told := found(t, e.Wrong); !wrong[e.Code] {
			t.Errorf("%s is not found in what is called wrong:\n%s", e.Code, told)
		}
		if right, told := found(t, e.Right); len(right) > 0 {
			t.Errorf("%s: something is found in what is called right:\n%s", e.Code, told)
		}
	}
}

// TestWithoutExample: the few that cannot be shown as text are found as well.
func TestWithoutExample(t *testing.T) {
	double := fstest.MapFS{"a.toml": {Data: []byte(base)}, "b.toml": {Data: []byte(base)}}
	files, err := scenarios.Options{}.CheckPack(double, "")
	if err != nil {
		t.Fatal(err)
	}
	for code, problems := range map[string]scenarios.Problems{
		"SB101": decode(make([]byte, 3<<20)), "SB102": decode([]byte("title = \"caf\xe9\"")), "SB603": files[1].Problems,
	} {
		if len(problems) == 0 || problems[len(problems)-1].Code != code {
			t.Errorf("%s is not found: %v", code, problems)
		}
	}
}

func decode(data []byte) scenarios.Problems {
	_, problems := scenarios.Decode("x.toml", data)
	return problems
}

// TestStable: a code keeps its meaning for good, since people search for it and
// tools filter by it. Once given it is neither changed nor used again; new ones
// are added to the file.
func TestStable(t *testing.T) {
	data, err := os.ReadFile("testdata/given.txt")
	if err != nil {
		t.Fatal(err)
	}
	now := map[string]string{}
	for _, e := range Entries() {
		now[e.Code] = e.Title
	}
	given := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		code, rest, _ := strings.Cut(line, " ")
		severity, title, _ := strings.Cut(rest, " ")
		if given[code] {
			t.Errorf("%s is given twice", code)
		}
		given[code] = true
		for _, c := range scenarios.Codes() {
			if c.Code == code && string(c.Severity) != severity {
				t.Errorf("%s was a %s and is now a %s; if that is meant, change it in testdata/given.txt", code, severity, c.Severity)
			}
		}
		if now[code] != title {
			t.Errorf("%s meant %q and now means %q; give it a number of its own", code, title, now[code])
		}
	}
	for _, c := range scenarios.Codes() {
		if !given[c.Code] {
			t.Errorf("add to testdata/given.txt:\n%s", fmt.Sprintf("%s %s %s", c.Code, c.Severity, now[c.Code]))
		}
	}
}
