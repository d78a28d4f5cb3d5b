// Package typeset measures text for cmd/game/screen: the same font, the same
// shaper and therefore the same widths as the engine that draws it, but without
// the engine, so that it works in tests, under Node and on the terminal.
package typeset

import (
	"bytes"
	"fmt"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
)

// Measure measures with the fonts of the game. It is not safe for concurrent
// use.
type Measure struct {
	faces  [3]*font.Face
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
	known  map[key][]float64
}

var _ screen.Measure = (*Measure)(nil)

// key is a text at a size of the font.
type key struct {
	text   string
	weight screen.Weight
	size   fixed.Int26_6
}

// mostKnown bounds the memory: a few screens at one size. When it is full, all
// is forgotten, which costs one slow frame.
const mostKnown = 4096

// New reads the fonts.
func New() (*Measure, error) {
	m := &Measure{known: map[key][]float64{}}
	for i, data := range [...][]byte{assets.Regular, assets.SemiBold, assets.ExtraBold} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("typeset: font %d: %w", i, err)
		}
		m.faces[i] = face
	}
	return m, nil
}

// Advances gives the pen's x before each byte of a text and at its end.
func (m *Measure) Advances(text string, weight screen.Weight, size float64) []float64 {
	k := key{text, weight, fixed.Int26_6(size * 64)}
	if advances, ok := m.known[k]; ok {
		return advances
	}
	if len(m.known) >= mostKnown {
		clear(m.known)
	}
	advances := m.shape(k)
	m.known[k] = advances
	return advances
}

func (m *Measure) shape(k key) []float64 {
	runes := []rune(k.text)
	parts := m.split.Split(shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR,
		Face: m.faces[k.weight], Size: k.size, Script: language.Latin, Language: language.NewLanguage("en"),
	}, oneFont{m.faces[k.weight]})
	starts := make([]float64, len(runes))
	x := fixed.Int26_6(0)
	for _, part := range parts {
		out := m.shaper.Shape(part)
		pen := x
		for i := range out.Glyphs {
			g := &out.Glyphs[i]
			mark(starts, g.ClusterIndex, pen)
			pen += g.Advance
		}
		x += out.Advance
	}
	return spread(k.text, starts, float64(x)/64)
}

// mark notes where a cluster starts; its first glyph counts.
func mark(starts []float64, cluster int, pen fixed.Int26_6) {
	if cluster < len(starts) && starts[cluster] == 0 {
		starts[cluster] = float64(pen) / 64
	}
}

// spread turns the starts of runes into starts of bytes. Runes inside a cluster
// start where the cluster does.
func spread(text string, starts []float64, end float64) []float64 {
	advances := make([]float64, len(text)+1)
	n, last := 0, 0.0
	for i := range text {
		last = max(last, starts[n])
		advances[i] = last
		n++
	}
	for i := 1; i < len(text); i++ {
		advances[i] = max(advances[i], advances[i-1])
	}
	advances[len(text)] = end
	return advances
}

// Ascent is the reach of the font above the baseline.
func (m *Measure) Ascent(weight screen.Weight, size float64) float64 {
	e, _ := m.faces[weight].FontHExtents()
	return float64(e.Ascender) * size / float64(m.faces[weight].Upem())
}

// Descent is the reach of the font below the baseline.
func (m *Measure) Descent(weight screen.Weight, size float64) float64 {
	e, _ := m.faces[weight].FontHExtents()
	return -float64(e.Descender) * size / float64(m.faces[weight].Upem())
}

// oneFont gives every rune the same face.
type oneFont struct{ face *font.Face }

func (f oneFont) ResolveFace(rune) *font.Face { return f.face }
