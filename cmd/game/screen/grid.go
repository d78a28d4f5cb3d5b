package screen

// grid lays kids out in columns of one width and rows of one height. There are
// fewer columns where there is no room for their words.
func (a *arranger) grid(it *item, columns int) {
	columns = a.columnsThatFit(it, columns)
	pad, gap := it.look.Pad, it.look.Gap
	width := (it.inner() - gap*float64(columns-1)) / float64(columns)
	y := pad.Top
	for start := 0; start < len(it.kids); start += columns {
		row := it.kids[start:min(start+columns, len(it.kids))]
		if start > 0 {
			y += gap
		}
		y += a.cells(row, pad.Left, y, width, gap)
	}
	it.h = y + pad.Bottom
	it.atLeast()
}

// cells places one row of a grid and returns its height.
func (a *arranger) cells(row []*item, x, y, width, gap float64) float64 {
	height := 0.0
	for i, k := range row {
		a.fit(k, width)
		k.x, k.y = x+float64(i)*(width+gap), y
		height = max(height, k.h)
	}
	for _, k := range row {
		k.stretch(height)
	}
	return height
}

// cellLeast is the narrowest column that reads well, in px of a laptop.
const cellLeast = 190

// cardsLeast is the narrowest column of cards full of words.
const cardsLeast = 260

func (it *item) columnLeast() float64 {
	if it.node.Style == SplitWide {
		return cardsLeast
	}
	return cellLeast
}

func (a *arranger) columnsThatFit(it *item, columns int) int {
	if it.look.Flow == Even {
		return columns
	}
	if a.class == Narrow {
		return 1
	}
	need := cellLeast * a.unit * a.text
	for _, k := range it.kids {
		need = max(need, k.least)
	}
	for columns > 1 && (it.inner()-it.look.Gap*float64(columns-1))/float64(columns) < need {
		columns--
	}
	return columns
}

// split lays two kids out beside each other, the first with a part of the
// width; further kids follow in the same way.
func (a *arranger) split(it *item, part float64) {
	gap := it.look.Gap
	room := it.inner() - gap
	if a.class == Narrow || room*min(part, 1-part) < it.columnLeast()*a.unit*a.text {
		a.below(it)
		return
	}
	y := it.look.Pad.Top
	for start := 0; start < len(it.kids); start += 2 {
		if start > 0 {
			y += gap
		}
		x, height := it.look.Pad.Left, 0.0
		row := it.kids[start:min(start+2, len(it.kids))]
		for i, k := range row {
			w := room * part
			if i == 1 {
				w = room - w
			}
			a.fit(k, w)
			k.x, k.y = x, y
			x += w + gap
			height = max(height, k.h)
		}
		for _, k := range row {
			k.stretch(height)
		}
		y += height
	}
	it.h = y + it.look.Pad.Bottom
}

// besideLeast is how wide a choice must be to have its price at the right.
const besideLeast = 520

// words lays out a choice: its letter, its words, and its price at the right
// where there is room, else below the words.
func (a *arranger) words(it *item) {
	var letter, price *item
	var rest []*item
	for _, k := range it.kids {
		switch k.node.Style {
		case Letter:
			letter = k
		case Price, Tally:
			price = k
		default:
			rest = append(rest, k)
		}
	}
	pad, gap := it.look.Pad, it.look.Gap
	x, width := pad.Left, it.inner()
	if letter != nil {
		a.fit(letter, min(letter.natural, width/3))
		letter.x = x
		x, width = x+letter.w+gap, width-letter.w-gap
	}
	beside := 0.0
	if price != nil && it.inner() > besideLeast*a.unit*a.text {
		beside = min(price.natural, width*0.32)
		price.look.End, price.look.Balance = true, true
		a.fit(price, beside)
		price.x = it.w - pad.Right - beside
		width -= beside + gap
	} else if price != nil {
		rest = append(rest, price)
	}
	it.stackWords(a, rest, letter, price, x, width, beside > 0)
}

func (it *item) stackWords(a *arranger, rest []*item, letter, price *item, x, width float64, beside bool) {
	height := 0.0
	for i, k := range rest {
		if i > 0 {
			height += 2 * a.unit
		}
		a.fit(k, width)
		k.x, k.y = x, height
		height += k.h
	}
	inner := height
	if letter != nil {
		inner = max(inner, letter.h)
	}
	if beside {
		inner = max(inner, price.h)
		price.y = it.look.Pad.Top + (inner-price.h)/2
	}
	for _, k := range rest {
		k.y += it.look.Pad.Top + (inner-height)/2
	}
	if letter != nil {
		letter.y = it.look.Pad.Top + (inner-letter.h)/2
	}
	it.h = inner + it.look.Pad.along()
	it.atLeast()
}
