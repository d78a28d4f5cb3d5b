package main

import (
	"bytes"
	"fmt"
	"math"

	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"golang.org/x/text/language"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
)

// fonts are the three weights.
type fonts struct{ sources [3]*text.GoTextFaceSource }

func newFonts() (*fonts, error) {
	f := &fonts{}
	for i, data := range [...][]byte{assets.Regular, assets.SemiBold, assets.ExtraBold} {
		source, err := text.NewGoTextFaceSource(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("font %d: %w", i, err)
		}
		f.sources[i] = source
	}
	return f, nil
}

func (f *fonts) face(t screen.Type, scale float64) *text.GoTextFace {
	return &text.GoTextFace{Source: f.sources[t.Weight], Size: t.Size * scale, Language: language.English}
}

// text draws one run. Its baseline lies on the device's grid, which keeps all
// letters of a line equally sharp.
func (p *painter) text(r screen.Run) {
	if r.Text == "" {
		return
	}
	face := p.fonts.face(r.Type, p.state.Scale)
	options := &text.DrawOptions{}
	options.GeoM.Translate(r.X*p.state.Scale, math.Round(r.Y*p.state.Scale)-face.Metrics().HAscent)
	options.ColorScale.ScaleWithColor(p.state.Theme.Value(r.Colour))
	text.Draw(p.dst, r.Text, face, options)
}
