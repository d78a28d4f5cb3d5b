package screen_test

import (
	"strings"
	"testing"

	"stepback/cmd/game/screen"
)

// checkFrame holds one screen in one window to all that the layout promises.
func checkFrame(t *testing.T, frame *screen.Frame) {
	t.Helper()
	checkLines(t, frame)
	checkLeaves(t, frame)
	checkWords(t, frame)
	checkInside(t, frame)
	checkSurfaces(t, frame)
	checkTargets(t, frame)
}

// checkInside looks for boxes that reach out of the one around them.
func checkInside(t *testing.T, frame *screen.Frame) {
	t.Helper()
	at := map[string]*screen.Box{}
	for i := range frame.Boxes {
		at[frame.Boxes[i].Path] = &frame.Boxes[i]
	}
	for i := range frame.Boxes {
		b := &frame.Boxes[i]
		around := at[parentOf(b.Path)]
		switch {
		case around == nil, around.Fixed != b.Fixed,
			around.Node.Kind == screen.Chart,                             // marks reach beyond the curves
			b.Node.Style == screen.TopBar || b.Node.Style == screen.Tabs: // bars are beside the rest, even where they scroll
			continue
		}
		slack := 1 + b.Look.Bleed
		in, out := b.Rect, around.Rect
		if in.X < out.X-slack || in.Y < out.Y-slack || in.Right() > out.Right()+slack || in.Bottom() > out.Bottom()+slack {
			t.Errorf("%s %v reaches out of %s %v", b.Path, in, around.Path, out)
		}
	}
}

func parentOf(path string) string { return path[:max(0, strings.LastIndex(path, "/"))] }

// checkSurfaces looks for cards, buttons and fields that lie on each other
// though neither holds the other.
func checkSurfaces(t *testing.T, frame *screen.Frame) {
	t.Helper()
	var surfaces []*screen.Box
	for i := range frame.Boxes {
		b := &frame.Boxes[i]
		mark := frame.Find(parentOf(b.Path))
		if (b.Look.Fill.Strength != screen.None || b.Look.Stroke > 0 || b.Active()) && (mark == nil || mark.Node.Kind != screen.Chart) {
			surfaces = append(surfaces, b)
		}
	}
	for i, a := range surfaces {
		for _, b := range surfaces[:i] {
			nested := strings.HasPrefix(a.Path, b.Path+"/")
			if shared := a.Rect.Intersect(b.Rect); !nested && a.Fixed == b.Fixed && shared.W > 1 && shared.H > 1 {
				t.Errorf("%s %v lies on %s %v", a.Path, a.Rect, b.Path, b.Rect)
			}
		}
	}
}

// leastTarget is what a finger or a trembling hand needs at least (WCAG 2.5.8).
const leastTarget = 24

// checkTargets looks for what is too small to be hit.
func checkTargets(t *testing.T, frame *screen.Frame) {
	t.Helper()
	for i := range frame.Boxes {
		b := &frame.Boxes[i]
		if pressed := b.Active() || b.Node.Kind == screen.Chooser || b.Node.Kind == screen.Field; pressed && (b.Rect.W < leastTarget || b.Rect.H < leastTarget) {
			t.Errorf("%s is %.0f by %.0f, want %d at least", b.Path, b.Rect.W, b.Rect.H, leastTarget)
		}
	}
}
