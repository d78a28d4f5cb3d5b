package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"stepback/sim/experiment"
)

// Verdicts draws the interval of every measure against its band. All bands are
// drawn as wide as each other. An order, which has a band without a far side,
// is drawn with its edge on one side of the grey area and its value, if it
// holds, in the middle.
func Verdicts(verdicts []experiment.Verdict) ([]byte, error) {
	names, byKind := marks(verdicts)
	p := newPlot()
	p.X.Label.Text = "position in the band of the published value; what lies further away is shown at the margin"
	p.X.Min, p.X.Max = nearest, farthest
	p.X.Tick.Marker = plot.ConstantTicks{{Value: -1}, {Value: 0, Label: "low end"}, {Value: 1, Label: "high end"}, {Value: 2}}
	nameRows(&p.Y, names)
	band, err := rectangle(0, 1, p.Y.Min, p.Y.Max, paleGrey)
	if err != nil {
		return nil, err
	}
	p.Add(band)
	legend := newLegend()
	for kind, marks := range byKind {
		if err := addMarks(p, &legend, kinds[kind], marks); err != nil {
			return nil, err
		}
	}
	const width = 560 * vg.Length(1)
	height := vg.Length(90+24*len(names)) + legendLine*vg.Length(len(kinds))
	return svg(width, height, func(c draw.Canvas) {
		legend.Draw(c)
		p.Draw(below(c, len(kinds)))
	})
}

// The part of the scale that is drawn, with the band from 0 to 1.
const nearest, farthest = -1.5, 2.5

// kind is what a mark says, by shape and by colour.
type kind struct {
	name  string
	style draw.GlyphStyle
}

const (
	holds = iota
	uncertain
	misses
	ablated
)

var kinds = [...]kind{
	holds:     {"in the band, and sure of it", draw.GlyphStyle{Color: blue, Radius: 4, Shape: draw.CircleGlyph{}}},
	uncertain: {"in the band, but not sure enough", draw.GlyphStyle{Color: orange, Radius: 4, Shape: draw.BoxGlyph{}}},
	misses:    {"outside the band", draw.GlyphStyle{Color: vermillion, Radius: 5, Shape: draw.PyramidGlyph{}}},
	ablated:   {"with a mechanism off (should be outside)", draw.GlyphStyle{Color: black, Radius: 4, Shape: draw.CrossGlyph{}}},
}

// mark is an interval on its row.
type mark struct{ low, value, high, row float64 }

// intervals are marks as the plotter takes them.
type intervals []mark

func (m intervals) Len() int                { return len(m) }
func (m intervals) XY(i int) (x, y float64) { return m[i].value, m[i].row }
func (m intervals) XError(i int) (low, high float64) {
	return m[i].value - m[i].low, m[i].high - m[i].value
}

// marks lists the rows, the last at the top, and what stands on them by kind.
func marks(verdicts []experiment.Verdict) (names []string, byKind [len(kinds)]intervals) {
	for _, v := range verdicts {
		names = append(names, rowNames(v)...)
	}
	row := float64(len(names))
	for _, v := range verdicts {
		for i, j := range v.Measures {
			row--
			scale := scaleOf(j)
			byKind[kindOf(j)] = add(byKind[kindOf(j)], scale.mark(j.Estimate, row))
			for _, b := range v.Ablations {
				if b.Ablation.Breaks == i {
					byKind[ablated] = add(byKind[ablated], scale.mark(b.Estimate, row-0.3))
				}
			}
		}
	}
	reverse(names)
	return names, byKind
}

func rowNames(v experiment.Verdict) []string {
	var names []string
	for _, j := range v.Measures {
		names = append(names, v.Finding.ID+" "+j.Measure.Name)
	}
	return names
}

func reverse(names []string) {
	for i, j := 0, len(names)-1; i < j; i, j = i+1, j-1 {
		names[i], names[j] = names[j], names[i]
	}
}

func kindOf(j experiment.Judgement) int {
	switch {
	case !j.Within():
		return misses
	case !j.Sure():
		return uncertain
	}
	return holds
}

// add leaves out what has no value.
func add(marks intervals, m mark) intervals {
	if math.IsNaN(m.low + m.value + m.high) {
		return marks
	}
	return append(marks, m)
}

// scale takes the band of a measure to 0 to 1.
type scale struct{ zero, unit float64 }

func scaleOf(j experiment.Judgement) scale {
	m, away := j.Measure, j.Estimate.Value
	switch {
	case math.IsInf(m.High, 1):
		return scale{m.Low, step(away - m.Low)}
	case math.IsInf(m.Low, -1):
		unit := step(m.High - away)
		return scale{m.High - unit, unit}
	}
	return scale{m.Low, m.Width()}
}

// step is the width that an order is given: its value lies half of it away
// from the edge.
func step(distance float64) float64 {
	if distance == 0 {
		return 1
	}
	return 2 * math.Abs(distance)
}

func (s scale) mark(e experiment.Estimate, row float64) mark {
	at := func(x float64) float64 { return min(max((x-s.zero)/s.unit, nearest), farthest) }
	return mark{at(e.Low), at(e.Value), at(e.High), row}
}

// addMarks draws the marks of a kind; the legend explains it in any case.
func addMarks(p *plot.Plot, legend *plot.Legend, k kind, marks intervals) error {
	legend.Add(k.name, &plotter.Scatter{GlyphStyle: k.style})
	if len(marks) == 0 {
		return nil
	}
	bars, err := plotter.NewXErrorBars(marks)
	if err != nil {
		return err
	}
	bars.Color, bars.LineStyle.Width = k.style.Color, 1.2
	points, err := plotter.NewScatter(marks)
	if err != nil {
		return err
	}
	points.GlyphStyle = k.style
	p.Add(bars, points)
	return nil
}
