package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/sim/story"
)

// notesRun is what the notes command was asked to do.
type notesRun struct{ language, html string }

func notesCommand() *cobra.Command {
	var n notesRun
	cmd := &cobra.Command{
		Use:   "notes FILE",
		Short: "Write the facilitator's guide of a scenario",
		Long: `Notes writes a guide for whoever plays a scenario with a room: what it is for,
what rooms argue about, how sixty and ninety minutes go, where to pause, what to
look out for and to ask, and what its terms mean. It comes from the fields
facilitator, workshop, notes, questions and glossary of the scenario.

The guide is Markdown, with every scene. With --html it is a page for a browser
to print: one sheet of A4, with the scenes of the workshop. Of a folder all
guides are written, in the order of its pack.toml, and on paper with their
contents in front; a campaign has none, its chapters do.`,
		Example: `  stepback notes my-quarter.toml > my-quarter.md
  stepback notes my-quarter.toml --language de
  stepback notes my-quarter.toml --html guide.html
  stepback notes my-pack --html guides.html`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return n.run(cmd, args) },
	}
	cmd.Flags().StringVar(&n.language, "language", "", `take the texts of the translation beside the file, such as "de"`)
	cmd.Flags().StringVar(&n.html, "html", "", "write a page to print into this file")
	return cmd
}

func (n notesRun) run(cmd *cobra.Command, args []string) error {
	book, err := n.read(cmd, args[0])
	if err != nil {
		return err
	}
	if n.html != "" {
		return book.keep(n.html)
	}
	for i, g := range book.Guides {
		if i > 0 {
			fmt.Fprintln(cmd.OutOrStdout())
		}
		if _, err := io.WriteString(cmd.OutOrStdout(), g.markdown()); err != nil {
			return err
		}
	}
	return nil
}

// read makes the guide of a file, or those of a folder.
func (n notesRun) read(cmd *cobra.Command, name string) (guideBook, error) {
	language := n.language
	if _, own, ok := scenarios.IsOverlay(name); ok { // the translation itself was named
		language = cmp.Or(language, own)
	}
	book := guideBook{Language: cmp.Or(language, "en"), Words: guideWordsIn(language)}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		err := n.readPack(cmd, name, &book)
		return book, err
	}
	sc, err := n.scenario(cmd, name)
	if err != nil {
		return book, err
	}
	book.Guides = []*guide{newGuide(sc, language)}
	return book, alone(sc)
}

// readPack adds the guides of a folder. What is not translated is left out, and
// told.
func (n notesRun) readPack(cmd *cobra.Command, folder string, book *guideBook) error {
	names := scenarios.Listed(os.DirFS(folder))
	if len(names) == 0 {
		return fmt.Errorf("%s has no pack.toml that lists scenarios: name one file, or add the list", folder)
	}
	var without []string
	for _, name := range names {
		name = filepath.Join(folder, name)
		if n.language != "" {
			if _, translation, _ := translated(name, n.language); !there(translation) {
				without = append(without, filepath.Base(name))
				continue
			}
		}
		sc, err := n.scenario(cmd, name)
		if err != nil {
			return err
		}
		if len(sc.Chapters) == 0 {
			book.Guides = append(book.Guides, newGuide(sc, n.language))
		}
	}
	if len(without) > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "left out, since not in %q: %s\n", n.language, strings.Join(without, ", "))
	}
	if len(book.Guides) == 0 {
		return errors.New("there is nothing to write a guide of")
	}
	return nil
}

func there(name string) bool { _, err := os.Stat(name); return err == nil }

// scenario reads one that has no errors, in the language that was asked for.
func (n notesRun) scenario(cmd *cobra.Command, name string) (*story.Scenario, error) {
	file, err := readIn(cmd, name, n.language)
	if err != nil {
		return nil, err
	}
	if file.scenario == nil {
		fmt.Fprintln(cmd.ErrOrStderr(), file.problems.Render(file.data))
		return nil, errProblems
	}
	return file.scenario, nil
}

func (b guideBook) keep(name string) error {
	page, err := b.page()
	if err != nil {
		return fmt.Errorf("the guide cannot be written: %w", err)
	}
	if err := os.WriteFile(name, page, 0o644); err != nil {
		return fmt.Errorf("the guide cannot be kept: %w", err)
	}
	return nil
}

