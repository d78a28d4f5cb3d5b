package main

import (
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/sim"
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
		done, total := run.Lives.Advance(700)
		send(screen.Lived{Done: done, Total: total})
		paint("3-living")
		done, total = run.Lives.Advance(total)
		send(screen.Lived{Done: done, Total: total})
		paint("4-found")
		send(screen.Turn{Part: screen.PartWhy})
		paint("5-why")
		send(screen.AskWhy{Quantity: sim.Trust, Week: 1})
		paint("6-why-week")
		send(screen.Feel{Answer: 3}, screen.Turn{Part: screen.PartCommitment}, screen.Commit{Answer: 2})
		send(screen.Show{Page: screen.PagePaper}, screen.Dated{Date: "2026-11-22"})
		paint("7-paper")
		for _, command := range m.Update(screen.KeepPicture{}) {
			if picture, ok := command.(screen.DrawPicture); ok {
				a.paint(t, "debrief-"+window+"-8-picture", picture.Tree, screen.Viewport{Width: 1100, Height: 1000}, paintState{})
			}
		}
		send(screen.Show{Page: screen.PageDebrief}, screen.Show{Page: screen.PageAgain})
		paint("9-again")
		send(screen.Again{Habit: "debrief"})
		paint("10-desk")
		for keys, i := []string{"Enter", "A", "Enter", "C"}, 0; m.View().Key != "debrief"; i++ {
			if _, n := screen.Hotkey(m.View(), keys[i%len(keys)]); n != nil && !n.Disabled {
				send(n.Press)
			}
		}
		send(screen.Turn{Part: screen.PartCareer})
		paint("11-both")
	}
}
