package screen

import "strings"

// tableBody is rows of cells; columns share the width by what they hold.
type tableBody struct{}

const cellGap = 16

func (tableBody) widths(a *arranger, it *item) (least, natural float64) {
	wanted := a.columnWidths(it, func(text string, t Type) float64 { return a.width(text, t) })
	narrow := a.columnWidths(it, func(text string, t Type) float64 {
		return longestWord(text, a.measure.Advances(text, t.Weight, t.Size))
	})
	gaps := cellGap * a.unit * float64(max(len(wanted)-1, 0))
	return total(narrow) + gaps, total(wanted) + gaps
}

func total(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum
}

func (it *item) cellType(a *arranger, row int) Type {
	t := it.look.Type
	t.Size = min(t.Size, 14.5*a.unit*a.text)
	if row == 0 {
		t.Weight = SemiBold
	}
	return t
}

func (a *arranger) columnWidths(it *item, width func(string, Type) float64) []float64 {
	var widths []float64
	for r, row := range it.node.Table {
		for c, cell := range row {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], width(cell, it.cellType(a, r)))
		}
	}
	return widths
}

func (b tableBody) fit(a *arranger, it *item) {
	widths := a.columnWidths(it, func(text string, t Type) float64 { return a.width(text, t) })
	least := a.columnWidths(it, func(text string, t Type) float64 {
		return longestWord(text, a.measure.Advances(text, t.Weight, t.Size))
	})
	gap, gaps := cellGap*a.unit, float64(max(len(widths)-1, 0))
	// Gaps give way before words are broken.
	gap = min(gap, max(gap/4, (it.inner()-total(least))/max(gaps, 1)))
	room := it.inner() - gap*gaps - total(widths)
	if room < 0 {
		room = give(widths, room, func(int) bool { return true }, func(i int) float64 { return least[i] })
		squeeze := 1 + room/total(widths) // all alike, so that no column is a tower of letters
		for i := range widths {
			widths[i] *= squeeze
		}
	} else {
		give(widths, room, func(i int) bool { return !it.figures(i) }, nil)
	}
	y := 0.0
	for r := range it.node.Table {
		y = a.tableRow(it, r, y, widths, gap)
	}
	it.h, it.baseline = y, 0
}

// figures tells whether a column holds numbers, which are set to the right.
func (it *item) figures(column int) bool {
	if column == 0 {
		return false
	}
	for _, row := range it.node.Table[min(1, len(it.node.Table)):] {
		if column < len(row) && !strings.ContainsAny(firstRune(row[column]), "0123456789+-−½¼¾–") {
			return false
		}
	}
	return true
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return "–"
}

// tableRow sets one row at y, with a gap between columns, and returns where the
// next begins.
func (a *arranger) tableRow(it *item, r int, y float64, widths []float64, gap float64) float64 {
	t := it.cellType(a, r)
	ink := it.look.Ink
	if r == 0 {
		ink = full(Muted)
	} else {
		it.shapes = append(it.shapes, hairline(0, y, it.w, y, a.unit, border))
	}
	pad, height, x := 6*a.unit, t.line(), 0.0
	for c, cell := range it.node.Table[r] {
		lines := a.breakLines(cell, Look{Type: t, Ink: ink}, widths[c])
		for _, l := range lines {
			l.X += x
			if it.figures(c) {
				l.X += widths[c] - l.Width
			}
			l.Y += y + pad
			it.lines = append(it.lines, l)
		}
		height = max(height, float64(len(lines))*t.line())
		x += widths[c] + gap
	}
	return y + height + 2*pad
}
