package screen_test

import (
	"image/color"
	"math"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// TestContrastOnScreen looks at what is painted: every word against what lies
// under it, and every drawing that means something, in every theme.
func TestContrastOnScreen(t *testing.T) {
	m := measure(t)
	v := screen.Viewport{Width: 1366, Height: 3000}
	see := func(t *testing.T, tree *screen.Node) {
		for _, theme := range look.Themes() {
			layers := &layers{theme: theme}
			layers.look(t, screen.Arrange(tree, v, m))
		}
	}
	for name, tree := range trees(t) {
		t.Run(name, func(t *testing.T) { see(t, &tree) })
	}
	seen := map[string]int{}
	walk(t, modelIn(t, "en", 3), func(tree *screen.Node) {
		if seen[tree.Key]++; seen[tree.Key] <= 6 {
			see(t, tree)
		}
	})
}

// layers is what has been painted so far, the last on top.
type layers struct {
	theme   *look.Theme
	painted []layer
}

type layer struct {
	covers func(x, y float64) bool
	colour screen.Colour
	alpha  float64
}

func (l *layers) look(t *testing.T, frame *screen.Frame) {
	l.add(screen.Rect{W: frame.Width, H: math.Inf(1)}, screen.Colour{Tone: screen.Paper, Strength: screen.Full})
	for _, b := range frame.Boxes {
		l.add(b.Rect, b.Look.Fill)
		for _, s := range b.Shapes {
			l.shape(t, &b, s)
		}
		if n := b.Node; n.Kind == screen.Picture && n.Picture.Portrait == "" {
			ink := screen.Colour{Tone: n.Picture.Tone, Strength: screen.Full}
			l.hold(t, &b, "its icon", ink, b.Rect.X+b.Rect.W/2, b.Rect.Y+b.Rect.H/2, 3)
		}
		if b.Node.Disabled {
			continue // what cannot be pressed may be pale
		}
		for _, r := range b.Lines {
			least := 4.5
			if l.theme.Name == "contrast" || l.theme.Name == "contrast-dark" {
				least = 7
			}
			for _, x := range []float64{r.X + 1, r.X + r.Width/2, r.X + r.Width - 1} {
				l.hold(t, &b, r.Text, r.Colour, x, r.Y-r.Type.Size*0.3, least)
			}
		}
	}
}

func (l *layers) add(r screen.Rect, c screen.Colour) {
	if c.Strength != screen.None {
		l.painted = append(l.painted, layer{r.Contains, c, 1})
	}
}

// shape holds a drawing against its ground where it means something, and adds
// it to what is painted.
func (l *layers) shape(t *testing.T, b *screen.Box, s screen.Shape) {
	means := s.Colour.Strength == screen.Full && s.Colour.Tone <= screen.Sky && !s.Soft
	switch s.Form {
	case screen.Fill, screen.Hatch:
		if means {
			l.hold(t, b, "a bar", s.Colour, s.Rect.X+s.Rect.W/2, s.Rect.Y+s.Rect.H/2, 3)
		}
		l.add(s.Rect, s.Colour)
	case screen.Disc:
		if s.Width > 0 && s.Border.Tone <= screen.Sky { // a ring of card only keeps a dot apart
			l.hold(t, b, "a ring", s.Border, s.Rect.X+s.Rect.W/2, s.Rect.Y, 3)
		}
		if means {
			l.hold(t, b, "a dot", s.Colour, s.Rect.X+s.Rect.W/2, s.Rect.Y+s.Rect.H/2, 3)
		}
		l.add(s.Rect, s.Colour)
	case screen.Stroke:
		if means {
			p := s.Points[0]
			l.hold(t, b, "a line", s.Colour, p.X, p.Y, 3)
		}
	case screen.Area:
		alpha := 1.0
		if s.Soft {
			alpha = look.Soft
		}
		l.painted = append(l.painted, layer{func(x, y float64) bool { return inside(s.Points, x, y) }, s.Colour, alpha})
	}
}

// hold wants a contrast between a colour and what is under it at a point.
func (l *layers) hold(t *testing.T, b *screen.Box, what string, c screen.Colour, x, y, least float64) {
	t.Helper()
	ink, ground := l.theme.Value(c), l.ground(x, y)
	if got := contrast(ink, ground); got < least {
		t.Errorf("%s: %s (%q) has %.2f to 1 against %v, want %.1f", l.theme.Name, b.Path, what, got, ground, least)
	}
}

func (l *layers) ground(x, y float64) color.RGBA {
	ground := color.RGBA{A: 255}
	for _, layer := range l.painted {
		if layer.covers(x, y) {
			over := l.theme.Value(layer.colour)
			mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-layer.alpha) + float64(b)*layer.alpha) }
			ground = color.RGBA{mix(ground.R, over.R), mix(ground.G, over.G), mix(ground.B, over.B), 255}
		}
	}
	return ground
}

func inside(points []screen.Point, x, y float64) bool {
	in := false
	for i, p := range points {
		q := points[(i+len(points)-1)%len(points)]
		if (p.Y > y) != (q.Y > y) && x < (q.X-p.X)*(y-p.Y)/(q.Y-p.Y)+p.X {
			in = !in
		}
	}
	return in
}

// contrast is the ratio of WCAG 2.2, see package look.
func contrast(a, b color.RGBA) float64 {
	l, m := luminance(a), luminance(b)
	return (max(l, m) + 0.05) / (min(l, m) + 0.05)
}

func luminance(c color.RGBA) float64 {
	linear := func(v uint8) float64 { return math.Pow((float64(v)/255+0.055)/1.055, 2.4) }
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
