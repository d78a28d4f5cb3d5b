package screen_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim"
	"stepback/sim/story"
)

// A screen is painted, said in elements of a page, and written as plain text.
// Who has one of the three misses nothing that the others say: what is painted
// is in the text, what is in the text is on the page, and what the page reads
// is painted.
//
// What each way says of its own accord is left out, and is no more than this:
//
//   - painted: the numbers of the axes of a chart, of its marks and of the
//     present week on the strip; the text has them in its table or in words;
//   - written: the screen's name, keys in brackets, and the name of the game,
//     which a phone has no room for;
//   - on the page: figures that the picture draws (the table of a chart, the
//     hours of a bar), and the names of regions, lists and groups, whose place
//     sight tells.

// checkParity compares the three for a window.
func checkParity(t *testing.T, tree *screen.Node, v screen.Viewport, language screen.Language) {
	t.Helper()
	frame := screen.Arrange(tree, v, plainMeasure{})
	shown, nodes := map[string]bool{}, map[string]*screen.Node{}
	for i := range frame.Boxes {
		shown[frame.Boxes[i].Path] = true
		nodes[frame.Boxes[i].Path] = frame.Boxes[i].Node
	}
	page := html.Of(tree, func(path string) bool { return shown[path] }, language)
	text := screen.Text(tree)
	missing := func(where, what, path string) {
		t.Errorf("%s says nothing of %q (%s)", where, what, path)
	}

	written := squeezed(text)
	for _, p := range painted(frame) {
		if !strings.Contains(written, squeezed(p.words)) {
			missing("the text", p.words, p.path)
		}
	}
	read := map[string]bool{}
	var picture strings.Builder
	for _, b := range frame.Boxes {
		for _, l := range b.Lines {
			picture.WriteString(squeezed(l.Text))
		}
	}
	page.Visit(func(e *html.Element) {
		for i := range e.Kids {
			if e.Tag == "ul" && e.Kids[i].Tag != "li" {
				t.Errorf("the list %s holds a %s", e.Path, e.Kids[i].Tag)
			}
		}
		for _, word := range wordsOf(e.Text) {
			read[word] = true
		}
		for _, name := range []string{"aria-label", "aria-valuetext", "aria-valuenow", "value", "min", "max", "href"} {
			said, _ := e.Attr(name)
			for _, word := range wordsOf(said) {
				read[word] = true
			}
		}
		if n := nodes[html.Node(e.Path)]; !drawnFigure(e, n) && !strings.Contains(picture.String(), squeezed(e.Text)) {
			missing("the picture", e.Text, e.Path)
		}
	})
	for _, line := range strings.Split(text, "\n") {
		for _, word := range wordsOf(ofText.ReplaceAllString(line, "")) {
			if !read[word] && word != "stepback" {
				missing("the page", word, line)
			}
		}
	}
	writtenWords := map[string]bool{}
	for _, word := range wordsOf(text) {
		writtenWords[word] = true
	}
	page.Visit(func(e *html.Element) {
		for _, name := range []string{"aria-label", "aria-valuetext"} {
			said, _ := e.Attr(name)
			if name == "aria-label" && namesRegion(e) {
				continue
			}
			for _, word := range wordsOf(said) {
				if !writtenWords[word] {
					missing("the text", said, e.Path)
					break
				}
			}
		}
	})
	if t.Failed() {
		t.Fatalf("the screen is\n%s", text)
	}
}

// ofText is what plain text says of its own accord.
var ofText = regexp.MustCompile(`^\s*(• )?\[[^\]]*\]`)

// ofMark is the number of a decision that is named below its chart.
var ofMark = regexp.MustCompile(`^\d+\. `)

// saying is words with the place where they are.
type saying struct{ path, words string }

// painted is each line of the picture, but numbers that belong to a drawing.
func painted(frame *screen.Frame) (list []saying) {
	for _, b := range frame.Boxes {
		for _, l := range b.Lines {
			words := l.Text
			if k := b.Node.Kind; (k == screen.Chart || k == screen.Timeline) && strings.Trim(words, "-0123456789") == "" {
				continue
			}
			if !strings.HasPrefix(b.Node.Text, words) { // a decision named below its chart
				words = ofMark.ReplaceAllString(words, "")
			}
			list = append(list, saying{b.Path, words})
		}
	}
	return list
}

// drawnFigure tells whether an element's figures are drawn, not written, in the
// picture.
func drawnFigure(e *html.Element, n *screen.Node) bool {
	switch {
	case n == nil:
		return false
	case n.Chart != nil:
		return strings.Contains(e.Path, "~table")
	case n.Hours != nil:
		return e.Tag == "li"
	case n.Meter != nil:
		return true
	}
	return e.Tag == "span" && strings.HasSuffix(e.Path, "~caret")
}

