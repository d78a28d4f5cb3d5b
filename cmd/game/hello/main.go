// Command hello is the least program that a player could be given: Ebitengine
// and one line of text in our font. `make sizes` holds the game against it, so
// that its first download does not grow unseen.
package main

import (
	"bytes"
	"image/color"
	"log"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"

	"stepback/cmd/game/assets"
)

// version is set by the build, as in every program.
var version = "dev"

type hello struct{ face *text.GoTextFace }

func (hello) Update() error { return nil }

func (h hello) Draw(screen *ebiten.Image) {
	screen.Fill(color.White)
	options := &text.DrawOptions{}
	options.ColorScale.ScaleWithColor(color.Black)
	text.Draw(screen, "hello "+version, h.face, options)
}

func (hello) Layout(width, height int) (int, int) { return width, height }

func main() {
	source, err := text.NewGoTextFaceSource(bytes.NewReader(assets.Regular))
	if err != nil {
		log.Fatal(err)
	}
	if err := ebiten.RunGame(hello{&text.GoTextFace{Source: source, Size: 24}}); err != nil {
		log.Fatal(err)
	}
}