// markdown is the guide with all that the author says to a facilitator.
func (g *guide) markdown() string {
	var b strings.Builder
	w := &g.Words
	fmt.Fprintf(&b, "# %s\n\n%s\n", g.Title, g.About)
	fmt.Fprintf(&b, "\n%s", g.Facts())
	if len(g.Practises) > 0 {
		fmt.Fprintf(&b, " "+w.Exercises, strings.Join(g.Practises, ", "))
	}
	b.WriteString("\n")
	if f := g.Facilitator; f.Purpose != "" {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", w.Purpose, f.Purpose)
	}
	if f := g.Facilitator; f.Debate != "" {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", w.Debate, f.Debate)
	}
	g.writeTimetable(&b)
	if pauses := g.Facilitator.Pauses; len(pauses) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", w.PauseAfter, strings.Join(g.titles(pauses), "; "))
	}
	g.writeScenes(&b)
	if questions := g.Facilitator.Questions; len(questions) > 0 {
		fmt.Fprintf(&b, "\n## %s\n", w.Questions)
		list(&b, questions)
	}
	if len(g.Glossary) > 0 {
		fmt.Fprintf(&b, "\n## %s\n\n", w.Terms)
		for _, term := range g.Glossary {
			fmt.Fprintf(&b, "- **%s**: %s\n", term.Term, term.Means)
		}
	}
	return b.String()
}

func (g *guide) writeTimetable(b *strings.Builder) {
	if len(g.Parts) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n", g.Words.Timing)
	for _, length := range g.Lengths {
		fmt.Fprintf(b, "| %s ", g.Words.Length(length))
	}
	fmt.Fprintf(b, "| |\n%s|---|\n", strings.Repeat("|---", len(g.Lengths)))
	for _, p := range g.Parts {
		for _, time := range p.Times {
			fmt.Fprintf(b, "| %s ", cmp.Or(time, "–"))
		}
		fmt.Fprintf(b, "| %s |\n", p.Name)
	}
	fmt.Fprintf(b, "\n%s\n", g.Words.TimingHow)
}

func (g *guide) writeScenes(b *strings.Builder) {
	heading := fmt.Sprintf("\n## %s\n", g.Words.Scenes)
	for i := range g.Scenes {
		scene := &g.Scenes[i]
		if scene.Notes == "" && len(scene.Questions) == 0 {
			continue
		}
		pause := ""
		if slices.Contains(g.Facilitator.Pauses, i) {
			pause = fmt.Sprintf(" (%s)", g.Words.Pause)
		}
		fmt.Fprintf(b, "%s\n### %s%s\n", heading, g.unfilled(scene.Title), pause)
		heading = ""
		if scene.Notes != "" {
			fmt.Fprintf(b, "\n%s\n", g.unfilled(scene.Notes))
		}
		list(b, g.all(scene.Questions))
	}
}

func list(b *strings.Builder, texts []string) {
	if len(texts) > 0 {
		b.WriteString("\n")
	}
	for _, text := range texts {
		fmt.Fprintf(b, "- %s\n", text)
	}
}

func (g *guide) titles(scenes []int) (list []string) {
	for _, i := range scenes {
		list = append(list, g.unfilled(g.Scenes[i].Title))
	}
	return list
}

var braces = regexp.MustCompile(`\{([a-z0-9-]+)[^}]*\}`)

// unfilled is a text that nobody is cast for yet: people have their names, and
// roles are called by what they are: "the owner", or "Owner" as by a name where
// an article would need its case.
func (g *guide) unfilled(text string) string {
	return braces.ReplaceAllStringFunc(text, func(slot string) string {
		key := braces.FindStringSubmatch(slot)[1]
		for i := range g.People {
			if g.People[i].Key == key {
				return g.People[i].First()
			}
		}
		if g.Words.Article == "" {
			return strings.ToUpper(key[:1]) + key[1:]
		}
		return g.Words.Article + " " + key
	})
}

func (g *guide) all(texts []string) (list []string) {
	for _, text := range texts {
		list = append(list, g.unfilled(text))
	}
	return list
}
