package screen

// moreBelow shows, in the margin of a projector's screen, that the page goes on
// below: nobody at the back of a room sees a scroll bar, and some hide theirs.
func (f *Frame) moreBelow() {
	side := 15 * f.Unit
	if f.Content-f.Scroll-f.View.H < side {
		return
	}
	const bar = 15 // px of the browser's own, which lies over the margin
	f.Boxes = append(f.Boxes, Box{
		Node: &Node{Kind: Picture, Key: "more", Picture: &PictureData{Icon: "chevron-down", Tone: Teal}},
		Path: "~more", Fixed: true, Leaf: true, Look: Look{Ink: full(Ink)},
		Rect: Rect{f.Width - side - bar, f.View.Bottom() - side - 4*f.Unit, side, side},
	})
}
