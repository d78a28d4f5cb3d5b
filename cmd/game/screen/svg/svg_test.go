package svg_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
	"stepback/cmd/game/screen/sample"
	"stepback/cmd/game/screen/svg"
	"stepback/cmd/game/screen/typeset"
)

// TestOf: a chart becomes a sound picture with its curves, its shade, its
// decisions and all its words, and nothing from around it.
func TestOf(t *testing.T) {
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	tree := sample.Debrief()
	frame := screen.Arrange(&tree, screen.Viewport{Width: 1366, Height: 768}, measure)
	for path, want := range map[string][]string{
		"debrief/one/career/chart": {"<polyline", "stroke-dasharray", "<polygon", "<circle", "Took the bug over", "you did not see this", svg.Colour(look.Light.Value(look.Colour{Tone: look.Teal, Strength: look.Full}))},
		"debrief/two/futures/fan":  {"fill-opacity", ">A<", ">B<", ">C<"},
		"debrief":                  {"What happened, and why", "Whose job did you do?", "<rect"},
	} {
		picture := svg.Of(frame, path, &look.Light)
		sound(t, picture)
		for _, words := range want {
			if !strings.Contains(picture, words) {
				t.Errorf("%s lacks %q", path, words)
			}
		}
		if path != "debrief" && strings.Contains(picture, "Whose job") {
			t.Errorf("%s holds what is around it", path)
		}
	}
	if svg.Of(frame, "debrief/nothing", &look.Light) != "" {
		t.Error("nothing has a picture")
	}
}

// TestNotMarkup: what looks like markup in a text stays text.
func TestNotMarkup(t *testing.T) {
	measure, err := typeset.New()
	if err != nil {
		t.Fatal(err)
	}
	tree := screen.Node{Kind: screen.Main, Key: "page", Style: screen.Page, Children: []screen.Node{
		{Kind: screen.Paragraph, Key: "text", Text: `<script>alert("&")</script>`}}}
	picture := svg.Of(screen.Arrange(&tree, screen.Viewport{Width: 800, Height: 600}, measure), "page", &look.Contrast)
	sound(t, picture)
	if strings.Contains(picture, "<script") {
		t.Error(picture)
	}
}

func sound(t *testing.T, picture string) {
	t.Helper()
	for decoder := xml.NewDecoder(strings.NewReader(picture)); ; {
		if _, err := decoder.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, picture)
		}
	}
}
