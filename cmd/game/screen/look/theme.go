package look

import "image/color"

// Theme gives every tone its value.
type Theme struct {
	Name  string // as the page and the settings call it
	Dark  bool   // light letters on a dark ground
	Full  [Tones]color.RGBA
	Tints [Tones]color.RGBA
	Discs [Tones]color.RGBA
}

// Value is the colour as it is painted.
func (t *Theme) Value(c Colour) color.RGBA {
	switch c.Strength {
	case Full:
		return t.Full[c.Tone]
	case Tint:
		return t.Tints[c.Tone]
	case Disc:
		return t.Discs[c.Tone]
	case Fixed:
		if c.Tone == Card {
			return rgb(0xFFFFFF)
		}
		return rgb(0x000000)
	}
	return color.RGBA{}
}

// Themes are all there are. The page has the same values: a test writes them
// into its style sheet.
func Themes() []*Theme { return []*Theme{&Light, &Dark, &Contrast, &ContrastDark} }

// Called is the theme of a name, [Light] if there is none.
func Called(name string) *Theme {
	for _, t := range Themes() {
		if t.Name == name {
			return t
		}
	}
	return &Light
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// pastels are the grounds of portraits on light paper.
var pastels = [Tones]color.RGBA{
	Ink: rgb(0xE6E1D8), Muted: rgb(0xE9E4DB), Teal: rgb(0xCFE6E1), Coral: rgb(0xF6D8CE), Gold: rgb(0xF5E3B5),
	Plum: rgb(0xE0DAF0), Sky: rgb(0xD5E5F4), Line: rgb(0xDED5C4), Paper: rgb(0xF6F1E7), Card: rgb(0xFFFDF8),
}

// dusk is the same at night: still light enough for black lines, and no lamps.
var dusk = [Tones]color.RGBA{
	Ink: rgb(0xA9AFB5), Muted: rgb(0xA3ABB3), Teal: rgb(0x8FBFB8), Coral: rgb(0xDDA593), Gold: rgb(0xD8BC7C),
	Plum: rgb(0xB3A6D6), Sky: rgb(0x97B9DA), Line: rgb(0xA9A395), Paper: rgb(0xC2BDB2), Card: rgb(0xCBC7BD),
}

// Light is warm paper and dark ink: the theme of the first visit.
var Light = Theme{
	Name: "light",
	Full: [Tones]color.RGBA{
		Ink: rgb(0x20262E), Muted: rgb(0x555E69), Teal: rgb(0x0F6A6A), Coral: rgb(0xAC3A20), Gold: rgb(0x835800),
		Plum: rgb(0x5B4B8A), Sky: rgb(0x285F94), Line: rgb(0xDED5C4), Paper: rgb(0xF6F1E7), Card: rgb(0xFFFDF8),
	},
	Tints: [Tones]color.RGBA{
		Ink: rgb(0xE6E1D8), Muted: rgb(0xE9E4DB), Teal: rgb(0xCFE6E1), Coral: rgb(0xF6D8CE), Gold: rgb(0xF5E3B5),
		Plum: rgb(0xE0DAF0), Sky: rgb(0xD5E5F4), Line: rgb(0xDED5C4), Paper: rgb(0xFAF6EE), Card: rgb(0xFFFFFF),
	},
	Discs: pastels,
}

// Dark is for evenings: the same tones, lifted until they read on night blue.
var Dark = Theme{
	Name: "dark",
	Dark: true,
	Full: [Tones]color.RGBA{
		Ink: rgb(0xF2EDE3), Muted: rgb(0xB4BCC5), Teal: rgb(0x5CC4BC), Coral: rgb(0xF3967E), Gold: rgb(0xE3B04B),
		Plum: rgb(0xBDB0EB), Sky: rgb(0x86BAE8), Line: rgb(0x3D464F), Paper: rgb(0x14191E), Card: rgb(0x1D242A),
	},
	Tints: [Tones]color.RGBA{
		Ink: rgb(0x2F363D), Muted: rgb(0x2A3138), Teal: rgb(0x1B3B3B), Coral: rgb(0x47291F), Gold: rgb(0x3C3116),
		Plum: rgb(0x322C4B), Sky: rgb(0x20364B), Line: rgb(0x3D464F), Paper: rgb(0x191F24), Card: rgb(0x242C33),
	},
	Discs: dusk,
}

// Contrast is black on white with the tones as dark as they can be told apart.
var Contrast = Theme{
	Name: "contrast",
	Full: [Tones]color.RGBA{
		Ink: rgb(0x000000), Muted: rgb(0x2B2B2B), Teal: rgb(0x004D4D), Coral: rgb(0x8A1C06), Gold: rgb(0x5E3F00),
		Plum: rgb(0x3A2A70), Sky: rgb(0x0B3E70), Line: rgb(0x6E6E6E), Paper: rgb(0xFFFFFF), Card: rgb(0xFFFFFF),
	},
	Tints: [Tones]color.RGBA{
		Ink: rgb(0xE0E0E0), Muted: rgb(0xE8E8E8), Teal: rgb(0xD6F2EF), Coral: rgb(0xFFE3DB), Gold: rgb(0xFFEFC2),
		Plum: rgb(0xE9E3FF), Sky: rgb(0xDDEEFF), Line: rgb(0xD6D6D6), Paper: rgb(0xFFFFFF), Card: rgb(0xFFFFFF),
	},
	Discs: pastels,
}

// ContrastDark is white on black, for whom a white page is a glare.
var ContrastDark = Theme{
	Name: "contrast-dark",
	Dark: true,
	Full: [Tones]color.RGBA{
		Ink: rgb(0xFFFFFF), Muted: rgb(0xE2E2E2), Teal: rgb(0x6FE3DA), Coral: rgb(0xFFB09C), Gold: rgb(0xFFCE5C),
		Plum: rgb(0xD3C8FF), Sky: rgb(0xA6D2FF), Line: rgb(0x9A9A9A), Paper: rgb(0x000000), Card: rgb(0x000000),
	},
	Tints: [Tones]color.RGBA{
		Ink: rgb(0x2A2A2A), Muted: rgb(0x242424), Teal: rgb(0x062E2C), Coral: rgb(0x3A150C), Gold: rgb(0x2E2200),
		Plum: rgb(0x221A3D), Sky: rgb(0x0C2740), Line: rgb(0x3A3A3A), Paper: rgb(0x000000), Card: rgb(0x0B0B0B),
	},
	Discs: dusk,
}
