package screen

import "slices"

// beside lays kids out in rows: one if they fit, more if they do not.
func (a *arranger) beside(it *item) {
	pad := it.look.Pad
	gap := it.look.Gap
	y := pad.Top
	for i, row := range breakRow(it.kids, it.inner(), gap) {
		if i > 0 {
			y += min(gap, 10*a.unit)
		}
		widths := shares(row, it.inner(), gap)
		for j, k := range row {
			a.fit(k, widths[j])
		}
		y += it.placeRow(row, y)
	}
	it.h = y + pad.Bottom
	it.atLeast()
}

// comfort is the width that a kid should have before a row is broken.
func comfort(k *item, width float64) float64 {
	switch {
	case k.body != nil && k.look.Grow:
		return min(k.least, width)
	case k.body == nil && k.look.Flow == Beside:
		return min(k.natural, width)
	}
	return min(k.natural, max(k.least, 0.36*width), width)
}

func breakRow(kids []*item, width, gap float64) [][]*item {
	const slack = 0.01
	var rows [][]*item
	var row []*item
	used := 0.0
	for _, k := range kids {
		need := comfort(k, width)
		if len(row) > 0 && used+gap+need > width+slack {
			rows, row, used = append(rows, row), nil, 0
		}
		if len(row) > 0 {
			used += gap
		}
		row, used = append(row, k), used+need
	}
	return append(rows, row)
}

// shares divides a row among its kids: what is left goes to those that grow,
// what is missing is taken from them first, then from all that can wrap.
func shares(row []*item, width, gap float64) []float64 {
	room := width - gap*float64(len(row)-1)
	widths := make([]float64, len(row))
	grows := func(i int) bool { return row[i].look.Grow }
	for i, k := range row {
		widths[i] = k.natural
		room -= k.natural
	}
	if room >= 0 {
		give(widths, room, grows, nil)
		return widths
	}
	least := func(i int) float64 { return min(row[i].least, row[i].natural) }
	room = give(widths, room, grows, least)
	room = give(widths, room, func(int) bool { return true }, least)
	give(widths, room, func(int) bool { return true }, func(int) float64 { return 8 })
	return widths
}

// give adds room (or takes it, down to a floor) to the chosen widths and
// returns what it could not.
func give(widths []float64, room float64, chosen func(int) bool, floor func(int) float64) float64 {
	var who []int
	for i := range widths {
		if chosen(i) {
			who = append(who, i)
		}
	}
	if room > 0 {
		for _, i := range who {
			widths[i] += room / float64(len(who))
		}
		return 0
	}
	// The widest gives first, so that nobody is squeezed while another is at ease.
	slices.SortFunc(who, func(i, j int) int { return int(widths[j] - widths[i]) })
	for _, i := range who {
		if floor == nil {
			break
		}
		take := min(-room, max(widths[i]-floor(i), 0))
		widths[i] -= take
		room += take
	}
	return room
}

// placeRow puts a row at y and returns its height.
func (it *item) placeRow(row []*item, y float64) float64 {
	height, used := 0.0, it.look.Gap*float64(len(row)-1)
	above, under := textReach(row)
	height = above + under
	for _, k := range row {
		height = max(height, k.h)
		used += k.w
	}
	x := it.look.Pad.Left
	rest := it.inner() - used
	if it.look.Centre {
		x += max(rest/2, 0)
	}
	for i, k := range row {
		if it.look.Flow == Apart && i == len(row)-1 && i > 0 {
			x += max(rest, 0)
		}
		k.x = x
		k.y = y + it.alignment(k, height, above, under)
		x += k.w + it.look.Gap
	}
	return height
}

// alignment is how far below the top of its row a kid lies. Single lines of
// text share a baseline, everything else is centred.
func (it *item) alignment(k *item, height, above, under float64) float64 {
	if it.look.Top {
		return 0
	}
	if k.baseline > 0 && it.node.Style != TopBar {
		return (height-above-under)/2 + above - k.baseline
	}
	return (height - k.h) / 2
}

// textReach is how far the single lines of a row reach above and below their
// common baseline.
func textReach(row []*item) (above, under float64) {
	for _, k := range row {
		if k.baseline > 0 {
			above = max(above, k.baseline)
			under = max(under, k.h-k.baseline)
		}
	}
	return above, under
}
