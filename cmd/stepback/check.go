package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"stepback/cmd/game/assets"
	"stepback/scenarios"
	"stepback/sim/playtest"
	"stepback/sim/story"
)

func checkCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "check FILE…",
		Short: "Say everything that is wrong with a scenario",
		Long: `Check reads scenarios and says everything that is wrong with them in one pass:
where it is, what it means and how to put it right. A dash stands for the
standard input. Of a folder it reads every scenario, and holds them against
its pack.toml; pack.toml and ladder.toml are checked as what they are. A
translation, such as first-ninety-days.de.toml, is held against the scenario
beside it.

It ends with status 1 when there are errors or a file cannot be read. Warnings
leave a scenario playable. With --format github a workflow shows the problems
beside the lines of a pull request. "stepback explain CODE" says more about
one kind of problem.`,
		Example: "  stepback check first-ninety-days.toml\n  stepback check my-pack\n  stepback check --format github scenarios/*.toml",
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

func checkFiles(cmd *cobra.Command, names []string, write problemWriter) error {
	var files []scenarios.File
	var unread []error
	errs := 0
	for _, name := range names {
		found, err := check(cmd.InOrStdin(), name)
		if err != nil {
			unread = append(unread, err) // the others are checked all the same
		}
		for _, file := range found {
			errs += file.Problems.Errors()
		}
		files = append(files, found...)
	}
	if err := write(cmd.OutOrStdout(), files); err != nil {
		return err
	}
	if len(unread) > 0 {
		return errors.Join(unread...)
	}
	if errs > 0 {
		return errProblems
	}
	return nil
}

// knowing are the options of a check that knows what this command does, and
// what is beside the file.
func knowing(name string) scenarios.Options {
	return scenarios.Options{Portraits: assets.Portraits(), Policies: playtest.PolicyNames(), Beside: beside(name)}
}

// check reads a file, or all files of a folder.
func check(stdin io.Reader, name string) ([]scenarios.File, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return checkFolder(name)
	}
	data, err := readFile(stdin, name)
	if err != nil {
		return nil, err
	}
	if _, _, ok := scenarios.IsOverlay(name); ok {
		file, err := checkOverlay(name, data)
		return []scenarios.File{file}, err
	}
	return []scenarios.File{knowing(name).Check(name, data)}, nil
}

// checkFolder reads a pack, and the translations in it.
func checkFolder(name string) ([]scenarios.File, error) {
	options, pack := knowing(name), os.DirFS(name)
	options.Beside = pack
	files, err := options.CheckPack(pack, name)
	if err != nil {
		return files, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s has no scenarios: their names end in .toml", name)
	}
	more, err := filepath.Glob(filepath.Join(name, "*.*.toml"))
	for _, translation := range more {
		if _, _, ok := scenarios.IsOverlay(translation); !ok {
			continue
		}
		found, failed := check(nil, translation)
		files, err = append(files, found...), errors.Join(err, failed)
	}
	return files, err
}

// beside is the folder of a file; nil for the standard input, which has none.
func beside(name string) fs.FS {
	if name == "-" {
		return nil
	}
	return os.DirFS(filepath.Dir(name))
}

// errProblems ends the command with status 1; the problems have been told.
var errProblems = errors.New("there are errors; what has them cannot be played yet")

// checked is a scenario and what was found in it.
type checked struct {
	name     string
	data     []byte
	scenario *story.Scenario
	problems scenarios.Problems
}

func readScenario(cmd *cobra.Command, name string) (checked, error) {
	data, err := readFile(cmd.InOrStdin(), name)
	if err != nil {
		return checked{}, err
	}
	scenario, problems := knowing(name).Decode(name, data)
	return checked{name: name, data: data, scenario: scenario, problems: problems}, nil
}

// checkOverlay holds a translation against the scenario beside it.
func checkOverlay(name string, data []byte) (scenarios.File, error) {
	file := scenarios.File{Name: name, Data: data}
	overlay, problems := scenarios.ReadOverlay(name, data)
	file.Problems = problems
	if overlay == nil {
		return file, nil
	}
	c, err := openCatalogue(name, "")
	if err != nil {
		return file, err
	}
	file.Problems = append(problems, overlay.Check(c.texts)...)
	file.Translated = c.counts()
	return file, nil
}

// tooMuch is more than the checker takes; reading goes no further.
const tooMuch = 4 << 20

func readFile(stdin io.Reader, name string) ([]byte, error) { return readUpTo(stdin, name, tooMuch) }

func readUpTo(stdin io.Reader, name string, most int64) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(io.LimitReader(stdin, most))
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
	return io.ReadAll(io.LimitReader(file, most))
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

type problemWriter func(w io.Writer, files []scenarios.File) error

var problemWriters = map[string]problemWriter{"text": writeText, "json": writeJSON, "github": writeGitHub}

func writeText(w io.Writer, files []scenarios.File) error {
	for _, file := range files {
		if len(file.Problems) > 0 {
			text := file.Problems.Render(file.Data)
			if coloured(w) {
				text = paint(text)
			}
			fmt.Fprintln(w, text)
		}
		if file.Translated != "" {
			fmt.Fprintf(w, "%s: %s\n", file.Name, file.Translated)
			continue
		}
		switch sc := file.Scenario; {
		case sc != nil && len(sc.Chapters) > 0:
			fmt.Fprintf(w, "%s: %q can be played: %s\n", file.Name, sc.Title, counted(len(sc.Chapters), "chapter", "chapters"))
		case sc != nil:
			fmt.Fprintf(w, "%s: %q can be played: %s, %s, %s, %s\n", file.Name, sc.Title, counted(len(sc.Scenes), "scene", "scenes"),
				counted(int(sc.Setup.Weeks), "week", "weeks"), counted(len(sc.People), "person", "people"), counted(len(sc.Work), "piece of work", "pieces of work"))
		case len(file.Problems) == 0:
			fmt.Fprintf(w, "%s: nothing is wrong with it\n", file.Name)
		}
	}
	return nil
}

func writeJSON(w io.Writer, files []scenarios.File) error {
	all := scenarios.Problems{}
	for _, file := range files {
		all = append(all, file.Problems...)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(all)
}

// writeGitHub writes workflow commands, which GitHub shows beside the lines.
func writeGitHub(w io.Writer, files []scenarios.File) error {
	for _, file := range files {
		for _, p := range file.Problems {
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