// namesRegion tells whether an element's name is that of a place on the page.
func namesRegion(e *html.Element) bool {
	role, _ := e.Attr("role")
	return slices.Contains([]string{"section", "nav", "ul", "table", "figure"}, e.Tag) || role == "group"
}

// squeezed leaves of words what must be the same in every way to show them.
func squeezed(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(unicode.ToUpper(r))
		}
		return -1
	}, words)
}

// wordsOf is the words of a text.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// TestSamplesParity compares all samples. Those of the desk have columns for
// every window, of which a window shows some; the game's own desk has what is
// shown.
func TestSamplesParity(t *testing.T) {
	language := strict{t, wordsIn(t, "en")}
	for name, tree := range trees(t) {
		if strings.Contains(name, "desk") {
			continue
		}
		for _, size := range [][2]float64{{360, 640}, {1366, 768}} {
			t.Run(fmt.Sprintf("%s/%.0f", name, size[0]), func(t *testing.T) {
				checkParity(t, &tree, screen.Viewport{Width: size[0], Height: size[1]}, language)
			})
		}
	}
}

// TestWalksParity goes for hundreds of random walks through all that ships, in
// all languages and at all sizes, alone and before a room, and compares what it
// meets on the way.
func TestWalksParity(t *testing.T) {
	walks := 300
	if hurried() {
		walks = 25
	}
	met := map[string]int{}
	for i := range walks {
		w := newWanderer(t, i)
		for range 50 {
			tree := w.m.View()
			met[tree.Key]++
			w.compare(tree)
			w.step(tree)
		}
	}
	for _, name := range strings.Fields(`library settings about evidence desk consequence briefing plan review chapter debrief again paper record link
		sandbox playtest problems room room-intro room-keys room-scene room-plan room-told room-ending room-split room-commit`) {
		if met[name] == 0 && !hurried() {
			t.Errorf("no walk came to the screen %s", name)
		}
	}
	t.Log(met)
}

// wanderer walks at random, and does at once what the model asks of its driver.
type wanderer struct {
	t        *testing.T
	m        *screen.Model
	language string
	window   screen.Viewport
	luck     sim.Career
	steps    uint32
	seen     map[string]bool
}

// newWanderer starts the walk of a number, each somewhere else: in the library,
// in a scenario, in a room, or at the end of either.
func newWanderer(t *testing.T, number int) *wanderer {
	languages := words.Languages()
	w := &wanderer{t: t, language: languages[number%len(languages)], luck: sim.Career{Seed: uint64(number)}, seen: map[string]bool{}}
	w.window = [...]screen.Viewport{{Width: 360, Height: 640}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080, Projector: true}}[w.draw(3)]
	w.m = screen.New(screen.Config{Scenarios: shelfIn(t, w.language), Words: strict{t, wordsIn(t, w.language)}, Language: w.language, Languages: languages,
		Seed: uint64(number), Version: "test", Licences: "None.", Chooses: true, Page: true, Address: "https://example.org/"})
	w.send(screen.Resized{Class: w.window.Class()})
	story, end := number/5%len(w.m.Library()), ""
	switch number % 5 {
	case 0:
		w.send(screen.Begin{Scenario: story})
	case 1:
		w.send(screen.Begin{Scenario: story})
		end = "debrief"
	case 2, 3:
		w.send(screen.OpenRoom{})
		w.send(screen.SetStory{Scenario: story})
		w.send(screen.BeginRoom{})
		if number%5 == 3 {
			end = "room-ending"
		}
	}
	for step := 0; end != "" && step < 300; step++ {
		tree := w.m.View()
		if tree.Key == end {
			break
		}
		w.onward(tree)
	}
	return w
}

// draw is a random number below n.
func (w *wanderer) draw(n int) int {
	w.steps++
	return int(w.luck.Luck(w.steps, 7)) % n
}

// onward takes a choice, or goes on.
func (w *wanderer) onward(tree *screen.Node) {
	keys := []string{"Enter", "PageDown", "A", "B"}
	if strings.HasSuffix(tree.Key, "desk") || w.draw(2) == 0 {
		keys = []string{string(rune('A' + w.draw(3))), "A", "Enter", "PageDown"}
	}
	for _, key := range keys {
		if _, n := screen.Hotkey(tree, key); n != nil {
			w.send(n.Press)
			return
		}
	}
}

