// Package assets holds what the game draws with: three weights of one font, an
// atlas of portraits and an atlas of icons, all embedded, with the lookups that
// find a picture in its atlas.
//
// A portrait is two layers of one atlas, drawn one over the other at the same
// place: a head, which tells who, and a face, which tells the mood. Both are cut
// to the disc that fills their square, so a tinted disc of that size belongs
// behind them. Icons are white on clear, to be tinted.
//
// The package knows no engine: it gives bytes and rectangles. The pictures and
// the files ending in _gen.go are made by scripts; README.md tells how.
package assets

import (
	_ "embed"
	"image"
	"slices"
)

// The font is Atkinson Hyperlegible Next in TrueType format, cut to the Latin
// scripts. It has no arrows, check marks or non-breaking hyphens: use icons.
var (
	// Regular is weight 400, for running text.
	//go:embed fonts/AtkinsonHyperlegibleNext_400Regular.ttf
	Regular []byte

	// SemiBold is weight 600, for labels and choices.
	//go:embed fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf
	SemiBold []byte

	// ExtraBold is weight 800, for titles.
	//go:embed fonts/AtkinsonHyperlegibleNext_800ExtraBold.ttf
	ExtraBold []byte
)

var (
	// PortraitAtlas is the PNG that the rectangles of Head and Face refer to.
	//go:embed portraits/atlas.png
	PortraitAtlas []byte

	// IconAtlas is the PNG that the rectangles of Icon refer to.
	//go:embed icons/atlas.png
	IconAtlas []byte
)

//go:embed fonts/OFL.txt
var fontLicense string

//go:embed portraits/LICENSE.txt
var portraitLicense string

//go:embed icons/LICENSE.txt
var iconLicense string

// defaultMood is the face of a mood that the set does not have: a scenario may
// be newer than the pictures.
const defaultMood = "steady"

// Head returns the place of a person's head in PortraitAtlas, and false if
// there is no such portrait.
func Head(portrait string) (image.Rectangle, bool) {
	i := slices.Index(portraits[:], portrait)
	if i < 0 {
		return image.Rectangle{}, false
	}
	return portraitRect(i), true
}

// Face returns the place of the face to draw over a person's head, as large as
// the head and aligned with it. An unknown mood gives the steady face, an
// unknown portrait gives false.
func Face(portrait, mood string) (image.Rectangle, bool) {
	if !slices.Contains(portraits[:], portrait) {
		return image.Rectangle{}, false
	}
	// All heads of the set wear the same faces, which is what keeps it small.
	i := slices.Index(moods[:], mood)
	if i < 0 {
		i = slices.Index(moods[:], defaultMood)
	}
	return portraitRect(len(portraits) + i), true
}

// Icon returns the place of an icon in IconAtlas, and false if there is none of
// that name.
func Icon(name string) (image.Rectangle, bool) {
	i := slices.Index(icons[:], name)
	if i < 0 {
		return image.Rectangle{}, false
	}
	return cellRect(i, iconColumns, iconPitch, iconCell), true
}

// Portraits returns the names of all portraits, in a fixed order.
func Portraits() []string { return slices.Clone(portraits[:]) }

// Moods returns the names of all moods, from glad to upset.
func Moods() []string { return slices.Clone(moods[:]) }

// Icons returns the names of all icons, in a fixed order.
func Icons() []string { return slices.Clone(icons[:]) }

// Licenses returns the notices of the font, the portraits and the icons, as
// they must travel with the game.
func Licenses() string {
	return "Font: Atkinson Hyperlegible Next\n\n" + fontLicense +
		"\n\n" + portraitLicense +
		"\n\nIcons: Lucide\n\n" + iconLicense
}

func portraitRect(i int) image.Rectangle {
	return cellRect(i, portraitColumns, portraitPitch, portraitCell)
}

// cellRect is the i-th cell of an atlas, centred in its place on the grid: the
// gutter around it stays clear.
func cellRect(i, columns, pitch, cell int) image.Rectangle {
	gutter := (pitch - cell) / 2
	corner := image.Pt(i%columns*pitch+gutter, i/columns*pitch+gutter)
	return image.Rectangle{Min: corner, Max: corner.Add(image.Pt(cell, cell))}
}
