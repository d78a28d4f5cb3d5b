package screen_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/sample"
	"stepback/cmd/game/screen/typeset"
	"stepback/cmd/game/screen/words"
)

// plainMeasure is a font whose letters are all half as wide as high, so that
// places can be worked out by hand.
type plainMeasure struct{}

func (plainMeasure) Advances(text string, _ screen.Weight, size float64) []float64 {
	advances := make([]float64, len(text)+1)
	for i := range advances {
		advances[i] = float64(utf8.RuneCountInString(text[:i])) * size / 2
	}
	return advances
}

func (plainMeasure) Ascent(_ screen.Weight, size float64) float64  { return size * 0.8 }
func (plainMeasure) Descent(_ screen.Weight, size float64) float64 { return size * 0.2 }

// windows are the sizes that must work: a phone, a tablet, a laptop, a desktop
// and a large projector, with text up to twice as large.
func windows() []screen.Viewport {
	var all []screen.Viewport
	for _, size := range [][2]float64{{320, 568}, {360, 640}, {768, 1024}, {1024, 700}, {1366, 768}, {1366, 650}, {1920, 1080}, {3840, 2160}} {
		for _, text := range textSizes(size) {
			all = append(all, screen.Viewport{Width: size[0], Height: size[1], Scale: 1, Text: text})
		}
	}
	for _, size := range [][2]float64{{1366, 768}, {1920, 1080}, {3840, 2160}} {
		all = append(all, screen.Viewport{Width: size[0], Height: size[1], Scale: 1, Text: 1, Projector: true})
	}
	return all
}

// textSizes are those to try in a window: all, or in a hurry the smallest and
// the largest by turns.
func textSizes(window [2]float64) []float64 {
	switch {
	case !hurried():
		return []float64{1, 1.25, 1.5, 2}
	case int(window[0])%3 == 0:
		return []float64{1, 2}
	}
	return []float64{1.5}
}

// fonts are read once, and what was measured in one test is known in the next.
var fonts = sync.OnceValues(typeset.New)

