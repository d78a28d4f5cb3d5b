//go:build !js

package main

import (
	"bytes"
	"image"
	"image/png"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// drawPicture paints a picture beside the window and saves it.
func (l *loop) drawPicture(c screen.DrawPicture) {
	where, err := savePicture(l.pictureFrame(c.Tree), c.Name)
	l.send(screen.Kept{Where: where, Err: err})
}

func savePicture(frame *screen.Frame, name string) (where string, err error) {
	painter, err := newPainter()
	if err != nil {
		return "", err
	}
	picture := image.NewRGBA(image.Rect(0, 0, int(pictureScale*frame.Width), int(pictureScale*frame.Height)))
	canvas := ebiten.NewImage(picture.Rect.Dx(), picture.Rect.Dy())
	defer canvas.Deallocate()
	painter.paint(canvas, frame, paintState{Theme: &look.Light, Scale: pictureScale, ReducedMotion: true})
	canvas.ReadPixels(picture.Pix)
	var file bytes.Buffer
	if err := png.Encode(&file, picture); err != nil {
		return "", err
	}
	return download(name, file.Bytes())
}
