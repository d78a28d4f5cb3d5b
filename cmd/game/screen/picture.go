package screen

// pictureBody is a square: a portrait or an icon.
type pictureBody struct{}

const (
	portraitSize = 52
	iconSize     = 18
)

func (pictureBody) widths(a *arranger, it *item) (least, natural float64) {
	side := a.side(it.node.Picture)
	return side, side
}

func (pictureBody) fit(a *arranger, it *item) {
	it.w = min(it.w, it.natural)
	it.h = it.w
	if it.look.Fill.Strength == None {
		it.look.Radius = 0
	}
}

// side is the length of a picture's side. Icons grow with the text beside them,
// portraits a little less on a phone.
func (a *arranger) side(p *PictureData) float64 {
	if p == nil {
		return 0
	}
	size := float64(p.Size)
	switch {
	case size == 0 && p.Portrait == "":
		size = iconSize
	case size == 0:
		size = portraitSize
	}
	if p.Portrait == "" {
		return size * a.unit * a.text
	}
	if a.class == Narrow {
		size = min(size, 72)
	}
	if a.class == Big && size > 80 {
		size *= 1.3
	}
	return size * a.unit
}
