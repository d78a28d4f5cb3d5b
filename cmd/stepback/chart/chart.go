// Package chart draws the results of experiments as SVG, for documents: the
// same results give the same bytes. Whatever colour says, shape or dashes say
// too, and the colours are those of Okabe and Ito (2008), which readers of
// every colour vision can tell apart.
package chart

import (
	"bytes"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

var (
	blue       = color.NRGBA{0x00, 0x72, 0xb2, 0xff}
	vermillion = color.NRGBA{0xd5, 0x5e, 0x00, 0xff}
	green      = color.NRGBA{0x00, 0x9e, 0x73, 0xff}
	orange     = color.NRGBA{0xe6, 0x9f, 0x00, 0xff}
	purple     = color.NRGBA{0xcc, 0x79, 0xa7, 0xff}
	sky        = color.NRGBA{0x56, 0xb4, 0xe9, 0xff}
	black      = color.NRGBA{0x00, 0x00, 0x00, 0xff}
	paleGrey   = color.NRGBA{0xe4, 0xe4, 0xe4, 0xff}
	grey       = color.NRGBA{0x99, 0x99, 0x99, 0xff}
)

const (
	margin     = 4 * vg.Millimeter
	textSize   = 9
	legendLine = 15 // points that a legend takes for each entry
)

// sans is like the plot's own font, which has serifs, but reads better small.
var sans = font.Font{Typeface: "Liberation", Variant: "Sans", Size: textSize}

// newPlot returns an empty plot in the style of the house.
func newPlot() *plot.Plot {
	p := plot.New()
	for _, style := range []*text.Style{&p.Title.TextStyle, &p.X.Label.TextStyle, &p.Y.Label.TextStyle, &p.X.Tick.Label, &p.Y.Tick.Label} {
		style.Font = sans
	}
	return p
}

func newLegend() plot.Legend {
	legend := plot.NewLegend()
	legend.TextStyle.Font = sans
	legend.Top, legend.Left, legend.Padding = true, true, legendLine-textSize-1
	return legend
}

// svg paints a picture of a size.
func svg(width, height vg.Length, paint func(draw.Canvas)) ([]byte, error) {
	canvas := vgsvg.New(width, height)
	page := draw.New(canvas)
	page.SetColor(color.White)
	page.Fill(page.Rectangle.Path())
	paint(draw.Crop(page, margin, -margin, margin, -margin))
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return nil, err
	}
	// Arial and Helvetica are as wide as the font that was measured with.
	return bytes.ReplaceAll(b.Bytes(), []byte("font-family:Liberation Sans;"), []byte("font-family:Liberation Sans,Arial,Helvetica,sans-serif;")), nil
}

// below is what remains of a canvas under a legend of so many entries.
func below(c draw.Canvas, entries int) draw.Canvas {
	return draw.Crop(c, 0, 0, 0, -legendLine*vg.Length(entries)-margin)
}

// nameRows puts names along an axis, the first at 0.
func nameRows(axis *plot.Axis, names []string) {
	ticks := make(plot.ConstantTicks, len(names))
	for i, name := range names {
		ticks[i] = plot.Tick{Value: float64(i), Label: name}
	}
	axis.Tick.Marker, axis.Tick.Length, axis.LineStyle.Width = ticks, 0, 0
	axis.Min, axis.Max = -0.6, float64(len(names))-0.4
}

// rectangle fills an area between coordinates of the plot.
func rectangle(left, right, bottom, top float64, fill color.Color) (*plotter.Polygon, error) {
	area, err := plotter.NewPolygon(plotter.XYs{{X: left, Y: bottom}, {X: left, Y: top}, {X: right, Y: top}, {X: right, Y: bottom}})
	if err != nil {
		return nil, err
	}
	area.Color, area.LineStyle.Width = fill, 0
	return area, nil
}
