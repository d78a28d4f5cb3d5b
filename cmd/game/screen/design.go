package screen

import "stepback/cmd/game/screen/look"

// The visual language is the package look; screens use these names of it.
type (
	// Tone is a colour by meaning, see [look.Tone].
	Tone = look.Tone
	// Colour is a tone at a strength.
	Colour = look.Colour
	// Strength is how much of a tone there is.
	Strength = look.Strength
)

// The tones and strengths, as package look explains them.
const (
	Ink   = look.Ink
	Muted = look.Muted
	Teal  = look.Teal
	Coral = look.Coral
	Gold  = look.Gold
	Plum  = look.Plum
	Sky   = look.Sky
	Line  = look.Line
	Paper = look.Paper
	Card  = look.Card

	None = look.None
	Full = look.Full
	Tint = look.Tint
)

func full(tone Tone) Colour { return Colour{Tone: tone, Strength: Full} }
func tint(tone Tone) Colour { return Colour{Tone: tone, Strength: Tint} }
