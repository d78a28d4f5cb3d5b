package main

import (
	"bytes"
	"regexp"
	"testing"

	"stepback/scenarios"
)

// TestPaint: colour adds escapes and takes nothing away, and only terminals
// get it.
func TestPaint(t *testing.T) {
	data := []byte("format = 1\ntitel = \"The → sale\"\n")
	_, problems := scenarios.Decode("x.toml", data)
	text := problems.Render(data)
	painted := paint(text)
	if painted == text {
		t.Error("nothing is coloured")
	}
	if bare := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(painted, ""); bare != text {
		t.Errorf("without colour it is\n%s\nand was\n%s", bare, text)
	}
	if coloured(&bytes.Buffer{}) {
		t.Error("a file is no terminal")
	}
}
