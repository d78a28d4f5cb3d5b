package screen

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// at is the value of a curve in a week, at its ends beyond them.
func (c Curve) at(week int) float64 {
	if len(c.Points) == 0 {
		return 0
	}
	return c.Points[min(max(week-c.First, 0), len(c.Points)-1)]
}

// between is the value of a curve between two weeks.
func (c Curve) between(week float64) float64 {
	low := math.Floor(week)
	from, to := c.at(int(low)), c.at(int(low)+1)
	return from + (to-from)*(week-low)
}

// gapNote writes what the gap means near its widest place, where no curve,
// leader or decision is in the way. It tells whether there was such a place.
func (p *plot) gapNote() bool {
	if !p.data.Gap || p.data.GapNote == "" || len(p.data.Curves) < 2 {
		return true
	}
	t := p.a.small(SemiBold)
	note := p.a.label(p.data.GapNote, 0, 0, t, full(Coral))
	week := p.widestGap()
	top := p.y(math.Max(p.data.Curves[0].at(week), p.data.Curves[1].at(week)))
	for up := 16.0; up < 100; up += 8 {
		for _, aside := range []float64{0, 30, -30, 60, -60, 90, -90, 120, -120} {
			r := Rect{p.x(float64(week)) + aside*p.a.unit - note.Width/2, top - up*p.a.unit - t.line()/2, note.Width, t.line()}
			if p.clear(r) {
				note.X, note.Y = r.X, r.Y+p.a.baseline(t)
				p.it.lines = append(p.it.lines, note)
				return true
			}
		}
	}
	return false
}

// gapKey names the shaded area below the plot and returns its height.
func (p *plot) gapKey(y float64) float64 {
	gap := 6 * p.a.unit
	return gap + p.a.legend(p.it, []legendEntry{{text: p.data.GapNote, colour: tint(Coral)}}, 0, y+gap, p.it.w)
}

func (p *plot) widestGap() int {
	best, week := -1.0, 0
	for w := p.data.Start; w <= p.data.Weeks; w++ {
		if d := math.Abs(p.data.Curves[0].at(w) - p.data.Curves[1].at(w)); d > best {
			best, week = d, w
		}
	}
	return week
}

// clear tells whether a rectangle of the plot is free of curves, leaders and
// labels.
func (p *plot) clear(r Rect) bool {
	const air = 4
	if r.X < p.area.X || r.Right() > p.area.Right() || r.Y < p.area.Y+p.rowHeight() {
		return false
	}
	for _, m := range p.data.Marks {
		if x := p.x(float64(m.Week)); x > r.X-2*air && x < r.Right()+2*air {
			return false
		}
	}
	for _, c := range p.data.Curves {
		for x := r.X - air; x <= r.Right()+air; x += air {
			week := float64(p.data.Start) + (x-p.area.X)/p.area.W*p.weeks()
			if y := p.y(c.between(week)); y > r.Y-air && y < r.Bottom()+air {
				return false
			}
		}
	}
	return true
}

// longestEnd is how many characters a name may have that stands at the end of its
// curve: A, B, C, you.
const longestEnd = 3

// endNames tells whether curves are named at their ends instead of in a legend:
// when all their names are short enough.
func (p *plot) endNames() bool {
	for _, c := range p.data.Curves {
		if utf8.RuneCountInString(c.Name) > longestEnd || len(c.Points) == 0 {
			return false
		}
	}
	return len(p.data.Curves) > 0
}

// nameEnds writes the names at the ends of the curves, from the top, none on
// another and none below the plot.
func (p *plot) nameEnds() {
	if !p.endNames() {
		return
	}
	t := p.endType()
	curves := slices.Clone(p.data.Curves)
	slices.SortStableFunc(curves, func(a, b Curve) int { return cmp.Compare(b.at(p.data.Weeks), a.at(p.data.Weeks)) })
	free := 0.0
	for i, c := range curves {
		lowest := p.area.Bottom() - float64(len(curves)-i)*t.line() // below it the rest would have no room
		y := math.Max(math.Min(p.y(c.at(p.data.Weeks))-t.line()/2, lowest), free)
		name := p.a.label(c.Name, p.area.Right()+8*p.a.unit, y+p.a.baseline(t), t, full(c.Tone))
		p.it.lines = append(p.it.lines, name)
		free = y + t.line()
	}
}

func (p *plot) endType() Type {
	t := p.a.small(ExtraBold)
	t.Size *= 15.0 / 13
	return t
}

// endRoom is how much room the names need beside the plot.
func (p *plot) endRoom() float64 {
	most := 0.0
	for _, c := range p.data.Curves {
		most = math.Max(most, p.a.width(c.Name, p.endType()))
	}
	return most
}
