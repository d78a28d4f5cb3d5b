package main

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
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

func TestPictures(t *testing.T) {
	if pictureFolder == "" {
		t.Skip("needs a display, see pictureFolder")
	}
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPainter()
	if err != nil {
		t.Fatal(err)
	}
	for name, tree := range sample.Screens() {
		for window, v := range windows {
			if v.Scale == 0 {
				v.Scale = 1
			}
			frame := screen.Arrange(&tree, v, measure)
			img := picture(p, frame, paintState{Theme: &screen.Light, Scale: v.Scale, Focus: "desk/scene/choices/B", Since: time.Second})
			write(t, filepath.Join(pictureFolder, name+"-"+window+".png"), img)
		}
	}
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
