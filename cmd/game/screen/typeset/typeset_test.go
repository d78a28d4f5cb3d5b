package typeset

import (
	"math"
	"testing"

	"stepback/cmd/game/screen"
)

func TestAdvances(t *testing.T) {
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "a", "Leave it with Tomas", "1½ h · he may", "Žofia said “no”", "AVATAR"} {
		advances := m.Advances(text, screen.Regular, 16)
		if len(advances) != len(text)+1 {
			t.Fatalf("%q: %d advances", text, len(advances))
		}
		for i := 1; i < len(advances); i++ {
			if advances[i] < advances[i-1] {
				t.Errorf("%q: the pen goes back at byte %d: %v", text, i, advances)
			}
		}
	}
}

func TestWidthsGrowWithSizeAndWeight(t *testing.T) {
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	const text = "The bug before the sale"
	width := func(w screen.Weight, size float64) float64 { return m.Advances(text, w, size)[len(text)] }
	if small, large := width(screen.Regular, 20), width(screen.Regular, 40); math.Abs(large/small-2) > 0.01 {
		t.Errorf("twice the size is %.3f times as wide", large/small)
	}
	if width(screen.ExtraBold, 20) <= width(screen.Regular, 20) {
		t.Error("the boldest weight is not wider than the lightest")
	}
}

func TestAdvancesAreKept(t *testing.T) {
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	m.Advances("once", screen.Regular, 16)
	if n := testing.AllocsPerRun(10, func() { m.Advances("once", screen.Regular, 16) }); n > 0 {
		t.Errorf("a known text costs %v allocations", n)
	}
}

func BenchmarkShape(b *testing.B) {
	m, err := New()
	if err != nil {
		b.Fatal(err)
	}
	const text = "Tomas has been on the checkout bug for two days and has not asked for help."
	for b.Loop() {
		clear(m.known)
		m.Advances(text, screen.Regular, 18.5)
	}
}