func measure(t testing.TB) screen.Measure {
	t.Helper()
	m, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// trees are all samples, and a desk of each tab of a phone. They are made once,
// and nobody changes them.
func trees(t testing.TB) map[string]screen.Node {
	t.Helper()
	if made == nil {
		made = freshTrees(t)
	}
	return made
}

var made map[string]screen.Node

// freshTrees are the same, for whoever changes them.
func freshTrees(t testing.TB) map[string]screen.Node {
	t.Helper()
	all := sample.Screens()
	for _, of := range []map[string]screen.Node{plainTrees(t), trialTrees(t), lookedTrees(t), roomTrees(t), sandboxTrees(t), {"changed": changedTree(t)}} {
		maps.Copy(all, of)
	}
	for name, tree := range chapterTrees(t) {
		all[name] = tree
	}
	for i, name := range []string{"left", "", "right"} {
		if name != "" {
			desk := sample.Desk()
			desk.Children[i+1].Selected = true
			all["desk-"+name] = desk
		}
	}
	return all
}

// TestNothingOverlaps is the promise of the layout: whatever the window and the
// size of the text, all words are there, whole, and none lies on another.
func TestNothingOverlaps(t *testing.T) {
	m := measure(t)
	for name, tree := range trees(t) {
		for _, v := range windows() {
			t.Run(fmt.Sprintf("%s/%.0fx%.0f/%.0f%%/%v", name, v.Width, v.Height, v.Text*100, v.Projector), func(t *testing.T) {
				checkFrame(t, screen.Arrange(&tree, v, m))
			})
		}
	}
}

// checkLines looks for lines outside of their boxes or of the window.
func checkLines(t *testing.T, frame *screen.Frame) {
	t.Helper()
	const slack = 1 // boxes are moved to whole pixels, words are not
	for _, b := range frame.Boxes {
		if b.Rect.X < -slack || b.Rect.Right() > frame.Width+slack {
			t.Errorf("%s reaches out of the window: %v", b.Path, b.Rect)
		}
		for _, l := range b.Lines {
			if l.X < b.Rect.X-slack || l.X+l.Width > b.Rect.Right()+slack || l.Y < b.Rect.Y || l.Y > b.Rect.Bottom()+slack {
				t.Errorf("%s: %q at %.0f,%.0f, %.0f wide, is outside of %v", b.Path, l.Text, l.X, l.Y, l.Width, b.Rect)
			}
		}
	}
}

// checkLeaves looks for two leaves in the same place. Fixed bars lie over what
// scrolls, so the two are compared among themselves.
func checkLeaves(t *testing.T, frame *screen.Frame) {
	t.Helper()
	var leaves []screen.Box
	for _, b := range frame.Boxes {
		if b.Leaf {
			leaves = append(leaves, b)
		}
	}
	for i, a := range leaves {
		for _, b := range leaves[:i] {
			if shared := a.Rect.Intersect(b.Rect); a.Fixed == b.Fixed && shared.W > 1 && shared.H > 1 {
				t.Errorf("%s %v and %s %v overlap", a.Path, a.Rect, b.Path, b.Rect)
			}
		}
	}
	for _, b := range frame.Boxes {
		checkRuns(t, b)
	}
}

// checkRuns looks for words on words within one box, such as a chart.
func checkRuns(t *testing.T, b screen.Box) {
	t.Helper()
	area := func(r screen.Run) screen.Rect {
		return screen.Rect{X: r.X, Y: r.Y - r.Type.Size*0.7, W: r.Width, H: r.Type.Size * 0.9}
	}
	for i, one := range b.Lines {
		for _, two := range b.Lines[:i] {
			if shared := area(one).Intersect(area(two)); shared.W > 0.5 && shared.H > 0.5 {
				t.Errorf("%s: %q lies on %q", b.Path, one.Text, two.Text)
			}
		}
	}
}

// checkWords compares the words of every box that shows text with its node's.
func checkWords(t *testing.T, frame *screen.Frame) {
	t.Helper()
	squeeze := func(s string) string { return strings.ToUpper(strings.Join(strings.Fields(s), "")) }
	for _, b := range frame.Boxes {
		switch b.Node.Kind {
		case screen.Heading, screen.Paragraph, screen.Button:
			var shown strings.Builder
			for _, l := range b.Lines {
				shown.WriteString(l.Text)
			}
			if squeeze(shown.String()) != squeeze(b.Node.Text) && !strings.HasSuffix(squeeze(shown.String()), "."+squeeze(b.Node.Text)) {
				t.Errorf("%s shows %q instead of %q", b.Path, shown.String(), b.Node.Text)
			}
		}
	}
}

func TestDeskFitsALaptop(t *testing.T) {
	m := measure(t)
	tree := sample.Desk()
	frame := screen.Arrange(&tree, screen.Viewport{Width: 1366, Height: 768}, m)
	if frame.Content > frame.View.H {
		t.Errorf("the desk scrolls: %.0f of content in %.0f", frame.Content, frame.View.H)
	}
	for _, column := range []string{"desk/team", "desk/scene", "desk/week"} {
		if frame.Find(column) == nil {
			t.Errorf("%s is not shown", column)
		}
	}
}

// TestChoicesFitAPhone: whoever plays on a phone sees all that they can do, with
// the price of each, before they scroll.
func TestChoicesFitAPhone(t *testing.T) {
	measure := measure(t)
	for _, language := range words.Languages() {
		m := modelIn(t, language, 3)
		m.Update(screen.Resized{Class: screen.Narrow})
		walk(t, m, func(tree *screen.Node) {
			frame := screen.Arrange(tree, screen.Viewport{Width: 360, Height: 640, Scale: 2}, measure)
			for _, b := range frame.Boxes {
				if b.Node.Style == screen.Choice && b.Rect.Bottom() > frame.View.Bottom() {
					t.Errorf("%s: %s ends at %.0f, below the tabs at %.0f", language, b.Path, b.Rect.Bottom(), frame.View.Bottom())
				}
			}
		})
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		v    screen.Viewport
		want screen.Class
	}{
		{screen.Viewport{Width: 360, Height: 640}, screen.Narrow},
		{screen.Viewport{Width: 768, Height: 1024}, screen.Wide},
		{screen.Viewport{Width: 1366, Height: 768}, screen.Wide},
		{screen.Viewport{Width: 1366, Height: 768, Text: 2}, screen.Narrow},
		{screen.Viewport{Width: 1920, Height: 1080, Projector: true}, screen.Big},
		{screen.Viewport{Width: 3840, Height: 2160, Projector: true}, screen.Big},
	} {
		if got := c.v.Class(); got != c.want {
			t.Errorf("%+v is of class %v, want %v", c.v, got, c.want)
		}
	}
}

func TestProjectorIsTwiceAsLarge(t *testing.T) {
	m := measure(t)
	tree := sample.Desk()
	size := func(v screen.Viewport) float64 {
		return screen.Arrange(&tree, v, m).Find("desk/scene/text").Lines[0].Type.Size
	}
	laptop := size(screen.Viewport{Width: 1366, Height: 768})
	for factor, v := range map[float64]screen.Viewport{
		2: {Width: 1920, Height: 1080, Projector: true},
		4: {Width: 3840, Height: 2160, Projector: true},
	} {
		if got := size(v) / laptop; math.Abs(got-factor) > 0.01 {
			t.Errorf("text on %.0f×%.0f is %.2f times a laptop's, want %v", v.Width, v.Height, got, factor)
		}
	}
}

func TestPhoneShowsTheSelectedColumn(t *testing.T) {
	v := screen.Viewport{Width: 360, Height: 640}
	m := measure(t)
	for selected, want := range map[int]string{0: "desk/scene", 1: "desk/team", 3: "desk/week"} {
		tree := sample.Desk()
		tree.Children[1].Selected, tree.Children[3].Selected = selected == 1, selected == 3
		frame := screen.Arrange(&tree, v, m)
		var shown []string
		for _, b := range frame.Boxes {
			if strings.Count(b.Path, "/") == 1 && !b.Fixed {
				shown = append(shown, b.Path)
			}
		}
		if !slices.Equal(shown, []string{want}) {
			t.Errorf("shown are %v, want %s", shown, want)
		}
		if tabs := frame.Find("desk/tabs"); tabs == nil || tabs.Rect.Bottom() != v.Height || !tabs.Fixed {
			t.Error("the tabs are not at the bottom of the window")
		}
	}
}

func TestScrollFollowsFocus(t *testing.T) {
	m := measure(t)
	tree := sample.Debrief()
	v := screen.Viewport{Width: 360, Height: 640}
	var paths []string
	for _, b := range screen.Arrange(&tree, v, m).Boxes {
		if b.Active() {
			paths = append(paths, b.Path)
		}
	}
	for _, path := range paths {
		v.Focus = path
		frame := screen.Arrange(&tree, v, m)
		b := frame.Find(path)
		if got := frame.Visible(b); got != b.Rect {
			t.Errorf("only %v of %s %v shows", got, path, b.Rect)
		}
		v.Scroll = frame.Scroll
	}
}

func TestScrollStaysInside(t *testing.T) {
	m := measure(t)
	tree := sample.Debrief()
	for _, scroll := range []float64{-500, 0, 1e6} {
		frame := screen.Arrange(&tree, screen.Viewport{Width: 1366, Height: 768, Scroll: scroll}, m)
		if most := frame.Content - frame.View.H; frame.Scroll < 0 || frame.Scroll > most {
			t.Errorf("scrolled to %v, not between 0 and %v", frame.Scroll, most)
		}
	}
}

func TestArrangeIsPure(t *testing.T) {
	m := measure(t)
	for name, tree := range trees(t) {
		v := screen.Viewport{Width: 1366, Height: 768}
		one, two := screen.Arrange(&tree, v, m), screen.Arrange(&tree, v, m)
		if fmt.Sprint(boxes(one)) != fmt.Sprint(boxes(two)) {
			t.Errorf("%s: two arrangements differ", name)
		}
	}
}

func boxes(f *screen.Frame) []string {
	var all []string
	for _, b := range f.Boxes {
		all = append(all, fmt.Sprint(b.Path, b.Rect, b.Lines, b.Shapes))
	}
	return all
}

func BenchmarkArrange(b *testing.B) {
	m := measure(b)
	tree := sample.Desk()
	for b.Loop() {
		screen.Arrange(&tree, screen.Viewport{Width: 1366, Height: 768}, m)
	}
}

// TestMoreBelow: before a room a page that goes on below says so, until it is
// scrolled to its end, and no words lie under the sign.
func TestMoreBelow(t *testing.T) {
	m := measure(t)
	v := screen.Viewport{Width: 1920, Height: 1080, Scale: 1, Projector: true}
	scrolled := 0
	for name, tree := range trees(t) {
		frame := screen.Arrange(&tree, v, m)
		more := frame.Find("~more")
		if long := frame.Content > frame.View.H+30; long != (more != nil) {
			t.Errorf("%s has %.0f px of %.0f, and the sign is %v", name, frame.View.H, frame.Content, more)
		}
		if more == nil {
			continue
		}
		scrolled++
		for _, b := range frame.Boxes {
			if shared := frame.Visible(&b).Intersect(more.Rect); b.Leaf && b.Path != more.Path && !shared.Empty() {
				t.Errorf("%s: %s lies under the sign", name, b.Path)
			}
		}
		if v := (screen.Viewport{Width: 1920, Height: 1080, Scale: 1, Projector: true, Scroll: frame.Content}); screen.Arrange(&tree, v, m).Find("~more") != nil {
			t.Errorf("%s: the sign is there at the end", name)
		}
	}
	if scrolled < 5 {
		t.Errorf("only %d samples scroll", scrolled)
	}
}

// TestTinyWindows: at 500 % a laptop's window is one of 273×154. Bars that stay
// leave room between them, and nothing but the figures of a drawing is beyond the
// side.
func TestTinyWindows(t *testing.T) {
	m := measure(t)
	for name, tree := range trees(t) {
		for _, v := range []screen.Viewport{{Width: 273, Height: 154}, {Width: 200, Height: 200}} {
			t.Run(fmt.Sprintf("%s/%.0fx%.0f", name, v.Width, v.Height), func(t *testing.T) {
				frame := screen.Arrange(&tree, v, m)
				if frame.View.H < v.Height/2 {
					t.Errorf("%.0f px are left for what scrolls", frame.View.H)
				}
				for _, b := range frame.Boxes {
					if b.Rect.Right() > v.Width+1 || b.Rect.X < -1 {
						t.Errorf("%s reaches out of the window: %v", b.Path, b.Rect)
					}
					if b.Fixed && b.Rect.Bottom() > v.Height+1 {
						t.Errorf("%s is below the window: %v", b.Path, b.Rect)
					}
				}
			})
		}
	}
}
