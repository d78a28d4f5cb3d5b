package main

import (
	"bytes"
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
}

type pictureKey struct {
	name, mood string
	side       int // device pixels
}

// mostPictures bounds the memory: a team in a few moods and sizes.
const mostPictures = 200

func newPictures() *pictures { return &pictures{made: map[pictureKey]*ebiten.Image{}} }

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
		p.portrait(data, at)
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
func (p *painter) portrait(data *screen.PictureData, at image.Rectangle) {
	face := func(mood string, alpha float32) {
		options := &ebiten.DrawImageOptions{}
		options.GeoM.Translate(float64(at.Min.X), float64(at.Min.Y))
		options.ColorScale.ScaleAlpha(alpha)
		p.stamp(p.pictures.person(data.Portrait, mood, at.Dx()), options)
	}
	turned := p.turned(data)
	if turned < 1 {
		face(data.From, 1) // the same head below: only the features fade
	}
	face(data.Mood, turned)
}

// turned is how far a face has turned to what happened, from 0 to 1.
func (p *painter) turned(data *screen.PictureData) float32 {
	since := p.state.Since
	if data.From == "" || data.From == data.Mood || p.state.ReducedMotion || since >= look.Turn {
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
		return compose(c.portraits, side, head, face)
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
		return compose(c.icons, side, at)
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

// compose scales parts of an atlas to one square, one over the other. It is
// slower than the graphics card and better: thin strokes stay even.
func compose(atlas *image.Paletted, side int, layers ...image.Rectangle) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	for _, layer := range layers {
		part := cutOut(atlas, layer)
		for part.Rect.Dx() >= 2*side {
			part = halved(part)
		}
		draw.CatmullRom.Scale(img, img.Rect, part, part.Rect, draw.Over, nil)
	}
	return img
}

// cutOut is a part of an atlas in true colours: scaling from a palette takes
// many times as long, and a first screen full of people waits for it.
func cutOut(atlas *image.Paletted, part image.Rectangle) *image.RGBA {
	colours := make([]color.RGBA, len(atlas.Palette))
	for i, c := range atlas.Palette {
		colours[i] = color.RGBAModel.Convert(c).(color.RGBA)
	}
	img := image.NewRGBA(image.Rectangle{Max: part.Size()})
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][:img.Stride]
		for x, index := range atlas.Pix[atlas.PixOffset(part.Min.X, part.Min.Y+y):][:part.Dx()] {
			c, pixel := colours[index], row[4*x:][:4]
			pixel[0], pixel[1], pixel[2], pixel[3] = c.R, c.G, c.B, c.A
		}
	}
	return img
}

// halved is a picture of half the width and height: the mean of each four
// pixels, which leaves little for the better and slower way of scaling.
func halved(img *image.RGBA) *image.RGBA {
	half := image.NewRGBA(image.Rect(0, 0, img.Rect.Dx()/2, img.Rect.Dy()/2))
	for y := range half.Rect.Dy() {
		upper, lower := img.Pix[2*y*img.Stride:][:img.Stride], img.Pix[(2*y+1)*img.Stride:][:img.Stride]
		row := half.Pix[y*half.Stride:][:half.Stride]
		for i := range row {
			left := i + i/4*4 // the same part of the colour, in the left one of two pixels
			row[i] = byte((int(upper[left]) + int(upper[left+4]) + int(lower[left]) + int(lower[left+4]) + 2) / 4)
		}
	}
	return half
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
