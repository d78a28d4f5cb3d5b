// Package screen is the game as data: a [Model] is what there is to show, a
// [Message] what the player did, [Model.Update] what follows, and [Model.View]
// the tree of what is on the screen. [Arrange] gives the tree its boxes.
//
// Nothing here draws, listens or stores: drivers in cmd/game turn the same
// tree into pixels, into elements for the page and into plain text.
package screen

// Kind is what a node means, whatever it looks like.
type Kind uint8

const (
	// Group only holds other nodes together.
	Group Kind = iota
	// Main is the root; its Key is the screen's name: library, briefing, desk,
	// plan, consequence, review, debrief, again, paper, record, settings, about, changed,
	// problems, playtest, or room and what begins with it.
	Main
	// Section is a named region. Its first child is usually its heading;
	// without one, Label names it.
	Section
	// Nav holds the buttons that go to other parts of the screen.
	Nav
	// Heading has a Level from 1 to 3.
	Heading
	// Paragraph is running text.
	Paragraph
	// List holds Items.
	List
	// Item is one entry of a List.
	Item
	// Button sends its Press message.
	Button
	// Link opens an address outside the game.
	Link
	// Meter shows a quantity from 0 to 1, see [MeterData].
	Meter
	// Slider lets the player set a whole number, see [SliderData].
	Slider
	// Picture is a portrait or an icon, see [PictureData].
	Picture
	// Chart draws curves and always carries the same figures as a table.
	Chart
	// Hours is a bar of the leader's week split by use, see [HoursData].
	Hours
	// Timeline is the strip of weeks, see [TimelineData].
	Timeline
	// Table is rows of cells; the first row is the header.
	Table
	// Chooser lets the player choose a file of their own; the driver answers
	// with [Opened].
	Chooser
	// Field is a line that the player types, see [FieldData].
	Field
	// Code is a QR code, see [CodeData]. Its Label says what it is.
	Code
)

// Node is one element of the semantic tree. The zero values of its fields mean
// "none"; which fields count depends on the Kind.
type Node struct {
	Kind  Kind
	Key   string // unique among its siblings and stable while it is the same thing: for focus, diffing and animation
	Style Style  // how it looks and flows
	Text  string // visible text, in the player's language
	Label string // accessible name where it differs from Text
	Level int    // of a Heading
	Tone  Tone   // of the bar of a Cause, of a Letter

	Press    Message // of a Button: what pressing it sends
	Hotkey   string  // keys that press it too, divided by spaces: "A", "P", "Enter PageDown"; shown by the view where it helps
	Address  string  // of a Link
	Disabled bool
	Selected bool // of a tab, a choice or a preset: aria-pressed or aria-current
	Mark     Span // of an Excerpt: the part of the text that is meant
	Live     bool // its text is announced when it appears or changes

	Meter    *MeterData
	Slider   *SliderData
	Picture  *PictureData
	Chart    *ChartData
	Hours    *HoursData
	Timeline *TimelineData
	Table    [][]string
	Field    *FieldData
	Code     *CodeData

	Children []Node
}

// MeterData is a quantity with its past and how sure the leader can be of it.
type MeterData struct {
	Value  float64 // 0 to 1
	Before float64 // where it was four weeks ago; negative when there is no mark
	From   float64 // where an animation starts; negative for none
	// Unheard is the part of Value, 0 to 1, that the leader has not heard about
	// lately: drawn hatched.
	Unheard  float64
	Segments int    // coarse bands (5), or 0 for a smooth bar
	Tone     Tone   // colour
	Words    string // what a screen reader says: "fair, falling"
}

// SliderData is a whole number that the player sets. Set gives the message for
// a new value.
type SliderData struct {
	Min, Max, Step, Value int
	Words                 string // the value in words, also shown
	Set                   func(value int) Message
}

// FieldData is a line of text that the player types, of Most characters at
// most. Set gives the message for a new one; nil for what is only copied.
type FieldData struct {
	Value string
	Most  int
	Set   func(value string) Message
}

// PictureData names a portrait with a mood, or an icon. Without a Label on
// the node it is decoration.
type PictureData struct {
	Portrait string // id of the portrait set; "" for an icon
	From     string // mood that the face turns from when it is shown; "" for none
	Mood     string // glad, calm, steady, thoughtful, tired, worried, upset
	Icon     string // id of the icon set
	Tone     Tone   // of the disc behind a portrait, or of the icon itself
	Size     int    // side in px at scale 1
}

