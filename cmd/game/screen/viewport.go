package screen

import "math"

// Viewport is the window that a screen is arranged for.
type Viewport struct {
	Width, Height float64 // CSS px
	Scale         float64 // device pixels per CSS px; boxes snap to them. 0 is 1
	Text          float64 // text size factor, 1 to 2; 0 is 1
	Projector     bool
	Scroll        float64 // how far the reader has scrolled, in CSS px
	// Focus is the path of the box to bring into view. Give it when the focus
	// moves, and leave it empty while the reader scrolls elsewhere.
	Focus string
}

// Class is how much room a window has.
type Class uint8

const (
	// Narrow is a phone: one column, everything below each other.
	Narrow Class = iota
	// Wide is a tablet, a laptop or a desktop.
	Wide
	// Big is a projector: everything twice as large, only what the room needs.
	Big
)

const (
	narrowBelow  = 700.0  // of CSS px at text size 1
	columnsAbove = 1080.0 // the three columns of the desk need this much
	laptopWidth  = 1366.0
	laptopHeight = 768.0
	mostUnit     = 1.25 // a big window grows a little, so that browser zoom keeps its meaning; a huge one more
)

// normal fills in what a caller may leave out.
func (v Viewport) normal() Viewport {
	if v.Scale <= 0 {
		v.Scale = 1
	}
	if v.Text <= 0 {
		v.Text = 1
	}
	v.Width, v.Height = math.Max(v.Width, 100), math.Max(v.Height, 100)
	return v
}

// Class tells which of the three arrangements a window gets. Large text counts
// as a smaller window.
func (v Viewport) Class() Class {
	switch v = v.normal(); {
	case v.Width/v.Text < narrowBelow:
		return Narrow
	case v.Projector:
		return Big
	}
	return Wide
}

// unit is the size of a laptop's px in this window.
func (v Viewport) unit() float64 {
	fit := math.Min(v.Width/laptopWidth, v.Height/laptopHeight)
	switch v.Class() {
	case Narrow:
		return 1
	case Big:
		return math.Max(1, 2*math.Min(v.Width/1920, v.Height/1080))
	}
	return math.Max(1, math.Min(math.Floor(fit*16)/16, math.Max(mostUnit, math.Floor(fit*11)/16)))
}

// columns tells whether the desk shows its three columns beside each other.
func (v Viewport) columns() bool {
	return v.Class() == Wide && v.Width/v.Text >= columnsAbove
}
