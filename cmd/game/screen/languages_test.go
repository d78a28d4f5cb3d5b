package screen_test

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/words"
	"stepback/sim/story"
)

// longer says a text in a language that nobody speaks: accented, and each word
// two fifths longer, as translations from English may become.
func longer(text string) string {
	var b strings.Builder
	letters := 0
	for _, r := range text {
		b.WriteRune(r)
		if !unicode.IsLetter(r) {
			continue
		}
		if letters++; letters%5 == 2 || letters%5 == 4 {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return accents.Replace(b.String())
}

var accents = strings.NewReplacer("a", "å", "c", "ç", "e", "é", "g", "ğ", "i", "ï", "l", "ł", "n", "ñ", "o", "ø", "s", "š", "u", "ü", "y", "ý", "z", "ž",
	"A", "Å", "C", "Ç", "E", "É", "S", "Š", "T", "Ť", "W", "Ŵ")

// inLonger exchanges all words of a tree.
func inLonger(n *screen.Node) {
	for _, text := range []*string{&n.Text, &n.Label} {
		if *text != "stepback" && n.Style != screen.Letter && n.Style != screen.Brand {
			*text = longer(*text)
		}
	}
	if n.Meter != nil {
		n.Meter.Words = longer(n.Meter.Words)
	}
	if n.Slider != nil {
		n.Slider.Words = longer(n.Slider.Words)
	}
	if n.Chart != nil {
		n.Chart.GapNote, n.Chart.Caption = longer(n.Chart.GapNote), longer(n.Chart.Caption)
		for i := range n.Chart.Curves {
			n.Chart.Curves[i].Name = longer(n.Chart.Curves[i].Name)
		}
		for i := range n.Chart.Marks {
			n.Chart.Marks[i].Text = longer(n.Chart.Marks[i].Text)
		}
	}
	if n.Hours != nil {
		for i := range n.Hours.Parts {
			n.Hours.Parts[i].Name = longer(n.Hours.Parts[i].Name)
		}
	}
	for _, row := range n.Table {
		for i := range row {
			row[i] = longer(row[i])
		}
	}
	for i := range n.Children {
		inLonger(&n.Children[i])
	}
}

// TestLongerLanguageFits: the samples have room for a language that is two
// fifths longer.
func TestLongerLanguageFits(t *testing.T) {
	m := measure(t)
	for name, tree := range freshTrees(t) {
		inLonger(&tree)
		for _, v := range windows() {
			t.Run(fmt.Sprintf("%s/%.0fx%.0f/%.0f%%/%v", name, v.Width, v.Height, v.Text*100, v.Projector), func(t *testing.T) {
				checkFrame(t, screen.Arrange(&tree, v, m))
			})
		}
	}
}

// TestPlayFits plays through every screen of a game.
func TestPlayFits(t *testing.T) { inOtherLanguages(t, walk) }

// TestOwnFileFits brings a file, good, bad and edited, and takes it away again.
func TestOwnFileFits(t *testing.T) {
	inOtherLanguages(t, func(t *testing.T, m *screen.Model, visit func(*screen.Node)) {
		edited := ownFile(t, "[scene.sale-bug.choice.take-over]", "[scene.sale-bug.choice.take-it]")
		for _, step := range []struct {
			message screen.Message
			page    string
		}{
			{screen.NotOpened{Why: "open.too-large"}, "library"},
			{screen.Opened{File: badFile(t)}, "problems"},
			{screen.Opened{File: ownFile(t)}, "problems"},
			{screen.Begin{Scenario: 1}, "desk"},
			{screen.Choose{Choice: "take-over"}, "consequence"},
			{screen.Opened{File: edited}, "problems"},
			{screen.Resume{}, "changed"},
			{screen.Show{Page: screen.PageLibrary}, "library"},
			{screen.Remove{Name: edited.Name}, "library"},
			{screen.Remove{Name: edited.Name, Sure: true}, "library"},
		} {
			m.Update(step.message)
			tree := m.View()
			if tree.Key != step.page {
				t.Fatalf("%#v leads to %s, want %s", step.message, tree.Key, step.page)
			}
			visit(tree)
		}
	})
}

// TestStoriesFit plays a story of attributes and a career of chapters.
func TestStoriesFit(t *testing.T) {
	for _, file := range []string{ferry, career} {
		t.Run(file, func(t *testing.T) {
			inOtherLanguages(t, func(t *testing.T, m *screen.Model, visit func(*screen.Node)) {
				m.Update(screen.Opened{File: screen.File{Name: file, Scenario: decoded(t, file)}})
				visit(m.View())
				m.Update(screen.Show{Page: screen.PageLibrary})
				visit(m.View())
				m.Update(screen.Begin{Scenario: 1})
				last := ""
				for range 200 {
					tree := m.View()
					last = tree.Key
					key := "Enter"
					if last == "desk" {
						key = "A"
					}
					_, n := screen.Hotkey(tree, key)
					visit(tree)
					if n == nil || n.Press == (screen.Again{}) {
						break
					}
					m.Update(n.Press)
				}
				if last != "debrief" {
					t.Errorf("it stops at %s, not at the debrief", last)
				}
			})
		})
	}
}

// TestTrialFits tries a file out.
func TestTrialFits(t *testing.T) {
	inOtherLanguages(t, func(t *testing.T, m *screen.Model, visit func(*screen.Node)) {
		m.Update(screen.Opened{File: ownFile(t)})
		m.Update(onward(t, m, "T"))
		visit(m.View())
		for _, tried := range []screen.Tried{{Done: 12345, Total: 28000}, {Found: &found}} {
			m.Update(tried)
			tree := m.View()
			if tree.Key != "playtest" {
				t.Fatalf("a trial shows %s", tree.Key)
			}
			visit(tree)
		}
	})
}

// inOtherLanguages plays in German, Spanish and a longer language, at several sizes,
// and looks that nothing overlaps or leaves its box on the screens visited.
func inOtherLanguages(t *testing.T, play func(t *testing.T, m *screen.Model, visit func(*screen.Node))) {
	languages, sizes := []string{"en", "de", "es", "longer"}, [][3]float64{{1024, 700, 1}}
	for _, window := range [][2]float64{{360, 640}, {768, 1024}, {1366, 768}, {1920, 1080}, {3840, 2160}} {
		for _, text := range []float64{1, 1.5, 2} {
			sizes = append(sizes, [3]float64{window[0], window[1], text})
		}
	}
	if hurried() {
		languages, sizes = languages[1:], [][3]float64{{360, 640, 1}, {360, 640, 2}, {768, 1024, 1.5}, {1024, 700, 1}, {1366, 768, 1}, {1920, 1080, 1.5}}
	}
	var all []screen.Viewport
	for _, size := range sizes {
		all = append(all, screen.Viewport{Width: size[0], Height: size[1], Scale: 1, Text: size[2]})
	}
	for _, language := range languages {
		for class, windows := range byClass(all) {
			t.Run(fmt.Sprintf("%s/%v", language, class), func(t *testing.T) {
				measure := measure(t)
				m := modelIn(t, language, 3)
				m.Update(screen.Resized{Class: class})
				play(t, m, func(tree *screen.Node) {
					if language == "longer" {
						inLonger(tree)
					}
					for _, v := range windows {
						checkFrame(t, screen.Arrange(tree, v, measure))
						if t.Failed() {
							t.Fatalf("in a window of %.0f×%.0f with text of %.0f %%, on this screen:\n%s", v.Width, v.Height, 100*v.Text, screen.Text(tree))
						}
					}
				})
			})
		}
	}
}

// byClass sorts windows. In all of a class a game has the same screens, so that
// it need be played only once for them.
func byClass(windows []screen.Viewport) map[screen.Class][]screen.Viewport {
	sorted := map[screen.Class][]screen.Viewport{}
	for _, v := range windows {
		sorted[v.Class()] = append(sorted[v.Class()], v)
	}
	return sorted
}

// walk goes from the library by way of settings and about to the end of the
// debrief and to the record, and visits each screen on the way.
func walk(t *testing.T, m *screen.Model, visit func(tree *screen.Node)) {
	t.Helper()
	for _, page := range []screen.Screen{screen.PageSettings, screen.PageAbout, screen.PageLibrary} {
		m.Update(screen.Show{Page: page})
		visit(m.View())
	}
	for step := range 200 {
		tree := m.View()
		key := "Enter"
		if tree.Key == "desk" {
			key = string(rune('A' + step%2))
			for _, tab := range []screen.Tab{screen.TabTeam, screen.TabWeek, screen.TabCareer, screen.TabStory} {
				m.Update(screen.ShowTab{Tab: tab})
				visit(m.View())
			}
		}
		visit(m.View())
		if _, n := screen.Hotkey(tree, key); n == nil && tree.Key == "debrief" {
			m.Update(screen.Commit{Answer: 1})
			m.Update(screen.Show{Page: screen.PageRecord})
			m.Update(screen.Kept{})
			visit(m.View())
			m.Update(screen.Show{Page: screen.PageEvidence})
			visit(m.View())
			visitLink(t, m, visit)
			return
		}
		m.Update(onward(t, m, key))
	}
	t.Fatal("the game does not end")
}

// visitLink makes a link to the run and follows it.
func visitLink(t *testing.T, m *screen.Model, visit func(*screen.Node)) {
	t.Helper()
	m.Update(screen.Show{Page: screen.PageLink})
	visit(m.View())
	m.Update(screen.Copied{Err: errors.New("no")})
	visit(m.View())
	m.Update(screen.Linked{Fragment: fragment(t, m)})
	visit(m.View())
	if m.View().Key != "linked" {
		t.Fatalf("a link leads to %s", m.View().Key)
	}
	m.Update(screen.Linked{Fragment: "run=AQ"})
	m.Update(screen.Show{Page: screen.PageLibrary})
	visit(m.View())
}

// modelIn is the game in a language; what nobody speaks is begun in English.
func modelIn(t testing.TB, language string, seed uint64) *screen.Model {
	t.Helper()
	if !slices.Contains(words.Languages(), language) {
		language = words.Source
	}
	return screen.New(screen.Config{Scenarios: []*story.Scenario{scenarioIn(t, language)}, Words: strict{t, wordsIn(t, language)}, Seed: seed,
		Language: language, Languages: words.Languages(), Version: "test", Licences: "None.", Chooses: true, Page: true})
}

// spoken are the words of the interface, by language, read once.
var spoken = map[string]*words.Words{}

func wordsIn(t testing.TB, language string) *words.Words {
	t.Helper()
	if spoken[language] != nil {
		return spoken[language]
	}
	data, err := words.File(language)
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.In(language, data)
	if err != nil {
		t.Fatal(err)
	}
	spoken[language] = w
	return w
}

// scenarioIn is the first of the library in a language.
func scenarioIn(t testing.TB, language string) *story.Scenario { return shelfIn(t, language)[0] }

// TestSwitchingLanguage changes the language on every screen of a play and back
// again: the screen stays the same one, in other words, and so does the run.
func TestSwitchingLanguage(t *testing.T) {
	m, german := modelIn(t, "en", 3), modelIn(t, "de", 3)
	speak := func(language string) {
		sc := scenarioIn(t, language)
		commands := m.Update(screen.Speak{Language: language, Words: strict{t, wordsIn(t, language)}, Scenarios: []*story.Scenario{sc}})
		if save, ok := commands[0].(screen.Save); !ok || !strings.Contains(string(save.Data), `"language":"`+language+`"`) {
			t.Errorf("the language is not kept: %v", commands)
		}
	}
	for step := range 60 {
		english := screen.Text(m.View())
		speak("de")
		if got, want := screen.Text(m.View()), screen.Text(german.View()); got != want {
			t.Fatalf("step %d: after going over to German\n%s\nwhere a German run has\n%s", step, got, want)
		}
		speak("en")
		if again := screen.Text(m.View()); again != english {
			t.Fatalf("step %d: back in English\n%s\nand before it was\n%s", step, again, english)
		}
		key := "Enter"
		if m.View().Key == "desk" {
			key = "B"
		}
		if _, n := screen.Hotkey(m.View(), key); n == nil {
			break
		}
		m.Update(onward(t, m, key))
		german.Update(onward(t, german, key))
	}
}

// TestLanguageThatCannotBeFetched leaves everything as it is, and says so.
func TestLanguageThatCannotBeFetched(t *testing.T) {
	m := modelIn(t, "en", 3)
	if got := m.Update(screen.SetLanguage{Language: "de"}); !reflect.DeepEqual(got, []screen.Command{screen.FetchLanguage{Language: "de"}}) {
		t.Errorf("to choose a language asks for %v", got)
	}
	if commands := m.Update(screen.Speak{Language: "de", Err: os.ErrNotExist}); commands != nil {
		t.Errorf("a failure leads to %v", commands)
	}
	if text := screen.Text(m.View()); !strings.Contains(text, "The texts in Deutsch could not be fetched") {
		t.Errorf("nothing is said of it:\n%s", text)
	}
}

func TestLanguagesHaveNames(t *testing.T) {
	for _, tag := range words.Languages() {
		if screen.LanguageName(tag) == tag {
			t.Errorf("the language %s has no name: add what it calls itself to languageNames", tag)
		}
	}
}
