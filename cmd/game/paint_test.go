package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
	"stepback/cmd/game/screen/sample"
	"stepback/cmd/game/screen/typeset"
)

// Pixels can only be read back while a game runs, and a game needs a display.
// So the tests that paint run inside one, where STEPBACK_PICTURES names the
// folder for what they painted:
//
//	STEPBACK_PICTURES=/tmp/pictures xvfb-run go test ./cmd/game -run Picture
var pictureFolder = os.Getenv("STEPBACK_PICTURES")

func TestMain(m *testing.M) {
	if pictureFolder == "" {
		os.Exit(m.Run())
	}
	run := &testRun{tests: m}
	if err := ebiten.RunGame(run); err != nil {
		panic(err)
	}
	os.Exit(run.code)
}

// testRun is a game whose only step is to run the tests.
type testRun struct {
	tests *testing.M
	code  int
}

func (r *testRun) Update() error {
	r.code = r.tests.Run()
	return ebiten.Termination
}

func (*testRun) Draw(*ebiten.Image) {}

func (*testRun) Layout(w, h int) (int, int) { return w, h }

var windows = map[string]screen.Viewport{
	"phone":     {Width: 360, Height: 640, Scale: 2},
	"tablet":    {Width: 768, Height: 1024},
	"laptop":    {Width: 1366, Height: 768},
	"office":    {Width: 1920, Height: 1080},
	"projector": {Width: 1920, Height: 1080, Projector: true},
	"large":     {Width: 1366, Height: 768, Text: 1.5},
}

// atelier is all it takes to make a picture.
type atelier struct {
	measure screen.Measure
	painter *painter
}

func newAtelier(t *testing.T) *atelier {
	t.Helper()
	if pictureFolder == "" {
		t.Skip("needs a display, see pictureFolder")
	}
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	painter, err := newPainter()
	if err != nil {
		t.Fatal(err)
	}
	return &atelier{measure, painter}
}

// paint writes one picture of a tree.
func (a *atelier) paint(t *testing.T, name string, tree *screen.Node, v screen.Viewport, state paintState) {
	t.Helper()
	frame := screen.Arrange(tree, v, a.measure)
	state.Scale = max(v.Scale, 1)
	if state.Theme == nil {
		state.Theme = &look.Light
	}
	write(t, filepath.Join(pictureFolder, name+".png"), picture(a.painter, frame, state))
}

func TestSamplePictures(t *testing.T) {
	a := newAtelier(t)
	for name, tree := range sample.Screens() {
		for window, v := range windows {
			a.paint(t, name+"-"+window, &tree, v, paintState{Focus: "desk/scene/choices/B", Since: time.Second})
		}
	}
	desk := sample.Desk()
	a.paint(t, "desk-dark", &desk, windows["laptop"], paintState{Theme: &look.Dark})
	a.paint(t, "desk-contrast", &desk, windows["laptop"], paintState{Theme: &look.Contrast, Hover: "desk/scene/choices/A"})
}

// TestPlayPictures paints the screens of a play in every language.
func TestPlayPictures(t *testing.T) {
	a := newAtelier(t)
	for _, language := range languages() {
		t.Run(language, func(t *testing.T) { a.play(t, language) })
	}
}

// fromFolders are the files of all languages.
func fromFolders(name string) []byte {
	for _, folder := range []string{"screen/words/", "../../scenarios/"} {
		if data, err := os.ReadFile(folder + name); err == nil {
			return data
		}
	}
	return nil
}

func (a *atelier) play(t *testing.T, language string) {
	said, err := tongueOf(language, fromFolders)
	if err != nil {
		t.Fatal(err)
	}
	for window, v := range windows {
		m := screen.New(screen.Config{Words: said.words, Language: language, Languages: languages(), Seed: 3, Scenarios: said.scenarios, Trouble: said.trouble})
		m.Update(screen.Resized{Class: v.Class()})
		seen := map[string]int{}
		for range 80 {
			tree := m.View()
			if seen[tree.Key]++; seen[tree.Key] <= 2 || tree.Key == "debrief" {
				a.paint(t, fmt.Sprintf("play-%s-%s-%s-%d", language, window, tree.Key, seen[tree.Key]), tree, v, paintState{Since: 300 * time.Millisecond})
			}
			if seen["debrief"] == 6 || !onward(m, tree) {
				break
			}
		}
	}
}

// onward presses what goes on, and tells whether there was such a thing.
func onward(m *screen.Model, tree *screen.Node) bool {
	for _, key := range []string{"Enter", "B", "A"} {
		if _, n := screen.Hotkey(tree, key); n != nil && !n.Disabled {
			m.Update(n.Press)
			return true
		}
	}
	return false
}

// picture paints a frame and reads it back.
func picture(p *painter, frame *screen.Frame, state paintState) image.Image {
	w, h := int(frame.Width*state.Scale), int(frame.Height*state.Scale)
	dst := ebiten.NewImage(w, h)
	defer dst.Deallocate()
	p.paint(dst, frame, state)
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	dst.ReadPixels(img.Pix)
	return img
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
}
