package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"stepback/cmd/game/screen"
	"stepback/cmd/game/screen/look"
)

// TestGalleryPictures paints every screen there is, once in each of the themes,
// windows and languages: -run 'GalleryPictures/dark/phone/de' picks some.
func TestGalleryPictures(t *testing.T) {
	a := newAtelier(t)
	for _, theme := range look.Themes() {
		for _, window := range []string{"phone", "tablet", "laptop", "office", "projector"} {
			for _, language := range languages() {
				t.Run(strings.Join([]string{theme.Name, window, language}, "/"), func(t *testing.T) {
					g := &gallery{atelier: a, t: t, theme: theme, window: window, language: language}
					g.hang()
				})
			}
		}
	}
}

// gallery is a walk past all screens.
type gallery struct {
	*atelier
	t                *testing.T
	theme            *look.Theme
	window, language string
	model            *screen.Model
	shown            int
}

func (g *gallery) hang() {
	said, err := tongueOf(g.language, fromFolders)
	if err != nil {
		g.t.Fatal(err)
	}
	v := windows[g.window]
	g.model = screen.New(screen.Config{Words: said.words, Language: g.language, Languages: languages(), Seed: 3, Version: "0.9",
		Licences: "Apache License 2.0.\n\nThe portraits are Open Peeps.", Scenarios: said.scenarios, Chooses: true, Page: true})
	g.do(screen.Resized{Class: v.Class()})
	for _, page := range []screen.Screen{screen.PageSettings, screen.PageAbout, screen.PageLibrary} {
		g.do(screen.Show{Page: page})
		g.paint("")
	}
	g.ownFiles()
	g.do(screen.Begin{})
	g.do(screen.ShowKeys{On: true})
	g.paint("")
	g.do(screen.ShowKeys{})
	g.play()
	g.do(screen.Commit{Answer: 1})
	g.paint("commitment")
	g.do(screen.Show{Page: screen.PageRecord})
	g.paint("")
}

// ownFiles brings files of the player's and tries one out.
func (g *gallery) ownFiles() {
	good := fromFolders("first-ninety-days.toml")
	bad := strings.ReplaceAll(string(good), "[scene.sale-bug]", "[scene.sale-bugs]\ntitel = 3")
	g.do(screen.Opened{File: open("my-own-quarter.toml", []byte(bad), nil)})
	g.paint("bad")
	g.do(screen.Opened{File: open("my-own-quarter.toml", good, nil)})
	g.paint("good")
	g.do(screen.TryOut{Name: "my-own-quarter.toml"})
	g.do(screen.Tried{Done: 12345, Total: 28000})
	g.paint("under-way")
	g.do(screen.Tried{Found: &screen.Findings{
		Plays: 28000, Runs: 2000, Shortest: 11, Minutes: 14, Longest: 17, Said: 20,
		Unmet:    []screen.Unmet{{Kind: "scene", ID: "the-restructuring", Why: "“alignment is at least strong” never held: it was at most 62 %, and 80 % is asked"}},
		Beaten:   []screen.Beaten{{Scene: "sale-bug", Better: "coach", Worse: "take-over", Clear: 310, Moments: 322, Weeks: 8, Gains: "trust +2.3, free hours −1.5"}},
		Endings:  []screen.Reached{{Title: "A team that runs without you", Plays: 20000, Share: "71 %"}, {Title: "Alone at the top", Plays: 8000, Share: "29 %"}},
		Expected: []screen.Expected{{Key: "coaching-pays", Words: "supported: more trust than hands-off, in at least 90% of plays", Share: "62 %", NotSo: 3}},
		Ways:     []screen.Way{{Name: "always-do-it-myself", Minutes: 14, Scenes: 9, Ending: "Alone at the top", Share: "81 %"}, {Name: "random", Minutes: 13, Scenes: 9}},
	}})
	g.paint("found")
	g.do(screen.Show{Page: screen.PageLibrary})
}

// play goes to the end of the debrief, and looks at each screen twice at most.
func (g *gallery) play() {
	seen := map[string]int{}
	for range 90 {
		tree := g.model.View()
		if seen[tree.Key]++; seen[tree.Key] <= 2 || tree.Key == "debrief" || tree.Key == "plan" && seen["plan"] == 2 {
			g.paint("")
		}
		if tree.Key == "desk" && seen["desk"] == 6 {
			g.paint("busy")
			for _, tab := range []screen.Tab{screen.TabTeam, screen.TabWeek, screen.TabCareer} {
				if g.window == "phone" {
					g.do(screen.ShowTab{Tab: tab})
					g.paint("tab")
				}
			}
			g.do(screen.ShowTab{})
		}
		if seen["debrief"] > 7 || !onward(g.model, tree) {
			return
		}
	}
}

func (g *gallery) do(m screen.Message) { g.model.Update(m) }

// paint shows the present screen from its top and, if it is longer, to its end.
func (g *gallery) paint(what string) {
	g.shown++
	tree, v := g.model.View(), windows[g.window]
	name := fmt.Sprintf("%s-%s-%s-%02d-%s%s", g.theme.Name, g.window, g.language, g.shown, tree.Key, what)
	state := paintState{Theme: g.theme, Since: time.Second}
	g.atelier.paint(g.t, name, tree, v, state)
	if frame := screen.Arrange(tree, v, g.measure); frame.Content > frame.View.H+40 && os.Getenv("STEPBACK_WHOLE") != "" {
		v.Scroll = frame.Content
		g.atelier.paint(g.t, name+"-end", tree, v, state)
	}
}
