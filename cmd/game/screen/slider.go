package screen

import "math"

// sliderBody is a label, its value in words, and below them the bar to set it.
type sliderBody struct{}

const (
	trackHeight = 8
	knobRadius  = 11
	sliderBand  = 30 // height of the part that takes the pointer
)

func (sliderBody) widths(a *arranger, it *item) (least, natural float64) {
	s := it.node.Slider
	label, words := a.width(it.node.Text, it.look.Type), a.width(s.Words, it.wordsType())
	return 120 * a.unit, max(260*a.unit, label+words+24*a.unit)
}

func (it *item) wordsType() Type {
	t := it.look.Type
	t.Weight = SemiBold
	return t
}

func (sliderBody) fit(a *arranger, it *item) {
	s := it.node.Slider
	y := a.sliderText(it, s)
	band := sliderBand * a.unit
	knob, height := knobRadius*a.unit, trackHeight*a.unit
	it.track = Rect{it.look.Pad.Left + knob, y + (band-height)/2, it.inner() - 2*knob, height}
	it.h = y + band + it.look.Pad.Bottom
	it.baseline = 0
	it.shapes = s.shapes(it.track, knob, a.unit, it.node.Disabled)
}

// sliderText sets label and words on one line if they fit, else on two.
func (a *arranger) sliderText(it *item, s *SliderData) float64 {
	pad, width := it.look.Pad, it.inner()
	words := it.look
	words.Type, words.Ink = it.wordsType(), full(Teal)
	y := pad.Top
	add := func(text string, look Look) {
		for _, l := range a.breakLines(text, look, width) {
			l.X, l.Y = l.X+pad.Left, l.Y+y
			it.lines = append(it.lines, l)
		}
		y = pad.Top + float64(len(it.lines))*look.Type.line()
	}
	add(it.node.Text, it.look)
	w := a.width(s.Words, words.Type)
	if n := len(it.lines); n == 1 && it.lines[0].Width+w+16*a.unit <= width {
		it.lines = append(it.lines, a.label(s.Words, pad.Left+width-w, it.lines[0].Y, words.Type, words.Ink))
		return y
	}
	add(s.Words, words)
	return y
}

func (s *SliderData) shapes(bar Rect, knob, unit float64, disabled bool) []Shape {
	tone := full(Teal)
	if disabled {
		tone = full(Muted)
	}
	x := bar.X + bar.W*s.fraction()
	// The bar reaches as far as the knob does.
	whole := Rect{bar.X - knob, bar.Y, bar.W + 2*knob, bar.H}
	done := Rect{whole.X, bar.Y, x - whole.X, bar.H}
	shapes := []Shape{
		{Form: Fill, Rect: whole, Radius: bar.H / 2, Colour: tint(Line)},
		{Form: Fill, Rect: done, Radius: bar.H / 2, Colour: tone},
	}
	return append(shapes, disc(x, bar.Y+bar.H/2, knob, tint(Card), tone, 3*unit))
}

func (s *SliderData) fraction() float64 {
	if s.Max <= s.Min {
		return 0
	}
	return math.Min(math.Max(float64(s.Value-s.Min)/float64(s.Max-s.Min), 0), 1)
}

// SliderAt is the value that a slider's box shows at an x: what a press or a
// drag there sets.
func SliderAt(b *Box, x float64) int {
	s := b.Node.Slider
	step := max(s.Step, 1)
	f := math.Min(math.Max((x-b.Track.X)/b.Track.W, 0), 1)
	steps := math.Round(f * float64(s.Max-s.Min) / float64(step))
	return min(s.Min+int(steps)*step, s.Max)
}
