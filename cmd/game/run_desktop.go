//go:build !js

package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"

	"github.com/hajimehoshi/ebiten/v2"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// run shows the game in a window until that is closed.
func run(l *loop) error {
	h := &hands{loop: l}
	c, err := newCanvas(l, h.turn)
	if err != nil {
		return err
	}
	h.canvas, l.face = c, window{c, h}
	ebiten.SetWindowTitle("Stepback")
	ebiten.SetWindowSize(1366, 768)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	return ebiten.RunGame(c)
}

// window is the picture and what the player's hands know of it.
type window struct {
	*canvas
	hands *hands
}

func (w window) show(tree *screen.Node, frame *screen.Frame) {
	w.hands.keep(frame)
	w.canvas.show(tree, frame)
}

// windowSize is the size of the window in px as the system counts them.
func windowSize(width, height float64) (w, h, scale float64) {
	return width, height, ebiten.Monitor().DeviceScaleFactor()
}

// system is for the player to set: systems tell it in too many ways.
func system() screen.System { return screen.System{} }

// dress is for the canvas alone: there is no page around it.
func dress(*look.Theme) {}

// wake has nobody to wake: Ebitengine waits for events by itself.
func wake() {}

// ready has nobody to tell outside a browser.
func ready() {}

// pageAddress is empty: a window has no address, so it makes no links.
func pageAddress() string { return "" }

// copyText is for links, which a window does not make.
func copyText(string, func(error)) {}

// printPage does nothing: a window has no print dialogue.
func printPage() {}

// openLink hands an address to the system's browser.
func openLink(address string) {
	command := map[string][]string{
		"darwin":  {"open"},
		"windows": {"rundll32", "url.dll,FileProtocolHandler"},
	}[runtime.GOOS]
	if command == nil {
		command = []string{"xdg-open"}
	}
	cmd := exec.Command(command[0], append(command[1:], address)...)
	if err := cmd.Start(); err != nil {
		report(err.Error())
		return
	}
	go cmd.Wait() // so that it leaves no zombie
}

// report writes for whoever looks for a mistake.
func report(words string) { fmt.Fprintln(os.Stderr, words) }

// apologise shows a message in place of the game, and lets nothing follow it.
func (l *loop) apologise(title, text string) {
	if _, again := l.model.(apology); again {
		os.Exit(2)
	}
	l.model, l.stale, l.stopped, l.queue, l.busy = apology{title, text}, true, false, nil, false
	l.do(func() {})
}

// apology is a model that is only a message.
type apology struct{ title, text string }

func (apology) Update(screen.Message) []screen.Command { return nil }

func (apology) Settings() screen.Settings { return screen.Settings{Text: 100} }

func (apology) Notes() []byte { return nil }

func (a apology) View() *screen.Node {
	return &screen.Node{Kind: screen.Main, Key: "stopped", Style: screen.Page, Children: []screen.Node{
		{Kind: screen.Heading, Key: "title", Level: 1, Text: a.title},
		{Kind: screen.Paragraph, Key: "text", Text: a.text},
	}}
}

// giveUp ends a game that cannot start or go on.
func giveUp(err error) {
	report("stepback: " + err.Error())
	os.Exit(1)
}

// previewing is for pages: see preview_js.go.
func previewing() bool { return false }

// chosenSeed is what the environment asks for.
func chosenSeed() string { return os.Getenv("STEPBACK_SEED") }