// ChartData is curves over weeks.
type ChartData struct {
	Caption string
	Curves  []Curve
	Marks   []Mark
	Start   int // the axis runs from Start, usually 0,
	Weeks   int // to Weeks
	Base    int // the axis runs from Base
	Top     int // to Top, usually 0 to 100
	// Gap shades the area between the first two curves, for what was believed
	// against what was true; GapNote names it.
	Gap     bool
	GapNote string
	// Numbered tells that decisions are but numbers in their dots: words beside
	// the chart say what they are, by the same numbers.
	Numbered bool
}

// Curve is one line: a point for each week from First on, in the unit of the
// axis.
type Curve struct {
	Name   string
	Tone   Tone
	Dashed bool
	First  int
	Points []float64
	// Low and High, if set, are where most futures of this curve lie: shaded.
	Low, High []float64
}

// Mark is a decision on the curves. Press, if set, makes it a button.
type Mark struct {
	Key   string
	Week  int
	Text  string
	Tone  Tone
	Press Message
	On    bool // the selected one
}

// HoursData is a bar of stacked parts.
type HoursData struct {
	Parts []HoursPart
	Total float64 // hours the whole bar stands for
}

// HoursPart is one use of the time.
type HoursPart struct {
	Name  string
	Hours float64
	Tone  Tone
}

// TimelineData is the strip of weeks at the top of the desk.
type TimelineData struct {
	Weeks, Now int
	Marks      map[int]Tone // weeks with a decision
	Legend     string       // what the dots of those mean
}

// Style names an entry of the style sheet in sheet.go: how a node looks, and
// how its children flow at each size of window.
type Style string

// Styles the views use. Wide means laptop and up, narrow means phone.
const (
	Plain  Style = ""
	Column Style = "column" // children below each other
	Row    Style = "row"    // children beside each other, centred vertically, wrapping when narrow
	Spread Style = "spread" // a row whose last child sits at the far end

	Page    Style = "page"    // a root: one column of readable width, scrolls
	Desk    Style = "desk"    // a root: header strip, then left, middle and right columns; narrow: only the middle, tabs at the bottom
	TopBar  Style = "top-bar" // header strip of the desk
	Left    Style = "left"
	Middle  Style = "middle"
	Right   Style = "right"
	Tabs    Style = "tabs"     // bottom bar of a phone
	TabItem Style = "tab-item" // icon above word

	CardBox   Style = "card"       // surface with border and padding
	LaterCard Style = "later-card" // plum tint: a delayed consequence
	NoteCard  Style = "note-card"  // gold tint
	Hero      Style = "hero"       // big opening block of the library
	Grid2     Style = "grid2"      // two columns when wide, one when narrow
	Grid3     Style = "grid3"
	SceneHead Style = "scene-head" // kicker and title left, portrait right
	PersonRow Style = "person-row" // portrait, then lines, then arrow
	Lines     Style = "lines"      // tight column that takes the room of its row
	Ledger    Style = "ledger"     // rows with hairlines between

	Title    Style = "title"
	Subtitle Style = "subtitle"
	Kicker   Style = "kicker"
	Scene    Style = "scene" // the text of a dilemma
	Body     Style = "body"
	Strong   Style = "strong"
	Small    Style = "small" // muted
	Up       Style = "up"    // teal words
	Down     Style = "down"  // coral words
	Brand    Style = "brand"

	Choice    Style = "choice"  // a dilemma's choice: letter box, words, price at the right (below when narrow)
	Letter    Style = "letter"  // the dark box with A, B, C
	Price     Style = "price"   // hours and hint, muted, at the right
	Primary   Style = "primary" // the one button that goes on
	Secondary Style = "secondary"
	Quiet     Style = "quiet" // a button that looks like text
	Pill      Style = "pill"  // rounded: tabs of the debrief, level badge
	ScenCard  Style = "scenario-card"
	Excerpt   Style = "excerpt" // a line of a file, its Mark underlined
	Foot      Style = "foot"    // footer line of a card: hints left, state right
)
