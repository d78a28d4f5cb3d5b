//go:build !js

package main

import "github.com/hajimehoshi/ebiten/v2"

// waiting is what is to be done in the next turn of Ebitengine's.
var waiting []func()

// soon does something in the next turn of Ebitengine's, which paints in between.
func soon(step func()) {
	waiting = append(waiting, step)
	ebiten.ScheduleFrame()
}

// runSoon does what has waited.
func runSoon() {
	steps := waiting
	waiting = nil
	for _, step := range steps {
		step()
	}
}
