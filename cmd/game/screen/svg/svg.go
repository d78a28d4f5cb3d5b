// Package svg draws what has been arranged as a picture that any browser shows:
// a chart on paper, a picture to keep. It is pure.
package svg

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// Of draws the box at a path of a frame and all boxes in it, in the colours of
// a theme; "" if there is no such box. Portraits and icons are left out.
func Of(frame *screen.Frame, path string, theme *look.Theme) string {
	box := frame.Find(path)
	if box == nil {
		return ""
	}
	d := drawing{theme: theme}
	r := box.Rect
	d.add(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" font-family="Atkinson Hyperlegible Next, system-ui, sans-serif">`,
		n(r.X), n(r.Y), n(r.W), n(r.H), n(r.W), n(r.H))
	for i := range frame.Boxes {
		if b := &frame.Boxes[i]; b.Path == path || strings.HasPrefix(b.Path, path+"/") {
			d.box(b)
		}
	}
	d.add("</svg>")
	return d.out.String()
}

// drawing is a picture that is being written.
type drawing struct {
	out   strings.Builder
	theme *look.Theme
}

func (d *drawing) add(format string, args ...any) { fmt.Fprintf(&d.out, format, args...) }

// n is a length, to the hundredth of a px.
func n(v float64) string {
	s := strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0")
	return strings.TrimSuffix(s, ".")
}

// Colour is a colour as a browser takes it: "#f6f1e7".
func Colour(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// paint is a colour as an attribute has it.
func (d *drawing) paint(c screen.Colour) string {
	if c.Strength == screen.None {
		return "none"
	}
	return Colour(d.theme.Value(c))
}

func (d *drawing) box(b *screen.Box) {
	if b.Look.Fill.Strength != screen.None || b.Look.Border.Strength != screen.None && b.Look.Stroke > 0 {
		r := b.Rect.Inset(b.Look.Stroke / 2)
		d.add(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s" stroke="%s" stroke-width="%s"/>`,
			n(r.X), n(r.Y), n(r.W), n(r.H), n(b.Look.Radius), d.paint(b.Look.Fill), d.paint(b.Look.Border), n(b.Look.Stroke))
	}
	for i := range b.Shapes {
		d.shape(&b.Shapes[i])
	}
	for i := range b.Lines {
		d.text(&b.Lines[i])
	}
}

func (d *drawing) shape(s *screen.Shape) {
	soft := ""
	if s.Soft {
		soft = ` fill-opacity="` + n(look.Soft) + `"`
	}
	switch s.Form {
	case screen.Fill, screen.Hatch:
		d.add(`<rect x="%s" y="%s" width="%s" height="%s" rx="%s" fill="%s"/>`,
			n(s.Rect.X), n(s.Rect.Y), n(s.Rect.W), n(s.Rect.H), n(s.Radius), d.paint(s.Colour))
	case screen.Disc:
		r := s.Rect.W/2 - s.Width/2
		d.add(`<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="%s"/>`,
			n(s.Rect.X+s.Rect.W/2), n(s.Rect.Y+s.Rect.H/2), n(r), d.paint(s.Colour), d.paint(s.Border), n(s.Width))
	case screen.Stroke:
		dash := ""
		if s.Dash > 0 {
			dash = fmt.Sprintf(` stroke-dasharray="%s %s"`, n(s.Dash), n(s.Dash))
		}
		d.add(`<polyline points="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linejoin="round"%s/>`,
			points(s.Points), d.paint(s.Colour), n(s.Width), dash)
	case screen.Area:
		d.add(`<polygon points="%s" fill="%s"%s/>`, points(s.Points), d.paint(s.Colour), soft)
	}
}

func points(list []screen.Point) string {
	var words []string
	for _, p := range list {
		words = append(words, n(p.X)+","+n(p.Y))
	}
	return strings.Join(words, " ")
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// text is a line, as long as it was measured, whatever font there is.
func (d *drawing) text(r *screen.Run) {
	if strings.TrimSpace(r.Text) == "" {
		return
	}
	c := r.Colour
	if c.Strength == screen.None {
		c = screen.Colour{Tone: screen.Ink, Strength: screen.Full}
	}
	weight := [...]string{screen.Regular: "400", screen.SemiBold: "600", screen.ExtraBold: "800"}[r.Type.Weight]
	d.add(`<text x="%s" y="%s" font-size="%s" font-weight="%s" fill="%s" textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`,
		n(r.X), n(r.Y), n(r.Type.Size), weight, d.paint(c), n(r.Width), escape.Replace(r.Text))
}
