package screen

import "slices"

// below lays kids out below each other.
func (a *arranger) below(it *item) {
	pad, gap := it.look.Pad, it.look.Gap
	y := pad.Top
	for i, k := range it.kids {
		if i > 0 {
			y += a.gapAfter(it, i-1)
		}
		if it.look.Rules {
			y += gap / 2
			it.shapes = append(it.shapes, hairline(pad.Left, y-gap/2, it.w-pad.Right, y-gap/2, a.unit, border))
		}
		a.fit(k, columnWidth(k, it.inner()))
		k.x, k.y = pad.Left-k.look.Bleed, y
		if up := a.besidePicture(it, i); up > 0 {
			k.y -= up
			y = max(y-up, it.kids[i-1].bottom()-k.h)
		}
		if it.look.Centre {
			k.x = pad.Left + (it.inner()-k.w)/2
		}
		y += k.h
	}
	it.h = y + pad.Bottom
	if it.look.Rules {
		it.h += gap / 2
	}
	it.atLeast()
	if it.node.Style == Cause {
		it.shapes = append(it.shapes, Shape{Form: Fill, Rect: Rect{0, 0, 4 * a.unit, it.h}, Radius: 2 * a.unit, Colour: full(barTone(it.node.Tone))})
	}
}

// besidePicture is how far a text may rise beside the portrait of the head
// above it without touching it: as far as the words of the head are shorter.
func (a *arranger) besidePicture(it *item, i int) float64 {
	if i == 0 || it.kids[i-1].node.Style != SceneHead || it.kids[i].body != (textBody{}) {
		return 0
	}
	head, k := it.kids[i-1], it.kids[i]
	words, picture := head.kids[0], head.kids[len(head.kids)-1]
	if picture.node.Kind != Picture || words == picture || picture.y > words.y {
		return 0
	}
	room := picture.x - head.look.Gap
	if min(k.w, k.natural) > room {
		return 0
	}
	a.fit(k, min(k.w, room))
	return max(head.h-words.y-words.h, 0)
}

func (it *item) bottom() float64 { return it.y + it.h }

// gapAfter is the room below the i-th kid of a column. The rows of a team lie
// close; what follows them does not belong to the last one.
func (a *arranger) gapAfter(it *item, i int) float64 {
	k, next := it.kids[i], it.kids[i+1]
	switch {
	case k.look.After > 0:
		return k.look.After
	case it.node.Style == Left && i > 0 && next.node.Style != PersonRow,
		k.node.Style == PersonRow && next.node.Style != PersonRow:
		return max(it.look.Gap, 10*a.unit)
	}
	return it.look.Gap
}

// barTone is the tone of a cause's bar; without one it is as quiet as a border.
func barTone(t Tone) Tone {
	if t == Ink {
		return Line
	}
	return t
}

// columnWidth is how wide an item is in a column.
func columnWidth(k *item, column float64) float64 {
	w := column + 2*k.look.Bleed
	if k.look.Hug || k.node.Kind == Picture {
		w = min(w, k.natural)
	}
	if k.look.Most > 0 {
		w = min(w, k.look.Most)
	}
	return w
}

// atLeast gives an item its smallest height, its kids in the middle of it.
func (it *item) atLeast() {
	if more := it.look.Least - it.h; more > 0 {
		it.h += more
		it.shift(0, more/2)
	}
}

// shift moves everything from a kid on, or the lines of a leaf.
func (it *item) shift(from int, dy float64) {
	for _, k := range it.kids[min(from, len(it.kids)):] {
		k.y += dy
	}
	for i := range it.lines {
		it.lines[i].Y += dy
	}
	for i := range it.shapes {
		if it.body != nil {
			it.shapes[i] = it.shapes[i].move(0, dy)
		}
	}
	if it.body != nil {
		it.track = it.track.move(0, dy)
	}
	if it.baseline > 0 {
		it.baseline += dy
	}
}

// stretch makes an item taller than it needs to be: equal cards of a grid, a
// column down to the end of the window.
func (it *item) stretch(height float64) {
	more := height - it.h
	if more <= 0 {
		return
	}
	it.h = height
	switch {
	case it.body != nil:
		if it.look.Centre {
			it.shift(0, more/2)
		}
	case it.look.Flow == Below:
		it.stretchColumn(more)
	case it.look.Flow == Beside, it.look.Flow == Apart, it.look.Flow == Words:
		it.shift(0, more/2)
	}
}

// springs tells whether something inside sinks.
func (it *item) springs() bool {
	return it.body == nil && it.look.Flow == Below &&
		slices.ContainsFunc(it.kids, func(k *item) bool { return k.look.Push || k.springs() })
}

// stretchColumn puts the room above the first kid that sinks; a column without
// one leaves it at its end.
func (it *item) stretchColumn(more float64) {
	for i, k := range it.kids {
		if k.look.Push {
			it.shift(i, more)
			return
		}
		if k.springs() {
			k.stretch(k.h + more)
			it.shift(i+1, more)
			return
		}
	}
	if it.look.Centre {
		it.shift(0, more/2)
	}
}
