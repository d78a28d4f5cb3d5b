package screen

import "strconv"

// timelineBody is the strip of weeks: a dot each, the present one a pill with
// its number. On a phone it is a bar that fills.
type timelineBody struct{}

func (timelineBody) widths(a *arranger, it *item) (least, natural float64) {
	it.look.Grow = true
	if a.class == Narrow {
		return 48 * a.unit, 120 * a.unit
	}
	weeks := it.node.Timeline.Weeks
	return float64(min(weeks, aQuarter)) * 20 * a.unit, float64(weeks) * 44 * a.unit
}

// aQuarter is how many weeks always have room beside the other things of the
// bar; more than that become a bar where there is none.
const aQuarter = 13

func (timelineBody) fit(a *arranger, it *item) {
	it.baseline = 0
	if least := float64(it.node.Timeline.Weeks) * 25 * a.unit; a.class == Narrow || it.w < least {
		a.timelineBar(it)
		return
	}
	a.timelineDots(it)
}

func (a *arranger) timelineBar(it *item) {
	t := it.node.Timeline
	it.h = 14 * a.unit
	bar := Rect{0, 4 * a.unit, it.w, 6 * a.unit}
	done := bar
	done.W *= float64(t.Now) / float64(max(t.Weeks, 1))
	it.shapes = []Shape{
		{Form: Fill, Rect: bar, Radius: bar.H / 2, Colour: tint(Line)},
		{Form: Fill, Rect: done, Radius: bar.H / 2, Colour: full(Teal)},
	}
}

const (
	weekDot   = 6.5
	nowHeight = 30
	nowWidth  = 42
)

func (a *arranger) timelineDots(it *item) {
	t := it.node.Timeline
	it.h = max(nowHeight*a.unit, a.small(ExtraBold).line()+8*a.unit)
	y, radius := it.h/2, weekDot*a.unit
	edge := nowWidth * a.unit / 2
	legend := a.timelineLegend(it, y)
	room := it.w - 2*edge - legend
	step := room / float64(max(t.Weeks-1, 1))
	step = min(step, 54*a.unit)
	start := edge + (room-step*float64(t.Weeks-1))/2
	it.shapes = append(it.shapes, hairline(start, y, start+step*float64(t.Weeks-1), y, 2*a.unit, full(Line)))
	for week := 1; week <= t.Weeks; week++ {
		x := start + step*float64(week-1)
		if week == t.Now {
			a.nowPill(it, x, y, min(nowWidth*a.unit, step*0.9))
			continue
		}
		it.shapes = append(it.shapes, t.dot(week, x, y, radius, a.unit))
	}
}

// timelineLegend says at the right what a marked dot means, if the weeks have
// room beside it, and returns its width. The room is kept before there is any
// such dot, so that the others stay where they are.
func (a *arranger) timelineLegend(it *item, y float64) (width float64) {
	t := it.node.Timeline
	small, radius := a.small(Regular), weekDot*a.unit
	words := a.label(t.Legend, 0, 0, small, full(Muted))
	width = 2*radius + 6*a.unit + words.Width
	if it.w-width < float64(t.Weeks)*32*a.unit {
		return 0
	}
	if len(t.Marks) == 0 {
		return width
	}
	x := it.w - width
	it.shapes = append(it.shapes, disc(x+radius, y, radius, full(Gold), Colour{}, 0))
	words.X, words.Y = x+2*radius+6*a.unit, y-small.line()/2+a.baseline(small)
	it.lines = append(it.lines, words)
	return width
}

// dot is full for a week that has been, in the tone of its decision if it had
// one, and a ring for one to come.
func (t *TimelineData) dot(week int, x, y, radius, unit float64) Shape {
	tone, marked := t.Marks[week]
	switch {
	case marked && week < t.Now:
		return disc(x, y, radius, full(tone), Colour{}, 0)
	case week < t.Now:
		return disc(x, y, radius, full(Ink), Colour{}, 0)
	case marked:
		return disc(x, y, radius, tint(tone), full(tone), 2*unit)
	}
	return disc(x, y, radius, tint(Card), full(Muted), 1.5*unit)
}

func (a *arranger) nowPill(it *item, x, y, width float64) {
	t := a.small(ExtraBold)
	number := a.label(strconv.Itoa(it.node.Timeline.Now), 0, 0, t, full(Card))
	width = max(width, number.Width+14*a.unit)
	height := it.h
	it.shapes = append(it.shapes, Shape{Form: Fill, Rect: Rect{x - width/2, y - height/2, width, height}, Radius: height / 2, Colour: full(Teal)})
	number.X, number.Y = x-number.Width/2, y-t.line()/2+a.baseline(t)
	it.lines = append(it.lines, number)
}
