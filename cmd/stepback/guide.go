package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"

	"stepback/sim/story"
)

//go:embed guide.html
var guidePage string

// guide is what a facilitator takes into the room about one scenario.
type guide struct {
	*story.Scenario
	Words   guideWords
	Lengths []int // minutes of the workshops that the scenario has a cut for
	Parts   []guidePart
	spent   []int // minutes that have gone by, by length
}

// guidePart is one part of a workshop: a scene, or what is before and after.
type guidePart struct {
	Name      string
	Times     []string // by length, such as "10–15"; "" when it is not in that one
	Pause     bool     // the room talks after it
	Notes     string
	Questions []string
}

// newGuide makes the guide of a scenario, which is no campaign, in a language.
func newGuide(sc *story.Scenario, language string) *guide {
	g := &guide{Scenario: sc, Words: guideWordsIn(language)}
	if len(sc.Workshop) > 0 {
		g.Lengths = append(g.Lengths, 60)
	}
	if len(sc.More) > 0 {
		g.Lengths = append(g.Lengths, 90)
	}
	g.spent = make([]int, len(g.Lengths))
	g.timetable()
	return g
}

// Facts tells how long the scenario is, in weeks and for one who plays alone.
func (g *guide) Facts() string { return fmt.Sprintf(g.Words.Facts, g.Setup.Weeks, g.Minutes) }

// timetable is the workshop from its first minute to its last. Scenes stand in
// the order of the file, in which most of them come.
func (g *guide) timetable() {
	if len(g.Lengths) == 0 {
		return
	}
	g.add(guidePart{Name: g.Words.Begin, Notes: g.Role + " " + g.Goal}, func(s story.Schedule, _ []int) int { return s.Intro })
	for i := range g.Scenes {
		if scene := &g.Scenes[i]; slices.Contains(g.Workshop, i) || slices.Contains(g.More, i) {
			g.add(guidePart{g.unfilled(scene.Title), nil, slices.Contains(g.Facilitator.Pauses, i), g.unfilled(scene.Notes), g.all(scene.Questions)},
				func(s story.Schedule, cut []int) int {
					if slices.Contains(cut, i) {
						return s.Scene
					}
					return 0
				})
		}
	}
	g.add(guidePart{Name: g.Words.LookBack, Notes: g.Words.LookBackHow}, func(s story.Schedule, _ []int) int { return s.Debrief })
	g.add(guidePart{Name: g.Words.TakeAlong, Notes: g.Words.TakeAlongHow}, func(s story.Schedule, _ []int) int { return s.Commitment })
}

// add puts a part below the others, with when it is in each length.
func (g *guide) add(p guidePart, minutes func(s story.Schedule, cut []int) int) {
	for i, length := range g.Lengths {
		schedule, _ := story.ScheduleOf(length)
		from, time := g.spent[i], ""
		if n := minutes(schedule, g.Cut(length)); n > 0 {
			g.spent[i] += n
			time = fmt.Sprintf("%d–%d", from, from+n)
		}
		p.Times = append(p.Times, time)
	}
	g.Parts = append(g.Parts, p)
}

// guideBook is what is printed: one guide, or those of a pack.
type guideBook struct {
	Language string
	Words    guideWords
	Guides   []*guide
}

// page is the guides as one page that needs nothing else, and prints one of
// them a sheet, with their contents in front when there are several.
func (b guideBook) page() ([]byte, error) {
	page, err := template.New("guides").Funcs(template.FuncMap{
		// sheet is where a guide is found: the contents are on the first.
		"sheet": func(i int) int { return i + 2 },
	}).Parse(guidePage)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := page.Execute(&out, b); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
