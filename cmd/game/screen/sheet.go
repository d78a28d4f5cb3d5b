package screen

import "stepback/cmd/game/screen/look"

// Styles that the first list in node.go does not have.
const (
	Board     Style = "board"      // a root: as wide as a desk, scrolls: library, review, debrief
	Choices   Style = "choices"    // the list of a dilemma's choices, at the foot of the scene; two columns on a projector
	Split     Style = "split"      // two columns, the first twice as wide; one when narrow
	SplitBack Style = "split-back" // two columns, the second twice as wide
	SplitWide Style = "split-wide" // split for cards full of words, which lie below each other on a tablet
	MeterRow  Style = "meter-row"  // a word, a meter, an arrow: meters line up below each other
	Flowing   Style = "flowing"    // a row that wraps at every size
	Cause     Style = "cause"      // an entry of a chain of causes: a coloured bar at the left
	Figure    Style = "figure"     // one big number or word
	Amount    Style = "amount"     // a figure in a column of figures
	WeekOf    Style = "week-of"    // a week before a line: all as wide, so that the lines begin below each other
	Tally     Style = "tally"      // how a vote stands
	Legend    Style = "legend"     // what the marks of a picture mean; a page without pictures leaves it out
	Unseen    Style = "unseen"     // keys without a button on the screen
	Curtain   Style = "curtain"    // a root: a blank screen
	Unlit     Style = "unlit"      // what can be pressed there
)

var (
	roomy  = sides(20, 20)
	border = full(Line)
)

