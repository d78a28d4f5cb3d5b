package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/sim/story"
)

// templates are scenarios to start from. Tests check and play each.
//
//go:embed templates/*.toml
var templates embed.FS

var templateNames = []string{"team", "ten-lines", "plain"}

// schemaFile is what editors look for: the first line of a scenario names it.
const schemaFile = "stepback.schema.json"

func newCommand() *cobra.Command {
	template := ""
	cmd := &cobra.Command{
		Use:   "new FILE",
		Short: "Write a scenario to start from",
		Long: `New writes a small scenario that can be played, with comments that say what to
change, and the schema beside it, so that editors complete fields while you
type. It never writes over a file.

Templates:
  team       a team, work and three scenes, explained line by line
  ten-lines  the least that can be played
  plain      words alone: no people, no work, for a story of choices`,
		Example: "  stepback new my-quarter.toml\n  stepback new evening.toml --template ten-lines",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := templates.ReadFile("templates/" + template + ".toml")
			if err != nil {
				return noTemplate(template)
			}
			return writeNew(cmd, args[0], text)
		},
	}
	cmd.Flags().StringVar(&template, "template", "team", "what to start from: team, ten-lines or plain")
	_ = cmd.RegisterFlagCompletionFunc("template", cobra.FixedCompletions(templateNames, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func noTemplate(name string) error {
	if mean := story.Nearest(name, templateNames); mean != "" {
		return fmt.Errorf("there is no template %q; did you mean %s?", name, mean)
	}
	return fmt.Errorf("there is no template %q: choose team, ten-lines or plain", name)
}

func writeNew(cmd *cobra.Command, name string, text []byte) error {
	stem, isTOML := strings.CutSuffix(filepath.Base(name), ".toml")
	switch {
	case !isTOML:
		return fmt.Errorf("a scenario's name ends in .toml: write %s.toml", name)
	case !scenarios.ValidID(stem):
		return fmt.Errorf("the name of the file is the scenario's id: use small letters, digits and hyphens, such as my-quarter.toml")
	case slices.Contains([]string{"pack", "ladder"}, stem):
		return fmt.Errorf("%s has a meaning of its own in a pack; choose another name", filepath.Base(name))
	}
	if err := create(name, text); err != nil {
		return err
	}
	out := cmd.OutOrStdout()
	schema := filepath.Join(filepath.Dir(name), schemaFile)
	if _, err := os.Stat(schema); errors.Is(err, fs.ErrNotExist) {
		if err := create(schema, scenarios.Schema()); err != nil {
			return err
		}
		fmt.Fprintf(out, "%s is there, and %s for your editor.\n", name, schema)
	} else {
		fmt.Fprintf(out, "%s is there.\n", name)
	}
	_, err := fmt.Fprintf(out, "\n  stepback check %[1]s     says what is wrong with it\n  stepback preview %[1]s   shows it in the browser while you write\n", name)
	return err
}

// create writes a file that is not there yet.
func create(name string, data []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s is there already, and stays as it is; choose another name", name)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", filepath.Dir(name))
	case err != nil:
		return err
	}
	if _, err := file.Write(data); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the schema that editors complete scenarios by",
		Long: `Schema prints the JSON Schema of scenarios. An editor with the Taplo or Even
Better TOML extension reads it when the first line of a scenario names it:
#:schema ./stepback.schema.json`,
		Example: "  stepback schema > stepback.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(scenarios.Schema())
			return err
		},
	}
}
