package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"stepback/cmd/game/assets"
	"stepback/scenarios"
	"stepback/sim/story"
)

func checkCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Say everything that is wrong with a scenario",
		Long: `Check reads scenarios and says everything that is wrong with them in one pass:
where it is, what it means and how to put it right. A dash stands for the
standard input. A translation, such as first-ninety-days.de.toml, is held
against the scenario beside it.

It ends with status 1 when there are errors. Warnings leave a scenario
playable. With --format github a workflow shows the problems beside the lines
of a pull request.`,
		Example: "  stepback check first-ninety-days.toml\n  stepback check --format github scenarios/*.toml",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			write, ok := problemWriters[format]
			if !ok {
				return fmt.Errorf("there is no format %q: choose text, json or github", format)
			}
			return checkFiles(cmd, args, write)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "how to write problems: text, json or github")
	return cmd
}

// checked is a file and what was found in it.
type checked struct {
	name     string
	data     []byte
	scenario *story.Scenario
	problems scenarios.Problems
	// translates is what an overlay comes to; empty for a scenario.
	translates string
}

func checkFiles(cmd *cobra.Command, names []string, write problemWriter) error {
	var files []checked
	errs := 0
	for _, name := range names {
		file, err := readScenario(cmd, name)
		if err != nil {
			return err
		}
		errs += file.problems.Errors()
		files = append(files, file)
	}
	if err := write(cmd.OutOrStdout(), files); err != nil {
		return err
	}
	if errs > 0 {
		return errProblems
	}
	return nil
}

// errProblems ends the command with status 1; the problems have been told.
var errProblems = errors.New("the scenario cannot be played yet")

func readScenario(cmd *cobra.Command, name string) (checked, error) {
	data, err := readFile(cmd.InOrStdin(), name)
	if err != nil {
		return checked{}, err
	}
	if _, _, ok := scenarios.IsOverlay(name); ok {
		return checkOverlay(name, data)
	}
	options := scenarios.Options{Portraits: assets.Portraits()}
	scenario, problems := options.Decode(name, data)
	return checked{name: name, data: data, scenario: scenario, problems: problems}, nil
}

// checkOverlay holds a translation against the scenario beside it.
func checkOverlay(name string, data []byte) (checked, error) {
	file := checked{name: name, data: data}
	overlay, problems := scenarios.ReadOverlay(name, data)
	file.problems = problems
	if overlay == nil {
		return file, nil
	}
	c, err := openCatalogue(name, "")
	if err != nil {
		return checked{}, err
	}
	file.problems = append(problems, overlay.Check(c.texts)...)
	file.translates = c.counts()
	return file, nil
}

// tooMuch is more than the checker takes; reading goes no further.
const tooMuch = 4 << 20

func readFile(stdin io.Reader, name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(stdin, tooMuch))
	}
	file, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no file %s", name)
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder: name the files in it, such as %s/*.toml", name, strings.TrimSuffix(name, "/"))
	}
	return io.ReadAll(io.LimitReader(file, tooMuch))
}

type problemWriter func(w io.Writer, files []checked) error

var problemWriters = map[string]problemWriter{"text": writeText, "json": writeJSON, "github": writeGitHub}

func writeText(w io.Writer, files []checked) error {
	for _, file := range files {
		if len(file.problems) > 0 {
			fmt.Fprintln(w, file.problems.Render(file.data))
		}
		if file.translates != "" {
			fmt.Fprintf(w, "%s: %s\n", file.name, file.translates)
		}
		if file.scenario != nil {
			sc := file.scenario
			fmt.Fprintf(w, "%s: %q can be played: %d scenes, %d weeks, %d people, %d pieces of work\n",
				file.name, sc.Title, len(sc.Scenes), sc.Setup.Weeks, len(sc.People), len(sc.Work))
		}
	}
	return nil
}

func writeJSON(w io.Writer, files []checked) error {
	all := scenarios.Problems{}
	for _, file := range files {
		all = append(all, file.problems...)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}

// writeGitHub writes workflow commands, which GitHub shows beside the lines.
func writeGitHub(w io.Writer, files []checked) error {
	for _, file := range files {
		for _, p := range file.problems {
			text := p.What + "."
			if p.Mean != "" {
				text += fmt.Sprintf(" Did you mean %q?", p.Mean)
			}
			text += "\n" + p.Why
			if p.Fix != "" {
				text += "\nTo fix it: " + p.Fix
			}
			_, err := fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,endColumn=%d,title=%s::%s\n", p.Severity, property.Replace(p.File),
				p.Line, p.Column, p.Column+p.Len, p.Code, message.Replace(text))
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// GitHub's escapes for messages and, with two more, properties.
var (
	message  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
