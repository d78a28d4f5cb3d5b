package screen

import (
	"math"

	"stepback/cmd/game/screen/look"
)

// CodeData is a square of dark and light modules that a phone reads: a QR code.
type CodeData struct {
	Side int
	Dark func(x, y int) bool // 0 to Side-1 each
}

// codeBody paints a code black on white in every theme, with the margin that
// readers need.
type codeBody struct{}

const (
	codeSize   = 280
	codeMargin = 4 // modules
)

func (codeBody) widths(a *arranger, it *item) (least, natural float64) {
	side := codeSize * a.unit
	return side, side
}

func (codeBody) fit(a *arranger, it *item) {
	code := it.node.Code
	side := float64(code.Side + 2*codeMargin)
	module := math.Max(math.Floor(min(it.w, it.natural)/side), 1) // whole, or light shines through between rows
	it.w, it.h = module*side, module*side
	it.shapes = append(it.shapes, Shape{Form: Fill, Rect: Rect{W: it.w, H: it.h}, Colour: Colour{Tone: Card, Strength: look.Fixed}})
	for y := range code.Side {
		for x := 0; x < code.Side; {
			end := x
			for end < code.Side && code.Dark(end, y) {
				end++
			}
			if end > x {
				it.shapes = append(it.shapes, Shape{Form: Fill, Colour: Colour{Tone: Ink, Strength: look.Fixed},
					Rect: Rect{float64(x+codeMargin) * module, float64(y+codeMargin) * module, float64(end-x) * module, module}})
			}
			x = max(end, x+1)
		}
	}
}
