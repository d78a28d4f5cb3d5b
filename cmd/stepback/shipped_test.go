package main

import (
	"testing"

	"golang.org/x/image/font/sfnt"

	"stepback/cmd/game/assets"
	"stepback/scenarios"
)

// TestShippedScenarios: what ships has no error and no warning, and shows only
// portraits that there are.
func TestShippedScenarios(t *testing.T) {
	options := scenarios.Options{Portraits: assets.Portraits(), Beside: scenarios.Files()}
	for _, name := range scenarios.Library() {
		data, err := scenarios.Source(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := options.Decode(name, data); len(problems) > 0 {
			t.Error(problems.Render(data))
		}
	}
}

// TestShippedFolder: so does the folder, whose campaign has its chapters in it.
func TestShippedFolder(t *testing.T) {
	files, err := check(nil, "../../scenarios")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		for _, problem := range file.Problems {
			t.Errorf("%s:%d: %s", file.Name, problem.Line, problem.What)
		}
	}
}

// TestDrawable: the checker lets through what the font of the game can draw,
// in every weight, and nothing else.
func TestDrawable(t *testing.T) {
	for weight, data := range map[string][]byte{"regular": assets.Regular, "semi-bold": assets.SemiBold, "extra-bold": assets.ExtraBold} {
		font, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		for r := rune(' '); r <= 0xffff; r++ {
			glyph, err := font.GlyphIndex(&buffer, r)
			if err != nil {
				t.Fatal(err)
			}
			if has := glyph != 0; has != scenarios.Drawable(r) {
				t.Errorf("%s has %q (%U): %v, and the checker says %v", weight, r, r, has, scenarios.Drawable(r))
			}
		}
	}
}
