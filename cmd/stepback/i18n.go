package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"stepback/scenarios/translation"
)

func i18nCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "i18n",
		Short: "Translate scenarios and the interface",
		Long: `I18n keeps translations in step with what they translate. The translation of
first-ninety-days.toml into German is first-ninety-days.de.toml beside it: the
same ids with only the texts. The words of the interface are active.en.toml
and, in German, active.de.toml; every command takes them too.

A text that its translation lacks is read in the language of the original.`,
		Example: `  stepback i18n extract first-ninety-days.toml --language fr
  stepback i18n status  first-ninety-days.toml
  stepback i18n export  first-ninety-days.fr.toml --csv table.csv
  stepback i18n import  first-ninety-days.fr.toml --csv table.csv`,
	}
	cmd.AddCommand(i18nExtract(), i18nStatus(), i18nExport(), i18nImport())
	return cmd
}

func i18nExtract() *cobra.Command {
	var language string
	cmd := &cobra.Command{
		Use:   "extract FILE",
		Short: "Write or renew the file of a translation",
		Long: `Extract writes the translation's file: every text in the order of the original,
which stands above it as a comment. What was translated before is kept, as are
comments, and texts that the original has dropped.

A text whose original has changed is outdated until its translation is changed
too, or its line below [made-from] is taken out.`,
		Example: "  stepback i18n extract first-ninety-days.toml --language fr",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := openCatalogue(args[0], language)
			if err != nil {
				return err
			}
			if err := c.save(); err != nil {
				return err
			}
			return c.tell(cmd.OutOrStdout(), false)
		},
	}
	languageFlag(cmd, &language)
	return cmd
}

func languageFlag(cmd *cobra.Command, language *string) {
	cmd.Flags().StringVar(language, "language", "", `code of the language, such as "de" or "pt-BR"`)
}

// errUnfinished ends status with 1 when --strict asks for it.
var errUnfinished = errors.New("the translation is not complete")

func i18nStatus() *cobra.Command {
	var language string
	var strict bool
	cmd := &cobra.Command{
		Use:   "status FILE…",
		Short: "Say what is missing, outdated or superfluous",
		Long: `Status counts the texts of a translation, and names those that need work.
Without a language it tells of all translations beside the file. With --strict
the status is 1 as long as anything is missing, outdated or superfluous.`,
		Example: "  stepback i18n status first-ninety-days.toml\n  stepback i18n status --strict active.de.toml",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			whole := true
			for _, name := range args {
				files, err := translations(name, language)
				if err != nil {
					return err
				}
				for _, file := range files {
					c, err := openCatalogue(file, "")
					if err != nil {
						return err
					}
					if err := c.tell(cmd.OutOrStdout(), true); err != nil {
						return err
					}
					whole = whole && c.whole()
				}
			}
			if strict && !whole {
				return errUnfinished
			}
			return nil
		},
	}
	languageFlag(cmd, &language)
	cmd.Flags().BoolVar(&strict, "strict", false, "end with status 1 unless all is translated")
	return cmd
}

// translations lists the files of the translations that are meant.
func translations(name, language string) ([]string, error) {
	if _, file, err := translated(name, language); err == nil {
		return []string{file}, nil
	}
	_, pattern, _ := translated(name, "*")
	files, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	var list []string
	for _, file := range files {
		if original, _, err := translated(file, ""); err == nil && original != file {
			list = append(list, file)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("there is no translation of %s yet: begin one with  stepback i18n extract %s --language de", name, name)
	}
	return list, nil
}

// whole tells whether nothing is left to do.
func (c *catalogue) whole() bool {
	for i := range c.entries {
		if s := c.entries[i].State(); s == translation.Missing || s == translation.Outdated {
			return false
		}
	}
	return len(c.superfluous()) == 0
}

// counts says how much there is in each state.
func (c *catalogue) counts() string {
	count := map[translation.State]int{}
	for i := range c.entries {
		count[c.entries[i].State()]++
	}
	counts := []string{fmt.Sprintf("%d texts", len(c.entries))}
	for _, state := range translation.States() {
		if count[state] > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", count[state], state))
		}
	}
	if extra := c.superfluous(); len(extra) > 0 {
		counts = append(counts, fmt.Sprintf("%d superfluous", len(extra)))
	}
	return strings.Join(counts, ", ")
}

// tell counts what there is, and names what needs work if asked.
func (c *catalogue) tell(out io.Writer, names bool) error {
	if _, err := fmt.Fprintf(out, "%s: %s\n", c.file, c.counts()); err != nil || !names {
		return err
	}
	for i := range c.entries {
		if s := c.entries[i].State(); s == translation.Missing || s == translation.Outdated {
			fmt.Fprintf(out, "  %-11s %s\n", s, c.entries[i].ID)
		}
	}
	for _, id := range c.superfluous() {
		fmt.Fprintf(out, "  %-11s %s\n", "superfluous", id)
	}
	return nil
}

func i18nExport() *cobra.Command {
	var language, table string
	cmd := &cobra.Command{
		Use:   "export FILE",
		Short: "Write a translation as a table for a spreadsheet",
		Long: `Export writes a table with a line for each text: its id, where it is read, the
original, the translation, and how far it is. Translate in the fourth column,
save the table as CSV, and import it.`,
		Example: "  stepback i18n export first-ninety-days.toml --language fr --csv table.csv",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := openCatalogue(args[0], language)
			if err != nil {
				return err
			}
			if table == "-" {
				return translation.WriteCSV(cmd.OutOrStdout(), c.entries)
			}
			file, err := os.Create(table)
			if err != nil {
				return err
			}
			return errors.Join(translation.WriteCSV(file, c.entries), file.Close())
		},
	}
	languageFlag(cmd, &language)
	cmd.Flags().StringVar(&table, "csv", "-", "file to write the table to; a dash for the standard output")
	return cmd
}

func i18nImport() *cobra.Command {
	var language, table string
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Take the translations of a table",
		Long: `Import takes the fourth column of a table that export wrote, and tells which
lines do not fit. An empty translation leaves the file as it is. To say that an
outdated text still fits, write "done" in the last column.`,
		Example: "  stepback i18n import first-ninety-days.fr.toml --csv table.csv",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := openCatalogue(args[0], language)
			if err != nil {
				return err
			}
			data, err := readFile(cmd.InOrStdin(), table)
			if err != nil {
				return err
			}
			rows, err := translation.ReadCSV(strings.NewReader(string(data)))
			if err != nil {
				return fmt.Errorf("%s: %w", table, err)
			}
			changed, remarks := translation.Merge(c.entries, rows)
			for _, remark := range remarks {
				fmt.Fprintln(cmd.ErrOrStderr(), table+": "+remark)
			}
			if err := c.save(); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%d of %d lines changed something\n", changed, len(rows))
			return c.tell(cmd.OutOrStdout(), false)
		},
	}
	languageFlag(cmd, &language)
	cmd.Flags().StringVar(&table, "csv", "-", "file of the table; a dash for the standard input")
	return cmd
}
