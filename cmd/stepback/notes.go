package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stepback/sim/story"
)

func notesCommand() *cobra.Command {
	var language string
	cmd := &cobra.Command{
		Use:   "notes FILE",
		Short: "Write the facilitator's page of a scenario",
		Long: `Notes writes one page, in Markdown, for whoever plays a scenario with a room:
what it is for, where to pause, what to look out for and to ask, and what its
terms mean. It comes from the fields facilitator, notes, questions and glossary
of the scenario. In another language the headings stay English.`,
		Example: `  stepback notes my-quarter.toml > my-quarter.md
  stepback notes my-quarter.toml --language de`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, err := readIn(cmd, args[0], language)
			if err != nil {
				return err
			}
			if file.scenario == nil {
				fmt.Fprintln(cmd.ErrOrStderr(), file.problems.Render(file.data))
				return errProblems
			}
			if err := alone(file.scenario); err != nil {
				return err
			}
			_, err = io.WriteString(cmd.OutOrStdout(), facilitatorPage(file.scenario))
			return err
		},
	}
	cmd.Flags().StringVar(&language, "language", "", `take the texts of the translation beside the file, such as "de"`)
	return cmd
}

// facilitatorPage is what a facilitator takes into the room.
func facilitatorPage(sc *story.Scenario) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", sc.Title, sc.About)
	fmt.Fprintf(&b, "\n%d weeks, about %d minutes.", sc.Setup.Weeks, sc.Minutes)
	if len(sc.Practises) > 0 {
		fmt.Fprintf(&b, " It exercises %s.", strings.Join(sc.Practises, ", "))
	}
	b.WriteString("\n")
	if f := sc.Facilitator; f.Purpose != "" {
		fmt.Fprintf(&b, "\n## Purpose\n\n%s\n", f.Purpose)
	}
	if len(sc.Workshop) > 0 {
		fmt.Fprintf(&b, "\n## In sixty minutes\n\n%s\n", strings.Join(titles(sc, sc.Workshop), "; "))
	}
	if len(sc.More) > 0 {
		fmt.Fprintf(&b, "\n## In ninety minutes, also\n\n%s\n", strings.Join(titles(sc, sc.More), "; "))
	}
	if pauses := sc.Facilitator.Pauses; len(pauses) > 0 {
		fmt.Fprintf(&b, "\n## Pause after\n\n%s\n", strings.Join(titles(sc, pauses), "; "))
	}
	sceneNotes(&b, sc)
	if questions := sc.Facilitator.Questions; len(questions) > 0 {
		b.WriteString("\n## In the end\n")
		list(&b, sc, questions)
	}
	if len(sc.Glossary) > 0 {
		b.WriteString("\n## Terms\n\n")
		for _, term := range sc.Glossary {
			fmt.Fprintf(&b, "- **%s**: %s\n", term.Term, term.Means)
		}
	}
	return b.String()
}

func sceneNotes(b *strings.Builder, sc *story.Scenario) {
	heading := "\n## Scenes\n"
	for i := range sc.Scenes {
		scene := &sc.Scenes[i]
		if scene.Notes == "" && len(scene.Questions) == 0 {
			continue
		}
		pause := ""
		if slices.Contains(sc.Facilitator.Pauses, i) {
			pause = " (pause)"
		}
		fmt.Fprintf(b, "%s\n### %s%s\n", heading, unfilled(sc, scene.Title), pause)
		heading = ""
		if scene.Notes != "" {
			fmt.Fprintf(b, "\n%s\n", unfilled(sc, scene.Notes))
		}
		list(b, sc, scene.Questions)
	}
}

func list(b *strings.Builder, sc *story.Scenario, texts []string) {
	if len(texts) > 0 {
		b.WriteString("\n")
	}
	for _, text := range texts {
		fmt.Fprintf(b, "- %s\n", unfilled(sc, text))
	}
}

func titles(sc *story.Scenario, scenes []int) (list []string) {
	for _, i := range scenes {
		list = append(list, unfilled(sc, sc.Scenes[i].Title))
	}
	return list
}

var braces = regexp.MustCompile(`\{([a-z0-9-]+)[^}]*\}`)

// unfilled is a text that nobody is cast for yet: people have their names, and
// roles are called by what they are.
func unfilled(sc *story.Scenario, text string) string {
	return braces.ReplaceAllStringFunc(text, func(slot string) string {
		key := braces.FindStringSubmatch(slot)[1]
		for i := range sc.People {
			if sc.People[i].Key == key {
				return sc.People[i].First()
			}
		}
		return "the " + key
	})
}
