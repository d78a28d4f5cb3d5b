// Command stepback is for everyone who does more than play: it serves the
// game, and helps to write, check and try scenarios. `stepback help` lists
// what it can do.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"stepback/sim/experiment"
	"stepback/sim/experiment/outside"
)

// version is set by the build.
var version = "dev"

func init() { cobra.EnableCommandSorting = false } // they stand in the order of use

func main() { os.Exit(run()) }

// run is main, but returns; the script tests call it.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := rootCommand().ExecuteContext(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "stepback:", err)
		return 1
	}
	return 0
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "stepback",
		Short: "Serve, write and check career-path scenarios",
		Long: `Stepback is a career-path simulator: you lead a team week by week, and learn
when to step back so that others step up.

This command serves the game to a browser and helps to write scenarios.`,
		Example: `  stepback run                         play in the browser
  stepback new my-quarter.toml         a scenario to start from
  stepback preview my-quarter.toml     watch it in the browser while you write
  stepback playtest my-quarter.toml    what happens in it, and what never does`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	findings := experiment.Findings()
	group(root, "Play", runCommand(), playCommand())
	group(root, "Write scenarios", newCommand(), checkCommand(), explainCommand(), phrasesCommand(), previewCommand(), playtestCommand(), graphCommand(),
		notesCommand(), coverageCommand(), figuresCommand(), i18nCommand(), schemaCommand())
	group(root, "Question the model", experimentCommand(ways()), calibrateCommand(findings), outsideCommand(outside.Studies()),
		sensitivityCommand(append([]experiment.Finding{experiment.Outcomes()}, findings...)), tuneCommand(findings))
	root.AddCommand(versionCommand())
	speak(root)
	return root
}

// group adds commands under a heading of the help, in this order.
func group(root *cobra.Command, heading string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: heading, Title: heading + ":"})
	for _, cmd := range commands {
		cmd.GroupID = heading
		if strings.Contains(cmd.Use, "FILE") && cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = completeScenarios
		}
	}
	root.AddCommand(commands...)
}

// completeScenarios has a shell offer the files that can be scenarios.
func completeScenarios(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
}
