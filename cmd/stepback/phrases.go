package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"stepback/sim/story"
)

func phrasesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "phrases [WORD]",
		Short: "List the phrases of conditions, actions, effects and castings",
		Long: `Phrases lists what can be written in when, do and cast, with what it means and
an example. With a word it lists the phrases that have it, in themselves or in
what they mean.

A word in capitals stands for something of yours: PERSON for the id of a person,
a role or "team", WORK for the id of work, LEVEL for "strong" or "at least 60%".`,
		Example: "  stepback phrases\n  stepback phrases promise",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			word := ""
			if len(args) > 0 {
				word = strings.ToLower(strings.TrimSpace(args[0]))
			}
			return writePhrases(cmd.OutOrStdout(), word)
		},
	}
}

// phraseLists are the phrases of the language, by where they are written.
func phraseLists() []phraseList {
	return []phraseList{
		{"Conditions, in  when", story.ConditionPhrases()},
		{"Actions, in  do", story.ActionPhrases()},
		{"Effects on attributes, in  do", story.EffectPhrases()},
		{"Castings, in  cast", story.CastPhrases()},
		{"Filters, after a comma in  cast", story.FilterPhrases()},
	}
}

type phraseList struct {
	where   string
	phrases []story.Phrase
}

// writePhrases lists the phrases that have a word, all for "".
func writePhrases(out io.Writer, word string) error {
	found := false
	for _, list := range phraseLists() {
		table(out, func(w io.Writer) {
			heading := list.where
			for _, p := range list.phrases {
				if !strings.Contains(strings.ToLower(p.Pattern+"\n"+p.Means+"\n"+p.Example), word) {
					continue
				}
				if heading != "" {
					if found {
						fmt.Fprintln(out)
					}
					fmt.Fprintln(out, heading)
					heading, found = "", true
				}
				fmt.Fprintf(w, "  %s\t%s\t%s\n", p.Pattern, p.Example, p.Means)
			}
		})
	}
	if !found {
		return fmt.Errorf("no phrase has the word %q; stepback phrases lists them all", word)
	}
	return nil
}
