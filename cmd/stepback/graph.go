package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"stepback/sim/playtest"
)

func graphCommand() *cobra.Command {
	var format string
	var least, runs int
	cmd := &cobra.Command{
		Use:   "graph FILE",
		Short: "Draw which scene follows which choice",
		Long: `Graph draws scenes, choices and endings, with the odds of a playtest on the
arrows: how often a choice is taken when it is offered, and how often a scene or
an ending comes next. Mermaid is shown by GitHub and many editors, DOT by
Graphviz.

What comes next is decided by the model, so many scenes may follow a choice.
Arrows that are rarer than --least are left out, but for the likeliest.`,
		Example: "  stepback graph mine.toml > mine.mmd\n  stepback graph mine.toml --format dot --least 5 | dot -Tsvg > mine.svg",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			drawn, ok := graphFormats[format]
			if !ok {
				return fmt.Errorf("there is no format %q: choose mermaid or dot", format)
			}
			if least < 0 || least > 100 || runs < 1 || runs > playtest.Most {
				return fmt.Errorf("--least is a percentage, and there is at least one run")
			}
			sc, err := playable(cmd, args[0])
			if err == nil {
				err = alone(sc)
			}
			if err != nil {
				return err
			}
			s, err := playAll(cmd.Context(), sc, playtest.Options{From: 1, Runs: runs}, bar(cmd.ErrOrStderr(), "plays"))
			if err != nil {
				return err
			}
			drawGraph(cmd.OutOrStdout(), s, drawn, least)
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", "mermaid", "mermaid or dot")
	cmd.Flags().IntVar(&least, "least", 15, "leave out what follows a choice in less than this many of a hundred plays")
	cmd.Flags().IntVar(&runs, "runs", 500, "how many seeds there are, each of which every policy plays")
	return cmd
}

// graphFormat is how a graph is written down: its beginning, nodes, arrows and
// end. Nodes are named s0, c0x1 and e0.
type graphFormat struct {
	head, scene, choice, ending, arrow, foot string
	quote                                    *strings.Replacer
}

var graphFormats = map[string]graphFormat{
	"mermaid": {
		head: "flowchart TD\n", scene: "  %s[\"%s\"]\n", choice: "  %s([\"%s\"])\n", ending: "  %s{{\"%s\"}}\n", arrow: "  %s -->|\"%s\"| %s\n",
		quote: strings.NewReplacer(`"`, "#quot;", "#", "#35;", "{", "#123;", "}", "#125;", "\n", " ", "<", "#lt;", ">", "#gt;"),
	},
	"dot": {
		head: "digraph scenario {\n  node [fontname=\"sans-serif\"]; edge [fontname=\"sans-serif\", fontsize=10];\n", scene: "  %s [shape=box, label=\"%s\"];\n",
		choice: "  %s [shape=box, style=rounded, color=gray, label=\"%s\"];\n", ending: "  %s [shape=hexagon, label=\"%s\"];\n", arrow: "  %s -> %[3]s [label=\"%[2]s\"];\n", foot: "}\n",
		quote: strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\n", " "),
	},
}

// drawGraph writes what was met.
func drawGraph(out io.Writer, s *playtest.Summary, f graphFormat, least int) {
	fmt.Fprint(out, f.head)
	for i := range s.Scenes {
		scene := &s.Scenes[i]
		fmt.Fprintf(out, f.scene, fmt.Sprintf("s%d", i), f.quote.Replace(fmt.Sprintf("%s: %s", scene.Key, playtest.Percent(scene.Met.N, s.Plays()))))
		for j := range scene.Choices {
			fmt.Fprintf(out, f.choice, fmt.Sprintf("c%dx%d", i, j), f.quote.Replace(scene.Choices[j].Key))
		}
	}
	for i := range s.Endings {
		fmt.Fprintf(out, f.ending, fmt.Sprintf("e%d", i), f.quote.Replace(fmt.Sprintf("%s: %s", s.Endings[i].Key, playtest.Percent(s.Endings[i].Reached.N, s.Plays()))))
	}
	for i := range s.Scenes {
		for j := range s.Scenes[i].Choices {
			c, node := &s.Scenes[i].Choices[j], fmt.Sprintf("c%dx%d", i, j)
			fmt.Fprintf(out, f.arrow, fmt.Sprintf("s%d", i), f.quote.Replace(playtest.Percent(c.Taken.N, c.Offered)), node)
			drawNext(out, f, c, node, len(s.Scenes), least)
		}
	}
	fmt.Fprint(out, f.foot)
}

// drawNext writes what comes after a choice.
func drawNext(out io.Writer, f graphFormat, c *playtest.Choice, node string, scenes, least int) {
	likeliest := 0
	for _, n := range c.Next() {
		likeliest = max(likeliest, n)
	}
	for place, n := range c.Next() {
		if n == 0 || n < likeliest && 100*n < least*c.Taken.N {
			continue
		}
		next := fmt.Sprintf("s%d", place)
		if place >= scenes {
			next = fmt.Sprintf("e%d", place-scenes)
		}
		fmt.Fprintf(out, f.arrow, node, f.quote.Replace(playtest.Percent(n, c.Taken.N)), next)
	}
}