// sheet is how everything looks on a laptop.
var sheet = map[Style]Look{
	Plain:    {Gap: 8},
	Column:   {Gap: 12},
	Row:      {Flow: Beside, Gap: 10},
	Spread:   {Flow: Apart, Gap: 12},
	Flowing:  {Flow: Beside, Gap: 8},
	MeterRow: {Flow: Beside, Gap: 12, Least: 22},

	Page:    {Pad: Edges{32, 24, 48, 24}, Gap: 20, Most: 720},
	Board:   {Pad: Edges{22, 26, 40, 26}, Gap: 16, Most: 1400},
	Desk:    {Pad: sides(18, 22), Gap: 18, Most: 1560},
	TopBar:  {Flow: Beside, Gap: 24, Pad: sides(12, 22), Fill: full(Paper), Least: 60, Grow: true},
	Left:    {Gap: 2, Pad: sides(14, 14), Fill: full(Card), Border: border, Stroke: 1.5, Radius: 14},
	Middle:  {Gap: 16, Pad: Edges{26, 30, 20, 30}, Fill: full(Card), Border: border, Stroke: 1.5, Radius: 14},
	Right:   {Gap: 14},
	Tabs:    {Flow: Even, Fill: full(Card)},
	TabItem: {Gap: 2, Pad: sides(8, 4), Type: set(SemiBold, 13, 1.3), Ink: full(Ink), Centre: true, Grow: true, Least: 52},

	CardBox:   {Gap: 10, Pad: sides(16, 16), Fill: full(Card), Border: border, Stroke: 1.5, Radius: 14},
	LaterCard: {Gap: 6, Pad: sides(16, 16), Fill: tint(Plum), Radius: 14},
	NoteCard:  {Gap: 6, Pad: sides(16, 16), Fill: tint(Gold), Radius: 14},
	Hero:      {Gap: 14, Pad: sides(30, 34), Fill: tint(Teal), Radius: 20},
	ScenCard:  {Gap: 8, Pad: roomy, Fill: full(Card), Border: border, Stroke: 1.5, Radius: 14},
	Grid2:     {Flow: Halves, Gap: 16},
	Grid3:     {Flow: Thirds, Gap: 16},
	Split:     {Flow: SplitFlow, Gap: 16},
	SplitWide: {Flow: SplitFlow, Gap: 16},
	SplitBack: {Flow: SplitBackFlow, Gap: 16},
	SceneHead: {Flow: Apart, Gap: 20, Top: true},
	PersonRow: {Flow: Beside, Gap: 10, Pad: sides(6, 8), Bleed: 8, Radius: 12},
	Lines:     {Gap: 2, Grow: true},
	Ledger:    {Gap: 12, Rules: true},
	Cause:     {Gap: 2, Pad: Edges{6, 0, 6, 16}},

	Title:    {Type: set(ExtraBold, 29, 1.16), Balance: true, After: 12},
	Subtitle: {Type: set(ExtraBold, 16, 1.3), Balance: true, After: 8},
	Kicker:   {Type: set(SemiBold, 13, 1.4), Ink: full(Teal), Upper: true, After: 4},
	Scene:    {Type: set(Regular, 18.5, 1.46), Most: 660},
	Body:     {Type: set(Regular, 15, 1.42), Most: 620},
	Strong:   {Type: set(ExtraBold, 15, 1.35)},
	Small:    {Type: set(Regular, 13, 1.38), Ink: full(Muted)},
	Legend:   {Type: set(Regular, 13, 1.38), Ink: full(Muted)},
	Up:       {Type: set(SemiBold, 15, 1.38), Ink: full(Teal)},
	Down:     {Type: set(SemiBold, 15, 1.38), Ink: full(Coral)},
	Brand:    {Type: set(ExtraBold, 20, 1.3)},
	Amount:   {Type: set(ExtraBold, 15, 1.35), Wide: 52, Centre: true},
	WeekOf:   {Type: set(Regular, 13, 1.38), Ink: full(Muted), Wide: 60},
	Figure:   {Type: set(ExtraBold, 40, 1.1)},

	Choices:   {Gap: 12, Push: true},
	Choice:    {Flow: Words, Gap: 14, Pad: Edges{12, 18, 12, 16}, Fill: tint(Card), Border: border, Stroke: 2, Radius: 14, Type: set(SemiBold, 17, 1.3), Balance: true, Least: 64},
	Letter:    {Type: set(ExtraBold, 16, 1), Fill: full(Ink), Ink: full(Card), Radius: 10, Pad: sides(10, 6), Least: 36, Centre: true, Hug: true},
	Price:     {Type: set(Regular, 13, 1.38), Ink: full(Muted)},
	Primary:   {Flow: Beside, Gap: 8, Pad: sides(12, 24), Fill: full(Teal), Ink: full(Card), Radius: 12, Type: set(SemiBold, 17, 1.3), Centre: true, Hug: true, Least: 46},
	Secondary: {Flow: Beside, Gap: 8, Pad: sides(10, 18), Fill: tint(Card), Ink: full(Ink), Border: border, Stroke: 1.5, Radius: 12, Type: set(SemiBold, 15, 1.3), Centre: true, Hug: true, Least: 42},
	Quiet:     {Flow: Beside, Gap: 6, Pad: sides(6, 0), Ink: full(Teal), Radius: 8, Type: set(SemiBold, 14, 1.3), Hug: true, Least: 30},
	Pill:      {Flow: Beside, Gap: 6, Fill: tint(Card), Ink: full(Ink), Pad: sides(4, 14), Border: border, Stroke: 1.5, Radius: 99, Type: set(SemiBold, 14, 1.3), Centre: true, Hug: true, Least: 32},
	Tally:     {Type: set(ExtraBold, 16, 1.3), Ink: full(Ink)},
	Unseen:    {Hidden: true},
	Curtain:   {Pad: sides(24, 24), Fill: Colour{Tone: Ink, Strength: look.Fixed}},
	Unlit:     {Pad: sides(6, 0), Ink: Colour{Tone: Card, Strength: look.Fixed}, Type: set(Regular, 13, 1.38), Hug: true, Least: 30},
	Excerpt:   {Type: set(SemiBold, 14, 1.6), Fill: full(Paper), Pad: sides(8, 12), Radius: 8},
	Foot:      {Flow: Apart, Gap: 14, Type: set(Regular, 13, 1.38), Ink: full(Muted)},
}

