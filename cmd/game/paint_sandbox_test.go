package main

import (
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/trial"
)

// TestSandboxPictures paints a year that is tried, from the levers to its end.
func TestSandboxPictures(t *testing.T) {
	a := newAtelier(t)
	for _, language := range languages() {
		said, err := tongueOf(language, fromFolders)
		if err != nil {
			t.Fatal(err)
		}
		for _, window := range []string{"phone", "laptop", "projector"} {
			v := windows[window]
			m := screen.New(screen.Config{Words: said.words, Language: language, Seed: 3, Scenarios: said.scenarios, Page: true, Settings: []byte(`{"text":100,"ended":true}`)})
			m.Update(screen.Resized{Class: v.Class()})
			paint := func(name string) {
				tree := m.View()
				long := v
				long.Height = max(v.Height, screen.Arrange(tree, v, a.measure).Content+60)
				a.paint(t, "sandbox-"+window+"-"+language+"-"+name, tree, long, paintState{Since: time.Second})
			}
			m.Update(screen.Show{Page: screen.PageSandbox})
			paint("1-levers")
			var year *trial.Year
			for _, command := range m.Update(screen.BeginYear{}) {
				if live, ok := command.(screen.LiveYear); ok {
					if year, err = trial.NewYear(live.Levers); err != nil {
						t.Fatal(err)
					}
				}
			}
			for done := false; !done; {
				var lived screen.Years
				lived, done = year.Advance()
				if m.Update(screen.YearLived{Years: lived, Done: done}); lived.Weeks == 30 {
					paint("2-under-way")
				}
			}
			paint("3-over")
		}
	}
}
