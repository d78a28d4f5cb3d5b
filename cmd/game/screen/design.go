package screen

import "image/color"

// Colour is a tone at a strength. The zero value paints nothing; on text it
// means "as the surroundings".
type Colour struct {
	Tone     Tone
	Strength Strength
}

// Strength is how much of a tone there is.
type Strength uint8

const (
	// None paints nothing.
	None Strength = iota
	// Full is the tone itself, dark enough for text on paper and card.
	Full
	// Tint is the pale surface of the tone; of Line, the empty part of a bar.
	Tint
	// Fixed is the same in every theme, for what machines read: of Card white,
	// of anything else black.
	Fixed
)

func full(tone Tone) Colour { return Colour{tone, Full} }
func tint(tone Tone) Colour { return Colour{tone, Tint} }

// Theme gives every tone its value.
type Theme struct {
	Name  string
	Full  [Card + 1]color.RGBA
	Tints [Card + 1]color.RGBA
}

// Value is the colour as it is painted.
func (t *Theme) Value(c Colour) color.RGBA {
	switch c.Strength {
	case Full:
		return t.Full[c.Tone]
	case Tint:
		return t.Tints[c.Tone]
	case Fixed:
		if c.Tone == Card {
			return rgb(0xFFFFFF)
		}
		return rgb(0)
	}
	return color.RGBA{}
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// Light is warm paper and dark ink: the theme of the first visit.
var Light = Theme{
	Name: "light",
	Full: [...]color.RGBA{
		Ink: rgb(0x20262E), Muted: rgb(0x5F6873), Teal: rgb(0x0F6E6E), Coral: rgb(0xC4492F), Gold: rgb(0xB27A00),
		Plum: rgb(0x5B4B8A), Sky: rgb(0x2F6DA8), Line: rgb(0xDED5C4), Paper: rgb(0xF6F1E7), Card: rgb(0xFFFDF8),
	},
	Tints: [...]color.RGBA{
		Ink: rgb(0xE6E1D8), Muted: rgb(0xE9E4DB), Teal: rgb(0xCFE6E1), Coral: rgb(0xF6D8CE), Gold: rgb(0xF5E3B5),
		Plum: rgb(0xE0DAF0), Sky: rgb(0xD5E5F4), Line: rgb(0xDED5C4), Paper: rgb(0xFAF6EE), Card: rgb(0xFFFFFF),
	},
}

// Dark is for evenings: the same tones, lifted until they read on night blue.
var Dark = Theme{
	Name: "dark",
	Full: [...]color.RGBA{
		Ink: rgb(0xF2EDE3), Muted: rgb(0xA9B1BA), Teal: rgb(0x5CC4BC), Coral: rgb(0xF08A70), Gold: rgb(0xE3B04B),
		Plum: rgb(0xB3A4E6), Sky: rgb(0x7FB5E6), Line: rgb(0x3D464F), Paper: rgb(0x161B20), Card: rgb(0x1F262C),
	},
	Tints: [...]color.RGBA{
		Ink: rgb(0x2F363D), Muted: rgb(0x2A3138), Teal: rgb(0x1D3F3E), Coral: rgb(0x4B2B24), Gold: rgb(0x453718),
		Plum: rgb(0x352E4F), Sky: rgb(0x213A52), Line: rgb(0x3D464F), Paper: rgb(0x1A2026), Card: rgb(0x252D34),
	},
}

// Contrast is black on white with the tones as dark as they can be told apart.
var Contrast = Theme{
	Name: "contrast",
	Full: [...]color.RGBA{
		Ink: rgb(0x000000), Muted: rgb(0x2B2B2B), Teal: rgb(0x004D4D), Coral: rgb(0x8F1D06), Gold: rgb(0x6B4700),
		Plum: rgb(0x3A2A70), Sky: rgb(0x0B3E70), Line: rgb(0x6E6E6E), Paper: rgb(0xFFFFFF), Card: rgb(0xFFFFFF),
	},
	Tints: [...]color.RGBA{
		Ink: rgb(0xE0E0E0), Muted: rgb(0xE8E8E8), Teal: rgb(0xD6F2EF), Coral: rgb(0xFFE3DB), Gold: rgb(0xFFEFC2),
		Plum: rgb(0xE9E3FF), Sky: rgb(0xDDEEFF), Line: rgb(0xD6D6D6), Paper: rgb(0xFFFFFF), Card: rgb(0xFFFFFF),
	},
}
