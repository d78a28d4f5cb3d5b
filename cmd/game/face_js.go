package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strconv"
	"strings"
	"sync"
	"syscall/js"

	"stepback/cmd/game/assets"
	"stepback/cmd/game/screen/html"
	"stepback/cmd/game/screen/look"
	"stepback/cmd/game/screen/svg"
)

// Where nothing is painted, people have faces all the same: the browser shows
// two parts of the atlas, a face over a head, on a disc.

// faceSide is how large a face is, in CSS px.
const faceSide = 56

// portraitAtlas is the address and the size of the atlas, as the browser has it.
var portraitAtlas = sync.OnceValues(func() (address string, size image.Point) {
	config, err := png.DecodeConfig(bytes.NewReader(assets.PortraitAtlas))
	if err != nil {
		panic("atlas: " + err.Error())
	}
	data := window.Get("Uint8Array").New(len(assets.PortraitAtlas))
	js.CopyBytesToJS(data, assets.PortraitAtlas)
	blob := window.Get("Blob").New([]any{data}, map[string]any{"type": "image/png"})
	return window.Get("URL").Call("createObjectURL", blob).String(), image.Pt(config.Width, config.Height)
})

// showFaces gives elements the faces that a plan names.
func showFaces(plan []html.Edit) {
	for _, e := range plan {
		if e.Op == html.Set && e.Name == html.Face {
			showFace(elements.Call("at", e.Path), e.Value)
		}
	}
}

// showFace gives an element the face that is named: whose, the mood, and the tone
// of the disc. A face that the set does not have is left out.
func showFace(element js.Value, named string) {
	who, rest, _ := strings.Cut(named, " ")
	mood, tone, _ := strings.Cut(rest, " ")
	head, known := assets.Head(who)
	face, _ := assets.Face(who, mood)
	number, err := strconv.Atoi(tone)
	if !known || err != nil {
		return
	}
	address, size := portraitAtlas()
	scale := float64(faceSide) / float64(head.Dx())
	layer := func(at image.Rectangle) string {
		return fmt.Sprintf("url(%s) %gpx %gpx / %gpx %gpx no-repeat", address, -scale*float64(at.Min.X), -scale*float64(at.Min.Y), scale*float64(size.X), scale*float64(size.Y))
	}
	disc := svg.Colour(look.Light.Value(look.Colour{Tone: look.Tone(number), Strength: look.Disc})) // faces are black in every theme
	element.Get("style").Set("cssText", strings.Join([]string{
		fmt.Sprintf("display:block;flex:none;width:%dpx;height:%dpx;border-radius:50%%", faceSide, faceSide),
		"background:" + layer(face) + "," + layer(head), "background-color:" + disc}, ";"))
}
