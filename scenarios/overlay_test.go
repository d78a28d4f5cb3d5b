package scenarios

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stepback/scenarios/translation"
	"stepback/sim/story"
)

// TestOverlayProblems checks the overlays of testdata/overlays against the
// small scenario: beside each is what its translator is told.
func TestOverlayProblems(t *testing.T) {
	files, err := filepath.Glob("testdata/overlays/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no overlays: %v", err)
	}
	texts, _ := Texts("small.toml", read(t, "testdata/small.toml"))
	told := map[string]bool{}
	for _, file := range files {
		data := read(t, file)
		overlay, problems := ReadOverlay(filepath.Base(file), data)
		if overlay != nil {
			problems = append(problems, overlay.Check(texts)...)
		}
		for _, p := range problems {
			told[p.Code] = true
			if p.Line < 1 || p.What == "" || p.Why == "" || p.Fix == "" {
				t.Errorf("%s: incomplete: %+v", file, p)
			}
		}
		compare(t, strings.TrimSuffix(file, ".toml")+".txt", problems.Render(data))
	}
	for _, c := range Codes() {
		if strings.HasPrefix(c.Code, "SB7") && !told[c.Code] {
			t.Errorf("no overlay shows %s", c.Code)
		}
	}
}

// overlays are the translations that ship, each with its scenario.
func overlays(t testing.TB) map[string]string {
	t.Helper()
	names, err := filepath.Glob("*.toml")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, name := range names {
		if original, _, ok := IsOverlay(name); ok {
			list[name] = original
		}
	}
	return list
}

// TestShippedTranslations: what ships is whole, up to date, and as
// stepback i18n writes it.
func TestShippedTranslations(t *testing.T) {
	for name, original := range overlays(t) {
		data := read(t, name)
		overlay, problems := ReadOverlay(name, data)
		texts, _ := Texts(original, read(t, original))
		if overlay != nil {
			problems = append(problems, overlay.Check(texts)...)
		}
		if len(problems) > 0 {
			t.Fatalf("%s", problems.Render(data))
		}
		entries := overlay.Entries(texts)
		for i := range entries {
			entries[i].Settle()
		}
		if !bytes.Equal(overlay.Write(entries), data) {
			t.Errorf("%s is not as it should be: run  stepback i18n extract scenarios/%s", name, name)
		}
	}
}

// translated decodes a scenario with its shipped overlay.
func translated(t testing.TB, name, original string) *story.Scenario {
	t.Helper()
	overlay, problems := ReadOverlay(name, read(t, name))
	if overlay == nil {
		t.Fatal(problems)
	}
	sc, problems := Options{Overlay: overlay}.Decode(original, read(t, original))
	if sc == nil {
		t.Fatal(problems)
	}
	return sc
}

// TestOneCareerInTwoLanguages: the same seed and answers give the same career
// to the bit, and a run that was saved in one language goes on in the other.
func TestOneCareerInTwoLanguages(t *testing.T) {
	for name, original := range overlays(t) {
		one, two := decoded(t, original), translated(t, name, original)
		for seed := range uint64(4) {
			policy := func() story.Policy { return story.Random(seed) }
			first, a, err := story.Transcribe(one, seed, policy())
			if err != nil {
				t.Fatal(err)
			}
			second, b, err := story.Transcribe(two, seed, policy())
			if err != nil {
				t.Fatal(err)
			}
			if a.Career() != b.Career() || !reflect.DeepEqual(a.Inputs(), b.Inputs()) || !reflect.DeepEqual(a.Weeks(), b.Weeks()) {
				t.Fatalf("seed %d: the careers differ", seed)
			}
			if first == second || bones(first) != bones(second) {
				t.Errorf("seed %d: the transcripts differ in more than words", seed)
			}
			if i := strings.IndexByte(second, '{'); i >= 0 {
				t.Errorf("seed %d: braces are shown: %s", seed, second[i:min(len(second), i+30)])
			}
			save, err := a.MarshalSave()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := story.Load(two, save); err != nil {
				t.Errorf("seed %d: a save does not go on in the other language: %v", seed, err)
			}
		}
	}
}

var ids = regexp.MustCompile(`\[[a-z0-9-]+\]|(?m)^(?:—|  >|Week \d+| *\*).*$`)

// bones are the parts of a transcript that no language changes.
func bones(transcript string) string {
	var b strings.Builder
	for _, part := range ids.FindAllString(strings.ReplaceAll(transcript, "\n    [", " ["), -1) {
		if part[0] == '[' || strings.HasPrefix(part, "—") || strings.HasPrefix(part, "  >") {
			b.WriteString(part + "\n")
		}
	}
	return b.String()
}

