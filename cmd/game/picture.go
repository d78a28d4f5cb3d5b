package main

import "stepback/cmd/game/screen"

// pictureWidth is how wide a picture to keep is, in px of a laptop; it has twice
// as many pixels.
const (
	pictureWidth = 1100
	pictureScale = 2
)

// pictureFrame lays a screen out as a picture: as high as it is, whatever the
// window.
func (l *loop) pictureFrame(tree *screen.Node) *screen.Frame {
	v := screen.Viewport{Width: pictureWidth, Height: 768}
	v.Height = max(v.Height, screen.Arrange(tree, v, l.measure).Content)
	return screen.Arrange(tree, v, l.measure)
}