// step does anything: mostly what leads on.
func (w *wanderer) step(tree *screen.Node) {
	list := offers(tree)
	screen.Walk(tree, func(_ string, n *screen.Node) bool {
		if n.Field != nil && n.Field.Set != nil {
			list = append(list, n.Field.Set("Zwölf Boxkämpfer, <b>quer</b>"))
		}
		if n.Chart != nil {
			for _, mark := range n.Chart.Marks {
				if mark.Press != nil {
					list = append(list, mark.Press)
				}
			}
		}
		return true
	})
	switch {
	case w.draw(20) == 0:
		if _, n := screen.Hotkey(tree, "?"); n == nil {
			w.send(screen.ShowKeys{On: true})
		}
	case w.draw(30) == 0:
		w.send([]screen.Message{screen.Hover{On: true}, screen.Hover{}, screen.NotOpened{Why: "open.folder"}, screen.Opened{File: ownFile(w.t)},
			screen.Elsewhere{}, screen.Saved{Slot: "play", Err: errFull}, screen.Linked{Fragment: "run=AQ"}}[w.draw(7)])
	case w.draw(2) == 0 || len(list) == 0:
		w.onward(tree)
	default:
		press := list[w.draw(len(list))]
		if press == (screen.Show{Page: screen.PageLibrary}) && w.draw(4) > 0 {
			return
		}
		w.send(press)
	}
}

var errFull = errors.New("there is no room left")

// send sends a message and answers as a driver does, only faster.
func (w *wanderer) send(message screen.Message) {
	for _, command := range w.m.Update(message) {
		switch c := command.(type) {
		case screen.Live:
			done, total := c.Lives.Advance(60)
			w.send(screen.Lived{Done: done, Total: total})
		case screen.LiveYear:
			w.send(screen.YearLived{Years: yearOf(52, 100), Done: w.draw(2) == 0})
		case screen.Try:
			w.send(screen.Tried{Done: 100, Total: 28000})
			if w.draw(2) == 0 {
				w.send(screen.Tried{Found: &found})
			}
		case screen.Download, screen.DrawPicture:
			w.send(screen.Kept{Where: "there"})
		case screen.Copy:
			w.send(screen.Copied{})
		case screen.AskDate:
			w.send(screen.Dated{Date: "2026-02-03"})
		case screen.Clock:
			w.send(screen.Passed{Seconds: w.draw(400)})
		case screen.OpenNotes:
			w.send(screen.NoNotes{Why: "room.no-window"})
		case screen.FetchLanguage:
			w.language = c.Language
			w.send(screen.Speak{Language: c.Language, Words: strict{w.t, wordsIn(w.t, c.Language)}, Scenarios: shelfIn(w.t, c.Language)})
		}
	}
}

// compare compares the three ways to show a screen, if it is new, and those to
// show the notes that go with it.
func (w *wanderer) compare(tree *screen.Node) {
	language := wordsIn(w.t, w.language)
	if text := screen.Text(tree); !w.seen[text] {
		w.seen[text] = true
		checkParity(w.t, tree, w.window, language)
	}
	if notes := w.m.Notes(); notes != nil {
		reader := screen.NewReader(language, true)
		reader.Update(screen.Told{Data: notes})
		checkParity(w.t, reader.View(), w.window, language)
	}
}

// shelves are the scenarios that ship, by language, read once.
var shelves = map[string][]*story.Scenario{}

// shelfIn is the library in a language: texts that there are not are English.
func shelfIn(t testing.TB, language string) []*story.Scenario {
	t.Helper()
	if shelves[language] != nil {
		return slices.Clone(shelves[language])
	}
	folder := os.DirFS("../../../scenarios")
	pack, err := fs.ReadFile(folder, "pack.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, names, _ := strings.Cut(string(pack), "scenarios = [")
	var shelf []*story.Scenario
	for _, m := range regexp.MustCompile(`"([a-z-]+)"`).FindAllStringSubmatch(names, -1) {
		options := scenarios.Options{Beside: folder}
		if data, err := fs.ReadFile(folder, m[1]+"."+language+".toml"); err == nil {
			options.Overlay, _ = scenarios.ReadOverlay(m[1]+"."+language+".toml", data)
		}
		data, err := fs.ReadFile(folder, m[1]+".toml")
		if err != nil {
			t.Fatal(err)
		}
		sc, problems := options.Decode(m[1]+".toml", data)
		if sc == nil {
			t.Fatal(problems)
		}
		shelf = append(shelf, sc)
	}
	shelves[language] = shelf
	return slices.Clone(shelf)
}
