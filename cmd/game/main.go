// Command game is the player's program, in the browser and on the desktop.
// For now it opens an empty window in the colour of paper.
package main

import (
	"image/color"
	"log"

	"github.com/hajimehoshi/ebiten/v2"
)

// version is set by the build.
var version = "dev"

type game struct{}

func (game) Update() error { return nil }

func (game) Draw(screen *ebiten.Image) {
	screen.Fill(color.RGBA{0xF6, 0xF1, 0xE7, 0xFF})
	ready()
}

func (game) Layout(w, h int) (int, int) { return w, h }

func main() {
	ebiten.SetWindowTitle("Stepback " + version)
	if err := ebiten.RunGame(game{}); err != nil {
		log.Fatal(err)
	}
}
