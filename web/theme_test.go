package web_test

import (
	"bytes"
	"fmt"
	"image/png"
	"net/http"
	"testing"

	"stepback/web/browsertest"
)

// The grounds of the themes, as a corner of the page shows them.
const (
	lightPaper = "#F6F1E7"
	darkPaper  = "#14191E"
	white      = "#FFFFFF"
	black      = "#000000"
)

// corner is the colour at the lower left corner of what is seen.
func corner(t *testing.T, p *browsertest.Page) string {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(p.Screenshot()))
	if err != nil {
		t.Fatal(err)
	}
	r, g, b, _ := img.At(img.Bounds().Min.X+1, img.Bounds().Max.Y-2).RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}

func waitCorner(t *testing.T, p *browsertest.Page, want string) {
	t.Helper()
	p.Until("the page is there", func() bool {
		return p.Eval(`document.readyState != "loading" && !!document.getElementById("boot")`) == "true"
	})
	p.Until("the page is "+want, func() bool { return corner(t, p) == want })
}

// TestThemeOfTheSystem: the page is as the system wishes before the game is
// there, and the game follows when the wish changes, painted or read.
func TestThemeOfTheSystem(t *testing.T) {
	dark := browsertest.Prefers("prefers-color-scheme", "dark")
	t.Run("boot", func(t *testing.T) {
		for want, options := range map[string][]browsertest.Option{
			lightPaper: nil,
			darkPaper:  {dark},
			white:      {browsertest.Prefers("prefers-contrast", "more")},
			black:      {dark, browsertest.Prefers("prefers-contrast", "more")},
		} {
			release := make(chan struct{})
			hold := forWasm(func(w http.ResponseWriter, r *http.Request, page http.Handler) { <-release })
			p := browsertest.Open(t, append(options, hold, browsertest.Tolerate("wasm"))...)
			t.Cleanup(func() { close(release) })
			waitCorner(t, p, want)
		}
	})
	for name, driver := range map[string]browsertest.Option{"painted": browsertest.Scale(1), "read": browsertest.WithoutWebGL()} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, driver, dark)
			p.WaitReady()
			waitCorner(t, p, darkPaper)
			p.Prefer("prefers-color-scheme", "light")
			waitCorner(t, p, lightPaper)
		})
	}
}

// TestThemeOfThePlayer: what is chosen is kept, whatever the system wishes.
func TestThemeOfThePlayer(t *testing.T) {
	for name, driver := range map[string]browsertest.Option{"painted": browsertest.Scale(1), "read": browsertest.WithoutWebGL()} {
		t.Run(name, func(t *testing.T) {
			p := browsertest.Open(t, driver)
			p.WaitReady()
			p.Press("s")
			waitScreen(t, p, "settings")
			p.Click("button", "Dark")
			waitCorner(t, p, darkPaper)
			p.Click("button", "High contrast")
			waitCorner(t, p, white)
			p.Reload()
			p.WaitReady()
			waitCorner(t, p, white)
			p.Prefer("prefers-color-scheme", "dark")
			waitCorner(t, p, white)
			if got := p.Eval(`document.querySelector("meta[name=theme-color]").content`); got != white {
				t.Errorf("the browser's own bar is %s", got)
			}
			p.Press("s")
			waitScreen(t, p, "settings")
			p.Click("button", "As my system has it")
			waitCorner(t, p, darkPaper)
		})
	}
}
