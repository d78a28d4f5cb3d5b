package experiment

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Progress is told how much of the work is done, in units of the work's own.
// It is never called by two at once. May be nil; how often to draw is the
// receiver's business.
type Progress func(done, total int)

// Each calls f for 0 to n-1 on all cores, in no certain order. f must write
// only what belongs to its own i: then the result is the same on one core and
// on many. On one core, as in a browser, it simply runs.
func Each(n int, progress Progress, f func(i int)) {
	if workers := min(n, runtime.GOMAXPROCS(0)); workers > 1 {
		share(n, workers, counted(n, progress, f))
		return
	}
	for i := range n {
		f(i)
		progress.report(i+1, n)
	}
}

// share lets workers take the next i each until none is left.
func share(n, workers int, f func(i int)) {
	var taken atomic.Int64
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			for i := int(taken.Add(1)); i <= n; i = int(taken.Add(1)) {
				f(i - 1)
			}
		})
	}
	working.Wait()
}

// counted reports progress after each call of f, one at a time.
func counted(n int, progress Progress, f func(i int)) func(i int) {
	if progress == nil {
		return f
	}
	var one sync.Mutex
	done := 0
	return func(i int) {
		f(i)
		one.Lock()
		defer one.Unlock()
		done++
		progress(done, n)
	}
}

func (p Progress) report(done, total int) {
	if p != nil {
		p(done, total)
	}
}

// part is the progress of stage i of several equal ones, as seen by the whole.
func (p Progress) part(i, stages int) Progress {
	if p == nil {
		return nil
	}
	return func(done, total int) { p(i*total+done, stages*total) }
}
