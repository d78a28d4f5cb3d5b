package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"github.com/hajimehoshi/ebiten/v2"
	"golang.org/x/image/draw"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// pictures composes portraits and icons at the size they are shown, and keeps
// them.
type pictures struct {
	portraits, icons *image.Paletted // atlases, nil until needed
	made             map[pictureKey]*ebiten.Image
	parts            map[partKey]*image.RGBA
}

type pictureKey struct {
	name, mood string
	side       int // device pixels
}

// partKey is a part of the portraits, and how many pixels wide it is kept.
type partKey struct {
	at   image.Rectangle
	side int
}

// mostPictures bounds the memory: a team in a few moods and sizes.
const mostPictures = 200

func newPictures() *pictures {
	return &pictures{made: map[pictureKey]*ebiten.Image{}, parts: map[partKey]*image.RGBA{}}
}

// picture paints the picture of a box, if it has one.
func (p *painter) picture(b *screen.Box) {
	data := b.Node.Picture
	if data == nil || b.Node.Kind != screen.Picture {
		return
	}
	at := p.pixels(b.Rect)
	if at.Dx() <= 0 {
		return
	}
	if data.Portrait != "" {
		p.portrait(b, at)
		return
	}
	options := &ebiten.DrawImageOptions{}
	options.GeoM.Translate(float64(at.Min.X), float64(at.Min.Y))
	options.ColorScale.ScaleWithColor(p.state.Theme.Value(iconColour(b)))
	p.stamp(p.pictures.icon(data.Icon, at.Dx()), options)
}

// iconColour is the icon's own tone, or that of the words beside it.
func iconColour(b *screen.Box) screen.Colour {
	if b.Node.Picture.Tone == screen.Ink {
		return b.Look.Ink
	}
	return screen.Colour{Tone: b.Node.Picture.Tone, Strength: screen.Full}
}

// behind paints the disc that a person is seen on.
func (p *painter) behind(b *screen.Box) {
	if data := b.Node.Picture; data != nil && b.Node.Kind == screen.Picture && data.Portrait != "" {
		at := p.pixels(b.Rect)
		r := float64(at.Dx()) / 2
		p.disc(screen.Point{X: float64(at.Min.X) + r, Y: float64(at.Min.Y) + r}, r, p.state.Theme.Value(look.Colour{Tone: data.Tone, Strength: look.Disc}))
	}
}

// portrait paints a person.
func (p *painter) portrait(b *screen.Box, at image.Rectangle) {
	data := b.Node.Picture
	face := func(mood string, alpha float32) {
		options := &ebiten.DrawImageOptions{}
		options.GeoM.Translate(float64(at.Min.X), float64(at.Min.Y))
		options.ColorScale.ScaleAlpha(alpha)
		p.stamp(p.pictures.person(data.Portrait, mood, at.Dx()), options)
	}
	turned := p.turned(b)
	if turned < 1 {
		face(data.From, 1) // the same head below: only the features fade
	}
	face(data.Mood, turned)
}

// turned is how far a face has turned to what happened, from 0 to 1.
func (p *painter) turned(b *screen.Box) float32 {
	since := p.state.Since
	if !moves(b) || p.state.ReducedMotion || since >= look.Turn {
		return 1
	}
	p.moving = true
	return float32(max(since-look.Turn/2, 0)) / float32(look.Turn/2)
}

// stamp draws a picture, or nothing where the set does not have it.
func (p *painter) stamp(img *ebiten.Image, options *ebiten.DrawImageOptions) {
	if img != nil {
		p.dst.DrawImage(img, options)
	}
}

// person is a head with a face, nil if nobody is called so.
func (c *pictures) person(name, mood string, side int) *ebiten.Image {
	head, known := assets.Head(name)
	face, _ := assets.Face(name, mood)
	if !known {
		return nil
	}
	return c.keep(pictureKey{name, mood, side}, func() image.Image {
		c.portraits = decoded(c.portraits, assets.PortraitAtlas)
		return compose(side, c.part(head, side), c.part(face, side))
	})
}

// icon is white on clear, nil if there is none of that name.
func (c *pictures) icon(name string, side int) *ebiten.Image {
	at, known := assets.Icon(name)
	if !known {
		return nil
	}
	return c.keep(pictureKey{"icon " + name, "", side}, func() image.Image {
		c.icons = decoded(c.icons, assets.IconAtlas)
		return compose(side, shrunk(c.icons, at, side))
	})
}