// narrowSheet is what differs on a phone.
var narrowSheet = map[Style]func(*Look){
	Page:      func(l *Look) { l.Pad, l.Gap = Edges{16, 16, 28, 16}, 16 },
	Board:     func(l *Look) { l.Pad, l.Gap = Edges{16, 16, 28, 16}, 14 },
	Desk:      func(l *Look) { l.Pad, l.Gap = Edges{10, 16, 20, 16}, 14 },
	TopBar:    func(l *Look) { l.Pad, l.Gap, l.Least = sides(4, 16), 10, 44 },
	Brand:     func(l *Look) { l.Type.Size = 18.5 },
	Left:      func(l *Look) { *l = Look{Gap: 4} },
	Middle:    func(l *Look) { *l = Look{Gap: 12} },
	Hero:      func(l *Look) { l.Pad, l.Gap = sides(20, 18), 12 },
	CardBox:   func(l *Look) { l.Pad = sides(14, 14) },
	SceneHead: func(l *Look) { l.Gap = 12 },
	Title:     func(l *Look) { l.Type.Size = 24 },
	Figure:    func(l *Look) { l.Type.Size = 32 },
	Scene:     func(l *Look) { l.Type.Size, l.Type.Leading = 16, 1.4 },
	Choices:   func(l *Look) { l.Gap, l.Push = 8, false },
	Choice: func(l *Look) {
		l.Pad, l.Gap, l.Least, l.Type.Size, l.Type.Leading = sides(8, 12), 12, 56, 15, 1.25
	},
	Letter:    func(l *Look) { l.Least, l.Pad, l.Type.Size = 30, sides(8, 4), 14 },
	Primary:   func(l *Look) { l.Hug = false },
	Secondary: func(l *Look) { l.Least = 44 },
	Quiet:     func(l *Look) { l.Least = 36 },
	Pill:      func(l *Look) { l.Pad, l.Type.Size = sides(4, 12), 13 },
}

// bigSheet is what differs on a projector: what only the player at the desk
// needs is gone, and there are no cards around the scene.
var bigSheet = map[Style]func(*Look){
	Page:    func(l *Look) { l.Most = 860 },
	Board:   func(l *Look) { l.Pad = sides(18, 26) },
	Desk:    func(l *Look) { l.Pad = sides(18, 32) },
	Tabs:    func(l *Look) { l.Hidden = true },
	Left:    func(l *Look) { l.Hidden = true },
	Right:   func(l *Look) { l.Hidden = true },
	Middle:  func(l *Look) { *l = Look{Gap: 12} },
	Title:   func(l *Look) { l.Type.Size = 32 },
	Scene:   func(l *Look) { l.Most = 720 },
	Choices: func(l *Look) { l.Flow, l.Gap, l.Push = Halves, 10, false },
	Choice:  func(l *Look) { l.Least = 80 },
	Letter:  func(l *Look) { l.Least, l.Pad, l.Type.Size = 42, sides(10, 6), 20 },
}

// lookOf is the entry for a node in a window, at the laptop's size.
func lookOf(n *Node, class Class) Look {
	style := n.Style
	if style == Plain {
		style = usual(n)
	}
	look := styled(style, class)
	state(n, style, &look)
	return look
}

// styled is an entry as it is in a class of windows.
func styled(style Style, class Class) Look {
	look := sheet[style]
	change := map[Class]map[Style]func(*Look){Narrow: narrowSheet, Big: bigSheet}[class][style]
	if change != nil {
		change(&look)
	}
	return look
}

// usual is the style of a node that names none.
func usual(n *Node) Style {
	switch n.Kind {
	case Main:
		return Page
	case Heading:
		return [...]Style{Title, Title, Subtitle, Strong}[min(max(n.Level, 0), 3)]
	case Paragraph:
		return Body
	case Field:
		return Strong
	case Button, Chooser:
		return Secondary
	case Link:
		return Quiet
	case Nav:
		return Flowing
	case Section:
		return Column
	}
	return Plain
}

// state changes a look by what is going on with the node.
func state(n *Node, style Style, l *Look) {
	switch {
	case n.Kind == Heading && l.Type.Size == 0:
		l.Type = sheet[Subtitle].Type
	case style == Letter:
		l.Fill = full(n.Tone)
	case style == Pill && n.Selected && !n.Disabled:
		l.Fill, l.Ink, l.Border = full(Ink), full(Card), full(Ink)
	case style == PersonRow && n.Selected:
		l.Fill = tint(Gold)
	case style == TabItem && n.Selected:
		l.Ink = full(Teal)
	case n.Selected && (n.Kind == Button || style == Choice):
		l.Border, l.Fill = full(Teal), tint(Teal)
	}
	if n.Disabled {
		l.quieten()
	}
}

// quieten takes the colour from what cannot be pressed.
func (l *Look) quieten() {
	if l.Fill.Strength == Full && l.Fill.Tone != Card {
		l.Fill, l.Border = full(Line), full(Line)
		l.Ink = full(Ink)
		return
	}
	l.Ink = full(Muted)
}
