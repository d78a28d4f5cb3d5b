// Package look is the visual language of the game: its tones, what they are in
// each theme, the sizes of type and of room, and how long anything moves.
// Screens name a tone and a strength, never a value, and so are right in every
// theme.
package look

// Tone is a colour by meaning.
type Tone uint8

const (
	Ink   Tone = iota // text
	Muted             // text that is read second
	Teal              // accent, focus, "up", the present
	Coral             // "down", urgent, level below yours
	Gold              // attention, growth
	Plum              // delayed consequences, level above yours
	Sky               // people
	Line              // borders, empty parts
	Paper             // the ground
	Card              // surfaces on it
	Tones             // how many there are
)

// Strength is how much of a tone there is.
type Strength uint8

const (
	// None paints nothing.
	None Strength = iota
	// Full is the tone itself: it can be read on paper, card and tints, and
	// whatever lies on it is in full [Card].
	Full
	// Tint is the pale surface of the tone, to be written on in full tones; of
	// Line, the empty part of a bar.
	Tint
	// Disc is the ground behind a portrait. Faces are drawn in black, so it is
	// light in every theme.
	Disc
	// Fixed is the same in every theme, for what machines read: of Card white,
	// of anything else black.
	Fixed
)

// Colour is a tone at a strength. The zero value paints nothing; on text it
// means "as the surroundings".
type Colour struct {
	Tone     Tone
	Strength Strength
}

// Soft is the opacity of an area that others may lie over: four of them leave
// their lines readable.
const Soft = 0.12
