package screen

// Look is an entry of the style sheet: how a node looks and how its children
// flow. Lengths are in px of a laptop until [Arrange] scales them.
type Look struct {
	Flow   Flow
	Pad    Edges
	Gap    float64
	Fill   Colour
	Border Colour
	Stroke float64 // width of the border
	Radius float64
	Type   Type
	Ink    Colour // of the text

	Least   float64 // smallest height
	Most    float64 // greatest width, 0 for any
	Wide    float64 // smallest width, so that figures below each other line up
	Bleed   float64 // how far it reaches over the padding of its parent, left and right
	Hug     bool    // as wide as its content, instead of its column
	Grow    bool    // takes the room that is left in its row
	Push    bool    // sinks to the bottom of a taller column
	Upper   bool    // text in capitals
	Balance bool    // text in lines of even length
	Centre  bool    // content in the middle
	End     bool    // text at the right
	Top     bool    // children of a row at its top, instead of its middle
	Rules   bool    // hairlines above the children
	Hidden  bool
	After   float64 // room below it in a column, where it differs from the gap
}

// Edges is room inside a border.
type Edges struct{ Top, Right, Bottom, Left float64 }

func (e Edges) across() float64 { return e.Left + e.Right }
func (e Edges) along() float64  { return e.Top + e.Bottom }

// Flow is how children lie.
type Flow uint8

const (
	// Below each other.
	Below Flow = iota
	// Beside each other; what does not fit goes to a next row.
	Beside
	// Apart is Beside with the last child at the far end.
	Apart
	// Halves and Thirds are grids of columns of one width.
	Halves
	Thirds
	// SplitFlow is two columns, the first twice as wide as the second;
	// SplitBackFlow the other way round.
	SplitFlow
	SplitBackFlow
	// Words is letter, words and price of a choice.
	Words
	// Even gives every child the same width.
	Even
)

func sides(tall, wide float64) Edges     { return Edges{tall, wide, tall, wide} }
func set(w Weight, size, l float64) Type { return Type{w, size, l} }

// scaled is the look at a size of the laptop's px and of the text.
func (l Look) scaled(unit, text float64) Look {
	l.Pad = Edges{l.Pad.Top * unit, l.Pad.Right * unit, l.Pad.Bottom * unit, l.Pad.Left * unit}
	for _, v := range []*float64{&l.Gap, &l.Stroke, &l.Radius, &l.Least, &l.Bleed, &l.After} {
		*v *= unit
	}
	l.Wide *= unit * text
	l.Most *= unit * text // a measure of text: as many letters a line at any size
	l.Type.Size *= unit * text
	return l
}