// TestEveryTextCanBeTranslated lays an overlay over the scenario that gives
// every text in capitals, and looks for words of the scenario that it missed.
func TestEveryTextCanBeTranslated(t *testing.T) {
	for _, name := range []string{"testdata/small.toml", "first-ninety-days.toml"} {
		data := read(t, name)
		texts, _ := Texts(name, data)
		overlay, _ := NewOverlay("qq")
		entries := overlay.Entries(texts)
		for i := range entries {
			entries[i].Translation = "ÄÄ ÄÄ"
		}
		overlay, problems := ReadOverlay("x.qq.toml", overlay.Write(entries))
		if overlay == nil {
			t.Fatal(problems)
		}
		sc, problems := Options{Overlay: overlay}.Decode(name, data)
		if sc == nil {
			t.Fatal(problems)
		}
		sc.Params = nil
		eachString(reflect.ValueOf(sc).Elem(), "", func(path, text string) {
			if strings.Contains(text, " ") && text != "ÄÄ ÄÄ" {
				t.Errorf("%s: %s is still %q", name, path, text)
			}
		})
	}
}

// eachString calls f for every string that can be seen in a value, but for the
// phrases of authors.
func eachString(v reflect.Value, path string, f func(path, text string)) {
	switch v.Kind() {
	case reflect.String:
		f(path, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			eachString(v.Elem(), path, f)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachString(v.Index(i), path, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && field.Name != "Phrase" {
				eachString(v.Field(i), path+"."+field.Name, f)
			}
		}
	}
}

const smallGerman = `# Ein Kopf.

format = 1
language = "de"
#. A small quarter
title = "Ein kleines Quartal"

# Wie Menschen heißen.
[form]
er = { she = "sie", he = "er", they = "{name}" }
s = "{name}s" # nicht so bleibt: von hier gehen Notizen verloren

# Das Team.
[person.tomas]
form.s = "Tomas’" # endet auf s

[scene.sale-bug]
#. Something else
# Noch einmal ansehen!
text = """
{owner.Er} sitzt daran.

{senior.Er} sieht auf: {owner.s} Fehler."""
choice.coach.later.next-bug = { text = "{owner} findet ihn." }
choice.gone.text = "Das gab es einmal."
`

// TestOverlayKeepsWhatTranslatorsWrote: writing an overlay loses no text and no
// comment above or behind one, and writing it again changes nothing.
func TestOverlayKeepsWhatTranslatorsWrote(t *testing.T) {
	texts, _ := Texts("small.toml", read(t, "testdata/small.toml"))
	overlay, problems := ReadOverlay("small.de.toml", []byte(smallGerman))
	if overlay == nil {
		t.Fatal(problems)
	}
	once := overlay.Write(overlay.Entries(texts))
	for _, kept := range []string{"# Ein Kopf.\n\nformat", "# Wie Menschen heißen.\n[form]", "# Das Team.\n[person.tomas]", `form.s = "Tomas’" # endet auf s`,
		"# Noch einmal ansehen!\n#. {owner} has been", `later.next-bug = "{owner} findet ihn."`, "[dropped]\n\"scene.sale-bug.choice.gone.text\" = \"Das gab es einmal.\"", "#. Take it over tonight.\ntext = \"\""} {
		if !strings.Contains(string(once), kept) {
			t.Errorf("there is no %q in\n%s", kept, once)
		}
	}
	if strings.Contains(string(once), "Something else") {
		t.Error("an original of old is still there")
	}
	again, problems := ReadOverlay("small.de.toml", once)
	if again == nil {
		t.Fatal(problems.Render(once))
	}
	if twice := again.Write(again.Entries(texts)); !bytes.Equal(once, twice) {
		t.Errorf("writing it twice gives\n%s\nand then\n%s", once, twice)
	}
}

// TestForms: pronouns and cases follow who plays the role.
func TestForms(t *testing.T) {
	overlay, problems := ReadOverlay("small.de.toml", []byte(smallGerman))
	if overlay == nil {
		t.Fatal(problems)
	}
	sc, problems := Options{Overlay: overlay}.Decode("small.toml", read(t, "testdata/small.toml"))
	if sc == nil {
		t.Fatal(problems)
	}
	play, err := story.Start(sc, story.Options{})
	if err != nil {
		t.Fatal(err)
	}
	dilemma, _ := play.Dilemma()
	if want := "Er sitzt daran.\n\nSie sieht auf: Tomas’ Fehler."; dilemma.Text != want {
		t.Errorf("the text reads %q, want %q", dilemma.Text, want)
	}
	if got := play.Words("{mira.s} Welt, {mira.Their} world"); got != "Miras Welt, Her world" {
		t.Errorf("beside a text without translation stands %q", got)
	}
	if sc.Title != "Ein kleines Quartal" || sc.Goal != "Ship the checkout before the sale." {
		t.Errorf("the scenario is %q: %q", sc.Title, sc.Goal)
	}
	unknown := overlay.formsOf(&story.Person{Key: "kim", Name: "Kim Berg", Pronoun: "they"})
	if unknown["er"] != "Kim" || unknown["s"] != "Kims" {
		t.Errorf("who is neither she nor he is %v", unknown)
	}
}

// TestOutdated follows a text through a change of its original.
func TestOutdated(t *testing.T) {
	before := read(t, "testdata/small.toml")
	after := bytes.Replace(before, []byte(`"Stay two."`), []byte(`"Stay the two of you."`), 1)
	overlay, _ := NewOverlay("de")
	state := func(scenario []byte, change func(e *translation.Entry)) translation.State {
		texts, _ := Texts("small.toml", scenario)
		entries := overlay.Entries(texts)
		i := slices.IndexFunc(entries, func(e translation.Entry) bool { return e.ID == "scene.hire.choice.no.text" })
		change(&entries[i])
		state := entries[i].State()
		for i := range entries {
			entries[i].Settle()
		}
		var problems Problems
		if overlay, problems = ReadOverlay("small.de.toml", overlay.Write(entries)); overlay == nil {
			t.Fatal(problems)
		}
		return state
	}
	say := func(words string) func(*translation.Entry) {
		return func(e *translation.Entry) { e.Translation = words }
	}
	leave := func(*translation.Entry) {}
	for _, step := range []struct {
		what     string
		scenario []byte
		change   func(*translation.Entry)
		want     translation.State
	}{
		{"untouched", before, leave, translation.Missing},
		{"translated", before, say("Zu zweit bleiben."), translation.Done},
		{"of a changed original", after, leave, translation.Outdated},
		{"still", after, leave, translation.Outdated},
		{"mended", after, say("Bleibt zu zweit."), translation.Done},
		{"with the original as it was", before, leave, translation.Outdated},
		{"said to fit", before, func(e *translation.Entry) { e.Mark = "" }, translation.Done},
	} {
		if got := state(step.scenario, step.change); got != step.want {
			t.Errorf("%s it is %s, want %s", step.what, got, step.want)
		}
	}
}

// TestBrowserFiles: the game in a browser has of its own what it needs for the
// first screen. All other scenarios and the overlays are fetched.
func TestBrowserFiles(t *testing.T) {
	source := string(read(t, "files_js.go"))
	names, _ := filepath.Glob("*.toml")
	for _, name := range names {
		want := name == packFile || name == ladderFile || name == Library()[0]
		if listed := regexp.MustCompile(`(?m)^//go:embed .*\b` + regexp.QuoteMeta(name) + `( |$)`).MatchString(source); listed != want {
			t.Errorf("files_js.go names %s: %v, should be %v", name, listed, want)
		}
	}
}

func FuzzReadOverlay(f *testing.F) {
	f.Add([]byte(smallGerman))
	f.Add([]byte("format = 1\nlanguage = \"de\"\ntitle = [\"a\", \"b\"]\n"))
	files, _ := filepath.Glob("testdata/overlays/*.toml")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	texts, _ := Texts("small.toml", read(f, "testdata/small.toml"))
	f.Fuzz(func(t *testing.T, data []byte) {
		overlay, problems := ReadOverlay("small.de.toml", data)
		if overlay == nil {
			if problems.Errors() == 0 {
				t.Error("no overlay and no error")
			}
			return
		}
		overlay.Check(texts)
		written := overlay.Write(overlay.Entries(texts))
		again, problems := ReadOverlay("small.de.toml", written)
		if again == nil {
			t.Fatalf("what was written cannot be read:\n%s\n%s", written, problems.Render(written))
		}
		for id := range overlay.texts {
			if overlay.text(id) != again.text(id) {
				t.Errorf("%s was %q and is %q", id, overlay.text(id), again.text(id))
			}
		}
	})
}
