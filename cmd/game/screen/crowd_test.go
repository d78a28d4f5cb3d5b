package screen_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stepback/cmd/game/screen"
	"stepback/scenarios"
	"stepback/sim/story"
)

// crowd is the small scenario with twelve people, whose names are long.
func crowd(t *testing.T) *story.Scenario {
	t.Helper()
	data, err := os.ReadFile("../../../scenarios/testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(`"Mira Okafor"`, `"Wilhelmina Featherstonehaugh-Cholmondeley"`, `"Tomas Vrba"`, `"Venkatanarasimharajuvaripeta Ramanathan"`).Replace(string(data))
	first := []string{"Hubertina", "Maximiliane", "Bartholomew", "Aleksandriya", "Konstantinos", "Guadalupe-Maria", "Oluwaseunfunmi", "Theodosia", "Rajagopalachari"}
	var more strings.Builder
	for i, name := range first {
		fmt.Fprintf(&more, "\n[person.p%d]\nname = %q\nrole = \"Principal engineer for reliability and observability\"\npronoun = \"they\"\nportrait = \"tomas\"\nskill = { backend = \"solid\" }\n", i, name+" Wolfeschlegelsteinhausen")
	}
	text = strings.Replace(text, "\n[work.checkout]", more.String()+"\n[work.checkout]", 1)
	sc, problems := scenarios.Options{Beside: os.DirFS(filepath.Dir("../../../scenarios/testdata/small.toml"))}.Decode("crowd.toml", []byte(text))
	if sc == nil {
		t.Fatal(problems)
	}
	if len(sc.People) != 12 {
		t.Fatalf("%d people", len(sc.People))
	}
	return sc
}

// TestCrowdFits: every screen of a run with twelve people of long names is
// whole in every window.
func TestCrowdFits(t *testing.T) {
	sc, measure := crowd(t), measure(t)
	all := windows()
	if hurried() {
		all = slices.DeleteFunc(all, func(v screen.Viewport) bool { return v.Width != 320 && v.Width != 1366 && !v.Projector })
	}
	for class, windows := range byClass(all) {
		m := screen.New(screen.Config{Scenarios: []*story.Scenario{sc}, Words: strict{t, wordsIn(t, "en")}, Seed: 3, Page: true, Version: "test", Licences: "None."})
		m.Update(screen.Resized{Class: class})
		seen := map[string]bool{}
		walk(t, m, func(tree *screen.Node) {
			if tree.Key != "desk" && seen[tree.Key] && hurried() {
				return
			}
			seen[tree.Key] = true
			for _, v := range windows {
				checkFrame(t, screen.Arrange(tree, v, measure))
				if t.Failed() {
					t.Fatalf("in a window of %.0f×%.0f with text of %.0f %%", v.Width, v.Height, 100*v.Text)
				}
			}
		})
	}
}
