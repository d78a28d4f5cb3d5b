package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"stepback/sim/experiment"
)

// mostRows is how many constants a picture shows: the rest matter less.
const mostRows = 25

// Sensitivity draws which constants move which measures: the area of a disc is
// its μ*. A ring stands where the effect depends so much on the other constants
// that σ exceeds μ*.
func Sensitivity(s experiment.Sensitivity) ([]byte, error) {
	rows := s.Rows[:min(mostRows, len(s.Rows))]
	p := newPlot()
	names := make([]string, len(rows))
	for i, row := range rows {
		names[len(rows)-1-i] = row.Constant.Name
	}
	nameRows(&p.Y, names)
	nameRows(&p.X, s.Outputs)
	p.X.Tick.Label.Rotation = math.Pi / 4
	p.X.Tick.Label.XAlign, p.X.Tick.Label.YAlign = text.XRight, text.YCenter
	legend := newLegend()
	for _, kind := range discs {
		if err := addDiscs(p, &legend, kind, rows); err != nil {
			return nil, err
		}
	}
	width, height := vg.Length(190+26*len(s.Outputs)), vg.Length(170+22*len(rows))
	return svg(max(width, 420), height, func(c draw.Canvas) {
		legend.Draw(c)
		p.Draw(below(c, len(discs)))
	})
}

// disc is a kind of influence.
type disc struct {
	name  string
	has   func(experiment.Influence) bool
	style draw.GlyphStyle
}

var discs = []disc{
	{"moves it much the same way wherever the others are (area: μ*)",
		func(i experiment.Influence) bool { return i.Sigma <= i.MuStar },
		draw.GlyphStyle{Color: blue, Radius: 5, Shape: draw.CircleGlyph{}}},
	{"how far, or which way, depends on the others (σ above μ*)",
		func(i experiment.Influence) bool { return i.Sigma > i.MuStar },
		draw.GlyphStyle{Color: vermillion, Radius: 5, Shape: draw.RingGlyph{}}},
}

// addDiscs draws the influences of a kind, if there are any.
func addDiscs(p *plot.Plot, legend *plot.Legend, kind disc, rows []experiment.Sensitive) error {
	legend.Add(kind.name, &plotter.Scatter{GlyphStyle: kind.style})
	var places plotter.XYs
	var radii []vg.Length
	for i, row := range rows {
		for output, influence := range row.Influences {
			if influence.MuStar > 0 && kind.has(influence) {
				places = append(places, plotter.XY{X: float64(output), Y: float64(len(rows) - 1 - i)})
				radii = append(radii, radius(influence.MuStar))
			}
		}
	}
	if len(places) == 0 {
		return nil
	}
	points, err := plotter.NewScatter(places)
	if err != nil {
		return err
	}
	points.GlyphStyleFunc = func(i int) draw.GlyphStyle {
		style := kind.style
		style.Radius = radii[i]
		return style
	}
	p.Add(points)
	return nil
}

// radius gives a disc the area of its μ*; one of two standard deviations fills
// its row.
func radius(muStar float64) vg.Length {
	return vg.Length(min(11, 8*math.Sqrt(muStar)))
}
