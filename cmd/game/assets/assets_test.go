package assets

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// Budgets in bytes as downloaded: the first screen must come fast on office
// Wi-Fi.
const (
	portraitBudget = 60_000
	iconBudget     = 15_000
	fontBudget     = 20_000 // a weight
)

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := img.(*image.Paletted); !ok {
		t.Errorf("atlas is a %T, want a palette image", img)
	}
	return img
}

// covered counts the pixels of r that are not clear.
func covered(img image.Image, r image.Rectangle) int {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if _, _, _, a := img.At(x, y).RGBA(); a > 0 {
				n++
			}
		}
	}
	return n
}

// checkCell fails unless r lies in the atlas, holds a picture and has a clear
// rim of `gutter` pixels around it.
func checkCell(t *testing.T, img image.Image, name string, r image.Rectangle, gutter int) {
	t.Helper()
	rim := r.Inset(-gutter)
	if !rim.In(img.Bounds()) {
		t.Fatalf("%s: %v with its gutter is outside %v", name, r, img.Bounds())
	}
	if covered(img, r) == 0 {
		t.Errorf("%s: %v is empty", name, r)
	}
	if covered(img, rim) != covered(img, r) {
		t.Errorf("%s: the gutter around %v is not clear", name, r)
	}
}

func TestPortraits(t *testing.T) {
	img := decode(t, PortraitAtlas)
	seen := map[image.Rectangle]string{}
	check := func(name string, r image.Rectangle, ok bool) {
		t.Helper()
		if !ok {
			t.Fatalf("%s: not found", name)
		}
		if other, dup := seen[r]; dup {
			t.Errorf("%s and %s share %v", name, other, r)
		}
		seen[r] = name
		checkCell(t, img, name, r, (portraitPitch-portraitCell)/2)
	}
	for _, p := range Portraits() {
		r, ok := Head(p)
		check(p, r, ok)
	}
	for _, m := range Moods() {
		r, ok := Face(portraits[0], m)
		check(m, r, ok)
	}
}

func TestEveryPortraitHasEveryMood(t *testing.T) {
	want := []string{"glad", "calm", "steady", "thoughtful", "tired", "worried", "upset"}
	if got := Moods(); !slices.Equal(got, want) {
		t.Errorf("moods are %v, want %v", got, want)
	}
	if n := len(Portraits()); n < 10 {
		t.Errorf("%d portraits, want at least 10", n)
	}
	for _, p := range Portraits() {
		head, _ := Head(p)
		for _, m := range Moods() {
			face, ok := Face(p, m)
			if !ok || face.Size() != head.Size() {
				t.Errorf("%s, %s: face %v, %v does not fit head %v", p, m, face, ok, head)
			}
		}
	}
}

func TestUnknownNames(t *testing.T) {
	steady, _ := Face("mira", "steady")
	if got, ok := Face("mira", "no such mood"); !ok || got != steady {
		t.Errorf("unknown mood gives %v, %v; want the steady face %v", got, ok, steady)
	}
	if _, ok := Head("nobody"); ok {
		t.Error("found the head of nobody")
	}
	if _, ok := Face("nobody", "glad"); ok {
		t.Error("found the face of nobody")
	}
	if _, ok := Icon("nothing"); ok {
		t.Error("found an icon of nothing")
	}
}

// TestPortraitSource fails when portraits.json was edited but not drawn anew.
func TestPortraitSource(t *testing.T) {
	data, err := os.ReadFile("portraits/portraits.json")
	if err != nil {
		t.Fatal(err)
	}
	var people []struct{ ID, Who string }
	if err := json.Unmarshal(data, &people); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range people {
		ids = append(ids, p.ID)
		if p.Who == "" {
			t.Errorf("%s: nothing says who this is", p.ID)
		}
	}
	if !slices.Equal(ids, Portraits()) {
		t.Errorf("portraits.json has %v, the atlas %v", ids, Portraits())
	}
}

func TestIcons(t *testing.T) {
	img := decode(t, IconAtlas)
	for _, name := range Icons() {
		r, ok := Icon(name)
		if !ok {
			t.Fatalf("%s: not found", name)
		}
		checkCell(t, img, name, r, (iconPitch-iconCell)/2)
	}
	names := Icons()
	slices.Sort(names)
	if len(slices.Compact(names)) != len(icons) {
		t.Error("an icon is listed twice")
	}
	for i, c := range img.(*image.Paletted).Palette {
		r, g, b, a := c.RGBA()
		if r != a || g != a || b != a {
			t.Errorf("palette colour %d is %v; only white can be tinted", i, c)
		}
	}
}

func TestBudgets(t *testing.T) {
	for _, f := range []struct {
		name  string
		data  []byte
		limit int
	}{
		{"portraits", PortraitAtlas, portraitBudget},
		{"icons", IconAtlas, iconBudget},
		{"Regular", Regular, fontBudget},
		{"SemiBold", SemiBold, fontBudget},
		{"ExtraBold", ExtraBold, fontBudget},
	} {
		if n := pressed(t, f.data); len(f.data) == 0 || n > f.limit {
			t.Errorf("%s: %d bytes of a download, want 1 to %d", f.name, n, f.limit)
		}
	}
}

// pressed is how many bytes of a download the data make.
func pressed(t *testing.T, data []byte) int {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func TestLicenses(t *testing.T) {
	for _, want := range []string{"SIL OPEN FONT LICENSE", "Pablo Stanley", "CC0 1.0", "ISC License", "Lucide"} {
		if !strings.Contains(Licenses(), want) {
			t.Errorf("licence notices do not mention %q", want)
		}
	}
}
