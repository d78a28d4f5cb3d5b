package screen

import "math"

// Frame is a screen with its boxes, in CSS px, in the order they are painted.
type Frame struct {
	Width, Height float64 // of the window
	Content       float64 // height of all that scrolls
	Scroll        float64 // how far it is scrolled; already taken off the boxes
	View          Rect    // where scrolling boxes show: the window without its fixed bars
	Unit          float64 // size of a laptop's px, see [Viewport]
	Boxes         []Box
}

// Box is a node in its place.
type Box struct {
	Node   *Node
	Path   string // keys from the root, joined by "/"
	Rect   Rect
	Fixed  bool // stays while the page scrolls; boxes that do not are cut to the frame's View
	Leaf   bool // holds no other boxes
	Look   Look
	Shapes []Shape
	Lines  []Run
	Track  Rect // of a Meter or Slider: the bar itself
}

// Run is text on one line.
type Run struct {
	Text   string
	X, Y   float64 // left end of the baseline
	Width  float64
	Type   Type
	Colour Colour
}

// Find returns the box with a path, or nil.
func (f *Frame) Find(path string) *Box {
	for i := range f.Boxes {
		if f.Boxes[i].Path == path {
			return &f.Boxes[i]
		}
	}
	return nil
}

// Visible is the part of a box that shows.
func (f *Frame) Visible(b *Box) Rect {
	if b.Fixed {
		return b.Rect
	}
	return b.Rect.Intersect(f.View)
}

// At returns the topmost box at a point that can be pressed or set, or nil.
func (f *Frame) At(x, y float64) *Box {
	for i := len(f.Boxes) - 1; i >= 0; i-- {
		b := &f.Boxes[i]
		if b.Active() && f.Visible(b).Contains(x, y) {
			return b
		}
	}
	return nil
}

// Active tells whether a box answers to pointer and keyboard.
func (b *Box) Active() bool {
	if b.Node.Disabled {
		return false
	}
	switch b.Node.Kind {
	case Button, Link, Slider:
		return true
	}
	return false
}

// Rect is a rectangle.
type Rect struct{ X, Y, W, H float64 }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the bottom edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Empty tells whether nothing of it is left.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains tells whether a point is inside.
func (r Rect) Contains(x, y float64) bool {
	return x >= r.X && x < r.Right() && y >= r.Y && y < r.Bottom()
}

// Intersect is what two rectangles share.
func (r Rect) Intersect(o Rect) Rect {
	x, y := math.Max(r.X, o.X), math.Max(r.Y, o.Y)
	w, h := math.Min(r.Right(), o.Right())-x, math.Min(r.Bottom(), o.Bottom())-y
	return Rect{x, y, math.Max(w, 0), math.Max(h, 0)}
}

// Inset is the rectangle made smaller by d on each side.
func (r Rect) Inset(d float64) Rect { return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d} }

func (r Rect) move(dx, dy float64) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }
