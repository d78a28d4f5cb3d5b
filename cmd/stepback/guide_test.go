package main

import (
	"io"
	"regexp"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/sim/story"
)

// mostOnSheet is how many letters a sheet of A4 holds with the tables and
// headings of a guide, with some to spare for wider fonts.
const mostOnSheet = 3500

// quoted finds the titles of scenes in what rooms argue about.
var quoted = regexp.MustCompile(`['„«](\p{Lu}[^'“»]*)['“»]`)

// TestShippedGuides: whoever plays a scenario that ships with a room finds all
// of it in its guide, on one sheet, in every language that the scenario has.
func TestShippedGuides(t *testing.T) {
	for _, language := range []string{"", "de", "es"} {
		cmd := &cobra.Command{}
		cmd.SetErr(io.Discard)
		book, err := notesRun{language: language}.read(cmd, "../../scenarios")
		if err != nil {
			t.Fatal(err)
		}
		if campaigns := len(scenarios.Library()) - len(book.Guides); language == "" && campaigns != 1 {
			t.Errorf("%d of the scenarios have no guide, and only the campaign has none", campaigns)
		}
		for _, g := range book.Guides {
			f := g.Facilitator
			if f.Purpose == "" || f.Debate == "" {
				t.Errorf("%s %s does not say what it is for, or what rooms argue about", g.ID, language)
			}
			if !slices.Equal(g.spent, []int{60, 90}) {
				t.Errorf("%s: the parts of its workshops take %d minutes", g.ID, g.spent)
			}
			if len(f.Questions) < 3 {
				t.Errorf("%s has %d questions for the end", g.ID, len(f.Questions))
			}
			if len(f.Pauses) < 2 {
				t.Errorf("%s has %d places to pause", g.ID, len(f.Pauses))
			}
			for _, scene := range f.Pauses {
				if !slices.Contains(g.Workshop, scene) {
					t.Errorf("%s: rooms shall pause after %s, and do not all meet it", g.ID, g.Scenes[scene].Key)
				}
			}
			for _, quote := range quoted.FindAllStringSubmatch(f.Debate, -1) {
				if title := quote[1]; !slices.ContainsFunc(g.Scenes, func(s story.Scene) bool { return s.Title == title }) {
					t.Errorf("%s %s: rooms argue about %q, and no scene has this title", g.ID, language, title)
				}
			}
			for _, p := range g.Parts {
				if p.Notes == "" {
					t.Errorf("%s says nothing about %s", g.ID, p.Name)
				}
			}
			if n := g.letters(); n > mostOnSheet {
				t.Errorf("%s %s has %d letters, and a sheet holds %d: shorten notes or questions of its workshop", g.ID, language, n, mostOnSheet)
			}
		}
	}
}

// letters counts what is on the sheet.
func (g *guide) letters() (n int) {
	texts := append([]string{g.About, g.Facilitator.Purpose, g.Facilitator.Debate}, g.Facilitator.Questions...)
	for _, p := range g.Parts {
		texts = append(append(texts, p.Name, p.Notes), p.Questions...)
	}
	for _, text := range texts {
		n += utf8.RuneCountInString(text)
	}
	return n
}
