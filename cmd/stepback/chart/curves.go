package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"stepback/sim/experiment"
)

// Line is one population in a comparison.
type Line struct {
	Name   string
	Curves experiment.Curves
}

// lineStyles tell lines apart by colour and by dashes.
var lineStyles = []struct {
	colour color.NRGBA
	dashes []vg.Length
}{
	{blue, nil}, {vermillion, []vg.Length{6, 3}}, {green, []vg.Length{2, 2}}, {purple, []vg.Length{8, 2, 2, 2}},
	{orange, []vg.Length{10, 4}}, {sky, []vg.Length{1, 3}}, {black, []vg.Length{4, 1}},
}

const (
	panelsAcross = 3
	panelWidth   = 220 * vg.Length(1)
	panelHeight  = 165 * vg.Length(1)
)

// Curves draws what became of populations week by week, one small picture for
// each quantity: the mean as a line, and where four in five leaders are as an
// area. A line stands at the week of a replacement; 0 is none. All populations
// have the same quantities and weeks.
func Curves(lines []Line, replaceAt int) ([]byte, error) {
	quantities := lines[0].Curves.Quantities
	rows := (len(quantities) + panelsAcross - 1) / panelsAcross
	panels := make([][]*plot.Plot, rows)
	for q := range rows * panelsAcross {
		var panel *plot.Plot
		if q < len(quantities) {
			var err error
			if panel, err = panelOf(lines, q, replaceAt); err != nil {
				return nil, err
			}
		}
		panels[q/panelsAcross] = append(panels[q/panelsAcross], panel)
	}
	legend := newLegend()
	for i, line := range lines {
		legend.Add(line.Name, &plotter.Line{LineStyle: lineStyle(i)})
	}
	height := panelHeight*vg.Length(rows) + legendLine*vg.Length(len(lines)) + 3*margin
	return svg(panelWidth*panelsAcross, height, func(c draw.Canvas) {
		legend.Draw(c)
		drawPanels(panels, below(c, len(lines)))
	})
}

func drawPanels(panels [][]*plot.Plot, c draw.Canvas) {
	tiles := draw.Tiles{Rows: len(panels), Cols: panelsAcross, PadX: margin, PadY: margin}
	canvases := plot.Align(panels, tiles, c)
	for i, row := range panels {
		for j, panel := range row {
			if panel != nil {
				panel.Draw(canvases[i][j])
			}
		}
	}
}

func lineStyle(i int) draw.LineStyle {
	style := lineStyles[i%len(lineStyles)]
	return draw.LineStyle{Color: style.colour, Width: 1.5, Dashes: style.dashes}
}

// panelOf draws one quantity for all populations.
func panelOf(lines []Line, quantity, replaceAt int) (*plot.Plot, error) {
	p := newPlot()
	named := lines[0].Curves.Quantities[quantity]
	p.Title.Text = named.Name
	if named.Unit != "" {
		p.Title.Text += " (" + named.Unit + ")"
	}
	p.X.Label.Text = "week"
	for i, line := range lines {
		if err := addBand(p, line.Curves, quantity, i); err != nil {
			return nil, err
		}
	}
	p.X.Min, p.X.Max = 1, float64(lines[0].Curves.Weeks)
	if replaceAt > 0 {
		p.Add(upright(replaceAt))
	}
	return p, nil
}

// upright is a line from bottom to top at a week.
type upright float64

// Plot draws the line; the plot calls it.
func (week upright) Plot(c draw.Canvas, p *plot.Plot) {
	toX, _ := p.Transforms(&c)
	x := toX(float64(week))
	c.StrokeLine2(draw.LineStyle{Color: grey, Width: 1}, x, c.Min.Y, x, c.Max.Y)
}

// addBand draws mean and 10th to 90th percentile of a population; weeks in
// which nobody has a value are left out.
func addBand(p *plot.Plot, c experiment.Curves, quantity, style int) error {
	var mean, low, high plotter.XYs
	for week := range c.Weeks {
		band := c.Band(quantity, week)
		if math.IsNaN(band.Mean) {
			continue
		}
		x := float64(week + 1)
		mean = append(mean, plotter.XY{X: x, Y: band.Mean})
		low = append(low, plotter.XY{X: x, Y: band.Low})
		high = append(plotter.XYs{{X: x, Y: band.High}}, high...)
	}
	if len(mean) == 0 {
		return nil
	}
	area, err := plotter.NewPolygon(append(low, high...))
	if err != nil {
		return err
	}
	pale := lineStyles[style%len(lineStyles)].colour
	pale.A = 0x30
	area.Color, area.LineStyle.Width = pale, 0
	line, err := plotter.NewLine(mean)
	if err != nil {
		return err
	}
	line.LineStyle = lineStyle(style)
	p.Add(area, line)
	return nil
}
