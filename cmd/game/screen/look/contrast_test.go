package look_test

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"stepback/cmd/game/screen/look"
)

// contrast is the ratio of WCAG 2.2: 1 for the same colour, 21 for black on
// white.
func contrast(a, b color.RGBA) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// TestContrast holds every theme to what package look says of strengths: full
// tones can be read on every ground, and card on every full tone.
func TestContrast(t *testing.T) {
	for _, theme := range look.Themes() {
		text, drawing := 4.5, 3.0
		if theme.Name == "contrast" || theme.Name == "contrast-dark" {
			text, drawing = 7, 4.5
		}
		hold := func(what string, a, b uint32, least float64) {
			if got := contrast(rgb(a), rgb(b)); got < least {
				t.Errorf("%s: %s is %.2f to 1, want %.1f", theme.Name, what, got, least)
			}
		}
		for tone := look.Ink; tone <= look.Sky; tone++ {
			full := theme.Full[tone]
			hold(fmt.Sprintf("card on full %s", names[tone]), theme.Full[look.Card], full, text)
			for _, ground := range []look.Tone{look.Paper, look.Card} {
				hold(fmt.Sprintf("full %s on %s", names[tone], names[ground]), full, theme.Full[ground], text)
			}
			for ground := range look.Tones {
				if ground == look.Line { // the empty part of a bar, with no words but those of Ink
					hold(fmt.Sprintf("full %s on an empty bar", names[tone]), full, theme.Tints[ground], drawing)
					continue
				}
				hold(fmt.Sprintf("full %s on the tint of %s", names[tone], names[ground]), full, theme.Tints[ground], text)
			}
			hold(fmt.Sprintf("a face on %s", names[tone]), 0x000000, theme.Discs[tone], 7)
		}
		hold("ink on an empty bar", theme.Full[look.Ink], theme.Tints[look.Line], text)
	}
}

func TestContrastOfBlackOnWhite(t *testing.T) {
	if got := contrast(color.RGBA{0, 0, 0, 255}, color.RGBA{255, 255, 255, 255}); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v, want 21", got)
	}
	if got := contrast(color.RGBA{0x77, 0x77, 0x77, 255}, color.RGBA{255, 255, 255, 255}); math.Abs(got-4.48) > 0.01 {
		t.Errorf("#777 on white is %v, want 4.48", got)
	}
}
