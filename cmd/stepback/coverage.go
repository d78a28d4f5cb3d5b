package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stepback/cmd/game/screen/words"
	"stepback/scenarios"
	"stepback/sim/story"
)

func coverageCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "coverage [FOLDER]",
		Short: "Say which scenes teach what, row by row",
		Long: `Coverage lists everything that the simulator has to teach, by row of the sources,
as a table in Markdown: the scenes about it ("about" of a scene), where a player
meets it besides, and what tests that it is taught ("about" of an expectation).

Without a folder it tells of the scenarios that ship.`,
		Example: `  stepback coverage
  stepback coverage my-pack/`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			pack, err := readPack(args)
			if err != nil {
				return err
			}
			return writeCoverage(cmd.OutOrStdout(), pack)
		},
	}
}

// readPack reads the scenarios of a folder, or those that ship. The error names
// a file that cannot be played.
func readPack(args []string) (list []*story.Scenario, err error) {
	files, err := shipped()
	if len(args) > 0 {
		files, err = checkFolder(args[0])
	}
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if file.Problems.Errors() > 0 {
			return nil, fmt.Errorf("%s has errors; stepback check %s shows them", file.Name, file.Name)
		}
		if file.Scenario != nil {
			list = append(list, file.Scenario)
		}
	}
	return list, nil
}

// shipped reads the scenarios inside this program, as a player meets them.
func shipped() (files []scenarios.File, err error) {
	for _, name := range scenarios.Library() {
		data, err := scenarios.Source(name)
		if err != nil {
			return nil, err
		}
		options := knowing(name)
		options.Beside = scenarios.Files()
		files = append(files, options.Check(name, data))
	}
	return files, nil
}

func writeCoverage(out io.Writer, pack []*story.Scenario) error {
	data, err := words.File(words.Source)
	if err != nil {
		return err
	}
	say, err := words.In(words.Source, data)
	if err != nil {
		return err
	}
	fmt.Fprint(out, "| row | it is about | scenes | where else a player meets it | held to it by |\n|---|---|---|---|---|\n")
	for _, r := range rows {
		fmt.Fprintf(out, "| %s | %s | %s | %s | %s |\n", r.id, say.Say("row."+r.id), orDash(r.scenes(pack)), r.seen, orDash(r.goals(pack)))
	}
	return nil
}

func orDash(list []string) string {
	if len(list) == 0 {
		return "–"
	}
	return strings.Join(list, "; ")
}

// scenes names the scenes about the row, by scenario.
func (r *row) scenes(pack []*story.Scenario) []string {
	return r.about(pack, func(sc *story.Scenario, part func(key string, rows []string)) {
		for i := range sc.Scenes {
			part(sc.Scenes[i].Key, sc.Scenes[i].About)
		}
	})
}

// goals names the expectations about the row, by scenario.
func (r *row) goals(pack []*story.Scenario) []string {
	return r.about(pack, func(sc *story.Scenario, part func(key string, rows []string)) {
		for i := range sc.Expect {
			part(sc.Expect[i].Key, sc.Expect[i].About)
		}
	})
}

// about names the parts of each scenario that are about the row.
func (r *row) about(pack []*story.Scenario, parts func(*story.Scenario, func(key string, rows []string))) (list []string) {
	for _, sc := range pack {
		var keys []string
		parts(sc, func(key string, rows []string) {
			if slices.Contains(rows, r.id) {
				keys = append(keys, key)
			}
		})
		if len(keys) > 0 {
			list = append(list, "*"+sc.Title+"*: "+strings.Join(keys, ", "))
		}
	}
	return list
}
