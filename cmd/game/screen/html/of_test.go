package html_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/html"
	"stepback/cmd/game/screen/sample"
)

// ids says each message by its id.
type ids struct{}

func (ids) Say(id string, _ ...any) string { return id }

func all(string) bool { return true }

// TestNothingIsLost: whatever a screen says can be read on its page.
func TestNothingIsLost(t *testing.T) {
	for name, tree := range sample.Screens() {
		page := html.Of(&tree, all, ids{})
		words := page.Words()
		page.Visit(func(e *html.Element) {
			for _, a := range e.Attrs {
				if strings.HasPrefix(a.Name, "aria-") {
					words += "\n" + a.Value
				}
			}
		})
		screen.Walk(&tree, func(path string, n *screen.Node) bool {
			if !strings.Contains(words, n.Text) || !strings.Contains(words, n.Label) {
				t.Errorf("%s: the page says nothing of %s: %q %q", name, path, n.Text, n.Label)
			}
			return true
		})
	}
}

// TestSound: every element has a name of its own, a heading names its region,
// and a button holds only words.
func TestSound(t *testing.T) {
	for name, tree := range sample.Screens() {
		page := html.Of(&tree, all, ids{})
		seen, named := map[string]bool{}, map[string]bool{}
		page.Visit(func(e *html.Element) {
			if seen[e.Path] {
				t.Errorf("%s: two elements are called %s", name, e.Path)
			}
			seen[e.Path] = true
			if id, ok := e.Attr("id"); ok {
				named[id] = true
			}
		})
		page.Visit(func(e *html.Element) {
			for _, by := range []string{"aria-labelledby", "for"} {
				if id, ok := e.Attr(by); ok && !named[id] {
					t.Errorf("%s: %s is named by %s, which is not there", name, e.Path, id)
				}
			}
			if e.Text != "" && len(e.Kids) > 0 {
				t.Errorf("%s: %s has text and kids", name, e.Path)
			}
			if e.Tag == "button" || e.Tag == "p" || strings.HasPrefix(e.Tag, "h") {
				wordsOnly(t, name, e)
			}
		})
	}
}

func wordsOnly(t *testing.T, name string, e *html.Element) {
	for i := range e.Kids {
		e.Kids[i].Visit(func(kid *html.Element) {
			if kid.Tag != "span" || kid.Boxed {
				t.Errorf("%s: %s holds a %s with a box of its own: %v", name, e.Path, kid.Tag, kid.Boxed)
			}
		})
	}
}

// TestHidden: what has no place on the screen is not on the page.
func TestHidden(t *testing.T) {
	tree := &screen.Node{Kind: screen.Main, Key: "desk", Children: []screen.Node{
		{Kind: screen.Section, Key: "team", Children: []screen.Node{{Kind: screen.Heading, Key: "name", Level: 2, Text: "Team"}}},
		{Kind: screen.Paragraph, Key: "text", Text: "Words"},
	}}
	page := html.Of(tree, func(path string) bool { return !strings.HasPrefix(path, "desk/team") }, ids{})
	if got := page.Words(); got != "Words" {
		t.Errorf("the page reads %q", got)
	}
}

// TestSelection: of several buttons the chosen one is pressed and the others
// are not; in a navigation it is the current one.
func TestSelection(t *testing.T) {
	buttons := []screen.Node{
		{Kind: screen.Button, Key: "a", Text: "A", Selected: true},
		{Kind: screen.Button, Key: "b", Text: "B"},
	}
	states := func(kind screen.Kind) (s string) {
		tree := &screen.Node{Kind: screen.Main, Key: "x", Children: []screen.Node{{Kind: kind, Key: "y", Children: buttons}}}
		page := html.Of(tree, all, ids{})
		page.Visit(func(e *html.Element) {
			for _, a := range e.Attrs {
				if a.Name == "aria-pressed" || a.Name == "aria-current" {
					s += e.Path + " " + a.Name + "=" + a.Value + "\n"
				}
			}
		})
		return s
	}
	if got, want := states(screen.Group), "x/y/a aria-pressed=true\nx/y/b aria-pressed=false\n"; got != want {
		t.Errorf("in a group:\n%swant\n%s", got, want)
	}
	if got, want := states(screen.Nav), "x/y/a aria-current=true\n"; got != want {
		t.Errorf("in a navigation:\n%swant\n%s", got, want)
	}
}

// TestFaces: a face is there to be seen, and not to be heard.
func TestFaces(t *testing.T) {
	tree := &screen.Node{Kind: screen.Main, Key: "x", Children: []screen.Node{
		{Kind: screen.Picture, Key: "face", Picture: &screen.PictureData{Portrait: "ana", Mood: "tired", Tone: screen.Plum}},
		{Kind: screen.Picture, Key: "icon", Picture: &screen.PictureData{Icon: "check"}},
	}}
	page := html.Of(tree, all, ids{})
	if len(page.Kids) != 1 {
		t.Fatalf("the page has %v", page.Kids)
	}
	face := page.Kids[0]
	if said, _ := face.Attr(html.Face); !strings.HasPrefix(said, "ana tired ") || page.Words() != "" {
		t.Errorf("the face is %+v", face)
	}
	if hidden, _ := face.Attr("aria-hidden"); hidden != "true" {
		t.Error("a face is heard")
	}
}
