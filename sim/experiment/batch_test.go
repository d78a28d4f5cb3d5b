package experiment

import (
	"runtime"
	"slices"
	"testing"
)

// onCores runs f with so many cores.
func onCores(cores int, f func()) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	f()
}

func TestEach(t *testing.T) {
	squares := func(n int) []int {
		slots := make([]int, n)
		last := 0
		Each(n, func(done, total int) {
			if done != last+1 || total != n {
				t.Errorf("after %d of %d came %d of %d", last, n, done, total)
			}
			last = done
		}, func(i int) { slots[i] = i * i })
		if last != n {
			t.Errorf("progress ended at %d of %d", last, n)
		}
		return slots
	}
	for _, n := range []int{0, 1, 1000} {
		var one, many []int
		onCores(1, func() { one = squares(n) })
		onCores(8, func() { many = squares(n) })
		if !slices.Equal(one, many) {
			t.Errorf("%d on one core and on many differ", n)
		}
	}
}

func TestPartsOfProgress(t *testing.T) {
	var seen [][2]int
	progress := Progress(func(done, total int) { seen = append(seen, [2]int{done, total}) })
	for stage := range 2 {
		for i := range 2 {
			progress.part(stage, 2).report(i+1, 2)
		}
	}
	if want := [][2]int{{1, 4}, {2, 4}, {3, 4}, {4, 4}}; !slices.Equal(seen, want) {
		t.Errorf("two stages of two are reported as %v", seen)
	}
	Progress(nil).part(0, 2).report(1, 2) // nobody listens
}