func (c *pictures) keep(key pictureKey, make func() image.Image) *ebiten.Image {
	if img, ok := c.made[key]; ok {
		return img
	}
	if len(c.made) >= mostPictures {
		for _, img := range c.made {
			img.Deallocate()
		}
		clear(c.made)
	}
	img := ebiten.NewImageFromImage(make())
	c.made[key] = img
	return img
}

// part is a head or a face, which are wanted again for other moods and people.
func (c *pictures) part(at image.Rectangle, side int) *image.RGBA {
	key := partKey{at, shrinks(at.Dx(), side)}
	if _, ok := c.parts[key]; !ok {
		if len(c.parts) >= mostPictures {
			clear(c.parts)
		}
		c.parts[key] = shrunk(c.portraits, at, side)
	}
	return c.parts[key]
}

// compose scales pictures to one square, one over the other. It is slower than
// the graphics card and better: thin strokes stay even.
func compose(side int, layers ...*image.RGBA) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	for _, layer := range layers {
		draw.CatmullRom.Scale(img, img.Rect, layer, layer.Rect, draw.Over, nil)
	}
	return img
}

// shrinks is how wide something is when it has been halved until it is less than
// twice as wide as it is wanted.
func shrinks(width, side int) int {
	for width >= 2*side {
		width /= 2
	}
	return width
}

// shrunk is a part of an atlas, halved until that is enough.
func shrunk(atlas *image.Paletted, at image.Rectangle, side int) *image.RGBA {
	part := cutOut(atlas, at)
	for part.side > shrinks(at.Dx(), side) {
		part = part.halved()
	}
	return part.image()
}

// cutting is a square of pixels, four bytes of colour in each. To scale from the
// palette itself takes many times as long, and a first screen full of people
// waits for it.
type cutting struct {
	side   int
	pixels []uint32
}

// cutOut is a square part of an atlas.
func cutOut(atlas *image.Paletted, part image.Rectangle) cutting {
	colours := make([]uint32, len(atlas.Palette))
	for i, c := range atlas.Palette {
		rgba := color.RGBAModel.Convert(c).(color.RGBA)
		colours[i] = uint32(rgba.R) | uint32(rgba.G)<<8 | uint32(rgba.B)<<16 | uint32(rgba.A)<<24
	}
	c := cutting{part.Dx(), make([]uint32, 0, part.Dx()*part.Dx())}
	for y := part.Min.Y; y < part.Min.Y+c.side; y++ {
		for _, index := range atlas.Pix[atlas.PixOffset(part.Min.X, y):][:c.side] {
			c.pixels = append(c.pixels, colours[index])
		}
	}
	return c
}

// halved is half as wide and as high: the mean of each four pixels, two bytes of
// them at a time. It leaves little for the better and slower way of scaling.
func (c cutting) halved() cutting {
	half := cutting{c.side / 2, make([]uint32, 0, c.side/2*(c.side/2))}
	for y := range half.side {
		upper, lower := c.pixels[2*y*c.side:][:c.side], c.pixels[(2*y+1)*c.side:][:c.side]
		for x := 0; x+1 < len(upper); x += 2 {
			const bytes = 0x00ff00ff
			p, q, r, s := upper[x], upper[x+1], lower[x], lower[x+1]
			even := p&bytes + q&bytes + r&bytes + s&bytes + 0x00020002
			odd := p>>8&bytes + q>>8&bytes + r>>8&bytes + s>>8&bytes + 0x00020002
			half.pixels = append(half.pixels, even>>2&bytes|odd>>2&bytes<<8)
		}
	}
	return half
}

func (c cutting) image() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, c.side, c.side))
	for i, pixel := range c.pixels {
		binary.LittleEndian.PutUint32(img.Pix[4*i:], pixel)
	}
	return img
}

// decoded is an atlas, read on first use. The atlases are part of the program:
// one that cannot be read is a broken build.
func decoded(atlas *image.Paletted, data []byte) *image.Paletted {
	if atlas != nil {
		return atlas
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		panic("atlas: " + err.Error())
	}
	atlas, ok := img.(*image.Paletted)
	if !ok {
		panic(fmt.Sprintf("atlas: its colours are not of a palette, but %T", img))
	}
	return atlas
}
