package screen

// Shape is a piece of a drawing inside a box: a meter, a chart, a hairline.
type Shape struct {
	Form   Form
	Rect   Rect    // of Fill, Hatch and Disc
	Radius float64 // of the corners of Fill and Hatch
	Points []Point // of Stroke and Area
	Width  float64 // of a Stroke, and of the border of a Disc; 0 for none
	Soft   bool    // half transparent
	Dash   float64 // length of dashes and gaps of a Stroke; 0 for a full line
	Colour Colour  // inside
	Border Colour  // around a Disc
	// Corners that are square although there is a Radius: parts of one bar.
	SquareLeft, SquareRight bool
}

// Form is what a Shape is.
type Form uint8

const (
	// Fill is a rounded rectangle.
	Fill Form = iota
	// Hatch is a rounded rectangle with slanted stripes over its tint.
	Hatch
	// Disc fills the circle in Rect.
	Disc
	// Stroke is a line through Points with round ends and joints.
	Stroke
	// Area fills the polygon through Points.
	Area
)

// Point is a place.
type Point struct{ X, Y float64 }

func (s Shape) move(dx, dy float64) Shape {
	s.Rect = s.Rect.move(dx, dy)
	points := make([]Point, len(s.Points))
	for i, p := range s.Points {
		points[i] = Point{p.X + dx, p.Y + dy}
	}
	s.Points = points
	return s
}

func hairline(x1, y1, x2, y2, width float64, colour Colour) Shape {
	return Shape{Form: Stroke, Points: []Point{{x1, y1}, {x2, y2}}, Width: width, Colour: colour}
}

func disc(x, y, radius float64, inside, border Colour, width float64) Shape {
	return Shape{Form: Disc, Rect: Rect{x - radius, y - radius, 2 * radius, 2 * radius}, Colour: inside, Border: border, Width: width}
}
