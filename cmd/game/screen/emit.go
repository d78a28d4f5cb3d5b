package screen

import "math"

// settle decides what is fixed, how tall the content is and how far it is
// scrolled.
func (p *page) settle(f *Frame, v Viewport) {
	top := 0.0
	if p.topFixed() {
		top = p.top.h
	}
	f.View = Rect{0, top, v.Width, math.Max(v.Height-top-p.bottomHeight(), 0)}
	f.Content = p.root.h + p.topHeight() - top
	f.Scroll = v.Scroll
	if v.Focus != "" {
		if r, found := p.place(v.Focus); found {
			f.Scroll = follow(f.Scroll, r, f.View.H)
		}
	}
	f.Scroll = math.Min(math.Max(f.Scroll, 0), math.Max(f.Content-f.View.H, 0))
}

func (p *page) topFixed() bool { return p.top != nil && p.top.look.Grow }

// follow scrolls just as far as it takes to show a box with some air around.
func follow(scroll float64, r Rect, height float64) float64 {
	const air = 24
	if r.Bottom()+air > scroll+height {
		scroll = r.Bottom() + air - height
	}
	if r.Y-air < scroll {
		scroll = r.Y - air
	}
	return scroll
}

// place is where a path lies in what scrolls, from its top.
func (p *page) place(path string) (Rect, bool) {
	y := 0.0
	if p.top != nil && !p.topFixed() {
		y = p.top.h
	}
	return p.root.find(path, p.root.x, y)
}

func (it *item) find(path string, x, y float64) (Rect, bool) {
	if it.path == path {
		return Rect{x, y, it.w, it.h}, true
	}
	for _, k := range it.kids {
		if r, found := k.find(path, x+k.x, y+k.y); found {
			return r, true
		}
	}
	return Rect{}, false
}

// emit writes the boxes in the order they are painted: what scrolls, then the
// bars.
func (p *page) emit(f *Frame, scale float64) {
	e := emitter{frame: f, scale: scale}
	y := f.View.Y - f.Scroll
	if p.top != nil && !p.topFixed() {
		e.item(p.top, 0, y)
		y += p.top.h
	}
	e.item(p.root, p.root.x, y)
	e.fixed = true
	if p.topFixed() {
		e.item(p.top, 0, 0)
	}
	if p.bottom != nil {
		e.item(p.bottom, 0, f.Height-p.bottom.h)
	}
}

type emitter struct {
	frame *Frame
	scale float64
	fixed bool
}

func (e *emitter) item(it *item, x, y float64) {
	if it.bare && it.body == nil { // only holds others together
		for _, k := range it.kids {
			e.item(k, x+k.x, y+k.y)
		}
		return
	}
	e.frame.Boxes = append(e.frame.Boxes, Box{
		Node: it.node, Path: it.path, Rect: e.snap(Rect{x, y, it.w, it.h}), Fixed: e.fixed, Leaf: it.body != nil && len(it.kids) == 0,
		Look: it.look, Shapes: it.movedShapes(x, y), Lines: it.movedLines(x, y), Track: it.track.move(x, y),
	})
	// Children follow their parent, so the parent's own words wait in its box.
	own := len(e.frame.Boxes) - 1
	for _, k := range it.kids {
		if k.bare && k.body != nil {
			b := &e.frame.Boxes[own]
			b.Lines = append(b.Lines, k.movedLines(x+k.x, y+k.y)...)
			continue
		}
		e.item(k, x+k.x, y+k.y)
	}
}

func (it *item) movedLines(x, y float64) []Run {
	lines := make([]Run, len(it.lines))
	for i, l := range it.lines {
		l.X, l.Y = l.X+x, l.Y+y
		lines[i] = l
	}
	return lines
}

func (it *item) movedShapes(x, y float64) []Shape {
	shapes := make([]Shape, len(it.shapes))
	for i, s := range it.shapes {
		shapes[i] = s.move(x, y)
	}
	return shapes
}

// snap puts edges on device pixels, so that borders are crisp.
func (e *emitter) snap(r Rect) Rect {
	round := func(v float64) float64 { return math.Round(v*e.scale) / e.scale }
	x, y := round(r.X), round(r.Y)
	return Rect{x, y, round(r.Right()) - x, round(r.Bottom()) - y}
}
