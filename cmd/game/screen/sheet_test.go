package screen

import (
	"math"
	"slices"
	"testing"

	"stepback/cmd/game/screen/look"
)

// TestSheetKeepsTheScale: type comes in few sizes, and room in half steps.
func TestSheetKeepsTheScale(t *testing.T) {
	for class, name := range map[Class]string{Narrow: "phone", Wide: "laptop", Big: "projector"} {
		for _, tight := range []bool{false, true} {
			for style := range sheet {
				l := styled(style, class)
				(&arranger{tight: tight}).tighten(style, &l)
				if size := l.Type.Size; size != 0 && !slices.Contains(look.Sizes, size) {
					t.Errorf("%s on a %s is set in %v, which is none of %v", style, name, size, look.Sizes)
				}
				for _, room := range []float64{l.Gap, l.After, l.Bleed, l.Pad.Top, l.Pad.Right, l.Pad.Bottom, l.Pad.Left} {
					if math.Mod(room, look.Step/2) != 0 {
						t.Errorf("%s on a %s has room of %v, which is not in half steps of %v", style, name, room, look.Step)
					}
				}
			}
		}
	}
}
