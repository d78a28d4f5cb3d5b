package look

import "image/color"

// Theme gives every tone its value at each strength, as 0xRRGGBB: plain numbers,
// so that they need no code to be set up.
type Theme struct {
	Name  string // as the page and the settings call it
	Dark  bool   // light letters on a dark ground
	Full  [Tones]uint32
	Tints [Tones]uint32
	Discs [Tones]uint32
}

// Value is the colour as it is painted.
func (t *Theme) Value(c Colour) color.RGBA {
	switch c.Strength {
	case Full:
		return rgb(t.Full[c.Tone])
	case Tint:
		return rgb(t.Tints[c.Tone])
	case Disc:
		return rgb(t.Discs[c.Tone])
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
var pastels = [Tones]uint32{
	Ink: 0xE6E1D8, Muted: 0xE9E4DB, Teal: 0xCFE6E1, Coral: 0xF6D8CE, Gold: 0xF5E3B5,
	Plum: 0xE0DAF0, Sky: 0xD5E5F4, Line: 0xDED5C4, Paper: 0xF6F1E7, Card: 0xFFFDF8,
}

// dusk is the same at night: still light enough for black lines, and no lamps.
var dusk = [Tones]uint32{
	Ink: 0xA9AFB5, Muted: 0xA3ABB3, Teal: 0x8FBFB8, Coral: 0xDDA593, Gold: 0xD8BC7C,
	Plum: 0xB3A6D6, Sky: 0x97B9DA, Line: 0xA9A395, Paper: 0xC2BDB2, Card: 0xCBC7BD,
}

// Light is warm paper and dark ink: the theme of the first visit.
var Light = Theme{
	Name: "light",
	Full: [Tones]uint32{
		Ink: 0x20262E, Muted: 0x555E69, Teal: 0x0F6A6A, Coral: 0xAC3A20, Gold: 0x835800,
		Plum: 0x5B4B8A, Sky: 0x285F94, Line: 0xDED5C4, Paper: 0xF6F1E7, Card: 0xFFFDF8,
	},
	Tints: [Tones]uint32{
		Ink: 0xE6E1D8, Muted: 0xE9E4DB, Teal: 0xCFE6E1, Coral: 0xF6D8CE, Gold: 0xF5E3B5,
		Plum: 0xE0DAF0, Sky: 0xD5E5F4, Line: 0xDED5C4, Paper: 0xFAF6EE, Card: 0xFFFFFF,
	},
	Discs: pastels,
}

// Dark is for evenings: the same tones, lifted until they read on night blue.
var Dark = Theme{
	Name: "dark",
	Dark: true,
	Full: [Tones]uint32{
		Ink: 0xF2EDE3, Muted: 0xB4BCC5, Teal: 0x5CC4BC, Coral: 0xF3967E, Gold: 0xE3B04B,
		Plum: 0xBDB0EB, Sky: 0x86BAE8, Line: 0x3D464F, Paper: 0x14191E, Card: 0x1D242A,
	},
	Tints: [Tones]uint32{
		Ink: 0x2F363D, Muted: 0x2A3138, Teal: 0x1B3B3B, Coral: 0x47291F, Gold: 0x3C3116,
		Plum: 0x322C4B, Sky: 0x20364B, Line: 0x3D464F, Paper: 0x191F24, Card: 0x242C33,
	},
	Discs: dusk,
}

// Contrast is black on white with the tones as dark as they can be told apart.
var Contrast = Theme{
	Name: "contrast",
	Full: [Tones]uint32{
		Ink: 0x000000, Muted: 0x2B2B2B, Teal: 0x004D4D, Coral: 0x8A1C06, Gold: 0x5E3F00,
		Plum: 0x3A2A70, Sky: 0x0B3E70, Line: 0x6E6E6E, Paper: 0xFFFFFF, Card: 0xFFFFFF,
	},
	Tints: [Tones]uint32{
		Ink: 0xE0E0E0, Muted: 0xE8E8E8, Teal: 0xD6F2EF, Coral: 0xFFE3DB, Gold: 0xFFEFC2,
		Plum: 0xE9E3FF, Sky: 0xDDEEFF, Line: 0xD6D6D6, Paper: 0xFFFFFF, Card: 0xFFFFFF,
	},
	Discs: pastels,
}

// ContrastDark is white on black, for whom a white page is a glare.
var ContrastDark = Theme{
	Name: "contrast-dark",
	Dark: true,
	Full: [Tones]uint32{
		Ink: 0xFFFFFF, Muted: 0xE2E2E2, Teal: 0x6FE3DA, Coral: 0xFFB09C, Gold: 0xFFCE5C,
		Plum: 0xD3C8FF, Sky: 0xA6D2FF, Line: 0x9A9A9A, Paper: 0x000000, Card: 0x000000,
	},
	Tints: [Tones]uint32{
		Ink: 0x2A2A2A, Muted: 0x242424, Teal: 0x062E2C, Coral: 0x3A150C, Gold: 0x2E2200,
		Plum: 0x221A3D, Sky: 0x0C2740, Line: 0x3A3A3A, Paper: 0x000000, Card: 0x0B0B0B,
	},
	Discs: dusk,
}
