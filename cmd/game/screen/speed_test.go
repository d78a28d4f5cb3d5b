package screen_test

import (
	"slices"
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/typeset"
	"stepback/sim"
)

// BenchmarkScreens goes one way through the game, again and again: to the end of
// the debrief, with something at random pressed between every two steps; it
// tells how long a press takes from the message to the new tree (Update and
// View) and to its boxes (Arrange). Of a press counts the shortest time of all
// rounds: the rest is the doing of a busy machine. Each round shapes its text
// anew. The reference of the same run is a million draws of luck.
func BenchmarkScreens(b *testing.B) {
	update, arrange := timings{}, timings{}
	for b.Loop() {
		pressAtRandom(b, update, arrange)
	}
	update.report(b, "update+view")
	arrange.report(b, "arrange")
	b.ReportMetric(milliseconds(reference()), "reference-ms")
}

func pressAtRandom(b *testing.B, update, arrange timings) {
	const seed, presses = 7, 300
	window := screen.Viewport{Width: 1366, Height: 768, Scale: 1, Text: 1}
	d, luck := driver{m: newModel(b, seed), slice: 100}, sim.Career{Seed: seed}
	measure, err := typeset.New() // which knows no text yet
	if err != nil {
		b.Fatal(err)
	}
	d.send(screen.Resized{Class: window.Class()})
	tree := d.m.View()
	for press := range presses {
		message := goOn(tree)
		if list := offers(tree); message == nil || press%4 == 0 {
			message = list[int(luck.Luck(uint32(press), 0))%len(list)]
		}
		began := time.Now()
		d.send(message)
		tree = d.m.View()
		viewed := time.Now()
		screen.Arrange(tree, window, measure)
		update.add(press, tree.Key, viewed.Sub(began))
		arrange.add(press, tree.Key, time.Since(viewed))
		d.finish() // between frames
	}
}

// goOn is what Enter or a first choice sends, nil if there is neither.
func goOn(tree *screen.Node) screen.Message {
	for _, key := range []string{"Enter", "a"} {
		if _, n := screen.Hotkey(tree, key); n != nil {
			return n.Press
		}
	}
	return nil
}

// timings are the shortest times that presses took.
type timings map[int]timing

type timing struct {
	screen string // that it led to
	took   time.Duration
}

func (t timings) add(press int, screen string, took time.Duration) {
	if known, ok := t[press]; !ok || took < known.took {
		t[press] = timing{screen, took}
	}
}

// report tells the median on the screen where that is highest, and the longest
// of all.
func (t timings) report(b *testing.B, what string) {
	var worst timing
	screens := map[string][]time.Duration{}
	for _, at := range t {
		screens[at.screen] = append(screens[at.screen], at.took)
		if at.took > worst.took {
			worst = at
		}
	}
	var busiest timing
	for screen, took := range screens {
		slices.Sort(took)
		if median := took[len(took)/2]; median > busiest.took {
			busiest = timing{screen, median}
		}
	}
	b.Logf("%s: the busiest screen is %s, the longest press led to %s", what, busiest.screen, worst.screen)
	b.ReportMetric(milliseconds(busiest.took), what+"-median-ms")
	b.ReportMetric(milliseconds(worst.took), what+"-worst-ms")
}

// reference is how long this machine takes for a million draws of luck.
func reference() time.Duration {
	c, began, sum := sim.Career{Seed: 1}, time.Now(), sim.Fixed(0)
	for i := range uint32(1_000_000) {
		sum ^= c.Luck(i, uint8(sum))
	}
	return time.Since(began)
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
