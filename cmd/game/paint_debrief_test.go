package main

import (
	"testing"
	"time"

	"stepback/cmd/game/screen"
)

// TestDebriefPictures paints the pages on which a quarter is looked at again,
// each as long as it is.
func TestDebriefPictures(t *testing.T) {
	a := newAtelier(t)
	said, err := tongueOf("en", fromFolders)
	if err != nil {
		t.Fatal(err)
	}
	for _, window := range []string{"phone", "laptop", "projector"} {
		v := windows[window]
		m := screen.New(screen.Config{Words: said.words, Language: "en", Seed: 3, Scenarios: said.scenarios, Page: true})
		m.Update(screen.Resized{Class: v.Class()})
		for m.View().Key != "debrief" && onward(m, m.View()) {
		}
		paint := func(name string) {
			tree := m.View()
			long := v
			long.Height = max(v.Height, screen.Arrange(tree, v, a.measure).Content+60)
			a.paint(t, "debrief-"+window+"-"+name, tree, long, paintState{Since: time.Second})
		}
		m.Update(screen.Turn{Part: screen.PartWhatIf})
		paint("1-which")
		var run screen.Live
		send := func(messages ...screen.Message) {
			for _, message := range messages {
				for _, command := range m.Update(message) {
					if live, ok := command.(screen.Live); ok {
						run = live
					}
				}
			}
		}
		send(screen.LookAgain{Decision: 2}, screen.Predict{Choice: 1})
		paint("2-predict")
		send(screen.PredictOften{Share: 1})
		done, total := run.Run.Advance(700)
		send(screen.Lived{Done: done, Total: total})
		paint("3-living")
		done, total = run.Run.Advance(total)
		send(screen.Lived{Done: done, Total: total})
		paint("4-found")
	}
}
