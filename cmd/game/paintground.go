package main

import "stepback/cmd/game/screen"

var tealFull = screen.Colour{Tone: screen.Teal, Strength: screen.Full}

// ground paints what is behind the content of a box: focus, fill, border.
func (p *painter) ground(b *screen.Box) {
	look := b.Look
	hover := b.Path == p.state.Hover && b.Active()
	if hover {
		look = hovered(b, look)
	}
	if b.Path == p.state.Focus && b.Active() {
		look = p.focused(b, look)
	}
	p.fillRound(b.Rect, look.Radius, look.Fill)
	p.border(b.Rect, look.Radius, look.Stroke, look.Border)
}

// hovered shows that a box can be pressed: a teal border, or a tint where there
// is none.
func hovered(b *screen.Box, look screen.Look) screen.Look {
	switch {
	case b.Node.Kind == screen.Slider:
	case look.Border.Strength != screen.None:
		look.Border = tealFull
	case look.Fill == tealFull:
		look.Fill = screen.Colour{Tone: screen.Ink, Strength: screen.Full}
	case look.Fill.Strength == screen.None:
		look.Fill = screen.Colour{Tone: screen.Ink, Strength: screen.Tint}
	}
	return look
}

// focused shows where the keyboard is: a border of full teal, added outside
// where the box has none, and a soft glow of its tint around.
func (p *painter) focused(b *screen.Box, look screen.Look) screen.Look {
	const line, glow = 2, 4
	u := p.frame.Unit
	outer, radius := b.Rect, look.Radius
	if look.Border.Strength != screen.None {
		look.Border, look.Stroke = tealFull, max(look.Stroke, line*u)
	} else {
		outer, radius = outer.Inset(-line*u), max(radius, 6*u)+line*u
		p.border(outer, radius, line*u, tealFull)
	}
	p.border(outer.Inset(-glow*u), radius+glow*u, glow*u, screen.Colour{Tone: screen.Teal, Strength: screen.Tint})
	return look
}
