package screen

// On a phone, all that one can do shall be seen at once. Where a long text or a
// long language leaves no room for that, everything moves closer together; but
// never for somebody who has asked for larger text.

// tightSheet is what differs then.
var tightSheet = map[Style]func(*Look){
	Title:   func(l *Look) { l.Type.Size, l.After = 20, 8 },
	Scene:   func(l *Look) { l.Type.Size, l.Type.Leading = 15, 1.35 },
	Middle:  func(l *Look) { l.Gap = 8 },
	Column:  func(l *Look) { l.Gap = 8 },
	Choices: func(l *Look) { l.Gap = 6 },
	Choice: func(l *Look) {
		l.Pad, l.Gap, l.Least, l.Type.Size, l.Type.Leading = sides(6, 10), 10, 48, 14, 1.25
	},
	Price: func(l *Look) { l.Type.Leading = 1.25 },
}

// tighten moves a look closer to its neighbours.
func (a *arranger) tighten(style Style, l *Look) {
	if change := tightSheet[style]; a.tight && change != nil {
		change(l)
	}
}

// showsChoices tells whether all choices are seen before anything is scrolled.
func (f *Frame) showsChoices() bool {
	for i := range f.Boxes {
		if b := &f.Boxes[i]; b.Node.Style == Choice && b.Rect.Bottom()+f.Scroll > f.View.Bottom() {
			return false
		}
	}
	return true
}
