package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"stepback/scenarios"
	"stepback/scenarios/explain"
	"stepback/sim/story"
)

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Say what a problem that check found means",
		Long: `Explain says what a code such as SB301 means, why it matters, and shows an
example that is wrong and the same put right. Without a code it lists them all.`,
		Example: "  stepback explain SB301\n  stepback explain",
		Args:    cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return allCodes(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listCodes(cmd)
			}
			return explainCode(cmd, strings.ToUpper(strings.TrimSpace(args[0])))
		},
	}
}

func allCodes() (list []string) {
	for _, c := range scenarios.Codes() {
		list = append(list, c.Code)
	}
	return list
}

func listCodes(cmd *cobra.Command) error {
	out := cmd.OutOrStdout()
	for _, e := range explain.Entries() {
		fmt.Fprintf(out, "%s  %s\n", e.Code, e.Title)
	}
	_, err := fmt.Fprintln(out, "\nstepback explain CODE says more about one of them.")
	return err
}

func explainCode(cmd *cobra.Command, code string) error {
	for _, e := range explain.Entries() {
		if e.Code != code {
			continue
		}
		out := cmd.OutOrStdout()
		fmt.Fprintf(out, "%s: %s\n\n%s\n", e.Code, e.Title, e.Text)
		for _, part := range []struct{ label, example string }{{"Wrong", e.Wrong}, {"Right", e.Right}} {
			if part.example != "" {
				fmt.Fprintf(out, "\n%s:\n\n%s", part.label, indented(part.example))
			}
		}
		return nil
	}
	if mean := story.Nearest(code, allCodes()); mean != "" {
		return fmt.Errorf("there is no code %q; did you mean %s?", code, mean)
	}
	return fmt.Errorf("there is no code %q; stepback explain lists them all", code)
}

func indented(text string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if strings.TrimSpace(line) != "" {
			lines[i] = "    " + line
		}
	}
	return strings.Join(lines, "")
}
