package main

import (
	"maps"
	"time"

	"stepback/cmd/game/screen"
)

// motion is when meters began to move from their old values to the new ones.
type motion struct {
	began  time.Time
	meters map[string][2]float64 // from and to, by path
	name   string                // of the screen
}

// follow starts the movement of a screen. A screen that is shown again with the
// same values, because a slider was moved, does not start anew.
func (m *motion) follow(tree *screen.Node, now time.Time) {
	meters := map[string][2]float64{}
	screen.Walk(tree, func(path string, n *screen.Node) bool {
		if n.Meter != nil && n.Meter.From >= 0 {
			meters[path] = [2]float64{n.Meter.From, n.Meter.Value}
		}
		return true
	})
	if tree.Key == m.name && maps.Equal(meters, m.meters) {
		return
	}
	m.began, m.meters, m.name = now, meters, tree.Key
}

// since is how long ago it began.
func (m *motion) since(now time.Time) time.Duration { return now.Sub(m.began) }
